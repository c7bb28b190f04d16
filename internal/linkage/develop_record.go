package linkage

import (
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// newConsent is asking again where consent was refused to an agency and nothing else is in the way: of several the one
// with most services, of equals the first by id. What is left out without a reason is not counted. It says when to ask
// whom, and on which other ground the agency may be told, as what is blocked does.
func (in *inquiry) newConsent() []plan {
	opens, first := map[ieum.ID]int{}, map[ieum.ID]*shut{}
	for verdict, s := range in.only(setRefusal) {
		if verdict.quiet {
			continue
		}
		if opens[s.Agency]++; first[s.Agency] == nil || byHope(*verdict, *first[s.Agency]) < 0 {
			first[s.Agency] = verdict
		}
	}
	p := plan{kind: developConsent}
	var refused *shut
	ids, counts := inOrder(opens)
	for i, id := range ids {
		if counts[i] > p.opens {
			p.opens, refused = counts[i], first[id]
		}
	}
	if refused == nil {
		return nil
	}
	c := in.again(refused.node)
	p.from, p.said = c.agency, in.sayRefusal(c)
	return []plan{p}
}

// sayRefusal words what was refused and what can be done.
func (in *inquiry) sayRefusal(c *candidate) string {
	var sentences []string
	for i := range c.found {
		f := &c.found[i]
		if f.rule() != ieum.RuleRefusal {
			continue
		}
		sentences = append(sentences, in.text(c, f))
		for _, u := range in.unblockRefusal(c, f) {
			sentences = append(sentences, u.Text)
		}
	}
	return strings.Join(sentences, " ")
}

// gaps tell what is lacking where nothing would open anything; the first that holds does: nothing where a rescue body
// that nobody could call meets the need, the service where some are listed in the district, the directory's row of
// agencies of the kind, and else any row at all for the need.
var gaps = []func(*inquiry) (plan, bool){
	(*inquiry).rescueHelps, (*inquiry).serviceLacks, (*inquiry).rowLacks, (*inquiry).rowsLack,
}

// lacking is what is lacking where nothing would open anything.
func (in *inquiry) lacking() plan {
	for _, gap := range gaps {
		if p, holds := gap(in); holds {
			return p
		}
	}
	return plan{}
}

func (in *inquiry) rescueHelps() (plan, bool) { return plan{}, in.uncalled > 0 }

func (in *inquiry) serviceLacks() (plan, bool) {
	return plan{kind: developService, words: phraseDevelopNew}, in.listed
}

func (in *inquiry) rowLacks() (plan, bool) {
	agency := in.ofTheKind()
	return plan{kind: developDirectory, words: phraseDevelopRow, from: agency}, agency != nil
}

func (in *inquiry) rowsLack() (plan, bool) {
	return plan{kind: developDirectory, words: phraseDevelopDirectory}, true
}

// ofTheKind returns an agency in a district of the subject of a type that is expected to help with the need, though
// nothing is listed; of several the first by id, nil where there is none. The Wee class of another school is none, nor
// is one of a type that is for others.
func (in *inquiry) ofTheKind() *ieum.Agency {
	var first *ieum.Agency
	for i := range in.codes.AgencyTypes {
		kind := &in.codes.AgencyTypes[i]
		if !in.expects(kind) || in.forOthers(kind) {
			continue
		}
		for _, a := range in.offices([]string{kind.Code}) {
			others := kind.House == ieum.SchoolHouse && a.School != in.subject.pupilsOf
			if !others && (first == nil || a.ID < first.ID) {
				first = a
			}
		}
	}
	return first
}

// expects reports whether agencies of a type are expected to help with the need.
func (in *inquiry) expects(kind *ieum.AgencyType) bool {
	return slices.ContainsFunc(kind.Infers, func(s ieum.InferredService) bool {
		return slices.ContainsFunc(s.Needs, func(offered string) bool { return in.codes.Meets(offered, in.q.Need) })
	})
}

// forOthers reports whether a type of agency is for people of whom the subject is none, wherever the agency is.
func (in *inquiry) forOthers(kind *ieum.AgencyType) bool {
	return slices.ContainsFunc(kind.For, func(p ieum.Purpose) bool {
		own := p.Kind == ieum.ForOwnSchool || p.Kind == ieum.ForOwnDistrict
		f := finding{why: typeFits}
		if !own {
			f = in.meant(nil, kind, &p)
		}
		return f.verdict() == fails
	})
}

package linkage

import (
	"cmp"
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// newConsent is asking again where consent was refused to an agency and nothing else is in the way: of several the one
// with most services, of equals the first by id. What is left out without a reason is not counted. It says when to ask
// whom, and on which other ground the agency may be told, as what is blocked does.
func (in *inquiry) newConsent() (plan, bool) {
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
		return p, false
	}
	c := in.again(refused.node)
	p.from, p.said = c.agency, in.sayRefusal(c)
	return p, true
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

// lacking is what is lacking where nothing would open anything: the directory's row of agencies of the kind, or any row
// at all for the need in the district; else the service. It is no plan where a rescue body that nobody could call
// meets the need.
func (in *inquiry) lacking() plan {
	if in.uncalled > 0 {
		return plan{}
	}
	if in.listed {
		return plan{kind: developService, words: phraseDevelopNew}
	}
	if agency := in.ofTheKind(); agency != nil {
		return plan{kind: developDirectory, words: phraseDevelopRow, from: agency}
	}
	return plan{kind: developDirectory, words: phraseDevelopDirectory}
}

// ofTheKind returns an agency in a district of the subject of a type that is expected to help with the need, though
// nothing is listed; of several the first by id, nil where there is none.
func (in *inquiry) ofTheKind() *ieum.Agency {
	var types []string
	for i := range in.codes.AgencyTypes {
		if kind := &in.codes.AgencyTypes[i]; in.expects(kind) {
			types = append(types, kind.Code)
		}
	}
	offices := in.offices(types)
	if len(offices) == 0 {
		return nil
	}
	return slices.MinFunc(offices, func(a, b *ieum.Agency) int { return cmp.Compare(a.ID, b.ID) })
}

// expects reports whether agencies of a type are expected to help with the need.
func (in *inquiry) expects(kind *ieum.AgencyType) bool {
	return slices.ContainsFunc(kind.Infers, func(s ieum.InferredService) bool {
		return slices.ContainsFunc(s.Needs, func(offered string) bool { return in.codes.Meets(offered, in.q.Need) })
	})
}

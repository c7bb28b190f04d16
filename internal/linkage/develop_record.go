package linkage

import (
	"slices"
	"strings"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// newConsent is asking again where consent was refused to an agency and nothing else is in the way: of several the one
// with most services, of equals the first by id. What is left out without a reason is not counted. It says when to ask
// whom, and on which other ground the agency may be told, as what is blocked does.
func (in *inquiry) newConsent() (plan, bool) {
	opens, first := map[ieum.ID]int{}, map[ieum.ID]*candidate{}
	for _, c := range in.shut {
		if c.quiet || !in.onlyFails(c, ieum.RuleRefusal) {
			continue
		}
		if opens[c.service.Agency]++; first[c.service.Agency] == nil {
			first[c.service.Agency] = c
		}
	}
	p := plan{kind: developConsent}
	var refused *candidate
	ids, counts := inOrder(opens)
	for i, id := range ids {
		if counts[i] > p.opens {
			p.opens, refused = counts[i], first[id]
		}
	}
	if refused == nil {
		return p, false
	}
	p.from, p.said = refused.agency, in.sayRefusal(refused)
	return p, true
}

// sayRefusal words what was refused and what can be done.
func (in *inquiry) sayRefusal(c *candidate) string {
	var sentences []string
	for i := range in.of(c) {
		f := &in.of(c)[i]
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
	if in.listsNearby() {
		return plan{kind: developService, words: phraseDevelopNew}
	}
	if agency := in.ofTheKind(); agency != nil {
		return plan{kind: developDirectory, words: phraseDevelopRow, from: agency}
	}
	return plan{kind: developDirectory, words: phraseDevelopDirectory}
}

// listsNearby reports whether the directory lists a service for the need in a district of the subject, whether it
// works or not. A closed one shows that somebody looks after the directory.
func (in *inquiry) listsNearby() bool {
	return slices.ContainsFunc(in.all, func(c candidate) bool { return c.fit[byDistrict] == made })
}

// ofTheKind returns an agency in a district of the subject of a type that is expected to help with the need, though
// nothing is listed; of several the first by id, nil where there is none.
func (in *inquiry) ofTheKind() *ieum.Agency {
	var first *ieum.Agency
	for i := range in.codes.AgencyTypes {
		kind := &in.codes.AgencyTypes[i]
		if !in.expects(kind) {
			continue
		}
		for _, hit := range in.v.Agencies(atlas.AgencyQuery{Type: kind.Code}) {
			node, _ := in.v.Node(hit.Agency.ID)
			here := slices.Contains(in.subject.districts, in.v.DistrictAt(node))
			if here && !in.mask.has(hit.Agency.ID) && (first == nil || hit.Agency.ID < first.ID) {
				first = hit.Agency
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

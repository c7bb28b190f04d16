package linkage

import (
	"cmp"
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// The kinds of development, in the order of preference among those that open as much. What the directory may lack
// opens nothing yet.
const (
	developTie       = "TIE"
	developAgreement = "AGREEMENT"
	developConsent   = "CONSENT"
	developService   = "SERVICE"
	developDirectory = "DIRECTORY"
)

// plan is one thing to develop.
type plan struct {
	kind     string
	opens    int
	from, to ieum.Entity
	// words are the sentence, unless it was said already.
	words ieum.Text
	said  string
}

// develop finds, where there is no option, what would open the most: acquaintance with whoever leads to what only
// lacks a path, a case manager where the desks ask for one, an agreement, the consent that was refused, or places and
// area at the agency that lacks only these. Where none would open anything the directory may be incomplete, or a
// service is lacking. That one is lacking, or places, is not said where a rescue body does help and nobody on record
// could call, nor before the directory of the own district was looked through.
func (in *inquiry) develop() *plan {
	best := in.lacking()
	gap := best.kind == developService
	take := func(p plan, ok bool) {
		if ok && p.opens > best.opens {
			best = p
		}
	}
	hosts, counts := in.hosts()
	for i, host := range hosts {
		p, ok := in.newTie(host)
		p.opens = counts[i]
		take(p, ok)
	}
	take(in.newManager())
	for i, host := range hosts {
		p, ok := in.newAgreement(host)
		p.opens = counts[i]
		take(p, ok)
	}
	take(in.newConsent())
	agencies, rooms := in.crowded()
	for i, id := range agencies {
		agency, _ := in.v.Entity(id)
		take(plan{kind: developService, opens: rooms[i], from: agency, words: phraseDevelopRoom}, gap)
	}
	if best.kind == "" {
		return nil
	}
	return &best
}

// development words the plan.
func (in *inquiry) development() []*Development {
	if in.plan == nil {
		return []*Development{}
	}
	p := in.plan
	need, _ := in.codes.Need(in.q.Need)
	text := cmp.Or(p.said, say(in.q.Language, p.words, in.label(p.from), in.label(p.to), need.In(in.q.Language)))
	return []*Development{{Kind: p.kind, Text: text, Opens: p.opens, From: p.from, To: p.to}}
}

// onlyFails reports whether something fails for the candidate, and nothing but the rules.
func (in *inquiry) onlyFails(c *candidate, rules ...ieum.RuleID) bool {
	for i := range in.of(c) {
		f := &in.of(c)[i]
		if f.verdict() == Fails && !slices.Contains(rules, f.rule()) {
			return false
		}
	}
	return c.fails > 0
}

// hosts returns, in order of id, the organisations that lead to services which lack a path and nothing
// else: the gates, or the agency itself; and how many services each leads to.
func (in *inquiry) hosts() (ids []ieum.ID, counts []int) {
	opens := map[ieum.ID]int{}
	for _, c := range in.shut {
		if !in.onlyFails(c, ieum.RuleGate) {
			continue
		}
		if !c.service.Intake.Gated() {
			opens[c.service.Agency]++
			continue
		}
		for i, g := range c.service.Intake.Gates {
			if in.works(g) && !slices.Contains(c.service.Intake.Gates[:i], g) {
				opens[g]++
			}
		}
	}
	return inOrder(opens)
}

// works reports whether an organisation is there, unmasked, and not closed.
func (in *inquiry) works(id ieum.ID) bool {
	e, known := in.v.Entity(id)
	switch e := e.(type) {
	case *ieum.Agency:
		known = e.Status != ieum.Closed
	case *ieum.School:
		known = e.Status != ieum.Closed
	}
	return known && !in.mask.has(id)
}

// crowded returns, in order of id, the agencies of services that lack only places or reach, and how many.
func (in *inquiry) crowded() (ids []ieum.ID, counts []int) {
	opens := map[ieum.ID]int{}
	for _, c := range in.shut {
		if in.onlyFails(c, ieum.RuleCapacity, ieum.RuleCatchment) {
			opens[c.service.Agency]++
		}
	}
	return inOrder(opens)
}

func inOrder(opens map[ieum.ID]int) (ids []ieum.ID, counts []int) {
	for id := range opens {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		counts = append(counts, opens[id])
	}
	return ids, counts
}

// newTie is acquaintance between somebody who carries the case and a worker of the host: with it three steps more
// lead to the service.
func (in *inquiry) newTie(host ieum.ID) (plan, bool) {
	const stepsBeyond = 3
	for _, w := range in.v.WorkersOf(host) {
		node, known := in.v.Node(w.ID)
		if !known || in.mask.has(w.ID) {
			continue
		}
		for _, d := range in.carriers() {
			if in.stepsTo(d)+stepsBeyond <= in.q.MaxSteps && !in.atOdds(d.node, node) {
				return plan{kind: developTie, from: in.entity(d.node), to: w, words: phraseDevelopTie}, true
			}
		}
	}
	return plan{}, false
}

// stepsTo is how many steps it takes to a carrier: none for whoever asks.
func (in *inquiry) stepsTo(d desk) int {
	if d.node == in.net.start {
		return 0
	}
	return 1
}

// atOdds reports whether the viewer wrote down that the two do not get on.
func (in *inquiry) atOdds(from, to int32) bool {
	stands := in.v.AdmitOn(in.q.On)
	return slices.ContainsFunc(in.v.Links(from, atlas.Knows), func(l atlas.Link) bool {
		return l.To == to && stands(l.Tie) && in.v.Conflicts(l.Tie)
	})
}

// carriers are those of the desks who carry a case: case managers first, then teachers.
func (in *inquiry) carriers() []desk {
	var list []desk
	for _, as := range []ieum.Referrer{ieum.ReferCaseManager, ieum.ReferTeacher} {
		for _, d := range in.net.desks {
			if d.as == as {
				list = append(list, d)
			}
		}
	}
	return list
}

// newManager is a case manager for somebody who has none.
func (in *inquiry) newManager() (plan, bool) {
	if in.subject.kind == profile || len(in.carriers()) > 0 && in.carriers()[0].as == ieum.ReferCaseManager {
		return plan{}, false
	}
	p := plan{kind: developTie, words: phraseDevelopManager, from: in.subject.entity}
	p.opens = in.uncalled // a rescue body takes everybody's call
	for _, c := range in.shut {
		if in.onlyFails(c, ieum.RuleGate) && admits(c.service, ieum.ReferCaseManager) {
			p.opens++
		}
	}
	const stepsNeeded = 2
	return p, in.q.MaxSteps >= stepsNeeded
}

// newAgreement is one between an organisation of those who carry the case and the host.
func (in *inquiry) newAgreement(host ieum.ID) (plan, bool) {
	const stepsBeyond = 3
	agency, _ := in.v.Entity(host)
	if !host.Is("Agency") {
		return plan{}, false
	}
	for _, d := range in.carriers() {
		var at ieum.ID
		switch e := in.entity(d.node).(type) {
		case *ieum.CaseManager:
			at = e.Organisation
		case *ieum.Worker:
			at = e.Organisation
		}
		organisation, known := in.v.Entity(at)
		if known && !in.mask.has(at) && at != host && in.stepsTo(d)+stepsBeyond <= in.q.MaxSteps {
			return plan{kind: developAgreement, from: organisation, to: agency, words: phraseDevelopAgreement}, true
		}
	}
	return plan{}, false
}

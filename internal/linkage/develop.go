package linkage

import (
	"cmp"
	"iter"
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

// developments are what may be developed, in the order of preference among those that open as much: acquaintance with
// whoever leads to what only lacks a path, a case manager where the desks ask for one, an agreement, the consent that was
// refused, and places and area at the agency that lacks only these.
var developments = []func(*inquiry) []plan{
	(*inquiry).newTies, (*inquiry).newManager, (*inquiry).newAgreements, (*inquiry).newConsent, (*inquiry).newRoom,
}

// develop finds, where there is no option, what would open the most. Where nothing would open anything the directory may
// be incomplete, or a service is lacking.
func (in *inquiry) develop() *plan {
	var best plan
	for _, kind := range developments {
		for _, p := range kind(in) {
			if p.opens > best.opens {
				best = p
			}
		}
	}
	if best.kind == "" {
		best = in.lacking()
	}
	if best.kind == "" {
		return nil
	}
	return &best
}

// development words what to develop where nothing is open.
func (in *inquiry) development() []*Development {
	if len(in.open) > 0 {
		return []*Development{}
	}
	p := in.develop()
	if p == nil {
		return []*Development{}
	}
	need, _ := in.codes.Need(in.q.Need)
	text := cmp.Or(p.said, say(in.q.Language, p.words, in.label(p.from), in.label(p.to), need.In(in.q.Language)))
	return []*Development{{Kind: p.kind, Text: text, Opens: p.opens, From: p.from, To: p.to}}
}

// only yields the services for which nothing fails but some rules.
func (in *inquiry) only(rules ruleSet) iter.Seq2[*shut, *ieum.Service] {
	return func(yield func(*shut, *ieum.Service) bool) {
		for i := range in.shut {
			s := &in.shut[i]
			if s.failing&^rules == 0 && !yield(s, in.v.Listing(s.node).Service) {
				return
			}
		}
	}
}

// hosts returns, in order of id, the organisations that lead to services which lack a path and nothing
// else: the gates, or the agency itself; and how many services each leads to.
func (in *inquiry) hosts() (ids []ieum.ID, counts []int) {
	opens := map[ieum.ID]int{}
	for _, s := range in.only(setGate) {
		if !s.Intake.Gated() {
			opens[s.Agency]++
			continue
		}
		for i, g := range s.Intake.Gates {
			if in.works(g) && !slices.Contains(s.Intake.Gates[:i], g) {
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

// newRoom is more places, or a wider area, at the agencies of services that lack only these. That is not said where a
// rescue body does help and nobody on record could call, nor before the directory of the own district was looked
// through.
func (in *inquiry) newRoom() []plan {
	if in.lacking().kind != developService {
		return nil
	}
	opens := map[ieum.ID]int{}
	for _, s := range in.only(setCapacity | setCatchment) {
		opens[s.Agency]++
	}
	var plans []plan
	ids, counts := inOrder(opens)
	for i, id := range ids {
		agency, _ := in.v.Entity(id)
		plans = append(plans, plan{kind: developService, opens: counts[i], from: agency, words: phraseDevelopRoom})
	}
	return plans
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

// newTies are acquaintance with one worker of each host.
func (in *inquiry) newTies() []plan { return in.withHosts((*inquiry).newTie) }

// newAgreements are one with each host.
func (in *inquiry) newAgreements() []plan { return in.withHosts((*inquiry).newAgreement) }

// withHosts returns what can be made with the hosts, and how much each opens.
func (in *inquiry) withHosts(made func(in *inquiry, host ieum.ID) (plan, bool)) []plan {
	var plans []plan
	hosts, counts := in.hosts()
	for i, host := range hosts {
		if p, ok := made(in, host); ok {
			p.opens = counts[i]
			plans = append(plans, p)
		}
	}
	return plans
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

// carrying are those who carry a case, in the order in which they are asked to make something new.
var carrying = []ieum.Referrer{ieum.ReferCaseManager, ieum.ReferTeacher}

// carriers are those of the desks who carry a case.
func (in *inquiry) carriers() []desk {
	var list []desk
	for _, as := range carrying {
		for _, d := range in.net.desks {
			if d.as == as {
				list = append(list, d)
			}
		}
	}
	return list
}

// newManager is a case manager for somebody who has none.
func (in *inquiry) newManager() []plan {
	const stepsNeeded = 2
	managed := slices.ContainsFunc(in.net.desks, func(d desk) bool { return d.as == ieum.ReferCaseManager })
	if in.subject.kind == profile || managed || in.q.MaxSteps < stepsNeeded {
		return nil
	}
	p := plan{kind: developTie, words: phraseDevelopManager, from: in.subject.entity}
	p.opens = in.uncalled // a rescue body takes everybody's call
	for verdict := range in.only(setGate) {
		if in.v.Listing(verdict.node).Desk.Takes(atlas.DeskFor(ieum.ReferCaseManager)) {
			p.opens++
		}
	}
	return []plan{p}
}

// newAgreement is one between an organisation of those who carry the case and the host.
func (in *inquiry) newAgreement(host ieum.ID) (plan, bool) {
	const stepsBeyond = 3
	agency, _ := in.v.Entity(host)
	if !host.Is("Agency") {
		return plan{}, false
	}
	for _, d := range in.carriers() {
		_, at := inCapacity(in.entity(d.node))
		organisation, known := in.v.Entity(at)
		if known && !in.mask.has(at) && at != host && in.stepsTo(d)+stepsBeyond <= in.q.MaxSteps {
			return plan{kind: developAgreement, from: organisation, to: agency, words: phraseDevelopAgreement}, true
		}
	}
	return plan{}, false
}

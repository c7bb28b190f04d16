package linkage

import (
	"cmp"
	"context"
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/consent"
	"ieum/internal/ieum"
)

// Plan is one answer to several needs of somebody (연계 계획): the fewest agencies that meet all that can be met.
type Plan struct {
	// Parts are the needs that are met, each by one service: the most pressing first, then in order of code.
	Parts []*Part
	// Agencies are those that the parts turn to, in order of id.
	Agencies []*ieum.Agency
	// Uncovered are the codes of the needs that nothing meets, in order.
	Uncovered []string
	// Order says which part comes before which, and why.
	Order []*Sequence
	// MissingConsents are those that the parts still need, each asked for once.
	MissingConsents []consent.Missing
	// Bound is a number of agencies below which nothing covers the same; it equals theirs where it is proved that
	// there is no smaller plan.
	Bound int

	in *inquiry
}

// Part is what meets one need.
type Part struct {
	// Need is its code.
	Need  string
	Group OptionGroup
	// Resource is an [ieum.Service].
	Resource ieum.Entity
	// Running is true where the subject receives the service on the day; then there is no Option.
	Running bool
	// Option is the linkage's, with its reasons, questions and paths.
	Option *Option

	agency ieum.ID
	level  ieum.Level
	// place is that among the options of its need, -1 where it runs; cost is that of the best way.
	place int
	cost  int32
	// in and found are the question about the need, and the option's candidate in it; nil where the service runs.
	in    *inquiry
	found *candidate
}

// Sequence says that one part comes before another.
type Sequence struct {
	Before, After ieum.Entity
	Reason        string
}

// MostNeeds is how many needs one plan may be asked for.
const MostNeeds = 30

// Together answers for several needs of a student or a person of a household at once. Without needs it takes all that
// are open. The fewest agencies come first; of equally few those with the fewest questions, then waiting lists, then
// by the strength of the best ways, then by id. What runs already counts. The errors are those of [Link].
func Together(ctx context.Context, v *atlas.View, s *ieum.Surroundings, needs []string, q Request) (*Plan, error) {
	q.Need = ""
	in, err := inquire(v, s, q)
	if err != nil {
		return nil, err
	}
	if len(needs) == 0 {
		needs = in.ownNeeds()
	}
	needs = slices.Compact(slices.Sorted(slices.Values(needs)))
	if len(needs) > MostNeeds {
		return nil, &BadArgument{"needs"}
	}
	parts := make([][]*Part, len(needs))
	for i, need := range needs {
		if _, ok := in.codes.Need(need); !ok {
			return nil, &BadArgument{"needs"}
		}
		q.Need = need
		if parts[i], err = partsFor(ctx, v, s, q); err != nil {
			return nil, err
		}
	}
	p := &Plan{in: in, Uncovered: []string{}}
	var found [][]*Part
	for i, need := range needs {
		if len(parts[i]) == 0 {
			p.Uncovered = append(p.Uncovered, need)
		} else {
			found = append(found, parts[i])
		}
	}
	p.Parts, p.Bound = fewest(found)
	in.settlePlan(p)
	return p, nil
}

// ownNeeds returns the codes of the subject's open needs.
func (in *inquiry) ownNeeds() []string {
	codes := make([]string, len(in.needs))
	for i, n := range in.needs {
		codes[i] = n.Domain
	}
	return codes
}

// partsFor returns what could meet one need: what runs, then the options, in their order.
func partsFor(ctx context.Context, v *atlas.View, s *ieum.Surroundings, q Request) ([]*Part, error) {
	in, err := inquire(v, s, q)
	if err != nil {
		return nil, err
	}
	if _, err := in.answer(ctx); err != nil {
		return nil, err
	}
	var parts []*Part
	level := in.levelOf(q.Need)
	for i := range in.current {
		if now := &in.current[i]; !now.closed() && in.meetsNeed(now.service, q.Need) {
			parts = append(parts, &Part{
				Need: q.Need, Group: Now, Resource: now.service, Running: true, agency: now.service.Agency, level: level, place: -1,
			})
		}
	}
	for i, c := range in.open {
		parts = append(parts, &Part{
			Need: q.Need, Group: c.group, Resource: c.service,
			agency: c.service.Agency, level: level, place: i, cost: c.best.cost, in: in, found: c,
		})
	}
	return parts, nil
}

// levelOf returns how pressing the subject's open need of a code is; empty where none is recorded.
func (in *inquiry) levelOf(need string) ieum.Level {
	level := ieum.Level("")
	for _, n := range in.needs {
		if n.Domain == need && n.Level.Rank() > level.Rank() {
			level = n.Level
		}
	}
	return level
}

// settlePlan puts the parts in order and fills in what follows from them.
func (in *inquiry) settlePlan(p *Plan) {
	slices.SortFunc(p.Parts, func(a, b *Part) int {
		return cmp.Or(cmp.Compare(b.level.Rank(), a.level.Rank()), cmp.Compare(a.Need, b.Need))
	})
	var ids []ieum.ID
	for _, part := range p.Parts {
		ids = append(ids, part.agency)
	}
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		if agency, ok := atlas.Get[ieum.Agency](in.v, id); ok {
			p.Agencies = append(p.Agencies, agency)
		}
	}
	for _, part := range p.Parts {
		if part.found == nil {
			continue
		}
		part.Option = part.in.option(part.found)
		for _, path := range part.Option.Paths(1) {
			p.MissingConsents = merge(p.MissingConsents, path.MissingConsents)
		}
	}
	p.Order = in.sequence(p.Parts)
}

// merge adds consents to a list: those of one kind and purpose to one recipient are asked for once, for all items.
// One that a ground stands in for stays apart from one that somebody signs.
func merge(all, more []consent.Missing) []consent.Missing {
	for _, m := range more {
		i := slices.IndexFunc(all, func(a consent.Missing) bool {
			return a.Kind == m.Kind && a.Recipient == m.Recipient && a.Purpose == m.Purpose && a.Alternative == m.Alternative
		})
		if i < 0 {
			m.Items, m.Signers, m.SignableBy = slices.Clone(m.Items), slices.Clone(m.Signers), slices.Clone(m.SignableBy)
			all = append(all, m)
			continue
		}
		all[i].Items = united(all[i].Items, m.Items)
		all[i].Signers = united(all[i].Signers, m.Signers)
		all[i].SignableBy = united(all[i].SignableBy, m.SignableBy)
	}
	return all
}

// united returns a list with what another adds to it.
func united[T comparable](list, more []T) []T {
	for _, one := range more {
		if !slices.Contains(list, one) {
			list = append(list, one)
		}
	}
	return list
}

// sequence says what comes before what: what cannot wait before all else that is new, a gate before what takes
// through it alone, and of two that may not be had at once the one that runs, or is listed first.
func (in *inquiry) sequence(parts []*Part) []*Sequence {
	list := []*Sequence{}
	add := func(before, after *Part, reason ieum.Text) {
		if before.Resource == after.Resource {
			return
		}
		list = append(list, &Sequence{before.Resource, after.Resource, say(in.q.Language, reason, in.label(before.Resource), in.label(after.Resource))})
	}
	for i, a := range parts {
		for k, b := range parts {
			one, _ := a.Resource.(*ieum.Service)
			other, _ := b.Resource.(*ieum.Service)
			switch {
			case i == k || b.Running:
			case slices.Contains(other.Intake.Gates, a.agency) && !a.Running:
				add(a, b, phraseGateFirst)
			case i < k || a.Running:
				if excludes(one, other, in.agencyOf(other)) || excludes(other, one, in.agencyOf(one)) {
					add(a, b, phraseNotAtOnce)
				} else if a.level == ieum.LevelUrgent && b.level != ieum.LevelUrgent && !a.Running {
					add(a, b, phraseUrgentFirst)
				}
			}
		}
	}
	return list
}

// Text says the whole plan as one or two sentences.
func (p *Plan) Text() string { return p.in.planText(p) }

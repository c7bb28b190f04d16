package linkage

import (
	"slices"
	"strings"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// danger is what the table of dangers says about the question.
type danger struct {
	// rows are those that hold, in the order of the table; none where nothing is at stake.
	rows []ieum.Danger
	// low and high bound the age.
	low, high int
	// written is what was noted about the need, in small letters; pressing tells how pressing it is recorded as.
	written  string
	pressing map[ieum.Level]bool
}

// dangerOf reads the table for the question's need, the subject, and what was written about the need.
func (in *inquiry) dangerOf() danger {
	d := danger{pressing: map[ieum.Level]bool{}}
	d.low, d.high = in.subject.possibleAges()
	about := []string{in.q.Need}
	for _, n := range in.needs {
		if in.codes.Meets(n.Domain, in.q.Need) {
			about = append(about, n.Domain)
			d.written += strings.ToLower(n.Text) + "\n"
			d.pressing[n.Level] = true
		}
	}
	for _, row := range in.codes.Dangers {
		named := slices.ContainsFunc(row.Needs, func(need string) bool { return slices.Contains(about, need) })
		if named && in.suits(&d, row.When) {
			d.rows = append(d.rows, row)
		}
	}
	return d
}

// possibleAges bounds the age in full years. One that nothing tells may be any that a pupil has, and any at all of a
// member of the household.
func (w *subject) possibleAges() (low, high int) {
	const first, oldest, last = 6, 120, 19
	low, high = w.ages()
	switch {
	case low != unknownAge:
		return low, high
	case w.kind == member:
		return 0, oldest
	case w.grade == noGrade:
		return last - 1, oldest
	}
	return first, last
}

// suits reports whether one of the circumstances holds, or none is asked for.
func (in *inquiry) suits(d *danger, when []ieum.Circumstance) bool {
	return len(when) == 0 || slices.ContainsFunc(when, func(w ieum.Circumstance) bool {
		old := d.high >= w.FromAge && (w.UntilAge == 0 || d.low <= w.UntilAge)
		said := len(w.Words) == 0 || slices.ContainsFunc(w.Words, func(word string) bool {
			return strings.Contains(d.written, strings.ToLower(word))
		})
		return old && said && (w.Level == "" || d.pressing[w.Level]) && (w.Fact == "" || in.recordedAs(w.Fact, w.Values))
	})
}

// recordedAs reports whether a fact of the subject is recorded with one of the values.
func (in *inquiry) recordedAs(fact string, values []string) bool {
	place := in.factAt(fact)
	return place >= 0 && slices.ContainsFunc(in.subject.facts[place], func(v string) bool { return slices.Contains(values, v) })
}

// bars reports whether no way of the question may go along a kind of tie: in danger at home nobody of the family
// is turned to, and in no danger an informal supporter.
func (in *inquiry) bars(kind atlas.TieKind) bool {
	return slices.ContainsFunc(in.danger.rows, func(row ieum.Danger) bool { return slices.Contains(row.Ties, string(kind)) })
}

// barsCaller reports whether nobody may call a desk in that capacity: a child in danger does not have to call, and
// a guardian who may be the danger must not.
func (in *inquiry) barsCaller(as ieum.Referrer) bool {
	return slices.ContainsFunc(in.danger.rows, func(row ieum.Danger) bool { return slices.Contains(row.Callers, as) })
}

// apart reports whether no text may send anybody to the guardian: one is masked, or may be the danger.
func (in *inquiry) apart() bool { return in.mask.guardian || in.barsCaller(ieum.ReferGuardian) }

// rescue reports whether a service is that of a rescue body, which takes reports without gate and waiting list.
func (in *inquiry) rescue(s *ieum.Service, agency *ieum.Agency) bool {
	return agency != nil && in.codes.Rescues(agency.Type, s.Needs)
}

// reportGround returns the ground on which a rescue body is told in the danger of the question; nil where the
// agency is none in it.
func (in *inquiry) reportGround(agency *ieum.Agency) *ieum.GroundCode {
	for _, row := range in.danger.rows {
		if agency == nil || !slices.Contains(row.Rescue, agency.Type) {
			continue
		}
		for _, g := range row.Grounds {
			if ground, ok := in.codes.Ground(g.Ground); ok && g.Opens(agency.Type) && in.suits(&in.danger, g.When) {
				return &ground
			}
		}
	}
	return nil
}

// pressingGround returns the ground for what cannot wait: where there is danger, or the need is recorded as urgent.
func (in *inquiry) pressingGround() *ieum.GroundCode {
	grave := slices.ContainsFunc(in.danger.rows, func(row ieum.Danger) bool { return len(row.Grounds) > 0 })
	if !grave && !in.danger.pressing[ieum.LevelUrgent] {
		return nil
	}
	return in.urgentGround()
}

// urgentGround returns the ground for what cannot wait, which the lists hold first; nil where they hold none.
func (in *inquiry) urgentGround() *ieum.GroundCode {
	if len(in.codes.Grounds) == 0 {
		return nil
	}
	return &in.codes.Grounds[0]
}

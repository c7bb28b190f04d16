package atlas_test

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// The oracle for what lies around something is written from the rules: it knows the records and no snapshot, goes
// through all ties at every step, and takes its time.

// drawn is a small network that chance made, a viewer, and what a question adds.
type drawn struct {
	entities []ieum.Entity
	viewer   atlas.Viewer
	beside   atlas.Beside
	day      ieum.Date
}

func drawNetwork(t *rapid.T) drawn {
	d := drawn{day: "2026-11-24", beside: atlas.Beside{Masked: map[ieum.ID]bool{}}}
	id := func(kind ieum.Kind, n int) ieum.ID { return ieum.DerivedID(kind, "around", fmt.Sprint(n)) }
	head := func(kind ieum.Kind, n int) ieum.Head { return ieum.Head{ID: id(kind, n), Root: id(kind, n)} }
	few := func(name string, most int) int { return rapid.IntRange(0, most).Draw(t, name) }
	some := func(kinds ...ieum.Kind) ieum.ID { return id(rapid.SampledFrom(kinds).Draw(t, "kind"), few("which", 3)) }
	date := func() ieum.Date {
		return rapid.SampledFrom([]ieum.Date{"", "2026-11-01", "2026-11-23", "2026-11-24", "2026-11-25", "2027-01-01"}).Draw(t, "day")
	}
	yes := func(name string) bool { return few(name, 3) == 0 }
	for n := range 4 {
		d.entities = append(d.entities, &ieum.District{Head: head("District", n)},
			&ieum.School{Head: head("School", n), District: some("District"), Status: status(yes("closed school"))},
			&ieum.Agency{Head: head("Agency", n), District: some("District"), Type: "SOCIAL_WELFARE_CENTRE", Confidential: yes("confidential"), Status: status(yes("closed agency"))})
	}
	for n := range 4 {
		at := func() ieum.ID { return some("Agency", "Agency", "School", "District") }
		d.entities = append(d.entities, &ieum.Worker{Head: head("Worker", n), Organisation: at()},
			&ieum.CaseManager{Head: head("CaseManager", n), Organisation: at()},
			&ieum.Service{Head: head("Service", n), Agency: some("Agency"), Status: status(yes("closed service"))},
			&ieum.Agreement{Head: head("Agreement", n), From: at(), With: some("Agency"), Since: date(), Until: date()},
			&ieum.ObservedFlow{Head: head("ObservedFlow", n), From: some("Agency"), To: some("Agency"), Answered: few("answered", 8), Accepted: 2, On: d.day})
	}
	for n := range few("acquaintances", 6) {
		author := rapid.SampledFrom([]ieum.ID{"", id("Staff", 1), id("Staff", 2)}).Draw(t, "author")
		d.entities = append(d.entities, &ieum.Knows{
			Head: head("Knows", n), From: some("Worker", "CaseManager"), To: some("Worker"), Author: author, Shared: yes("shared"),
			Conflict: author != "" && yes("conflict"), LastContactOn: date(), Conferences: few("conferences", 3),
		})
	}
	d.viewer = atlas.Viewer{Staff: rapid.SampledFrom([]ieum.ID{"", id("Staff", 1), id("Staff", 3)}).Draw(t, "viewer"), Confidential: yes("reads confidential")}
	for n := range few("ties of people", 6) {
		d.beside.Ties = append(d.beside.Ties, atlas.Tie{
			Kind: rapid.SampledFrom([]atlas.TieKind{atlas.Family, atlas.Manages, atlas.HelpedBy}).Draw(t, "tie"),
			From: some("Student"), To: some("Student", "Worker", "CaseManager", "Agency"), Source: id("Family", n), Strength: 0.5 + float64(n)/20,
		})
	}
	for range few("masked", 2) {
		d.beside.Masked[some("Worker", "Agency", "Student")] = true
	}
	return d
}

func status(closed bool) ieum.Status {
	if closed {
		return ieum.Closed
	}
	return ieum.Active
}

// ties are all that stand for the viewer, by the rules.
func (d *drawn) ties(kinds []atlas.TieKind) []atlas.Tie {
	byID := map[ieum.ID]ieum.Entity{}
	for _, e := range d.entities {
		byID[e.Meta().ID] = e
	}
	hides := func(id ieum.ID) bool {
		a, ok := byID[id].(*ieum.Agency)
		return ok && a.Confidential && !d.viewer.Confidential
	}
	shut := func(id ieum.ID) bool {
		switch e := byID[id].(type) {
		case *ieum.Agency:
			return e.Status == ieum.Closed
		case *ieum.School:
			return e.Status == ieum.Closed
		}
		return false
	}
	works := func(id ieum.ID) ieum.ID {
		switch e := byID[id].(type) {
		case *ieum.Worker:
			return e.Organisation
		case *ieum.CaseManager:
			return e.Organisation
		case *ieum.Service:
			return e.Agency
		}
		return ""
	}
	knows := func(id ieum.ID) bool { return byID[id] != nil && !hides(id) && !hides(works(id)) }
	var all []atlas.Tie
	add := func(t atlas.Tie, source ieum.ID) {
		if knows(t.From) && knows(t.To) && t.From != t.To && !shut(t.From) && !shut(t.To) && !shut(works(t.From)) && !shut(works(t.To)) {
			t.Source, t.Strength = source, atlas.Strength(t, d.day)
			all = append(all, t)
		}
	}
	agreed := func(a, b ieum.ID) bool {
		return slices.ContainsFunc(d.entities, func(e ieum.Entity) bool {
			g, ok := e.(*ieum.Agreement)
			return ok && d.day.Within(g.Since, g.Until) && (g.From == a && g.With == b || g.From == b && g.With == a)
		})
	}
	for _, e := range d.entities {
		own := e.Meta().ID
		switch e := e.(type) {
		case *ieum.Worker:
			add(atlas.Tie{Kind: atlas.WorksAt, From: own, To: e.Organisation}, own)
		case *ieum.CaseManager:
			add(atlas.Tie{Kind: atlas.WorksAt, From: own, To: e.Organisation}, own)
		case *ieum.School:
			add(atlas.Tie{Kind: atlas.BelongsTo, From: own, To: e.District}, own)
		case *ieum.Service:
			if e.Status != ieum.Closed {
				add(atlas.Tie{Kind: atlas.Offers, From: e.Agency, To: own}, own)
			}
		case *ieum.Agreement:
			if d.day.Within(e.Since, e.Until) {
				add(atlas.Tie{Kind: atlas.AgreesWith, From: e.From, To: e.With, Since: e.Since, Until: e.Until}, own)
			}
		case *ieum.ObservedFlow:
			if e.Answered >= 5 {
				add(atlas.Tie{Kind: atlas.ObservedFlow, From: e.From, To: e.To, Answered: e.Answered, Accepted: e.Accepted, LastContactOn: e.On, Agreement: agreed(e.From, e.To)}, own)
			}
		case *ieum.Knows:
			if d.toldOf(e) {
				add(atlas.Tie{Kind: atlas.Knows, From: e.From, To: e.To, LastContactOn: e.LastContactOn, Conferences: e.Conferences, Author: e.Author, Shared: e.Shared, Conflict: e.Conflict}, own)
			}
		}
	}
	for _, t := range d.beside.Ties {
		if t.From != t.To && (t.To.Is("Student") || knows(t.To)) {
			all = append(all, t)
		}
	}
	return slices.DeleteFunc(all, func(t atlas.Tie) bool {
		return d.beside.Masked[t.From] || d.beside.Masked[t.To] || len(kinds) > 0 && !slices.Contains(kinds, t.Kind)
	})
}

// toldOf reports whether the viewer is told of an acquaintance: what a colleague wrote for themselves is theirs, that two
// do not get on always, and beside that nothing else of the two.
func (d *drawn) toldOf(k *ieum.Knows) bool {
	mine := d.viewer.Staff != "" && k.Author == d.viewer.Staff
	if k.Conflict {
		return mine
	}
	if k.Author != "" && !k.Shared && !mine {
		return false
	}
	return !slices.ContainsFunc(d.entities, func(e ieum.Entity) bool {
		q, ok := e.(*ieum.Knows)
		same := ok && (q.From == k.From && q.To == k.To || q.From == k.To && q.To == k.From)
		return same && q.Conflict && q.Author == d.viewer.Staff && q.Author != ""
	})
}

// strongest is the fewest ties of a way from the centre, up to so many, and the least cost of such a way.
func strongest(ties []atlas.Tie, centre ieum.ID, steps int) map[ieum.ID][2]int {
	best := map[ieum.ID][2]int{centre: {0, 0}}
	layer := map[ieum.ID]int{centre: 0}
	for step := 1; step <= steps; step++ {
		next := map[ieum.ID]int{}
		for _, t := range ties {
			for _, way := range [][2]ieum.ID{{t.From, t.To}, {t.To, t.From}} {
				if from, ok := layer[way[0]]; ok {
					cost := from + int(atlas.Cost(t.Strength))
					if known, ok := next[way[1]]; !ok || cost < known {
						next[way[1]] = cost
					}
				}
			}
		}
		for id, cost := range next {
			if _, ok := best[id]; !ok {
				best[id] = [2]int{step, cost}
			}
		}
		layer = next
	}
	return best
}

func namesOf(ties []atlas.Tie) []string {
	names := make([]string, len(ties))
	for i, t := range ties {
		names[i] = fmt.Sprintf("%s %s %s %s %.6f", t.Kind, t.From, t.To, t.Source, t.Strength)
	}
	return names
}

func TestAroundIsWhatTheRulesSay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := drawNetwork(t)
		v := buildOf(t, d).View(d.viewer)
		kinds := rapid.SliceOfN(rapid.SampledFrom([]atlas.TieKind{atlas.WorksAt, atlas.Knows, atlas.Offers, atlas.Family, atlas.HelpedBy, atlas.ObservedFlow, atlas.BelongsTo}), 0, 4).Draw(t, "kinds")
		steps, first := rapid.IntRange(1, 4).Draw(t, "steps"), rapid.IntRange(1, 12).Draw(t, "first")
		ties := d.ties(kinds)
		for _, e := range d.entities {
			centre := e.Meta().ID
			if _, ok := v.Node(centre); !ok || d.beside.Masked[centre] {
				continue
			}
			compareAround(t, v, &d, ties, atlas.AroundQuery{Centre: centre, Steps: steps, First: first, Kinds: kinds, Beside: d.beside})
		}
		for _, tie := range d.beside.Ties {
			if !d.beside.Masked[tie.From] {
				compareAround(t, v, &d, ties, atlas.AroundQuery{Centre: tie.From, Steps: steps, First: first, Kinds: kinds, Beside: d.beside})
			}
		}
	})
}

func buildOf(t *rapid.T, d drawn) *atlas.Snapshot {
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	s, err := atlas.Build(codes, 1, d.day, func(yield func(ieum.Entity) error) error {
		for _, e := range d.entities {
			if err := yield(e); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func compareAround(t *rapid.T, v *atlas.View, d *drawn, ties []atlas.Tie, q atlas.AroundQuery) {
	best := strongest(ties, q.Centre, q.Steps)
	var want []ieum.ID
	for id := range best {
		want = append(want, id)
	}
	slices.SortFunc(want, func(a, b ieum.ID) int {
		return cmp.Or(cmp.Compare(best[a][0], best[b][0]), cmp.Compare(best[a][1], best[b][1]), cmp.Compare(a, b))
	})
	cut := len(want) > q.First
	want = want[:min(len(want), q.First)]
	got := v.Around(q)
	if diff := gocmp.Diff(want, got.Nodes); diff != "" || got.Incomplete != cut {
		t.Fatalf("nodes, cut %v: (-want +got) %s", got.Incomplete, diff)
	}
	between := slices.DeleteFunc(slices.Clone(ties), func(tie atlas.Tie) bool {
		return !slices.Contains(want, tie.From) || !slices.Contains(want, tie.To)
	})
	if diff := gocmp.Diff(slices.Sorted(slices.Values(namesOf(between))), slices.Sorted(slices.Values(namesOf(got.Ties)))); diff != "" {
		t.Fatalf("ties: (-want +got) %s", diff)
	}
	// Each node lies within the steps by ties of the answer.
	if near := strongest(got.Ties, q.Centre, q.Steps); len(near) != len(got.Nodes) {
		t.Fatalf("%d of %d nodes are reached by the ties of the answer", len(near), len(got.Nodes))
	}
	own := slices.DeleteFunc(slices.Clone(ties), func(tie atlas.Tie) bool { return tie.From != q.Centre && tie.To != q.Centre })
	listed := v.TiesOf(q.Centre, q.Kinds, d.beside)
	if diff := gocmp.Diff(slices.Sorted(slices.Values(namesOf(own))), slices.Sorted(slices.Values(namesOf(listed)))); diff != "" {
		t.Fatalf("ties of one: (-want +got) %s", diff)
	}
	if !slices.IsSortedFunc(listed, func(a, b atlas.Tie) int { return cmp.Compare(b.Strength, a.Strength) }) {
		t.Fatal("the ties of one are not the strongest first")
	}
}

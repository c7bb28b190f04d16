package cypher_test

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/route"
)

// engine returns the network of the town as the path engine sees it.
func (w *town) engine(t *testing.T) *atlas.View {
	t.Helper()
	snapshot, err := atlas.Build(w.codes, 1, today, func(yield func(ieum.Entity) error) error {
		for _, e := range w.world.Network {
			if err := yield(e); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return snapshot.View(atlas.Viewer{Confidential: true})
}

// all is more paths than there are between any two.
const all = 100_000

// found are the paths that the engine finds from one to another over up to
// three ties, one more to a service, as the query answers them, and tells
// count of the kinds of their ties.
func found(t *testing.T, v *atlas.View, start, goal ieum.ID, count func(atlas.TieKind)) question {
	t.Helper()
	q := route.Question{MaxHops: 3, Admit: v.Admit, Blocked: v.Masked}
	if goal.Is("Service") {
		q.MaxHops = 4
	}
	from, known := v.Node(start)
	to, alsoKnown := v.Node(goal)
	if !known || !alsoKnown {
		t.Fatal("the engine does not know an end")
	}
	q.Start = from
	result, err := v.Graph().Best(t.Context(), q, []int32{to}, all)
	if err != nil || !result.Complete {
		t.Fatalf("complete: %t, %v", result.Complete, err)
	}
	var rows []string
	for _, p := range result.Paths {
		stops := make([]ieum.ID, len(p.Nodes))
		for i, node := range p.Nodes {
			stops[i] = v.ID(node)
		}
		for _, tie := range p.Ties {
			count(v.Tie(tie.ID).Kind)
		}
		rows = append(rows, line(stops, len(p.Ties), p.Cost, route.Strength(p.Cost)))
	}
	return question{map[string]any{"start": string(start), "goal": string(goal), "today": string(today)}, rows}
}

// ignore counts nothing.
func ignore(atlas.TieKind) {}

// paths are those of the first case manager to whom some ways lead.
func (w *town) paths(t *testing.T) question {
	t.Helper()
	v := w.engine(t)
	for _, m := range every[ieum.CaseManager](w) {
		for _, a := range every[ieum.Agency](w) {
			if q := found(t, v, m.ID, a.ID, ignore); len(q.rows) >= 5 {
				return q
			}
		}
	}
	return question{}
}

// goals are what ways may lead to, sort by sort.
func (w *town) goals() map[string][]ieum.ID {
	goals := map[string][]ieum.ID{}
	for _, a := range every[ieum.Agency](w) {
		goals["agency"] = append(goals["agency"], a.ID)
	}
	for _, s := range every[ieum.Service](w) {
		sort := "service"
		if s.Intake.Gated() {
			sort = "gated service"
		}
		goals[sort] = append(goals[sort], s.ID)
	}
	return goals
}

// pairs are case managers and workers, one of every so many, each with the
// goal of every sort to which the engine finds the most ways.
func (w *town) pairs(t *testing.T, v *atlas.View) [][2]ieum.ID {
	t.Helper()
	var starts []ieum.ID
	for i, m := range every[ieum.CaseManager](w) {
		if i%15 == 0 {
			starts = append(starts, m.ID)
		}
	}
	for i, m := range every[ieum.Worker](w) {
		if i%90 == 0 {
			starts = append(starts, m.ID)
		}
	}
	var pairs [][2]ieum.ID
	for _, start := range starts {
		for _, goals := range w.goals() {
			most := slices.MaxFunc(goals, func(a, b ieum.ID) int {
				return cmp.Compare(len(found(t, v, start, a, ignore).rows), len(found(t, v, start, b, ignore).rows))
			})
			pairs = append(pairs, [2]ieum.ID{start, most})
		}
	}
	return pairs
}

// TestTheEngineFindsThePathsThatTheGraphHolds compares the engine's paths, of
// all kinds of ties, with those that the query finds by trying all: the same
// stops at the same cost in the same order.
func TestTheEngineFindsThePathsThatTheGraphHolds(t *testing.T) {
	w := newTown(t)
	session, _ := load(t, w)
	text, err := os.ReadFile(filepath.Join(folder, "11-weighted-paths.cypher"))
	if err != nil {
		t.Fatal(err)
	}
	v, total, used := w.engine(t), 0, map[atlas.TieKind]int{}
	pairs := w.pairs(t, v)
	for _, pair := range pairs {
		q := found(t, v, pair[0], pair[1], func(kind atlas.TieKind) { used[kind]++ })
		_, rows := ask(t, session, string(text), q.parameters)
		if diff := gocmp.Diff(q.rows, rows); diff != "" {
			t.Fatalf("from a %T to a %T (-engine +graph):\n%s", w.byID[pair[0]], w.byID[pair[1]], diff)
		}
		total += len(rows)
	}
	t.Logf("%d paths between %d pairs over %v", total, len(pairs), used)
	for _, kind := range []atlas.TieKind{atlas.WorksAt, atlas.Knows, atlas.AgreesWith, atlas.ObservedFlow, atlas.Offers} {
		if used[kind] == 0 {
			t.Errorf("no path has a tie of kind %s", kind)
		}
	}
}

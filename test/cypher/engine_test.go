package cypher_test

import (
	"cmp"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
	"ieum/internal/linkage/casetext"
)

// engine returns the network of the town as the program's search sees it.
func (w *town) engine(t *testing.T) *atlas.View {
	t.Helper()
	snapshot, err := atlas.Build(w.codes, 1, today, casetext.Yield(w.world.Network))
	if err != nil {
		t.Fatal(err)
	}
	return snapshot.View(atlas.Viewer{Confidential: true})
}

// furnish gives the Wee classes of the town a school, and some agreements somebody to call, where they have none.
// No two agreements with one agency name somebody: whom a path asks can then be told from its stops, whoever of the
// house made the agreement.
func (w *town) furnish() {
	schools := every[ieum.School](w)
	for _, a := range every[ieum.Agency](w) {
		at := slices.IndexFunc(schools, func(s *ieum.School) bool { return s.District == a.District })
		if a.Type == "WEE_CLASS" && a.School == "" && at >= 0 {
			a.School = schools[at].ID
		}
	}
	for _, worker := range every[ieum.Worker](w) {
		w.workers[worker.Organisation] = worker.ID
	}
	for i, g := range every[ieum.Agreement](w) {
		if w.contacts[g.With] != "" {
			g.Contact = ""
			continue
		}
		if i%2 == 0 && g.Contact == "" {
			g.Contact = w.workers[g.With]
		}
		if g.Contact != "" {
			w.contacts[g.With] = g.Contact
		}
	}
}

// all is more paths than there are between any two.
const all = 100_000

// found are the paths that the program finds from one to another, as the query answers them. It tells count of their
// ways and of the kinds of their ties.
func (w *town) found(t *testing.T, v *atlas.View, start, goal ieum.ID, count func(what string)) question {
	t.Helper()
	m, err := linkage.Mediate(t.Context(), v, nil, start, goal, linkage.Request{Today: today})
	if err != nil || m.Incomplete() {
		t.Fatalf("from %s to %s: %v", start, goal, err)
	}
	var rows []string
	for _, p := range m.Paths(all) {
		if p.Way == linkage.DirectCall {
			continue // no tie of the graph
		}
		stops := []ieum.ID{start}
		for _, step := range p.Steps {
			stops = append(stops, step.To.Meta().ID)
			count(step.Tie)
		}
		count(string(p.Way))
		rows = append(rows, line(p.Way, w.asked(p), stops, len(p.Steps), atlas.Cost(p.Strength), p.Strength))
	}
	return question{map[string]any{"start": string(start), "goal": string(goal), "today": string(today)}, rows}
}

// asked returns whom a path asks at the far end: the worker who works there, whom an agreement names, or the place.
func (w *town) asked(p *linkage.Path) ieum.ID {
	steps := p.Steps
	if steps[len(steps)-1].Tie == string(atlas.Offers) {
		steps = steps[:len(steps)-1]
	}
	last := steps[len(steps)-1]
	from, to := last.From.Meta().ID, last.To.Meta().ID
	switch {
	case last.Tie == string(atlas.WorksAt) && len(steps) > 1:
		return from
	case last.Tie == string(atlas.AgreesWith) && p.Way == linkage.OwnHouse:
		return w.contacts[to]
	}
	return to
}

// ignore counts nothing.
func ignore(string) {}

// paths are those of the first case manager to whom some ways lead.
func (w *town) paths(t *testing.T) question {
	t.Helper()
	v := w.engine(t)
	for _, m := range every[ieum.CaseManager](w) {
		for _, s := range every[ieum.Service](w) {
			if q := w.found(t, v, m.ID, s.ID, ignore); len(q.rows) >= 3 {
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
		if kind, _ := w.codes.AgencyType(a.Type); kind.House != "" {
			goals["house"] = append(goals["house"], a.ID)
		}
	}
	for _, s := range every[ieum.School](w) {
		goals["school"] = append(goals["school"], s.ID)
	}
	for _, d := range every[ieum.District](w) {
		goals["office"] = append(goals["office"], d.ID)
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

// starts are case managers and workers, one of every so many.
func (w *town) starts() []ieum.ID {
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
	return starts
}

// pairs are the starts, each with the goals of every sort to which the program finds the most ways, at most three; and
// workers of agencies that often refer, each with where they refer to.
func (w *town) pairs(t *testing.T, v *atlas.View) [][2]ieum.ID {
	t.Helper()
	var pairs [][2]ieum.ID
	goals := w.goals()
	for _, start := range w.starts() {
		for _, some := range goals {
			count := map[ieum.ID]int{}
			for _, goal := range some {
				count[goal] = len(w.found(t, v, start, goal, ignore).rows)
			}
			most := slices.SortedFunc(slices.Values(some), func(a, b ieum.ID) int {
				return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b))
			})
			for _, goal := range most[:min(3, len(most))] {
				pairs = append(pairs, [2]ieum.ID{start, goal})
			}
		}
	}
	for i, f := range every[ieum.ObservedFlow](w) {
		for _, s := range every[ieum.Service](w) {
			if worker := w.workers[f.From]; worker != "" && i%3 == 0 && s.Agency == f.To {
				pairs = append(pairs, [2]ieum.ID{worker, s.ID})
			}
		}
	}
	return pairs
}

// TestTheProgramFindsTheWaysThatTheGraphHolds compares the program's paths, of all ways and kinds of ties, with those
// that the query finds: the same stops, asking the same, at the same cost in the same order.
func TestTheProgramFindsTheWaysThatTheGraphHolds(t *testing.T) {
	w := newTown(t)
	session, _ := load(t, w)
	v, total, used := w.engine(t), 0, map[string]int{}
	pairs := w.pairs(t, v)
	for _, pair := range pairs {
		q := w.found(t, v, pair[0], pair[1], func(what string) { used[what]++ })
		_, rows := ask(t, session, query11(t), q.parameters)
		rows = slices.DeleteFunc(rows, func(row string) bool { return w.outdone(row, pair[1]) })
		if diff := gocmp.Diff(q.rows, rows); diff != "" {
			t.Fatalf("from a %T to a %T (-program +graph):\n%s", w.byID[pair[0]], w.byID[pair[1]], diff)
		}
		total += len(rows)
	}
	t.Logf("%d paths between %d pairs over %v", total, len(pairs), used)
	for _, kind := range []atlas.TieKind{
		atlas.WorksAt, atlas.Knows, atlas.AgreesWith, atlas.ObservedFlow, atlas.BelongsTo, atlas.Offers,
	} {
		if used[string(kind)] == 0 {
			t.Errorf("no path has a tie of kind %s", kind)
		}
	}
	for _, way := range []linkage.Way{linkage.KnownThere, linkage.OwnHouse, linkage.Introduced} {
		if used[string(way)] == 0 {
			t.Errorf("no path goes the way %s", way)
		}
	}
}

// outdone reports whether a row asks an agency itself by an introduction: the program calls there instead.
func (w *town) outdone(row string, goal ieum.ID) bool {
	return goal.Is("Agency") && strings.HasPrefix(row, line(linkage.Introduced, goal))
}

func query11(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(folder, "11-weighted-paths.cypher"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestTheQueryKnowsTheHousesOfTheCodes holds the types that the query lists against the codes.
func TestTheQueryKnowsTheHousesOfTheCodes(t *testing.T) {
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][]string{}
	for _, kind := range codes.AgencyTypes {
		switch kind.House {
		case ieum.OfficeHouse:
			want["centres"] = append(want["centres"], kind.Code)
		case ieum.SchoolHouse:
			want["classes"] = append(want["classes"], kind.Code)
		}
	}
	got := map[string][]string{}
	for _, m := range regexp.MustCompile(`(?s)\[([^\]]*)\] AS (centres|classes)`).FindAllStringSubmatch(query11(t), -1) {
		for code := range strings.SplitSeq(m[1], ",") {
			got[m[2]] = append(got[m[2]], strings.Trim(code, " '\n"))
		}
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("-codes +query:\n%s", diff)
	}
}

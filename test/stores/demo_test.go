package stores_test

import (
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/demo"
	"ieum/internal/ieum"
)

// TestTheDemoLooksTheSame loads the demo's district into both stores and
// compares what each of its accounts reads.
func TestTheDemoLooksTheSame(t *testing.T) {
	file, graph := both(t)
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	world, err := demo.Generate(demo.Config{Seed: 1, Today: today, Codes: codes})
	if err != nil {
		t.Fatal(err)
	}
	for name, store := range map[string]ieum.Store{"file": file, "graph": graph} {
		var rows []ieum.Entity
		var roots []ieum.ID
		for _, e := range world.All() {
			rows, roots = append(rows, duplicate(e)), append(roots, e.Meta().Root)
		}
		start := time.Now()
		if err := store.Update(t.Context(), roots, putAll(rows)); err != nil {
			t.Fatal(err)
		}
		t.Logf("%d rows into the %s in %s", len(rows), name, time.Since(start).Round(time.Millisecond))
	}
	s := &script{}
	compare(t, 0, s.network(), file, graph)
	for _, name := range slices.Sorted(maps.Keys(world.SignIn)) {
		t.Run(name, func(t *testing.T) {
			compareReads(t, ieum.Scope{Staff: world.SignIn[name], Ways: 31, Today: today}, file, graph)
		})
	}
	t.Run("the program", func(t *testing.T) {
		scope := ieum.ProgramScope()
		scope.Today = today
		compareReads(t, scope, file, graph)
	})
}

// compareReads compares the lists of a scope, and what is read of the first
// of its students.
func compareReads(t *testing.T, scope ieum.Scope, file, graph ieum.Store) {
	t.Helper()
	var ids []ieum.ID
	answers := make([][]any, 2)
	for n, store := range []ieum.Store{file, graph} {
		v := store.View(scope)
		note := func(value any, err error) {
			t.Helper()
			if err != nil {
				t.Fatal(err)
			}
			answers[n] = append(answers[n], value)
		}
		page := ieum.Page{Limit: 30}
		students, err := v.Students(t.Context(), ieum.StudentFilter{}, page)
		note(plain(students, err))
		if n == 0 {
			for _, row := range students.Rows {
				ids = append(ids, row.ID)
			}
		}
		note(plain(v.Cases(t.Context(), ieum.CaseFilter{Open: new(true)}, page)))
		note(plain(v.Referrals(t.Context(), ieum.ReferralFilter{}, page)))
		note(plain(v.Due(t.Context(), ieum.DueFilter{Until: today}, page)))
		note(v.Surroundings(t.Context(), ids))
		note(v.Records(t.Context(), ids, "Need", "Case", "Consent", "Signature", "Goal", "Task", "Referral"))
		note(v.ServedBy(t.Context(), ids))
		for _, id := range ids[:min(5, len(ids))] {
			note(v.MaySee(t.Context(), id))
		}
		note(plain(v.Ending(t.Context(), ieum.EndingFilter{From: today, Until: today.AddDays(90)}, page)))
		note(v.ReferralFlow(t.Context(), "", today))
		note(v.ReferralCounts(t.Context(), ieum.ReferralFilter{}))
	}
	if diff := cmp.Diff(answers[0], answers[1], cmp.AllowUnexported(ieum.Record{})); diff != "" {
		t.Errorf("-file +graph:\n%s", diff)
	}
}

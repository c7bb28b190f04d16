package demo_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/demo"
	"ieum/internal/ieum"
)

const day = ieum.Date("2026-11-24")

func generate(t *testing.T, seed uint64) *demo.World {
	t.Helper()
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	w, err := demo.Generate(demo.Config{Seed: seed, Today: day, Codes: codes})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestTheSameSeedMakesTheSameDistrict(t *testing.T) {
	a, b := generate(t, 7), generate(t, 7)
	if diff := cmp.Diff(a.All(), b.All()); diff != "" {
		t.Errorf("two runs differ:\n%s", diff)
	}
	if c := generate(t, 8); c.People[0].Meta().ID == a.People[0].Meta().ID {
		t.Error("another seed makes the same people")
	}
}

// The sizes that the demo promises in its documentation.
func TestTheDistrictHasItsSize(t *testing.T) {
	w := generate(t, 1)
	count := map[ieum.Kind]int{}
	types := map[string]bool{}
	for _, e := range w.All() {
		count[ieum.KindOf(e)]++
		if a, ok := e.(*ieum.Agency); ok {
			types[a.Type] = true
		}
	}
	for kind, want := range map[ieum.Kind][2]int{
		"District": {2, 2}, "School": {18, 22}, "Student": {380, 420}, "CaseManager": {28, 32}, "Agency": {110, 130}, "Service": {400, 500},
	} {
		if got := count[kind]; got < want[0] || got > want[1] {
			t.Errorf("%d of kind %s, want %d to %d", got, kind, want[0], want[1])
		}
	}
	if len(types) < 20 {
		t.Errorf("%d types of agencies, want 20 or more", len(types))
	}
	t.Logf("%v", count)
}

// Whatever an entity refers to exists, and every id is there once.
func TestNothingDangles(t *testing.T) {
	for _, seed := range []uint64{1, 2, 3} {
		w := generate(t, seed)
		known := map[ieum.ID]bool{}
		for _, e := range w.All() {
			if known[e.Meta().ID] {
				t.Fatalf("seed %d: an id stands twice", seed)
			}
			known[e.Meta().ID] = true
		}
		for _, e := range w.All() {
			info := ieum.InfoOf(ieum.KindOf(e))
			for i := range info.Fields {
				f := &info.Fields[i]
				if f.Ref == nil {
					continue
				}
				for _, id := range f.References(e) {
					kind, _ := id.Kind()
					if !known[id] || !slices.Contains(f.Ref.Kinds, kind) {
						t.Errorf("seed %d: %s.%s refers to %s, which is not there", seed, info.Kind, f.Go, kind)
					}
				}
			}
			if root := e.Meta().Root; !known[root] {
				t.Errorf("seed %d: a %s without a root", seed, info.Kind)
			} else if kind, _ := root.Kind(); !slices.Contains(info.Roots, kind) {
				t.Errorf("seed %d: a %s hangs on a %s", seed, info.Kind, kind)
			}
		}
	}
}

// Whoever asks finds their own name at the start of a path.
func TestAnAccountHasTheNameOfWhomItBelongsTo(t *testing.T) {
	w := generate(t, 1)
	names := map[ieum.ID]string{}
	for _, e := range w.All() {
		switch e := e.(type) {
		case *ieum.Worker:
			names[e.ID] = e.Name.Ko
		case *ieum.CaseManager:
			names[e.ID] = e.Name.Ko
		}
	}
	checked := 0
	for _, e := range w.All() {
		if a, ok := e.(*ieum.Staff); ok && a.Self != "" {
			checked++
			if a.DisplayName != names[a.Self] {
				t.Errorf("%v: the account is called %q, its owner %q", a.Roles, a.DisplayName, names[a.Self])
			}
		}
	}
	if checked == 0 {
		t.Error("no account belongs to anybody")
	}
}

func TestEveryRoleSignsIn(t *testing.T) {
	w := generate(t, 1)
	got := slices.Sorted(maps.Keys(w.SignIn))
	want := []string{
		"administrator", "auditor", "case-manager", "coordinator", "directory-editor", "outsider", "school-lead", "supervisor", "teacher",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// A household reads like one: children and their father bear one name, and
// nobody has two fathers.
func TestFamiliesAreNamedAsFamiliesAre(t *testing.T) {
	w := generate(t, 1)
	names := map[ieum.ID]string{}
	for _, e := range w.People {
		switch e := e.(type) {
		case *ieum.Student:
			names[e.ID] = e.FamilyName
		case *ieum.Person:
			names[e.ID] = e.FamilyName
		}
	}
	fathers, seen := map[ieum.ID]int{}, 0
	for _, e := range w.People {
		f, ok := e.(*ieum.Family)
		if !ok {
			continue
		}
		if f.Relation == ieum.Father {
			fathers[f.From]++
			seen++
		}
		if (f.Relation == ieum.Father || f.Relation == ieum.Sibling) && names[f.From] != names[f.To] {
			t.Errorf("a %s bears another family name", f.Relation)
		}
		if fathers[f.From] > 1 {
			t.Error("a student with two fathers")
		}
	}
	if seen < 50 {
		t.Errorf("%d fathers, want 50 or more", seen)
	}
}

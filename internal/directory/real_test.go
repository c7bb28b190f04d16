package directory_test

import (
	"os"
	"path/filepath"
	"testing"

	"ieum/internal/directory"
	"ieum/internal/ieum"
)

// realData is where the real directories lie for those who have them; they
// are not part of the project, since their publishers state no licence.
const realData = "../../../shared/data"

// realFiles returns the inputs of all built-in sources, in an order that is
// not the one of import.
func realFiles(t testing.TB) []directory.Input {
	t.Helper()
	inputs := []directory.Input{
		{Source: "kr-gyeongnam-wee-centres", Path: "kr-gyeongnam-wee-centres"},
		{Source: "kr-mental-health-2025", Path: "kr-mental-health-2025"},
		{Source: "kr-schools-2025", Path: "kr-schools-2025"},
		{Source: "kr-legal-dong-codes", Path: "kr-legal-dong-codes"},
	}
	for i := range inputs {
		inputs[i].Path = filepath.Join(realData, inputs[i].Path)
		if _, err := os.Stat(inputs[i].Path); err != nil {
			t.Skipf("the real directories are not here (%s): put them there to run this test", realData)
		}
	}
	return inputs
}

func TestTheRealDirectoriesReconcile(t *testing.T) {
	inputs := realFiles(t)
	h := newHouse(t)
	first := h.run(t, inputs...)
	want := map[string]struct{ read, written, refused, skipped int }{
		"kr-legal-dong-codes":      {46180, 20540, 0, 25640},
		"kr-schools-2025":          {11985, 11985, 0, 0},
		"kr-mental-health-2025":    {5488, 5482, 6, 0},
		"kr-gyeongnam-wee-centres": {19, 19, 0, 0},
	}
	for _, s := range first.Sources {
		w := want[s.Source]
		if s.Read != w.read || s.Added != w.written || s.Refused != w.refused || s.Skipped != w.skipped || !s.Reconciles() {
			t.Errorf("%s: read %d, added %d, refused %d, skipped %d; want %+v", s.Source, s.Read, s.Added, s.Refused, s.Skipped, w)
		}
		t.Logf("%s: placed %v, reasons %v", s.Source, s.Placed, s.Reasons)
		for k, c := range s.Entities {
			t.Logf("  %s %+v", k, *c)
		}
	}
	revision := h.revision(t)
	for _, s := range h.run(t, inputs...).Sources {
		if s.Added != 0 || s.Changed != 0 || len(s.Missing) != 0 {
			t.Errorf("%s again: added %d, changed %d, missing %d; want nothing", s.Source, s.Added, s.Changed, len(s.Missing))
		}
	}
	if got := h.revision(t); got != revision {
		t.Errorf("a second import moved the network from revision %d to %d", revision, got)
	}
	h.placed(t)
}

// placed checks where everything came to lie.
func (h *house) placed(t *testing.T) {
	t.Helper()
	world := h.network(t)
	spans := map[ieum.ID]int{}
	districts, lonely, asymmetric := 0, 0, 0
	byID := map[ieum.ID]*ieum.District{}
	for _, e := range world {
		if d, ok := e.(*ieum.District); ok {
			districts++
			byID[d.ID] = d
			for _, a := range d.Areas {
				spans[a]++
			}
			if len(d.Areas) == 0 || len(d.Adjacent) == 0 {
				lonely++
			}
		}
	}
	for _, d := range byID {
		for _, other := range d.Adjacent {
			back := false
			for _, id := range byID[other].Adjacent {
				back = back || id == d.ID
			}
			if !back {
				asymmetric++
			}
		}
	}
	if districts != 177 || lonely != 0 || asymmetric != 0 {
		t.Errorf("%d districts, %d without ground or neighbour, %d ties one way only; want 177, 0, 0", districts, lonely, asymmetric)
	}
	for a, n := range spans {
		if n != 1 {
			t.Errorf("area %s is spanned by %d districts, want 1", a, n)
		}
	}
	for _, e := range world {
		switch e := e.(type) {
		case *ieum.School:
			if e.Area == "" || e.District == "" {
				t.Errorf("school %s lies nowhere", e.ID)
			}
		case *ieum.Agency:
			if e.Area == "" || e.District == "" {
				t.Errorf("agency %s lies nowhere", e.ID)
			}
		}
	}
}

package linkage_test

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/atlas"
	"ieum/internal/atlas/atlastest"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
	"ieum/internal/linkage/casetext"
)

// whole is an answer with everything that can be read of it.
type whole struct {
	Options     []*linkage.Option
	Paths       [][]*linkage.Path
	Said        []string // of the paths: their words are made when they are asked for
	Blocked     []*linkage.Blocked
	Ask         *linkage.AskFirst
	Now         []linkage.CallNow
	Development []*linkage.Development
}

func read(t testing.TB, a *linkage.Answer) whole {
	t.Helper()
	w := whole{Options: a.Options(20), Blocked: a.Blocked(20), Ask: a.AskFirst(), Now: a.Now(), Development: a.Development()}
	for _, o := range w.Options {
		paths := o.Paths(3)
		w.Paths = append(w.Paths, paths)
		for _, p := range paths {
			w.Said = append(w.Said, p.Text(), p.Basis())
			for _, s := range p.Steps {
				w.Said = append(w.Said, s.Text())
			}
		}
	}
	return w
}

var unexported = cmp.FilterPath(func(p cmp.Path) bool {
	field, ok := p.Last().(cmp.StructField)
	return ok && slices.Contains([]string{"paths", "in", "ties", "tie", "path", "at"}, field.Name())
}, cmp.Ignore())

func TestTheSameQuestionHasTheSameAnswerHoweverManyReadIt(t *testing.T) {
	w := newTown(t)
	asked := 0
	w.open(func(s *ieum.Surroundings, n *ieum.Need) {
		if asked++; asked%97 != 0 {
			return
		}
		one, err := linkage.Link(t.Context(), w.view, s, question(n.Domain))
		if err != nil {
			t.Fatal(err)
		}
		want := read(t, one)
		other, err := linkage.Link(t.Context(), w.view, s, question(n.Domain))
		if err != nil {
			t.Fatal(err)
		}
		var group sync.WaitGroup
		for range 4 {
			group.Go(func() {
				if diff := cmp.Diff(want, read(t, other), unexported); diff != "" {
					t.Errorf("another answer (-first +second):\n%s", diff)
				}
			})
		}
		group.Wait()
	})
}

func TestAWorkLimitIsTold(t *testing.T) {
	w := newTown(t)
	cut := 0
	w.open(func(s *ieum.Surroundings, n *ieum.Need) {
		if cut > 0 {
			return
		}
		q := question(n.Domain)
		free, err := linkage.Link(t.Context(), w.view, s, q)
		if err != nil {
			t.Fatal(err)
		}
		if free.Incomplete() {
			t.Fatal("incomplete without a limit")
		}
		q.WorkLimit = 5
		limited, err := linkage.Link(t.Context(), w.view, s, q)
		if err != nil {
			t.Fatal(err)
		}
		if limited.Incomplete() {
			cut++
		}
		if limited.Work() >= free.Work() {
			t.Errorf("%s: %d units of work with a limit, %d without", n.ID, limited.Work(), free.Work())
		}
	})
	if cut == 0 {
		t.Error("a limit of five ways cut nothing")
	}
}

func TestAnEndedContextEndsTheQuestion(t *testing.T) {
	w := newTown(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	asked := 0
	w.open(func(s *ieum.Surroundings, n *ieum.Need) {
		if asked++; asked > 1 {
			return
		}
		if _, err := linkage.Link(ctx, w.view, s, question(n.Domain)); !errors.Is(err, context.Canceled) {
			t.Errorf("Link: %v", err)
		}
	})
}

func TestNobodyIsNotFound(t *testing.T) {
	w := newTown(t)
	if _, err := linkage.Link(t.Context(), w.view, nil, question("1000000")); !errors.Is(err, ieum.ErrNotFound) {
		t.Errorf("Link of nobody: %v", err)
	}
	if _, err := linkage.Link(t.Context(), w.view, &ieum.Surroundings{}, question("1000000")); !errors.Is(err, ieum.ErrNotFound) {
		t.Errorf("Link of an empty record: %v", err)
	}
	if _, err := linkage.Mediate(t.Context(), w.view, nil, "worker_x", "agency_x", question("")); !errors.Is(err, ieum.ErrNotFound) {
		t.Errorf("Mediate between nobodies: %v", err)
	}
}

// wide is a network of n districts with one student in the first.
type wide struct {
	view   *atlas.View
	around *ieum.Surroundings
	need   string
}

func newWide(t testing.TB, n int) *wide {
	t.Helper()
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	network := atlastest.Network(codes, atlastest.Districts(n), 1, today)
	snapshot, err := atlas.Build(codes, 1, today, casetext.Yield(network))
	if err != nil {
		t.Fatal(err)
	}
	w := &wide{view: snapshot.View(atlas.Viewer{Confidential: true}), need: "1000000-2"}
	student := &ieum.Student{DisplayName: "하나", BirthDate: "2016-01-15", Grade: 4}
	student.ID = ieum.DerivedID("Student", "test", "1")
	w.around = &ieum.Surroundings{Subject: student, Students: []*ieum.Student{student}}
	for _, e := range network {
		switch e := e.(type) {
		case *ieum.School:
			if student.School == "" {
				student.School, student.HomeArea = e.ID, e.Area
			}
		case *ieum.CaseManager:
			if len(w.around.Manages) < 1 {
				w.around.Manages = append(w.around.Manages, &ieum.Manages{CaseManager: e.ID, Student: student.ID})
			}
		case *ieum.Worker:
			if len(w.around.Teaches) < 4 {
				w.around.Teaches = append(w.around.Teaches, &ieum.Teaches{Worker: e.ID, Student: student.ID})
			}
		}
	}
	return w
}

func (w *wide) ask(t testing.TB) {
	answer, err := linkage.Link(t.Context(), w.view, w.around, question(w.need))
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range answer.Options(5) {
		o.Paths(3)
	}
	answer.Blocked(20)
	answer.AskFirst()
}

// The network grows five times, and what a question allocates only by what it has to judge.
func TestMemoryDoesNotGrowWithTheNetwork(t *testing.T) {
	if testing.Short() {
		t.Skip("builds five districts")
	}
	defer debug.SetGCPercent(debug.SetGCPercent(-1)) // else scratch is dropped now and then
	small, few := spent(t, newWide(t, 1))
	large, many := spent(t, newWide(t, 5))
	t.Logf("%d bytes for %d candidates, %d for %d", small, few, large, many)
	if float64(large)/float64(small) > 1.5*max(1, float64(many)/float64(few)) {
		t.Errorf("%d bytes in one district and %d in five", small, large)
	}
}

// spent returns the bytes that a question allocates, and how many candidates it judges.
func spent(t *testing.T, w *wide) (bytes uint64, candidates int) {
	t.Helper()
	w.ask(t) // scratch is made once
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range 10 {
		w.ask(t)
	}
	runtime.ReadMemStats(&after)
	answer, err := linkage.Link(t.Context(), w.view, w.around, question(w.need))
	if err != nil {
		t.Fatal(err)
	}
	return (after.TotalAlloc - before.TotalAlloc) / 10, len(answer.Options(100000)) + len(answer.Blocked(100000))
}

func BenchmarkLinkage(b *testing.B) {
	for _, districts := range []int{1, 20} {
		w := newWide(b, districts)
		b.Run(fmt.Sprintf("districts=%d", districts), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				w.ask(b)
			}
		})
		b.Run(fmt.Sprintf("districts=%d/order", districts), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := linkage.Link(b.Context(), w.view, w.around, question(w.need)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

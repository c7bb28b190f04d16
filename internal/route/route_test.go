package route_test

import (
	"context"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"ieum/internal/route"
)

// rounds is the number of random graphs; IEUM_ROUNDS asks for more.
func rounds(t *testing.T, ordinary int) int {
	asked := os.Getenv("IEUM_ROUNDS")
	if asked == "" {
		return ordinary
	}
	n, err := strconv.Atoi(asked)
	if err != nil || n < 1 {
		t.Fatalf("IEUM_ROUNDS is not a number of rounds")
	}
	return n
}

func TestBestIsTheBeginningOfAllPathsInCanonicalOrder(t *testing.T) {
	for seed := range rounds(t, 6000) {
		w := randomWorld(rand.New(rand.NewPCG(1, uint64(seed))))
		g, err := w.build()
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		want := w.paths()
		want = want[:min(len(want), w.k)]
		got, err := g.Best(t.Context(), w.q, w.targets, w.k)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if !got.Complete {
			t.Fatalf("seed %d: incomplete without a limit", seed)
		}
		if diff := cmp.Diff(want, got.Paths, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("seed %d (H=%d, k=%d): -oracle +engine\n%s", seed, w.q.MaxHops, w.k, diff)
		}
		checkLimited(t, seed, g, w, got)
	}
}

// checkLimited asks again with too little work: the paths must be a prefix, and none missing below the bound.
func checkLimited(t *testing.T, seed int, g *route.Graph, w *world, whole route.Result) {
	t.Helper()
	if whole.Work < 2 {
		return
	}
	q := w.q
	q.WorkLimit = 1 + seed%whole.Work
	part, err := g.Best(context.Background(), q, w.targets, w.k)
	if err != nil {
		t.Fatalf("seed %d: %v", seed, err)
	}
	if part.Complete && len(part.Paths) != len(whole.Paths) {
		t.Fatalf("seed %d: complete with %d of %d paths", seed, len(part.Paths), len(whole.Paths))
	}
	if diff := cmp.Diff(whole.Paths[:len(part.Paths)], part.Paths, cmpopts.EquateEmpty()); diff != "" {
		t.Fatalf("seed %d: a limited answer is not the beginning of the whole one:\n%s", seed, diff)
	}
	for _, p := range whole.Paths[len(part.Paths):] {
		if p.Cost < part.Bound {
			t.Fatalf("seed %d: a missing path costs %d, below the bound %d", seed, p.Cost, part.Bound)
		}
	}
}

func TestReachIsTheCheapestWalkForEveryNumberOfHops(t *testing.T) {
	for seed := range rounds(t, 3000) {
		w := randomWorld(rand.New(rand.NewPCG(2, uint64(seed))))
		g, err := w.build()
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		reached, err := g.Reach(t.Context(), w.q)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		for h, want := range w.reach() {
			for v := range int32(len(w.sinks)) {
				cost, ok := reached.At(v, h)
				used, _ := reached.Hops(v, h)
				want, wantOK := want[v]
				if ok != wantOK || ok && want != [2]int32{cost, int32(used)} {
					t.Fatalf("seed %d: node %d, %d hops: %d in %d (%v), want %v (%v)", seed, v, h, cost, used, ok, want, wantOK)
				}
			}
		}
		reached.Release()
	}
}

// FuzzBest searches the same space of cases by seeds of the fuzzer's choosing.
func FuzzBest(f *testing.F) {
	f.Add(uint64(1), uint64(0))
	f.Fuzz(func(t *testing.T, a, b uint64) {
		w := randomWorld(rand.New(rand.NewPCG(a, b)))
		g, err := w.build()
		if err != nil {
			t.Fatal(err)
		}
		want := w.paths()
		got, err := g.Best(t.Context(), w.q, w.targets, w.k)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want[:min(len(want), w.k)], got.Paths, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("-oracle +engine\n%s", diff)
		}
	})
}

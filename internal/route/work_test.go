package route_test

import (
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/route"
	"ieum/internal/route/routetest"
)

// trap is a graph of many walks and few paths: the start is tied to a hub, the hub to many leaves at no cost,
// the leaves to a far hub that leads only back, and the target hangs on the hub and on more gates that
// nothing leads to but the hub's last leaf.
func trap(t *testing.T, leaves, gates int32) (*route.Graph, route.Question, []int32) {
	t.Helper()
	const start, hub, far, target = 0, 1, 2, 3
	list := [][3]int32{{start, hub, 0}, {hub, target, 1000}}
	both := func(a, b, cost int32) { list = append(list, [3]int32{a, b, cost}, [3]int32{b, a, cost}) }
	for v := int32(4); v < 4+leaves; v++ {
		both(hub, v, 0)
		both(v, far, 0)
	}
	for v := 4 + leaves; v < 3+leaves+gates; v++ {
		list = append(list, [3]int32{hub, v, 5000}, [3]int32{v, target, 5000})
	}
	g, err := route.Build(int(3+leaves+gates), arcs(list...), only(target))
	if err != nil {
		t.Fatal(err)
	}
	return g, route.Question{Start: start, MaxHops: 6}, []int32{target}
}

func TestOneGateEndsTheRevisitTrap(t *testing.T) {
	g, q, targets := trap(t, 2000, 1)
	r, err := g.Best(t.Context(), q, targets, 5)
	if err != nil || !r.Complete || len(r.Paths) != 1 {
		t.Fatalf("%v, complete %v, %d paths; want the one path and the proof that there is no other", err, r.Complete, len(r.Paths))
	}
	if r.Work > 50_000 {
		t.Errorf("%d units of work, want at most 50,000", r.Work)
	}
}

func TestTheWorkLimitEndsAnyTrapHonestly(t *testing.T) {
	g, q, targets := trap(t, 2000, 2)
	q.WorkLimit = 300_000
	r, err := g.Best(t.Context(), q, targets, 5)
	if err != nil || r.Complete || len(r.Paths) == 0 || r.Bound <= 0 {
		t.Fatalf("%v, complete %v, %d paths, bound %d; want some paths, a bound and no claim to be complete",
			err, r.Complete, len(r.Paths), r.Bound)
	}
	if r.Work > q.WorkLimit+5000 {
		t.Errorf("%d units of work with a limit of %d", r.Work, q.WorkLimit)
	}
	q.WorkLimit = 1
	r, err = g.Best(t.Context(), q, targets, 5)
	if err != nil || r.Complete || len(r.Paths) > 0 || r.Work > 100 {
		t.Errorf("%v, complete %v, %d paths, %d units of work with a limit of 1", err, r.Complete, len(r.Paths), r.Work)
	}
}

// workOf returns the 99th percentile of the work of questions of a need.
func workOf(t *testing.T, g *route.Graph, n *routetest.Network, need routetest.Need) int {
	t.Helper()
	var work []int
	for i := range 200 {
		s := n.Student(i, need, 6)
		r, err := g.Best(t.Context(), s.Question, s.Targets, 10)
		if err != nil || !r.Complete {
			t.Fatalf("%v, complete %v", err, r.Complete)
		}
		work = append(work, r.Work)
	}
	slices.Sort(work)
	return work[len(work)*99/100]
}

// Time is the machine's, work is the engine's: twenty times the network may cost only a few times the work.
func TestWorkGrowsMuchSlowerThanTheNetwork(t *testing.T) {
	small, large := routetest.New(routetest.District(), 1), routetest.New(routetest.Metropolis(), 1)
	district, metropolis := mustBuild(t, small), mustBuild(t, large)
	for _, need := range routetest.Needs {
		a, b := workOf(t, district, small, need), workOf(t, metropolis, large, need)
		t.Logf("%s: p99 work %d in a district, %d in a metropolis", need, a, b)
		if a > 40_000 {
			t.Errorf("%s: %d units in a district, want at most 40,000", need, a)
		}
		if b > 3*a {
			t.Errorf("%s: %d units in a metropolis, want at most 3 times the %d of a district", need, b, a)
		}
	}
	if per := float64(metropolis.Bytes()) / float64(metropolis.Arcs()); per > 24 {
		t.Errorf("%.1f bytes an arc, want at most 24", per)
	}
}

func TestAQuestionAllocatesOnlyItsResult(t *testing.T) {
	if raceEnabled {
		t.Skip("the race detector empties pools at random")
	}
	n := routetest.New(routetest.District(), 1)
	g, s := mustBuild(t, n), n.Student(7, routetest.Rare, 6)
	ask := func() {
		if _, err := g.Best(t.Context(), s.Question, s.Targets, 10); err != nil {
			t.Fatal(err)
		}
	}
	if got := testing.AllocsPerRun(200, ask); got > 3 {
		t.Errorf("Best: %v allocations, want 3: paths, nodes, ties", got)
	}
	reach := func() {
		r, err := g.Reach(t.Context(), s.Question)
		if err != nil {
			t.Fatal(err)
		}
		r.Release()
	}
	if got := testing.AllocsPerRun(200, reach); got > 1 {
		t.Errorf("Reach: %v allocations, want 1", got)
	}
}

func TestOneGraphAnswersManyGoroutinesAlike(t *testing.T) {
	n := routetest.New(routetest.District(), 1)
	g := mustBuild(t, n)
	answer := func(i int) []route.Path {
		s := n.Student(i, routetest.Rare, 6)
		r, err := g.Best(t.Context(), s.Question, s.Targets, 10)
		if err != nil {
			t.Error(err)
		}
		return r.Paths
	}
	var want [20][]route.Path
	for i := range want {
		want[i] = answer(i)
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for i := range want {
				if diff := cmp.Diff(want[i], answer(i)); diff != "" {
					t.Errorf("question %d: -alone +beside others\n%s", i, diff)
				}
			}
		})
	}
	wg.Wait()
}

func TestTheOrderOfArcsDoesNotMatter(t *testing.T) {
	n := routetest.New(routetest.District(), 1)
	g := mustBuild(t, n)
	slices.Reverse(n.Arcs)
	turned := mustBuild(t, n)
	for i := range 20 {
		s := n.Student(i, routetest.Rare, 6)
		a, err1 := g.Best(t.Context(), s.Question, s.Targets, 10)
		b, err2 := turned.Best(t.Context(), s.Question, s.Targets, 10)
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		if diff := cmp.Diff(a, b); diff != "" {
			t.Errorf("question %d: -one order +the other\n%s", i, diff)
		}
	}
}

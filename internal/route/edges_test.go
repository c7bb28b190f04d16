package route_test

import (
	"context"
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"ieum/internal/route"
)

func TestCost(t *testing.T) {
	tests := []struct {
		name     string
		strength float64
		want     int32
	}{
		{"full strength is free", 1, 0},
		{"more than full counts as full", 1.5, 0},
		{"half is ln 2", 0.5, 726817},
		{"the floor is the largest cost", 1e-6, route.MaxCost},
		{"just above the floor is no dearer than it", 1.0000000001e-6, route.MaxCost},
		{"nothing counts as the floor", 0, route.MaxCost},
		{"negative counts as the floor", -1, route.MaxCost},
		{"not a number counts as the floor", math.NaN(), route.MaxCost},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := route.Cost(tt.strength); got != tt.want {
				t.Errorf("Cost(%v) = %d, want %d", tt.strength, got, tt.want)
			}
		})
	}
	for s := 1e-6; s <= 1; s *= 1.37 {
		if got := route.Strength(route.Cost(s)); math.Abs(got/s-1) > 5e-7 {
			t.Errorf("Strength(Cost(%v)) = %v", s, got)
		}
	}
}

// arcs is a short way to write a graph: from, to, cost, and the place in the list as the tie.
func arcs(list ...[3]int32) []route.Arc {
	var out []route.Arc
	for i, a := range list {
		out = append(out, route.Arc{From: a[0], To: a[1], Cost: a[2], Tie: int32(i)})
	}
	return out
}

// nodesOf counts the nodes of a list of arcs, at least three.
func nodesOf(list []route.Arc) int {
	nodes := int32(3)
	for _, a := range list {
		nodes = max(nodes, a.From+1, a.To+1)
	}
	return int(nodes)
}

// conditional marks one arc of a list.
func conditional(list []route.Arc, i int) []route.Arc {
	list[i].Conditional = true
	return list
}

func only(nodes ...int32) func(int32) bool {
	return func(v int32) bool { return slices.Contains(nodes, v) }
}

func network(id int32) route.Tie { return route.Tie{ID: id} }

func personal(id int32) route.Tie { return route.Tie{ID: id, Personal: true} }

func TestBestAtTheEdges(t *testing.T) {
	line := arcs([3]int32{0, 1, 5}, [3]int32{1, 2, 5})
	overlay := func(list []route.Arc, sinks ...int32) route.Overlay {
		return route.Overlay{Nodes: 2, Arcs: list, Sinks: sinks}
	}
	tests := []struct {
		name    string
		arcs    []route.Arc
		sinks   []int32
		q       route.Question
		targets []int32
		want    []route.Path
	}{
		{"no targets, no paths", line, nil, route.Question{MaxHops: 3}, nil, nil},
		{"the start is no target of its own", line, nil, route.Question{MaxHops: 3}, []int32{0}, nil},
		{"a node without arcs leads nowhere", line, nil, route.Question{Start: 2, MaxHops: 3}, []int32{0}, nil},
		{"too few hops, no path", line, nil, route.Question{MaxHops: 1}, []int32{2}, nil},
		{
			"a target tied to the start is one hop", line, nil,
			route.Question{MaxHops: 1},
			[]int32{1},
			[]route.Path{{Nodes: []int32{0, 1}, Ties: []route.Tie{network(0)}, Cost: 5}},
		},
		{
			"a path ends at the first target it meets", line, nil,
			route.Question{MaxHops: 3},
			[]int32{2, 1, 1},
			[]route.Path{{Nodes: []int32{0, 1}, Ties: []route.Tie{network(0)}, Cost: 5}},
		},
		{"a sink is not passed", line, []int32{1}, route.Question{MaxHops: 3}, []int32{2}, nil},
		{"a sink is no start", line, []int32{0}, route.Question{MaxHops: 3}, []int32{1}, nil},
		{"a blocked start leads nowhere", line, nil, route.Question{MaxHops: 3, Blocked: only(0)}, []int32{2}, nil},
		{"a blocked node is not passed", line, nil, route.Question{MaxHops: 3, Blocked: only(1)}, []int32{2}, nil},
		{"a blocked target is no end", line, nil, route.Question{MaxHops: 3, Blocked: only(2)}, []int32{2}, nil},
		{"without Admit no conditional tie stands", conditional(slices.Clone(line), 1), nil, route.Question{MaxHops: 3}, []int32{2}, nil},
		{
			"an admitted tie stands", conditional(slices.Clone(line), 1), nil,
			route.Question{MaxHops: 3, Admit: only(1)},
			[]int32{2},
			[]route.Path{{Nodes: []int32{0, 1, 2}, Ties: []route.Tie{network(0), network(1)}, Cost: 10}},
		},
		{
			"the cheapest admitted of parallel ties stands",
			conditional(arcs([3]int32{0, 1, 1}, [3]int32{0, 1, 7}, [3]int32{0, 1, 7}, [3]int32{0, 1, 9}, [3]int32{0, 0, 0}), 0), nil,
			route.Question{MaxHops: 2},
			[]int32{1},
			[]route.Path{{Nodes: []int32{0, 1}, Ties: []route.Tie{network(1)}, Cost: 7}},
		},
		{
			"of equally cheap ties the network's comes before the overlay's", line, nil,
			route.Question{MaxHops: 1, Overlay: overlay(arcs([3]int32{0, 1, 5}))},
			[]int32{1},
			[]route.Path{{Nodes: []int32{0, 1}, Ties: []route.Tie{network(0)}, Cost: 5}},
		},
		{
			"a cheaper tie of the overlay takes the network's place", line, nil,
			route.Question{MaxHops: 1, Overlay: overlay(arcs([3]int32{0, 1, 4}))},
			[]int32{1},
			[]route.Path{{Nodes: []int32{0, 1}, Ties: []route.Tie{personal(0)}, Cost: 4}},
		},
		{
			"a cold call leads from a worker of the network to a service", line,
			[]int32{2},
			route.Question{Start: 3, MaxHops: 2, Overlay: overlay(arcs([3]int32{3, 0, 1}, [3]int32{0, 2, 100}))},
			[]int32{2},
			[]route.Path{{Nodes: []int32{3, 0, 2}, Ties: []route.Tie{personal(0), personal(1)}, Cost: 101}},
		},
		{
			"an offer of the overlay may only end a path", line, nil,
			route.Question{Start: 3, MaxHops: 3, Overlay: overlay(arcs([3]int32{3, 4, 1}, [3]int32{4, 0, 1}), 4)},
			[]int32{0, 4},
			[]route.Path{{Nodes: []int32{3, 4}, Ties: []route.Tie{personal(0)}, Cost: 1}},
		},
		{
			"loops of cost zero do not pay", arcs([3]int32{0, 1, 0}, [3]int32{1, 0, 0}, [3]int32{1, 1, 0}, [3]int32{1, 2, 0}), nil,
			route.Question{MaxHops: 7},
			[]int32{2},
			[]route.Path{{Nodes: []int32{0, 1, 2}, Ties: []route.Tie{network(0), network(3)}}},
		},
		{
			"of equal costs fewer hops, then smaller nodes, come first",
			arcs([3]int32{0, 2, 1}, [3]int32{0, 1, 1}, [3]int32{1, 3, 1}, [3]int32{2, 3, 1}, [3]int32{0, 3, 2}), nil,
			route.Question{MaxHops: 7},
			[]int32{3},
			[]route.Path{
				{Nodes: []int32{0, 3}, Ties: []route.Tie{network(4)}, Cost: 2},
				{Nodes: []int32{0, 1, 3}, Ties: []route.Tie{network(1), network(2)}, Cost: 2},
				{Nodes: []int32{0, 2, 3}, Ties: []route.Tie{network(0), network(3)}, Cost: 2},
			},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g, err := route.Build(nodesOf(tt.arcs), tt.arcs, only(tt.sinks...))
			if err != nil {
				t.Fatal(err)
			}
			got, err := g.Best(t.Context(), tt.q, tt.targets, 10)
			if err != nil || !got.Complete {
				t.Fatalf("%v, complete %v", err, got.Complete)
			}
			if diff := cmp.Diff(tt.want, got.Paths, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

func TestAFaultyGraphOrQuestionIsRefused(t *testing.T) {
	for name, list := range map[string][]route.Arc{
		"start outside":  arcs([3]int32{3, 1, 0}),
		"end below zero": arcs([3]int32{0, -1, 0}),
		"negative cost":  arcs([3]int32{0, 1, -1}),
		"cost too large": arcs([3]int32{0, 1, route.MaxCost + 1}),
		"negative tie":   {{From: 0, To: 1, Tie: -1}},
	} {
		if _, err := route.Build(3, list, nil); !errors.Is(err, route.ErrGraph) {
			t.Errorf("%s: %v, want ErrGraph", name, err)
		}
	}
	g, err := route.Build(3, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, q := range map[string]route.Question{
		"start outside":               {Start: 3, MaxHops: 1},
		"start below zero":            {Start: -1, MaxHops: 1},
		"no hops":                     {},
		"too many hops":               {MaxHops: route.MaxHops + 1},
		"negative overlay":            {MaxHops: 1, Overlay: route.Overlay{Nodes: -1}},
		"overlay arc outside":         {MaxHops: 1, Overlay: route.Overlay{Nodes: 1, Arcs: arcs([3]int32{0, 4, 0})}},
		"conditional overlay arc":     {MaxHops: 1, Overlay: route.Overlay{Nodes: 1, Arcs: conditional(arcs([3]int32{0, 3, 0}), 0)}},
		"overlay sink in the network": {MaxHops: 1, Overlay: route.Overlay{Nodes: 1, Sinks: []int32{2}}},
	} {
		if _, err := g.Reach(t.Context(), q); !errors.Is(err, route.ErrQuestion) {
			t.Errorf("%s: %v, want ErrQuestion", name, err)
		}
	}
	if _, err := g.Best(t.Context(), route.Question{MaxHops: 1}, []int32{3}, 1); !errors.Is(err, route.ErrQuestion) {
		t.Errorf("target outside: %v, want ErrQuestion", err)
	}
	if _, err := g.Best(t.Context(), route.Question{MaxHops: 1}, nil, 0); !errors.Is(err, route.ErrQuestion) {
		t.Errorf("k = 0: %v, want ErrQuestion", err)
	}
}

// endsAfter is a context that ends after it has been asked so many times.
type endsAfter struct {
	context.Context
	asked *int
}

func (c endsAfter) Err() error {
	if *c.asked--; *c.asked < 0 {
		return context.Canceled
	}
	return nil
}

func TestAnEndedContextStopsTheSearch(t *testing.T) {
	g, q, target := trap(t, 3000, 2)
	for asks := range 6 {
		left := asks
		if _, err := g.Best(endsAfter{t.Context(), &left}, q, target, 5); !errors.Is(err, context.Canceled) {
			t.Errorf("Best, ended after %d questions: %v, want Canceled", asks, err)
		}
	}
	for asks := range 3 {
		left := asks
		if _, err := g.Reach(endsAfter{t.Context(), &left}, q); !errors.Is(err, context.Canceled) {
			t.Errorf("Reach, ended after %d questions: %v, want Canceled", asks, err)
		}
	}
}

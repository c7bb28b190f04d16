package atlas

import (
	"cmp"
	"slices"

	"ieum/internal/ieum"
)

// areaTree is the tree of areas with what crosses it: the legal areas that administrative ones cover, and
// the districts. Areas are numbered from 0 in order of id.
type areaTree struct {
	system []ieum.AreaSystem
	level  []ieum.AreaLevel
	parent []int32
	// An area's subtree is all areas x with enter[a] <= enter[x] < leave[a].
	enter, leave []int32
	// kin are the areas of the other system that share ground with one. Together they hold all of it,
	// unless it is in scattered.
	kin       rows[int32]
	scattered bits
	district  []int32 // the district that answers for the area, as a node, or none
	grounds   []ground
}

// ground is an area that a district names as its own, by its place in the tree.
type ground struct{ enter, district int32 }

func newAreaTree(r *register) *areaTree {
	n := r.starts[areas+1] - r.starts[areas]
	t := &areaTree{
		system: make([]ieum.AreaSystem, n), level: make([]ieum.AreaLevel, n), parent: make([]int32, n),
		enter: make([]int32, n), leave: make([]int32, n), district: make([]int32, n),
	}
	for place, a := range each[*ieum.Area](r, areas) {
		i := place - r.starts[areas]
		t.system[i], t.level[i], t.parent[i] = a.System, a.Level, areaNumber(r, a.Parent)
	}
	t.walk()
	t.cross(r)
	t.divide(r)
	return t
}

// areaNumber returns the number of an area, or none.
func areaNumber(r *register, id ieum.ID) int32 {
	if place := r.find(id, areas); place != none {
		return place - r.starts[areas]
	}
	return none
}

// walk numbers the areas in the order of the tree. Where parents run in a circle, which no sound directory
// has, the area with the lowest id becomes a top.
func (t *areaTree) walk() {
	n := int32(len(t.parent))
	children := gather(n, func(put func(int32, int32)) {
		for i, p := range t.parent {
			put(p, int32(i))
		}
	})
	seen, clock := newBits(int(n)), int32(0)
	var visit func(i int32)
	visit = func(i int32) {
		seen.set(i)
		t.enter[i] = clock
		clock++
		for _, c := range children.of(i) {
			if !seen.has(c) {
				visit(c)
			}
		}
		t.leave[i] = clock
	}
	for i, p := range t.parent {
		if p == none {
			visit(int32(i))
		}
	}
	for i := range n {
		if !seen.has(i) {
			t.parent[i] = none
			visit(i)
		}
	}
}

// divide gives every area the district of the nearest area above it, itself included, that a district
// names; of several districts the one with the lowest id. An area that is under none gets the one that all
// its kin agree on.
func (t *areaTree) divide(r *register) {
	own := slices.Repeat([]int32{none}, len(t.parent))
	for place, d := range each[*ieum.District](r, districts) {
		for _, id := range d.Areas {
			i := areaNumber(r, id)
			if i == none {
				continue
			}
			t.grounds = append(t.grounds, ground{t.enter[i], place})
			if own[i] == none {
				own[i] = place
			}
		}
	}
	slices.SortFunc(t.grounds, func(a, b ground) int {
		return cmp.Or(cmp.Compare(a.enter, b.enter), cmp.Compare(a.district, b.district))
	})
	for i := range t.parent {
		t.district[i] = none
		for up := int32(i); up != none && t.district[i] == none; up = t.parent[up] {
			t.district[i] = own[up]
		}
	}
	named := slices.Clone(t.district)
	for i, d := range named {
		if d == none {
			t.district[i] = agreed(named, t.kin.of(int32(i)))
		}
	}
}

// agreed returns the district that all the areas have in named, or none.
func agreed(named, list []int32) int32 {
	d := none
	for i, a := range list {
		if i > 0 && named[a] != d {
			return none
		}
		d = named[a]
	}
	return d
}

// within reports whether an area is another one or lies below it.
func (t *areaTree) within(area, above int32) bool {
	return t.enter[above] <= t.enter[area] && t.enter[area] < t.leave[above]
}

// districtsOver appends the districts that share ground with an area: the one it lies in, and those that
// lie in it.
func (t *areaTree) districtsOver(list []int32, area int32) []int32 {
	if d := t.district[area]; d != none {
		list = append(list, d)
	}
	first, _ := slices.BinarySearchFunc(t.grounds, t.enter[area], func(g ground, enter int32) int {
		return cmp.Compare(g.enter, enter)
	})
	for _, g := range t.grounds[first:] {
		if g.enter >= t.leave[area] {
			break
		}
		list = append(list, g.district)
	}
	return list
}

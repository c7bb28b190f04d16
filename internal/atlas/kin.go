package atlas

import "ieum/internal/ieum"

// cross finds the kin of all areas: for an administrative area the legal ones that it covers, for a legal
// area the administrative ones over it.
//
// An area without any of its own has those of the nearest area above it that has some: a village (리) lies in
// what holds its township (면). If there are none above either, it has those of the areas below it: where
// the villages are covered one by one, the township lies in what covers them, as far as is known.
func (t *areaTree) cross(r *register) {
	n := int32(len(t.parent))
	own := gather(n, func(put func(int32, int32)) {
		for place, a := range each[*ieum.Area](r, areas) {
			for _, id := range a.Covers {
				if under := areaNumber(r, id); under != none {
					put(place-r.starts[areas], under)
					put(under, place-r.starts[areas])
				}
			}
		}
	})
	below := t.below(own)
	t.scattered = newBits(int(n))
	for area := range n {
		if len(t.nearest(own, area)) == 0 && len(below.of(area)) > 0 {
			t.scattered.set(area)
		}
	}
	t.kin = gather(n, func(put func(int32, int32)) {
		for area := range n {
			list := t.nearest(own, area)
			if t.scattered.has(area) {
				list = below.of(area)
			}
			for _, k := range list {
				put(area, k)
			}
		}
	})
}

// nearest returns the own kin of an area or of the nearest one above it that has some, within its system.
func (t *areaTree) nearest(own rows[int32], area int32) []int32 {
	system := t.system[area]
	for ; area != none && t.system[area] == system; area = t.parent[area] {
		if list := own.of(area); len(list) > 0 {
			return list
		}
	}
	return nil
}

// below returns, for every area beneath 시군구, the own kin of those under it. What is higher up holds the
// areas of both systems itself.
func (t *areaTree) below(own rows[int32]) rows[int32] {
	lists := make([][]int32, len(t.parent))
	for area := range int32(len(t.parent)) {
		for up := t.parent[area]; up != none && t.dong(up); up = t.parent[up] {
			lists[up] = append(lists[up], own.of(area)...)
		}
	}
	return gather(int32(len(lists)), func(put func(int32, int32)) {
		for area := range lists {
			lists[area] = inOrder(lists[area])
			for _, k := range lists[area] {
				put(int32(area), k)
			}
		}
	})
}

// dong reports whether the area is a 읍, 면, 동 or 리, which belong to one of the two systems.
func (t *areaTree) dong(area int32) bool {
	return t.level[area] == ieum.Eupmyeondong || t.level[area] == ieum.Ri
}

package atlas

import (
	"cmp"
	"slices"

	"ieum/internal/ieum"
)

// directory finds agencies that work. It knows them by their document numbers in the catalogue, whose order is the
// order of names, so that lists can be met without sorting.
type directory struct {
	open   []int32
	ofType map[string][]int32
	ofNeed map[string][]int32
	// located are the agencies by their areas' places in the tree, then by number.
	located []located
	places  places
}

type located struct{ enter, agency int32 }

func newDirectory(x *index) *directory {
	d := &directory{ofType: map[string][]int32{}, ofNeed: map[string][]int32{}}
	for number, place := range x.catalogue.documents[:x.catalogue.agencies] {
		if a, ok := x.register.entities[place].(*ieum.Agency); ok && a.Status != ieum.Closed {
			d.add(x, int32(number), place, a)
		}
	}
	slices.SortFunc(d.located, func(a, b located) int {
		return cmp.Or(cmp.Compare(a.enter, b.enter), cmp.Compare(a.agency, b.agency))
	})
	return d
}

func (d *directory) add(x *index, number, place int32, a *ieum.Agency) {
	d.open = append(d.open, number)
	d.ofType[a.Type] = append(d.ofType[a.Type], number)
	for _, s := range x.services.of(place) {
		if s.Status == ieum.Closed {
			continue
		}
		for _, need := range s.Needs {
			if list := d.ofNeed[need]; len(list) == 0 || list[len(list)-1] != number {
				d.ofNeed[need] = append(list, number)
			}
		}
	}
	if area := areaNumber(x.register, a.Area); area != none {
		d.located = append(d.located, located{x.areas.enter[area], number})
	}
	d.places.add(a.Point, number)
}

// within returns the agencies in any of the areas or below, in order, each once.
func (d *directory) within(t *areaTree, areas []int32) []int32 {
	var found []int32
	for _, area := range areas {
		from, _ := slices.BinarySearchFunc(d.located, t.enter[area], func(l located, enter int32) int {
			return cmp.Compare(l.enter, enter)
		})
		for _, l := range d.located[from:] {
			if l.enter >= t.leave[area] {
				break
			}
			found = append(found, l.agency)
		}
	}
	return inOrder(found)
}

// inOrder sorts a list in place and drops what stands twice.
func inOrder(list []int32) []int32 {
	slices.Sort(list)
	return slices.Compact(list)
}

// meet returns what is in all lists, each of which is in order. It returns one of the lists itself if
// there is only one.
func meet(lists [][]int32) []int32 {
	slices.SortStableFunc(lists, func(a, b []int32) int { return cmp.Compare(len(a), len(b)) })
	common := lists[0]
	for _, list := range lists[1:] {
		common = meetTwo(common, list)
	}
	return common
}

// meetTwo looks up each of the shorter list in the longer one.
func meetTwo(short, long []int32) []int32 {
	var common []int32
	for _, n := range short {
		i, found := slices.BinarySearch(long, n)
		if found {
			common = append(common, n)
		}
		long = long[i:]
	}
	return common
}

package atlas

import (
	"cmp"
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// directory finds documents of one kind that work: agencies, services or schools. It knows them by their numbers in
// the catalogue, whose order is the order of names, so that lists can be met without sorting.
type directory struct {
	// from and to bound the numbers of the kind, the closed ones among them.
	from, to int32
	open     []int32
	// ofType are by the type of the agency, or the level of the school.
	ofType map[string][]int32
	ofNeed map[string][]int32
	// located are by their areas' places in the tree, then by number.
	located []located
	// places are kept of agencies alone.
	places places
}

type located struct{ enter, document int32 }

// directories are those of a network.
type directories struct{ agencies, services, schools *directory }

func newDirectories(x *index) directories {
	c := x.catalogue
	d := directories{
		agencies: newDirectory(0, c.agencies), services: newDirectory(c.agencies, c.pastServices),
		schools: newDirectory(c.pastServices, int32(len(c.documents))),
	}
	for number, place := range c.documents {
		if x.gone(int32(number)) {
			continue
		}
		switch e := x.register.entities[place].(type) {
		case *ieum.Agency:
			d.agencies.add(x, int32(number), e.Type, e.Area, needsOf(x.services.of(place)))
			d.agencies.places.add(e.Point, int32(number))
		case *ieum.Service:
			if agency, ok := x.agencyOf(place); ok {
				d.services.add(x, int32(number), agency.Type, agency.Area, e.Needs)
			}
		case *ieum.School:
			d.schools.add(x, int32(number), string(e.Level), e.Area, nil)
		}
	}
	for _, kind := range []*directory{d.agencies, d.services, d.schools} {
		kind.sort()
	}
	return d
}

func newDirectory(from, to int32) *directory {
	return &directory{from: from, to: to, ofType: map[string][]int32{}, ofNeed: map[string][]int32{}}
}

// agencyOf returns the agency of a service; ok is false where it is not in the network.
func (x *index) agencyOf(service int32) (agency *ieum.Agency, ok bool) {
	if place := x.register.ends[service][0]; place != none {
		agency, ok = x.register.entities[place].(*ieum.Agency)
	}
	return agency, ok
}

// needsOf returns the codes that working services name; one may stand several times.
func needsOf(services []*ieum.Service) []string {
	var needs []string
	for _, s := range services {
		if s.Status != ieum.Closed {
			needs = append(needs, s.Needs...)
		}
	}
	return needs
}

// add adds a document after those with a lower number.
func (d *directory) add(x *index, number int32, code string, area ieum.ID, needs []string) {
	d.open = append(d.open, number)
	d.ofType[code] = append(d.ofType[code], number)
	for _, need := range needs {
		if list := d.ofNeed[need]; len(list) == 0 || list[len(list)-1] != number {
			d.ofNeed[need] = append(list, number)
		}
	}
	d.locate(x, area, number)
}

// locate notes where a document lies. [directory.sort] follows the last one.
func (d *directory) locate(x *index, area ieum.ID, number int32) {
	if i := areaNumber(x.register, area); i != none {
		d.located = append(d.located, located{x.areas.enter[i], number})
	}
}

func (d *directory) sort() {
	slices.SortFunc(d.located, func(a, b located) int {
		return cmp.Or(cmp.Compare(a.enter, b.enter), cmp.Compare(a.document, b.document))
	})
}

// within returns what lies in any of the areas or below, in order, each once.
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
			found = append(found, l.document)
		}
	}
	return inOrder(found)
}

// filter is what a directory can be asked for. What is empty keeps all.
type filter struct {
	// needs and types hold a list for each part of the question, and any code of it will do.
	needs, types [][]string
	area         ieum.ID
	text         string
	near         *Near
	within       *Box
}

// also appends a part to what is asked for: a code, or several of which any will do. None, and an empty one, ask for
// nothing.
func also(parts [][]string, codes ...string) [][]string {
	if len(codes) == 0 || len(codes) == 1 && codes[0] == "" {
		return parts
	}
	return append(parts, codes)
}

// find returns the documents of a directory that fit, by number, each once. The viewer may not know of all.
func (v *View) find(d *directory, f filter) []int32 {
	var lists [][]int32
	for _, codes := range f.needs {
		lists = append(lists, d.any(d.ofNeed, v.s.related(codes)))
	}
	for _, codes := range f.types {
		lists = append(lists, d.any(d.ofType, codes))
	}
	if f.area != "" {
		lists = append(lists, d.within(v.s.areas, v.s.areasLike(f.area)))
	}
	if strings.TrimSpace(f.text) != "" {
		lists = append(lists, v.named(d, f.text))
	}
	if f.near != nil {
		lists = append(lists, inOrder(d.places.around(f.near.Point, float64(f.near.WithinMetres))))
	}
	if f.within != nil {
		lists = append(lists, inOrder(d.places.in(f.within.parts())))
	}
	if len(lists) == 0 {
		return d.open
	}
	return meet(lists)
}

// any returns what stands under one of the codes, in order. The list of a single code is the index's own.
func (d *directory) any(of map[string][]int32, codes []string) []int32 {
	if len(codes) == 1 {
		return of[codes[0]]
	}
	var list []int32
	for _, code := range codes {
		list = append(list, of[code]...)
	}
	return inOrder(list)
}

// named returns the documents that work and that the words find, in order.
func (v *View) named(d *directory, text string) []int32 {
	var list []int32
	for _, m := range v.lookUp(text) {
		if d.from <= m.document && m.document < d.to && !v.s.gone(m.document) {
			list = append(list, m.document)
		}
	}
	return list
}

// areasLike returns the area and, below the level of 시군구, those of the other system that share ground
// with it; none for an area that is not in the network.
func (x *index) areasLike(id ieum.ID) []int32 {
	area := areaNumber(x.register, id)
	if area == none {
		return nil
	}
	if !x.areas.dong(area) {
		return []int32{area}
	}
	return append([]int32{area}, x.areas.kin.of(area)...)
}

// AreasLike returns all areas that [AgencyQuery] takes for an area: itself and, below the level of 시군구, those of
// the other system that share ground with it, each with what lies below; in order of id. None for an area that is not
// in the network.
func (v *View) AreasLike(area ieum.ID) []ieum.ID {
	t, r := v.s.areas, v.s.register
	like := v.s.areasLike(area)
	if len(like) == 0 {
		return nil
	}
	var list []ieum.ID
	for i := range int32(len(t.parent)) {
		if t.inAny(i, like) {
			list = append(list, r.entities[r.starts[areas]+i].Meta().ID)
		}
	}
	return list
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

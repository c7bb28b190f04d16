package directory

import (
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// area is a node of the tree of legal areas.
type area struct {
	id     ieum.ID
	path   string // all names from the top, with single spaces, as they are now
	code   string
	level  ieum.AreaLevel
	parent *area
	// source is where it comes from; empty when it is only kept in the store.
	source ieum.Source
}

// name is the last word of the path.
func (a *area) name() string { return a.path[strings.LastIndexByte(a.path, ' ')+1:] }

// ground is the area that districts are made of: the 시, 군 or 자치구, or what
// has none, as Sejong has not.
func (a *area) ground() *area {
	var ground *area
	for up := a; up != nil; up = up.parent {
		if up.level == ieum.Sigungu || up.level == ieum.Sido && len(up.code) == codeDigits && up.code[2:5] != "000" {
			ground = up
		}
	}
	return ground
}

// tree finds areas by their names.
type tree struct {
	renames *renames
	byPath  map[string]*area
	byID    map[ieum.ID]*area
}

func newTree(r *renames) *tree {
	return &tree{renames: r, byPath: map[string]*area{}, byID: map[ieum.ID]*area{}}
}

// add puts an area into the tree, in the place of an older one of the same
// name, and returns its node: one that the store held already stays the node
// that others point at.
func (t *tree) add(a *area) *area {
	if old := t.byID[a.id]; old != nil {
		*old = *a
		a = old
	}
	t.byPath[a.path], t.byID[a.id] = a, a
	return a
}

// keep builds the tree of the areas that a store holds, under the names that
// they have now. What was removed since has its place only in the paths of
// what lies in it.
func (t *tree) keep(kept map[ieum.ID]*ieum.Area) {
	var build func(e *ieum.Area, depth int) *area
	build = func(e *ieum.Area, depth int) *area {
		if a := t.byID[e.ID]; a != nil {
			return a
		}
		a := &area{id: e.ID, path: e.Name.Ko, code: e.Code, level: e.Level}
		if up, ok := kept[e.Parent]; ok && depth < deepest+3 {
			a.parent = build(up, depth+1)
			a.path = a.parent.path + " " + e.Name.Ko
		}
		t.byID[a.id] = a
		return a
	}
	for _, e := range kept {
		if e.System == ieum.LegalArea {
			build(e, 0)
		}
	}
	for _, a := range t.byID {
		if path, _ := t.renames.areaName(a.path); len(a.code) == codeDigits && !t.renames.removed[a.code] {
			a.path, t.byPath[path] = path, a
		}
	}
}

const codeDigits = 10

// levelOf reads the level of an area from its code; a name of one word is a
// province even if its code is not, as that of Sejong.
func levelOf(code, path string) ieum.AreaLevel {
	switch {
	case code[2:] == "00000000" || !strings.Contains(path, " "):
		return ieum.Sido
	case code[5:] == "00000":
		return ieum.Sigungu
	case code[8:] == "00":
		return ieum.Eupmyeondong
	}
	return ieum.Ri
}

// deepest is the number of words of the longest name of an area.
const deepest = 5

// prefix finds the area that the first words of a current address name, as
// deep as they go, or nil.
func (t *tree) prefix(address string) *area {
	var found *area
	words := 0
	for i := 0; i <= len(address) && words < deepest; i++ {
		if i < len(address) && address[i] != ' ' {
			continue
		}
		words++
		if a := t.byPath[address[:i]]; a != nil {
			found = a
		}
	}
	return found
}

// site is where something lies, as far as its address tells.
type site struct {
	area *area
	// parts are the areas one of which it lies in, if its address names one that
	// was divided and does not tell the part.
	parts []*area
}

// grounds are what a district may have there.
func (s site) grounds() []*area {
	var grounds []*area
	for _, a := range append(s.parts, s.area) {
		if g := a.ground(); g != nil && !slices.Contains(grounds, g) {
			grounds = append(grounds, g)
		}
	}
	return grounds
}

// ground is the one that a school counts for; nil where it is not known.
func (s site) ground() *area {
	if grounds := s.grounds(); len(grounds) == 1 {
		return grounds[0]
	}
	return nil
}

// find returns the deepest area that one of the addresses names: with its
// first words, or with a 법정동 in brackets, as in "… 1243 (거제동)". Its area
// is nil when none names any.
func (t *tree) find(addresses ...string) site {
	var best site
	for _, address := range addresses {
		address, _ = t.renames.name(tidy(address))
		found := t.locate(address)
		deeper := depth(found.area) - depth(best.area)
		if deeper > 0 || deeper == 0 && len(found.parts) > len(best.parts) {
			best = found
		}
	}
	return best
}

// locate finds the area that one current address names.
func (t *tree) locate(address string) site {
	from, into, rest := t.renames.parts(address)
	if into == nil {
		return site{area: t.within(address)}
	}
	var hits, parts []*area
	for _, name := range into {
		part := t.byPath[name]
		if part == nil {
			continue
		}
		parts = append(parts, part)
		moved, _ := t.renames.name(name + rest)
		if a := t.within(moved); depth(a) > depth(part) {
			hits = append(hits, a)
		}
	}
	switch {
	case len(hits) == 1:
		return site{area: hits[0]}
	case t.byPath[from] != nil: // it goes on beside what was split off
		return site{area: t.within(address)}
	}
	return site{area: t.within(address), parts: parts}
}

// within finds the area that the words of an address, or a dong in its
// brackets, name.
func (t *tree) within(address string) *area {
	a := t.prefix(address)
	if a == nil {
		return nil
	}
	if a.level == ieum.Sigungu || a.level == ieum.Sido {
		if inside := t.withoutNewGu(a, address); inside != nil {
			a = inside
		}
	}
	if a.level == ieum.Sigungu || a.level == ieum.Sido {
		a = t.bracketed(a, address)
	}
	return a
}

// withoutNewGu passes over a 구 of a city that no table of areas has yet: its
// dong are known under the city.
func (t *tree) withoutNewGu(a *area, address string) *area {
	rest, ok := strings.CutPrefix(address, a.path+" ")
	gu, rest, more := strings.Cut(rest, " ")
	if !ok || !more || !strings.HasSuffix(gu, "구") || !strings.HasSuffix(a.path, "시") {
		return nil
	}
	if inside := t.prefix(a.path + " " + rest); depth(inside) > depth(a) {
		return inside
	}
	return nil
}

// bracketed looks for a dong in the brackets of an address, in the area that
// was found or in one that its first words name.
func (t *tree) bracketed(a *area, address string) *area {
	_, inside, found := strings.Cut(address, "(")
	for found {
		inner, rest, _ := strings.Cut(inside, ")")
		for item := range strings.SplitSeq(inner, ",") {
			name, _ := t.renames.name(a.path + " " + strings.TrimSpace(item))
			if dong := t.byPath[name]; dong != nil {
				return dong
			}
			for _, end := range wordEnds(address) {
				name, _ := t.renames.name(address[:end] + " " + strings.TrimSpace(item))
				if dong := t.byPath[name]; depth(dong) > depth(a) {
					return dong
				}
			}
		}
		_, inside, found = strings.Cut(rest, "(")
	}
	return a
}

func depth(a *area) int {
	n := 0
	for ; a != nil; a = a.parent {
		n++
	}
	return n
}

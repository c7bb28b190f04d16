package directory

import (
	"strings"

	"ieum/internal/ieum"
)

// area is a node of the tree of legal areas.
type area struct {
	id     ieum.ID
	path   string // all names from the top, with single spaces
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
		if up.level == ieum.Sigungu || up.level == ieum.Sido && up.code[2:5] != "000" {
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

// keep builds the tree of the areas that a store holds.
func (t *tree) keep(kept map[ieum.ID]*ieum.Area) {
	var build func(e *ieum.Area, depth int) *area
	build = func(e *ieum.Area, depth int) *area {
		if a := t.byID[e.ID]; a != nil {
			return a
		}
		a := &area{id: e.ID, path: e.Name.Ko, code: e.Code, level: e.Level}
		if up, ok := kept[e.Parent]; ok && depth < 8 {
			a.parent = build(up, depth+1)
			a.path = a.parent.path + " " + e.Name.Ko
		}
		if len(a.code) == codeDigits {
			t.add(a)
		}
		return a
	}
	for _, e := range kept {
		if e.System == ieum.LegalArea {
			build(e, 0)
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

// find returns the deepest area that one of the addresses names: with its
// first words, or with a 법정동 in brackets, as in "… 1243 (거제동)". It is nil
// when none names any.
func (t *tree) find(addresses ...string) *area {
	var best *area
	for _, address := range addresses {
		address, _ = t.renames.name(tidy(address))
		a := t.prefix(address)
		if a != nil && (a.level == ieum.Sigungu || a.level == ieum.Sido) {
			a = t.bracketed(a, address)
		}
		if depth(a) > depth(best) {
			best = a
		}
	}
	return best
}

// bracketed looks for a dong of the area in the brackets of an address.
func (t *tree) bracketed(a *area, address string) *area {
	_, inside, found := strings.Cut(address, "(")
	for found {
		inner, rest, _ := strings.Cut(inside, ")")
		for item := range strings.SplitSeq(inner, ",") {
			name, _ := t.renames.name(a.path + " " + strings.TrimSpace(item))
			if dong := t.byPath[name]; dong != nil {
				return dong
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

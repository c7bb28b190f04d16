package linkagetest

import (
	"slices"

	"ieum/internal/ieum"
)

// World is a network as a plain list, with the code lists in force.
type World struct {
	Codes    *ieum.Codes
	Entities []ieum.Entity
}

// Question is what is asked, by whom.
type Question struct {
	Need      string
	On, Today ieum.Date
	MaxSteps  int
	// Staff is the account that asks, Self its worker or case manager.
	Staff, Self ieum.ID
	// Confidential tells that the asker may know of confidential agencies.
	Confidential bool
}

// Profile is a child without a name. Nil and empty fields are not known.
type Profile struct {
	Grade, Age       *int
	HomeArea, School ieum.ID
	Facts            map[string][]string
}

// all returns the entities of one kind in the order of the list.
func all[T any, P interface {
	*T
	ieum.Entity
}](w World) []P {
	var found []P
	for _, e := range w.Entities {
		if p, ok := e.(P); ok {
			found = append(found, p)
		}
	}
	return found
}

// get returns the entity of an id and kind, or nil.
func get[T any, P interface {
	*T
	ieum.Entity
}](w World, id ieum.ID) P {
	for _, p := range all[T, P](w) {
		if p.Meta().ID == id {
			return p
		}
	}
	return nil
}

// entity returns the entity of an id, or nil.
func (w World) entity(id ieum.ID) ieum.Entity {
	for _, e := range w.Entities {
		if e.Meta().ID == id {
			return e
		}
	}
	return nil
}

// ancestors returns the areas above an area.
func (w World) ancestors(area ieum.ID) []ieum.ID {
	var above []ieum.ID
	for a := get[ieum.Area](w, area); a != nil && a.Parent != ""; a = get[ieum.Area](w, a.Parent) {
		above = append(above, a.Parent)
	}
	return above
}

// within tells whether an area is one of those, or lies below one.
func (w World) within(area ieum.ID, areas []ieum.ID) bool {
	if slices.Contains(areas, area) {
		return true
	}
	return slices.ContainsFunc(w.ancestors(area), func(a ieum.ID) bool { return slices.Contains(areas, a) })
}

// across returns the areas of the other system that a place in an area may lie
// in: what the area covers, and what covers it or an area above it.
func (w World) across(area ieum.ID) []ieum.ID {
	own := get[ieum.Area](w, area)
	if own == nil {
		return nil
	}
	others := slices.Clone(own.Covers)
	for _, a := range all[ieum.Area](w) {
		if slices.ContainsFunc(a.Covers, func(covered ieum.ID) bool { return w.within(area, []ieum.ID{covered}) }) {
			others = append(others, a.ID)
		}
	}
	return others
}

// districtOf returns the district that answers for an area, or none.
func (w World) districtOf(area ieum.ID) ieum.ID {
	for _, d := range all[ieum.District](w) {
		if w.within(area, d.Areas) {
			return d.ID
		}
	}
	return ""
}

// districtOfAgency returns where an agency lies, or none.
func (w World) districtOfAgency(a *ieum.Agency) ieum.ID {
	if a.District != "" {
		return a.District
	}
	return w.districtOf(a.Area)
}

// meets tells whether a need offered meets the one wanted: equal, or one an
// ancestor of the other.
func (w World) meets(offered, wanted string) bool {
	return slices.Contains(w.lineage(offered), wanted) || slices.Contains(w.lineage(wanted), offered)
}

// lineage returns a need code and those above it.
func (w World) lineage(code string) []string {
	var line []string
	for n, ok := w.Codes.Need(code); ok; n, ok = w.Codes.Need(n.Parent) {
		line = append(line, n.Code)
	}
	return line
}

// anyMeets tells whether one of the needs offered meets the one wanted.
func (w World) anyMeets(offered []string, wanted string) bool {
	return slices.ContainsFunc(offered, func(o string) bool { return w.meets(o, wanted) })
}

package linkagetest

import (
	"slices"

	"ieum/internal/ieum"
)

// catchment judges where the subject lives or goes to school.
func (c *court) catchment(s *ieum.Service) Verdict {
	if len(s.Catchment) == 0 {
		return Meets
	}
	place := c.who.home
	if place == "" && c.who.kind == profile {
		place = c.who.quarter
	}
	if s.CatchmentBySchool && c.who.kind != person {
		place = ""
		if school := get[ieum.School](c.w, c.who.school); school != nil {
			place = school.Area
		}
	}
	return c.w.serves(s.Catchment, place)
}

// serves judges whether a place lies in the areas. A place known in one system
// of areas only may lie in any of those across it in the other.
func (w World) serves(areas []ieum.ID, place ieum.ID) Verdict {
	if get[ieum.Area](w, place) == nil {
		return Unknown
	}
	if w.within(place, areas) {
		return Meets
	}
	inside, outside := 0, 0
	for _, other := range w.across(place) {
		if w.within(other, areas) {
			inside++
		} else {
			outside++
		}
	}
	switch {
	case inside > 0 && outside == 0:
		return Meets
	case inside > 0, w.servesPart(areas, place):
		return Unknown
	}
	return Fails
}

// servesPart tells whether an area served lies below the place, or below an
// area across it.
func (w World) servesPart(areas []ieum.ID, place ieum.ID) bool {
	whole := append(w.across(place), place)
	return slices.ContainsFunc(areas, func(a ieum.ID) bool { return w.within(a, whole) })
}

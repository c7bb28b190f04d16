package atlas

import (
	"slices"

	"ieum/internal/ieum"
)

// Fit is whether a home is served.
type Fit uint8

// The verdicts. The zero Fit is unknown, which is a question and never blocks.
const (
	FitUnknown Fit = iota
	FitMeets
	FitFails
)

// Catchment judges whether a home lies in the areas that a service serves; no areas mean everywhere.
//
// Legal (법정동) and administrative (행정동) areas lie across each other, and a catchment may name either. A
// home meets if it, or an area above it, is served, or if every area of the other system that it may lie
// in is: a legal area is within the administrative ones over it, an administrative one within the legal
// ones that it covers. If only some of those are served, or only parts of the home's area are, the verdict
// is unknown: the home is not known closely enough. It is unknown also when the home is not recorded, and
// when the home or an area served is not in the network.
func (v *View) Catchment(home ieum.ID, areas []ieum.ID) Fit {
	r := v.s.register
	var buffer [16]int32
	served := buffer[:0]
	for _, id := range areas {
		served = append(served, areaNumber(r, id))
	}
	return v.s.areas.served(areaNumber(r, home), served)
}

// served judges whether a home is served, by numbers, of which none stands for what is not in the network.
func (t *areaTree) served(home int32, areas []int32) Fit {
	switch {
	case len(areas) == 0:
		return FitMeets
	case home == none:
		return FitUnknown
	}
	fit := t.fit(home, areas)
	if fit == FitFails && slices.Contains(areas, none) {
		return FitUnknown
	}
	return fit
}

func (t *areaTree) fit(home int32, served []int32) Fit {
	if t.inAny(home, served) {
		return FitMeets
	}
	some, kin := t.holdsAny(home, served), t.kin.of(home)
	all := len(kin) > 0 && !t.scattered.has(home)
	for _, k := range kin {
		if t.inAny(k, served) {
			some = true
			continue
		}
		all = false
		some = some || t.holdsAny(k, served)
	}
	switch {
	case all:
		return FitMeets
	case some:
		return FitUnknown
	}
	return FitFails
}

// inAny reports whether the area is served as a whole.
func (t *areaTree) inAny(area int32, served []int32) bool {
	for _, s := range served {
		if s != none && t.within(area, s) {
			return true
		}
	}
	return false
}

// holdsAny reports whether a part of the area is served.
func (t *areaTree) holdsAny(area int32, served []int32) bool {
	for _, s := range served {
		if s != none && t.within(s, area) {
			return true
		}
	}
	return false
}

// DistrictOfArea returns the district that answers for an area: the one that names it or the nearest
// area above it, or else the one that all areas of the other system across it agree on.
func (v *View) DistrictOfArea(area ieum.ID) (ieum.ID, bool) {
	i := areaNumber(v.s.register, area)
	if i == none || v.s.areas.district[i] == none {
		return "", false
	}
	return v.ID(v.s.areas.district[i]), true
}

// Ancestors returns the areas above an area, nearest first; none for an area that is not in the network.
func (v *View) Ancestors(area ieum.ID) []ieum.ID {
	i := areaNumber(v.s.register, area)
	if i == none {
		return nil
	}
	var above []ieum.ID
	for up := v.s.areas.parent[i]; up != none; up = v.s.areas.parent[up] {
		above = append(above, v.s.register.entities[v.s.register.starts[areas]+up].Meta().ID)
	}
	return above
}

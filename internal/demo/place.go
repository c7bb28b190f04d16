package demo

import (
	"cmp"
	"fmt"
	"slices"

	"ieum/internal/ieum"
)

// placedAgencies and placedSchools are how many of each a district lends to a
// demo at most.
const (
	placedAgencies = 60
	placedSchools  = 10
)

// adopt takes districts, schools, agencies and services from a directory
// instead of making them: the two districts with the most types of agencies.
func (g *generator) adopt(directory []ieum.Entity) error {
	byDistrict := map[ieum.ID]*district{}
	agencies := map[ieum.ID]*agency{}
	for _, e := range directory {
		switch e := e.(type) {
		case *ieum.District:
			byDistrict[e.ID] = &district{entity: e, centres: map[ieum.ID]ieum.Point{}}
		case *ieum.Area:
			if e.Level == ieum.Sido && g.province == nil {
				g.province = e
			}
		}
	}
	for _, e := range directory {
		switch e := e.(type) {
		case *ieum.School:
			if d := byDistrict[e.District]; d != nil && e.Status == ieum.Active {
				d.schools = append(d.schools, &school{School: e})
			}
		case *ieum.Agency:
			if d := byDistrict[e.District]; d != nil && e.Status == ieum.Active {
				agencies[e.ID] = &agency{Agency: e}
				d.agencies = append(d.agencies, agencies[e.ID])
			}
		}
	}
	for _, e := range directory {
		if s, ok := e.(*ieum.Service); ok && agencies[s.Agency] != nil {
			made := &service{Service: s, agency: agencies[s.Agency]}
			made.rules = g.lawful(made.agency.Type)
			made.agency.services = append(made.agency.services, made)
		}
	}
	return g.lend(byDistrict, directory)
}

// lend keeps the fullest districts and thins them to the size of a demo.
func (g *generator) lend(byDistrict map[ieum.ID]*district, directory []ieum.Entity) error {
	var fullest []*district
	for _, d := range byDistrict {
		if len(d.agencies) > 0 && len(d.schools) > 0 {
			fullest = append(fullest, d)
		}
	}
	slices.SortFunc(fullest, func(a, b *district) int {
		return cmp.Or(-cmp.Compare(a.variety(), b.variety()), -cmp.Compare(len(a.agencies), len(b.agencies)), cmp.Compare(a.entity.ID, b.entity.ID))
	})
	if len(fullest) < 2 {
		return fmt.Errorf("the directory has fewer than two districts with schools and agencies: %w", ieum.ErrInvalid)
	}
	for _, d := range fullest[:2] {
		d.agencies, d.schools = g.mixed(d.agencies), g.someSchools(d.schools)
		for _, a := range d.agencies {
			d.services = append(d.services, a.services...)
		}
		d.legal = within(d.entity.Areas, directory)
		if len(d.legal) == 0 || len(d.services) == 0 {
			return fmt.Errorf("a district of the directory has no areas or no services: %w", ieum.ErrInvalid)
		}
		g.districts = append(g.districts, *d)
	}
	return nil
}

// within returns the smallest areas that homes are registered in (동, 읍, 면) at
// any depth below the given ones: a city may have wards (구) in between.
func within(above []ieum.ID, directory []ieum.Entity) []*ieum.Area {
	areas := map[ieum.ID]*ieum.Area{}
	for _, e := range directory {
		if area, ok := e.(*ieum.Area); ok {
			areas[area.ID] = area
		}
	}
	var found []*ieum.Area
	for _, e := range directory {
		area, ok := e.(*ieum.Area)
		if !ok || area.Level != ieum.Eupmyeondong {
			continue
		}
		for at := area; at != nil; at = areas[at.Parent] {
			if slices.Contains(above, at.ID) {
				found = append(found, area)
				break
			}
		}
	}
	return found
}

// variety counts the types of agencies.
func (d *district) variety() int {
	types := map[string]bool{}
	for _, a := range d.agencies {
		types[a.Type] = true
	}
	return len(types)
}

// mixed keeps agencies so that no type crowds out the others: one of each in
// turn.
func (g *generator) mixed(all []*agency) []*agency {
	turn := map[*agency]int{}
	met := map[string]int{}
	order := some(g.dice, all, len(all))
	for _, a := range order {
		turn[a] = met[a.Type]
		met[a.Type]++
	}
	slices.SortStableFunc(order, func(a, b *agency) int { return cmp.Compare(turn[a], turn[b]) })
	return order[:min(len(order), placedAgencies)]
}

// someSchools keeps schools of every level.
func (g *generator) someSchools(all []*school) []*school {
	var kept []*school
	for _, level := range []ieum.SchoolLevel{ieum.Elementary, ieum.Middle, ieum.High} {
		var of []*school
		for _, s := range all {
			if s.Level == level {
				of = append(of, s)
			}
		}
		kept = append(kept, some(g.dice, of, placedSchools/3+1)...)
	}
	return kept
}

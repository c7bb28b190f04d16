package directory

import (
	"context"

	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// kept is what a run needs to know of the store before it reads a file.
type kept struct {
	areas     map[ieum.ID]*ieum.Area
	districts map[ieum.ID]*ieum.District
	schools   []keptPlace
	// agencies are those that came by import: their district is derived.
	agencies []keptPlace
	// entries are the ids of each register, to tell what a file no longer has.
	entries map[string][]ieum.ID
}

// keptPlace is a school or an agency.
type keptPlace struct {
	id, district, area ieum.ID
	point              *ieum.Point
}

// readKept streams the network once.
func readKept(ctx context.Context, from *desk.Loader, registers map[string]bool) (*kept, error) {
	k := newKept()
	err := from.Network(ctx, func(e ieum.Entity) error {
		if source := k.add(e); registers[source.Name] {
			k.entries[source.Name] = append(k.entries[source.Name], e.Meta().ID)
		}
		return nil
	})
	return k, err
}

func newKept() *kept {
	return &kept{areas: map[ieum.ID]*ieum.Area{}, districts: map[ieum.ID]*ieum.District{}, entries: map[string][]ieum.ID{}}
}

// add takes what is needed of an entity, and returns where that comes from.
func (k *kept) add(e ieum.Entity) ieum.Source {
	switch e := e.(type) {
	case *ieum.Area:
		k.areas[e.ID] = e
		return e.Source
	case *ieum.District:
		k.districts[e.ID] = e
		return e.Source
	case *ieum.School:
		k.schools = append(k.schools, keptPlace{e.ID, e.District, e.Area, e.Point})
		return e.Source
	case *ieum.Agency:
		if e.Batch != "" {
			k.agencies = append(k.agencies, keptPlace{e.ID, e.District, e.Area, e.Point})
		}
		return e.Source
	case *ieum.Service:
		return e.Source
	}
	return ieum.Source{}
}

package directory

import (
	"context"

	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// kept is what a run needs to know of the store before it reads a file.
type kept struct {
	areas   map[ieum.ID]*ieum.Area
	schools []keptSchool
	// entries are the ids of each register, to tell what a file no longer has.
	entries map[string][]ieum.ID
}

type keptSchool struct {
	district, area ieum.ID
	point          *ieum.Point
}

// readKept streams the network once.
func readKept(ctx context.Context, from *desk.Loader, registers map[string]bool) (*kept, error) {
	k := &kept{areas: map[ieum.ID]*ieum.Area{}, entries: map[string][]ieum.ID{}}
	err := from.Network(ctx, func(e ieum.Entity) error {
		var source ieum.Source
		switch e := e.(type) {
		case *ieum.Area:
			k.areas[e.ID], source = e, e.Source
		case *ieum.District:
			source = e.Source
		case *ieum.School:
			source = e.Source
			k.schools = append(k.schools, keptSchool{e.District, e.Area, e.Point})
		case *ieum.Agency:
			source = e.Source
		case *ieum.Service:
			source = e.Source
		}
		if registers[source.Name] {
			k.entries[source.Name] = append(k.entries[source.Name], e.Meta().ID)
		}
		return nil
	})
	return k, err
}

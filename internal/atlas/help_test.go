package atlas_test

import (
	"os"
	"slices"
	"testing"

	"ieum/internal/atlas"
	"ieum/internal/atlas/atlastest"
	"ieum/internal/ieum"
)

const today = ieum.Date("2026-11-24")

// id names an entity of a hand-made network.
func id(kind ieum.Kind, key string) ieum.ID { return ieum.DerivedID(kind, "test", key) }

// head is the head of an entity of a hand-made network.
func head(kind ieum.Kind, key string) ieum.Head { return ieum.Head{ID: id(kind, key), Version: 1} }

// viewOf builds a hand-made network and looks at it with every right.
func viewOf(tb testing.TB, entities ...ieum.Entity) *atlas.View {
	tb.Helper()
	return mustBuild(tb, builtInCodes(tb), today, entities...).View(atlas.Viewer{Confidential: true})
}

// rounds returns how many random networks to try: few, or many in the long test.
func rounds(few int) int {
	if os.Getenv("IEUM_TEST_LONG") != "" {
		return few * 50
	}
	return few
}

// network is a random network with what an exhaustive scan needs.
type network struct {
	codes    *ieum.Codes
	entities []ieum.Entity
	byID     map[ieum.ID]ieum.Entity
}

func randomNetwork(tb testing.TB, seed int) network {
	tb.Helper()
	codes := builtInCodes(tb)
	return networkOf(codes, atlastest.Network(codes, atlastest.Small(1+seed%5), uint64(seed), today))
}

func networkOf(codes *ieum.Codes, entities []ieum.Entity) network {
	n := network{codes: codes, entities: entities, byID: map[ieum.ID]ieum.Entity{}}
	for _, e := range entities {
		n.byID[e.Meta().ID] = e
	}
	return n
}

// all returns the entities of one kind in order of id.
func all[P ieum.Entity](n network) []P {
	var list []P
	for _, e := range n.entities {
		if p, ok := e.(P); ok {
			list = append(list, p)
		}
	}
	return list
}

// ids returns the ids of entities in their order.
func ids[P ieum.Entity](entities []P) []ieum.ID {
	list := make([]ieum.ID, len(entities))
	for i, e := range entities {
		list[i] = e.Meta().ID
	}
	return list
}

// above returns an area and all areas above it.
func (n network) above(area ieum.ID) []ieum.ID {
	var list []ieum.ID
	for area != "" && !slices.Contains(list, area) {
		a, ok := n.byID[area].(*ieum.Area)
		if !ok {
			break
		}
		list = append(list, area)
		area = a.Parent
	}
	return list
}

// inside reports whether an area is another or lies below it.
func (n network) inside(area, above ieum.ID) bool { return slices.Contains(n.above(area), above) }

func (n network) services(agency ieum.ID) []*ieum.Service {
	return slices.DeleteFunc(all[*ieum.Service](n), func(s *ieum.Service) bool { return s.Agency != agency })
}

func (n network) meets(s *ieum.Service, needs []string) bool {
	for _, offered := range s.Needs {
		for _, wanted := range needs {
			if n.codes.Meets(offered, wanted) {
				return true
			}
		}
	}
	return false
}

package cypher_test

import (
	"context"
	"slices"
	"testing"

	"ieum/internal/demo"
	"ieum/internal/ieum"
)

const today = ieum.Date("2026-11-24")

// town is the demo, with its entities by id.
type town struct {
	world *demo.World
	codes *ieum.Codes
	byID  map[ieum.ID]ieum.Entity
	// contacts are whom agreements name, by their two ends.
	contacts map[ieum.ID]ieum.ID
	// workers are somebody who works at each organisation.
	workers map[ieum.ID]ieum.ID
}

func newTown(t *testing.T) *town {
	t.Helper()
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	world, err := demo.Generate(demo.Config{Seed: 1, Today: today, Codes: codes})
	if err != nil {
		t.Fatal(err)
	}
	w := &town{
		world: world, codes: codes, byID: map[ieum.ID]ieum.Entity{}, contacts: map[ieum.ID]ieum.ID{}, workers: map[ieum.ID]ieum.ID{},
	}
	for _, e := range world.All() {
		w.byID[e.Meta().ID] = e
	}
	w.furnish()
	return w
}

// put writes the town to a store.
func (w *town) put(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, w.world.All()...) }

// every returns the entities of one kind in order of id.
func every[T any, P interface {
	*T
	ieum.Entity
}](w *town) []P {
	var found []P
	for _, e := range w.world.All() {
		if typed, ok := e.(P); ok {
			found = append(found, typed)
		}
	}
	slices.SortFunc(found, func(a, b P) int {
		switch {
		case a.Meta().ID < b.Meta().ID:
			return -1
		case a.Meta().ID > b.Meta().ID:
			return 1
		}
		return 0
	})
	return found
}

// get returns an entity that exists; tests may assume so of the demo.
func get[T any](w *town, id ieum.ID) *T { return w.byID[id].(any).(*T) }

// agencyOf returns who offers a service.
func (w *town) agencyOf(service ieum.ID) *ieum.Agency {
	return get[ieum.Agency](w, get[ieum.Service](w, service).Agency)
}

// runs reports whether an enrolment runs today.
func runs(e *ieum.Enrolment) bool { return e.StatusOn(today) == ieum.Ongoing }

// homeOf returns household and home area of a student or person.
func (w *town) homeOf(id ieum.ID) (household, area ieum.ID) {
	switch who := w.byID[id].(type) {
	case *ieum.Student:
		return who.Household, who.HomeArea
	case *ieum.Person:
		return who.Household, who.HomeArea
	}
	return "", ""
}

// above returns an area and all above it.
func (w *town) above(area ieum.ID) []ieum.ID {
	var chain []ieum.ID
	for area != "" {
		chain = append(chain, area)
		area = get[ieum.Area](w, area).Parent
	}
	return chain
}

// open reports whether a note on who knows whom is for all eyes.
func open(k *ieum.Knows) bool { return !k.Conflict && (k.Author == "" || k.Shared) }

// across returns the other end of an acquaintance, or none.
func across(k *ieum.Knows, one ieum.ID) ieum.ID {
	switch one {
	case k.From:
		return k.To
	case k.To:
		return k.From
	}
	return ""
}

// worksAt reports whether someone works at an agency, school or district.
func (w *town) worksAt(who, where ieum.ID) bool {
	worker, ok := w.byID[who].(*ieum.Worker)
	return ok && worker.Organisation == where
}

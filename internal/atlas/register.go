package atlas

import (
	"cmp"
	"fmt"
	"iter"
	"slices"

	"ieum/internal/ieum"
)

// shelf is a kind of entity in the order in which the register numbers them.
type shelf int

// The shelves. Those of the graph's nodes come first and in the order of their id prefixes, so that the
// order of node numbers is the order of ids.
const (
	agencies shelf = iota
	districts
	managers
	schools
	services
	workers
	areas // the first that is no node
	agreements
	capacities
	acquaintances
	flows
	rules
	others
	shelves
)

// nodeShelves is the number of shelves that hold nodes of the graph.
const nodeShelves = areas

// shelfOf sorts an entity. Kinds that the atlas does not index are kept all the same, to be had by id.
func shelfOf(e ieum.Entity) shelf {
	switch e.(type) {
	case *ieum.Agency:
		return agencies
	case *ieum.District:
		return districts
	case *ieum.CaseManager:
		return managers
	case *ieum.School:
		return schools
	case *ieum.Service:
		return services
	case *ieum.Worker:
		return workers
	case *ieum.Area:
		return areas
	case *ieum.Agreement:
		return agreements
	case *ieum.Capacity:
		return capacities
	case *ieum.Knows:
		return acquaintances
	case *ieum.ObservedFlow:
		return flows
	case *ieum.EligibilityRule:
		return rules
	default:
		return others
	}
}

// register numbers the entities of the network. A number is called a place; the places below nodes are
// the nodes of the graph.
type register struct {
	entities []ieum.Entity
	place    map[ieum.ID]int32
	// ends are the places that an entity hangs on or lies between, in the order of endsOf.
	ends   [][2]int32
	starts [shelves + 1]int32
	nodes  int32
}

// endsOf returns the one or two references of an entity that the indexes go by.
func endsOf(e ieum.Entity) [2]ieum.ID {
	switch e := e.(type) {
	case *ieum.Agency:
		return [2]ieum.ID{e.District, e.Area}
	case *ieum.Service:
		return [2]ieum.ID{e.Agency}
	case *ieum.EligibilityRule:
		return [2]ieum.ID{e.Service}
	case *ieum.Capacity:
		return [2]ieum.ID{e.Service}
	case *ieum.Worker:
		return [2]ieum.ID{e.Organisation}
	case *ieum.CaseManager:
		return [2]ieum.ID{e.Organisation}
	case *ieum.Agreement:
		return [2]ieum.ID{e.From, e.With}
	case *ieum.Knows:
		return [2]ieum.ID{e.From, e.To}
	case *ieum.ObservedFlow:
		return [2]ieum.ID{e.From, e.To}
	default:
		return [2]ieum.ID{}
	}
}

// newRegister reads all entities, in whatever order they come. An id that is empty or stands twice is
// [ieum.ErrInvalid].
func newRegister(each func(yield func(ieum.Entity) error) error) (*register, error) {
	var kept [shelves][]ieum.Entity
	err := each(func(e ieum.Entity) error {
		s := shelfOf(e)
		kept[s] = append(kept[s], e)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("atlas: read the network: %w", err)
	}
	r := &register{}
	total := 0
	for s, list := range kept {
		sortByID(list)
		total += len(list)
		r.starts[s+1] = int32(total)
	}
	r.nodes = r.starts[nodeShelves]
	r.entities = slices.Concat(kept[:]...)
	r.place = make(map[ieum.ID]int32, total)
	for place, e := range r.entities {
		r.place[e.Meta().ID] = int32(place)
	}
	if _, nameless := r.place[""]; nameless || len(r.place) != total {
		return nil, fmt.Errorf("atlas: an id is empty or stands twice: %w", ieum.ErrInvalid)
	}
	r.ends = make([][2]int32, total)
	for place, e := range r.entities {
		for i, id := range endsOf(e) {
			r.ends[place][i] = r.anywhere(id)
		}
	}
	return r, nil
}

// anywhere returns the place of an id, or none.
func (r *register) anywhere(id ieum.ID) int32 {
	if id == "" {
		return none
	}
	if place, ok := r.place[id]; ok {
		return place
	}
	return none
}

func sortByID(list []ieum.Entity) {
	byID := func(a, b ieum.Entity) int { return cmp.Compare(a.Meta().ID, b.Meta().ID) }
	if !slices.IsSortedFunc(list, byID) { // a feed gives them in order
		slices.SortFunc(list, byID)
	}
}

// each ranges over the entities of a shelf with their places, in order of id.
func each[P ieum.Entity](r *register, s shelf) iter.Seq2[int32, P] {
	return func(yield func(int32, P) bool) {
		for place := r.starts[s]; place < r.starts[s+1]; place++ {
			if p, ok := r.entities[place].(P); ok && !yield(place, p) {
				return
			}
		}
	}
}

// on reports whether a place belongs to the shelf.
func (r *register) on(place int32, s shelf) bool {
	return r.starts[s] <= place && place < r.starts[s+1]
}

// find returns the place of an id on a shelf, or none.
func (r *register) find(id ieum.ID, s shelf) int32 {
	if place := r.anywhere(id); r.on(place, s) {
		return place
	}
	return none
}

// node returns the place of an id if it is a node of the graph, or none.
func (r *register) node(id ieum.ID) int32 {
	return r.asNode(r.anywhere(id))
}

// asNode returns the place if it is a node of the graph, or none.
func (r *register) asNode(place int32) int32 {
	if place < r.nodes {
		return place
	}
	return none
}

// closed reports whether the place is an agency or school that no longer works.
func (r *register) closed(place int32) bool {
	switch e := r.entities[place].(type) {
	case *ieum.Agency:
		return e.Status == ieum.Closed
	case *ieum.School:
		return e.Status == ieum.Closed
	default:
		return false
	}
}

package desk

import (
	"context"
	"fmt"
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// The bounds of a network.
const (
	maxNetworkSteps = 4
	// MaxNetworkNodes is how many nodes a network has at most.
	MaxNetworkNodes = 500
)

// NetworkInput asks for the network around something.
type NetworkInput struct {
	// Around is its centre: whatever can stand on a path.
	Around ieum.ID
	// Steps is how many ties may lie between the centre and anything else, 1 to 4.
	Steps int
	// Kinds are the ties to go by; none is all.
	Kinds []string
	// First is how many nodes there are at most, 1 to 500.
	First int
}

// Network is what lies around something, ready to be drawn.
type Network struct {
	// Incomplete is true where more lies within the steps.
	Incomplete bool
	// Nodes begin with the centre; the rest come by the strength of the way there.
	Nodes []ieum.Entity
	// Ties are all between two of the nodes, the strongest first.
	Ties []*Tie
}

// Network returns what lies within so many ties of something. Around something of
// the network there is nobody of the people. Around a student or a person there
// are those who are reached by ties among people, and from there on what is of
// the network; what restrictions mask for the centre's household is not there.
// A centre that is hidden, absent, or of a kind that has no ties is
// [ieum.ErrNotFound].
func (s *Session) Network(ctx context.Context, in NetworkInput) (*Network, error) {
	if err := s.require(policy.ReadDirectory); err != nil {
		return nil, err
	}
	switch {
	case in.Steps < 1 || in.Steps > maxNetworkSteps:
		return nil, &Invalid{Argument: "steps", What: "is not from 1 to 4"}
	case in.First < 1 || in.First > MaxNetworkNodes:
		return nil, &Invalid{Argument: "first", What: "is not from 1 to 500"}
	}
	around := newCircle(s)
	centre, err := around.centre(ctx, in.Around)
	if err != nil {
		return nil, err
	}
	q := atlas.AroundQuery{Centre: in.Around, Steps: in.Steps, First: in.First, Kinds: kindsOf(in.Kinds)}
	if people := ieum.InfoOf(ieum.KindOf(centre)).Partition == ieum.People; people {
		if err := around.widen(ctx, in, q.Kinds); err != nil {
			return nil, err
		}
		q.Beside = atlas.Beside{Ties: around.people.Ties(s.view), Masked: around.people.Masked(s.view, around.household(centre))}
	}
	found := s.view.Around(q)
	n := &Network{Incomplete: found.Incomplete, Ties: s.ties(around, found.Ties)}
	for _, id := range found.Nodes {
		n.Nodes = append(n.Nodes, around.end(id))
	}
	s.listedTies(n.Ties)
	return n, nil
}

// entityKinds are the kinds that can stand on a path.
var entityKinds = []ieum.Kind{
	"Area", "District", "School", "Agency", "Service", "Worker", "CaseManager", "Student", "Person", "Offer",
}

// centre returns what a network is around.
func (c *circle) centre(ctx context.Context, id ieum.ID) (ieum.Entity, error) {
	useful := func(kind ieum.Kind) bool { return slices.Contains(entityKinds, kind) }
	e, err := c.s.Node(ctx, id, useful)
	if err != nil {
		return nil, err
	}
	if e == nil {
		return nil, fmt.Errorf("desk: the centre: %w", ieum.ErrNotFound)
	}
	c.people.Seen[id] = e
	return e, nil
}

// household returns whose masks hold for a centre: its own or, for an offer,
// those of who gives it.
func (c *circle) household(centre ieum.Entity) ieum.ID {
	if offer, ok := centre.(*ieum.Offer); ok {
		return offer.Person
	}
	return centre.Meta().ID
}

// widen reads the ties of the centre, and then those of whoever is reached by
// them, as far as the steps go, and once more: ties between those who are
// farthest are wanted too. Ties of whoever lies beyond are dropped again. Each
// read counts as work, by the number of those whose ties it reads.
func (c *circle) widen(ctx context.Context, in NetworkInput, kinds []atlas.TieKind) error {
	asked := map[ieum.ID]bool{}
	open := []ieum.ID{in.Around}
	for step := 0; len(open) > 0 && step <= in.Steps; step++ {
		if step > 0 && c.s.operation.Judge != nil {
			if err := c.s.operation.Judge(len(open)); err != nil {
				return err
			}
		}
		for _, id := range open {
			asked[id] = true
		}
		if err := c.read(ctx, open); err != nil {
			return err
		}
		open = c.beyond(asked, kinds)
	}
	c.people.Rows = slices.DeleteFunc(c.people.Rows, func(row ieum.Entity) bool {
		return slices.ContainsFunc(ieum.PeopleOf(row), func(id ieum.ID) bool { return !asked[id] })
	})
	return nil
}

// beyond returns the students and persons to whom ties of those who were asked
// lead, in order of id.
func (c *circle) beyond(asked map[ieum.ID]bool, kinds []atlas.TieKind) []ieum.ID {
	var more []ieum.ID
	for _, t := range c.people.Ties(c.s.view) {
		if len(kinds) > 0 && !slices.Contains(kinds, t.Kind) {
			continue
		}
		for _, end := range []ieum.ID{t.From, t.To} {
			if (end.Is("Student") || end.Is("Person")) && !asked[end] && asked[t.Other(end)] {
				more = append(more, end)
			}
		}
	}
	return slices.Compact(slices.Sorted(slices.Values(more)))
}

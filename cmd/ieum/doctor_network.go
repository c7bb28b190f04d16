package main

import (
	"fmt"
	"io"
	"slices"

	"ieum/internal/ieum"
)

// networkCheck looks at what the form of a row cannot tell: districts that are
// neighbours one way only, and shelters that everybody sees.
type networkCheck struct {
	codes    *ieum.Codes
	adjacent map[ieum.ID][]ieum.ID
	shown    int
}

func newNetworkCheck() (*networkCheck, error) {
	codes, err := ieum.DefaultCodes()
	if err != nil {
		return nil, err
	}
	return &networkCheck{codes: codes, adjacent: map[ieum.ID][]ieum.ID{}}, nil
}

func (n *networkCheck) add(e ieum.Entity) {
	switch e := e.(type) {
	case *ieum.District:
		n.adjacent[e.ID] = e.Adjacent
	case *ieum.Agency:
		if kind, _ := n.codes.AgencyType(e.Type); kind.Confidential && !e.Confidential {
			n.shown++
		}
	}
}

// oneWay counts the districts that name a neighbour which does not name them.
func (n *networkCheck) oneWay() map[ieum.Kind]int {
	count := 0
	for id, others := range n.adjacent {
		for _, other := range others {
			if !slices.Contains(n.adjacent[other], id) {
				count++
			}
		}
	}
	return map[ieum.Kind]int{"District": count}
}

// tell prints what is not wrong for sure: somebody may have meant it.
func (n *networkCheck) tell(out io.Writer) {
	if n.shown > 0 {
		fmt.Fprintf(out, "LOOK: %d agencies are of a type that is hidden, such as a shelter, and everybody sees them; an import of their list hides them\n", n.shown)
	}
}

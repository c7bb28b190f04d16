// Package follow tells subscribers which rows of the people were changed.
//
// A [Hub] reads the change feed of the store, once for all who follow, and so
// hears of the changes of every server that shares it. It knows ids and
// nothing else: what has changed, and whether somebody may know of it, is for
// who follows to read anew, in the own scope, at the moment of telling.
package follow

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"ieum/internal/ieum"
)

// Moved says that a commit put a row of somebody.
type Moved struct {
	// Root is the student or household that the row hangs on.
	Root, ID ieum.ID
	// At is when, in whole seconds; zero where the store does not know.
	At time.Time
	// District and Revision are where the feed told of it.
	District ieum.ID
	Revision ieum.Revision
}

// rows turns changes of a district's people into the rows of some kinds that
// they put, in order of revision, then id. A row that was put several times
// stands once, where it was put last: what it held in between is not kept
// anywhere.
func rows(district ieum.ID, changes []ieum.Change, wanted func(ieum.Kind) bool) []Moved {
	last := map[ieum.ID]Moved{}
	for _, c := range changes {
		for _, id := range c.Rows {
			if kind, ok := id.Kind(); ok && wanted(kind) && last[id].Revision <= c.Revision {
				last[id] = Moved{Root: c.ID, ID: id, At: c.At, District: district, Revision: c.Revision}
			}
		}
	}
	moved := make([]Moved, 0, len(last))
	for _, m := range last {
		moved = append(moved, m)
	}
	slices.SortFunc(moved, func(a, b Moved) int {
		return cmp.Or(cmp.Compare(a.Revision, b.Revision), strings.Compare(string(a.ID), string(b.ID)))
	})
	return moved
}

// Place is how far somebody was told in a district: of all commits up to
// Revision, and of the one after it the rows up to Row, in order of id.
type Place struct {
	Revision ieum.Revision `json:"n"`
	Row      ieum.ID       `json:"r,omitempty"`
}

// after returns the place once a row was told of.
func after(m Moved) Place { return Place{m.Revision - 1, m.ID} }

// past reports whether a row was told of already at the place.
func (p Place) past(m Moved) bool {
	return m.Revision <= p.Revision || m.Revision == p.Revision+1 && m.ID <= p.Row
}

package atlas

import "ieum/internal/ieum"

// Snapshot is the network at one revision on one day. It never changes.
type Snapshot struct{}

// Build makes a snapshot of the entities that each hands to yield, in any order.
func Build(codes *ieum.Codes, revision ieum.Revision, day ieum.Date, each func(yield func(ieum.Entity) error) error) (*Snapshot, error) {
	return &Snapshot{}, nil
}

// View returns the snapshot as the viewer may see it.
func (s *Snapshot) View(viewer Viewer) *View { return &View{s: s} }

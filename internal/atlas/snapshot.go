package atlas

import (
	"sync"

	"ieum/internal/ieum"
)

// Snapshot is the network at one revision, with the strengths of one day. It never changes, and any
// number of goroutines may read it.
type Snapshot struct {
	*index
	*web
	revision ieum.Revision
}

// Build makes a snapshot of the network that each hands to yield, entity by entity, in any order. The
// snapshot keeps the entities, which must not be changed afterwards, and so must the codes. It is a pure
// function: the same entities, codes and day make the same snapshot.
//
// References that lead nowhere are passed over. An id that is empty or stands twice is [ieum.ErrInvalid];
// an error of each is returned wrapped.
func Build(
	codes *ieum.Codes, revision ieum.Revision, day ieum.Date, each func(yield func(ieum.Entity) error) error,
) (*Snapshot, error) {
	r, err := newRegister(each)
	if err != nil {
		return nil, err
	}
	x := newIndex(codes, r)
	var finding sync.WaitGroup // beside the weaving: each takes about half of the time
	finding.Go(x.find)
	w := weave(x, day)
	finding.Wait()
	return &Snapshot{index: x, web: w, revision: revision}, nil
}

// on returns the same network with the strengths of another day.
func (s *Snapshot) on(day ieum.Date) *Snapshot {
	return &Snapshot{index: s.index, web: weave(s.index, day), revision: s.revision}
}

// Revision returns the network's revision that the snapshot shows.
func (s *Snapshot) Revision() ieum.Revision { return s.revision }

// Day returns the day as of which strengths are computed.
func (s *Snapshot) Day() ieum.Date { return s.day }

// View returns the snapshot as the viewer may see it. It costs one small allocation.
func (s *Snapshot) View(viewer Viewer) *View {
	v := &View{s: s, day: dayNumber(s.day, 0), author: s.authors[viewer.Staff]}
	switch {
	case viewer.Public:
		v.hidden, v.public = s.beyondPublic, true
	case !viewer.Confidential:
		v.hidden = s.hidden
	}
	return v
}

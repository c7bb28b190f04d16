package desk

import (
	"context"
	"fmt"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// Nodes returns whatever has one of the ids, of any kind, as the viewer may
// read it; at most a hundred. Kinds that the caller has no use for are not
// looked for. What is hidden, absent or malformed, and what the viewer's role
// does not read at all, is left out alike.
func (s *Session) Nodes(ctx context.Context, ids []ieum.ID, useful func(ieum.Kind) bool) (map[ieum.ID]ieum.Entity, error) {
	if len(ids) > maxIDs {
		return nil, &Invalid{Argument: "ids", What: "are more than 100"}
	}
	wanted := make([]ieum.ID, 0, len(ids))
	for _, id := range ids {
		if kind, ok := id.Kind(); ok && useful(kind) {
			wanted = append(wanted, id)
		} else {
			s.audit.Missed(id)
		}
	}
	return s.Entities(ctx, wanted)
}

// Node returns whatever has the id, or nil: [Session.Nodes] of one.
func (s *Session) Node(ctx context.Context, id ieum.ID, useful func(ieum.Kind) bool) (ieum.Entity, error) {
	found, err := s.Nodes(ctx, []ieum.ID{id}, useful)
	if err != nil {
		return nil, err
	}
	return found[id], nil
}

// Entities is [Session.Nodes] without a limit, for loaders. The network is
// read from memory, and the rest in one read of the store. What the viewer's
// roles read of nobody is not looked for.
func (s *Session) Entities(ctx context.Context, ids []ieum.ID) (map[ieum.ID]ieum.Entity, error) {
	found := make(map[ieum.ID]ieum.Entity, len(ids))
	var kept []ieum.ID
	for _, id := range ids {
		kind, ok := id.Kind()
		switch {
		case !ok:
			s.audit.Missed(id)
		case ieum.InfoOf(kind).Partition == ieum.People && policy.Hides(s.principal, s.scope.Ways, kind) != nil:
			s.audit.Missed(id)
		case ieum.InfoOf(kind).Partition != ieum.Network:
			kept = append(kept, id)
		default:
			if e, ok := s.view.Entity(id); ok && policy.May(s.principal, policy.ReadDirectory) {
				found[id] = show(s, e)
			}
		}
	}
	if len(kept) == 0 {
		return found, nil
	}
	return found, s.addKept(ctx, kept, found)
}

// addKept adds what the store keeps of the people and the office.
func (s *Session) addKept(ctx context.Context, ids []ieum.ID, found map[ieum.ID]ieum.Entity) error {
	s.acts(policy.ReadPeople)
	entities, err := s.store.Entities(ctx, ids)
	if err != nil {
		return fmt.Errorf("desk: %d entities: %w", len(ids), err)
	}
	for _, id := range ids {
		e, ok := entities[id]
		kind, _ := id.Kind()
		people := ieum.InfoOf(kind).Partition == ieum.People
		switch {
		case ok && people && policy.Hides(s.principal, e.Meta().Reach, kind) == nil:
			found[id] = show(s, e)
		case people:
			s.audit.Missed(id)
		case ok && s.ownOffice(e):
			found[id] = e
		case kind == "EmergencyAccess": // its list alone tells who may read which
		case ok && policy.Hides(s.principal, 0, kind) == nil:
			found[id] = show(s, e)
		}
	}
	return nil
}

// ownOffice reports whether a row of the office is the viewer's own: the
// account, the team, a token, a report.
func (s *Session) ownOffice(e ieum.Entity) bool {
	if s.principal.Staff == nil {
		return false
	}
	switch e := e.(type) {
	case *ieum.Staff:
		return e.ID == s.principal.ID()
	case *ieum.Team:
		return e.ID == s.principal.Staff.Team
	case *ieum.Token:
		return e.Account == s.principal.ID()
	case *ieum.Nomination:
		return e.By == s.principal.ID()
	case *ieum.DirectoryReport:
		return e.By == s.principal.ID()
	}
	return false
}

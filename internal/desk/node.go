package desk

import (
	"context"
	"fmt"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// Nodes returns whatever has one of the ids, of any kind, as the viewer may
// read it; at most a hundred. What is hidden, absent or malformed, and what
// the viewer's role does not read at all, is left out alike.
func (s *Session) Nodes(ctx context.Context, ids []ieum.ID) (map[ieum.ID]ieum.Entity, error) {
	if len(ids) > maxIDs {
		return nil, &Invalid{Argument: "ids", What: "are more than 100"}
	}
	return s.Entities(ctx, ids)
}

// Node returns whatever has the id, or nil: [Session.Nodes] of one.
func (s *Session) Node(ctx context.Context, id ieum.ID) (ieum.Entity, error) {
	found, err := s.Entities(ctx, []ieum.ID{id})
	if err != nil {
		return nil, err
	}
	return found[id], nil
}

// Entities is [Session.Nodes] without a limit, for loaders. The network is
// read from memory, and the rest in one read of the store.
func (s *Session) Entities(ctx context.Context, ids []ieum.ID) (map[ieum.ID]ieum.Entity, error) {
	found := make(map[ieum.ID]ieum.Entity, len(ids))
	var kept []ieum.ID
	for _, id := range ids {
		kind, ok := id.Kind()
		switch {
		case !ok:
			s.audit.Missed(id)
		case ieum.InfoOf(kind).Lane != ieum.Network:
			kept = append(kept, id)
		default:
			if e, ok := s.view.Entity(id); ok && policy.May(s.principal, policy.ReadDirectory) {
				found[id] = policy.Redact(s.principal, e)
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
	s.audit.As(s.principal.Acting(policy.ReadPeople))
	entities, err := s.store.Entities(ctx, ids)
	if err != nil {
		return fmt.Errorf("desk: %d entities: %w", len(ids), err)
	}
	for _, id := range ids {
		e, ok := entities[id]
		kind, _ := id.Kind()
		people := ieum.InfoOf(kind).Lane == ieum.People
		switch {
		case ok && people && policy.Hides(s.principal, e.Meta().Reach, kind) == nil:
			s.saw(subjectOf(e), e.Meta().Reach, kind)
			found[id] = policy.Redact(s.principal, e)
		case people:
			s.audit.Missed(id)
		case ok && s.ownOffice(e):
			found[id] = e
		case ok && policy.Hides(s.principal, 0, kind) == nil:
			found[id] = policy.Redact(s.principal, e)
		}
	}
	return nil
}

// ownOffice reports whether a row of the office is the viewer's own: the
// account, the team, a report.
func (s *Session) ownOffice(e ieum.Entity) bool {
	if s.principal.Staff == nil {
		return false
	}
	switch e := e.(type) {
	case *ieum.Staff:
		return e.ID == s.principal.ID()
	case *ieum.Team:
		return e.ID == s.principal.Staff.Team
	case *ieum.DirectoryReport:
		return e.By == s.principal.ID()
	}
	return false
}

// subjectOf returns whose data a row is, as an audit entry names it: the
// person that the row is about, else the student or household it hangs on.
func subjectOf(e ieum.Entity) ieum.ID {
	switch e := e.(type) {
	case *ieum.Need:
		return e.Subject
	case *ieum.Strength:
		return e.Subject
	case *ieum.Fact:
		return e.Subject
	case *ieum.Enrolment:
		return e.Beneficiary
	case *ieum.Family:
		return e.From
	case *ieum.Offer:
		return e.Person
	case *ieum.Person:
		return e.ID
	}
	return e.Meta().Root
}

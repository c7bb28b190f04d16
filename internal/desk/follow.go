package desk

import (
	"context"
	"fmt"
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// Follow tells in which districts changes of rows of some kinds can be such as
// the viewer sees: all of them, or those of one student. The empty id stands for
// those of no district. Errors are [ieum.ErrDenied] for a role that reads none
// of the kinds, and [ieum.ErrNotFound] for a student who is hidden or absent.
func (s *Session) Follow(ctx context.Context, kinds []ieum.Kind, student *ieum.ID) ([]ieum.ID, error) {
	if err := s.require(policy.ReadPeople); err != nil {
		return nil, err
	}
	if !s.readsAny(s.scope.Ways, kinds) {
		s.audit.Missed("")
		return nil, fmt.Errorf("desk: %v are read by no role of the account: %w", kinds, ieum.ErrDenied)
	}
	districts := []ieum.ID{""}
	if student != nil {
		found, err := s.Student(ctx, *student)
		if err != nil {
			return nil, err
		}
		if found == nil || !s.readsAny(found.Reach, kinds) {
			s.audit.Missed(*student)
			return nil, fmt.Errorf("desk: follow a student: %w", ieum.ErrNotFound)
		}
		return s.districtOf(districts, found.School), nil
	}
	schools, err := s.store.StudentCounts(ctx, ieum.StudentFilter{}, ieum.StudentsBySchool)
	if err != nil {
		return nil, fmt.Errorf("desk: follow: %w", err)
	}
	if own := s.principal.Staff.District; own != "" {
		districts = append(districts, own)
	}
	for school := range schools {
		districts = s.districtOf(districts, ieum.ID(school))
	}
	return districts, nil
}

// districtOf adds the district of a school, unless it is there.
func (s *Session) districtOf(districts []ieum.ID, school ieum.ID) []ieum.ID {
	at, ok := atlas.Get[ieum.School](s.view, school)
	if !ok || slices.Contains(districts, at.District) {
		return districts
	}
	return append(districts, at.District)
}

func (s *Session) readsAny(ways ieum.Reach, kinds []ieum.Kind) bool {
	return slices.ContainsFunc(kinds, func(kind ieum.Kind) bool { return s.reads(ways, kind) })
}

// reads reports whether the viewer reads rows of a kind of whom it reaches so.
func (s *Session) reads(ways ieum.Reach, kind ieum.Kind) bool {
	return policy.Hides(s.principal, ways, kind) == nil
}

// Moved returns a row that was changed, as the viewer may read it now, if it is
// one that useful reports; else nil. Nobody asked for it by its id, so what is
// not handed out was not missed.
func (s *Session) Moved(ctx context.Context, id ieum.ID, useful func(ieum.Entity) bool) (ieum.Entity, error) {
	kind, ok := id.Kind()
	if !ok || !s.reads(s.scope.Ways, kind) {
		return nil, nil
	}
	s.acts(policy.ReadPeople)
	found, err := s.store.Entities(ctx, []ieum.ID{id})
	if err != nil {
		return nil, fmt.Errorf("desk: what was changed: %w", err)
	}
	row, ok := found[id]
	if !ok || !s.reads(row.Meta().Reach, kind) || !useful(row) {
		return nil, nil
	}
	return show(s, row), nil
}

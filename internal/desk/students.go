package desk

import (
	"context"
	"fmt"
	"slices"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// StudentFilter keeps the students that fit all fields that are set.
type StudentFilter struct {
	School ieum.ID
	// Need is a need code; a student fits with an open need of that domain, of
	// a sub-domain of it, or of the domain above.
	Need  string
	Stage ieum.Stage
	// Text is a piece of the name.
	Text string
}

// Students lists the students whom the viewer may see, in order of name. A
// filter by something that the viewer may not read of a student leaves that
// student out, and is a [*policy.Redacted] where it may be read of nobody: else
// the list would tell what the record hides.
func (s *Session) Students(ctx context.Context, filter StudentFilter, page ieum.Page) (ieum.Slice[*ieum.Student], error) {
	none := ieum.Slice[*ieum.Student]{}
	if err := s.requireList(policy.ReadPeople, "Student"); err != nil {
		return none, err
	}
	scope, err := s.filtered(filter)
	if err != nil {
		return none, err
	}
	kept, err := s.studentFilter(filter)
	if err != nil {
		return none, err
	}
	found, err := listed(page, func(page ieum.Page) (ieum.Slice[*ieum.Student], error) {
		return s.reading(scope).Students(ctx, kept, page)
	})
	if err == nil {
		err = asSeen(ctx, s, scope, found.Rows)
	}
	if err != nil {
		return none, fmt.Errorf("desk: students: %w", err)
	}
	classes := told(filter)
	s.listed(classes...)
	for i, student := range found.Rows {
		s.audit.Along(student.ID, classes...)
		found.Rows[i] = show(s, student)
	}
	return found, nil
}

// asSeen puts rows that were found in a narrower scope as the viewer sees them
// otherwise: what may be read of somebody does not depend on how they were
// found.
func asSeen[E ieum.Entity](ctx context.Context, s *Session, found ieum.Scope, rows []E) error {
	if found.Ways == s.scope.Ways || len(rows) == 0 {
		return nil
	}
	ids := make([]ieum.ID, len(rows))
	for i, row := range rows {
		ids[i] = row.Meta().ID
	}
	seen, err := s.store.Entities(ctx, ids)
	for i, id := range ids {
		if row, ok := seen[id].(E); ok {
			rows[i] = row
		}
	}
	return err
}

// told returns the classes of what a list tells of each of its students: their
// names, and what the filter asks for.
func told(filter StudentFilter) []ieum.Class {
	classes := []ieum.Class{ieum.ClassPersonal}
	if filter.Need != "" || filter.Stage != "" {
		classes = append(classes, ieum.ClassSensitive)
	}
	return classes
}

// filtered returns the scope in which a filter tells nothing that is hidden: of
// the ways that read all that is asked for.
func (s *Session) filtered(filter StudentFilter) (ieum.Scope, error) {
	scope := s.scope
	if filter.Stage != "" {
		scope = policy.Narrow(scope, "Case", "Stage")
	}
	// Who reads needs need not read stages, nor the other way round: both
	// filters together take the ways that read both.
	if filter.Need != "" {
		scope = policy.Narrow(scope, "Need", "Domain")
	}
	switch {
	case scope.Ways != 0 || filter.Stage == "" && filter.Need == "":
		return scope, nil
	case filter.Need != "":
		s.audit.Missed("")
		if filter.Need != "" {
			return scope, hidden("Need", "Domain")
		}
		return scope, hidden("Case", "Stage")
	}
	s.audit.Missed("")
	return scope, hidden("Case", "Stage")
}

func (s *Session) studentFilter(filter StudentFilter) (ieum.StudentFilter, error) {
	kept := ieum.StudentFilter{School: filter.School, Stage: filter.Stage, Text: filter.Text}
	if filter.Need != "" {
		if err := s.need("filter.need", filter.Need); err != nil {
			return kept, err
		}
		kept.Needs = s.desk.Codes.Related(filter.Need)
	}
	return kept, checkLength("filter.text", filter.Text, maxWords)
}

// Student returns a student, or nil where there is none that the viewer may
// see.
func (s *Session) Student(ctx context.Context, id ieum.ID) (*ieum.Student, error) {
	found, err := s.StudentsByID(ctx, []ieum.ID{id})
	if err != nil {
		return nil, err
	}
	return found[id], nil
}

// StudentsByID returns those of the students whom the viewer may see.
func (s *Session) StudentsByID(ctx context.Context, ids []ieum.ID) (map[ieum.ID]*ieum.Student, error) {
	if err := s.require(policy.ReadPeople); err != nil {
		return nil, err
	}
	named := slices.DeleteFunc(slices.Clone(ids), func(id ieum.ID) bool { return !id.Is("Student") })
	found, err := s.store.Entities(ctx, named)
	if err != nil {
		return nil, fmt.Errorf("desk: %d students: %w", len(ids), err)
	}
	students := make(map[ieum.ID]*ieum.Student, len(found))
	for id, e := range found {
		if student, ok := e.(*ieum.Student); ok {
			students[id] = show(s, student)
		}
	}
	missed(s, ids, students)
	return students, nil
}

package desk

import (
	"context"
	"fmt"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// asked is a kept field that a list is filtered, ordered or counted by.
type asked struct {
	kind  ieum.Kind
	field string
}

// within returns the scope in which what is asked for tells nothing that is
// hidden: of the ways that read all of the fields. Whoever is seen by another
// way is left out, since the answer would tell what the record hides. Where no
// way is left the error is a [*policy.Redacted].
func (s *Session) within(fields []asked) (ieum.Scope, error) {
	scope := s.scope
	for _, f := range fields {
		if scope = policy.Narrow(scope, f.kind, f.field); scope.Ways == 0 {
			s.audit.Missed("")
			return scope, hidden(f.kind, f.field)
		}
	}
	return scope, nil
}

// classesOf returns the classes of fields, what all rows of a list are asked
// for: that somebody stands in the list tells them.
func classesOf(fields []asked) []ieum.Class {
	classes := make([]ieum.Class, len(fields))
	for i, f := range fields {
		classes[i], _ = policy.ClassOf(f.kind, f.field)
	}
	return classes
}

// listOf answers a list of rows of the people that is asked for by some
// fields, and tells of each row the classes of these and of told. read reads it
// in the scope of the fields.
func listOf[E ieum.Entity](ctx context.Context, s *Session, fields, told []asked, page ieum.Page, read func(ieum.View, ieum.Page) (ieum.Slice[E], error)) (ieum.Slice[E], error) {
	none := ieum.Slice[E]{}
	scope, err := s.within(fields)
	if err != nil {
		return none, err
	}
	found, err := listed(page, func(page ieum.Page) (ieum.Slice[E], error) { return read(s.reading(scope), page) })
	if err == nil {
		err = asSeen(ctx, s, scope, found.Rows)
	}
	if err != nil {
		return none, err
	}
	classes := classesOf(append(told, fields...))
	s.listed(classes...)
	for i, row := range found.Rows {
		s.audit.Along(SubjectOf(row), classes...)
		found.Rows[i] = show(s, row)
	}
	return found, nil
}

// asSeen puts rows that were found in a narrower scope as the viewer sees them
// otherwise: what may be read of something does not depend on how it was found.
func asSeen[E ieum.Entity](ctx context.Context, s *Session, found ieum.Scope, rows []E) error {
	if found.Ways == s.scope.Ways || len(rows) == 0 {
		return nil
	}
	ids := make([]ieum.ID, len(rows))
	for i, row := range rows {
		ids[i] = row.Meta().ID
	}
	seen, err := s.store.Entities(ctx, ids)
	if err != nil {
		return fmt.Errorf("desk: rows of a list: %w", err)
	}
	for i, id := range ids {
		if row, ok := seen[id].(E); ok {
			rows[i] = row
		}
	}
	return nil
}

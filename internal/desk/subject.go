package desk

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// read loads what the rule needs, in the scope that may be written.
func (e *execution[In, Out]) read(ctx context.Context, view ieum.TxView, o *occasion) (err error) {
	if !e.whole {
		if o.subject, err = e.session.subject(ctx, view, e.scope, e.subject); err != nil {
			return err
		}
		if err := e.stillLocked(ctx, view, o.subject); err != nil {
			return err
		}
		if version := versionOf(inputFields(e.in)); version != 0 && version != o.subject.Meta().Version {
			return fmt.Errorf("the subject is no longer as it was read: %w", ieum.ErrConflict)
		}
	}
	if whose := e.whose(o); whose != "" {
		records, err := view.Records(ctx, []ieum.ID{whose}, e.load...)
		if err != nil {
			return err
		}
		if o.record = records[whose]; o.record == nil {
			return fmt.Errorf("the record: %w", ieum.ErrNotFound)
		}
	}
	var ids []ieum.ID
	if e.earlier != nil {
		ids = e.earlier(o, e.in)
	}
	if o.kept, err = e.session.named(ctx, view, inputFields(e.in), ids); err != nil {
		return err
	}
	if e.survey != nil {
		return e.survey(ctx, e.session, view, o, e.in)
	}
	return nil
}

// stillLocked makes sure that what is locked is still what is to be.
func (e *execution[In, Out]) stillLocked(ctx context.Context, view ieum.Reader, subject ieum.Entity) error {
	if e.beside == nil {
		return nil
	}
	roots, err := e.rootsOf(ctx, view, subject)
	if err == nil && !slices.Equal(roots, e.locked) {
		err = fmt.Errorf("the subject was changed meanwhile: %w", ieum.ErrConflict)
	}
	return err
}

// whose returns whose record the rule reads; empty is nobody's.
func (e *execution[In, Out]) whose(o *occasion) ieum.ID {
	switch {
	case len(e.load) == 0:
		return ""
	case e.whole:
		return e.found
	case e.subject.Is("Person"):
		return e.subject
	}
	return o.subject.Meta().Root
}

// named reads what fields of an input refer to, and more rows of the office. A
// field that refers to nothing that is there is [*Invalid].
func (s *Session) named(ctx context.Context, view ieum.Reader, fields []inputField, more []ieum.ID) (map[ieum.ID]ieum.Entity, error) {
	refs := refsOf(fields)
	for _, f := range refs {
		more = append(more, ieum.ID(f.value.String()))
	}
	if len(more) == 0 {
		return nil, nil
	}
	kept, err := view.Entities(ctx, more)
	if err != nil {
		return nil, err
	}
	for _, f := range refs {
		_, kinds, _ := strings.Cut(f.meaning, "=")
		id := ieum.ID(f.value.String())
		if kind, _ := id.Kind(); kept[id] == nil || !slices.Contains(strings.Split(kinds, "|"), string(kind)) {
			return nil, &Invalid{Argument: f.argument, What: "names nothing that is there"}
		}
	}
	return kept, nil
}

// subject returns what an input is about: an entity of the directory that the
// viewer may know of, a row of the office that the viewer's role reads, or a
// row of the people that the viewer may write. What may be read and not written
// is [ieum.ErrDenied].
func (s *Session) subject(ctx context.Context, view ieum.Reader, writing ieum.Scope, id ieum.ID) (ieum.Entity, error) {
	kind, ok := id.Kind()
	switch {
	case !ok:
	case ieum.InfoOf(kind).Partition == ieum.Network:
		if e, ok := s.view.Entity(id); ok {
			return e, nil
		}
	case ieum.InfoOf(kind).Partition == ieum.Office:
		found, err := view.Entities(ctx, []ieum.ID{id})
		if err != nil || found[id] != nil && policy.Hides(s.principal, 0, kind) == nil {
			return found[id], err
		}
	case ieum.InfoOf(kind).Partition == ieum.People:
		found, err := view.Entities(ctx, []ieum.ID{id})
		if err != nil || found[id] != nil {
			return found[id], err
		}
		if s.scope.Ways != writing.Ways {
			return nil, s.readOnlySubject(ctx, id)
		}
	}
	s.audit.Missed(id)
	return nil, fmt.Errorf("the subject: %w", ieum.ErrNotFound)
}

// readOnlySubject tells a subject that the viewer may read and not write from
// one that is hidden or absent.
func (s *Session) readOnlySubject(ctx context.Context, id ieum.ID) error {
	s.audit.Missed(id)
	found, err := s.store.Entities(ctx, []ieum.ID{id})
	switch {
	case err != nil:
		return err
	case found[id] != nil:
		return fmt.Errorf("the subject may be read and not written: %w", ieum.ErrDenied)
	}
	return fmt.Errorf("the subject: %w", ieum.ErrNotFound)
}

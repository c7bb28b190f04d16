package desk

import (
	"context"
	"fmt"
	"reflect"
	"slices"

	"ieum/internal/casework"
	"ieum/internal/ieum"
)

// NamesakeInput says who is looked for before they are registered.
type NamesakeInput struct {
	FamilyName string    `input:"name,required"`
	GivenName  string    `input:"name,required"`
	BirthDate  ieum.Date `input:"past"`
}

// Namesake is a student who is registered under a name and birthday.
type Namesake struct {
	// Student is nil where the viewer does not see the student.
	Student *ieum.Student
	// CaseManager is who manages the student's case today, or nil.
	CaseManager *ieum.CaseManager
	// Ask is the name of whom to ask: the case manager, else who registered the
	// student; empty where neither is known.
	Ask string
}

// Namesakes tells who is registered already, before somebody registers them a
// second time: the one answer that tells of students whom the viewer does not
// see (docs/adr/0118). Of such a student it tells that there is one, and whom to
// ask. Whoever a restriction masks is not told of the student. Each that is told
// of is an entry of the audit log. Errors: [ieum.ErrDenied] without the right to
// register; [*Invalid].
func (s *Session) Namesakes(ctx context.Context, in NamesakeInput) ([]*Namesake, error) {
	if err := s.require(registerStudent.right); err != nil {
		return nil, err
	}
	if s.writing.Ways == 0 { // as of an account whose approval has ended
		s.audit.Missed("")
		return nil, fmt.Errorf("desk: namesakes: %w", ieum.ErrDenied)
	}
	if err := s.checkInput(fieldsOf("", reflect.ValueOf(&in).Elem())); err != nil {
		return nil, err
	}
	all := s.reading(ieum.ProgramScope())
	ids, err := all.Namesakes(ctx, casework.WholeName(in.FamilyName, in.GivenName), in.BirthDate)
	if err != nil {
		return nil, fmt.Errorf("desk: namesakes: %w", err)
	}
	around, err := all.Surroundings(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("desk: %d namesakes: %w", len(ids), err)
	}
	visible, err := s.store.Entities(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("desk: %d namesakes: %w", len(ids), err)
	}
	accounts, err := all.Entities(ctx, registrars(around))
	if err != nil {
		return nil, fmt.Errorf("desk: who registered %d namesakes: %w", len(ids), err)
	}
	list := make([]*Namesake, 0, len(ids))
	for _, id := range ids {
		if found := around[id]; found != nil && !s.barred(found.Masks) {
			list = append(list, s.namesake(found, visible[id], accounts))
		}
	}
	if len(list) == 0 {
		s.audit.Missed("")
	}
	return list, nil
}

// registrars are the accounts that registered the subjects.
func registrars(around map[ieum.ID]*ieum.Surroundings) []ieum.ID {
	var ids []ieum.ID
	for _, found := range around {
		if student, ok := found.Subject.(*ieum.Student); ok && student.RegisteredBy != "" {
			ids = append(ids, student.RegisteredBy)
		}
	}
	return ids
}

// barred reports whether one of the masks in force is the account itself, or the
// agency where it works.
func (s *Session) barred(masks []ieum.Mask) bool {
	self, ok := s.view.Entity(s.principal.Staff.Self)
	return ok && slices.ContainsFunc(masks, func(m ieum.Mask) bool {
		return s.today.Within(m.From, m.Until) && (m.Masked == self.Meta().ID || m.Masked == self.Meta().Root)
	})
}

// namesake tells of one student what the viewer may know. accounts hold who
// registered them.
func (s *Session) namesake(found *ieum.Surroundings, visible ieum.Entity, accounts map[ieum.ID]ieum.Entity) *Namesake {
	subject := found.Subject.(*ieum.Student) //nolint:errcheck,forcetypeassert // the ids are of students
	known := &Namesake{}
	if student, ok := visible.(*ieum.Student); ok {
		known.Student = show(s, student)
	}
	s.audit.Saw(subject.ID, ieum.ClassPersonal)
	if by, ok := accounts[subject.RegisteredBy].(*ieum.Staff); ok {
		known.Ask = by.DisplayName
	}
	var latest *ieum.Manages
	for _, tie := range found.Manages {
		if tie.Student == subject.ID && s.today.Within(tie.Since, tie.Until) && (latest == nil || tie.Since > latest.Since) {
			latest = tie
		}
	}
	if latest == nil {
		return known
	}
	if e, ok := s.view.Entity(latest.CaseManager); ok {
		manager := e.(*ieum.CaseManager) //nolint:errcheck,forcetypeassert // as the kind table has it
		known.CaseManager, known.Ask = manager, manager.Name.In(s.principal.Language)
	}
	return known
}

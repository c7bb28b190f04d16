package desk

import (
	"context"
	"slices"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// CaseManagerFilter keeps the case managers that fit all fields that are set.
type CaseManagerFilter struct {
	// School is where they work.
	School ieum.ID
	// Text is a piece of the name, in either language.
	Text string
}

// CaseManagers returns the case managers of the directory that fit, in order of
// Korean name, then id. The caller cuts its page out of it.
func (s *Session) CaseManagers(_ context.Context, f CaseManagerFilter) ([]*ieum.CaseManager, error) {
	if err := s.requireList(policy.ReadDirectory, "CaseManager"); err != nil {
		return nil, err
	}
	if err := checkLength("filter.text", f.Text, maxWords); err != nil {
		return nil, err
	}
	return s.view.CaseManagers(f.School, f.Text), nil
}

// CaseloadOf returns how much a case manager carries: the open cases that the
// viewer reads of the students who are the manager's today, those that
// [Session.Supported] counts. It is a [*policy.Redacted] where the viewer reads
// none of them, since nought would be no answer; the viewer's own may be nought.
func (s *Session) CaseloadOf(ctx context.Context, manager *ieum.CaseManager) (*Caseload, error) {
	counts, err := s.Supported(ctx)
	if err != nil {
		return nil, err
	}
	load, reads := &Caseload{Standard: s.desk.Settings.StandardCaseload}, manager.ID == s.principal.Staff.Self
	if manager.Standard > 0 {
		load.Standard = manager.Standard
	}
	for _, c := range counts {
		if c.Manager == manager.ID {
			load.Active += c.Cases
			load.Weighted += float64(c.Cases) * s.desk.Settings.CaseWeights[c.Class]
			reads = true
		}
	}
	if !reads {
		return nil, hidden("Case", "Class")
	}
	return load, nil
}

// StudentsOf lists the students of a case manager whom the viewer may see, by
// name: [Session.Students] of that filter. A list of case managers asks it of
// each of them, most of whom have none that the viewer sees; one count tells of
// all whether they have any.
func (s *Session) StudentsOf(ctx context.Context, manager ieum.ID, page ieum.Page) (ieum.Slice[*ieum.Student], error) {
	counts, err := s.managed.get(struct{}{}, func() ([]Count, error) {
		return s.StudentCounts(ctx, StudentFilter{}, ieum.StudentsByManager)
	})
	if err != nil {
		return ieum.Slice[*ieum.Student]{}, err
	}
	filter := StudentFilter{CaseManager: manager}
	if slices.ContainsFunc(counts, func(c Count) bool { return c.Key == string(manager) }) {
		return s.Students(ctx, filter, page)
	}
	s.listed(classesOf(append(filter.asks(), asked{"Student", "DisplayName"}))...)
	return ieum.Slice[*ieum.Student]{}, checkPage(page)
}

package desk

import (
	"context"
	"fmt"

	"ieum/internal/atlas"
	"ieum/internal/consent"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// casePage is how many cases are read at a time to count a caseload.
const casePage = 500

// Viewer is the account that asks, with where it works.
type Viewer struct {
	Staff *ieum.Staff
	// District and School are nil where the account has none. They are the
	// viewer's own, and so shown to every role.
	District *ieum.District
	School   *ieum.School
}

// Viewer returns the account that asks. It takes no right.
func (s *Session) Viewer(context.Context) (*Viewer, error) {
	if s.principal.Staff == nil {
		return nil, fmt.Errorf("desk: nobody signed in: %w", ieum.ErrDenied)
	}
	v := &Viewer{Staff: s.principal.Staff}
	v.District, _ = atlas.Get[ieum.District](s.view, v.Staff.District)
	v.School, _ = atlas.Get[ieum.School](s.view, v.Staff.School)
	return v, nil
}

// Caseload is how much a case manager carries.
type Caseload struct {
	// Active counts the open cases of the students whose case manager it is.
	Active int
	// Weighted counts them by class: [Settings.CaseWeights].
	Weighted float64
	// Standard is the weighted number that is reasonable.
	Standard float64
}

// Caseload returns the caseload of the account that asks, or nil where it
// manages no cases.
func (s *Session) Caseload(ctx context.Context) (*Caseload, error) {
	manager, ok := s.Manager()
	if !ok {
		return nil, nil
	}
	return s.CaseloadOf(ctx, manager)
}

// Manager returns the case manager that the account is.
func (s *Session) Manager() (*ieum.CaseManager, bool) {
	if !s.principal.Has(ieum.RoleCaseManager) {
		return nil, false
	}
	return atlas.Get[ieum.CaseManager](s.view, s.principal.Staff.Self)
}

// Due lists what is overdue and what falls due within two weeks
// ([Settings.DueWithinDays]), in the order of the port, of the students whose
// record the viewer reads. Of those whose needs it reads and the rest not, as the
// centre does, it lists what the port lists of who is read in part. A case
// manager gets those of the students whom they manage, unless the whole team's
// are asked for. It is empty, and no error, for a role that reads no needs.
func (s *Session) Due(ctx context.Context, wholeTeam bool, page ieum.Page) (ieum.Slice[*ieum.Due], error) {
	scope := policy.Narrow(s.scope, "Need", "Level")
	if scope.Ways == 0 {
		return ieum.Slice[*ieum.Due]{}, checkPage(page)
	}
	filter := ieum.DueFilter{
		Until: s.today.AddDays(s.desk.Settings.DueWithinDays), Support: consent.SupportSigners(s.today),
		Partly: scope.Ways &^ policy.Narrow(s.scope, "Task", "DueOn").Ways,
	}
	if manager, ok := s.Manager(); ok && !wholeTeam {
		filter.CaseManager = manager.ID
	}
	due, err := listed(page, func(page ieum.Page) (ieum.Slice[*ieum.Due], error) {
		return s.reading(scope).Due(ctx, filter, page)
	})
	if err != nil {
		return due, fmt.Errorf("desk: due: %w", err)
	}
	class, _ := policy.ClassOf("Need", "Level")
	s.listed(class)
	for _, d := range due.Rows {
		s.handed(d.Student, d.Reach, "Task", "Referral", "StageEntry", "FollowUp", "Consent", "Enrolment", "Case", "Need")
	}
	return due, nil
}

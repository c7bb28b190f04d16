package desk

import (
	"context"
	"errors"
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
)

// Fitting is whether a service that somebody receives still fits.
type Fitting struct {
	// Verdict is FAILS if a rule fails, else UNKNOWN if one cannot be told.
	Verdict  linkage.Verdict
	Failures []linkage.Failure
}

// notAsked are rules about coming in, which whoever is in has passed.
var notAsked = []ieum.RuleID{ieum.RuleCapacity, ieum.RuleGate}

// StillFits judges a service for who receives it today, by the rules of the
// linkage but those about free places and ways in. It is nil, and no error, for
// an enrolment that does not run today, and where the viewer may not see the
// service or who receives it. Whom it was computed from is on the account.
func (s *Session) StillFits(ctx context.Context, e *ieum.Enrolment) (*Fitting, error) {
	if e.StatusOn(s.today) != ieum.Ongoing {
		return nil, nil
	}
	if _, seen := atlas.Get[ieum.Service](s.view, e.Service); !seen {
		return nil, nil
	}
	view, err := s.asking()
	if err != nil {
		return nil, err
	}
	q, err := s.question("", widestSteps, "")
	if err != nil {
		return nil, err
	}
	around, err := s.fitting.get(e.Beneficiary, func() (*ieum.Surroundings, error) { return s.around(ctx, view, e.Beneficiary) })
	if err != nil {
		return nil, absentOr(err)
	}
	s.judging.Lock()
	defer s.judging.Unlock()
	judged, err := linkage.Judge(ctx, s.view, around, e.Service, q)
	if err != nil {
		return nil, absentOr(asInput(err))
	}
	return fittingOf(judged), nil
}

// fittingOf sums up what the rules came to.
func fittingOf(judged *linkage.Eligibility) *Fitting {
	asked := func(rule ieum.RuleID) bool { return !slices.Contains(notAsked, rule) }
	f := &Fitting{Verdict: linkage.Meets}
	for _, r := range judged.Verdicts {
		if asked(r.Rule) && r.Verdict == linkage.Unknown {
			f.Verdict = linkage.Unknown
		}
	}
	for _, failure := range judged.Failures {
		if asked(failure.Rule) {
			f.Failures, f.Verdict = append(f.Failures, failure), linkage.Fails
		}
	}
	return f
}

// absentOr is nil for what is hidden or absent, which is answered with nothing.
func absentOr(err error) error {
	if errors.Is(err, ieum.ErrNotFound) {
		return nil
	}
	return err
}

// withoutClosed leaves out of surroundings what is received from whom has
// closed: nobody is there to agree with.
func withoutClosed(v *atlas.View, around *ieum.Surroundings) {
	closed := func(e *ieum.Enrolment) bool {
		service, ok := atlas.Get[ieum.Service](v, e.Service)
		return ok && Closed(v, service)
	}
	around.Enrolments = slices.DeleteFunc(slices.Clone(around.Enrolments), closed)
	around.Elsewhere = slices.DeleteFunc(slices.Clone(around.Elsewhere), closed)
}

// Closed reports whether a service has ended, by itself or with its agency.
func Closed(v *atlas.View, s *ieum.Service) bool {
	agency, ok := atlas.Get[ieum.Agency](v, s.Agency)
	return s.Status == ieum.Closed || ok && agency.Status == ieum.Closed
}

package desk

import (
	"context"
	"errors"
	"fmt"

	"ieum/internal/ieum"
	"ieum/internal/linkage"
	"ieum/internal/policy"
)

// LinkageInput asks what could meet a need.
type LinkageInput struct {
	// Subject is a student or a person of a household.
	Subject ieum.ID
	// Need is a need code.
	Need string
	// On is the day it is for; today when absent.
	On ieum.Date
	// MaxSteps bounds a path, from 1 to 7.
	MaxSteps int
	// Language of texts; the viewer's when empty.
	Language ieum.Language
}

// Linkage answers which resources could meet a need of somebody, by which
// paths, and what stands in the way. Nothing of it outlives the request.
// A subject that is hidden or absent is [ieum.ErrNotFound].
func (s *Session) Linkage(ctx context.Context, in LinkageInput) (*linkage.Answer, error) {
	view, err := s.asking()
	if err != nil {
		return nil, err
	}
	if err := s.need("need", in.Need); err != nil {
		return nil, err
	}
	q, err := s.question(in.On, in.MaxSteps, in.Language)
	if err != nil {
		return nil, err
	}
	q.Need = in.Need
	around, err := s.around(ctx, view, in.Subject)
	if err != nil {
		return nil, err
	}
	answer, err := linkage.Link(ctx, s.view, around, q)
	return answer, asInput(err)
}

// LinkagePlanInput asks for one plan for several needs.
type LinkagePlanInput struct {
	// Subject is a student or a person of a household.
	Subject ieum.ID
	// Needs are need codes; all that are open when there are none.
	Needs []string
	// On is the day it is for; today when absent.
	On ieum.Date
	// Language of texts; the viewer's when empty.
	Language ieum.Language
}

// LinkagePlan answers which few agencies meet several needs of somebody. A
// subject that is hidden or absent is [ieum.ErrNotFound].
func (s *Session) LinkagePlan(ctx context.Context, in LinkagePlanInput) (*linkage.Plan, error) {
	view, err := s.asking()
	if err != nil {
		return nil, err
	}
	for _, need := range in.Needs {
		if err := s.need("needs", need); err != nil {
			return nil, err
		}
	}
	q, err := s.question(in.On, planSteps, in.Language)
	if err != nil {
		return nil, err
	}
	around, err := s.around(ctx, view, in.Subject)
	if err != nil {
		return nil, err
	}
	plan, err := linkage.Together(ctx, s.view, around, in.Needs, q)
	return plan, asInput(err)
}

// EligibilityInput asks why a service can be used, or why not.
type EligibilityInput struct {
	Subject, Service ieum.ID
	// Need may be empty.
	Need     string
	On       ieum.Date
	Language ieum.Language
}

// Eligibility is the linkage's judgement of one service. A subject or service
// that is hidden or absent is [ieum.ErrNotFound].
func (s *Session) Eligibility(ctx context.Context, in EligibilityInput) (*linkage.Eligibility, error) {
	view, err := s.asking()
	if err != nil {
		return nil, err
	}
	if in.Need != "" {
		if err := s.need("need", in.Need); err != nil {
			return nil, err
		}
	}
	q, err := s.question(in.On, widestSteps, in.Language)
	if err != nil {
		return nil, err
	}
	q.Need = in.Need
	around, err := s.around(ctx, view, in.Subject)
	if err != nil {
		return nil, err
	}
	answer, err := linkage.Judge(ctx, s.view, around, in.Service, q)
	return answer, asInput(err)
}

// MediationInput asks who can carry an introduction.
type MediationInput struct {
	// From is a student, a person of a household, a worker, a case manager, an
	// agency or a school; To an agency, a service or a worker.
	From, To ieum.ID
	On       ieum.Date
	MaxSteps int
	Language ieum.Language
}

// Mediation answers who can carry an introduction from one end to the other.
// It takes the right to ask with a name where it starts at a person of the
// record, and else the right to ask without. An end that is hidden or absent
// is [ieum.ErrNotFound].
func (s *Session) Mediation(ctx context.Context, in MediationInput) (*linkage.Mediation, error) {
	var around *ieum.Surroundings
	kind, _ := in.From.Kind()
	named := kind == "Student" || kind == "Person"
	view := s.store
	var err error
	if named {
		view, err = s.asking()
	} else {
		err = s.require(policy.AskProfile)
	}
	if err != nil {
		return nil, err
	}
	q, err := s.question(in.On, in.MaxSteps, in.Language)
	if err != nil {
		return nil, err
	}
	if named {
		if around, err = s.around(ctx, view, in.From); err != nil {
			return nil, err
		}
	}
	answer, err := linkage.Mediate(ctx, s.view, around, in.From, in.To, q)
	return answer, asInput(err)
}

// asking judges the right to ask about somebody with a name, and returns the
// reader in which only those are visible whose needs the viewer reads.
func (s *Session) asking() (ieum.View, error) {
	if err := s.require(policy.AskLinkage); err != nil {
		return nil, err
	}
	return s.narrowed("Need", "Domain")
}

// planSteps bounds the paths of a plan, as a linkage's where nobody asks for
// more. Whether a service can be used at all is asked with all the steps that any
// way has, widestSteps: no is then no by every way.
const (
	planSteps   = 4
	widestSteps = 6
)

func (s *Session) question(on ieum.Date, steps int, language ieum.Language) (linkage.Request, error) {
	day, err := s.day("on", on)
	if err != nil {
		return linkage.Request{}, err
	}
	if err := checkSteps(steps); err != nil {
		return linkage.Request{}, err
	}
	if language == "" {
		language = s.Language()
	}
	return linkage.Request{
		On: day, Today: s.today, MaxSteps: steps, Language: language,
		Viewer: linkage.Asker{Staff: s.principal.ID(), Self: s.principal.Staff.Self, Figures: policy.May(s.principal, policy.ReadFigures)},
	}, nil
}

// asInput names the argument that the linkage found fault with.
func asInput(err error) error {
	var bad *linkage.BadArgument
	switch {
	case err == nil:
		return nil
	case errors.As(err, &bad):
		return &Invalid{Argument: bad.Name, What: "cannot be answered"}
	}
	return fmt.Errorf("desk: %w", err)
}

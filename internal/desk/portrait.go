package desk

import (
	"context"
	"fmt"

	"ieum/internal/ieum"
	"ieum/internal/linkage"
	"ieum/internal/picture"
	"ieum/internal/policy"
)

// Portrait is what pictures of a student are drawn from: what surrounds the
// student, as far as the viewer may read it.
type Portrait struct{ around *ieum.Surroundings }

// Portraits returns the portrait of each of the students whom the viewer may see,
// in one read. Nobody but who is missed is on the account: a picture tells whom
// it shows.
func (s *Session) Portraits(ctx context.Context, students []ieum.ID) (map[ieum.ID]*Portrait, error) {
	if err := s.require(policy.ReadPeople); err != nil {
		return nil, err
	}
	found, err := s.store.Surroundings(ctx, students)
	if err != nil {
		return nil, fmt.Errorf("desk: %d portraits: %w", len(students), err)
	}
	portraits := make(map[ieum.ID]*Portrait, len(found))
	for id, around := range found {
		if _, ok := around.SubjectStudent(); ok {
			portraits[id] = &Portrait{readableAround(s.principal, around)}
		}
	}
	missed(s, students, portraits)
	return portraits, nil
}

// PictureInput says how a picture of a student is wanted.
type PictureInput struct {
	// On is the day that it shows, up to today; today when absent.
	On ieum.Date
	// Pseudonymised leaves out names, places, days and exact ages.
	Pseudonymised bool
	// Language of its words; the viewer's when empty.
	Language ieum.Language
}

// Ecomap draws who and what stands round a student. The error is a
// [*policy.Redacted] where the viewer may not read enrolments of the student: a
// map without the agencies would say that there are none.
func (s *Session) Ecomap(p *Portrait, in PictureInput) (*picture.Picture, error) {
	return s.draw(p, "Enrolment", in, picture.Ecomap)
}

// Genogram draws a student's family. The error is a [*policy.Redacted] where the
// viewer may not read ties of kinship of the student. Who may not read facts gets
// a family in which the sex of those who are no parents is open.
func (s *Session) Genogram(p *Portrait, in PictureInput) (*picture.Picture, error) {
	return s.draw(p, "Family", in, picture.Genogram)
}

// draw draws a picture that stands or falls with rows of a kind. Masks hold as of
// today and as of its day.
func (s *Session) draw(
	p *Portrait, kind ieum.Kind, in PictureInput, draw func(picture.Network, *ieum.Surroundings, picture.Request) *picture.Picture,
) (*picture.Picture, error) {
	if hidden := policy.Hides(s.principal, p.around.Subject.Meta().Reach, kind); hidden != nil {
		return nil, hidden
	}
	on, err := s.dayUpToToday("on", in.On)
	if err != nil {
		return nil, err
	}
	request := picture.Request{On: on, Pseudonymised: in.Pseudonymised, Language: in.Language}
	if request.Language == "" {
		request.Language = s.Language()
	}
	drawn := draw(s.view, linkage.Unmasked(s.view, p.around, on, s.today), request)
	if !s.operation.ByField {
		for _, tells := range drawn.Tells() {
			s.Left(tells.Subject, tells.Class)
		}
	}
	return drawn, nil
}

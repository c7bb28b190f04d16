package desk

import (
	"context"
	"fmt"
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
	"ieum/internal/policy"
)

// The bounds of what may be said of a child without a name.
const (
	maxGrade = 12
	maxAge   = 130
)

// LinkageForInput asks for a child without a name.
type LinkageForInput struct {
	// Profile is what is known; On is taken from it.
	Profile  linkage.Profile
	Need     string
	MaxSteps int
	Language ieum.Language
}

// LinkageFor answers as [Session.Linkage] for a child who is not named. It
// stores nothing, touches nobody's data, and its paths start at whoever asks.
// It is open to every role that works with the directory; an account that is
// nobody in the directory has no place to start from and is
// [ieum.ErrDenied].
func (s *Session) LinkageFor(ctx context.Context, in LinkageForInput) (*linkage.Answer, error) {
	if err := s.require(policy.AskProfile); err != nil {
		return nil, err
	}
	self := s.principal.Staff.Self
	if _, ok := s.view.Entity(self); !ok {
		return nil, fmt.Errorf("desk: the account stands for nobody in the directory: %w", ieum.ErrDenied)
	}
	if err := s.need("need", in.Need); err != nil {
		return nil, err
	}
	if err := s.checkProfile(in.Profile); err != nil {
		return nil, err
	}
	q, err := s.question("", in.MaxSteps, in.Language)
	if err != nil {
		return nil, err
	}
	q.Need = in.Need
	answer, err := linkage.LinkFor(ctx, s.view, in.Profile, q)
	return answer, asInput(err)
}

func (s *Session) checkProfile(p linkage.Profile) error {
	if p.Grade != nil && (*p.Grade < 1 || *p.Grade > maxGrade) {
		return &Invalid{Argument: "profile.grade", What: "is not from 1 to 12"}
	}
	if p.Age != nil && (*p.Age < 0 || *p.Age > maxAge) {
		return &Invalid{Argument: "profile.age", What: "is no age"}
	}
	if _, ok := atlas.Get[ieum.Area](s.view, p.HomeArea); !ok && p.HomeArea != "" {
		return &Invalid{Argument: "profile.homeArea", What: "is no area"}
	}
	if _, ok := atlas.Get[ieum.School](s.view, p.School); !ok && p.School != "" {
		return &Invalid{Argument: "profile.school", What: "is no school"}
	}
	for i, f := range p.Facts {
		if err := s.checkFact(fmt.Sprintf("profile.facts.%d", i), f.Fact, f.Value); err != nil {
			return err
		}
	}
	_, err := s.day("profile.on", p.On)
	return err
}

// checkFact refuses a fact that the list does not hold, or a value that is
// none of its choices.
func (s *Session) checkFact(argument, code, value string) error {
	fact, ok := s.desk.Codes.Fact(code)
	if !ok {
		return &Invalid{Argument: argument + ".fact", What: "is no code of FACT"}
	}
	if !slices.ContainsFunc(fact.Choices, func(c ieum.Entry) bool { return c.Code == value }) {
		return &Invalid{Argument: argument + ".value", What: "is none of the fact's choices"}
	}
	return nil
}

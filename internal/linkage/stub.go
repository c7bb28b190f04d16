package linkage

import (
	"context"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

type inquiry struct{}

func (i *inquiry) incomplete(context.Context) (bool, error) { return false, nil }
func (i *inquiry) callNow() []CallNow                       { return nil }
func (i *inquiry) askFirst() *AskFirst                      { return nil }
func (i *inquiry) options(int) []*Option                    { return nil }
func (i *inquiry) blocked(int) []*Blocked                   { return nil }
func (i *inquiry) development() []*Development              { return nil }

type pathList struct{}

func (p *pathList) first(context.Context, int) ([]*Path, error) { return nil, nil }
func (p *pathList) cut(context.Context) (bool, error)           { return false, nil }

// Link answers for a student or a person of a household.
func Link(ctx context.Context, v *atlas.View, s *ieum.Surroundings, q Question) (*Answer, error) {
	return &Answer{asked: &inquiry{}}, nil
}

// LinkFor answers for a profile.
func LinkFor(ctx context.Context, v *atlas.View, p Profile, q Question) (*Answer, error) {
	return &Answer{asked: &inquiry{}}, nil
}

// Judge answers about one service.
func Judge(ctx context.Context, v *atlas.View, s *ieum.Surroundings, service ieum.ID, q Question) (*Eligibility, error) {
	return &Eligibility{paths: &pathList{}}, nil
}

// Mediate answers who can carry an introduction.
func Mediate(ctx context.Context, v *atlas.View, s *ieum.Surroundings, from, to ieum.ID, q Question) (*Mediation, error) {
	return &Mediation{paths: &pathList{}}, nil
}

// Fits answers for which open needs a service would be an option.
func Fits(ctx context.Context, v *atlas.View, s *ieum.Surroundings, service ieum.ID, q Question) ([]Candidate, error) {
	return nil, nil
}

package resolver

import (
	"cmp"
	"context"
	"slices"

	"ieum/graph/relay"
	"ieum/graph/shape"
	"ieum/internal/desk"
	"ieum/internal/ieum"
	"ieum/internal/picture"
)

// Namesakes answers Query.namesakes.
func (query) Namesakes(ctx context.Context, familyName, givenName string, birthDate ieum.Date) ([]*desk.Namesake, error) {
	return sessionFrom(ctx).Namesakes(ctx, desk.NamesakeInput{FamilyName: familyName, GivenName: givenName, BirthDate: birthDate})
}

// student answers the fields of Student.
type student struct{ seal *relay.Sealer }

// Label answers Student.label.
func (student) Label(_ context.Context, s *ieum.Student, _ *ieum.Language) (string, error) {
	return s.DisplayName, nil
}

// Age answers Student.age.
func (student) Age(ctx context.Context, s *ieum.Student) (*int, error) {
	return age(ctx, s.BirthDate), nil
}

// HomeArea answers Student.homeArea.
func (student) HomeArea(ctx context.Context, s *ieum.Student) (*ieum.Area, error) {
	return get[ieum.Area](ctx, s.HomeArea), nil
}

// School answers Student.school.
func (student) School(ctx context.Context, s *ieum.Student) (*ieum.School, error) {
	return get[ieum.School](ctx, s.School), nil
}

// Needs answers Student.needs.
func (student) Needs(ctx context.Context, s *ieum.Student, status *ieum.NeedStatus) ([]*ieum.Need, error) {
	return needsOf(ctx, s.ID, status)
}

// ServedBy answers Student.servedBy.
func (student) ServedBy(ctx context.Context, s *ieum.Student) ([]*ieum.Enrolment, error) {
	r, err := record(ctx, s.ID)
	if err != nil || r == nil {
		return nil, err
	}
	return sessionFrom(ctx).Served(r)
}

// Household answers Student.household, and lets the student's record answer for
// the persons in it.
func (student) Household(ctx context.Context, s *ieum.Student) (*ieum.Household, error) {
	if s.Household == "" {
		return nil, nil
	}
	home, err := homeOf(ctx, s.Household)
	if err != nil || home == nil {
		return nil, err
	}
	return home.Household, requestFrom(ctx).loads.lend(ctx, s.ID, home.Persons)
}

// Teachers answers Student.teachers.
func (student) Teachers(ctx context.Context, s *ieum.Student) ([]*ieum.Teaches, error) {
	r, err := record(ctx, s.ID)
	if err != nil || r == nil {
		return nil, err
	}
	return desk.Teachers(r)
}

// Relatives answers Student.relatives. Whoever is hidden is left out.
func (student) Relatives(ctx context.Context, s *ieum.Student) ([]*shape.Relative, error) {
	r, err := record(ctx, s.ID)
	if err != nil || r == nil {
		return nil, err
	}
	ties, err := desk.Relatives(r)
	if err != nil {
		return nil, err
	}
	ids := make([]ieum.ID, len(ties))
	for i, tie := range ties {
		ids[i] = tie.To
	}
	loads := requestFrom(ctx).loads
	found, err := loads.entities.LoadAll(ctx, ids)
	if err := ignoreAbsent([]error{err}); err != nil {
		return nil, err
	}
	list := make([]*shape.Relative, 0, len(ties))
	for i, tie := range ties {
		if found[i] != nil {
			list = append(list, &shape.Relative{Family: tie, Person: found[i]})
		}
	}
	return list, nil
}

// Supporters answers Student.supporters, the closest first.
func (student) Supporters(ctx context.Context, s *ieum.Student) ([]*shape.Supporter, error) {
	r, err := record(ctx, s.ID)
	if err != nil || r == nil {
		return nil, err
	}
	known, err := desk.Supporters(r)
	if err != nil {
		return nil, err
	}
	list, persons := make([]*shape.Supporter, len(known)), make([]*ieum.Person, len(known))
	for i, k := range known {
		list[i], persons[i] = &shape.Supporter{Supports: k.Tie, Person: k.Person, Offers: k.Offers}, k.Person
	}
	slices.SortStableFunc(list, func(a, b *shape.Supporter) int { return cmp.Compare(orZero(b.Closeness), orZero(a.Closeness)) })
	return list, requestFrom(ctx).loads.lend(ctx, s.ID, persons)
}

// Ecomap answers Student.ecomap.
func (student) Ecomap(ctx context.Context, s *ieum.Student, on *ieum.Date, pseudonymised bool, language *ieum.Language) (*picture.Picture, error) {
	return drawn(ctx, s, (*desk.Session).Ecomap, desk.PictureInput{On: orZero(on), Pseudonymised: pseudonymised, Language: orZero(language)})
}

// Genogram answers Student.genogram.
func (student) Genogram(ctx context.Context, s *ieum.Student, on *ieum.Date, pseudonymised bool, language *ieum.Language) (*picture.Picture, error) {
	return drawn(ctx, s, (*desk.Session).Genogram, desk.PictureInput{On: orZero(on), Pseudonymised: pseudonymised, Language: orZero(language)})
}

// drawn returns a picture of a student, or nil.
func drawn(
	ctx context.Context, s *ieum.Student, draw func(*desk.Session, *desk.Portrait, desk.PictureInput) (*picture.Picture, error), in desk.PictureInput,
) (*picture.Picture, error) {
	portrait, err := found(requestFrom(ctx).loads.portraits.Load(ctx, s.ID))
	if err != nil || portrait == nil {
		return nil, err
	}
	return draw(sessionFrom(ctx), portrait, in)
}

// Strengths answers Student.strengths.
func (student) Strengths(ctx context.Context, s *ieum.Student) ([]*ieum.Strength, error) {
	rows, err := part(ctx, s.ID, func(r *ieum.Strength) bool { return r.Subject == s.ID })
	return newest(rows, func(r *ieum.Strength) ieum.Date { return r.RecordedOn }), err
}

// Facts answers Student.facts.
func (student) Facts(ctx context.Context, s *ieum.Student) ([]*ieum.Fact, error) {
	rows, err := part(ctx, s.ID, func(r *ieum.Fact) bool { return r.Subject == s.ID })
	return newest(rows, func(r *ieum.Fact) ieum.Date { return r.On }), err
}

// Selection answers Student.selection: the one asked for last.
func (student) Selection(ctx context.Context, s *ieum.Student) (*ieum.Selection, error) {
	rows, err := part(ctx, s.ID, all[*ieum.Selection])
	slices.SortFunc(rows, func(a, b *ieum.Selection) int {
		if a.After(b) {
			return 1
		}
		return -1
	})
	return last(rows), err
}

// selectionOf answers the fields of Selection.
type selectionOf struct{}

// AskedBy answers Selection.askedBy.
func (selectionOf) AskedBy(ctx context.Context, s *ieum.Selection) (ieum.Entity, error) {
	return at(ctx, s.AskedBy), nil
}

// CaseManager answers Student.caseManager: whose tie is in force today, the
// latest of several.
func (student) CaseManager(ctx context.Context, s *ieum.Student) (*ieum.CaseManager, error) {
	today := sessionFrom(ctx).Today()
	rows, err := part(ctx, s.ID, func(r *ieum.Manages) bool { return today.Within(r.Since, r.Until) })
	tie := last(soonest(rows, func(r *ieum.Manages) ieum.Date { return r.Since }))
	if err != nil || tie == nil {
		return nil, err
	}
	return get[ieum.CaseManager](ctx, tie.CaseManager), nil
}

// Consents answers Student.consents.
func (student) Consents(ctx context.Context, s *ieum.Student) ([]*ieum.Consent, error) {
	rows, err := part(ctx, s.ID, all[*ieum.Consent])
	return newest(rows, func(r *ieum.Consent) ieum.Date { return r.RecordedOn }), err
}

// Referrals answers Student.referrals.
func (student) Referrals(ctx context.Context, s *ieum.Student) ([]*ieum.Referral, error) {
	rows, err := part(ctx, s.ID, all[*ieum.Referral])
	return newest(rows, func(r *ieum.Referral) ieum.Date { return r.RequestedOn }), err
}

// Cases answers Student.cases.
func (student) Cases(ctx context.Context, s *ieum.Student) ([]*ieum.Case, error) {
	rows, err := part(ctx, s.ID, all[*ieum.Case])
	return newest(rows, func(r *ieum.Case) ieum.Date { return r.OpenedOn }), err
}

// age returns the full years from a birthday to today, or nil without one.
func age(ctx context.Context, birth ieum.Date) *int {
	if birth.Absent() {
		return nil
	}
	years := birth.YearsUntil(sessionFrom(ctx).Today())
	return &years
}

// all keeps every row.
func all[T any](T) bool { return true }

// last returns the last row, or nil.
func last[T any](rows []*T) *T {
	if len(rows) == 0 {
		return nil
	}
	return rows[len(rows)-1]
}

// needsOf returns somebody's needs, the newest first.
func needsOf(ctx context.Context, whose ieum.ID, status *ieum.NeedStatus) ([]*ieum.Need, error) {
	rows, err := part(ctx, whose, func(n *ieum.Need) bool {
		return n.Subject == whose && (status == nil || n.Status == *status)
	})
	return newest(rows, func(n *ieum.Need) ieum.Date { return n.Since }), err
}

// need answers the fields of Need.
type need struct{ seal *relay.Sealer }

// Domain answers Need.domain.
func (need) Domain(ctx context.Context, n *ieum.Need) (*ieum.NeedDomain, error) {
	return domain(ctx, n.Domain), nil
}

// Services answers Need.services.
func (r need) Services(ctx context.Context, n *ieum.Need, first *int, after *string, last *int, before *string) (*shape.ServiceConnection, error) {
	args := relay.Args{First: first, After: after, Last: last, Before: before}
	return pageByName(ctx, r.seal, bind(ctx, "Need.services", n.ID), args, func() ([]*ieum.Service, error) {
		return sessionFrom(ctx).ServicesFor(ctx, n.Domain)
	})
}

// studentTeacher answers the fields of StudentTeacher.
type studentTeacher struct{}

// Worker answers StudentTeacher.worker.
func (studentTeacher) Worker(ctx context.Context, t *ieum.Teaches) (*ieum.Worker, error) {
	return get[ieum.Worker](ctx, t.Worker), nil
}

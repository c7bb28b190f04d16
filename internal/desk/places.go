package desk

import (
	"cmp"
	"context"
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// Entry returns an entry of the directory by its id, as in
// Entry[ieum.Agency](s, id); nil where there is none of that kind that the
// viewer may know of.
func Entry[T any, P interface {
	*T
	ieum.Entity
}](s *Session, id ieum.ID) (P, error) {
	if err := s.require(policy.ReadDirectory); err != nil {
		return nil, err
	}
	e, ok := atlas.Get[T, P](s.view, id)
	if !ok {
		return nil, nil
	}
	return show(s, e), nil
}

// Services returns all services that fit and that the viewer may know of, in
// order of name and id. What has ended, by itself or with its agency, is left
// out. The caller cuts its page out of it.
func (s *Session) Services(_ context.Context, f atlas.ServiceQuery) ([]*ieum.Service, error) {
	if err := s.requireList(policy.ReadDirectory, "Service"); err != nil {
		return nil, err
	}
	_, accepting := s.day("filter.accepting", f.Accepting)
	if err := cmp.Or(
		several("filter.needs", f.Needs, s.need),
		several("filter.types", f.Types, s.agencyType),
		accepting,
		checkLength("filter.text", f.Text, maxWords),
	); err != nil {
		return nil, err
	}
	services := s.view.Services(f)
	return services, s.looked(len(services))
}

// Schools returns all open schools that fit, in order of name and id. The
// caller cuts its page out of it.
func (s *Session) Schools(_ context.Context, f atlas.SchoolQuery) ([]*ieum.School, error) {
	if err := s.requireList(policy.ReadDirectory, "School"); err != nil {
		return nil, err
	}
	if err := checkLength("filter.text", f.Text, maxWords); err != nil {
		return nil, err
	}
	schools := s.view.Schools(f)
	return schools, s.looked(len(schools))
}

// Areas returns all areas that fit, in order of name and id. The caller cuts
// its page out of it.
func (s *Session) Areas(_ context.Context, f atlas.AreaQuery) ([]*ieum.Area, error) {
	if err := s.requireList(policy.ReadDirectory, "Area"); err != nil {
		return nil, err
	}
	if err := cmp.Or(checkLength("filter.code", f.Code, maxWords), checkLength("filter.text", f.Text, maxWords)); err != nil {
		return nil, err
	}
	areas := s.view.Areas(f)
	return areas, s.looked(len(areas))
}

// Districts returns all education offices, in order of name and id. The caller
// cuts its page out of it.
func (s *Session) Districts(context.Context) ([]*ieum.District, error) {
	if err := s.requireList(policy.ReadDirectory, "District"); err != nil {
		return nil, err
	}
	return s.view.Districts(), nil
}

// Grounds returns the areas that make up the ground of an education office, in
// the order of the record.
func (s *Session) Grounds(_ context.Context, d *ieum.District) ([]*ieum.Area, error) {
	if err := s.requireList(policy.ReadDirectory, "Area"); err != nil {
		return nil, err
	}
	areas := make([]*ieum.Area, 0, len(d.Areas))
	for _, id := range d.Areas {
		if a, ok := atlas.Get[ieum.Area](s.view, id); ok {
			areas = append(areas, a)
		}
	}
	return areas, nil
}

// Workers returns who works at an agency, a school or an education office, in
// order of name and id; nobody where the viewer may not know of it. The caller
// cuts its page out of it.
func (s *Session) Workers(_ context.Context, organisation ieum.ID) ([]*ieum.Worker, error) {
	if err := s.requireList(policy.ReadDirectory, "Worker"); err != nil {
		return nil, err
	}
	workers := slices.SortedFunc(slices.Values(s.view.WorkersOf(organisation)), func(a, b *ieum.Worker) int {
		return cmp.Or(cmp.Compare(a.Name.In(ieum.Korean), b.Name.In(ieum.Korean)), cmp.Compare(a.ID, b.ID))
	})
	return workers, s.looked(len(workers))
}

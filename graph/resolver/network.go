package resolver

import (
	"context"

	"ieum/graph/relay"
	"ieum/graph/shape"
	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
)

// get returns an entity of the directory that an entity at hand points at, or
// nil where the viewer may not know of it.
func get[T any, P interface {
	*T
	ieum.Entity
}](ctx context.Context, id ieum.ID) P {
	e, _ := atlas.Get[T, P](sessionFrom(ctx).Directory(), id)
	return e
}

// at returns an agency, school or district that an entity at hand points at.
func at(ctx context.Context, id ieum.ID) ieum.Entity {
	e, _ := sessionFrom(ctx).Directory().Entity(id)
	return e
}

// area answers the fields of Area.
type area struct{ seal *relay.Sealer }

// Label answers Area.label.
func (area) Label(ctx context.Context, a *ieum.Area, language *ieum.Language) (string, error) {
	return in(ctx, a.Name, language), nil
}

// Name answers Area.name.
func (area) Name(ctx context.Context, a *ieum.Area, language *ieum.Language) (string, error) {
	return in(ctx, a.Name, language), nil
}

// Parent answers Area.parent.
func (area) Parent(ctx context.Context, a *ieum.Area) (*ieum.Area, error) {
	return get[ieum.Area](ctx, a.Parent), nil
}

// Children answers Area.children.
func (r area) Children(ctx context.Context, a *ieum.Area, first *int, after *string, last *int, before *string) (*shape.AreaConnection, error) {
	args := relay.Args{First: first, After: after, Last: last, Before: before}
	return pageByName(ctx, r.seal, bind(ctx, "Area.children", a.ID), args, func() ([]*ieum.Area, error) {
		return sessionFrom(ctx).Areas(ctx, atlas.AreaQuery{Parent: a.ID})
	})
}

// Agencies answers Area.agencies.
func (r area) Agencies(ctx context.Context, a *ieum.Area, first *int, after *string, last *int, before *string) (*shape.AgencyConnection, error) {
	list := bind(ctx, "Area.agencies", a.ID)
	page, err := r.seal.Page(list, relay.Args{First: first, After: after, Last: last, Before: before})
	if err != nil {
		return nil, err
	}
	hits, err := sessionFrom(ctx).Agencies(ctx, atlas.AgencyQuery{Area: a.ID})
	if err != nil {
		return nil, err
	}
	return pageOfAgencies(ctx, r.seal, list, relay.Cut(hits, markOfName, page)), nil
}

// Schools answers Area.schools.
func (r area) Schools(ctx context.Context, a *ieum.Area, first *int, after *string, last *int, before *string) (*shape.SchoolConnection, error) {
	args := relay.Args{First: first, After: after, Last: last, Before: before}
	return pageByName(ctx, r.seal, bind(ctx, "Area.schools", a.ID), args, func() ([]*ieum.School, error) {
		return sessionFrom(ctx).Schools(ctx, atlas.SchoolQuery{Area: a.ID})
	})
}

// district answers the fields of District.
type district struct{ seal *relay.Sealer }

// Label answers District.label.
func (district) Label(ctx context.Context, d *ieum.District, language *ieum.Language) (string, error) {
	return in(ctx, d.Name, language), nil
}

// Name answers District.name.
func (district) Name(ctx context.Context, d *ieum.District, language *ieum.Language) (string, error) {
	return in(ctx, d.Name, language), nil
}

// Areas answers District.areas.
func (district) Areas(ctx context.Context, d *ieum.District) ([]*ieum.Area, error) {
	return sessionFrom(ctx).Grounds(ctx, d)
}

// Schools answers District.schools.
func (r district) Schools(ctx context.Context, d *ieum.District, first *int, after *string, last *int, before *string) (*shape.SchoolConnection, error) {
	args := relay.Args{First: first, After: after, Last: last, Before: before}
	return pageByName(ctx, r.seal, bind(ctx, "District.schools", d.ID), args, func() ([]*ieum.School, error) {
		return sessionFrom(ctx).Schools(ctx, atlas.SchoolQuery{District: d.ID})
	})
}

// Workers answers District.workers.
func (r district) Workers(ctx context.Context, d *ieum.District, first *int, after *string, last *int, before *string) (*shape.WorkerConnection, error) {
	return pageOfWorkers(ctx, r.seal, bind(ctx, "District.workers", d.ID), d.ID, relay.Args{First: first, After: after, Last: last, Before: before})
}

// school answers the fields of School.
type school struct{ seal *relay.Sealer }

// Label answers School.label.
func (school) Label(ctx context.Context, s *ieum.School, language *ieum.Language) (string, error) {
	return in(ctx, s.Name, language), nil
}

// Name answers School.name.
func (school) Name(ctx context.Context, s *ieum.School, language *ieum.Language) (string, error) {
	return in(ctx, s.Name, language), nil
}

// District answers School.district.
func (school) District(ctx context.Context, s *ieum.School) (*ieum.District, error) {
	return get[ieum.District](ctx, s.District), nil
}

// Area answers School.area.
func (school) Area(ctx context.Context, s *ieum.School) (*ieum.Area, error) {
	return get[ieum.Area](ctx, s.Area), nil
}

// Address answers School.address.
func (school) Address(_ context.Context, s *ieum.School) (*string, error) {
	return orNil(s.Address.Line), nil
}

// Workers answers School.workers.
func (r school) Workers(ctx context.Context, s *ieum.School, first *int, after *string, last *int, before *string) (*shape.WorkerConnection, error) {
	return pageOfWorkers(ctx, r.seal, bind(ctx, "School.workers", s.ID), s.ID, relay.Args{First: first, After: after, Last: last, Before: before})
}

// worker answers the fields of Worker.
type worker struct{ seal *relay.Sealer }

// Label answers Worker.label.
func (worker) Label(ctx context.Context, w *ieum.Worker, language *ieum.Language) (string, error) {
	return in(ctx, w.Name, language), nil
}

// DisplayName answers Worker.displayName.
func (worker) DisplayName(ctx context.Context, w *ieum.Worker, language *ieum.Language) (string, error) {
	return in(ctx, w.Name, language), nil
}

// Title answers Worker.title.
func (worker) Title(ctx context.Context, w *ieum.Worker, language *ieum.Language) (*string, error) {
	return orNil(in(ctx, w.Title, language)), nil
}

// Organisation answers Worker.organisation.
func (worker) Organisation(ctx context.Context, w *ieum.Worker) (ieum.Entity, error) {
	return at(ctx, w.Organisation), nil
}

// caseManager answers the fields of CaseManager.
type caseManager struct{ seal *relay.Sealer }

// Label answers CaseManager.label.
func (caseManager) Label(ctx context.Context, m *ieum.CaseManager, language *ieum.Language) (string, error) {
	return in(ctx, m.Name, language), nil
}

// DisplayName answers CaseManager.displayName.
func (caseManager) DisplayName(ctx context.Context, m *ieum.CaseManager, language *ieum.Language) (string, error) {
	return in(ctx, m.Name, language), nil
}

// Organisation answers CaseManager.organisation.
func (caseManager) Organisation(ctx context.Context, m *ieum.CaseManager) (ieum.Entity, error) {
	return at(ctx, m.Organisation), nil
}

// Qualifications answers CaseManager.qualifications.
func (caseManager) Qualifications(ctx context.Context, m *ieum.CaseManager) ([]*ieum.Entry, error) {
	list := make([]*ieum.Entry, len(m.Qualifications))
	for i, code := range m.Qualifications {
		list[i] = entry(ctx, "QUALIFICATION", code)
	}
	return list, nil
}

// YearsOfPractice answers CaseManager.yearsOfPractice.
func (caseManager) YearsOfPractice(ctx context.Context, m *ieum.CaseManager) (*int, error) {
	years, recorded := sessionFrom(ctx).YearsOfPractice(m)
	if !recorded {
		return nil, nil
	}
	return &years, nil
}

// MeetsRecommendation answers CaseManager.meetsRecommendation.
func (caseManager) MeetsRecommendation(ctx context.Context, m *ieum.CaseManager) (*linkage.Verdict, error) {
	verdict := linkage.Verdict(sessionFrom(ctx).Recommendation(m))
	return &verdict, nil
}

package neo4j

import (
	"context"
	"fmt"
	"slices"

	"ieum/internal/ieum"
)

// pages reads a page of each of several lists, as [page] reads one.
func pages[T any](ctx context.Context, v *view, name statement, p ieum.Page, of []ieum.ID, filter parameters, row func(ieum.Entity, string) (T, string, bool)) (map[ieum.ID]ieum.Slice[T], error) {
	if p.Limit <= 0 {
		return nil, fmt.Errorf("neo4j: a page without rows: %w", ieum.ErrInvalid)
	}
	filter["of"] = texts(of)
	record, err := v.ask(ctx, name, paged(p, v.scoped(filter)))
	if err != nil {
		return nil, err
	}
	list, err := columnItems(record, "found", 5)
	if err != nil {
		return nil, err
	}
	found := make(map[ieum.ID]ieum.Slice[T], len(list))
	for _, item := range list {
		r := reader{where: "found", row: item}
		id, total := ieum.ID(r.text(0)), r.number(1)
		rows, err := items("found", item[4], 3)
		if err == nil {
			err = r.err
		}
		if err != nil {
			return nil, err
		}
		slice, err := sliceFrom(rows, total, row)
		if err != nil {
			return nil, err
		}
		slice.Before, slice.After = item[2] == true, item[3] == true
		found[id] = slice
	}
	return found, nil
}

// EnrolmentsOf implements [ieum.Inverses].
func (v *view) EnrolmentsOf(ctx context.Context, of []ieum.ID, filter ieum.EnrolmentFilter, p ieum.Page) (map[ieum.ID]ieum.Slice[*ieum.Enrolment], error) {
	return pages(ctx, v, "enrolments_of", p, ofKind(of, "Service", "Agency", "Household"),
		parameters{"status": string(filter.Status), "on": string(filter.On)}, asIs(func(e *ieum.Enrolment) ieum.Date { return e.Since }))
}

// ReferralsTo implements [ieum.Inverses].
func (v *view) ReferralsTo(ctx context.Context, of []ieum.ID, p ieum.Page) (map[ieum.ID]ieum.Slice[*ieum.Referral], error) {
	return pages(ctx, v, "referrals_to", p, ofKind(of, "Service", "Agency"), parameters{},
		asIs(func(r *ieum.Referral) ieum.Date { return r.RequestedOn }))
}

// StudentsAt implements [ieum.Inverses].
func (v *view) StudentsAt(ctx context.Context, schools []ieum.ID, p ieum.Page) (map[ieum.ID]ieum.Slice[*ieum.Student], error) {
	p.After.Value, p.Before.Value = codePoints(p.After.Value), codePoints(p.Before.Value)
	return pages(ctx, v, "students_at", p, ofKind(schools, "School"), parameters{},
		asIs(func(s *ieum.Student) string { return s.DisplayName }))
}

// Homes implements [ieum.Inverses].
func (v *view) Homes(ctx context.Context, households []ieum.ID) (map[ieum.ID]*ieum.Home, error) {
	record, err := v.ask(ctx, "homes", v.scoped(parameters{"ids": texts(ofKind(households, "Household"))}))
	if err != nil {
		return nil, err
	}
	list, err := columnItems(record, "homes", 5)
	if err != nil {
		return nil, err
	}
	homes := make(map[ieum.ID]*ieum.Home, len(list))
	for _, item := range list {
		home, err := homeOf(item)
		if err != nil {
			return nil, err
		}
		homes[home.Household.ID] = home
	}
	return homes, nil
}

// homeOf reads a row of the statement for homes.
func homeOf(item []any) (*ieum.Home, error) {
	r := reader{where: "homes", row: item}
	home := &ieum.Home{HiddenSiblings: r.number(3)}
	household, err := entity("homes", item[0], item[1])
	if err != nil {
		return nil, err
	}
	students, err := entities("homes", item[2])
	if err != nil {
		return nil, err
	}
	persons, err := as[[]any]("homes", item[4])
	if err != nil {
		return nil, err
	}
	rows := slices.Concat(students, []ieum.Entity{household})
	for _, properties := range persons {
		person, err := entity("homes", item[0], properties)
		if err != nil {
			return nil, err
		}
		rows = append(rows, person)
	}
	slices.SortFunc(rows, byID)
	for _, row := range rows {
		home.Add(row)
	}
	if home.Household == nil {
		return nil, errShape("homes", item)
	}
	return home, r.err
}

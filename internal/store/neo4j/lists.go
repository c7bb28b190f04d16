package neo4j

import (
	"context"
	"encoding/hex"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ieum/internal/fold"
	"ieum/internal/ieum"
)

// paged adds the parameters of a page. A mark that is absent has no value.
func paged(p ieum.Page, values parameters) parameters {
	for _, mark := range []*ieum.Mark{&p.After, &p.Before} {
		if mark.Absent() {
			*mark = ieum.Mark{}
		}
	}
	values["limit"], values["backward"] = p.Limit, p.Backward
	values["afterValue"], values["afterID"] = p.After.Value, string(p.After.ID)
	values["beforeValue"], values["beforeID"] = p.Before.Value, string(p.Before.ID)
	return values
}

// page reads a page of a list. row makes a row of the list and the value of
// its mark of an entity and of the value that the statement ordered it by.
func page[T any](ctx context.Context, v *view, name statement, p ieum.Page, filter parameters, row func(ieum.Entity, string) (T, string, bool)) (ieum.Slice[T], error) {
	return pageOf(ctx, v, name, p, v.scoped(filter), row)
}

// pageOf is page for a statement that takes less of the scope.
func pageOf[T any](ctx context.Context, v *view, name statement, p ieum.Page, values parameters, row func(ieum.Entity, string) (T, string, bool)) (ieum.Slice[T], error) {
	if p.Limit <= 0 {
		return ieum.Slice[T]{}, fmt.Errorf("neo4j: a page without rows: %w", ieum.ErrInvalid)
	}
	record, err := v.ask(ctx, name, paged(p, values))
	if err != nil {
		return ieum.Slice[T]{}, err
	}
	slice, err := sliceOf(record, row)
	if err != nil {
		return ieum.Slice[T]{}, err
	}
	if slice.Before, err = column[bool](record, "before"); err != nil {
		return ieum.Slice[T]{}, err
	}
	slice.After, err = column[bool](record, "after")
	return slice, err
}

func sliceOf[T any](record *neo4j.Record, row func(ieum.Entity, string) (T, string, bool)) (slice ieum.Slice[T], err error) {
	total, err := column[int64](record, "total")
	if err != nil {
		return slice, err
	}
	rows, err := columnItems(record, "rows", 3)
	if err != nil {
		return slice, err
	}
	return sliceFrom(rows, int(total), row)
}

// sliceFrom makes a slice of a list's rows, each [ways, row, value].
func sliceFrom[T any](rows [][]any, total int, row func(ieum.Entity, string) (T, string, bool)) (slice ieum.Slice[T], err error) {
	slice.Total = total
	for _, item := range rows {
		e, err := entity("rows", item[0], item[1])
		if err != nil {
			return slice, err
		}
		by, err := as[string]("rows", item[2])
		if err != nil {
			return slice, err
		}
		made, value, ok := row(e, by)
		if !ok {
			return slice, errShape("rows", e)
		}
		slice.Rows = append(slice.Rows, made)
		slice.Marks = append(slice.Marks, ieum.Mark{Value: value, ID: e.Meta().ID})
	}
	return slice, nil
}

// asIs is for lists whose rows are entities of one kind, ordered by a value
// of theirs.
func asIs[T ieum.Entity, V ~string](value func(T) V) func(ieum.Entity, string) (T, string, bool) {
	return func(e ieum.Entity, _ string) (T, string, bool) {
		row, ok := e.(T)
		if !ok {
			return row, "", false
		}
		return row, string(value(row)), true
	}
}

// codePoints writes a text so that the order of its ASCII letters is that of
// the text's code points. The server compares some strings by their UTF-16
// units, in which U+1F600 comes before U+FF21.
func codePoints(text string) string { return hex.EncodeToString([]byte(text)) }

// Students implements [ieum.Lists].
func (v *view) Students(ctx context.Context, filter ieum.StudentFilter, p ieum.Page) (ieum.Slice[*ieum.Student], error) {
	switch filter.Order {
	case ieum.ByName:
		return v.studentsByName(ctx, filter, p)
	case ieum.ByGrade, ieum.ByNeedLevel:
		values := studentFilter(filter)
		values["order"], values["needy"] = string(filter.Order), values["needy"] == true || filter.Order == ieum.ByNeedLevel
		return page(ctx, v, "students", p, values, func(e ieum.Entity, by string) (*ieum.Student, string, bool) {
			s, ok := e.(*ieum.Student)
			return s, by, ok
		})
	}
	return ieum.Slice[*ieum.Student]{}, fmt.Errorf("neo4j: students have no order %q: %w", filter.Order, ieum.ErrInvalid)
}

func (v *view) studentsByName(ctx context.Context, filter ieum.StudentFilter, p ieum.Page) (ieum.Slice[*ieum.Student], error) {
	p.After.Value, p.Before.Value = codePoints(p.After.Value), codePoints(p.Before.Value)
	row := asIs(func(s *ieum.Student) string { return s.DisplayName })
	if v.scope.Ways == ieum.ReachSchool && filter.All() {
		return pageOf(ctx, v, "students_of_school", p, parameters{"staff": string(v.scope.Staff), "today": string(v.scope.Today)}, row)
	}
	values := studentFilter(filter)
	values["order"] = ""
	return page(ctx, v, "students", p, values, row)
}

// studentFilter are the parameters of parts/pupils.
func studentFilter(filter ieum.StudentFilter) parameters {
	needs := make([]any, len(filter.Needs))
	for i, codes := range filter.Needs {
		needs[i] = texts(codes)
	}
	grades := make([]int64, len(filter.Grades))
	for i, grade := range filter.Grades {
		grades[i] = int64(grade)
	}
	return parameters{
		"school": string(filter.School), "stage": string(filter.Stage), "text": fold.Piece(filter.Text), "needs": needs,
		"levels": texts(filter.Level.OrMore()), "grades": grades, "areas": texts(filter.Areas), "manager": string(filter.CaseManager), "agency": string(filter.ServedBy),
		"unserved": whether(filter.Unserved),
		"needy":    len(filter.Needs) > 0 || filter.Level != "" || filter.Unserved != nil, "staged": filter.Stage != "", "managed": filter.CaseManager != "",
	}
}

// whether writes a yes or no, or nothing, as the statements compare it.
func whether(value *bool) string {
	switch {
	case value == nil:
		return ""
	case *value:
		return "yes"
	}
	return "no"
}

// Cases implements [ieum.Lists].
func (v *view) Cases(ctx context.Context, filter ieum.CaseFilter, p ieum.Page) (ieum.Slice[*ieum.Case], error) {
	return page(ctx, v, "cases", p, caseFilter(filter), asIs(func(c *ieum.Case) ieum.Date { return c.OpenedOn }))
}

// caseFilter are the parameters of parts/courses.
func caseFilter(filter ieum.CaseFilter) parameters {
	return parameters{
		"student": string(filter.Student), "team": string(filter.Team), "stages": texts(filter.Stages), "class": string(filter.Class),
		"manager": string(filter.CaseManager), "managed": filter.CaseManager != "", "school": string(filter.School), "open": whether(filter.Open),
		"from": string(filter.OpenedFrom), "until": string(filter.OpenedUntil), "quiet": string(filter.NoContactSince),
	}
}

// Referrals implements [ieum.Lists].
func (v *view) Referrals(ctx context.Context, filter ieum.ReferralFilter, p ieum.Page) (ieum.Slice[*ieum.Referral], error) {
	return page(ctx, v, "referrals", p, referralFilter(filter), asIs(func(r *ieum.Referral) ieum.Date { return r.RequestedOn }))
}

// referralFilter are the parameters of parts/asked.
func referralFilter(filter ieum.ReferralFilter) parameters {
	return parameters{
		"student": string(filter.Student), "service": string(filter.Service), "agency": string(filter.Agency), "school": string(filter.School),
		"states": texts(filter.States), "from": string(filter.RequestedFrom), "until": string(filter.RequestedUntil),
	}
}

// Reports implements [ieum.Lists]. Of the three places to begin at, the
// statement takes the one whose parameter is set.
func (v *view) Reports(ctx context.Context, filter ieum.ReportFilter, p ieum.Page) (ieum.Slice[*ieum.DirectoryReport], error) {
	values := parameters{"node": string(filter.Node), "state": string(filter.State), "among": "", "every": false}
	switch {
	case filter.Node != "":
	case filter.State != "":
		values["among"] = string(filter.State)
	default:
		values["every"] = true
	}
	return pageOf(ctx, v, "reports", p, values, asIs(func(r *ieum.DirectoryReport) string { return ieum.MomentText(r.At) }))
}

// EmergencyAccesses implements [ieum.Lists].
func (v *view) EmergencyAccesses(ctx context.Context, p ieum.Page) (ieum.Slice[*ieum.EmergencyAccess], error) {
	return page(ctx, v, "emergencies", p, parameters{}, asIs(func(e *ieum.EmergencyAccess) string { return ieum.MomentText(e.RequestedAt) }))
}

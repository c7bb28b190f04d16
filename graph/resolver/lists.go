package resolver

import (
	"context"
	"strconv"

	"ieum/graph/relay"
	"ieum/graph/shape"
	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// The lists of people and of work, and their counts.

// Students answers Query.students.
func (q query) Students(ctx context.Context, filter *shape.StudentFilter, orderBy *shape.StudentOrder, first *int, after *string, last *int, before *string) (*shape.StudentConnection, error) {
	kept := studentFilter(filter)
	kept.Order = orderBy.By()
	return pageOf(ctx, q.seal, bind(ctx, "Query.students", filter, orderBy), relay.Args{First: first, After: after, Last: last, Before: before},
		orderBy.Descends(), func(page ieum.Page) (ieum.Slice[*ieum.Student], error) {
			return sessionFrom(ctx).Students(ctx, kept, page)
		})
}

// pageOf answers a page of rows of the people that are kept in rising order,
// and reads, for all of them at once, whatever the operation will ask of each.
func pageOf[E ieum.Entity](ctx context.Context, seal *relay.Sealer, list relay.List, args relay.Args, descends bool, read func(ieum.Page) (ieum.Slice[E], error)) (*relay.Connection[E, relay.Edge[E]], error) {
	page, err := seal.Page(list, args)
	if err != nil {
		return nil, err
	}
	rows, err := shape.Directed(descends, page, read)
	if err != nil {
		return nil, err
	}
	return relay.Connect(seal, list, rows), requestFrom(ctx).loads.rows(ctx, entities(rows.Rows))
}

// rootsOf returns what rows hang on, each once, in their order.
func rootsOf(rows []ieum.Entity) []ieum.ID {
	var roots []ieum.ID
	seen := map[ieum.ID]bool{}
	for _, row := range rows {
		if root := row.Meta().Root; !seen[root] {
			seen[root] = true
			roots = append(roots, root)
		}
	}
	return roots
}

func studentFilter(f *shape.StudentFilter) desk.StudentFilter {
	if f == nil {
		return desk.StudentFilter{}
	}
	return desk.StudentFilter{
		School: orZero(f.School), Need: given(f.Need), Needs: f.Needs, Level: orZero(f.Level), Unserved: f.Unserved, Stage: orZero(f.Stage),
		Grades: f.Grades, CaseManager: orZero(f.CaseManager), Area: orZero(f.Area), ServedBy: orZero(f.ServedBy), Text: orZero(f.Text),
	}
}

// Cases answers Query.cases.
func (q query) Cases(ctx context.Context, filter *ieum.CaseFilter, orderBy *shape.CaseOrder, first *int, after *string, last *int, before *string) (*shape.CaseConnection, error) {
	return pageOf(ctx, q.seal, bind(ctx, "Query.cases", filter, orderBy), relay.Args{First: first, After: after, Last: last, Before: before},
		orderBy.Descends(), func(page ieum.Page) (ieum.Slice[*ieum.Case], error) {
			return sessionFrom(ctx).Cases(ctx, orZero(filter), page)
		})
}

// Referrals answers Query.referrals.
func (q query) Referrals(ctx context.Context, filter *ieum.ReferralFilter, orderBy *shape.ReferralOrder, first *int, after *string, last *int, before *string) (*shape.ReferralConnection, error) {
	return pageOf(ctx, q.seal, bind(ctx, "Query.referrals", filter, orderBy), relay.Args{First: first, After: after, Last: last, Before: before},
		orderBy.Descends(), func(page ieum.Page) (ieum.Slice[*ieum.Referral], error) {
			return sessionFrom(ctx).Referrals(ctx, orZero(filter), page)
		})
}

// StudentCounts answers Query.studentCounts.
func (q query) StudentCounts(ctx context.Context, filter *shape.StudentFilter, by ieum.StudentKey) ([]*desk.Count, error) {
	counts, err := sessionFrom(ctx).StudentCounts(ctx, studentFilter(filter), by)
	return labelled(counts, func(key string) string {
		switch by {
		case ieum.StudentsByNeed:
			return in(ctx, domain(ctx, key).Text, nil)
		case ieum.StudentsByGrade:
			grade, _ := strconv.Atoi(key)
			return in(ctx, ieum.GradeName(grade), nil)
		case ieum.StudentsByStage:
			return in(ctx, q.forms.value("Stage", key), nil)
		case ieum.StudentsBySchool, ieum.StudentsByManager, ieum.StudentsByArea:
		}
		return sessionFrom(ctx).Directory().Label(ieum.ID(key), sessionFrom(ctx).Language())
	}), err
}

// CaseCounts answers Query.caseCounts.
func (q query) CaseCounts(ctx context.Context, filter *ieum.CaseFilter, by ieum.CaseKey) ([]*desk.Count, error) {
	counts, err := sessionFrom(ctx).CaseCounts(ctx, orZero(filter), by)
	enum := map[ieum.CaseKey]string{ieum.CasesByStage: "Stage", ieum.CasesByClass: "CaseClass"}[by]
	return labelled(counts, func(key string) string { return in(ctx, q.forms.value(enum, key), nil) }), err
}

// ReferralCounts answers Query.referralCounts.
func (query) ReferralCounts(ctx context.Context, school *ieum.ID) ([]*desk.ReferralCount, error) {
	counts, err := sessionFrom(ctx).ReferralCounts(ctx, orZero(school))
	return pointers(counts), err
}

// labelled says what people read for each key: the key itself where there is
// nothing else to read.
func labelled(counts []desk.Count, label func(key string) string) []*desk.Count {
	for i := range counts {
		if counts[i].Label = label(counts[i].Key); counts[i].Label == "" {
			counts[i].Label = counts[i].Key
		}
	}
	return pointers(counts)
}

// CaseManagers answers Query.caseManagers.
func (q query) CaseManagers(ctx context.Context, filter *desk.CaseManagerFilter, first *int, after *string, last *int, before *string) (*shape.CaseManagerConnection, error) {
	args := relay.Args{First: first, After: after, Last: last, Before: before}
	return pageByName(ctx, q.seal, bind(ctx, "Query.caseManagers", filter), args, func() ([]*ieum.CaseManager, error) {
		return sessionFrom(ctx).CaseManagers(ctx, orZero(filter))
	})
}

// Caseload answers CaseManager.caseload.
func (caseManager) Caseload(ctx context.Context, m *ieum.CaseManager) (*desk.Caseload, error) {
	return sessionFrom(ctx).CaseloadOf(ctx, m)
}

// Students answers CaseManager.students.
func (r caseManager) Students(ctx context.Context, m *ieum.CaseManager, first *int, after *string, last *int, before *string) (*shape.StudentConnection, error) {
	return pageOf(ctx, r.seal, bind(ctx, "CaseManager.students", m.ID), relay.Args{First: first, After: after, Last: last, Before: before},
		false, func(page ieum.Page) (ieum.Slice[*ieum.Student], error) {
			return sessionFrom(ctx).StudentsOf(ctx, m.ID, page)
		})
}

// Subject answers Need.subject.
func (need) Subject(ctx context.Context, n *ieum.Need) (ieum.Entity, error) {
	return found(requestFrom(ctx).loads.entities.Load(ctx, n.Subject))
}

// Student answers Case.student.
func (caseOf) Student(ctx context.Context, c *ieum.Case) (*ieum.Student, error) {
	return found(requestFrom(ctx).loads.students.Load(ctx, c.Student))
}

// Student answers Referral.student.
func (referral) Student(ctx context.Context, r *ieum.Referral) (*ieum.Student, error) {
	return found(requestFrom(ctx).loads.students.Load(ctx, r.Student))
}

// Need answers Referral.need.
func (referral) Need(ctx context.Context, r *ieum.Referral) (*ieum.Need, error) {
	if r.Need == "" {
		return nil, nil
	}
	rows, err := part(ctx, r.Root, func(n *ieum.Need) bool { return n.ID == r.Need })
	return last(rows), err
}

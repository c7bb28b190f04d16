package stores_test

import (
	"context"
	"errors"
	"fmt"

	"ieum/internal/ieum"
)

func (s *script) scope() ieum.Scope {
	if s.IntN(4) == 0 {
		scope := ieum.ProgramScope()
		scope.Today = today
		return scope
	}
	ways := ieum.Reach(s.IntN(32))
	if s.IntN(3) != 0 {
		ways = 31
	}
	return ieum.Scope{Staff: s.some("Staff"), Ways: ways, Today: today}
}

// ids are ids of any kinds, some malformed, some twice.
func (s *script) ids(kinds ...ieum.Kind) []ieum.ID {
	var ids []ieum.ID
	for range s.IntN(8) {
		kind := pick(s, ieum.Kinds()...).Kind
		if len(kinds) > 0 {
			kind = pick(s, kinds...)
		}
		ids = append(ids, pick(s, named(kind, s.IntN(names)), s.some(kind), s.some(kind), s.some(kind)))
		if s.IntN(15) == 0 {
			ids = append(ids, pick[ieum.ID](s, "", "x", ids[0]))
		}
	}
	return ids
}

// maybe is an id for a filter: mostly none.
func (s *script) maybe(kind ieum.Kind) ieum.ID {
	if s.IntN(3) != 0 {
		return ""
	}
	return s.some(kind)
}

func (s *script) page() ieum.Page {
	mark := func() ieum.Mark {
		if s.IntN(3) != 0 {
			return ieum.Mark{}
		}
		kind := pick[ieum.Kind](s, "Student", "Case", "Referral", "Task")
		return ieum.Mark{Value: pick(s, s.day(), s.text()), ID: named(kind, s.IntN(names))}
	}
	return ieum.Page{Limit: pick(s, 0, 1, 2, 3, 3, 50, 50), After: mark(), Before: mark(), Backward: s.IntN(2) == 0}
}

// sliced is what is compared of a page.
type sliced struct {
	Rows          any
	Marks         []ieum.Mark
	Before, After bool
	Total         int
}

func plain[T any](slice ieum.Slice[T], err error) (any, error) {
	return sliced{slice.Rows, slice.Marks, slice.Before, slice.After, slice.Total}, err
}

// read draws one of the reads of a view.
func (s *script) read() operation {
	scope := s.scope()
	draws := []func() (string, func(context.Context, ieum.View) (any, error)){
		s.entities, s.records, s.around, s.students, s.cases, s.referrals, s.due, s.served, s.maySee,
		s.introducers, s.tied, s.ending, s.unmet, s.flow, s.reports, s.enrolmentsOf, s.referralsTo, s.studentsAt, s.homes,
	}
	name, run := pick(s, draws...)()
	return operation{name, false, func(ctx context.Context, store ieum.Store) (any, error) { return run(ctx, store.View(scope)) }}
}

func (s *script) entities() (string, func(context.Context, ieum.View) (any, error)) {
	ids := s.ids()
	return "entities", func(ctx context.Context, v ieum.View) (any, error) { return v.Entities(ctx, ids) }
}

func (s *script) records() (string, func(context.Context, ieum.View) (any, error)) {
	ids := s.ids("Student", "Person", "Household")
	var kinds []ieum.Kind
	for range s.IntN(8) {
		kinds = append(kinds, pick(s, ieum.Kinds()[12:41]...).Kind)
	}
	if s.IntN(20) == 0 {
		kinds = append(kinds, "Agency")
	}
	return "records", func(ctx context.Context, v ieum.View) (any, error) { return v.Records(ctx, ids, kinds...) }
}

func (s *script) around() (string, func(context.Context, ieum.View) (any, error)) {
	ids := s.ids("Student", "Person")
	return "surroundings", func(ctx context.Context, v ieum.View) (any, error) { return v.Surroundings(ctx, ids) }
}

func (s *script) students() (string, func(context.Context, ieum.View) (any, error)) {
	filter, page := ieum.StudentFilter{School: s.maybe("School")}, s.page()
	if s.IntN(3) == 0 {
		filter.Stage = ieum.Stage(s.text())
	}
	if s.IntN(3) == 0 {
		filter.Text = pick(s, "m", "I", "%", "ä", "Ä", `\E`, "가")
	}
	if s.IntN(3) == 0 {
		filter.Needs = [][]string{{s.text(), "1"}}
	}
	switch s.IntN(8) {
	case 0:
		filter.Level = pick(s, ieum.LevelLow, ieum.LevelHigh)
	case 1:
		filter.Unserved = new(s.IntN(2) == 0)
	case 2:
		filter.Grades = []int{s.IntN(4), 12}
	case 3:
		filter.CaseManager = s.some("CaseManager")
	case 4:
		filter.ServedBy = s.some("Agency")
	case 5:
		filter.Areas = []ieum.ID{s.some("Area"), s.some("Area")}
	default:
		filter.Order = pick(s, ieum.ByName, ieum.ByGrade, ieum.ByNeedLevel)
	}
	if by := pick(s, ieum.StudentKeys()...); s.IntN(3) == 0 {
		return "student counts", func(ctx context.Context, v ieum.View) (any, error) { return v.StudentCounts(ctx, filter, by) }
	}
	return "students", func(ctx context.Context, v ieum.View) (any, error) { return plain(v.Students(ctx, filter, page)) }
}

func (s *script) cases() (string, func(context.Context, ieum.View) (any, error)) {
	filter, page := ieum.CaseFilter{
		Student: s.maybe("Student"), Team: s.maybe("Team"), CaseManager: s.maybe("CaseManager"), Open: pick(s, nil, nil, new(true), new(false)),
		School: s.maybe("School"),
	}, s.page()
	switch s.IntN(8) {
	case 0:
		filter.Stages = []ieum.Stage{ieum.Stage(s.text()), ieum.Assessing}
	case 1:
		filter.Class = ieum.CaseClass(s.text())
	case 2:
		filter.OpenedFrom, filter.OpenedUntil = ieum.Date(s.day()), ieum.Date(s.day())
	case 3, 4:
		filter.NoContactSince = ieum.Date(s.day())
	}
	if by := pick(s, ieum.CaseKeys()...); s.IntN(3) == 0 {
		return "case counts", func(ctx context.Context, v ieum.View) (any, error) { return v.CaseCounts(ctx, filter, by) }
	}
	return "cases", func(ctx context.Context, v ieum.View) (any, error) { return plain(v.Cases(ctx, filter, page)) }
}

func (s *script) referrals() (string, func(context.Context, ieum.View) (any, error)) {
	filter, page := ieum.ReferralFilter{
		Student: s.maybe("Student"), Service: s.maybe("Service"), School: s.maybe("School"),
	}, s.page()
	if s.IntN(4) == 0 {
		filter.Agency, filter.RequestedFrom, filter.RequestedUntil = s.maybe("Agency"), ieum.Date(s.day()), ieum.Date(s.day())
	}
	if s.IntN(3) == 0 {
		filter.States = []ieum.ReferralState{ieum.ReferralState(s.text()), "REQUESTED"}
	}
	if s.IntN(3) == 0 {
		return "referral counts", func(ctx context.Context, v ieum.View) (any, error) { return v.ReferralCounts(ctx, filter) }
	}
	return "referrals", func(ctx context.Context, v ieum.View) (any, error) { return plain(v.Referrals(ctx, filter, page)) }
}

func (s *script) due() (string, func(context.Context, ieum.View) (any, error)) {
	filter, page := ieum.DueFilter{Until: ieum.Date(s.day()), CaseManager: s.maybe("CaseManager")}, s.page()
	return "due", func(ctx context.Context, v ieum.View) (any, error) { return plain(v.Due(ctx, filter, page)) }
}

func (s *script) reports() (string, func(context.Context, ieum.View) (any, error)) {
	filter, page := ieum.ReportFilter{Node: pick(s, "", "", s.maybe("Agency"), ieum.ID(s.text()))}, s.page()
	if s.IntN(3) == 0 {
		filter.State = ieum.ReportState(s.text())
	}
	return "reports", func(ctx context.Context, v ieum.View) (any, error) { return plain(v.Reports(ctx, filter, page)) }
}

func (s *script) served() (string, func(context.Context, ieum.View) (any, error)) {
	ids := s.ids("Student", "Student", "Person")
	return "served by", func(ctx context.Context, v ieum.View) (any, error) { return v.ServedBy(ctx, ids) }
}

func (s *script) maySee() (string, func(context.Context, ieum.View) (any, error)) {
	id := s.some("Student")
	return "may see", func(ctx context.Context, v ieum.View) (any, error) { return v.MaySee(ctx, id) }
}

func (s *script) enrolmentsOf() (string, func(context.Context, ieum.View) (any, error)) {
	of, page := s.ids("Service", "Agency", "Household"), s.page()
	filter := ieum.EnrolmentFilter{Status: pick(s, "", "", ieum.Planned, ieum.Ongoing, ieum.Ended, "x"), On: ieum.Date(s.day())}
	return "enrolments of", func(ctx context.Context, v ieum.View) (any, error) { return v.EnrolmentsOf(ctx, of, filter, page) }
}

func (s *script) referralsTo() (string, func(context.Context, ieum.View) (any, error)) {
	of, page := s.ids("Service", "Agency"), s.page()
	return "referrals to", func(ctx context.Context, v ieum.View) (any, error) { return v.ReferralsTo(ctx, of, page) }
}

func (s *script) studentsAt() (string, func(context.Context, ieum.View) (any, error)) {
	schools, page := s.ids("School"), s.page()
	return "students at", func(ctx context.Context, v ieum.View) (any, error) { return v.StudentsAt(ctx, schools, page) }
}

func (s *script) homes() (string, func(context.Context, ieum.View) (any, error)) {
	ids := s.ids("Household")
	return "homes", func(ctx context.Context, v ieum.View) (any, error) { return v.Homes(ctx, ids) }
}

// introducers asks about every student and agency: few have any.
func (s *script) introducers() (string, func(context.Context, ieum.View) (any, error)) {
	on := ieum.Date(s.day())
	return "introducers", func(ctx context.Context, v ieum.View) (any, error) {
		found := map[string][]ieum.Introduction{}
		for n := range names * names {
			rows, err := v.Introducers(ctx, named("Student", n%names), named("Agency", n/names), on)
			if err != nil && !errors.Is(err, ieum.ErrNotFound) {
				return nil, err
			}
			if err == nil {
				found[fmt.Sprint(n)] = rows
			}
		}
		return found, nil
	}
}

// tied asks about ends of every kind.
func (s *script) tied() (string, func(context.Context, ieum.View) (any, error)) {
	ids := s.ids("Student", "Person", "Offer", "Worker", "CaseManager", "Agency")
	return "tied", func(ctx context.Context, v ieum.View) (any, error) { return v.Tied(ctx, ids) }
}

func (s *script) ending() (string, func(context.Context, ieum.View) (any, error)) {
	filter, page := ieum.EndingFilter{From: ieum.Date(s.day()), Until: ieum.Date(s.day())}, s.page()
	if s.IntN(2) == 0 {
		filter.Kinds = []ieum.Kind{pick[ieum.Kind](s, "Enrolment", "Consent", "Agreement", "Staff"), "Enrolment"}
	}
	return "ending", func(ctx context.Context, v ieum.View) (any, error) { return plain(v.Ending(ctx, filter, page)) }
}

func (s *script) unmet() (string, func(context.Context, ieum.View) (any, error)) {
	on := ieum.Date(s.day())
	return "unmet needs", func(ctx context.Context, v ieum.View) (any, error) { return v.UnmetNeeds(ctx, on) }
}

func (s *script) flow() (string, func(context.Context, ieum.View) (any, error)) {
	from, until := ieum.Date(s.day()), ieum.Date(s.day())
	return "referral flow", func(ctx context.Context, v ieum.View) (any, error) { return v.ReferralFlow(ctx, from, until) }
}

// change is what both stores must tell of a change; when it was made is each
// one's own.
type change struct {
	Revision ieum.Revision
	ID       ieum.ID
	Removed  bool
	Rows     string
}

func changeOf(c ieum.Change) change {
	return change{c.Revision, c.ID, c.Removed, fmt.Sprint(c.Rows)}
}

// feed reads the changes after some revision.
func (s *script) feed() operation {
	after := ieum.Revision(s.IntN(40))
	type answer struct {
		Changes map[change]bool
		Newest  ieum.Revision
	}
	return operation{"changes", false, func(ctx context.Context, store ieum.Store) (any, error) {
		changes, newest, err := store.Feed().Changes(ctx, after)
		a := answer{map[change]bool{}, newest}
		for _, c := range changes {
			a.Changes[changeOf(c)] = true
		}
		return a, err
	}}
}

// people reads the changes of a district's people, or of those of none.
func (s *script) people() operation {
	district, after := pick(s, "", s.some("District"), s.some("District")), ieum.Revision(s.IntN(30))
	type answer struct {
		Changes map[change]bool
		Newest  ieum.Revision
		All     map[ieum.ID]ieum.Revision
	}
	return operation{"people", false, func(ctx context.Context, store ieum.Store) (any, error) {
		all, err := store.Feed().Districts(ctx)
		if err != nil {
			return nil, err
		}
		changes, newest, err := store.Feed().People(ctx, district, after)
		a := answer{map[change]bool{}, newest, all}
		for _, c := range changes {
			a.Changes[changeOf(c)] = true
		}
		return a, err
	}}
}

// network reads the whole network.
func (s *script) network() operation {
	type answer struct {
		Rows   []ieum.Entity
		Newest ieum.Revision
	}
	return operation{"network", false, func(ctx context.Context, store ieum.Store) (any, error) {
		var a answer
		var err error
		a.Newest, err = store.Feed().Network(ctx, func(e ieum.Entity) error {
			a.Rows = append(a.Rows, e)
			return nil
		})
		return a, err
	}}
}

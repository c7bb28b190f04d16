package storetest

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"pgregory.net/rapid"

	"ieum/internal/ieum"
)

// scope draws an account, mostly with every way, or the program.
func (sc *script) scope() ieum.Scope {
	if pick(sc, "who", false, false, false, true) {
		scope := program()
		scope.Today, scope.Now, scope.ClosedSince = today, sc.moment(), sc.day()
		return scope
	}
	ways := pick(sc, "ways", everyWay, everyWay, ieum.Reach(rapid.IntRange(0, int(everyWay)).Draw(sc.T, "some ways")))
	return ieum.Scope{Staff: sc.some("Staff"), Ways: ways, Today: today, Now: pick(sc, "now", morning, sc.moment()), ClosedSince: sc.day()}
}

// page draws a page; its marks need not name rows.
func (sc *script) page(values ...string) ieum.Page {
	mark := func(name string) ieum.Mark {
		if pick(sc, name, true, true, false) {
			return ieum.Mark{}
		}
		ids := slices.Sorted(maps.Keys(sc.model))
		return ieum.Mark{Value: pick(sc, "value", values...), ID: pick(sc, "id", ids...)}
	}
	return ieum.Page{
		Limit: pick(sc, "limit", 1, 2, 3, 50), After: mark("after"), Before: mark("before"), Backward: pick(sc, "backward", false, true),
	}
}

// days are the values that lists by day are ordered by.
var days = []string{"", "2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25"}

func agree[T any](sc *script, what string, got T, err error, want T) {
	sc.Helper()
	if err != nil {
		sc.Fatalf("%s: %v", what, err)
	}
	same(sc.T, what, got, want)
}

// ids draws some ids, of rows and of nothing.
func (sc *script) ids() []ieum.ID {
	all := append(slices.Sorted(maps.Keys(sc.model)), "", "x", student("nobody"))
	return rapid.SliceOfN(rapid.SampledFrom(all), 0, 12).Draw(sc.T, "ids")
}

func (sc *script) entities() {
	scope, ids, want := sc.scope(), sc.ids(), map[ieum.ID]ieum.Entity{}
	for _, id := range ids {
		if e := sc.model.see(scope, id); e != nil {
			want[id] = e
		}
	}
	got, err := sc.store.View(scope).Entities(sc.ctx, ids)
	agree(sc, "entities", got, err, want)
}

func (sc *script) students() {
	scope, filter := sc.scope(), sc.studentFilter()
	page := sc.page("", "가", "나", "Mina", "m%")
	switch filter.Order {
	case ieum.ByGrade:
		page = sc.page("00", "01", "02", "11")
	case ieum.ByNeedLevel:
		page = sc.page("0", "1", "3", "4")
	case ieum.ByName:
	}
	want := slice(sc.model.students(scope, filter), sc.model.studentMark(filter.Order), page)
	got, err := sc.store.View(scope).Students(sc.ctx, filter, page)
	agree(sc, "students", got, err, want)
	by := pick(sc, "by", ieum.StudentKeys()...)
	counts, err := sc.store.View(scope).StudentCounts(sc.ctx, filter, by)
	agree(sc, "student counts", counts, err, counted(sc.model.students(scope, filter), sc.model.studentKeys(scope, by)))
}

// studentFilter draws one that asks for a thing or two.
func (sc *script) studentFilter() ieum.StudentFilter {
	filter := ieum.StudentFilter{Order: pick(sc, "order", ieum.ByName, ieum.ByGrade, ieum.ByNeedLevel)}
	for range rapid.IntRange(0, 2).Draw(sc.T, "asks") {
		switch pick(sc, "ask", "school", "stage", "text", "needs", "level", "unserved", "grades", "manager", "agency") {
		case "school":
			filter.School = sc.some("School")
		case "stage":
			filter.Stage = sc.stage()
		case "text":
			filter.Text = pick(sc, "text", "M", "%", "가")
		case "needs":
			filter.Needs = pick(sc, "needs", [][]string{{"1"}}, [][]string{{"1", "2"}}, [][]string{{"1"}, {"2-1", "1"}}, [][]string{{}})
		case "level":
			filter.Level = pick(sc, "level", ieum.LevelLow, ieum.LevelHigh, ieum.LevelUrgent)
		case "unserved":
			filter.Unserved = pick(sc, "unserved", new(true), new(false))
		case "grades":
			filter.Grades = pick(sc, "grades", []int{1}, []int{2, 11})
		case "manager":
			filter.CaseManager = sc.some("CaseManager")
		case "agency":
			filter.ServedBy = sc.some("Agency")
		}
	}
	return filter
}

func (sc *script) cases() {
	scope, page := sc.scope(), sc.page(days...)
	filter := ieum.CaseFilter{
		Student: sc.some("Student"), Team: sc.some("Team"), Open: pick(sc, "open", nil, new(false), new(true)), School: sc.some("School"),
	}
	if pick(sc, "other", true, false) {
		filter = ieum.CaseFilter{
			Stages: list(sc.stage(), sc.stage()), Class: pick(sc, "class", "", ieum.Regular, ieum.Crisis), CaseManager: sc.some("CaseManager"),
			OpenedFrom: sc.day(), OpenedUntil: sc.day(),
		}
	}
	if pick(sc, "quiet", true, false) {
		filter.NoContactSince = sc.day()
	}
	if pick(sc, "all", true, false) {
		filter = ieum.CaseFilter{}
	}
	by := pick(sc, "by", ieum.CaseKeys()...)
	counts, err := sc.store.View(scope).CaseCounts(sc.ctx, filter, by)
	agree(sc, "case counts", counts, err, counted(sc.model.cases(scope, filter), caseKeys(by)))
	want := slice(sc.model.cases(scope, filter),
		func(c *ieum.Case) ieum.Mark { return ieum.Mark{Value: string(c.OpenedOn), ID: c.ID} }, page)
	got, err := sc.store.View(scope).Cases(sc.ctx, filter, page)
	agree(sc, "cases", got, err, want)
}

func (sc *script) referrals() {
	scope, page := sc.scope(), sc.page(days...)
	filter := ieum.ReferralFilter{Student: sc.some("Student"), Service: sc.some("Service"), School: sc.some("School")}
	if pick(sc, "other", true, false) {
		filter = ieum.ReferralFilter{Agency: sc.some("Agency"), RequestedFrom: sc.day(), RequestedUntil: sc.day()}
	}
	if state := sc.state(); state != "" {
		filter.States = []ieum.ReferralState{state}
	}
	if pick(sc, "all", true, false) {
		filter = ieum.ReferralFilter{}
	}
	want := slice(sc.model.referrals(scope, filter),
		func(r *ieum.Referral) ieum.Mark { return ieum.Mark{Value: string(r.RequestedOn), ID: r.ID} }, page)
	got, err := sc.store.View(scope).Referrals(sc.ctx, filter, page)
	agree(sc, "referrals", got, err, want)
	counts, err := sc.store.View(scope).ReferralCounts(sc.ctx, filter)
	agree(sc, "counts", counts, err, counted(sc.model.referrals(scope, filter), func(r *ieum.Referral) []ieum.ReferralState { return []ieum.ReferralState{r.State} }))
}

func (sc *script) due() {
	scope, page := sc.scope(), sc.page("", "0 2026-11-24 TASK", "1 2026-11-23 STAGE", "1 2026-11-24 URGENT_NEED")
	filter := ieum.DueFilter{
		Until: sc.day(), CaseManager: sc.some("CaseManager"), Partly: pick(sc, "partly", 0, ieum.ReachCentre, ieum.ReachCentre|ieum.ReachTeam),
		Support: pick(sc, "support", nil, []ieum.SupportSigners{{BornFrom: "2010-01-02", Self: true, Representative: true}, {BornUntil: "2010-01-01", Self: true}}),
	}
	want := slice(sc.model.due(scope, filter), (*ieum.Due).Mark, page)
	got, err := sc.store.View(scope).Due(sc.ctx, filter, page)
	agree(sc, "due", got, err, want)
}

func (sc *script) emergencies() {
	scope, page := sc.scope(), sc.page("", ieum.MomentText(morning), "2027")
	want := slice(sc.model.emergencies(scope),
		func(e *ieum.EmergencyAccess) ieum.Mark {
			return ieum.Mark{Value: ieum.MomentText(e.RequestedAt), ID: e.ID}
		}, page)
	got, err := sc.store.View(scope).EmergencyAccesses(sc.ctx, page)
	agree(sc, "access in emergencies", got, err, want)
}

func (sc *script) reports() {
	scope, page := sc.scope(), sc.page("", ieum.MomentText(morning), ieum.MomentText(morning.Add(time.Microsecond)), "2027")
	filter := ieum.ReportFilter{State: sc.judged(), Node: sc.some("Agency")}
	if pick(sc, "all", true, false) {
		filter = ieum.ReportFilter{}
	}
	want := slice(sc.model.reports(filter),
		func(r *ieum.DirectoryReport) ieum.Mark { return ieum.Mark{Value: ieum.MomentText(r.At), ID: r.ID} }, page)
	got, err := sc.store.View(scope).Reports(sc.ctx, filter, page)
	agree(sc, "reports", got, err, want)
}

func (sc *script) accounts() {
	page := sc.page("", ieum.MomentText(morning), "2027")
	yes, no := true, false
	filter := ieum.AccountFilter{
		Role: pick(sc, "role", "", ieum.RoleAdministrator, ieum.RoleTeacher), Active: pick(sc, "active", nil, &yes, &no), Team: pick(sc, "team", "", sc.some("Team")),
	}
	kept := keep(every[*ieum.Staff](sc.model), func(a *ieum.Staff) bool {
		return (filter.Role == "" || slices.Contains(a.Roles, filter.Role)) && (filter.Active == nil || a.Active == *filter.Active) &&
			(filter.Team == "" || a.Team == filter.Team)
	})
	slices.SortFunc(kept, func(a, b *ieum.Staff) int { return cmp.Or(a.CreatedAt.Compare(b.CreatedAt), cmp.Compare(a.ID, b.ID)) })
	want := slice(kept, func(a *ieum.Staff) ieum.Mark { return ieum.Mark{Value: ieum.MomentText(a.CreatedAt), ID: a.ID} }, page)
	got, err := sc.store.View(sc.scope()).Accounts(sc.ctx, filter, page)
	agree(sc, "accounts", got, err, want)
}

// recorded returns the rows of a kind that belong to the record of a student.
func recorded[T ieum.Entity](m model, scope ieum.Scope, of *ieum.Student) []T {
	return keep(visible[T](m, scope), func(row T) bool {
		root := row.Meta().Root
		return root == of.ID || of.Household != "" && root == of.Household
	})
}

func (sc *script) records() {
	scope, ids := sc.scope(), sc.ids()
	got, err := sc.store.View(scope).Records(sc.ctx, ids, "Need", "Enrolment", "Person")
	if err != nil {
		sc.Fatalf("records: %v", err)
	}
	for _, id := range ids {
		record, seen := got[id], sc.model.see(scope, id)
		of, ok := seen.(*ieum.Student)
		if !ok && !id.Is("Person") || seen == nil {
			same(sc.T, "no record", record, nil)
			continue
		}
		same(sc.T, "subject", record.Subject, seen)
		if !ok {
			served := keep(visible[*ieum.Enrolment](sc.model, scope), func(e *ieum.Enrolment) bool {
				return e.Root == seen.Meta().Root && e.Beneficiary == id
			})
			same(sc.T, "enrolments of a person", ieum.Part[ieum.Enrolment](record), served)
			continue
		}
		same(sc.T, "needs", ieum.Part[ieum.Need](record), recorded[*ieum.Need](sc.model, scope, of))
		same(sc.T, "enrolments", ieum.Part[ieum.Enrolment](record), recorded[*ieum.Enrolment](sc.model, scope, of))
		same(sc.T, "persons", ieum.Part[ieum.Person](record), recorded[*ieum.Person](sc.model, scope, of))
	}
}

func (sc *script) around() {
	scope, ids := sc.scope(), sc.ids()
	got, err := sc.store.View(scope).Surroundings(sc.ctx, ids)
	if err != nil {
		sc.Fatalf("surroundings: %v", err)
	}
	for _, id := range ids {
		of, ok := sc.model.see(scope, id).(*ieum.Student)
		if !ok {
			continue
		}
		around, hidden := got[id], 0
		if around == nil {
			sc.Fatalf("a visible student without surroundings")
		}
		var needs []*ieum.Need
		var students []*ieum.Student
		for _, s := range every[*ieum.Student](sc.model) {
			if s.ID != of.ID && (of.Household == "" || s.Household != of.Household) {
				continue
			}
			seen := sc.model.see(scope, s.ID)
			if seen == nil {
				hidden++
				continue
			}
			students = append(students, seen.(*ieum.Student))
			needs = append(needs, keep(visible[*ieum.Need](sc.model, scope), func(n *ieum.Need) bool { return n.Root == s.ID })...)
		}
		slices.SortFunc(needs, func(a, b *ieum.Need) int { return cmp.Compare(a.ID, b.ID) })
		same(sc.T, "students around", around.Students, students)
		same(sc.T, "needs around", around.Needs, needs)
		same(sc.T, "hidden siblings", around.HiddenSiblings, hidden)
		same(sc.T, "masks", around.Masks, sc.model.masks(of))
	}
}

func (sc *script) served() {
	scope, ids, want := sc.scope(), sc.ids(), map[ieum.ID][]*ieum.Enrolment{}
	for _, id := range ids {
		of, ok := sc.model.see(scope, id).(*ieum.Student)
		if !ok {
			continue
		}
		rows := keep(recorded[*ieum.Enrolment](sc.model, scope, of), func(e *ieum.Enrolment) bool {
			p, _ := sc.model[e.Beneficiary].(*ieum.Person)
			return e.Beneficiary == of.ID || p != nil && p.Household != "" && p.Household == of.Household
		})
		slices.SortFunc(rows, func(a, b *ieum.Enrolment) int { return cmp.Or(cmp.Compare(b.Since, a.Since), cmp.Compare(a.ID, b.ID)) })
		if len(rows) > 0 {
			want[id] = rows
		}
	}
	got, err := sc.store.View(scope).ServedBy(sc.ctx, ids)
	agree(sc, "served by", got, err, want)
}

func (sc *script) maySee() {
	scope, id := sc.scope(), sc.some("Student")
	sights, err := sc.store.View(scope).MaySee(sc.ctx, id)
	of, ok := sc.model.see(scope, id).(*ieum.Student)
	if !ok {
		fails(sc.T, "who may see a hidden student", err, ieum.ErrNotFound)
		return
	}
	var want []ieum.Sight
	for _, a := range every[*ieum.Staff](sc.model) {
		if ways := sc.model.waysOf(a, of, scope); ways != 0 {
			want = append(want, ieum.Sight{Staff: a.ID, Ways: ways})
		}
	}
	agree(sc, "who may see", sights, err, want)
}

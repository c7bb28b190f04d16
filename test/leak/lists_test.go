package leak_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// The lists of people and of work, read by hand: whoever cannot be read by what
// a list is filtered, ordered or counted by does not stand in it.

// kept is a kept field that a condition is about.
type kept struct {
	kind  ieum.Kind
	field string
}

// conditions are those of a list of students, with what they are about.
var conditions = []struct {
	name   string
	fields []kept
}{
	{"need", []kept{{"Need", "Domain"}}},
	{"needs", []kept{{"Need", "Domain"}}},
	{"level", []kept{{"Need", "Level"}}},
	{"unserved", []kept{{"Need", "Domain"}, {"Enrolment", "Service"}}},
	{"stage", []kept{{"Case", "Stage"}}},
	{"caseManager", []kept{{"Manages", "CaseManager"}}},
	{"servedBy", []kept{{"Enrolment", "Service"}}},
	{"area", []kept{{"Student", "HomeArea"}}},
	{"school", []kept{{"Student", "School"}}},
	{"grades", []kept{{"Student", "Grade"}}},
}

// keys are what the keys of counts are about.
var keys = map[string]kept{
	"NEED": {"Need", "Domain"}, "GRADE": {"Student", "Grade"}, "SCHOOL": {"Student", "School"}, "STAGE": {"Case", "Stage"},
	"CASE_MANAGER": {"Manages", "CaseManager"}, "CLASS": {"Case", "Class"}, "AREA": {"Student", "HomeArea"},
}

// about are the fields that a list of students is asked by.
func about(r *root) (fields []kept) {
	order := r.args["orderBy"]
	for _, c := range conditions {
		if argument(r, c.name) != "" || c.name == "level" && strings.Contains(order, "NEED_LEVEL") || c.name == "grades" && strings.Contains(order, "GRADE") {
			fields = append(fields, c.fields...)
		}
	}
	if by := r.args["by"]; by != "" {
		fields = append(fields, keys[by])
	}
	return fields
}

// among returns the ways of some that read all of the fields, and the first
// field that none of them reads with those before it.
func among(ways []way, fields []kept) (left []way, hidden *kept) {
	for i, f := range fields {
		ways = slices.DeleteFunc(slices.Clone(ways), func(w way) bool { return !may([]way{w}, f.kind, f.field) })
		if len(ways) == 0 {
			return nil, &fields[i]
		}
	}
	return ways, nil
}

// open reports whether anybody may be asked about by the fields, and notes it
// where not; told are their classes.
func (x *expectation) open(r *root, class string, fields []kept) (told []string, open bool) {
	if !x.readable(r, x.readsPeople(), class) {
		return nil, false
	}
	if _, hidden := among(lasting(x.able()), fields); hidden != nil {
		return nil, x.readable(r, false, classes[hidden.kind])
	}
	for _, f := range fields {
		told = append(told, classes[f.kind])
	}
	return told, true
}

func (x *expectation) students(r *root, path []string) any {
	fields := about(r)
	told, open := x.open(r, "personal", fields)
	if !open {
		return nil
	}
	list := x.those(r, fields)
	slices.SortFunc(list, func(a, b *ieum.Student) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortStableFunc(list, func(a, b *ieum.Student) int {
		switch {
		case strings.Contains(r.args["orderBy"], "NEED_LEVEL"):
			return cmp.Compare(x.pressing(a), x.pressing(b))
		case strings.Contains(r.args["orderBy"], "GRADE"):
			return cmp.Compare(a.Grade, b.Grade)
		}
		return cmp.Compare(a.DisplayName, b.DisplayName)
	})
	return page(x, r, list, "Student", append(told, "personal"), path)
}

// page is a page of rows of the people, and what it tells.
func page[E ieum.Entity](x *expectation, r *root, list []E, object string, told, path []string) any {
	if strings.Contains(r.args["orderBy"], "DESC") {
		slices.Reverse(list)
	}
	total := len(list)
	if first := 0; r.args["first"] != "" {
		fmt.Sscan(r.args["first"], &first)
		list = list[:min(first, total)]
	}
	x.list(told...)
	answer := map[string]any{}
	for _, f := range r.sub {
		below := append(slices.Clone(path), f.key)
		switch f.name {
		case "totalCount":
			answer[f.key] = float64(total)
			x.tell("", classes[ieum.Kind(object)])
		case "nodes", "edges":
			nodes := []any{}
			for _, e := range list {
				if f.name == "edges" {
					nodes = append(nodes, map[string]any{"node": x.object(e, object, f.sub[0].sub, append(slices.Clone(below), "node"))})
				} else {
					nodes = append(nodes, x.object(e, object, f.sub, below))
				}
			}
			answer[f.key] = nodes
		}
	}
	for _, e := range list {
		x.alongWith(subjectOf(e), told)
	}
	return answer
}

// those are the students whom a filter keeps, by ways that read all that is
// asked for.
func (x *expectation) those(r *root, fields []kept) (list []*ieum.Student) {
	for _, e := range x.byKind["Student"] {
		s := e.(*ieum.Student)
		if left, _ := among(x.ways(s.ID), fields); len(left) > 0 && x.fits(s, r) {
			list = append(list, s)
		}
	}
	return list
}

func (x *expectation) fits(s *ieum.Student, r *root) bool {
	wants := func(name string, holds func(value string) bool) bool {
		value := argument(r, name)
		return value == "" || holds(value)
	}
	has := func(code string) bool {
		return slices.ContainsFunc(x.openNeeds(s), func(n *ieum.Need) bool { return n.Domain == code })
	}
	return wants("need", has) && wants("needs", has) &&
		wants("level", func(v string) bool { return x.pressing(s) >= ieum.Level(v).Rank() }) &&
		wants("unserved", func(v string) bool { return fmt.Sprint(x.unserved(s)) == v }) &&
		wants("stage", func(v string) bool { return slices.Contains(x.stages(s), v) }) &&
		wants("caseManager", func(v string) bool { return string(x.managerOf(s.ID)) == v }) &&
		wants("servedBy", func(v string) bool { return x.known(ieum.ID(v)) && x.helpedBy(s, ieum.ID(v)) }) &&
		wants("area", func(v string) bool { return x.homeIn(s.HomeArea, ieum.ID(v)) }) &&
		wants("school", func(v string) bool { return string(s.School) == v }) &&
		wants("grades", func(v string) bool { return fmt.Sprint(s.Grade) == v })
}

// homeIn reports whether a home lies in an area, or in what the other division
// names on the same ground.
func (x *expectation) homeIn(home, area ieum.ID) bool {
	wanted := []ieum.ID{area}
	for _, e := range x.byKind["Area"] {
		a := e.(*ieum.Area)
		if a.ID == area {
			wanted = append(wanted, a.Covers...)
		}
		if slices.Contains(a.Covers, area) {
			wanted = append(wanted, a.ID)
		}
	}
	for at := home; at != ""; at = x.byID[at].(*ieum.Area).Parent {
		if slices.Contains(wanted, at) {
			return true
		}
	}
	return false
}

func (x *expectation) openNeeds(s *ieum.Student) (list []*ieum.Need) {
	for _, e := range x.related("Need", "Subject", s.ID) {
		if n := e.(*ieum.Need); n.Status == ieum.NeedOpen {
			list = append(list, n)
		}
	}
	return list
}

func (x *expectation) pressing(s *ieum.Student) (rank int) {
	for _, n := range x.openNeeds(s) {
		rank = max(rank, n.Level.Rank())
	}
	return rank
}

func (x *expectation) stages(s *ieum.Student) (list []string) {
	for _, e := range x.related("Case", "Student", s.ID) {
		if c := e.(*ieum.Case); c.ClosedOn == "" {
			list = append(list, string(c.Stage))
		}
	}
	return list
}

// received are the services that somebody receives today.
func (x *expectation) received(who ieum.ID) (list []*ieum.Service) {
	for _, e := range x.related("Enrolment", "Beneficiary", who) {
		if e := e.(*ieum.Enrolment); e.Since <= today && (e.Until == "" || e.Until >= today) {
			list = append(list, x.byID[e.Service].(*ieum.Service))
		}
	}
	return list
}

func (x *expectation) unserved(s *ieum.Student) bool {
	return slices.ContainsFunc(x.openNeeds(s), func(n *ieum.Need) bool {
		return !slices.ContainsFunc(x.received(s.ID), func(v *ieum.Service) bool { return slices.Contains(v.Needs, n.Domain) })
	})
}

func (x *expectation) helpedBy(s *ieum.Student, agency ieum.ID) bool {
	services := x.received(s.ID)
	for _, e := range x.byKind["Person"] {
		if p := e.(*ieum.Person); p.Household != "" && p.Household == s.Household {
			services = append(services, x.received(p.ID)...)
		}
	}
	return slices.ContainsFunc(services, func(v *ieum.Service) bool { return v.Agency == agency })
}

// managerOf is who manages a student today, the latest of several.
func (x *expectation) managerOf(student ieum.ID) (by ieum.ID) {
	since := ieum.Date("")
	for _, e := range x.related("Manages", "Student", student) {
		if m := e.(*ieum.Manages); m.Since <= today && (m.Until == "" || m.Until >= today) && m.Since >= since {
			by, since = m.CaseManager, m.Since
		}
	}
	return by
}

func (x *expectation) studentCounts(r *root) any {
	fields := about(r)
	told, open := x.open(r, "personal", fields)
	if !open {
		return nil
	}
	counts := map[string]int{}
	for _, s := range x.those(r, fields) {
		has := map[string]bool{}
		switch r.args["by"] {
		case "NEED":
			for _, n := range x.openNeeds(s) {
				has[n.Domain] = true
			}
		case "GRADE":
			has[fmt.Sprint(s.Grade)] = true
		case "SCHOOL":
			has[string(s.School)] = true
		case "STAGE":
			for _, stage := range x.stages(s) {
				has[stage] = true
			}
		case "CASE_MANAGER":
			has[string(x.managerOf(s.ID))] = true
		case "AREA":
			for _, other := range x.those(r, fields) {
				if x.homeIn(s.HomeArea, other.HomeArea) {
					has[string(other.HomeArea)] = true
				}
			}
		}
		for key := range has {
			counts[key]++
		}
	}
	return x.counted(counts, append(told, "personal"))
}

func (x *expectation) counted(counts map[string]int, told []string) any {
	for _, class := range told {
		x.tell("", class)
	}
	list := []any{}
	for key, n := range counts {
		if key != "" {
			list = append(list, map[string]any{"key": key, "count": float64(n)})
		}
	}
	return list
}

// asksOfWork are what a list of cases or of referrals is about: the day that
// it goes by, and what it is filtered by.
func asksOfWork(r *root, kind ieum.Kind, day string) []kept {
	fields := []kept{{kind, day}}
	for _, c := range []struct {
		name string
		kept
	}{
		{"stages", kept{"Case", "Stage"}},
		{"class", kept{"Case", "Class"}},
		{"open", kept{"Case", "ClosedOn"}},
		{"states", kept{"Referral", "State"}},
		{"agency", kept{"Referral", "Service"}},
		{"service", kept{"Referral", "Service"}},
		{"caseManager", kept{"Manages", "CaseManager"}},
		{"school", kept{"Student", "School"}},
		{"noContactSince", kept{"Contact", "On"}},
	} {
		if argument(r, c.name) != "" {
			fields = append(fields, c.kept)
		}
	}
	if by := r.args["by"]; by != "" {
		fields = append(fields, keys[by])
	}
	return fields
}

// rowsOfWork are the cases or referrals that a filter keeps.
func (x *expectation) rowsOfWork(r *root, kind ieum.Kind, fields []kept) (list []ieum.Entity) {
	is := func(name, value string) bool { return argument(r, name) == "" || argument(r, name) == value }
	for _, e := range x.byKind[kind] {
		s := x.byID[e.Meta().Root].(*ieum.Student)
		left, _ := among(x.ways(s.ID), fields)
		fits := len(left) > 0 && is("school", string(s.School)) && is("caseManager", string(x.managerOf(s.ID)))
		switch e := e.(type) {
		case *ieum.Case:
			fits = fits && is("stages", string(e.Stage)) && is("class", string(e.Class)) && is("open", fmt.Sprint(e.ClosedOn == "")) &&
				string(e.OpenedOn) >= argument(r, "openedFrom") && x.quiet(e, argument(r, "noContactSince"))
		case *ieum.Referral:
			agency := x.byID[e.Service].Meta().Root
			until := argument(r, "requestedUntil")
			fits = fits && is("states", string(e.State)) && is("agency", string(agency)) && is("service", string(e.Service)) &&
				(until == "" || string(e.RequestedOn) <= until) && (argument(r, "agency")+argument(r, "service") == "" || x.known(agency))
		}
		if fits {
			list = append(list, e)
		}
	}
	return list
}

// quiet reports whether a case was open before a day and had no contact since.
func (x *expectation) quiet(c *ieum.Case, since string) bool {
	return since == "" || string(c.OpenedOn) < since && !slices.ContainsFunc(x.related("Contact", "Case", c.ID), func(e ieum.Entity) bool {
		return string(e.(*ieum.Contact).On) >= since
	})
}

func (x *expectation) work(r *root, kind ieum.Kind, day string, path []string) any {
	fields := asksOfWork(r, kind, day)
	told, open := x.open(r, "sensitive", fields)
	if !open {
		return nil
	}
	list := x.rowsOfWork(r, kind, fields)
	dayOf := func(e ieum.Entity) ieum.Date {
		if c, ok := e.(*ieum.Case); ok {
			return c.OpenedOn
		}
		return e.(*ieum.Referral).RequestedOn
	}
	slices.SortFunc(list, func(a, b ieum.Entity) int {
		return cmp.Or(cmp.Compare(dayOf(a), dayOf(b)), cmp.Compare(a.Meta().ID, b.Meta().ID))
	})
	return page(x, r, list, string(kind), told, path)
}

func (x *expectation) caseCounts(r *root) any {
	fields := asksOfWork(r, "Case", "OpenedOn")
	told, open := x.open(r, "sensitive", fields)
	if !open {
		return nil
	}
	counts := map[string]int{}
	for _, e := range x.rowsOfWork(r, "Case", fields) {
		if c := e.(*ieum.Case); r.args["by"] == "STAGE" {
			counts[string(c.Stage)]++
		} else {
			counts[string(c.Class)]++
		}
	}
	return x.counted(counts, told)
}

// caseload is that of a case manager as far as the account reads the cases.
func (x *expectation) caseload(manager ieum.ID, path []string) any {
	students, able := x.narrowed("Case", "Class")
	if !able || !x.readsPeople() {
		x.miss("")
		return x.hide(path, "sensitive")
	}
	x.tell("", "sensitive")
	active := 0
	for _, s := range students {
		for _, e := range x.related("Case", "Student", s.ID) {
			if e.(*ieum.Case).ClosedOn == "" && x.managerOf(s.ID) == manager {
				active++
			}
		}
	}
	if active == 0 && manager != x.me.Self {
		return x.hide(path, "sensitive")
	}
	return map[string]any{"active": float64(active)}
}

func (x *expectation) caseManagers(r *root, path []string) any {
	if !x.readable(r, x.readsDirectory(), "staff") {
		return nil
	}
	nodes, path := []any{}, append(slices.Clone(path), "nodes")
	for _, m := range x.byKind["CaseManager"] {
		if school := argument(r, "school"); school != "" && string(m.(*ieum.CaseManager).Organisation) != school {
			continue
		}
		below := append(slices.Clone(path), "students")
		row := map[string]any{"id": string(m.Meta().ID), "caseload": x.caseload(m.Meta().ID, append(slices.Clone(path), "caseload")), "students": nil}
		students, able := x.narrowed("Manages", "CaseManager")
		if !able || !x.readsPeople() {
			x.hide(below, "personal")
			x.miss("")
		} else {
			students = slices.DeleteFunc(students, func(s *ieum.Student) bool { return x.managerOf(s.ID) != m.Meta().ID })
			x.tell("", "personal")
			of := &root{key: r.key, args: map[string]string{"first": "100"}, sub: r.sub[0].sub[2].sub}
			row["students"] = page(x, of, students, "Student", []string{"personal"}, below)
		}
		nodes = append(nodes, row)
	}
	return map[string]any{"nodes": nodes}
}

package leak_test

import (
	"maps"
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// smallSchool is how many students in the record a school has whose head may
// count referrals.
const smallSchool = 5

// isNode are the kinds beside those of the people that can be fetched by id.
var isNode = []ieum.Kind{"Staff", "Area", "District", "School", "Agency", "Service", "Worker", "CaseManager", "DirectoryReport", "Agreement", "Team"}

// fetched reports whether something can be fetched by id at all.
func fetched(id ieum.ID) bool {
	kind, ok := id.Kind()
	return ok && (slices.Contains(isNode, kind) || slices.Contains(nodeTypes, string(kind)))
}

// root is what a field of Query is answered with. What is computed is any
// value, and judged by what stands in got.
func (x *expectation) root(r *root, got any) any {
	path := []string{r.key}
	switch r.name {
	case "student":
		if !x.right(r, x.readsPeople()) {
			return nil
		}
		if e := x.byID[r.ids[0]]; r.ids[0].Is("Student") && e != nil && x.seen(e) {
			return x.object(e, "Student", r.sub, path)
		}
		x.miss(r.ids[0])
		return nil
	case "household":
		if !x.right(r, x.readsPeople()) {
			return nil
		}
		if e := x.byID[r.ids[0]]; r.ids[0].Is("Household") && e != nil && x.seen(e) {
			return x.object(e, "Household", r.sub, path)
		}
		x.miss(r.ids[0])
		return nil
	case "node":
		return x.node(r.ids[0], r.sub, path)
	case "nodes":
		list := []any{}
		for _, id := range r.ids {
			list = append(list, x.node(id, r.sub, path))
		}
		return list
	case "students":
		return x.students(r, path)
	case "search":
		return x.search(r, path)
	case "studentCounts":
		return x.studentCounts(r)
	case "cases":
		return x.work(r, "Case", "OpenedOn", path)
	case "caseCounts":
		return x.caseCounts(r)
	case "referrals":
		return x.work(r, "Referral", "RequestedOn", path)
	case "caseManagers":
		return x.caseManagers(r, path)
	case "referralCounts":
		return x.referralCounts(r)
	case "viewer":
		return x.viewer(r, got, path)
	case "service":
		return x.candidates(r, got, path)
	case "directoryReports":
		return x.reports(r)
	case "emergencyAccesses":
		return x.emergencies(r)
	case "network":
		return x.network(r)
	case "unmetNeeds", "referralFlow", "endingSoon":
		return x.answersToCoordinator(r)
	}
	return x.computed(r, got)
}

// readable notes that a list as a whole is hidden where it may not be read.
func (x *expectation) readable(r *root, has bool, class string) bool {
	if !has {
		x.hide([]string{r.key}, class)
		x.miss("")
	}
	return has
}

// right notes a refusal where the account lacks a right.
func (x *expectation) right(r *root, has bool) bool {
	if !has {
		x.codes[r.key] = "FORBIDDEN"
		x.miss("")
	}
	return has
}

func (x *expectation) node(id ieum.ID, list []*selected, path []string) any {
	e, kind := x.byID[id], ieum.Kind("")
	if e != nil {
		kind = ieum.KindOf(e)
	}
	asked, _ := id.Kind()
	switch {
	case !fetched(id) || classes[asked] != "" && (e == nil || !x.seen(e)):
		x.miss(id)
		return nil
	case e == nil, kind == "Staff" && id != x.me.ID, classes[kind] == "" && kind != "Staff" && !x.known(id),
		classes[kind] == "" && kind != "Staff" && kind != "DirectoryReport" && kind != "Team" && !x.readsDirectory():
		return nil
	case classes[kind] != "":
		return x.object(e, string(kind), list, path)
	}
	answer := map[string]any{}
	for _, f := range list {
		switch f.key {
		case "__typename":
			answer["__typename"] = string(kind)
			if kind == "Staff" {
				answer["__typename"] = "Viewer"
			}
		case "id":
			answer["id"] = string(id)
		}
		x.fetchedReport(e, f.key, answer)
		if f.key == "... on "+string(kind) && kind != "DirectoryReport" {
			maps.Copy(answer, x.directory(e, f.sub, path).(map[string]any))
		}
	}
	return answer
}

// narrowed are the students whom the account sees by ways that read a field.
func (x *expectation) narrowed(kind ieum.Kind, field string) (students []*ieum.Student, able bool) {
	for _, w := range lasting(x.able()) {
		able = able || may([]way{w}, kind, field)
	}
	for _, e := range x.byKind["Student"] {
		if may(x.ways(e.Meta().ID), kind, field) {
			students = append(students, e.(*ieum.Student))
		}
	}
	return students, able
}

func argument(r *root, name string) string {
	_, rest, ok := strings.Cut(r.args["filter"], name+": ")
	if !ok {
		return ""
	}
	value, _, _ := strings.Cut(strings.TrimSuffix(rest, "}"), ",")
	return strings.Trim(value, `"`)
}

// list notes what a list tells.
func (x *expectation) list(told ...string) {
	for _, class := range told {
		x.lists[class] = true
	}
	x.alongWith("", told)
}

func (x *expectation) alongWith(id ieum.ID, told []string) {
	if x.along[id] == nil {
		x.along[id] = map[string]bool{}
	}
	for _, class := range told {
		x.along[id][class] = true
	}
}

func (x *expectation) search(r *root, path []string) any {
	if !x.readable(r, x.readsDirectory(), "public") {
		return nil
	}
	nodes := []any{}
	if x.readsPeople() && len(x.able()) > 0 {
		x.list("personal")
		if s := x.byID[r.ids[0]]; x.seen(s) {
			nodes = append(nodes, x.object(s, "Student", r.sub[0].sub, append(path, "nodes")))
		}
	}
	return map[string]any{"nodes": nodes}
}

func (x *expectation) referralCounts(r *root) any {
	students, able := x.narrowed("Referral", "State")
	mine := slices.DeleteFunc(x.related("Student", "School", x.me.School), func(e ieum.Entity) bool {
		return x.walled(e.(*ieum.Student)) // to whoever is masked for a child it is not there
	})
	if slices.Contains(x.able(), bySchool) && len(mine) >= smallSchool {
		able = true
		for _, e := range mine {
			if s, ok := e.(*ieum.Student); ok && !slices.Contains(students, s) {
				students = append(students, s)
			}
		}
	}
	if !x.readable(r, x.readsPeople() && able, "sensitive") {
		return nil
	}
	x.tell("", "sensitive")
	counts := map[string]int{}
	for _, s := range students {
		for _, e := range x.related("Referral", "Student", s.ID) {
			if s.School == r.ids[0] {
				counts[string(e.(*ieum.Referral).State)]++
			}
		}
	}
	list := []any{}
	for state, n := range counts {
		list = append(list, map[string]any{"state": state, "count": float64(n)})
	}
	return list
}

func (x *expectation) viewer(r *root, got any, path []string) any {
	answer := map[string]any{"id": string(x.me.ID), "displayName": x.me.DisplayName}
	for _, f := range r.sub {
		switch f.name {
		case "caseload":
			answer[f.key] = nil
			if x.is(ieum.RoleCaseManager) {
				answer[f.key] = x.caseload(x.me.Self, []string{path[0], f.key})
			}
		case "supported":
			answer[f.key] = x.supported(append([]string{path[0]}, f.key))
		case "due":
			if _, able := x.narrowed("Need", "Level"); able {
				x.list("sensitive")
			}
			answer[f.key] = x.told(member(got, f.key), f, []string{path[0], f.key})
		}
	}
	return answer
}

// supported counts the open cases by class, and by who manages the student: the
// rows are told without whom, so that two may be alike.
func (x *expectation) supported(path []string) any {
	students, able := x.narrowed("Case", "Class")
	if !able || !x.readsPeople() {
		x.hide(path, "sensitive")
		x.miss("")
		return nil
	}
	x.tell("", "sensitive")
	counts := map[string]map[ieum.ID]int{}
	for _, s := range students {
		by, since := ieum.ID(""), ieum.Date("")
		for _, e := range x.related("Manages", "Student", s.ID) {
			if m := e.(*ieum.Manages); m.Since <= today && (m.Until == "" || m.Until >= today) && m.Since >= since {
				by, since = m.CaseManager, m.Since
			}
		}
		for _, e := range x.related("Case", "Student", s.ID) {
			if c := e.(*ieum.Case); c.ClosedOn == "" {
				if counts[string(c.Class)] == nil {
					counts[string(c.Class)] = map[ieum.ID]int{}
				}
				counts[string(c.Class)][by]++
			}
		}
	}
	list := []any{}
	for class, each := range counts {
		for _, n := range each {
			list = append(list, map[string]any{"class": class, "cases": float64(n)})
		}
	}
	return list
}

func member(v any, key string) any {
	object, _ := v.(map[string]any)
	return object[key]
}

// told takes rows as they were answered, and foretells the students in them.
func (x *expectation) told(got any, f *selected, path []string) any {
	nodes := []any{}
	list, _ := member(got, "nodes").([]any)
	path = append(path, "nodes", "student")
	for _, node := range list {
		id, _ := member(member(node, "student"), "id").(string)
		row := map[string]any{}
		object, _ := node.(map[string]any)
		for key := range object {
			row[key] = anyValue
		}
		student := x.byID[ieum.ID(id)]
		if student != nil && x.seen(student) {
			x.tell(ieum.ID(id), "sensitive")
			for _, below := range f.sub {
				for _, s := range below.sub {
					if s.name == "student" {
						row["student"] = x.object(student, "Student", s.sub, path)
					}
				}
			}
		} else {
			row["student"] = "somebody whom the account may not see"
		}
		nodes = append(nodes, row)
	}
	answer := map[string]any{"nodes": nodes}
	if total, ok := member(got, "totalCount").(float64); ok {
		answer["totalCount"] = total
		x.tell("", "sensitive")
	}
	return answer
}

func (x *expectation) candidates(r *root, got any, path []string) any {
	if !x.right(r, x.readsDirectory()) {
		return nil
	}
	if !x.known(r.ids[0]) || !r.ids[0].Is("Service") {
		return nil
	}
	_, able := x.narrowed("Need", "Domain")
	if !x.right(r, x.asksLinkage() && able) {
		return map[string]any{"candidates": nil}
	}
	x.list("sensitive")
	list, _ := member(member(got, "candidates"), "nodes").([]any)
	for _, node := range list {
		if id, ok := member(member(node, "student"), "id").(string); ok {
			x.alongWith(ieum.ID(id), []string{"sensitive"})
		}
	}
	return map[string]any{"candidates": x.told(member(got, "candidates"), r.sub[0], []string{path[0], "candidates"})}
}

// computed is an answer that is reckoned from what lies around somebody. What
// it says is not foretold: whom it may name, is.
func (x *expectation) computed(r *root, got any) any {
	subject := r.ids[0]
	named := r.name != "mediation" || subject.Is("Student") || subject.Is("Person")
	if named {
		_, able := x.narrowed("Need", "Domain")
		if !x.right(r, x.asksLinkage() && able) {
			return nil
		}
	} else if !x.right(r, x.readsDirectory()) {
		return nil
	}
	e := x.byID[subject]
	if named && (e == nil || !subject.Is("Student") && !subject.Is("Person") || !may(x.ways(e.Meta().Root), "Need", "Domain")) {
		x.codes[r.key] = "NOT_FOUND"
		x.miss(subject)
		return nil
	}
	if named {
		x.around(e)
	}
	if got == nil {
		x.codes[r.key] = "NOT_FOUND" // the other end
		return nil
	}
	return anyValue
}

// around puts those on the account whom an answer about somebody is computed
// from: those who live with it and those who stand by them.
func (x *expectation) around(e ieum.Entity) {
	x.tell(e.Meta().ID, "personal")
	x.beside(e)
}

// beside are those whom around may put on the account.
func (x *expectation) beside(e ieum.Entity) {
	homes := map[ieum.ID]bool{e.Meta().ID: true, e.Meta().Root: true}
	if s, ok := e.(*ieum.Student); ok {
		homes[s.Household] = true
	}
	for _, kind := range []ieum.Kind{"Student", "Person"} {
		for _, other := range x.byKind[kind] {
			household := ieum.ID("")
			switch o := other.(type) {
			case *ieum.Student:
				household = o.Household
			case *ieum.Person:
				household = o.Household
			}
			if homes[other.Meta().ID] || household != "" && homes[household] {
				x.loose[other.Meta().ID] = true
				homes[other.Meta().ID] = true
			}
		}
	}
	for _, p := range x.byKind["Person"] {
		if homes[p.Meta().Root] {
			x.loose[p.Meta().ID] = true
		}
	}
}

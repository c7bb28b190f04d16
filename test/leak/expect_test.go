package leak_test

import (
	"cmp"
	"maps"
	"reflect"
	"slices"
	"strings"
	"time"

	"ieum/internal/ieum"
)

// anyValue stands for what is not foretold.
const anyValue = "*"

// expectation is what an answer to the account should be: its data as far as it
// can be foretold, what it says is hidden, and what the audit says of it.
type expectation struct {
	*reading
	hidden []string
	left   map[ieum.ID]map[string]bool
	along  map[ieum.ID]map[string]bool
	missed map[ieum.ID]bool
	codes  map[string]string // of errors, by root
	// lists are the classes that lists tell, where they name nobody.
	lists map[string]bool
	// loose are whose classes cannot be foretold: what is computed tells of them.
	loose map[ieum.ID]bool
}

func newExpectation(r *reading) *expectation {
	return &expectation{
		reading: r, left: map[ieum.ID]map[string]bool{}, along: map[ieum.ID]map[string]bool{}, missed: map[ieum.ID]bool{},
		codes: map[string]string{}, loose: map[ieum.ID]bool{}, lists: map[string]bool{},
	}
}

func (x *expectation) tell(subject ieum.ID, class string) {
	if x.left[subject] == nil {
		x.left[subject] = map[string]bool{}
	}
	x.left[subject][class] = true
}

func (x *expectation) miss(ids ...ieum.ID) {
	for _, id := range ids {
		if _, ok := id.Kind(); !ok {
			id = ""
		}
		x.missed[id] = true
	}
}

func (x *expectation) hide(path []string, class string) any {
	x.hidden = append(x.hidden, strings.Join(path, ".")+" "+class)
	return nil
}

// object is what a row is answered with.
func (x *expectation) object(e ieum.Entity, object string, list []*selected, path []string) any {
	kind := ieum.KindOf(e)
	x.tell(subjectOf(e), classes[kind])
	answer := map[string]any{}
	for _, f := range list {
		switch {
		case strings.HasPrefix(f.key, "... on "):
			if strings.TrimPrefix(f.key, "... on ") == object {
				maps.Copy(answer, x.object(e, object, f.sub, path).(map[string]any))
			}
		case f.name == "__typename":
			answer[f.key] = object
		default:
			answer[f.key] = x.field(e, object, f, append(slices.Clone(path), f.key))
		}
	}
	return answer
}

// field is what a field of a row is answered with.
func (x *expectation) field(e ieum.Entity, object string, f *selected, path []string) any {
	kind, r := ieum.KindOf(e), ruleOf(object, f.name)
	class, ways := classOf(kind, r.field), x.ways(e.Meta().Root)
	if r.how == rows {
		return x.rows(e, r, f, path)
	}
	if r.how == special {
		return x.special(e, object, f, path)
	}
	if f.name != "id" && f.name != "version" && f.name != "withheld" && !may(ways, kind, r.field) {
		return x.hide(path, class)
	}
	x.tell(subjectOf(e), class)
	switch f.name {
	case "id":
		return string(e.Meta().ID)
	case "version":
		return 1.0
	case "withheld":
		return x.withheld(e, object)
	}
	v := reflect.ValueOf(e).Elem().FieldByName(r.field)
	switch r.how {
	case anyhow:
		if f.name == "stillFits" { // reckoned from what lies around who receives it
			who := e.(*ieum.Enrolment).Beneficiary
			x.loose[who] = true // where the service does not run, from nothing
			x.beside(x.byID[who])
		}
		return anyValue
	case code:
		return coded(v.String())
	case codes:
		list := []any{}
		for i := range v.Len() {
			list = append(list, coded(v.Index(i).String()))
		}
		return list
	case place:
		return x.place(ieum.ID(v.String()))
	}
	return plain(v)
}

// hangs are the kinds behind the lists that are answered by name.
var hangs = map[string]ieum.Kind{
	"servedBy": "Enrolment", "household": "Household", "supporters": "Supports", "selection": "Selection", "caseManager": "Manages", "ecomap": "Enrolment", "genogram": "Family", "contacts": "Contact",
}

// withheld are the fields of a type that the account may not read of a row.
func (x *expectation) withheld(e ieum.Entity, object string) []any {
	list, ways := []any{}, x.ways(e.Meta().Root)
	for _, f := range x.schema.Types[object].Fields {
		if f.Name == "ties" {
			continue // of whoever sees both ends
		}
		r := ruleOf(object, f.Name)
		kind, field := ieum.KindOf(e), r.field
		switch r.how {
		case rows:
			kind, field = r.kind, ""
		case special:
			if list := hangs[f.Name]; list != "" {
				kind, field = list, ""
			}
		default:
		}
		if f.Name != "id" && f.Name != "version" && f.Name != "withheld" && !strings.HasPrefix(f.Name, "__") && !may(ways, kind, field) {
			list = append(list, f.Name)
		}
	}
	return list
}

func coded(value string) any {
	if value == "" {
		return nil
	}
	return map[string]any{"code": value}
}

// place is a reference into the directory.
func (x *expectation) place(id ieum.ID) any {
	if !x.known(id) {
		return nil
	}
	return map[string]any{"id": string(id)}
}

// plain is a kept value as JSON has it.
func plain(v reflect.Value) any {
	if at, ok := reflect.TypeAssert[time.Time](v); ok && at.IsZero() {
		return nil
	}
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return nil
		}
		return plain(v.Elem())
	case reflect.String:
		if v.String() == "" {
			return nil
		}
		return v.String()
	case reflect.Int:
		return float64(v.Int())
	case reflect.Slice:
		list := []any{}
		for i := range v.Len() {
			list = append(list, plain(v.Index(i)))
		}
		return list
	}
	return v.Interface()
}

// related are the rows of a kind that name somebody in a field.
func (w *world) related(kind ieum.Kind, ref string, id ieum.ID) []ieum.Entity {
	var list []ieum.Entity
	for _, e := range w.byKind[kind] {
		if reflect.ValueOf(e).Elem().FieldByName(ref).String() == string(id) {
			list = append(list, e)
		}
	}
	return list
}

func (x *expectation) rows(e ieum.Entity, r rule, f *selected, path []string) any {
	class := classes[r.kind]
	if !may(x.ways(e.Meta().Root), r.kind, "") {
		return x.hide(path, class)
	}
	x.tell(subjectOf(e), class)
	list := []any{}
	for _, row := range x.related(r.kind, r.ref, e.Meta().ID) {
		if need, ok := row.(*ieum.Need); ok && f.args["status"] != "" && string(need.Status) != f.args["status"] {
			continue
		}
		if x.seen(row) {
			list = append(list, x.object(row, typeOf(r.kind), f.sub, path))
		}
	}
	return list
}

func typeOf(kind ieum.Kind) string {
	switch kind {
	case "Relationship":
		return "RelationshipEntry"
	case "Score":
		return "DomainLevel"
	case "Supports":
		return "Supporter"
	case "Teaches":
		return "StudentTeacher"
	case "Family":
		return "Relative"
	}
	return string(kind)
}

// whole is a list of which either all is hidden or each seen row is told.
func (x *expectation) whole(e ieum.Entity, kind ieum.Kind, path []string) (hidden bool) {
	if !may(x.ways(e.Meta().Root), kind, "") {
		x.hide(path, classes[kind])
		return true
	}
	x.tell(subjectOf(e), classes[kind])
	return false
}

func (x *expectation) special(e ieum.Entity, object string, f *selected, path []string) any {
	switch object + "." + f.name {
	case "Student.ties", "Person.ties", "Offer.ties":
		x.tell(subjectOf(e), "personal")
		return x.ties(e.Meta().ID)
	case "Student.servedBy":
		return x.servedBy(e.(*ieum.Student), f, path)
	case "Student.household":
		return x.household(e, e.(*ieum.Student).Household, f, path)
	case "Person.household":
		return x.household(e, e.(*ieum.Person).Household, f, path)
	case "Household.members", "Household.students", "Household.hiddenSiblings", "Household.enrolments", "Household.overlaps", "Household.lead":
		return x.ofHousehold(e.(*ieum.Household), f, path)
	case "Student.ecomap", "Student.genogram":
		return x.picture(e.(*ieum.Student), f, path)
	case "Student.supporters":
		return x.supporters(e, f, path)
	case "Student.selection", "Student.caseManager":
		return x.latest(e, f, path)
	case "Relative.person", "Supporter.person", "Offer.supporter", "Enrolment.beneficiary", "Enrolment.need", "Enrolment.referral", "Goal.need",
		"Need.subject", "Case.student", "Task.student", "Task.conference", "Conference.student", "Conference.case", "Referral.student", "Referral.need", "Restriction.masked":
		return x.named(e, object, f, path)
	case "Enrolment.agency":
		if x.whole(e, "Enrolment", path) {
			return nil
		}
		service := e.(*ieum.Enrolment).Service
		if !x.known(service) {
			return nil
		}
		return x.place(x.byID[service].Meta().Root)
	case "Supporter.offers":
		x.tell(subjectOf(e), "personal")
		list := []any{}
		for _, o := range x.related("Offer", "Person", e.(*ieum.Supports).Person) {
			list = append(list, x.object(o, "Offer", f.sub, path))
		}
		return list
	case "Case.contacts":
		return x.contacts(e, f, path)
	case "Assessment.capacities":
		x.tell(subjectOf(e), "sensitive")
		a := e.(*ieum.Assessment)
		return map[string]any{"self": a.CapacitySelf, "public": a.CapacityPublic}
	case "Conference.attendees":
		x.tell(subjectOf(e), "sensitive")
		list := []any{}
		for _, name := range e.(*ieum.Conference).Attendees {
			list = append(list, map[string]any{"label": name})
		}
		return list
	}
	panic("the campaign does not know " + object + "." + f.name)
}

func (x *expectation) servedBy(s *ieum.Student, f *selected, path []string) any {
	if x.whole(s, "Enrolment", path) {
		return nil
	}
	list := []any{}
	for _, row := range x.byKind["Enrolment"] {
		who := x.byID[row.(*ieum.Enrolment).Beneficiary]
		person, ok := who.(*ieum.Person)
		if (who.Meta().ID == s.ID || ok && person.Household != "" && person.Household == s.Household) && x.seen(row) {
			list = append(list, x.object(row, "Enrolment", f.sub, path))
		}
	}
	return list
}

// household is that of somebody whose row names it.
func (x *expectation) household(of ieum.Entity, id ieum.ID, f *selected, path []string) any {
	if x.whole(of, "Household", path) || id == "" {
		return nil
	}
	return x.object(x.byID[id], "Household", f.sub, path)
}

func (x *expectation) ofHousehold(h *ieum.Household, f *selected, path []string) any {
	if f.name == "enrolments" && x.readsNothingOf("Enrolment", "Service") {
		x.hide(path, "sensitive")
		x.miss("")
		return nil
	}
	if f.name == "enrolments" || f.name == "overlaps" || f.name == "lead" {
		if x.whole(h, "Enrolment", path) {
			if f.name == "enrolments" {
				x.hidden = x.hidden[:len(x.hidden)-1] // a list of none
				x.tell(h.ID, "sensitive")
				x.list("sensitive")
				return x.page(nil, "Enrolment", f, path)
			}
			return nil
		}
	}
	x.tell(h.ID, "personal")
	switch f.name {
	case "members":
		list := []any{}
		for _, p := range x.related("Person", "Household", h.ID) {
			list = append(list, x.object(p, "Person", f.sub, path))
		}
		return list
	case "enrolments":
		x.list("sensitive")
		return x.page(x.enrolled(func(e *ieum.Enrolment) bool { return x.livesIn(e.Beneficiary, h.ID) }, f.args["status"]), "Enrolment", f, path)
	case "overlaps", "lead":
		x.livingThere(h.ID)
		if f.name == "lead" {
			return x.lead(h)
		}
		return x.overlaps(h)
	}
	return x.children(h.ID, f, path)
}

// readsNothingOf reports whether no way of the account reads the field of anybody.
func (x *expectation) readsNothingOf(kind ieum.Kind, field string) bool {
	return !slices.ContainsFunc(lasting(x.able()), func(w way) bool { return may([]way{w}, kind, field) })
}

// livesIn reports whether somebody lives in a household.
func (w *world) livesIn(who, household ieum.ID) bool {
	switch e := w.byID[who].(type) {
	case *ieum.Student:
		return household != "" && e.Household == household
	case *ieum.Person:
		return household != "" && e.Household == household
	}
	return false
}

// enrolled are the enrolments that the account reads, of a kind, in a state.
func (x *expectation) enrolled(keep func(*ieum.Enrolment) bool, status string) []ieum.Entity {
	var list []ieum.Entity
	for _, e := range x.byKind["Enrolment"] {
		row := e.(*ieum.Enrolment)
		state := "ACTIVE"
		if row.Since == "" || row.Since > today {
			state = "PLANNED"
		}
		if keep(row) && x.seen(e) && (status == "" || status == state) {
			list = append(list, e)
		}
	}
	return list
}

// page is a list of rows from the other end of a reference, newest first.
func (x *expectation) page(list []ieum.Entity, kind ieum.Kind, f *selected, path []string) any {
	slices.SortFunc(list, func(a, b ieum.Entity) int {
		return cmp.Or(cmp.Compare(newestBy(b), newestBy(a)), cmp.Compare(b.Meta().ID, a.Meta().ID))
	})
	if kind == "Student" {
		slices.SortFunc(list, func(a, b ieum.Entity) int {
			return cmp.Or(cmp.Compare(a.(*ieum.Student).DisplayName, b.(*ieum.Student).DisplayName), cmp.Compare(a.Meta().ID, b.Meta().ID))
		})
	}
	total, nodes := len(list), []any{}
	if first := f.args["first"]; first != "" {
		list = list[:min(total, int(first[0]-'0'))]
	}
	x.tell("", classes[kind])
	for _, e := range list {
		nodes = append(nodes, x.object(e, typeOf(kind), f.sub[1].sub, append(slices.Clone(path), "nodes")))
	}
	return map[string]any{"totalCount": float64(total), "nodes": nodes}
}

func newestBy(e ieum.Entity) ieum.Date {
	switch e := e.(type) {
	case *ieum.Enrolment:
		return e.Since
	case *ieum.Referral:
		return e.RequestedOn
	}
	return ""
}

// livingThere may be told of where something is reckoned from a household.
func (x *expectation) livingThere(h ieum.ID) {
	for _, kind := range []ieum.Kind{"Student", "Person"} {
		for _, e := range x.byKind[kind] {
			if x.livesIn(e.Meta().ID, h) || x.livesIn(e.Meta().Root, h) {
				x.loose[e.Meta().ID] = true
			}
		}
	}
}

// delicate are the needs of which nothing is said to others of a household.
var delicate = []string{"0000000", "0000000-1", "0000000-2", "1000000-2"}

// shut are those whom restrictions of a household mask today, with all that is
// an agency's; silent is true if somebody in sight is masked for somebody hidden.
func (x *expectation) shut(h ieum.ID) (shut map[ieum.ID]bool, silent bool) {
	shut = map[ieum.ID]bool{}
	for _, e := range x.byKind["Restriction"] {
		m := e.(*ieum.Restriction)
		child := x.byID[m.Student].(*ieum.Student)
		if child.Household != h || m.From > today || m.Until != "" && m.Until < today {
			continue
		}
		shut[m.Masked] = true
		if x.livesIn(m.Masked, h) && x.seen(x.byID[m.Masked]) && !x.seen(child) {
			silent = true
		}
	}
	return shut, silent
}

// running are the agencies that serve somebody of a household today, by whether
// the account sees who it is.
func (x *expectation) running(h ieum.ID, need string) (seen, hidden []*ieum.Enrolment) {
	shut, silent := x.shut(h)
	for _, e := range x.byKind["Enrolment"] {
		row := e.(*ieum.Enrolment)
		service := x.byID[row.Service].(*ieum.Service)
		meets := need == "" || slices.ContainsFunc(service.Needs, func(n string) bool {
			return n == need || strings.HasPrefix(n, need+"-") || strings.HasPrefix(need, n+"-")
		})
		if row.Since > today || row.Until != "" && row.Until < today || !x.known(service.ID) || shut[service.Agency] || shut[row.Beneficiary] || !meets {
			continue
		}
		root, student := x.byID[row.Root].(*ieum.Student)
		switch {
		case x.livesIn(row.Beneficiary, h) && x.seen(e):
			seen = append(seen, row)
		case student && root.Household == h && len(x.ways(root.ID)) == 0 && !silent &&
			!slices.ContainsFunc(service.Needs, func(n string) bool { return slices.Contains(delicate, n) }):
			hidden = append(hidden, row)
		}
	}
	return seen, hidden
}

func (x *expectation) overlaps(h *ieum.Household) any {
	shut, _ := x.shut(h.ID)
	list, done := []any{}, map[string]bool{}
	for _, e := range x.byKind["Need"] {
		n := e.(*ieum.Need)
		if n.Status != ieum.NeedOpen || !x.livesIn(n.Subject, h.ID) || shut[n.Subject] || !may(x.ways(n.Root), "Need", "Domain") || done[n.Domain] {
			continue
		}
		done[n.Domain] = true
		seen, hidden := x.running(h.ID, n.Domain)
		if len(seen) == 0 {
			continue
		}
		if !slices.Contains(delicate, n.Domain) {
			seen = append(seen, hidden...)
		}
		agencies, named := []any{}, map[ieum.ID]bool{}
		for _, row := range seen {
			if id := x.byID[row.Service].Meta().Root; !named[id] {
				named[id] = true
				agencies = append(agencies, map[string]any{"id": string(id)})
			}
		}
		if len(agencies) > 1 {
			x.tell(h.ID, "sensitive")
			list = append(list, map[string]any{"need": map[string]any{"code": n.Domain}, "agencies": agencies})
		}
	}
	return list
}

func (x *expectation) lead(h *ieum.Household) any {
	rows, _ := x.running(h.ID, "")
	count, since := map[ieum.ID]int{}, map[ieum.ID]ieum.Date{}
	for _, row := range rows {
		a := x.byID[row.Service].Meta().Root
		if count[a]++; since[a] == "" || row.Since < since[a] {
			since[a] = row.Since
		}
	}
	ids := slices.SortedFunc(maps.Keys(count), func(a, b ieum.ID) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(since[a], since[b]), cmp.Compare(a, b))
	})
	if len(ids) == 0 {
		return nil
	}
	return map[string]any{"agency": map[string]any{"id": string(ids[0])}, "enrolments": float64(count[ids[0]]), "since": string(since[ids[0]])}
}

func (x *expectation) children(h ieum.ID, f *selected, path []string) any {
	list, hidden := []any{}, 0
	for _, other := range x.related("Student", "Household", h) {
		switch {
		case !x.seen(other):
			hidden++
		case f.name == "students":
			list = append(list, x.object(other, "Student", f.sub, path))
		}
	}
	if f.name == "students" {
		return list
	}
	return float64(hidden)
}

// directory is what an entry of the directory tells of the people, and what it is tied to.
func (x *expectation) directory(e ieum.Entity, list []*selected, path []string) any {
	answer := map[string]any{}
	for _, f := range list {
		if f.name == "ties" {
			answer[f.key] = x.ties(e.Meta().ID)
			continue
		}
		below := append(slices.Clone(path), f.key)
		kind := map[string]ieum.Kind{"enrolments": "Enrolment", "referrals": "Referral", "students": "Student"}[f.name]
		field := "Service"
		if kind == "Student" {
			field = "School"
		}
		if !x.readsPeople() || x.readsNothingOf(kind, field) {
			answer[f.key] = x.hide(below, classes[kind])
			x.miss("")
			continue
		}
		x.list(classes[kind])
		answer[f.key] = x.page(x.other(e, kind, f.args["status"]), kind, f, below)
	}
	return answer
}

// other are the rows of a kind that the account reads and that name something.
func (x *expectation) other(of ieum.Entity, kind ieum.Kind, status string) []ieum.Entity {
	names := func(service ieum.ID) bool {
		return service == of.Meta().ID || x.byID[service].Meta().Root == of.Meta().ID
	}
	var list []ieum.Entity
	switch kind {
	case "Enrolment":
		return x.enrolled(func(e *ieum.Enrolment) bool { return names(e.Service) }, status)
	case "Referral":
		for _, e := range x.byKind[kind] {
			if names(e.(*ieum.Referral).Service) && may(x.ways(e.Meta().Root), kind, "Service") {
				list = append(list, e)
			}
		}
	default:
		for _, e := range x.byKind[kind] {
			if e.(*ieum.Student).School == of.Meta().ID && x.seen(e) {
				list = append(list, e)
			}
		}
	}
	return list
}

func (x *expectation) supporters(s ieum.Entity, f *selected, path []string) any {
	if x.whole(s, "Supports", path) {
		return nil
	}
	list := []any{}
	for _, tie := range x.related("Supports", "Student", s.Meta().ID) {
		list = append(list, x.object(tie, "Supporter", f.sub, path))
	}
	return list
}

// latest is the selection asked for last, or whose the student is today.
func (x *expectation) latest(s ieum.Entity, f *selected, path []string) any {
	if f.name == "selection" {
		if x.whole(s, "Selection", path) {
			return nil
		}
		return x.object(x.related("Selection", "Student", s.Meta().ID)[0], "Selection", f.sub, path)
	}
	if x.whole(s, "Manages", path) {
		return nil
	}
	return x.place(x.related("Manages", "Student", s.Meta().ID)[0].(*ieum.Manages).CaseManager)
}

// named is a row that another one names.
func (x *expectation) named(e ieum.Entity, object string, f *selected, path []string) any {
	var id ieum.ID
	switch e := e.(type) {
	case *ieum.Supports:
		id = e.Person
	case *ieum.Offer:
		id = e.Person
	case *ieum.Family:
		id = e.To
	case *ieum.Enrolment:
		id = map[string]ieum.ID{"beneficiary": e.Beneficiary, "need": e.Need, "referral": e.Referral}[f.name]
	case *ieum.Goal:
		id = e.Need
	case *ieum.Need:
		id = e.Subject
	case *ieum.Restriction:
		id = e.Masked
	case *ieum.Case:
		id = e.Student
	case *ieum.Task:
		if id = e.Root; f.name == "conference" {
			id = e.Conference
		}
	case *ieum.Conference:
		if id = e.Root; f.name == "case" {
			id = e.Case
		}
	case *ieum.Referral:
		if id = e.Student; f.name == "need" {
			id = e.Need
		}
	}
	if !may(x.ways(e.Meta().Root), ieum.KindOf(e), "") {
		return x.hide(path, classes[ieum.KindOf(e)])
	}
	x.tell(subjectOf(e), classes[ieum.KindOf(e)])
	other := x.byID[id]
	switch {
	case other == nil:
	case ieum.InfoOf(ieum.KindOf(other)).Partition == ieum.Network: // whom a restriction masks
		return x.place(id)
	case x.seen(other):
		return x.object(other, typeOf(ieum.KindOf(other)), f.sub, path)
	default:
		x.miss(id)
	}
	return nil
}

func (x *expectation) contacts(e ieum.Entity, f *selected, path []string) any {
	if x.whole(e, "Contact", path) {
		return nil
	}
	list := x.related("Contact", "Case", e.Meta().ID)
	slices.SortFunc(list, func(a, b ieum.Entity) int {
		return cmp.Or(cmp.Compare(b.(*ieum.Contact).On, a.(*ieum.Contact).On), cmp.Compare(b.Meta().ID, a.Meta().ID))
	})
	total, nodes := len(list), []any{}
	if first := f.args["first"]; first != "" {
		list = list[:min(len(list), int(first[0]-'0'))]
	}
	for _, c := range list {
		nodes = append(nodes, x.object(c, "Contact", f.sub[1].sub, append(slices.Clone(path), "nodes")))
	}
	return map[string]any{"totalCount": float64(total), "nodes": nodes}
}

package leak_test

import (
	"cmp"
	"maps"
	"reflect"
	"slices"
	"strings"

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
	class, ways := classes[kind], x.ways(e.Meta().Root)
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
		r := ruleOf(object, f.Name)
		kind, field := ieum.KindOf(e), r.field
		switch r.how {
		case rows:
			kind, field = r.kind, ""
		case special:
			kind, field = hangs[f.Name], ""
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
	case "Student.servedBy":
		return x.servedBy(e.(*ieum.Student), f, path)
	case "Student.household":
		return x.household(e.(*ieum.Student), f, path)
	case "Student.ecomap", "Student.genogram":
		return x.picture(e.(*ieum.Student), f, path)
	case "Student.supporters":
		return x.supporters(e, f, path)
	case "Student.selection", "Student.caseManager":
		return x.latest(e, f, path)
	case "Relative.person", "Supporter.person", "Offer.supporter", "Enrolment.beneficiary", "Goal.need":
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

func (x *expectation) household(s *ieum.Student, f *selected, path []string) any {
	if x.whole(s, "Household", path) || s.Household == "" {
		return nil
	}
	h := x.byID[s.Household].(*ieum.Household)
	answer := map[string]any{}
	for _, f := range f.sub {
		if f.name != "__typename" {
			x.tell(h.ID, "personal")
		}
		below := append(slices.Clone(path), f.key)
		switch f.name {
		case "__typename":
			answer[f.key] = "Household"
		case "members":
			list := []any{}
			for _, p := range x.related("Person", "Household", h.ID) {
				x.tell(p.Meta().ID, "personal")
				list = append(list, x.object(p, "Person", f.sub, below))
			}
			answer[f.key] = list
		case "students", "hiddenSiblings":
			answer[f.key] = x.children(s, f, below)
		default:
			answer[f.key] = x.field(h, "Household", f, below)
		}
	}
	return answer
}

func (x *expectation) children(s *ieum.Student, f *selected, path []string) any {
	list, hidden := []any{}, 0
	for _, other := range x.related("Student", "Household", s.Household) {
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
		id = e.Beneficiary
	case *ieum.Goal:
		id = e.Need
	}
	if !may(x.ways(e.Meta().Root), ieum.KindOf(e), "") {
		return x.hide(path, classes[ieum.KindOf(e)])
	}
	x.tell(subjectOf(e), classes[ieum.KindOf(e)])
	if other := x.byID[id]; other != nil && x.seen(other) {
		return x.object(other, typeOf(ieum.KindOf(other)), f.sub, path)
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

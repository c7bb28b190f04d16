package leak_test

import (
	"fmt"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"ieum/internal/ieum"
)

// selected is a field of a query.
type selected struct {
	key, name string
	// on is the type that the field belongs to.
	on   string
	args map[string]string
	sub  []*selected
}

// depth is how far below a root a query goes.
const depth = 4

// asker makes random queries for one account.
type asker struct {
	*reading
	keys int
	// apart gives each field a key of its own, as beside fields of other types.
	apart bool
}

func (q *asker) field(on, name string, args map[string]string, sub ...*selected) *selected {
	f := &selected{key: name, name: name, on: on, args: args, sub: sub}
	if q.apart || q.IntN(4) == 0 || len(args) > 0 {
		q.keys++
		f.key = fmt.Sprint("k", q.keys)
	}
	return f
}

// object selects some fields of a type of the people; with is always selected.
func (q *asker) object(name string, deep int, with ...string) []*selected {
	var list []*selected
	for _, f := range with {
		list = append(list, &selected{key: f, name: f, on: name})
	}
	for _, f := range q.schema.Types[name].Fields {
		if strings.HasPrefix(f.Name, "__") || q.IntN(3) != 0 || f.Name == "services" || containsField(with, f.Name) {
			continue
		}
		if s := q.below(name, f, deep); s != nil {
			list = append(list, s)
		}
	}
	if len(list) == 0 || q.IntN(10) == 0 {
		list = append(list, &selected{key: "__typename", name: "__typename", on: name})
	}
	return list
}

func containsField(list []string, name string) bool {
	return slices.Contains(list, name)
}

// below selects a field of a type of the people, or nothing where it lies too
// deep.
func (q *asker) below(on string, f *ast.FieldDefinition, deep int) *selected {
	target := q.schema.Types[f.Type.Name()]
	args := map[string]string{}
	if f.Arguments.ForName("status") != nil && f.Arguments.ForName("first") == nil && q.IntN(3) == 0 {
		args["status"] = pick(q.world, "OPEN", "MET")
	}
	switch {
	case target.Kind == ast.Scalar || target.Kind == ast.Enum:
		return q.field(on, f.Name, nil)
	case ruleOf(on, f.Name).how == code || ruleOf(on, f.Name).how == codes || target.Name == "Ground":
		return q.field(on, f.Name, nil, &selected{key: "code", name: "code"})
	case ruleOf(on, f.Name).how == place || f.Name == "agency" || f.Name == "masked" || f.Name == "caseManager":
		return q.field(on, f.Name, nil, &selected{key: "id", name: "id"})
	case target.Name == "TieConnection":
		return q.field(on, f.Name, map[string]string{"first": "100"}, &selected{key: theTies})
	case target.Name == "Attendee":
		return q.field(on, f.Name, nil, &selected{key: "label", name: "label"})
	case target.Name == "Fitting":
		return q.field(on, f.Name, nil, &selected{key: "verdict", name: "verdict"}, &selected{key: "failures { text unblock { text } }"})
	case target.Name == "Picture":
		if q.IntN(3) == 0 {
			args["pseudonymised"] = "true"
		}
		if q.IntN(3) == 0 {
			args["language"] = "EN"
		}
		return q.field(on, f.Name, args, &selected{key: "title", name: "title"}, &selected{key: "description", name: "description"}, &selected{key: "svg", name: "svg"})
	case target.Name == "Capacities":
		return q.field(on, f.Name, nil, &selected{key: "self", name: "self"}, &selected{key: "public", name: "public"})
	case target.Name == "HouseholdOverlap":
		return q.field(on, f.Name, nil, &selected{key: "need { code } agencies { id }"})
	case target.Name == "HouseholdLead":
		return q.field(on, f.Name, nil, &selected{key: "agency { id } enrolments since"})
	case deep == 0:
		return nil
	case target.Name == "EnrolmentConnection":
		return q.list(on, f.Name, "Enrolment", deep)
	case target.Name == "ContactConnection":
		if q.IntN(2) == 0 {
			args["first"] = fmt.Sprint(q.IntN(4))
		}
		return q.field(on, f.Name, args, &selected{key: "totalCount", name: "totalCount"}, &selected{key: "nodes", name: "nodes", sub: q.object("Contact", deep-1)})
	case target.Name == "Beneficiary":
		defer func(apart bool) { q.apart = apart }(q.apart)
		q.apart = true
		return q.field(on, f.Name, nil, &selected{key: "... on Student", sub: q.object("Student", deep-1, "__typename")}, &selected{key: "... on Person", sub: q.object("Person", deep-1, "__typename")})
	}
	return q.field(on, f.Name, args, q.object(target.Name, deep-1)...)
}

// list selects a page of rows from the other end of a reference.
func (q *asker) list(on, name, of string, deep int) *selected {
	args := map[string]string{}
	if q.IntN(2) == 0 {
		args["first"] = fmt.Sprint(q.IntN(4))
	}
	if of == "Enrolment" && q.IntN(2) == 0 {
		args["status"] = pick(q.world, "ACTIVE", "PLANNED")
	}
	f := q.field(on, name, args, &selected{key: "totalCount", name: "totalCount"}, &selected{key: "nodes", name: "nodes", sub: q.object(of, deep-1)})
	return f
}

// lists selects one of the lists by which something of the directory tells of the
// people.
func (q *asker) lists(kind ieum.Kind) []*selected {
	var names []string
	for _, name := range []string{"enrolments", "referrals", "students"} {
		if q.schema.Types[string(kind)].Fields.ForName(name) != nil {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return nil
	}
	name := pick(q.world, names...)
	return []*selected{q.list(string(kind), name, map[string]string{"enrolments": "Enrolment", "referrals": "Referral", "students": "Student"}[name], depth-2)}
}

// query is an operation with what it asks for.
type query struct {
	text  string
	roots []*root
}

// root is a field of Query.
type root struct {
	key, name string
	args      map[string]string
	ids       []ieum.ID
	sub       []*selected
}

// make makes an operation of one to three roots that is no longer than one may
// be.
func (q *asker) make() *query {
	for {
		if made := q.any(); len(strings.Fields(made.text)) < longest {
			return made
		}
	}
}

// longest is how many words, some of them of several tokens, an operation has.
const longest = 450

func (q *asker) any() *query {
	made := &query{}
	var b strings.Builder
	b.WriteString("{")
	for i := range 1 + q.IntN(3) {
		r := q.root()
		r.key = fmt.Sprint("r", i)
		made.roots = append(made.roots, r)
	}
	var fragments []string
	for _, r := range made.roots {
		b.WriteString(" " + r.key + ": " + r.name + written(r.args))
		if len(r.sub) > 0 {
			q.write(&b, r.sub, &fragments)
		}
	}
	b.WriteString(" }\n" + strings.Join(fragments, "\n"))
	made.text = b.String()
	return made
}

func written(args map[string]string) string {
	if len(args) == 0 {
		return ""
	}
	var list []string
	for name, value := range args {
		list = append(list, name+": "+value)
	}
	return "(" + strings.Join(list, ", ") + ")"
}

// write writes a selection, some of it as fragments.
func (q *asker) write(b *strings.Builder, list []*selected, fragments *[]string) {
	b.WriteString(" {")
	for _, f := range list {
		inline := f.on != "" && q.IntN(8) == 0
		named := !inline && f.on != "" && q.IntN(12) == 0
		var one strings.Builder
		if f.name == "" || f.key == f.name {
			one.WriteString(" " + f.key + written(f.args))
		} else {
			one.WriteString(" " + f.key + ": " + f.name + written(f.args))
		}
		if len(f.sub) > 0 {
			q.write(&one, f.sub, fragments)
		}
		switch {
		case inline:
			b.WriteString(" ... on " + f.on + " {" + one.String() + " }")
		case named:
			name := fmt.Sprint("F", len(*fragments))
			*fragments = append(*fragments, "fragment "+name+" on "+f.on+" {"+one.String()+" }")
			b.WriteString(" ..." + name)
		default:
			b.WriteString(one.String())
		}
	}
	b.WriteString(" }")
}

// nodeTypes are the types of the people that can be fetched by id.
var nodeTypes = []string{
	"Student", "Need", "Enrolment", "Person", "Offer", "Strength", "Consent", "Referral", "Case", "Assessment", "Goal", "Task", "Contact",
	"SafetyAction", "Conference", "FollowUp", "Household", "Restriction", "Selection",
}

// id picks an id of anything, of a kind if one is named, or of nobody.
func (q *asker) id(kinds ...ieum.Kind) ieum.ID {
	kind := ieum.Kind("Student")
	if len(kinds) > 0 {
		kind = kinds[q.IntN(len(kinds))]
	} else if e := q.all[q.IntN(len(q.all))]; q.IntN(2) == 0 {
		kind = ieum.KindOf(e)
	}
	switch q.IntN(12) {
	case 0:
		return ieum.DerivedID(kind, "nobody", fmt.Sprint(q.IntN(1<<30)))
	case 1:
		return pick(q.world, ieum.ID("student_1"), "x", "900101-1234567")
	}
	if len(q.byKind[kind]) == 0 {
		return q.all[q.IntN(len(q.all))].Meta().ID
	}
	return one[ieum.Entity](q.world, kind).Meta().ID
}

func quoted(id ieum.ID) string { return fmt.Sprintf("%q", string(id)) }

// anything selects of whatever an id may lead to.
func (q *asker) anything(ids ...ieum.ID) []*selected {
	list := []*selected{{key: "__typename", name: "__typename"}}
	if q.IntN(4) != 0 {
		list = append(list, &selected{key: "id", name: "id"})
	}
	q.apart = true
	defer func() { q.apart = false }()
	for _, id := range ids {
		if id.Is("DirectoryReport") {
			list = append(list, &selected{key: "... on DirectoryReport", sub: aReport()})
			break
		}
	}
	for _, kind := range []ieum.Kind{"Agency", "Service", "School"} {
		if slices.ContainsFunc(ids, func(id ieum.ID) bool { return id.Is(kind) }) {
			list = append(list, &selected{key: "... on " + string(kind), sub: q.lists(kind)})
		}
	}
	for _, name := range []string{"Agency", "Worker", "CaseManager", "School", "District", "Service", "Area"} {
		if slices.ContainsFunc(ids, func(id ieum.ID) bool { return id.Is(ieum.Kind(name)) }) && q.IntN(2) == 0 {
			list = append(list, &selected{key: "... on " + name, sub: []*selected{q.field(name, "ties", map[string]string{"first": "100"}, &selected{key: theTies})}})
		}
	}
	for _, name := range nodeTypes {
		for _, id := range ids {
			if kind, _ := id.Kind(); kind == ieum.Kind(name) {
				list = append(list, &selected{key: "... on " + name, on: "", sub: q.object(name, depth-2)})
				break
			}
		}
	}
	return list
}

func (q *asker) root() *root {
	switch n := q.IntN(33); {
	case n > 30:
		return q.emergencies()
	case n == 20:
		return q.reports()
	case n == 27 || n == 28:
		return q.aroundAnything()
	case n > 28:
		return q.coordinator()
	case n > 20:
		return q.work(n - 21)
	case n < 5:
		id := q.id("Student", "Student", "Student", "Student", "Person", "Need")
		return &root{name: "student", args: map[string]string{"id": quoted(id)}, ids: []ieum.ID{id}, sub: q.object("Student", depth-1)}
	case n < 6:
		id := q.id("Household", "Household", "Student")
		return &root{name: "household", args: map[string]string{"id": quoted(id)}, ids: []ieum.ID{id}, sub: q.object("Household", depth-1)}
	case n < 8:
		id := q.id("Agency", "Service", "School", "Student", "Person", "Enrolment")
		if q.IntN(2) == 0 {
			id = q.id()
		}
		return &root{name: "node", args: map[string]string{"id": quoted(id)}, ids: []ieum.ID{id}, sub: q.anything(id)}
	case n < 10:
		ids, list := make([]ieum.ID, 1+q.IntN(6)), []string{}
		for i := range ids {
			ids[i] = q.id()
			list = append(list, quoted(ids[i]))
		}
		return &root{name: "nodes", args: map[string]string{"ids": "[" + strings.Join(list, ", ") + "]"}, ids: ids, sub: q.anything(ids...)}
	case n < 12:
		return q.students()
	case n < 13:
		s := one[*ieum.Student](q.world, "Student")
		return &root{name: "search", ids: []ieum.ID{s.ID}, args: map[string]string{"text": fmt.Sprintf("%q", s.DisplayName), "first": "100"}, sub: []*selected{
			{key: "nodes", name: "nodes", sub: []*selected{{key: "__typename", name: "__typename"}, {key: "... on Student", sub: q.object("Student", depth-2)}}},
		}}
	case n < 14:
		school := q.id("School")
		return &root{name: "referralCounts", ids: []ieum.ID{school}, args: map[string]string{"school": quoted(school)}, sub: []*selected{{key: "state", name: "state"}, {key: "count", name: "count"}}}
	case n < 16:
		return q.viewer()
	}
	return q.computed()
}

func (q *asker) students() *root {
	r := &root{name: "students", args: map[string]string{}}
	q.filter(r, q.studentFilter(r), 3)
	if q.IntN(3) == 0 {
		r.args["orderBy"] = "{field: " + pick(q.world, "NAME", "NAME", "GRADE", "NEED_LEVEL") + ", direction: " + pick(q.world, "ASC", "DESC") + "}"
	}
	q.page(r, "Student")
	return r
}

// page asks for some rows of a list, for how many there are, or both.
func (q *asker) page(r *root, object string) {
	r.args["first"] = fmt.Sprint(pick(q.world, 0, 1, 2, 20))
	node := &selected{key: "nodes", name: "nodes", sub: q.object(object, depth-2)}
	if q.IntN(2) == 0 {
		node = &selected{key: "edges", name: "edges", sub: []*selected{{key: "node", name: "node", sub: node.sub}}}
	}
	if q.IntN(4) != 0 {
		r.sub = append(r.sub, node)
	}
	if len(r.sub) == 0 || q.IntN(2) == 0 {
		r.sub = append(r.sub, &selected{key: "totalCount", name: "totalCount"})
	}
}

// filter asks for each of the conditions once in so many times.
func (q *asker) filter(r *root, all []string, once int) {
	var filter []string
	for _, condition := range all {
		if q.IntN(once) == 0 {
			filter = append(filter, condition)
		}
	}
	if len(filter) > 0 {
		r.args["filter"] = "{" + strings.Join(filter, ", ") + "}"
	}
}

// studentFilter are conditions on students. An agency is looked for as an id is.
func (q *asker) studentFilter(r *root) []string {
	agency := q.id("Agency")
	r.ids = append(r.ids, agency)
	all := []string{
		"need: " + fmt.Sprintf("%q", pick(q.world, needCodes...)), "needs: " + fmt.Sprintf("%q", pick(q.world, needCodes...)),
		"level: " + pick(q.world, "LOW", "URGENT"), "unserved: " + pick(q.world, "true", "false"), "stage: " + pick(q.world, "ASSESSMENT", "PROVISION"),
		"caseManager: " + quoted(q.id("CaseManager")), "servedBy: " + quoted(agency), "school: " + quoted(q.id("School")), "grades: " + fmt.Sprint(1+q.IntN(6)),
		"area: " + quoted(q.id("Area")),
	}
	q.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all[:4]
}

// work asks for a list of work, for case managers, or for counts.
func (q *asker) work(n int) *root {
	r := &root{name: []string{"studentCounts", "studentCounts", "caseCounts", "cases", "referrals", "caseManagers"}[n], args: map[string]string{}}
	r.sub = []*selected{{key: "key", name: "key"}, {key: "count", name: "count"}}
	cases := []string{
		"stages: " + pick(q.world, "ASSESSMENT", "PROVISION"), "class: " + pick(q.world, "REGULAR", "CRISIS"), "open: " + pick(q.world, "true", "false"),
		"caseManager: " + quoted(q.id("CaseManager")), "school: " + quoted(q.id("School")), fmt.Sprintf("openedFrom: %q", q.day(-200, -100)),
		fmt.Sprintf("noContactSince: %q", q.day(-60, 0)),
	}
	switch r.name {
	case "studentCounts":
		q.filter(r, q.studentFilter(r), 3)
		r.args["by"] = pick(q.world, "NEED", "GRADE", "SCHOOL", "STAGE", "CASE_MANAGER", "AREA")
	case "caseCounts":
		q.filter(r, cases, 4)
		r.args["by"] = pick(q.world, "STAGE", "CLASS")
	case "cases":
		r.sub = nil
		q.filter(r, cases, 4)
		q.page(r, "Case")
	case "referrals":
		r.sub = nil
		agency, service := q.id("Agency"), q.id("Service")
		r.ids = []ieum.ID{agency, service}
		q.filter(r, []string{
			"states: " + pick(q.world, "REQUESTED", "ACCEPTED"), "school: " + quoted(q.id("School")), "agency: " + quoted(agency),
			"service: " + quoted(service), fmt.Sprintf("requestedUntil: %q", q.day(-60, -1)),
		}, 4)
		q.page(r, "Referral")
	case "caseManagers":
		q.filter(r, []string{"school: " + quoted(q.id("School"))}, 3)
		r.sub = []*selected{{key: "nodes", name: "nodes", sub: []*selected{
			{key: "id", name: "id"},
			{key: "caseload", name: "caseload", sub: []*selected{{key: "active", name: "active"}}},
			{key: "students", name: "students", sub: []*selected{{key: "totalCount", name: "totalCount"}, {key: "nodes", name: "nodes", sub: q.object("Student", depth-3)}}},
		}}}
	}
	return r
}

func (q *asker) viewer() *root {
	r := &root{name: "viewer", sub: []*selected{{key: "id", name: "id"}, {key: "displayName", name: "displayName"}}}
	if q.IntN(2) == 0 {
		r.sub = append(r.sub, &selected{key: "caseload", name: "caseload", sub: []*selected{{key: "active", name: "active"}}})
	}
	if q.IntN(2) == 0 {
		r.sub = append(r.sub, &selected{key: "supported", name: "supported", sub: []*selected{{key: "class", name: "class"}, {key: "cases", name: "cases"}}})
	}
	if q.IntN(2) == 0 {
		r.sub = append(r.sub, &selected{key: "due", name: "due", args: map[string]string{"wholeTeam": pick(q.world, "true", "false")}, sub: []*selected{
			{key: "nodes", name: "nodes", sub: []*selected{
				{key: "dueOn", name: "dueOn"},
				{key: "text", name: "text"},
				{key: "student", name: "student", sub: q.object("Student", depth-3, "id")},
				{key: pick(q.world, "kind owner class level", "call { label phone who { id } }", "case { id reason sentUpOn } need { id level }", "referral { id state } consent { id } enrolment { id } task { id text }")},
			}},
		}})
	}
	return r
}

const (
	aPath   = ` { strength text steps { text from { __typename id label } to { __typename id label } } missingConsents { recipient { id } signableBy { __typename id label } alternative { code } } }`
	aReason = ` { rule text }`
)

// computed asks for what is reckoned from surroundings.
func (q *asker) computed() *root {
	subject, service := q.id("Student", "Student", "Person"), q.id("Service")
	need := fmt.Sprintf("%q", pick(q.world, needCodes...))
	raw := func(text string) []*selected { return []*selected{{key: text}} }
	switch q.IntN(4) {
	case 0:
		return &root{name: "linkage", ids: []ieum.ID{subject}, args: map[string]string{"subject": quoted(subject), "need": need}, sub: raw(
			`now { text phone } askFirst { text } options(first: 20) { resource { id label } fit { kind text } reasons` + aReason + ` coordinateFirst { with { id label } reason } paths` + aPath +
				` } blocked { resource { id label } failures { text unblock { text } } } development { text from { id label } to { id label } }`)}
	case 1:
		return &root{name: "eligibility", ids: []ieum.ID{subject, service}, args: map[string]string{"subject": quoted(subject), "service": quoted(service)}, sub: raw(
			`group verdicts` + aReason + ` failures { text } paths` + aPath)}
	case 2:
		return &root{name: "mediation", ids: []ieum.ID{subject, service}, args: map[string]string{"from": quoted(subject), "to": quoted(service)}, sub: raw(`paths` + aPath)}
	}
	return &root{name: "service", ids: []ieum.ID{service}, args: map[string]string{"id": quoted(service)}, sub: []*selected{
		{key: "candidates", name: "candidates", sub: []*selected{
			{key: "totalCount", name: "totalCount"},
			{key: "nodes", name: "nodes", sub: []*selected{{key: "need { code }"}, {key: "student", name: "student", sub: q.object("Student", depth-3, "id")}}},
		}},
	}}
}

package graph_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"ieum/graph"
	"ieum/graph/generated"
)

// shallow are the fields of a type that are asked of each of its objects: what
// is kept, and the ids and lengths of what it leads to. Fields that are reckoned
// at length are left to the tests of their own.
func shallow(schema *ast.Schema, definition *ast.Definition) string {
	var fields []string
	for _, f := range definition.Fields {
		if strings.HasPrefix(f.Name, "__") || slices.Contains([]string{"candidates", "stillFits", "due", "supported", "caseload"}, f.Name) {
			continue
		}
		if s, ok := asked(schema, f); ok {
			fields = append(fields, s)
		}
	}
	return "{ __typename " + strings.Join(fields, " ") + " }"
}

func asked(schema *ast.Schema, f *ast.FieldDefinition) (string, bool) {
	target := schema.Types[f.Type.Name()]
	switch {
	case target.Kind == ast.Scalar || target.Kind == ast.Enum:
		return f.Name, true
	case strings.HasSuffix(target.Name, "Connection"):
		return f.Name + "(first: 3) { totalCount nodes { id } }", target.Fields.ForName("nodes") != nil && schema.Types[target.Fields.ForName("nodes").Type.Name()].Fields.ForName("id") != nil
	case target.Kind == ast.Union:
		var members []string
		for _, name := range target.Types {
			members = append(members, "... on "+name+" { id }")
		}
		return f.Name + " { __typename " + strings.Join(members, " ") + " }", true
	case target.Fields.ForName("id") != nil:
		return f.Name + " { __typename id }", true
	}
	var leaves []string
	for _, g := range target.Fields {
		if kind := schema.Types[g.Type.Name()].Kind; kind == ast.Scalar || kind == ast.Enum {
			leaves = append(leaves, g.Name)
		}
	}
	return f.Name + " { " + strings.Join(leaves, " ") + " }", len(leaves) > 0
}

// from are ways to come to objects, each asked for its shallow fields.
var from = []string{
	`{ students(first: 30) { nodes { ...Student household { ...Household members { ...Person } students { ...Student } } } } }`,
	`{ students(first: 30) { nodes { id needs { ...Need } servedBy { ...Enrolment agency { ...Agency } service { ...Service } worker { ...Worker } beneficiary { ...Student ...Person } need { ...Need } } } } }`,
	`{ students(first: 30) { nodes { id school { ...School } caseManager { ...CaseManager } homeArea { ...Area } teachers { worker { ...Worker } } } } }`,
	`{ students(first: 30) { nodes { id referrals { ...Referral service { ...Service } } consents { ...Consent recipient { ...Agency } } strengths { ...Strength } } } }`,
	`{ students(first: 10) { nodes { id cases { ...Case assessments { ...Assessment } goals { ...Goal need { ...Need } tasks { ...Task } } every: contacts { nodes { ...Contact } } safetyActions { ...SafetyAction } conferences { ...Conference } followUps { ...FollowUp } } } } }`,
	`{ students(first: 30) { nodes { id relatives { person { ...Student ...Person } } supporters { person { ...Person } offers { ...Offer supporter { ...Person } } } } } }`,
	`{ students(first: 30, orderBy: {field: NAME, direction: DESC}, filter: {stage: PROVISION}) { nodes { ...Student } } }`,
	`{ students(first: 30, filter: {need: "3000000"}) { nodes { ...Student } } }`,
	`{ agencies(first: 40) { nodes { ...Agency area { ...Area } received: enrolments(first: 10) { nodes { ...Enrolment beneficiary { ...Student ...Person } } } asked: referrals(first: 5) { nodes { ...Referral } } agreements { ...Agreement contact { ...Worker } partner { ...Agency ...School ...District } } } } }`,
	`{ agencies(first: 20) { nodes { id services(first: 3) { nodes { ...Service received: enrolments(first: 5) { nodes { ...Enrolment need { ...Need } } } asked: referrals(first: 5) { edges { node { ...Referral } } } } } } } }`,
	`{ viewer { due(first: 60) { nodes { student { ...Student } referral { ...Referral } task { ...Task } case { ...Case } consent { ...Consent } enrolment { ...Enrolment } need { ...Need } } } } }`,
	`{ viewer { district { ...District } school { ...School pupils: students(first: 20) { nodes { ...Student } } } } }`,
	`{ search(text: "복지", first: 30) { nodes { ...Agency ...Service } } }`,
	`{ search(text: "초등", first: 30) { nodes { ...School ...Worker ...CaseManager } } }`,
}

// objectsAreTheSame asks for the objects of the demo by many ways, then for each by
// its id, as every role: whatever was said of one field of one object must
// always have been the same, or a cache that knows objects by their ids is wrong.
func objectsAreTheSame(t *testing.T, open openStore) {
	t.Helper()
	h := demoHouseOn(t, open, func(c *graph.Config) {
		c.Limits.Cost, c.Limits.Work, c.Limits.AnswerBytes = 1<<40, 1<<40, 64<<20
		c.Limits.Guard.Selections, c.Limits.Guard.Tokens, c.Limits.BodyBytes = 1<<20, 1<<20, 8<<20
	})
	schema := generated.NewExecutableSchema(generated.Config{}).Schema()
	fragments := map[string]string{}
	for name, definition := range schema.Types {
		if definition.Kind == ast.Object && definition.Fields.ForName("id") != nil && name != "Viewer" {
			fragments[name] = "fragment " + name + " on " + name + " " + shallow(schema, definition)
		}
	}
	met := map[string]bool{}
	roles := []string{"case-manager", "coordinator", "supervisor", "school-lead", "teacher", "directory-editor", "outsider", "auditor", "administrator"}
	if testing.Short() {
		roles = roles[:2] // the race detector asks for what happens at the same time, not for who asks
	}
	for _, who := range roles {
		c := &cache{t: t, who: who, objects: map[string]map[string]said{}}
		for _, query := range from {
			c.read(h, query+used(query, fragments), nil)
		}
		c.byID(h, schema, fragments)
		maps.Copy(met, c.twice)
	}
	for _, name := range []string{"Student", "Person", "Household", "Need", "Enrolment", "Referral", "Case", "Consent", "Agency", "Service", "School", "Worker", "CaseManager", "Area", "Agreement"} {
		if !met[name] {
			t.Errorf("no %s was reached in two ways", name)
		}
	}
}

// used are the fragments that a query names.
func used(query string, fragments map[string]string) string {
	var list []string
	for name, text := range fragments {
		if strings.Contains(query, "..."+name+" ") {
			list = append(list, text)
		}
	}
	return "\n" + strings.Join(list, "\n")
}

// cache is what was said of each object.
type cache struct {
	t       *testing.T
	who     string
	objects map[string]map[string]said
	twice   map[string]bool
}

// said is what a field was answered with, and by which query.
type said struct {
	value any
	query string
}

func (c *cache) read(h *house, query string, variables map[string]any) any {
	c.t.Helper()
	a := h.ask(c.t, c.who, query, variables)
	var data any
	if err := json.Unmarshal(a.Data, &data); err != nil && len(a.Errors) == 0 {
		c.t.Fatalf("%s: %.300s", c.who, a.body)
	}
	for _, e := range a.Errors {
		if e.Extensions.Code != "FORBIDDEN" {
			c.t.Errorf("%s: %s: %.300s", c.who, e.Message, query)
		}
	}
	c.walk(data, query)
	return data
}

// walk notes each object that says of which type it is.
func (c *cache) walk(v any, query string) {
	switch v := v.(type) {
	case []any:
		for _, each := range v {
			c.walk(each, query)
		}
	case map[string]any:
		id, hasID := v["id"].(string)
		name, hasType := v["__typename"].(string)
		if hasID && hasType {
			c.object(name, id, v, query)
		}
		for _, each := range v {
			c.walk(each, query)
		}
	}
}

func (c *cache) object(name, id string, v map[string]any, query string) {
	if c.twice == nil {
		c.twice = map[string]bool{}
	}
	known := c.objects[id]
	if known == nil {
		known = map[string]said{}
		c.objects[id] = known
	}
	for key, value := range v {
		value = trimmed(value)
		before, ok := known[key]
		if !ok {
			known[key] = said{value, query}
			continue
		}
		c.twice[name] = c.twice[name] || len(v) > 2 && before.query != query
		if !reflect.DeepEqual(before.value, value) {
			c.t.Errorf("%s: %s.%s of %s was %v by\n%.200s\nand is %v by\n%.200s", c.who, name, key, id, before.value, before.query, value, query)
		}
	}
}

// trimmed is what every query asks of an object below another: its id alone,
// and of a list the ids of the first three.
func trimmed(v any) any {
	switch v := v.(type) {
	case map[string]any:
		if id, ok := v["id"]; ok {
			return map[string]any{"id": id}
		}
		same := map[string]any{}
		for key, value := range v {
			if key == "edges" {
				return nil
			}
			if list, ok := value.([]any); ok && key == "nodes" {
				value = list[:min(len(list), 3)]
			}
			same[key] = trimmed(value)
		}
		return same
	case []any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = trimmed(v[i])
		}
		return list
	}
	return v
}

// found holds that what was reached by another way is there by its id.
func (c *cache) found(ids []string, data any) {
	fields, _ := data.(map[string]any)
	nodes, _ := fields["nodes"].([]any)
	for i, id := range ids {
		if i >= len(nodes) || nodes[i] == nil {
			c.t.Errorf("%s: %s was reached, and is not there by its id", c.who, id)
		}
	}
}

// byID asks again for some of each type that was met, by their ids.
func (c *cache) byID(h *house, schema *ast.Schema, fragments map[string]string) {
	byType := map[string][]string{}
	for id, fields := range c.objects {
		if name, ok := fields["__typename"].value.(string); ok && slices.Contains(schema.Types[name].Interfaces, "Node") && fragments[name] != "" {
			byType[name] = append(byType[name], id)
		}
	}
	for name, ids := range byType {
		slices.Sort(ids)
		for i := 0; i < min(len(ids), 100); i += 50 {
			query := `query($ids: [ID!]!) { nodes(ids: $ids) { ...` + name + ` } } ` + fragments[name]
			some := ids[i:min(len(ids), i+50)]
			c.found(some, c.read(h, query, map[string]any{"ids": some}))
		}
	}
	var houses []string
	for _, id := range byType["Household"] {
		houses = append(houses, fmt.Sprintf("h%d: household(id: %q) { ...Household }", len(houses), id))
	}
	if len(houses) > 0 {
		c.read(h, "{ "+strings.Join(houses[:min(len(houses), 4)], " ")+" } "+fragments["Household"], nil)
	}
}

package resolver

import (
	"os"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"ieum/graph/generated"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// free are the types whose fields come from nobody's record, and why.
var free = map[string]string{
	"Query": "a use case judges the right", "Mutation": "a use case judges the right", "Subscription": "a use case judges the right", "ReferralChanged": "of a row that the viewer reads", "CaseChanged": "of a row that the viewer reads", "DueChanged": "of a row that the viewer reads",
	"PageInfo": "places and yes or no", "Code": "a list of codes", "FactCode": "a list of codes", "EnumLabels": "the schema itself", "NeedDomain": "a list of codes", "Ground": "a list of codes",
	"Picture": "hidden as a whole", "PrintedForms": "hidden as a whole",
	"Point": "part of a public entity", "Source": "part of a public entity", "Intake": "part of a public entity",
	"Caseload": "counts of what the viewer reads", "Fitting": "judged by right", "SupportCount": "counts of what the viewer reads", "Due": "only for who reads needs", "DueCall": "of the directory, with the row",
	"Capacities": "part of an assessment, hidden with it", "Attendee": "part of a conference, hidden with it",
	"Household": "hidden as a whole", "MissingConsent": "part of a linkage",
	"Linkage": "judged by right", "LinkageCounts": "judged by right", "CallNow": "a list of codes", "AskFirst": "judged by right", "Choice": "a list of codes",
	"LinkageOption": "judged by right", "Coordinate": "judged by right", "Fit": "judged by right", "Reason": "judged by right", "Question": "judged by right",
	"Path": "judged by right", "Step": "judged by right", "Blocked": "judged by right", "Failure": "judged by right",
	"Unblock": "judged by right", "Eligibility": "judged by right", "Development": "judged by right", "Mediation": "judged by right",
	"LinkagePlan": "judged by right", "LinkagePart": "judged by right", "LinkageSequence": "judged by right",
	"Candidate": "judged by right", "ReferralCount": "judged by right", "Count": "counts of what the viewer reads",
	"Network": "of what the viewer sees", "NetworkTie": "both ends are seen", "UnmetNeed": "counted by right", "AuditLook": "judged by right", "DisclosureEntry": "judged by right", "ReferralFlow": "counted by right", "Ending": "of rows that the viewer reads",
}

// open are fields of entities that anybody who sees the entity may read.
var openFields = map[string]bool{"id": true, "version": true, "withheld": true, "ties": true}

// theSchema returns the schema that the resolvers answer for.
func theSchema() *ast.Schema { return generated.NewExecutableSchema(generated.Config{}).Schema() }

// eachField calls see with every field of every object that is not free.
func eachField(t *testing.T, see func(object string, f *ast.FieldDefinition)) {
	t.Helper()
	for _, definition := range theSchema().Types {
		name := definition.Name
		if definition.Kind != ast.Object || definition.BuiltIn || free[name] != "" ||
			strings.HasSuffix(name, "Connection") || strings.HasSuffix(name, "Payload") || strings.HasSuffix(name, "Edge") {
			continue
		}
		for _, f := range definition.Fields {
			if !openFields[f.Name] {
				see(name, f)
			}
		}
	}
}

func TestEveryFieldHasAClass(t *testing.T) {
	eachField(t, func(object string, f *ast.FieldDefinition) {
		source, ok := sourceOf(object, f.Name)
		if !ok || source.class() == "" {
			t.Errorf("%s.%s is answered from %v, which has no class: name its source in classes.go", object, f.Name, source)
		}
	})
}

func TestEveryNamedSourceExists(t *testing.T) {
	for name, source := range derived {
		if !isKind(source.kind) || source.class() == "" {
			t.Errorf("%s: %v is no kept field", name, source)
		}
	}
	schema := theSchema()
	for name := range derived {
		object, field, _ := strings.Cut(name, ".")
		if d := schema.Types[object]; d == nil || d.Fields.ForName(field) == nil {
			t.Errorf("%s is no field of the schema", name)
		}
	}
	for name := range parts {
		object, field, _ := strings.Cut(name, ".")
		if d := schema.Types[object]; d == nil || d.Fields.ForName(field) == nil {
			t.Errorf("%s is no field of the schema", name)
		}
	}
}

// What some viewer may see without being able to read must be able to be null.
func TestWhatPolicyCanHideIsNullable(t *testing.T) {
	ways := []ieum.Reach{ieum.ReachTeam, ieum.ReachRegistered, ieum.ReachSupervision, ieum.ReachSchool, ieum.ReachCentre}
	p := policy.Principal{Staff: &ieum.Staff{Active: true, Roles: []ieum.Role{ieum.RoleSchoolLead}}}
	eachField(t, func(object string, f *ast.FieldDefinition) {
		source, ok := sourceOf(object, f.Name)
		if !ok || !f.Type.NonNull || ieum.InfoOf(source.kind).Partition != ieum.People {
			return
		}
		row := ieum.Kind(object)
		if kind, ok := kindOf[object]; ok {
			row = kind
		}
		for _, way := range ways {
			if policy.Hides(p, way, row) == nil && !policy.Readable(p, way, source.kind, source.field) {
				t.Errorf("%s.%s is non-null, and who sees the %s by way %d may not read it", object, f.Name, object, way)
			}
		}
	})
}

// A root field that fails must not take the others with it: what may fail for
// one account alone may be null.
func TestRootFieldsMayBeNull(t *testing.T) {
	everybodys := map[string]bool{"viewer": true, "needDomains": true, "codes": true, "factCodes": true, "enumLabels": true, "reportableFields": true}
	schema := theSchema()
	for _, root := range []*ast.Definition{schema.Query, schema.Mutation, schema.Subscription} {
		if root == nil {
			continue
		}
		for _, f := range root.Fields {
			if f.Type.NonNull && !everybodys[f.Name] && !strings.HasPrefix(f.Name, "__") {
				t.Errorf("%s.%s is non-null: where it is denied, the whole answer is lost", root.Name, f.Name)
			}
		}
	}
}

func TestNothingIsNamedByWhatAReporterWrote(t *testing.T) {
	eachField(t, func(object string, f *ast.FieldDefinition) {
		if source, ok := sourceOf(object, f.Name); ok && source.class() == ieum.ClassReporter {
			t.Errorf("%s.%s would lead to a reporter", object, f.Name)
		}
	})
}

func TestNoTypeIsStray(t *testing.T) {
	if _, err := os.Stat("stray"); !os.IsNotExist(err) {
		t.Errorf("graph/stray is there (%v): bind its types in gqlgen.yml", err)
	}
}

// Every type that implements Node can be fetched, and nothing else can.
func TestNodesAreThoseOfTheSchema(t *testing.T) {
	schema := theSchema()
	in := map[ieum.Kind]bool{}
	for _, d := range schema.PossibleTypes["Node"] {
		kind := ieum.Kind(d.Name)
		if k, ok := kindOf[d.Name]; ok {
			kind = k
		}
		in[kind] = true
		if !nodeKinds[kind] {
			t.Errorf("%s implements Node and cannot be fetched", d.Name)
		}
	}
	for kind := range nodeKinds {
		if !in[kind] {
			t.Errorf("%s can be fetched and has no type that implements Node", kind)
		}
	}
}

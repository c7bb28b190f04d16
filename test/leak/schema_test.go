package leak_test

import (
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"ieum/graph/generated"
	"ieum/internal/ieum"
)

// rule says how a field of a type of the people is answered.
type rule struct {
	how answered
	// field is the kept field; the schema's name with a capital where it is empty.
	field string
	// kind are the rows of a list, ref the field by which they name their parent.
	kind ieum.Kind
	ref  string
}

type answered string

// The ways in which fields are answered.
const (
	leaf    answered = "leaf"    // the kept value
	code    answered = "code"    // {code}
	codes   answered = "codes"   // [{code}]
	place   answered = "place"   // {id} of the directory
	rows    answered = "rows"    // the rows of a kind that name this one
	special answered = "special" // by name, in expect_test.go
	anyhow  answered = "any"     // reckoned from the kept field: whatever it is, it may be hidden
)

func row(kind ieum.Kind, ref string) rule { return rule{how: rows, kind: kind, ref: ref} }

// kindOf is the kind behind a type of the schema.
func kindOf(object string) ieum.Kind {
	switch object {
	case "RelationshipEntry":
		return "Relationship"
	case "DomainLevel":
		return "Score"
	case "Supporter":
		return "Supports"
	case "Relative":
		return "Family"
	case "StudentTeacher":
		return "Teaches"
	}
	return ieum.Kind(object)
}

// readingOf are all fields of all types of the people. A field that stands here
// not is plain.
var readingOf = map[string]map[string]rule{
	"Student": {
		"label": {field: "DisplayName"}, "age": {how: anyhow, field: "BirthDate"}, "homeArea": {how: place}, "school": {how: place},
		"needs": row("Need", "Subject"), "servedBy": {how: special}, "household": {how: special}, "relatives": row("Family", "From"), "supporters": {how: special},
		"teachers": row("Teaches", "Student"), "strengths": row("Strength", "Subject"), "facts": row("Fact", "Subject"), "selection": {how: special}, "caseManager": {how: special}, "ties": {how: special},
		"ecomap": {how: special}, "genogram": {how: special},
		"consents": row("Consent", "Student"), "restrictions": row("Restriction", "Student"), "referrals": row("Referral", "Student"), "cases": row("Case", "Student"),
	},
	"Need":           {"subject": {how: special}, "domain": {how: code}, "services": {how: anyhow, field: "Domain"}},
	"Enrolment":      {"agency": {how: special}, "service": {how: place}, "worker": {how: place}, "status": {how: anyhow, field: "Since"}, "beneficiary": {how: special}, "need": {how: special}, "referral": {how: special}, "stillFits": {how: anyhow, field: "Service"}},
	"Household":      {"type": {how: anyhow, field: "Types"}, "types": {how: codes}, "members": {how: special}, "students": {how: special}, "hiddenSiblings": {how: special}, "area": {how: place}, "enrolments": {how: special}, "overlaps": {how: special}, "lead": {how: special}},
	"Person":         {"label": {field: "DisplayName"}, "age": {how: anyhow, field: "BirthDate"}, "homeArea": {how: place}, "household": {how: special}, "needs": row("Need", "Subject"), "ties": {how: special}},
	"Relative":       {"person": {how: special}, "verifiedBy": {field: "Verified"}},
	"Supporter":      {"person": {how: special}, "relation": {how: anyhow}, "offers": {how: special}},
	"Offer":          {"label": {field: "Text"}, "supporter": {how: special}, "needs": {how: codes}, "ties": {how: special}},
	"StudentTeacher": {"worker": {how: place}},
	"Strength":       {}, "Selection": {"askedBy": {how: place}}, "Signature": {}, "SafetyAction": {}, "RelationshipEntry": {}, "FollowUp": {},
	"Fact":        {"label": {how: anyhow, field: "Fact"}, "values": {how: anyhow, field: "Value"}, "valueLabel": {how: anyhow, field: "Value"}},
	"Consent":     {"recipient": {how: place}, "covers": {how: anyhow, field: "Decision"}, "lacks": {how: anyhow, field: "Decision"}, "signers": row("Signature", "Consent"), "since": {field: "ValidFrom"}, "until": {field: "ValidUntil"}},
	"Restriction": {"masked": {how: special}, "reason": {how: code}, "since": {field: "From"}},
	"Referral":    {"student": {how: special}, "need": {how: special}, "service": {how: place}, "refusal": {how: code}, "ground": {how: anyhow}, "missingConsents": {how: anyhow, field: "Refusal"}},
	"Case":        {"student": {how: special}, "termination": {how: code}, "since": {field: "OpenedOn"}, "until": {field: "ClosedOn"}, "stages": row("StageEntry", "Case"), "assessments": row("Assessment", "Case"), "goals": row("Goal", "Case"), "contacts": {how: special}, "safetyActions": row("SafetyAction", "Case"), "relationships": row("Relationship", "Case"), "conferences": row("Conference", "Case"), "followUps": row("FollowUp", "Case")},
	"Assessment":  {"domains": row("Score", "Assessment"), "capacities": {how: special}},
	"DomainLevel": {"domain": {how: code}},
	"Goal":        {"need": {how: special}, "tasks": row("Task", "Goal")},
	"Contact":     {"kind": {how: code}},
	"StageEntry":  {"since": {field: "EnteredOn"}, "until": {field: "LeftOn"}, "ground": {how: anyhow}},
	"Task":        {"student": {how: special}, "conference": {how: special}},
	"Conference":  {"student": {how: special}, "case": {how: special}, "state": {how: anyhow, field: "HeldOn"}, "tasks": row("Task", "Conference"), "uncovered": {how: anyhow}, "attendees": {how: special}},
}

// elsewhere are types that tell of people and are checked in another way.
var elsewhere = map[string]string{
	"Due": "canaries, and whom it names", "Candidate": "canaries, and whom it names",
	"Caseload": "a count", "Picture": "the names in it, picture_test.go", "Fitting": "reckoned", "SupportCount": "counted anew", "ReferralCount": "counted anew", "Capacities": "read as part of an assessment", "Attendee": "read as part of a conference",
}

// ruleOf returns how a field of a type of the people is answered.
func ruleOf(object, field string) rule {
	r := readingOf[object][field]
	if r.how == "" {
		r.how = leaf
	}
	if r.field == "" {
		r.field = strings.ToUpper(field[:1]) + field[1:]
	}
	return r
}

func theSchema() *ast.Schema { return generated.NewExecutableSchema(generated.Config{}).Schema() }

// A field that the reading does not know is a field that nobody watches.
func TestTheReadingKnowsEveryFieldOfThePeople(t *testing.T) {
	schema := theSchema()
	for name, definition := range schema.Types {
		kind := kindOf(name)
		if definition.Kind != ast.Object || classes[kind] == "" && elsewhere[name] == "" {
			continue
		}
		if readingOf[name] == nil && elsewhere[name] == "" {
			t.Errorf("the type %s tells of people, and the campaign does not know it", name)
			continue
		}
		for _, f := range definition.Fields {
			r := ruleOf(name, f.Name)
			if elsewhere[name] != "" || r.how != leaf || strings.HasPrefix(f.Name, "__") {
				continue
			}
			head := map[string]bool{"ID": true, "Id": true, "Version": true, "Withheld": true}
			kept := head[r.field]
			for _, kf := range ieum.InfoOf(kind).Fields {
				kept = kept || kf.Go == r.field
			}
			if !kept {
				t.Errorf("%s.%s is no kept field: say in readingOf what it is answered from", name, f.Name)
			}
		}
	}
	for name := range readingOf {
		for field := range readingOf[name] {
			if d := schema.Types[name]; d == nil || d.Fields.ForName(field) == nil {
				t.Errorf("%s.%s is no field of the schema", name, field)
			}
		}
	}
}

package resolver

import (
	"github.com/vektah/gqlparser/v2/ast"

	"ieum/graph/selection"
	"ieum/internal/ieum"
)

// parts names the kinds of a person's record that a field of the schema is
// answered from. All kinds that an operation needs are read at once.
var parts = map[string][]ieum.Kind{
	"Student.needs":        {"Need"},
	"Student.servedBy":     {"Enrolment", "Person"},
	"Student.relatives":    {"Family"},
	"Student.teachers":     {"Teaches"},
	"Student.supporters":   {"Supports", "Person", "Offer"},
	"Student.strengths":    {"Strength"},
	"Student.facts":        {"Fact"},
	"Student.selection":    {"Selection"},
	"Student.caseManager":  {"Manages"},
	"Student.consents":     {"Consent"},
	"Student.restrictions": {"Restriction"},
	"Student.referrals":    {"Referral"},
	"Student.cases":        {"Case"},
	"Due.text":             {"Referral", "Enrolment", "Consent", "Need"},
	"Due.owner":            {"Task"},
	"Due.call":             {"Referral", "Enrolment", "Manages"},
	"Due.class":            {"Case", "StageEntry", "FollowUp", "Task", "Goal"},
	"Due.level":            {"Need"},
	"Due.referral":         {"Referral"},
	"Due.task":             {"Task"},
	"Due.case":             {"Case", "StageEntry", "FollowUp", "Task", "Goal"},
	"Due.consent":          {"Consent"},
	"Due.enrolment":        {"Enrolment"},
	"Due.need":             {"Need", "Task", "Goal", "Referral", "Enrolment"},
	"Person.needs":         {"Need"},
	"Consent.covers":       {"Consent", "Signature", "Family"},
	"Consent.lacks":        {"Consent", "Signature", "Family"},
	"Consent.signers":      {"Signature"},
	"WithdrawConsentPayload.stoppedReferrals": {"Referral"},
	"Case.stages":                     {"StageEntry"},
	"Case.assessments":                {"Assessment"},
	"Case.goals":                      {"Goal"},
	"Case.contacts":                   {"Contact"},
	"Case.safetyActions":              {"SafetyAction"},
	"Case.relationships":              {"Relationship"},
	"Case.conferences":                {"Conference"},
	"Case.followUps":                  {"FollowUp"},
	"Assessment.domains":              {"Score"},
	"Goal.need":                       {"Need"},
	"Referral.need":                   {"Need"},
	"Referral.missingConsents":        {"Consent", "Need"},
	"RequestReferralPayload.overlaps": {"Enrolment", "Need"},
	"Goal.tasks":                      {"Task"},
	"Task.conference":                 {"Conference"},
	"Conference.case":                 {"Case"},
	"Conference.tasks":                {"Task"},
}

// wanted is what an operation asks of people, wherever it asks.
type wanted struct {
	kinds      []ieum.Kind // in order of the kind table
	households bool
	// ofEnrolments are the fields of enrolments that are answered with people.
	ofEnrolments map[string]bool
	// students are asked for from what hangs on them, subjects from what they
	// have or receive.
	students, subjects bool
	portraits          bool
}

// wantedBy reads it from the operation's text.
func wantedBy(set ast.SelectionSet) wanted {
	w, kinds := wanted{ofEnrolments: map[string]bool{}}, map[ieum.Kind]bool{}
	w.add(set, kinds)
	for _, info := range ieum.Kinds() {
		if kinds[info.Kind] {
			w.kinds = append(w.kinds, info.Kind)
		}
	}
	return w
}

func (w *wanted) add(set ast.SelectionSet, kinds map[ieum.Kind]bool) {
	for _, f := range selection.Fields(set) {
		if f.ObjectDefinition == nil {
			continue
		}
		name := f.ObjectDefinition.Name + "." + f.Name
		for _, kind := range parts[name] {
			kinds[kind] = true
		}
		w.households = w.households || name == "Student.household"
		if f.ObjectDefinition.Name == "Enrolment" {
			w.ofEnrolments[f.Name] = true
		}
		w.students = w.students || name == "Case.student" || name == "Task.student" || name == "Conference.student" || name == "Referral.student"
		w.subjects = w.subjects || name == "Need.subject" || name == "Enrolment.beneficiary"
		w.portraits = w.portraits || name == "Student.ecomap" || name == "Student.genogram"
		w.add(f.SelectionSet, kinds)
	}
}

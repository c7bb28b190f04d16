package resolver

import (
	"strings"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// source is the kept field that a field of the schema is answered from: its
// class is the field's class.
type source struct {
	kind  ieum.Kind
	field string
}

// class returns the class of the kept field.
func (s source) class() ieum.Class {
	class, _ := policy.ClassOf(s.kind, s.field)
	return class
}

// kindOf names the kind behind a type of the schema, where the names differ.
var kindOf = map[string]ieum.Kind{
	"RelationshipEntry": "Relationship",
	"Acquaintance":      "Knows",
	"DomainLevel":       "Score",
	"Relative":          "Family",
	"Supporter":         "Supports",
	"HouseholdMember":   "Family",
	"StudentTeacher":    "Teaches",
	"HouseholdOverlap":  "Enrolment",
	"HouseholdLead":     "Enrolment",
	"Due":               "Task",
	"Candidate":         "Need",
	"Viewer":            "Staff",
	"Account":           "Staff",
	"AccessToken":       "Token",
	"AuditActor":        "Staff",
}

// derived names the kept field behind a field of the schema, where the names
// differ or the field is reckoned from it.
var derived = map[string]source{
	"Student.label":        {"Student", "DisplayName"},
	"Student.age":          {"Student", "BirthDate"},
	"Student.needs":        {"Need", "Domain"},
	"Need.services":        {"Need", "Domain"},
	"Student.servedBy":     {"Enrolment", "Service"},
	"Student.relatives":    {"Family", "To"},
	"Student.supporters":   {"Supports", "Person"},
	"Student.teachers":     {"Teaches", "Worker"},
	"Student.ecomap":       {"Enrolment", "Service"},
	"Student.genogram":     {"Family", "To"},
	"Student.strengths":    {"Strength", "Text"},
	"Student.facts":        {"Fact", "Fact"},
	"Student.selection":    {"Selection", "State"},
	"Student.caseManager":  {"Manages", "CaseManager"},
	"Student.consents":     {"Consent", "Kind"},
	"Student.restrictions": {"Restriction", "Masked"},
	"Student.referrals":    {"Referral", "State"},
	"Student.cases":        {"Case", "Stage"},

	"Namesake.student":     {"Student", "DisplayName"},
	"Namesake.caseManager": {"CaseManager", "Name"},
	"Namesake.ask":         {"CaseManager", "Name"},

	"Person.label": {"Person", "DisplayName"},
	"Person.age":   {"Person", "BirthDate"},
	"Person.needs": {"Need", "Domain"},

	"Household.type":             {"Household", "Types"},
	"Household.members":          {"Person", "Household"},
	"Household.students":         {"Student", "Household"},
	"Household.hiddenSiblings":   {"Student", "Household"},
	"Household.enrolments":       {"Enrolment", "Service"},
	"Household.overlaps":         {"Enrolment", "Service"},
	"Household.lead":             {"Enrolment", "Service"},
	"HouseholdOverlap.need":      {"Need", "Domain"},
	"HouseholdOverlap.agencies":  {"Enrolment", "Service"},
	"HouseholdLead.agency":       {"Enrolment", "Service"},
	"HouseholdLead.enrolments":   {"Enrolment", "Service"},
	"HouseholdLead.since":        {"Enrolment", "Since"},
	"HouseholdLead.caseManagers": {"Manages", "CaseManager"},
	"Relative.person":            {"Family", "To"},
	"Relative.verifiedBy":        {"Family", "Verified"},
	"Supporter.offers":           {"Offer", "Needs"},
	"Offer.label":                {"Offer", "Text"},
	"Offer.supporter":            {"Offer", "Person"},

	"Fact.label":          {"Fact", "Fact"},
	"Fact.values":         {"Fact", "Value"},
	"Fact.valueLabel":     {"Fact", "Value"},
	"Enrolment.agency":    {"Enrolment", "Service"},
	"Enrolment.status":    {"Enrolment", "Since"},
	"Enrolment.stillFits": {"Enrolment", "Service"},
	"Consent.covers":      {"Consent", "Decision"},
	"Consent.lacks":       {"Consent", "Decision"},
	"Restriction.since":   {"Restriction", "From"},
	"Consent.since":       {"Consent", "ValidFrom"},
	"Consent.until":       {"Consent", "ValidUntil"},
	"Case.since":          {"Case", "OpenedOn"},
	"Case.until":          {"Case", "ClosedOn"},
	"StageEntry.since":    {"StageEntry", "EnteredOn"},
	"StageEntry.until":    {"StageEntry", "LeftOn"},
	"Consent.signers":     {"Signature", "Capacity"},
	"WithdrawConsentPayload.stoppedReferrals": {"Referral", "State"},
	"Referral.missingConsents":                {"Consent", "Decision"},
	"RequestReferralPayload.overlaps":         {"Enrolment", "Service"},
	"Case.stages":                             {"StageEntry", "Stage"},
	"Case.assessments":                        {"Assessment", "AssessedOn"},
	"Case.goals":                              {"Goal", "Text"},
	"Case.contacts":                           {"Contact", "On"},
	"Case.safetyActions":                      {"SafetyAction", "Seen"},
	"Case.relationships":                      {"Relationship", "On"},
	"Case.conferences":                        {"Conference", "HeldOn"},
	"Case.followUps":                          {"FollowUp", "DueOn"},
	"Assessment.domains":                      {"Score", "Domain"},
	"Assessment.capacities":                   {"Assessment", "CapacitySelf"},
	"Goal.tasks":                              {"Task", "Text"},
	"Task.student":                            {"Task", "Goal"},
	"Conference.student":                      {"Conference", "Case"},
	"Conference.state":                        {"Conference", "HeldOn"},
	"Conference.tasks":                        {"Task", "Conference"},

	"Acquaintance.worker":             {"Knows", "To"},
	"Worker.label":                    {"Worker", "Name"},
	"Worker.displayName":              {"Worker", "Name"},
	"CaseManager.label":               {"CaseManager", "Name"},
	"CaseManager.displayName":         {"CaseManager", "Name"},
	"CaseManager.yearsOfPractice":     {"CaseManager", "PracticeSince"},
	"CaseManager.meetsRecommendation": {"CaseManager", "Qualifications"},
	"CaseManager.caseload":            {"Case", "Class"},
	"CaseManager.students":            {"Manages", "CaseManager"},

	"Area.label":                {"Area", "Name"},
	"Area.children":             {"Area", "Name"},
	"Area.agencies":             {"Agency", "Name"},
	"Area.schools":              {"School", "Name"},
	"District.label":            {"District", "Name"},
	"District.schools":          {"School", "Name"},
	"District.workers":          {"Worker", "Name"},
	"School.workers":            {"Worker", "Name"},
	"Agency.workers":            {"Worker", "Name"},
	"School.label":              {"School", "Name"},
	"Agency.label":              {"Agency", "Name"},
	"Agency.closed":             {"Agency", "Status"},
	"Agency.agreements":         {"Agreement", "With"},
	"Agency.services":           {"Service", "Name"},
	"Agency.enrolments":         {"Enrolment", "Service"},
	"Agency.referrals":          {"Referral", "Service"},
	"Service.enrolments":        {"Enrolment", "Service"},
	"Service.referrals":         {"Referral", "Service"},
	"School.students":           {"Student", "School"},
	"Agreement.partner":         {"Agreement", "With"},
	"Service.label":             {"Service", "Name"},
	"Service.resourceClass":     {"Service", "Class"},
	"Service.eligibility":       {"EligibilityRule", "Rule"},
	"Service.requiredDocuments": {"Service", "Documents"},
	"Service.capacity":          {"Capacity", "State"},
	"Service.closed":            {"Service", "Status"},
	"Service.candidates":        {"Need", "Domain"},

	"EmergencyAccess.state": {"EmergencyAccess", "OpenedAt"},
	"EmergencyAccess.mine":  {"EmergencyAccess", "RequestedBy"},

	"DirectoryReport.judgedOn": {"DirectoryReport", "JudgedAt"},

	"Account.schoolId":      {"Staff", "School"},
	"Account.districtId":    {"Staff", "District"},
	"Account.selfId":        {"Staff", "Self"},
	"Team.districtId":       {"Team", "District"},
	"Team.supervisorId":     {"Team", "Supervisor"},
	"AccessToken.accountId": {"Token", "Account"},
	"AuditEntry.actor":      {"AuditEntry", "Actor"},
	"RightChange.byId":      {"RightChange", "By"},
	"RightChange.whomId":    {"RightChange", "Whom"},
	"AuditReview.byId":      {"AuditReview", "By"},
	"FieldChange.field":     {"RightChange", "Fields"},
	"FieldChange.before":    {"RightChange", "Fields"},
	"FieldChange.after":     {"RightChange", "Fields"},

	"Viewer.auditReviewDue": {"AuditReview", "Month"},
	"Viewer.supported":      {"Case", "Class"},
	"Viewer.caseManager":    {"Staff", "Self"},
	"Viewer.caseload":       {"Case", "Class"},
	"Viewer.due":            {"Task", "DueOn"},
	"Viewer.rights":         {"Staff", "Roles"},
}

// sourceOf returns the kept field behind a field of the schema, and whether
// there is one: ids, versions and what is reckoned from nobody's record have
// none.
func sourceOf(object, field string) (source, bool) {
	if s, ok := derived[object+"."+field]; ok {
		return s, true
	}
	s := source{kind: ieum.Kind(object), field: strings.ToUpper(field[:1]) + field[1:]}
	if kind, ok := kindOf[object]; ok {
		s.kind = kind
	}
	if !isKind(s.kind) {
		return source{}, false
	}
	_, ok := policy.ClassOf(s.kind, s.field)
	return s, ok
}

func isKind(kind ieum.Kind) bool {
	for _, info := range ieum.Kinds() {
		if info.Kind == kind {
			return true
		}
	}
	return false
}

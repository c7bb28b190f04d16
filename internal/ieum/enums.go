package ieum

import (
	"slices"
	"strconv"
)

// Closed sets of words that the rules of Ieum read. Sets that an office may
// extend are code lists instead (see [Codes]).

// ResourceClass sorts services as the field does: 경제, 의료, 문화, 교육, 복지.
type ResourceClass string

// The classes of resources.
const (
	Economic    ResourceClass = "ECONOMIC"
	Medical     ResourceClass = "MEDICAL"
	Cultural    ResourceClass = "CULTURAL"
	Educational ResourceClass = "EDUCATIONAL"
	Welfare     ResourceClass = "WELFARE"
)

// RuleID names a rule of linkage, in the order in which they are judged.
type RuleID string

// The rules of linkage.
const (
	RuleActive      RuleID = "ACTIVE"
	RuleType        RuleID = "TYPE"
	RuleAge         RuleID = "AGE"
	RuleGrade       RuleID = "GRADE"
	RuleSchoolLevel RuleID = "SCHOOL_LEVEL"
	RuleHousehold   RuleID = "HOUSEHOLD"
	RuleIncome      RuleID = "INCOME"
	RuleDisability  RuleID = "DISABILITY"
	// RuleSpecialEducation (특수교육) reads another fact than RuleDisability, which
	// is of the register of disabled people.
	RuleSpecialEducation RuleID = "SPECIAL_EDUCATION"
	RuleResidence        RuleID = "RESIDENCE"
	RulePregnancy        RuleID = "PREGNANCY"
	RuleLeavingCare      RuleID = "LEAVING_CARE"
	RuleLongTermCare     RuleID = "LONG_TERM_CARE"
	RuleMobility         RuleID = "MOBILITY"
	RuleLanguage         RuleID = "LANGUAGE"
	RuleSex              RuleID = "SEX"
	RuleCatchment        RuleID = "CATCHMENT"
	RuleExclusion        RuleID = "EXCLUSION"
	RuleCapacity         RuleID = "CAPACITY"
	RuleGate             RuleID = "GATE"
	RuleRefusal          RuleID = "REFUSAL"
)

// Conditions returns the rules by which a service says itself whom it takes
// ([EligibilityRule.Rule]), in the order in which they are judged.
func Conditions() []RuleID {
	return []RuleID{
		RuleAge, RuleGrade, RuleSchoolLevel, RuleHousehold, RuleIncome, RuleDisability, RuleSpecialEducation, RuleResidence,
		RulePregnancy, RuleLeavingCare, RuleLongTermCare, RuleMobility, RuleLanguage, RuleSex,
	}
}

// SchoolLevel of a school: 초등, 중등, 고등, 특수, 기타.
type SchoolLevel string

// The levels of schools.
const (
	Elementary   SchoolLevel = "ELEMENTARY"
	Middle       SchoolLevel = "MIDDLE"
	High         SchoolLevel = "HIGH"
	SpecialLevel SchoolLevel = "SPECIAL"
	OtherLevel   SchoolLevel = "OTHER"
)

// LevelOfGrade returns the level of school that teaches a grade from 1 to
// 12, or OtherLevel for any other number.
func LevelOfGrade(grade int) SchoolLevel {
	switch {
	case grade >= 1 && grade <= 6:
		return Elementary
	case grade >= 7 && grade <= 9:
		return Middle
	case grade >= 10 && grade <= 12:
		return High
	}
	return OtherLevel
}

// GradeName returns what schools call a grade from 1 to 12, 초1 to 고3; no text
// for any other number.
func GradeName(grade int) Text {
	english := "grade " + strconv.Itoa(grade)
	switch LevelOfGrade(grade) {
	case Elementary:
		return Text{Ko: "초" + strconv.Itoa(grade), En: english}
	case Middle:
		return Text{Ko: "중" + strconv.Itoa(grade-6), En: english}
	case High:
		return Text{Ko: "고" + strconv.Itoa(grade-9), En: english}
	default:
		return Text{}
	}
}

// AreaLevel is the place of an area in the tree of administration.
type AreaLevel string

// The levels of areas, from a province down.
const (
	Sido         AreaLevel = "SIDO"
	Sigungu      AreaLevel = "SIGUNGU"
	Eupmyeondong AreaLevel = "EUPMYEONDONG"
	Ri           AreaLevel = "RI"
)

// AreaSystem tells the two trees apart: 법정동 of the land register and
// 행정동 of the administration. They share what is above the dong.
type AreaSystem string

// The systems of areas.
const (
	LegalArea          AreaSystem = "LEGAL"
	AdministrativeArea AreaSystem = "ADMINISTRATIVE"
)

// Status of an agency, service or school.
type Status string

// The states of what a directory lists.
const (
	Active Status = "ACTIVE"
	Closed Status = "CLOSED"
)

// CapacityState is what an agency said about free places.
type CapacityState string

// The states of capacity. CapacityUnknown is also what an outdated statement
// comes to.
const (
	CapacityOpen        CapacityState = "OPEN"
	CapacityWaitlist    CapacityState = "WAITLIST"
	CapacityFull        CapacityState = "FULL"
	CapacityAssessFirst CapacityState = "ASSESS_FIRST"
	CapacityUnknown     CapacityState = "UNKNOWN"
)

// Referrer is somebody whom a service's desk accepts a referral from.
type Referrer string

// Who may refer. A service that takes from named gates only lists none.
const (
	ReferSelf        Referrer = "SELF"
	ReferGuardian    Referrer = "GUARDIAN"
	ReferTeacher     Referrer = "TEACHER"
	ReferCaseManager Referrer = "CASE_MANAGER"
)

// Level of a need or of an assessed domain.
type Level string

// The levels of need. A need that is URGENT cannot wait for a linkage.
const (
	LevelLow    Level = "LOW"
	LevelMedium Level = "MEDIUM"
	LevelHigh   Level = "HIGH"
	LevelUrgent Level = "URGENT"
)

// Rank puts levels in order: 1 for LOW to 4 for URGENT, and 0 for none.
func (l Level) Rank() int {
	return slices.Index([]Level{LevelLow, LevelMedium, LevelHigh, LevelUrgent}, l) + 1
}

// OrMore returns the levels that are at least so pressing; none for none.
func (l Level) OrMore() []Level {
	levels := []Level{LevelLow, LevelMedium, LevelHigh, LevelUrgent}
	if l.Rank() == 0 {
		return nil
	}
	return levels[l.Rank()-1:]
}

// NeedStatus of a need.
type NeedStatus string

// The states of a need.
const (
	NeedOpen   NeedStatus = "OPEN"
	NeedMet    NeedStatus = "MET"
	NeedClosed NeedStatus = "CLOSED"
)

// Relation of a household member or relative to a student.
type Relation string

// The relations.
const (
	Mother      Relation = "MOTHER"
	Father      Relation = "FATHER"
	Grandparent Relation = "GRANDPARENT"
	Sibling     Relation = "SIBLING"
	OtherKin    Relation = "OTHER"
)

// Verification of a legal representative's power.
type Verification string

// How the power was verified.
const (
	FamilyRegister Verification = "FAMILY_REGISTER"
	SchoolRecord   Verification = "SCHOOL_RECORD"
	NotVerified    Verification = "NONE"
)

// SupportKind is what an informal supporter gives.
type SupportKind string

// The five kinds of support.
const (
	Emotional     SupportKind = "EMOTIONAL"
	Instrumental  SupportKind = "INSTRUMENTAL"
	Informational SupportKind = "INFORMATIONAL"
	Social        SupportKind = "SOCIAL"
	Linking       SupportKind = "LINKING"
)

// Teller is who told a fact or reported an enrolment.
type Teller string

// The tellers.
const (
	ToldBySelf     Teller = "SELF"
	ToldByGuardian Teller = "GUARDIAN"
	ToldByTeacher  Teller = "TEACHER"
	ToldByDocument Teller = "DOCUMENT"
	ToldByAgency   Teller = "AGENCY"
)

// SelectionState of a student under Act §10 (지원대상학생 선정).
type SelectionState string

// The states of a selection.
const (
	SelectionUnderWay SelectionState = "UNDER_WAY"
	Selected          SelectionState = "SELECTED"
	NotSelected       SelectionState = "NOT_SELECTED"
)

// EnrolmentStatus of a service received.
type EnrolmentStatus string

// The states of an enrolment.
const (
	Planned EnrolmentStatus = "PLANNED"
	Ongoing EnrolmentStatus = "ACTIVE"
	Ended   EnrolmentStatus = "ENDED"
)

// Stage of a case, the eight of the field.
type Stage string

// The stages: 접수, 사정, 개입계획, 서비스제공, 조정·점검, 재사정, 평가·종결, 사후관리.
const (
	Intake       Stage = "INTAKE"
	Assessing    Stage = "ASSESSMENT"
	Planning     Stage = "PLANNING"
	Provision    Stage = "PROVISION"
	Monitoring   Stage = "COORDINATION_AND_MONITORING"
	Reassessment Stage = "REASSESSMENT"
	Terminating  Stage = "EVALUATION_AND_TERMINATION"
	Following    Stage = "FOLLOW_UP"
)

// Stages lists the stages in the order in which a case goes through them.
func Stages() []Stage {
	return []Stage{Intake, Assessing, Planning, Provision, Monitoring, Reassessment, Terminating, Following}
}

// CaseClass of a case: 일반, 집중, 위기.
type CaseClass string

// The classes of cases.
const (
	Regular   CaseClass = "REGULAR"
	Intensive CaseClass = "INTENSIVE"
	Crisis    CaseClass = "CRISIS"
)

// CaseClasses lists the classes, the lightest first.
func CaseClasses() []CaseClass { return []CaseClass{Regular, Intensive, Crisis} }

// Channel by which a case came.
type Channel string

// The channels of intake.
const (
	ChannelSelf      Channel = "SELF"
	ChannelGuardian  Channel = "GUARDIAN"
	ChannelTeacher   Channel = "TEACHER"
	ChannelScreening Channel = "SCREENING"
	ChannelOutreach  Channel = "OUTREACH"
)

// TaskOwner is who does a task of the plan.
type TaskOwner string

// The owners of tasks.
const (
	OwnerStudent     TaskOwner = "STUDENT"
	OwnerGuardian    TaskOwner = "GUARDIAN"
	OwnerCaseManager TaskOwner = "CASE_MANAGER"
	OwnerAgency      TaskOwner = "AGENCY"
)

// ReferralState of a referral (의뢰).
type ReferralState string

// The states of a referral.
const (
	ReferralDraft           ReferralState = "DRAFT"
	ReferralAwaitingConsent ReferralState = "AWAITING_CONSENT"
	ReferralRequested       ReferralState = "REQUESTED"
	ReferralReceived        ReferralState = "RECEIVED"
	ReferralAccepted        ReferralState = "ACCEPTED"
	ReferralInProgress      ReferralState = "IN_PROGRESS"
	ReferralOnHold          ReferralState = "ON_HOLD"
	ReferralCompleted       ReferralState = "COMPLETED"
	ReferralRejected        ReferralState = "REJECTED"
	ReferralRecalled        ReferralState = "RECALLED"
	ReferralCancelled       ReferralState = "CANCELLED_BY_CLIENT"
	ReferralFailed          ReferralState = "FAILED"
	ReferralError           ReferralState = "ENTERED_IN_ERROR"
)

var finalReferralStates = []ReferralState{
	ReferralCompleted, ReferralRejected, ReferralRecalled, ReferralCancelled, ReferralFailed, ReferralError,
}

// ReferralStates returns all states, in the order in which a referral goes
// through them; those in which it ends badly come last.
func ReferralStates() []ReferralState {
	return []ReferralState{
		ReferralDraft, ReferralAwaitingConsent, ReferralRequested, ReferralReceived, ReferralAccepted, ReferralInProgress,
		ReferralOnHold, ReferralCompleted, ReferralRejected, ReferralRecalled, ReferralCancelled, ReferralFailed, ReferralError,
	}
}

// FinalReferralStates returns the states that nothing follows.
func FinalReferralStates() []ReferralState { return slices.Clone(finalReferralStates) }

// UnsentReferralStates returns the states of a referral that did not go out:
// it waits, or it was written by mistake.
func UnsentReferralStates() []ReferralState {
	return []ReferralState{ReferralDraft, ReferralAwaitingConsent, ReferralError}
}

// Final reports whether nothing follows the state.
func (s ReferralState) Final() bool { return slices.Contains(finalReferralStates, s) }

// Reporter is who reported an agency's answer.
type Reporter string

// The reporters of an answer.
const (
	ByAgency      Reporter = "AGENCY"
	ByWorkerPhone Reporter = "WORKER_BY_PHONE"
)

// Outcome of a completed referral.
type Outcome string

// The outcomes.
const (
	OutcomeMet       Outcome = "NEED_MET"
	OutcomePartlyMet Outcome = "NEED_PARTLY_MET"
	OutcomeNotMet    Outcome = "NEED_NOT_MET"
)

// ConsentKind sorts consents by the clause that asks for them.
type ConsentKind string

// The kinds: Act §11-3; PIPA §17; PIPA §23; 초·중등교육법 §30의6.
const (
	ConsentSupport      ConsentKind = "SUPPORT"
	ConsentThirdParty   ConsentKind = "THIRD_PARTY"
	ConsentSensitive    ConsentKind = "SENSITIVE"
	ConsentSchoolRecord ConsentKind = "SCHOOL_RECORD"
)

// ConsentPurpose is what a consent is for.
type ConsentPurpose string

// The purposes of consent.
const (
	ForSupport    ConsentPurpose = "SUPPORT"
	ForReferral   ConsentPurpose = "REFERRAL"
	ForConference ConsentPurpose = "CONFERENCE"
	ForAssessment ConsentPurpose = "ASSESSMENT"
)

// ConsentItem is what may be handed over.
type ConsentItem string

// The items of a consent.
const (
	ItemIdentity   ConsentItem = "IDENTITY"
	ItemContact    ConsentItem = "CONTACT"
	ItemSchool     ConsentItem = "SCHOOL"
	ItemFamily     ConsentItem = "FAMILY"
	ItemNeeds      ConsentItem = "NEEDS"
	ItemAssessment ConsentItem = "ASSESSMENT"
	ItemHealth     ConsentItem = "HEALTH"
)

// ConsentDecision is what was decided when consent was asked for.
type ConsentDecision string

// The decisions.
const (
	Given       ConsentDecision = "GIVEN"
	Refused     ConsentDecision = "REFUSED"
	Unreachable ConsentDecision = "UNREACHABLE"
)

// SignerCapacity is the capacity in which somebody signed.
type SignerCapacity string

// The capacities of signers.
const (
	SignsSelf              SignerCapacity = "SELF"
	SignsParent            SignerCapacity = "PARENT"
	SignsAppointedGuardian SignerCapacity = "APPOINTED_GUARDIAN"
	SignsCarer             SignerCapacity = "CARER"
	SignsFacilityHead      SignerCapacity = "FACILITY_HEAD"
)

// RequiredSigner is who must sign.
type RequiredSigner string

// Who must sign.
const (
	MustSelf                RequiredSigner = "SELF"
	MustLegalRepresentative RequiredSigner = "LEGAL_REPRESENTATIVE"
)

// SignatureMethod is how somebody signed.
type SignatureMethod string

// The methods of signing.
const (
	OnPaper    SignatureMethod = "PAPER"
	Electronic SignatureMethod = "ELECTRONIC"
	Verbal     SignatureMethod = "VERBAL"
)

// ReportState of a reported error in the directory.
type ReportState string

// The states of a report.
const (
	ReportOpen     ReportState = "OPEN"
	ReportAccepted ReportState = "ACCEPTED"
	ReportDeclined ReportState = "DECLINED"
)

// Package resolver answers the fields of the schema that are no plain fields
// of a struct: one file a concept. A resolver is one call of the desk, or reads
// what a use case has already handed out; who may see what is the desk's to
// decide. What one operation needs of the store is read once for all who ask
// ([Request]), and what policy hides is null and told ([Redact]).
package resolver

import (
	"ieum/graph/generated"
	"ieum/graph/relay"
)

// resolvers answers the fields that are no plain fields of a struct. Each
// type of the schema has its own small one, in the file of its concept.
type resolvers struct {
	seal  *relay.Sealer
	forms *forms
}

var _ generated.ResolverRoot = (*resolvers)(nil)

// New returns the resolvers of all types. The sealer makes and opens their
// cursors.
func New(seal *relay.Sealer) generated.ResolverRoot { return &resolvers{seal, newForms()} }

func (r *resolvers) Query() generated.QueryResolver               { return query{r.seal, r.forms} }
func (r *resolvers) Mutation() generated.MutationResolver         { return mutation{} }
func (r *resolvers) Subscription() generated.SubscriptionResolver { return subscription{} }
func (r *resolvers) Viewer() generated.ViewerResolver             { return viewer{r.seal} }
func (r *resolvers) Due() generated.DueResolver                   { return due{} }

func (r *resolvers) Selection() generated.SelectionResolver       { return selectionOf{} }
func (r *resolvers) Task() generated.TaskResolver                 { return task{} }
func (r *resolvers) Acquaintance() generated.AcquaintanceResolver { return acquaintance{} }
func (r *resolvers) SupportCount() generated.SupportCountResolver { return supportCount{} }

func (r *resolvers) Area() generated.AreaResolver                       { return area{r.seal} }
func (r *resolvers) District() generated.DistrictResolver               { return district{r.seal} }
func (r *resolvers) School() generated.SchoolResolver                   { return school{r.seal} }
func (r *resolvers) Agency() generated.AgencyResolver                   { return agency{r.seal} }
func (r *resolvers) Agreement() generated.AgreementResolver             { return agreement{} }
func (r *resolvers) Service() generated.ServiceResolver                 { return service{r.seal} }
func (r *resolvers) EligibilityRule() generated.EligibilityRuleResolver { return eligibilityRule{} }
func (r *resolvers) Capacity() generated.CapacityResolver               { return capacity{} }
func (r *resolvers) Intake() generated.IntakeResolver                   { return intake{} }
func (r *resolvers) Worker() generated.WorkerResolver                   { return worker{r.seal} }
func (r *resolvers) CaseManager() generated.CaseManagerResolver         { return caseManager{r.seal} }

func (r *resolvers) Student() generated.StudentResolver               { return student{r.seal} }
func (r *resolvers) Need() generated.NeedResolver                     { return need{r.seal} }
func (r *resolvers) Enrolment() generated.EnrolmentResolver           { return enrolment{} }
func (r *resolvers) Household() generated.HouseholdResolver           { return household{r.seal} }
func (r *resolvers) StudentTeacher() generated.StudentTeacherResolver { return studentTeacher{} }

func (r *resolvers) Person() generated.PersonResolver       { return person{r.seal} }
func (r *resolvers) Supporter() generated.SupporterResolver { return supporter{} }
func (r *resolvers) Offer() generated.OfferResolver         { return offer{r.seal} }
func (r *resolvers) Fact() generated.FactResolver           { return fact{} }

func (r *resolvers) Restriction() generated.RestrictionResolver { return restriction{} }
func (r *resolvers) VerifyRepresentativePayload() generated.VerifyRepresentativePayloadResolver {
	return verifyRepresentativePayload{}
}

func (r *resolvers) Consent() generated.ConsentResolver               { return consent{} }
func (r *resolvers) MissingConsent() generated.MissingConsentResolver { return missingConsent{} }
func (r *resolvers) WithdrawConsentPayload() generated.WithdrawConsentPayloadResolver {
	return withdrawConsentPayload{}
}

func (r *resolvers) CreateAnswerLinkPayload() generated.CreateAnswerLinkPayloadResolver {
	return createAnswerLinkPayload{}
}

func (r *resolvers) RequestReferralPayload() generated.RequestReferralPayloadResolver {
	return requestReferralPayload{}
}
func (r *resolvers) Referral() generated.ReferralResolver { return referral{} }
func (r *resolvers) Ground() generated.GroundResolver     { return ground{} }

func (r *resolvers) Case() generated.CaseResolver             { return caseOf{r.seal} }
func (r *resolvers) StageEntry() generated.StageEntryResolver { return stageEntry{} }
func (r *resolvers) RecordAssessmentPayload() generated.RecordAssessmentPayloadResolver {
	return recordAssessmentPayload{}
}
func (r *resolvers) Assessment() generated.AssessmentResolver   { return assessment{} }
func (r *resolvers) DomainLevel() generated.DomainLevelResolver { return domainLevel{} }
func (r *resolvers) Goal() generated.GoalResolver               { return goal{} }
func (r *resolvers) Contact() generated.ContactResolver         { return contact{} }
func (r *resolvers) Conference() generated.ConferenceResolver   { return conference{} }

func (r *resolvers) Candidate() generated.CandidateResolver             { return candidate{} }
func (r *resolvers) Linkage() generated.LinkageResolver                 { return linkageAnswer{} }
func (r *resolvers) LinkagePlan() generated.LinkagePlanResolver         { return linkagePlan{} }
func (r *resolvers) LinkagePart() generated.LinkagePartResolver         { return linkagePart{} }
func (r *resolvers) DirectoryReport() generated.DirectoryReportResolver { return report{r.forms} }

func (r *resolvers) EmergencyAccess() generated.EmergencyAccessResolver { return emergencyAccess{} }
func (r *resolvers) Account() generated.AccountResolver                 { return accountOf{} }
func (r *resolvers) DisclosureEntry() generated.DisclosureEntryResolver { return disclosureEntry{} }
func (r *resolvers) Team() generated.TeamResolver                       { return team{} }

func (r *resolvers) UnmetNeed() generated.UnmetNeedResolver       { return unmetNeed{} }
func (r *resolvers) ReferralFlow() generated.ReferralFlowResolver { return referralFlow{} }
func (r *resolvers) Ending() generated.EndingResolver             { return ending{} }

func (r *resolvers) FactCode() generated.FactCodeResolver     { return factCode{} }
func (r *resolvers) Code() generated.CodeResolver             { return code{} }
func (r *resolvers) NeedDomain() generated.NeedDomainResolver { return needDomain{} }

package linkage

import "ieum/internal/ieum"

// finding is what one rule came to for one candidate. It holds what a text needs, and the text is made
// only if somebody reads it.
type finding struct {
	// by is the service's own rule, where it is one.
	by *ieum.EligibilityRule
	// of is what the agency's type is for, where the finding is about that.
	of *ieum.Purpose
	// other is the service that the text names.
	other *ieum.Service
	// on is the day that the text names or that somebody said it, changesOn that from which a failure is expected
	// to hold.
	on, changesOn ieum.Date
	why           why
	// fact is the place in the list FACT, from 1, of the fact to ask for, or whose record fails; 0 is none.
	fact uint8
	// never is true where time and effort cannot change a failure.
	never bool
}

// rule returns the rule that the finding is of.
func (f *finding) rule() ieum.RuleID {
	if f.by != nil {
		return f.by.Rule
	}
	return meaning[f.why].rule
}

// verdict returns what the rule came to.
func (f *finding) verdict() Verdict { return meaning[f.why].verdict }

// why is what a rule found: it decides the verdict and the text.
type why uint8

const (
	activeYes why = iota
	activeClosed
	activeAgencyClosed
	activeInferred

	typeFits
	typeTooYoung
	typeTooOld
	typeNoPupil
	typeAtSchool
	typeOtherSchool
	typeOtherOffice
	typeNotMeant
	typeAgeUnknown
	typeAgePerhaps
	typeSchoolUnknown
	typePlaceUnsaid
	typeFactUnknown
	typeFactPerhaps

	ageFits
	ageTooYoung
	ageTooOld
	ageLeftOut
	ageUnknown

	gradeFits
	gradeTooLow
	gradeTooHigh
	gradeLeftOut
	gradeNoPupil
	gradeUnknown

	levelFits
	levelNotYet
	levelPast
	levelNoPupil
	levelUnknown

	factFits
	factFails
	factUnknown
	factVague

	areaFits
	areaFitsNear
	areaEverywhere
	areaOutside
	areaOutsideNear
	areaNoHome
	areaNoSchool
	areaVague

	excludesNothing
	excludesCurrent

	roomOpen
	roomWaitlist
	roomFull
	roomFullUntil
	roomReopens
	roomAssess
	roomOutdated
	roomUnsaid
	roomRescue

	gatePassed
	gateRescue
	gateShut
	deskShut

	refusalNone
	refusalSaid
	refusalWithdrawn
	refusalQuiet

	whys
)

// meaning says which rule a finding is of, unless it is the service's own, and what the rule came to.
var meaning = [whys]struct {
	rule    ieum.RuleID
	verdict Verdict
}{
	activeYes:          {ieum.RuleActive, Meets},
	activeClosed:       {ieum.RuleActive, Fails},
	activeAgencyClosed: {ieum.RuleActive, Fails},
	activeInferred:     {ieum.RuleActive, Unknown},
	typeFits:           {ieum.RuleType, Meets},
	typeTooYoung:       {ieum.RuleType, Fails},
	typeTooOld:         {ieum.RuleType, Fails},
	typeNoPupil:        {ieum.RuleType, Fails},
	typeAtSchool:       {ieum.RuleType, Fails},
	typeOtherSchool:    {ieum.RuleType, Fails},
	typeOtherOffice:    {ieum.RuleType, Fails},
	typeNotMeant:       {ieum.RuleType, Fails},
	typeAgeUnknown:     {ieum.RuleType, Unknown},
	typeAgePerhaps:     {ieum.RuleType, Unknown},
	typeSchoolUnknown:  {ieum.RuleType, Unknown},
	typePlaceUnsaid:    {ieum.RuleType, Unknown},
	typeFactUnknown:    {ieum.RuleType, Unknown},
	typeFactPerhaps:    {ieum.RuleType, Unknown},
	ageFits:            {ieum.RuleAge, Meets},
	ageTooYoung:        {ieum.RuleAge, Fails},
	ageTooOld:          {ieum.RuleAge, Fails},
	ageLeftOut:         {ieum.RuleAge, Fails},
	ageUnknown:         {ieum.RuleAge, Unknown},
	gradeFits:          {ieum.RuleGrade, Meets},
	gradeTooLow:        {ieum.RuleGrade, Fails},
	gradeTooHigh:       {ieum.RuleGrade, Fails},
	gradeLeftOut:       {ieum.RuleGrade, Fails},
	gradeNoPupil:       {ieum.RuleGrade, Fails},
	gradeUnknown:       {ieum.RuleGrade, Unknown},
	levelFits:          {ieum.RuleSchoolLevel, Meets},
	levelNotYet:        {ieum.RuleSchoolLevel, Fails},
	levelPast:          {ieum.RuleSchoolLevel, Fails},
	levelNoPupil:       {ieum.RuleSchoolLevel, Fails},
	levelUnknown:       {ieum.RuleSchoolLevel, Unknown},
	factFits:           {"", Meets},
	factFails:          {"", Fails},
	factUnknown:        {"", Unknown},
	factVague:          {"", Unknown},
	areaFits:           {ieum.RuleCatchment, Meets},
	areaFitsNear:       {ieum.RuleCatchment, Meets},
	areaEverywhere:     {ieum.RuleCatchment, Meets},
	areaOutside:        {ieum.RuleCatchment, Fails},
	areaOutsideNear:    {ieum.RuleCatchment, Fails},
	areaNoHome:         {ieum.RuleCatchment, Unknown},
	areaNoSchool:       {ieum.RuleCatchment, Unknown},
	areaVague:          {ieum.RuleCatchment, Unknown},
	excludesNothing:    {ieum.RuleExclusion, Meets},
	excludesCurrent:    {ieum.RuleExclusion, Fails},
	roomOpen:           {ieum.RuleCapacity, Meets},
	roomWaitlist:       {ieum.RuleCapacity, Meets},
	roomFull:           {ieum.RuleCapacity, Fails},
	roomFullUntil:      {ieum.RuleCapacity, Fails},
	roomReopens:        {ieum.RuleCapacity, Unknown},
	roomAssess:         {ieum.RuleCapacity, Unknown},
	roomOutdated:       {ieum.RuleCapacity, Unknown},
	roomUnsaid:         {ieum.RuleCapacity, Unknown},
	roomRescue:         {ieum.RuleCapacity, Meets},
	gatePassed:         {ieum.RuleGate, Meets},
	gateRescue:         {ieum.RuleGate, Meets},
	gateShut:           {ieum.RuleGate, Fails},
	deskShut:           {ieum.RuleGate, Fails},
	refusalNone:        {ieum.RuleRefusal, Meets},
	refusalSaid:        {ieum.RuleRefusal, Fails},
	refusalWithdrawn:   {ieum.RuleRefusal, Fails},
	refusalQuiet:       {ieum.RuleRefusal, Fails},
}

// candidate is a resource under judgement.
type candidate struct {
	id      ieum.ID
	service *ieum.Service // as it is judged; nil for an offer
	listed  *ieum.Service // as the directory has it
	offer   *ieum.Offer
	agency  *ieum.Agency // of the service
	// node is the resource's in network or overlay.
	node int32
	// door is the agency's node.
	door int32
	// from and to bound its findings in the inquiry's list.
	from, to int
	group    OptionGroup
	// fails counts the rules that fail, and never those of them that nothing can change.
	fails, never int
	// opens is the last of the days on which something that fails is expected to hold; absent where none is.
	opens ieum.Date
	// prospect is when what fails may change.
	prospect prospect
	// closed and refused resources have no paths to speak of.
	closed, refused bool
	// quiet is set where it is masked: the viewer is not told why it is left out, and it is refused.
	quiet bool
	// best is the best way; reached is false where there is none.
	best    way
	reached bool
	// metres is the distance, or unknownDistance.
	metres float64
	// fit says how well it fits.
	fit fitKey
}

// unknownDistance sorts after every distance.
const unknownDistance = 1e12

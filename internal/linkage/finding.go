package linkage

import (
	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

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
func (f *finding) verdict() verdict { return meaning[f.why].verdict }

// verdict is what a rule comes to.
type verdict uint8

const (
	meets verdict = iota
	fails
	unsure
)

// verdicts are their names.
var verdicts = [...]Verdict{meets: Meets, fails: Fails, unsure: Unknown}

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
	verdict verdict
}{
	activeYes:          {ieum.RuleActive, meets},
	activeClosed:       {ieum.RuleActive, fails},
	activeAgencyClosed: {ieum.RuleActive, fails},
	activeInferred:     {ieum.RuleActive, unsure},
	typeFits:           {ieum.RuleType, meets},
	typeTooYoung:       {ieum.RuleType, fails},
	typeTooOld:         {ieum.RuleType, fails},
	typeNoPupil:        {ieum.RuleType, fails},
	typeAtSchool:       {ieum.RuleType, fails},
	typeOtherSchool:    {ieum.RuleType, fails},
	typeOtherOffice:    {ieum.RuleType, fails},
	typeNotMeant:       {ieum.RuleType, fails},
	typeAgeUnknown:     {ieum.RuleType, unsure},
	typeAgePerhaps:     {ieum.RuleType, unsure},
	typeSchoolUnknown:  {ieum.RuleType, unsure},
	typePlaceUnsaid:    {ieum.RuleType, unsure},
	typeFactUnknown:    {ieum.RuleType, unsure},
	typeFactPerhaps:    {ieum.RuleType, unsure},
	ageFits:            {ieum.RuleAge, meets},
	ageTooYoung:        {ieum.RuleAge, fails},
	ageTooOld:          {ieum.RuleAge, fails},
	ageLeftOut:         {ieum.RuleAge, fails},
	ageUnknown:         {ieum.RuleAge, unsure},
	gradeFits:          {ieum.RuleGrade, meets},
	gradeTooLow:        {ieum.RuleGrade, fails},
	gradeTooHigh:       {ieum.RuleGrade, fails},
	gradeLeftOut:       {ieum.RuleGrade, fails},
	gradeNoPupil:       {ieum.RuleGrade, fails},
	gradeUnknown:       {ieum.RuleGrade, unsure},
	levelFits:          {ieum.RuleSchoolLevel, meets},
	levelNotYet:        {ieum.RuleSchoolLevel, fails},
	levelPast:          {ieum.RuleSchoolLevel, fails},
	levelNoPupil:       {ieum.RuleSchoolLevel, fails},
	levelUnknown:       {ieum.RuleSchoolLevel, unsure},
	factFits:           {"", meets},
	factFails:          {"", fails},
	factUnknown:        {"", unsure},
	factVague:          {"", unsure},
	areaFits:           {ieum.RuleCatchment, meets},
	areaFitsNear:       {ieum.RuleCatchment, meets},
	areaEverywhere:     {ieum.RuleCatchment, meets},
	areaOutside:        {ieum.RuleCatchment, fails},
	areaOutsideNear:    {ieum.RuleCatchment, fails},
	areaNoHome:         {ieum.RuleCatchment, unsure},
	areaNoSchool:       {ieum.RuleCatchment, unsure},
	areaVague:          {ieum.RuleCatchment, unsure},
	excludesNothing:    {ieum.RuleExclusion, meets},
	excludesCurrent:    {ieum.RuleExclusion, fails},
	roomOpen:           {ieum.RuleCapacity, meets},
	roomWaitlist:       {ieum.RuleCapacity, meets},
	roomFull:           {ieum.RuleCapacity, fails},
	roomFullUntil:      {ieum.RuleCapacity, fails},
	roomReopens:        {ieum.RuleCapacity, unsure},
	roomAssess:         {ieum.RuleCapacity, unsure},
	roomOutdated:       {ieum.RuleCapacity, unsure},
	roomUnsaid:         {ieum.RuleCapacity, unsure},
	roomRescue:         {ieum.RuleCapacity, meets},
	gatePassed:         {ieum.RuleGate, meets},
	gateRescue:         {ieum.RuleGate, meets},
	gateShut:           {ieum.RuleGate, fails},
	deskShut:           {ieum.RuleGate, fails},
	refusalNone:        {ieum.RuleRefusal, meets},
	refusalSaid:        {ieum.RuleRefusal, fails},
	refusalWithdrawn:   {ieum.RuleRefusal, fails},
	refusalQuiet:       {ieum.RuleRefusal, fails},
}

// candidate is a resource under judgement.
type candidate struct {
	// listing, service and agency are nil for an offer.
	listing *atlas.Listing
	service *ieum.Service
	agency  *ieum.Agency
	offer   *ieum.Offer
	// node is the resource's in network or overlay.
	node int32
	// found is what the rules found.
	found []finding
	group OptionGroup
	// fails counts the rules that fail, and never those of them that nothing can change; failing tells which.
	fails, never int
	failing      ruleSet
	// opens is the last of the days on which something that fails is expected to hold; absent where none is.
	opens ieum.Date
	// closed and refused resources have no paths to speak of.
	closed, refused bool
	// quiet is set where it is masked: the viewer is not told why it is left out, and it is refused.
	quiet bool
	// best is the best way; reached is false where there is none.
	best    way
	reached bool
	// metres is the distance, or unknownDistance; fit says how well it fits. Both are told of options alone.
	metres float64
	fit    fitKey
}

// unknownDistance sorts after every distance.
const unknownDistance = 1e12

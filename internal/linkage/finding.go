package linkage

import "ieum/internal/ieum"

// finding is what one rule came to for one candidate. It holds what a text needs, and the text is made
// only if somebody reads it.
type finding struct {
	rule    ieum.RuleID
	verdict Verdict
	why     why
	// by is the service's own rule, where it is one.
	by *ieum.EligibilityRule
	// never is true where time and effort cannot change a failure.
	never     bool
	changesOn ieum.Date
	// fact is the place of the fact to ask for in the list FACT, or noFact.
	fact int
	// other is the service or agency that the text names.
	other ieum.ID
	// on is the day that the text names.
	on ieum.Date
}

const noFact = -1

// why tells the texts of a rule apart.
type why int

const (
	activeYes why = iota
	activeClosed
	activeAgencyClosed
	activeInferred

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

	areaFits
	areaEverywhere
	areaOutside
	areaNoHome
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

	gatePassed
	gateShut
	deskShut

	refusalNone
	refusalSaid
	refusalWithdrawn

	whys
)

// candidate is a resource under judgement.
type candidate struct {
	id      ieum.ID
	service *ieum.Service // nil for an offer
	offer   *ieum.Offer
	agency  *ieum.Agency // of the service
	// node is the resource's in network or overlay.
	node int32
	// from and to bound its findings in the inquiry's list.
	from, to int
	group    OptionGroup
	// fails counts the rules that fail; hopeless is true where nothing can change any of them.
	fails    int
	hopeless bool
	// opens is the last of the days on which something that fails is expected to hold; absent where none is.
	opens ieum.Date
	// closed and refused resources have no paths to speak of.
	closed, refused bool
	// cost and hops are those of the best path; reached is false where there is none.
	cost    int32
	reached bool
	// metres is the distance, or unknownDistance.
	metres float64
	paths  *pathList
}

// unknownDistance sorts after every distance.
const unknownDistance = 1e12

package linkage

import (
	"ieum/internal/atlas"
	"ieum/internal/consent"
	"ieum/internal/ieum"
)

// Verdict is what a rule comes to.
type Verdict string

// The verdicts. Unknown never blocks: it is a question.
const (
	Meets   Verdict = "MEETS"
	Fails   Verdict = "FAILS"
	Unknown Verdict = "UNKNOWN"
)

// OptionGroup is how far a resource is from being used.
type OptionGroup string

// The groups, in the order of options.
const (
	Now  OptionGroup = "NOW"
	Wait OptionGroup = "WAIT"
	Ask  OptionGroup = "ASK"
)

// Counts is how many resources an answer holds of each sort.
type Counts struct {
	// Now, Wait and Ask count the options by group.
	Now, Wait, Ask int
	// Informal counts what supporters offer, Blocked what cannot be used.
	Informal, Blocked int
}

// Disclosure is what a step tells about the client to whom it turns to.
type Disclosure string

// The disclosures, from the least up.
const (
	Nothing   Disclosure = "NOTHING"
	Anonymous Disclosure = "ANONYMOUS"
	Named     Disclosure = "NAMED"
)

// Band is the strength of a path in words.
type Band string

// The bands. BandUnknown is that of a path whose weakest tie nobody noted a contact for.
const (
	BandStrong  Band = "STRONG"
	BandFair    Band = "FAIR"
	BandWeak    Band = "WEAK"
	BandUnknown Band = "UNKNOWN"
)

// Verb is what is done in a step, in the words of case management.
type Verb string

// The verbs: 관계형성, 연계, 중재, 조정. What would have to be made first, 개발, is no step of a way ([Development]).
const (
	RelationshipBuilding Verb = "RELATIONSHIP_BUILDING"
	Linking              Verb = "LINKAGE"
	Mediating            Verb = "MEDIATION"
	Coordinating         Verb = "COORDINATION"
)

// Option is a resource that the subject can use, with why and how. It belongs to its [Answer] and, like
// it, may be read by several goroutines while the request lives.
type Option struct {
	Group OptionGroup
	// Resource is an [ieum.Service] or an [ieum.Offer].
	Resource ieum.Entity
	// Fit says why it stands where it stands among the options of its group, what decides first; never empty for a
	// service, and empty for an offer.
	Fit []Fit
	// Reasons are what the rules came to, in the order of the rules.
	Reasons []Reason
	// Questions are those behind the verdicts that are unknown.
	Questions []Question
	// Capacity is the latest statement about free places with the state that it comes to on the day; nil
	// where nobody said anything, and for an offer.
	Capacity *ieum.Capacity
	// DistanceMetres is how far the agency is from about where the home lies ([atlas.View.Middle]) or, where nobody
	// knows, from the school; nil where a place is unknown.
	DistanceMetres *float64
	// CoordinateFirst are those to agree with before a referral.
	CoordinateFirst []Coordinate

	paths *pathList
}

// Reason is what one rule came to.
type Reason struct {
	Rule    ieum.RuleID
	Verdict Verdict
	Text    string
}

// Question is something to ask before it can be told whether a resource fits.
type Question struct {
	Rule ieum.RuleID
	// Fact is the code of the list FACT that answers it; nil where no fact does, and then there are no choices.
	Fact    *string
	Text    string
	Choices []Choice
}

// Choice is a possible answer: the value to record, and what people read.
type Choice struct {
	Value string
	Label string
}

// Coordinate is somebody to agree with first, because they serve the subject or the household already.
type Coordinate struct {
	// With is an [ieum.Agency] or [ieum.Worker]; nil where the viewer may not know.
	With   ieum.Entity
	Reason string
}

// Path is one chain of introductions.
type Path struct {
	// Way is how a worker goes here. Paths come in the order of ways, those of one way by strength.
	Way Way
	// Strength is the product of the steps' strengths, in (0, 1]. It is no probability.
	Strength float64
	Band     Band
	// WeakestStep is the index of the weakest step, from 0; the first of equally weak ones.
	WeakestStep int
	Steps       []Step
	// MissingConsents are those that the named steps still need; none for a profile.
	MissingConsents []consent.Missing

	in   *inquiry
	ties []atlas.Tie
}

// Text is the whole path as one sentence. Like all words of a path it is made when somebody asks for it.
func (p *Path) Text() string { return p.in.sentence(p) }

// Basis says what the band rests on.
func (p *Path) Basis() string { return p.in.basis(p, p.ties) }

// Step is one introduction.
type Step struct {
	Verb Verb
	// Tie is the kind of the tie, such as KNOWS.
	Tie      string
	Strength float64
	// Disclosure is what taking the step tells about the client.
	Disclosure Disclosure
	// LastContactOn is absent where nobody noted one.
	LastContactOn ieum.Date
	From, To      ieum.Entity
	// Phone is the number of who is to be called; empty where nobody is, or where none is recorded.
	Phone string

	in  *inquiry
	tie *atlas.Tie
	// path is the one that the step stands on, at which place.
	path *Path
	at   int
}

// Text says what to do.
func (s Step) Text() string { return s.in.spoken(&s, s.in.phrase(&s).step) }

// Blocked is a resource that the subject cannot use, with every rule that fails.
type Blocked struct {
	Resource ieum.Entity
	Failures []Failure
}

// Failure is a rule that fails.
type Failure struct {
	Rule ieum.RuleID
	Text string
	// Changeable is false for what time and effort cannot change; then Unblock is empty.
	Changeable bool
	// ChangesOn is the day from which it is expected to hold by itself; absent where none is known.
	ChangesOn ieum.Date
	Unblock   []Unblock
}

// Unblock is an act that would open the way. Action is one of the constants Act… of this package.
type Unblock struct {
	Action string
	Text   string
}

// AskFirst is the one question that decides most: for a fact, the birthday, the grade, the school or the home, or
// one telephone call to an agency.
type AskFirst struct {
	// Fact is a code of the list FACT; nil where no fact answers, and then there are no choices.
	Fact *string
	// Agency is whom to call; nil where the question is no call.
	Agency *ieum.Agency
	Text   string
	// Decides counts the options in [Ask] of which nothing else is open: with the answer each is in another group, or
	// blocked. It is at least 1.
	Decides int
	Choices []Choice
}

// CallNow says whom to call at once. Phone and Clause are nil where there is none.
type CallNow struct {
	Text   string
	Phone  *string
	Clause *string
}

// Development is the one thing that would open the most where nothing leads.
type Development struct {
	// Kind is TIE, AGREEMENT, CONSENT, SERVICE or DIRECTORY.
	Kind string
	Text string
	// Opens counts the resources that would become options; 0 where nobody knows.
	Opens int
	// From and To are the ends of the new tie or agreement, or in From the agency that was refused, that could offer
	// the new service, or of whose services the directory tells nothing; nil where there is none.
	From, To ieum.Entity
}

// Eligibility is the linkage's judgement of one service.
type Eligibility struct {
	// Group is nil where something blocks.
	Group     *OptionGroup
	Verdicts  []Reason
	Failures  []Failure
	Questions []Question

	paths *pathList
}

// Candidate is a need of a subject that a service would be an option for.
type Candidate struct {
	// Need is the code that was asked for.
	Need      string
	Group     OptionGroup
	Questions []Question
}

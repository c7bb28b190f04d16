package ieum

import (
	"cmp"
	"time"
)

// The people: personal data, read through a scope and never kept between
// requests. Every row hangs on a student or a household (its root) and
// follows its visibility.

// Student is a pupil in difficulty: the client (대상학생).
type Student struct {
	Head
	FamilyName string
	GivenName  string
	// DisplayName is family and given name as they are written; lists are
	// ordered by it, code point by code point, then by id.
	DisplayName string `ieum:"index"`
	BirthDate   Date
	// Grade is 1 to 12: 초1 to 고3.
	Grade     int
	School    ID `ieum:"ref=ATTENDS:School"`
	HomeArea  ID `ieum:"ref=LIVES_IN:Area"`
	Household ID `ieum:"ref=MEMBER_OF:Household"`
	// RegisteredBy is the staff account that registered the student and keeps
	// sight of it.
	RegisteredBy ID `ieum:"ref=REGISTERED_BY:Staff,class=staff"`
	RegisteredOn Date
}

// Household (가구) holds students and persons who live together.
type Household struct {
	Head
	// Types are codes of the list HOUSEHOLD that hold at once, such as
	// single-parent and multicultural; none when not recorded.
	Types []string
	Area  ID `ieum:"ref=LIVES_IN:Area"`
}

// Person is somebody around a student who is no client of the school: a
// guardian, a sibling who is no pupil here, a friend, a supporter. Its root
// is the household it lives in, else the student it stands by.
type Person struct {
	Head
	FamilyName  string
	GivenName   string
	DisplayName string
	BirthDate   Date
	// Phone is the number to reach them by; empty when none was told.
	Phone string
	// Household is set for those who live in it.
	Household ID `ieum:"ref=MEMBER_OF:Household"`
	HomeArea  ID `ieum:"ref=LIVES_IN:Area"`
}

// Family is the tie of kinship, from a student to a relative, who may be a
// student as well. Its root is the household, or the student when the
// relative lives elsewhere.
type Family struct {
	Head
	From ID `ieum:"ref=FROM:Student|Person"`
	To   ID `ieum:"ref=TO:Student|Person"`
	// Relation is what To is to From.
	Relation Relation
	// Closeness is 1 (distant), 2 or 3 (close); nil when not said.
	Closeness *int
	// LegalRepresentative is true when To is recorded as From's; Verified tells
	// on which paper, and NotVerified counts for nothing.
	LegalRepresentative bool
	Verified            Verification
}

// Teaches is the tie of a teacher and a student.
type Teaches struct {
	Head
	Worker        ID `ieum:"ref=FROM:Worker"`
	Student       ID `ieum:"ref=TO:Student"`
	Homeroom      bool
	LastContactOn Date
}

// Supports is the tie of an informal supporter and a student. The supporter
// learns nothing without the student's yes.
type Supports struct {
	Head
	Person  ID `ieum:"ref=FROM:Person"`
	Student ID `ieum:"ref=TO:Student"`
	// Relation is a code of the list SUPPORTER_RELATION.
	Relation  string
	Formal    bool
	Closeness *int
	Conflict  bool
	Supports  []SupportKind
	// LastContactOn is the last day they met.
	LastContactOn Date
}

// Manages is the tie of a case manager and a student.
type Manages struct {
	Head
	CaseManager ID `ieum:"ref=FROM:CaseManager"`
	Student     ID `ieum:"ref=TO:Student"`
	// Since and Until bound it; an absent Until runs on.
	Since, Until Date
}

// Offer is what an informal supporter can give. Its root is that of the
// supporter's tie.
type Offer struct {
	Head
	Person ID `ieum:"ref=GIVEN_BY:Person"`
	// Needs are the need codes it meets.
	Needs []string
	Text  string
}

// Need is a need (욕구) of a student or of a person of the household.
type Need struct {
	Head
	Subject ID `ieum:"ref=NEED_OF:Student|Person"`
	// Domain is a need code.
	Domain string `ieum:"index"`
	Level  Level
	Status NeedStatus
	Since  Date
	Text   string
}

// Strength is what a person can do, likes, or has managed (강점).
type Strength struct {
	Head
	Subject    ID `ieum:"ref=STRENGTH_OF:Student|Person"`
	Text       string
	RecordedOn Date
}

// Fact is something that eligibility may ask for, with who told it and when.
// The latest of a code counts.
type Fact struct {
	Head
	Subject ID `ieum:"ref=FACT_OF:Student|Person"`
	// Fact is a code of the list FACT, Value one of its choices.
	Fact  string
	Value string
	// Others are further choices that hold as well, of a fact of which several
	// may ([FactCode.Many]).
	Others []string
	ToldBy Teller
	// On is the day on which it was told, At the moment at which it was written
	// down; zero where that is not known.
	On Date
	At time.Time
}

// Values returns all that the fact says: Value and the others; none where it
// says nothing.
func (f *Fact) Values() []string {
	if f.Value == "" {
		return nil
	}
	return append([]string{f.Value}, f.Others...)
}

// After reports whether a fact counts more than another of the same person and
// code: it was told on a later day, or written down later of two of one day.
func (f *Fact) After(other *Fact) bool {
	return cmp.Or(cmp.Compare(f.On, other.On), f.At.Compare(other.At), cmp.Compare(f.ID, other.ID)) > 0
}

// Selection is the decision of Act §10 whether a student is to be supported.
type Selection struct {
	Head
	Student     ID `ieum:"ref=SELECTION_OF:Student"`
	State       SelectionState
	Channel     Channel
	RequestedOn Date
	// AskedBy is who asked, or wrote the wish of student or guardian down: who the
	// account is in the directory; empty where it is nobody there.
	AskedBy ID `ieum:"ref=ASKED_BY:Worker|CaseManager"`
	// Reason is why it was asked for; what several wrote stands line by line.
	Reason string `ieum:"class=sensitive"`
	// DueOn is the day by which it is to be decided; absent where none was set.
	DueOn Date
	// DecidedOn is the day of the meeting that decided, Attendees who sat in it, as
	// it is to be read, and DecisionReason why it decided so.
	DecidedOn      Date
	Attendees      []string
	DecisionReason string `ieum:"class=sensitive"`
}

// After reports whether a selection counts more than another of the same
// student: it was asked for on a later day; of one day one that is under way
// counts more than one that was decided, and a later decision more than an
// earlier.
func (s *Selection) After(other *Selection) bool {
	const last = "9999-12-31"
	return cmp.Or(cmp.Compare(s.RequestedOn, other.RequestedOn), cmp.Compare(cmp.Or(s.DecidedOn, last), cmp.Or(other.DecidedOn, last)), cmp.Compare(s.ID, other.ID)) > 0
}

// Enrolment is a service received, or about to be: the source of the tie
// HELPED_BY.
type Enrolment struct {
	Head
	// Beneficiary is who receives it.
	Beneficiary ID `ieum:"ref=RECEIVED_BY:Student|Person"`
	Service     ID `ieum:"ref=OF:Service"`
	// Worker is who gives it, when known.
	Worker ID `ieum:"ref=GIVEN_BY:Worker"`
	// Need is the need it is for, when known.
	Need     ID `ieum:"ref=FOR:Need"`
	Referral ID `ieum:"ref=CAME_FROM:Referral"`
	Since    Date
	Until    Date
	// LastContactOn is the last day the service was seen to be received.
	LastContactOn Date
	ToldBy        Teller
}

// StatusOn returns the state of the enrolment on a day.
func (e *Enrolment) StatusOn(day Date) EnrolmentStatus {
	switch {
	case e.Since.Absent() || day < e.Since:
		return Planned
	case !e.Until.Absent() && e.Until < day:
		return Ended
	}
	return Ongoing
}

// Consent is a decision about handing over data (동의), with what the law
// wants told: recipient, purpose, items, period, and the right to refuse.
type Consent struct {
	Head
	Student ID `ieum:"ref=CONSENT_OF:Student"`
	Kind    ConsentKind
	// Recipient is the agency it is for; none for SUPPORT.
	Recipient          ID `ieum:"ref=TO:Agency"`
	Purpose            ConsentPurpose
	Items              []ConsentItem
	Decision           ConsentDecision
	RecordedOn         Date
	ValidFrom          Date
	ValidUntil         Date
	RefusalNoticeGiven bool
	// RetryOn is the day to ask again after a refusal.
	RetryOn         Date
	WithdrawnOn     Date
	WithdrawnReason string
	// DecidedAt is the moment at which the decision, or later its withdrawal,
	// was entered. It puts several decisions of one day in order.
	DecidedAt time.Time
}

// Signature is one person's under a consent.
type Signature struct {
	Head
	Consent  ID `ieum:"ref=SIGNS:Consent"`
	Person   ID `ieum:"ref=BY:Student|Person"`
	Capacity SignerCapacity
	SignedOn Date
	Method   SignatureMethod
}

// Restriction masks somebody or something that must not be involved: an
// alleged abuser, a relative on an agency's staff. What it masks is left out
// of every answer in silence.
type Restriction struct {
	Head
	Student ID `ieum:"ref=PROTECTS:Student"`
	// Masked is a person, worker, case manager or agency.
	Masked ID `ieum:"ref=MASKS:Person|Student|Worker|CaseManager|Agency"`
	// Reason is a code of the list MASK_REASON.
	Reason      string
	From, Until Date
}

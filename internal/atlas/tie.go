package atlas

import "ieum/internal/ieum"

// TieKind names a kind of tie.
type TieKind string

// The ties of the network. An atlas holds these.
const (
	// WorksAt joins a worker or case manager and where it works, both ways.
	WorksAt TieKind = "WORKS_AT"
	// Knows joins two workers, or a case manager and a worker, both ways.
	Knows TieKind = "KNOWS"
	// AgreesWith joins an agency, school or district and an agency, both ways.
	AgreesWith TieKind = "AGREES_WITH"
	// ObservedFlow leads from an agency to one that it was seen to refer to.
	ObservedFlow TieKind = "OBSERVED_FLOW"
	// BelongsTo joins a school and the Wee class in it, a school and its education office, and both and the
	// centres of that office, both ways.
	BelongsTo TieKind = "BELONGS_TO"
	// Offers leads from an agency, or from the gates of a gated service, to the service.
	Offers TieKind = "OFFERS"
)

// The ties of people. A linkage makes them for one request; only their strengths are known here.
const (
	Family   TieKind = "FAMILY"
	Teaches  TieKind = "TEACHES"
	Supports TieKind = "SUPPORTS"
	Manages  TieKind = "MANAGES"
	HelpedBy TieKind = "HELPED_BY"
	// Intake is the official desk of a service: a call without an introduction.
	Intake TieKind = "INTAKE"
)

// Tie is one tie with all that its strength comes from. Fields that its kind does not have are zero.
type Tie struct {
	Kind     TieKind
	From, To ieum.ID
	// Strength is in (0, 1], as [Strength] gives it for the snapshot's day. [Strength] does not read it.
	Strength float64
	// LastContactOn is the last day the two had to do with each other; absent when unknown.
	LastContactOn ieum.Date
	// Answered and Accepted count the answers of twelve months on OBSERVED_FLOW.
	Accepted, Answered int
	// Contact is the worker whom AGREES_WITH names as the one to call; empty where it names nobody.
	Contact ieum.ID
	// As is the capacity in which somebody calls, of INTAKE.
	As ieum.Referrer
	// Since and Until bound AGREES_WITH, MANAGES and HELPED_BY; an absent end is open.
	Since, Until ieum.Date
	// Conferences and Referrals count what two who KNOW each other did together.
	Conferences, Referrals int
	// Author and Shared tell whose entry a KNOWS tie is; no author means that it was derived.
	Author ieum.ID
	Shared bool
	// Conflict says that the two of KNOWS or SUPPORTS do not get on.
	Conflict bool
	// Closeness of FAMILY and SUPPORTS is 1 (distant), 2 or 3 (close); 0 when not said.
	Closeness int
	// Homeroom is true on the TEACHES tie of a class teacher, who meets the student every day.
	Homeroom bool
	// Agreement says that an agreement is in force on the snapshot's day between the ends of OBSERVED_FLOW.
	Agreement bool
	// Source is the entity that the tie was made from: the worker of WORKS_AT, the service of OFFERS, else
	// the agreement, acquaintance or flow.
	Source ieum.ID
}

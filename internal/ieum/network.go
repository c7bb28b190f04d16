package ieum

// The network: the directory half of the graph. It is small, public or for
// staff, read whole into memory and changed rarely.

// Area is a legal (법정동) or administrative (행정동) area, or a part of the
// tree above both.
type Area struct {
	Head
	Name   Text
	System AreaSystem
	Level  AreaLevel
	// Code is the official ten-digit code; empty when the source has none.
	Code string `ieum:"index"`
	// Parent is the area above; empty at the top.
	Parent ID `ieum:"ref=PART_OF:Area"`
	// Covers are the legal areas that an administrative one takes in, wholly or
	// in part; several administrative areas may share a legal one.
	Covers []ID `ieum:"ref=COVERS:Area"`
	Source Source
	Batch  ID `ieum:"ref=CAME_WITH:ImportBatch"`
}

// District is an education office (교육지원청) and the ground it answers for.
type District struct {
	Head
	Name Text
	// Areas are the areas, up to 시군구, that make up the district.
	Areas []ID `ieum:"ref=SPANS:Area"`
	// Adjacent are the districts next to it, whose services are candidates too.
	Adjacent []ID `ieum:"ref=ADJOINS:District"`
	// Zone is the IANA name of the time zone its days are counted in.
	Zone   string
	Source Source
	Batch  ID `ieum:"ref=CAME_WITH:ImportBatch"`
}

// School is a school of a district.
type School struct {
	Head
	Name     Text
	District ID `ieum:"ref=BELONGS_TO:District"`
	Area     ID `ieum:"ref=LIES_IN:Area"`
	Level    SchoolLevel
	Status   Status
	Address  Address
	Point    *Point
	Phone    string
	Source   Source
	Batch    ID `ieum:"ref=CAME_WITH:ImportBatch"`
}

// Agency is an organisation that offers services (기관).
type Agency struct {
	Head
	Name Text
	// Aliases are other names that a search must find.
	Aliases []string
	// Keywords are further words to be found by.
	Keywords []string
	// Type is a code of the list AGENCY_TYPE.
	Type     string `ieum:"index"`
	Area     ID     `ieum:"ref=LIES_IN:Area"`
	District ID     `ieum:"ref=IN_DISTRICT:District"`
	// School is the school in which it works, of a Wee class; else empty.
	School  ID `ieum:"ref=IN_SCHOOL:School"`
	Status  Status
	Address Address
	Point   *Point
	Phone   string
	Website string
	Hours   string
	// Confidential hides the agency from all but case managers, supervisors,
	// coordinators and directory editors: a shelter, say.
	Confidential bool
	// VerifiedOn is the day somebody last checked the entry.
	VerifiedOn Date
	Source     Source
	Batch      ID `ieum:"ref=CAME_WITH:ImportBatch"`
}

// Address is where something is. Line is the address as people write it.
type Address struct {
	Line   string `json:"line,omitempty"`
	Postal string `json:"postal,omitempty"`
}

// Point is a place on the WGS 84 ellipsoid, in degrees.
type Point struct {
	Latitude  float64 `json:"latitude"`
	Longitude float64 `json:"longitude"`
	// Imprecise is true for the centre of an area rather than an address.
	Imprecise bool `json:"imprecise,omitempty"`
}

// Source tells where a directory entry comes from: the source's name and the
// entry's key in it.
type Source struct {
	Name string `json:"name,omitempty"`
	Key  string `json:"key,omitempty"`
}

// Service is one thing that an agency offers. Its root is the agency.
type Service struct {
	Head
	Agency ID `ieum:"ref=OFFERED_BY:Agency"`
	Name   Text
	Class  ResourceClass
	// Needs are the need codes it meets.
	Needs  []string
	Status Status
	// Documents are the papers to bring.
	Documents []Text
	Cost      Text
	// Catchment are the areas it serves; none means everywhere.
	Catchment []ID `ieum:"ref=SERVES:Area"`
	// CatchmentBySchool counts the place of the school instead of the home.
	CatchmentBySchool bool
	// Languages it can be had in besides Korean, as codes of the fact LANGUAGE.
	Languages []string
	Intake    IntakeDesk
	// Excludes are what may not be received at the same time: service ids, or
	// codes of agency types.
	Excludes []string
	// Inferred marks a service guessed from the agency's type: whether it
	// exists is a question, not a fact.
	Inferred bool
	Source   Source
	Batch    ID `ieum:"ref=CAME_WITH:ImportBatch"`
}

// IntakeDesk tells how a referral reaches a service.
type IntakeDesk struct {
	// WhoMayRefer are those whom the desk admits; none when Gates decide.
	WhoMayRefer []Referrer `json:"whoMayRefer,omitempty"`
	// Gates are the only agencies, schools or districts through which a gated
	// service takes anybody.
	Gates []ID   `json:"gates,omitempty"`
	Phone string `json:"phone,omitempty"`
	Hours string `json:"hours,omitempty"`
	// Form names the paper to fill in.
	Form Text `json:"form,omitzero"`
	// AnswerDays is how long an answer takes; 0 when unknown.
	AnswerDays int `json:"answerDays,omitempty"`
}

// Gated reports whether the service takes from named gates only.
func (d IntakeDesk) Gated() bool { return len(d.Gates) > 0 }

// EligibilityRule is one condition of a service: who is meant (Include) or
// who is left out. Several rules of a service must all hold. Its root is the
// agency.
type EligibilityRule struct {
	Head
	Service ID `ieum:"ref=RULES:Service"`
	Rule    RuleID
	Include bool
	// Min and Max bound AGE in years and GRADE from 1 to 12, both ends
	// included; nil leaves an end open.
	Min, Max *int
	// Values are the codes of the other rules, those of the fact it reads or
	// of SCHOOL_LEVEL; any of them fits.
	Values []string
	// Discretion is true where the agency may make an exception, so that
	// advocacy (옹호) can help.
	Discretion bool
	// Text is the rule as the agency words it.
	Text Text
}

// Capacity is a dated statement about free places. The latest by AsOf
// counts. Its root is the agency.
type Capacity struct {
	Head
	Service ID `ieum:"ref=STATES:Service"`
	State   CapacityState
	AsOf    Date
	// ValidUntil is the last day the statement is good for; after it the
	// capacity is unknown.
	ValidUntil Date
	// OpensOn is the day on which places are expected again, if it was said.
	OpensOn Date
	Note    Text
}

// Worker works at an agency or a school; teachers are workers of a school.
// Its root is where it works.
type Worker struct {
	Head
	Name Text
	// Organisation is where the worker works: the fixed tie WORKS_AT.
	Organisation ID `ieum:"ref=WORKS_AT:Agency|School|District"`
	// Title is what the worker is called there: 담임교사, 상담사.
	Title     Text
	Teacher   bool
	Languages []string
	// Phone is the direct number at work; empty when only the organisation's is
	// known.
	Phone string
}

// CaseManager is a worker who manages cases (사례관리자). Its root is where it
// works.
type CaseManager struct {
	Head
	Name         Text
	Organisation ID `ieum:"ref=WORKS_AT:Agency|School|District"`
	// Qualifications are codes of the list QUALIFICATION.
	Qualifications []string
	// Training are codes of the list TRAINING, of courses completed.
	Training []string
	// PracticeSince is the day practice began.
	PracticeSince Date
	// Phone is the direct number at work; empty when only the organisation's is
	// known.
	Phone string
	// Standard is the caseload, in weighted cases, that is reasonable.
	Standard float64
}

// Agreement (협약) binds an agency, school or district to an agency: the
// source of the tie AGREES_WITH. Its root is the agency it is with.
type Agreement struct {
	Head
	From ID `ieum:"ref=AGREED:Agency|School|District"`
	With ID `ieum:"ref=AGREED_WITH:Agency"`
	// Contact is the worker whom the agreement names as the one to call; empty
	// when it names nobody.
	Contact ID `ieum:"ref=NAMES_CONTACT:Worker"`
	// Since and Until bound its force; an absent Until runs on.
	Since, Until Date
	Subject      Text
}

// Knows is acquaintance between two workers. A manual entry is its author's
// own until shared; that two do not get on is always the author's own. Its
// root is the worker it starts at.
type Knows struct {
	Head
	From ID `ieum:"ref=FROM:Worker|CaseManager"`
	To   ID `ieum:"ref=TO:Worker"`
	// LastContactOn is the last day they had to do with each other.
	LastContactOn Date
	// Conferences held together and referrals completed between them.
	Conferences, Referrals int
	// Author is the staff account that wrote it by hand; empty when derived.
	Author   ID `ieum:"ref=WRITTEN_BY:Staff"`
	Shared   bool
	Conflict bool
}

// ObservedFlow is the nightly aggregate of referrals from one agency to
// another, kept only where there were at least five in twelve months. Its
// root is the agency it starts at.
type ObservedFlow struct {
	Head
	From ID `ieum:"ref=FROM:Agency"`
	To   ID `ieum:"ref=TO:Agency"`
	// Answered counts the answers of the twelve months before On; refusals for
	// lack of room, ineligibility or area are left out. Accepted are those
	// among them that said yes.
	Answered, Accepted int
	LastOn             Date
	On                 Date
}

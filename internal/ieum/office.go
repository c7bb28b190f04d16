package ieum

import "time"

// The office: accounts and what is kept about the work itself.

// Staff is an account: of somebody who works, or of a client app, which has
// [RoleClientApp] and no other. Only an account that is active and individually
// approved (Act §17-7) reaches personal data.
type Staff struct {
	Head
	DisplayName string
	// CreatedAt is when the account was made; zero where that is not known.
	CreatedAt time.Time
	Roles     []Role
	Active    bool
	// ApprovedUntil is the last day of the approval.
	ApprovedUntil Date
	Team          ID `ieum:"ref=MEMBER_OF:Team"`
	School        ID `ieum:"ref=WORKS_FOR:School"`
	District      ID `ieum:"ref=WORKS_IN:District"`
	// Self is the case manager or worker that the account is, where paths start
	// that the account asks for.
	Self ID `ieum:"ref=IS:CaseManager|Worker"`
	// Issuer and Subject are who the account is at an identity provider, as its
	// tokens name it; both are empty where it signs in by no provider. An e-mail
	// address is no such name: it changes hands.
	Issuer, Subject string
	// SignOuts counts how often the account was signed out of every browser: a
	// [Login] of an earlier count signs in nobody.
	SignOuts int
}

// Team shares cases.
type Team struct {
	Head
	// CreatedAt is when the team was made; zero where that is not known.
	CreatedAt time.Time
	Name      Text
	District  ID `ieum:"ref=WORKS_IN:District"`
	// Supervisor reads what the team writes.
	Supervisor ID `ieum:"ref=SUPERVISED_BY:Staff"`
}

// RightChange is one change of what somebody may do, as it was made. It is never
// changed itself.
type RightChange struct {
	Head
	At time.Time
	// By is who made it; empty for whoever ran a command on the store itself.
	By ID `ieum:"ref=MADE_BY:Staff"`
	// Whom it concerns: an account or a team.
	Whom ID
	What RightChangeKind
	// Fields are those that differ between before and after.
	Fields []FieldChange
}

// FieldChange is one field of a [RightChange], with its values as text. An empty
// one is none.
type FieldChange struct{ Field, Before, After string }

// AuditEntry says who did what, when, for which purpose, with whose data; it
// holds no content. One operation makes an entry for each set of classes that
// left, with all whose data that was. Its root is itself.
type AuditEntry struct {
	Head
	At    time.Time
	Actor ID
	Role  Role
	// Action is the operation or use case, as in "linkage".
	Action  string
	Purpose string
	// Subjects are the persons whose data it was, in order of id; none where it
	// was nobody's in particular.
	Subjects []ID `ieum:"class=personal"`
	// Fields are the classes of data read or written, of each of the subjects.
	Fields []string
	// Denied is true when nothing was handed out, whatever the reason.
	Denied bool
	// Misses is how many ids were asked for in vain, 0 where data left. The entry
	// of a single one names it as its subject.
	Misses int
	// Request ties the entries of one request together.
	Request string
	// Session is what signed the account in: the id of a token or of a session;
	// empty where nobody signed in. Address is where the request came from, as an
	// IP address; empty for a command. No door shows either: they are for whoever
	// runs the server, after a breach (docs/adr/0114).
	Session, Address string
	// Server, Number and Hash are the entry's place in a chain ([AuditChain]); the
	// store sets them. An entry from before there were chains has none.
	Server string
	Number int
	Hash   string
}

// AuditChain is how far the chain of audit entries of one server has come, and
// where it begins now. Its id is [AuditChainID].
type AuditChain struct {
	Head
	// Server is its name.
	Server string
	// Number and Hash are those of the last entry; 0 and empty before the first.
	Number int
	Hash   string
	// Removed, RemovedHash and RemovedAt are the number, hash and moment of the
	// last entry that has aged out.
	Removed     int
	RemovedHash string
	RemovedAt   time.Time
}

// AuditReview says that somebody looked at what was done in a month (월간 점검), and what
// was found. Its id is [AuditReviewID]: an education office has one for each month.
type AuditReview struct {
	Head
	// Month is the first day of the month.
	Month Date
	At    time.Time
	By    ID `ieum:"ref=REVIEWED_BY:Staff"`
	// District is the education office whose accounts were looked at; empty where it
	// was all of them.
	District ID `ieum:"ref=REVIEW_OF:District"`
	Findings string
}

// AuditReviewID returns the id of the review of a month, by its first day, for an
// education office, or for all where that is empty.
func AuditReviewID(district ID, month Date) ID {
	return DerivedID("AuditReview", "ieum", string(district)+" "+string(month))
}

// Telling says that something tells data of a class about somebody.
type Telling struct {
	Subject ID
	Class   Class
}

// DirectoryReport is a report of an error in the directory.
type DirectoryReport struct {
	Head
	Node  ID `ieum:"index"`
	Field string
	Note  string
	State ReportState `ieum:"index"`
	By    ID          `ieum:"ref=REPORTED_BY:Staff"`
	At    time.Time
	// Answer is what was noted when it was judged, for whoever made it. It, and
	// the two below, are empty while it is open.
	Answer   string
	JudgedBy ID `ieum:"ref=JUDGED_BY:Staff"`
	JudgedAt time.Time
}

// Nomination is the receipt of who asked for the selection of a student whose
// record they do not read (지원대상학생 추천). It does not say of whom.
type Nomination struct {
	Head
	School ID `ieum:"ref=NOMINATION_IN:School"`
	By     ID `ieum:"ref=NOMINATED_BY:Staff"`
	At     time.Time
}

// ImportBatch is one run of an import, so that it can be undone. A row of the
// network names the batch that added it, and keeps that name when a later
// batch changes it.
type ImportBatch struct {
	Head
	// Source names the sources of the run, with commas between them.
	Source  string
	At      time.Time
	Files   []string
	Added   int
	Changed int
	Refused int
	// UndoneAt is when what it added was removed again; zero if it stands.
	UndoneAt time.Time
}

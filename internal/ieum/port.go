package ieum

import (
	"context"
	"time"
)

// Store keeps the graph of record. All methods may be called from several
// goroutines. A cancelled context ends a call early with the context's error;
// a write it ends has not happened.
type Store interface {
	// View returns a reader bound to one scope. It holds no resources.
	View(scope Scope) View
	// Update runs fn once the roots are locked for writing, in order of id, and
	// commits what fn put if fn returns nil; else nothing has happened and the
	// error is fn's. Roots that do not exist yet are locked as well. fn may run
	// more than once, so it must make no ids and read no clock. A write to a
	// row whose root, kept or new, is not among the roots is [ErrInvalid]; rows
	// of the office need no lock.
	//
	// A write of fn's that failed cannot be got over: Update returns its error
	// even if fn does not. When Update fails, the entities that fn put have the
	// heads they had before. fn must call neither Update nor Audit of the store
	// that runs it with its context: that is [ErrInvalid].
	//
	// Errors: fn's own, [ErrConflict], [ErrUnavailable], [ErrOutcomeUnknown].
	Update(ctx context.Context, roots []ID, fn func(context.Context, Tx) error) error
	// Feed returns the network as a stream, and what has changed.
	Feed() Feed
	// Audit appends entries and returns when they are durable: all of them, or
	// none with an error. Entries of several callers may share one commit. An
	// entry needs an id and Version 0, and is kept as Version 1, at the end of the
	// chain of the store's server; an id that is taken is [ErrConflict].
	Audit(ctx context.Context, entries []AuditEntry) error
	// Close ends the store. Calls after it are [ErrUnavailable].
	Close() error
}

// View is all that can be read in one scope.
type View interface {
	TxView
	Lists
	Counts
	Analyst
	Surveyor
	Inverses
}

// TxView is what can be read inside a transaction.
type TxView interface {
	Reader
	Offices
}

// Reader answers about entities whose ids are known. What is absent and what
// the scope hides are the same: left out.
//
// A row of the people partition is visible if its root is a student whom the scope
// reaches, or a household in which such a student lives. Its [Head.Reach]
// tells by which ways; a household's rows carry the union over its visible
// students. In a scope with [ReachAll] it is ReachAll alone.
//
// An account that a [Restriction] in force on the scope's day masks sees
// nothing that hangs on the protected student, on its household, or on a
// student who lives there, by whatever way: the account is masked if what it
// is ([Staff.Self]) or the agency where that works is. Rows of the network and
// of the office are visible to every scope; which of them a person may read is
// the desk's to say.
type Reader interface {
	// Entities returns the visible ones among ids, of any kinds, by id. An
	// empty or malformed id is left out. The order of ids means nothing, and an
	// id may stand twice.
	Entities(ctx context.Context, ids []ID) (map[ID]Entity, error)
	// Records returns, for each visible student or person among subjects, the
	// rows of the named kinds of the people partition that belong to its record, in
	// one read however many the subjects are. To a student's record belong the
	// rows that hang on the student, and on the student's household; a person's
	// record holds the rows of the person's own root that name the person as
	// subject, beneficiary, end, giver or signer, but no [Restriction]. The
	// subject itself is always there. Kinds without rows have none; a subject
	// that is hidden or absent is left out. No two records share an entity. A
	// kind of another partition is [ErrInvalid].
	Records(ctx context.Context, subjects []ID, kinds ...Kind) (map[ID]*Record, error)
	// Surroundings returns what a linkage needs to know of each visible subject
	// (a student or a person of a household), in one read: the rows that hang on
	// the subject's household and on the visible students there, each part in
	// order of id. For a person who lives in no recorded household it is the
	// subject alone. Masks are read of every student of the household, seen or
	// not, and for a person also of the student whom they stand by, and of that
	// student's household.
	Surroundings(ctx context.Context, subjects []ID) (map[ID]*Surroundings, error)
}

// Lists are the typed lists: closed filters, closed orders, keyset pages.
// Only visible rows are listed and counted. Values are compared by code
// point. A page without a positive limit is [ErrInvalid].
type Lists interface {
	// Students in the order that the filter names, then by id.
	Students(ctx context.Context, filter StudentFilter, page Page) (Slice[*Student], error)
	// Cases in order of OpenedOn, absent first, then id.
	Cases(ctx context.Context, filter CaseFilter, page Page) (Slice[*Case], error)
	// Referrals in order of RequestedOn, absent first, then id.
	Referrals(ctx context.Context, filter ReferralFilter, page Page) (Slice[*Referral], error)
	// Due lists what falls due up to and including the filter's last day and is
	// not done, in order of DueOn; of one day students with an open case of class
	// CRISIS come first, then by Kind and id. An item may stand once a kind.
	Due(ctx context.Context, filter DueFilter, page Page) (Slice[*Due], error)
	// Reports of errors in the directory in order of At ([MomentText]), then id.
	// They are rows of the office: every scope lists all of them.
	Reports(ctx context.Context, filter ReportFilter, page Page) (Slice[*DirectoryReport], error)
	WorkLists
}

// WorkLists are further lists like [Lists], of what there is to do.
type WorkLists interface {
	// Tasks in order of DueOn, absent first, then id.
	Tasks(ctx context.Context, filter TaskFilter, page Page) (Slice[*Task], error)
	// Conferences in order of [Conference.Day], absent first, then id.
	Conferences(ctx context.Context, filter ConferenceFilter, page Page) (Slice[*Conference], error)
	// EmergencyAccesses lists, in order of RequestedAt ([MomentText]), then id, those
	// that the scope's account asked for, as long as it is active and approved, and
	// those to students whom the scope sees by one of [EmergencyDeciders]; to the
	// program all.
	EmergencyAccesses(ctx context.Context, page Page) (Slice[*EmergencyAccess], error)
}

// Counts count the rows of a list by a key that they share, each by one
// traversal: under each key as many as the list would hold if the filter asked
// for that key as well. Keys without any row are left out, and so are rows
// without a key. A key that is none of the vocabulary's is [ErrInvalid].
type Counts interface {
	// StudentCounts counts the rows of the list of students.
	StudentCounts(ctx context.Context, filter StudentFilter, by StudentKey) (map[string]int, error)
	// CaseCounts counts the rows of the list of cases.
	CaseCounts(ctx context.Context, filter CaseFilter, by CaseKey) (map[string]int, error)
	// ReferralCounts counts the rows of the list of referrals by state; those
	// without a state stand under the empty one.
	ReferralCounts(ctx context.Context, filter ReferralFilter) (map[ReferralState]int, error)
}

// Tx is one transaction of [Store.Update].
type Tx interface {
	// View reads inside the transaction, what it has put included.
	View(scope Scope) TxView
	// Put writes entities: a Version of 0 makes a new one, and an id that is
	// taken is [ErrConflict]; any other Version must equal the kept one, else it
	// is [ErrConflict]. On return each entity carries its new Version. An entity
	// that is its own root may leave Root empty. A root or reference of another
	// kind than the kind table admits is [ErrInvalid], and so is one to something
	// that does not exist, unless the same call puts it, and an id that stands
	// twice in the call.
	Put(ctx context.Context, entities ...Entity) error
	// Remove deletes rows of the network, for an import that is undone. Rows of
	// the people and the office are never deleted: [ErrInvalid]. Ids that do not
	// exist are left out. What another row refers to or hangs on is
	// [ErrConflict], unless the same call removes that row as well.
	Remove(ctx context.Context, ids ...ID) error
	// Recall returns what was remembered under the key, and whether anything
	// was. A key that was used with another digest is [ErrConflict].
	Recall(ctx context.Context, key Key) (answer ID, found bool, err error)
	// Remember keeps the answer under the key, in the same commit.
	Remember(ctx context.Context, key Key, answer ID) error
	// Audit appends entries in the same commit.
	Audit(ctx context.Context, entries ...AuditEntry) error
}

// Key makes a write happen once: what the client called it, who it is, and a
// digest of the input.
type Key struct {
	Staff  ID
	Client string
	Digest [32]byte
}

// Revision counts the commits that changed a partition of the feed. 0 is the empty
// store.
type Revision uint64

// Revisions are the newest ones of what every server follows.
type Revisions struct {
	// Network counts the commits that changed the network.
	Network Revision
	// Accounts counts the commits that put an account or a token
	// ([Info.Account]), so that a server may keep both in memory while this stands
	// still.
	Accounts Revision
}

// Feed is the network as a stream, and what tells that something changed. It
// has two partitions: the network, and the people, district by district.
type Feed interface {
	// Revisions returns the newest ones, in one read. A reader of accounts that
	// begins after the answer sees every commit that Accounts counts.
	Revisions(ctx context.Context) (Revisions, error)
	// Network calls yield with every entity of the network partition, in the order of
	// the kind table and within a kind by id, all as of the one revision that it
	// returns. An error of yield ends it.
	Network(ctx context.Context, yield func(Entity) error) (Revision, error)
	// Changes returns what changed after a revision in order of revision, and
	// the newest revision; within one revision each id stands once, in any
	// order. A commit that is not in the answer has a revision after the returned
	// one: none is ever skipped. When changes that old are no longer kept, or
	// after lies beyond the newest revision (another file was put in place), the
	// error is [ErrNotFound], and the caller reads the network anew.
	Changes(ctx context.Context, after Revision) ([]Change, Revision, error)
	// Districts returns the newest revision of the people of every district that
	// has one, in one read: what tells a server about whom to ask
	// [Feed.People]. It counts the commits that put rows of the district's
	// people.
	Districts(ctx context.Context) (map[ID]Revision, error)
	// People is Changes of one district's people, with revisions of their own: it
	// names the roots, students and households, whose rows a commit put, and the
	// rows of kinds that are [Followed], by their ids, and nothing of them. A root belongs to the districts of its students' schools,
	// and a commit that takes it from one to another is told in both; what belongs
	// to none is told under the empty id. A district that nothing was told of has
	// revision 0. A read that begins after the answer sees every commit in it.
	People(ctx context.Context, district ID, after Revision) ([]Change, Revision, error)
}

// Change names an entity of the network that a commit put or removed, or a
// root of the people whose rows it put.
type Change struct {
	Revision Revision
	ID       ID
	Removed  bool
	// Rows are those of the root that the commit put and whose kind is [Followed],
	// in order of id, each once; none of the network.
	Rows []ID
	// At is when a change of the people was made, in whole seconds; zero where the
	// store has no clock, and of the network.
	At time.Time
}

// Followed reports whether rows of the kind are named in [Change.Rows]: those
// that somebody may ask to be told of.
func Followed(kind Kind) bool {
	switch kind {
	case "Referral", "Case", "StageEntry", "Task", "FollowUp", "Consent", "Signature", "Enrolment", "Need", "Contact", "SafetyAction":
		return true
	}
	return false
}

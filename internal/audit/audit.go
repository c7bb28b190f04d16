// Package audit keeps account of whose data a request touched.
//
// A request has one [Collector]. It is told what leaves of whom, and which
// looks found nobody, and before the answer leaves it makes one entry for all
// persons of whom the same classes of data left, and one for all looks that
// missed. An entry names who, when, in which role, for which purpose, whose data
// and which classes; it never holds content.
//
// [ChainCheck] holds the entries of a server against the chain that they make.
package audit

import (
	"cmp"
	"maps"
	"slices"
	"sync"
	"time"

	"ieum/internal/ieum"
)

// Casework is the purpose of an operation that names no other.
const Casework = "CASEWORK"

// SignIn is the purpose of the entries about who came and left by a browser.
const SignIn = "SIGN_IN"

// Event is what all entries of one request have in common.
type Event struct {
	At    time.Time
	Actor ieum.ID
	// Role is the one that the entries name unless [Collector.As] sets another.
	Role ieum.Role
	// Action is a name of the schema or of a use case, never a client's text.
	Action string
	// Purpose is [Casework] when empty.
	Purpose string
	// Request ties the entries of a request together.
	Request string
	// Session is what signed the account in, and Address where the request came
	// from.
	Session, Address string
}

// maxSubjects is how many subjects one entry names at most.
const maxSubjects = 500

// Collector gathers the subjects of one request. Its methods may be called
// from several goroutines.
type Collector struct {
	mint ieum.Mint

	mu     sync.Mutex
	event  Event
	rank   int // of the role that As has set
	left   map[ieum.ID]classes
	along  map[ieum.ID]classes
	missed map[ieum.ID]bool
	told   map[ieum.ID]classes
	listed classes
}

// classes are a set of classes, a bit each in the order of their confidence.
type classes uint8

// byBit are the classes in the order of their bits; read-only.
var byBit = [...]ieum.Class{
	ieum.ClassPublic, ieum.ClassStaff, ieum.ClassPersonal, ieum.ClassSensitive, ieum.ClassWithheld, ieum.ClassReporter,
}

func setOf(list []ieum.Class) classes {
	var set classes
	for _, class := range list {
		set |= 1 << slices.Index(byBit[:], class)
	}
	return set
}

// names lists the set in alphabetical order; none is nil.
func (c classes) names() []string {
	var names []string
	for bit, class := range byBit {
		if c&(1<<bit) != 0 {
			names = append(names, string(class))
		}
	}
	slices.Sort(names)
	return names
}

// NewCollector returns a collector that has seen nobody.
func NewCollector(mint ieum.Mint, event Event) *Collector {
	event.Purpose = cmp.Or(event.Purpose, Casework)
	return &Collector{
		mint: mint, event: event,
		left: map[ieum.ID]classes{}, along: map[ieum.ID]classes{}, missed: map[ieum.ID]bool{}, told: map[ieum.ID]classes{},
	}
}

// As says that a right was exercised in a role, the account's rank-th from 1.
// Fields of a request are answered in any order: of several roles the entries
// name the one of the lowest rank.
func (c *Collector) As(role ieum.Role, rank int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.rank == 0 || rank < c.rank {
		c.event.Role, c.rank = role, rank
	}
}

// Saw records that data of a person left, and of which classes. The subject is
// empty for a count or a list of nobody in particular.
func (c *Collector) Saw(subject ieum.ID, list ...ieum.Class) {
	set := setOf(list)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.left[subject] |= set
}

// Listed records that a list of people was answered, and what it tells: nobody
// of the kind, where nobody of it leaves.
func (c *Collector) Listed(list ...ieum.Class) {
	set := setOf(list)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.listed |= set
}

// Along records classes that leave with a person, if anything of that person
// leaves: a row of a list that is filtered by a need tells of the need.
func (c *Collector) Along(subject ieum.ID, list ...ieum.Class) {
	set := setOf(list)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.along[subject] |= set
}

// Missed records that somebody was asked for and nothing was handed out,
// because there is no such person or because the viewer may not see it. An id
// that is not well formed is recorded as none, so that no text of a client
// gets into the log; so is, with an empty id, a right that lacks.
func (c *Collector) Missed(ids ...ieum.ID) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, id := range ids {
		if _, ok := id.Kind(); !ok {
			id = ""
		}
		c.missed[id] = true
	}
}

// Told says that an entry was written by other means: what it tells need not be
// told again.
func (c *Collector) Told(entry ieum.AuditEntry) {
	list := make([]ieum.Class, len(entry.Fields))
	for i, class := range entry.Fields {
		list[i] = ieum.Class(class)
	}
	set := setOf(list)
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, subject := range subjectsOf(entry) {
		c.told[subject] |= set
	}
}

// subjectsOf are those of an entry; the empty one where it has none.
func subjectsOf(entry ieum.AuditEntry) []ieum.ID {
	if len(entry.Subjects) == 0 {
		return []ieum.ID{""}
	}
	return entry.Subjects
}

// Entries returns what is to be written, and forgets it: what is collected
// afterwards makes further entries. There is one entry for each set of classes
// that left, with all of whom it left in order of id, one for what left of nobody
// in particular, and one for all that was missed. That counts the ids, and names
// the id if there is but one: who looks for one person is asked about, who looks
// for a thousand is counted.
func (c *Collector) Entries() []ieum.AuditEntry {
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, unnamed := c.left[""]; c.listed != 0 && (len(c.left) == 0 || unnamed && len(c.left) == 1) {
		c.left[""] |= c.listed
	}
	entries := c.leavings()
	if missed := slices.Collect(maps.Keys(c.missed)); len(missed) > 0 {
		entry := c.entry()
		entry.Denied, entry.Misses = true, len(missed)
		if len(missed) == 1 && missed[0] != "" {
			entry.Subjects = missed
		}
		entries = append(entries, entry)
	}
	clear(c.left)
	clear(c.missed)
	c.listed = 0
	return entries
}

// leavings makes the entries of what left, in order of the first subject, and
// counts nobody of whom something left as missed.
func (c *Collector) leavings() []ieum.AuditEntry {
	groups := map[classes][]ieum.ID{}
	var sets []classes
	var entries []ieum.AuditEntry
	for _, subject := range slices.Sorted(maps.Keys(c.left)) {
		if set := c.left[subject] | c.along[subject]; set&^c.told[subject] != 0 || c.told[subject] == 0 {
			if subject == "" {
				entries = append(entries, c.entry())
				entries[0].Fields = set.names()
				continue
			}
			if groups[set] == nil {
				sets = append(sets, set)
			}
			groups[set] = append(groups[set], subject)
		}
		if subject != "" {
			delete(c.missed, subject) // somebody found was not missed
		}
	}
	for _, set := range sets {
		for subjects := range slices.Chunk(groups[set], maxSubjects) {
			entry := c.entry(subjects...)
			entry.Fields = set.names()
			entries = append(entries, entry)
		}
	}
	return entries
}

// Entry makes one entry of the event, for a write that carries its entry in
// its own transaction.
func (c *Collector) Entry(subjects ...ieum.ID) ieum.AuditEntry {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.entry(subjects...)
}

func (c *Collector) entry(subjects ...ieum.ID) ieum.AuditEntry {
	id := c.mint("AuditEntry")
	e := c.event
	return ieum.AuditEntry{
		Head: ieum.Head{ID: id, Root: id}, At: e.At, Actor: e.Actor, Role: e.Role,
		Action: e.Action, Purpose: e.Purpose, Subjects: subjects, Request: e.Request,
		Session: e.Session, Address: e.Address,
	}
}

// Package audit keeps account of whose data a request touched.
//
// A request has one [Collector]. Everything that reads about a person tells
// it, whether the person was found or not, and before the answer leaves the
// collector writes one entry for each person. An entry names who, when, in
// which role, for which purpose and which classes of data; it never holds
// content.
package audit

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"sync"
	"time"

	"ieum/internal/ieum"
)

// Log keeps entries for good. A store is one.
type Log interface {
	// Audit returns once the entries are durable.
	Audit(ctx context.Context, entries []ieum.AuditEntry) error
}

// Casework is the purpose of an operation that names no other.
const Casework = "CASEWORK"

// Event is what all entries of one request have in common.
type Event struct {
	At    time.Time
	Actor ieum.ID
	Role  ieum.Role
	// Action is a name of the schema or of a use case, never a client's text.
	Action string
	// Purpose is [Casework] when empty.
	Purpose string
	// Request ties the entries of a request together.
	Request string
}

// Collector gathers the subjects of one request. Its methods may be called
// from several goroutines.
type Collector struct {
	mint  ieum.Mint
	event Event

	mu      sync.Mutex
	touched map[ieum.ID]*touch
}

type touch struct {
	classes map[ieum.Class]bool
	found   bool
}

// NewCollector returns a collector that has seen nobody.
func NewCollector(mint ieum.Mint, event Event) *Collector {
	event.Purpose = cmp.Or(event.Purpose, Casework)
	return &Collector{mint: mint, event: event, touched: map[ieum.ID]*touch{}}
}

// As sets the role in which the request is made, unless one is set.
func (c *Collector) As(role ieum.Role) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.event.Role = cmp.Or(c.event.Role, role)
}

// Saw records that data of a person was read, and of which classes.
func (c *Collector) Saw(subject ieum.ID, classes ...ieum.Class) {
	c.mu.Lock()
	defer c.mu.Unlock()
	t := c.touch(subject)
	t.found = true
	for _, class := range classes {
		t.classes[class] = true
	}
}

// Missed records that somebody was asked for and nothing was handed out,
// because there is no such person or because the viewer may not see it: the
// entry is the same. An id that is not well formed is recorded as none, so
// that no text of a client gets into the log.
func (c *Collector) Missed(subject ieum.ID) {
	if _, ok := subject.Kind(); !ok {
		subject = ""
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.touch(subject)
}

func (c *Collector) touch(subject ieum.ID) *touch {
	t, ok := c.touched[subject]
	if !ok {
		t = &touch{classes: map[ieum.Class]bool{}}
		c.touched[subject] = t
	}
	return t
}

// Entries returns what is to be written, one entry a subject in order of id,
// and forgets it: what is collected afterwards makes further entries.
func (c *Collector) Entries() []ieum.AuditEntry {
	c.mu.Lock()
	defer c.mu.Unlock()
	entries := make([]ieum.AuditEntry, 0, len(c.touched))
	for _, subject := range slices.Sorted(maps.Keys(c.touched)) {
		t := c.touched[subject]
		entry := c.Entry(subject)
		entry.Denied = !t.found
		for _, class := range slices.Sorted(maps.Keys(t.classes)) {
			entry.Fields = append(entry.Fields, string(class))
		}
		entries = append(entries, entry)
	}
	clear(c.touched)
	return entries
}

// Entry makes one entry of the event, for a write that carries its entry in
// its own transaction.
func (c *Collector) Entry(subject ieum.ID) ieum.AuditEntry {
	id := c.mint("AuditEntry")
	e := c.event
	return ieum.AuditEntry{
		Head: ieum.Head{ID: id, Root: id}, At: e.At, Actor: e.Actor, Role: e.Role,
		Action: e.Action, Purpose: e.Purpose, Subject: subject, Request: e.Request,
	}
}

// Flush writes what was collected. On an error nothing may be handed out; the
// entries are gone, and the caller answers [ieum.ErrUnavailable].
func (c *Collector) Flush(ctx context.Context, log Log) error {
	entries := c.Entries()
	if len(entries) == 0 {
		return nil
	}
	if err := log.Audit(ctx, entries); err != nil {
		return fmt.Errorf("audit: %d entries: %w", len(entries), err)
	}
	return nil
}

package ieum

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"slices"
	"time"
)

// AuditReader answers what the audit entries of many people tell together, each
// by one traversal. Every scope reads all of them: who may is the desk's to say.
type AuditReader interface {
	// AuditReached returns whose data left by the operations of a selection, in
	// order of id; denied ones left nothing. A selection of nothing but moments is
	// [ErrInvalid].
	AuditReached(ctx context.Context, selection AuditSelection) ([]AuditReach, error)
	// AuditWork returns what each account that is kept did from one moment up to
	// another, in order of id, and first, under no id, what commands did. Who did
	// nothing is left out.
	AuditWork(ctx context.Context, from, until time.Time) ([]AuditWork, error)
}

// AuditSelection keeps the audit entries that fit all fields that are set. From is
// the first moment, Until the first that is left out; a zero one is no limit.
type AuditSelection struct {
	Account     ID
	Session     string
	Address     string
	From, Until time.Time
}

// Named reports whether the selection asks for more than moments.
func (s AuditSelection) Named() bool { return s.Account != "" || s.Session != "" || s.Address != "" }

// AuditReach says that data of a person left, of which classes (in alphabetical
// order), by how many entries, and when for the first and the last time.
type AuditReach struct {
	Subject     ID
	Classes     []string
	Times       int
	First, Last time.Time
}

// AuditWork is what one account did: with how many people's data, and hour by hour,
// in order.
type AuditWork struct {
	Actor    ID
	Subjects int
	Hours    []AuditHour
}

// AuditHour is an hour of work in UTC: how many entries there are, how many of them
// were denied, and how many ids were asked for in vain.
type AuditHour struct {
	From            time.Time
	Entries, Denied int
	Misses          int
}

// AuditLog is a [Store] whose chains of audit entries can be held against
// themselves, and age out.
type AuditLog interface {
	// AuditChains returns the chains in order of the server's name.
	AuditChains(ctx context.Context) ([]*AuditChain, error)
	// AuditEntries calls yield with every entry of the chain of a server, in order of
	// number and id. An error of yield ends it.
	AuditEntries(ctx context.Context, server string, yield func(*AuditEntry) error) error
	// AuditGaps tells what the chains cannot.
	AuditGaps(ctx context.Context) (AuditGaps, error)
	// AgeOut removes entries that were written before a moment: of the chain of a
	// server from its beginning up to the first that is younger, or, for the empty
	// name, of those without a chain. It removes so many at most in one commit, and
	// returns how many.
	AgeOut(ctx context.Context, server string, before time.Time, limit int) (int, error)
}

// AuditGaps is what is to be known of the audit beside its chains.
type AuditGaps struct {
	// Unchained is how many entries stand in no chain, as versions before there
	// were chains wrote them, and Newest the moment of the newest of them.
	Unchained int
	Newest    time.Time
	// Strays are entries that say to stand in a chain which is not there, or nowhere in
	// it, and FirstStray is the first of them by its id.
	Strays     int
	FirstStray ID
	// Unmarked is how many subjects of entries the trail of that subject would not
	// show.
	Unmarked int
}

// UnnamedServer is the name of a server that was given none.
const UnnamedServer = "server"

// AuditChainID returns the id of the chain of a server.
func AuditChainID(server string) ID { return DerivedID("AuditChain", "ieum", server) }

// NewAuditChain returns the chain of a server before its first entry.
func NewAuditChain(server string) *AuditChain {
	id := AuditChainID(server)
	return &AuditChain{Head: Head{ID: id, Root: id}, Server: server}
}

// Append puts an entry at the end of the chain.
func (c *AuditChain) Append(e *AuditEntry) {
	e.Server, e.Number = c.Server, c.Number+1
	e.Hash = e.Sum(c.Hash)
	c.Number, c.Hash = e.Number, e.Hash
}

// Sum is the hash that the entry has after an entry with the hash previous: SHA-256
// over that and all that is kept of it, in 43 letters of URL-safe Base64. A field
// that holds nothing counts for nothing, so that one which is added later changes no
// hash.
func (e *AuditEntry) Sum(previous string) string {
	b := make([]byte, 0, 512)
	add := func(name string, value any) {
		if value == nil || value == false {
			return
		}
		b = appendValue(appendText(b, name), value)
	}
	add("previous", previous)
	add("id", string(e.ID))
	info := InfoOf("AuditEntry")
	for i, value := range info.Encode(e) {
		if column := info.Fields[i].Column; column != "hash" {
			add(column, value)
		}
	}
	sum := sha256.Sum256(b)
	return base64.RawURLEncoding.EncodeToString(sum[:])
}

// Day is the day of the entry in UTC, and empty without a moment. A store finds the
// entries about somebody by the days on which each account had data of theirs.
func (e *AuditEntry) Day() string { return DayText(e.At) }

// DayText is the day of a moment in UTC; that of none is empty.
func DayText(at time.Time) string {
	text := MomentText(at)
	return text[:min(len(time.DateOnly), len(text))]
}

// JoinReach adds a part to what was found so far, in order of subject: parts of one
// subject follow one another.
func JoinReach(found []AuditReach, part AuditReach) []AuditReach {
	if n := len(found); n == 0 || found[n-1].Subject != part.Subject {
		slices.Sort(part.Classes)
		return append(found, part)
	}
	whole := &found[len(found)-1]
	whole.Classes = append(whole.Classes, part.Classes...)
	slices.Sort(whole.Classes)
	whole.Classes = slices.Compact(whole.Classes)
	whole.Times += part.Times
	if part.First.Before(whole.First) {
		whole.First = part.First
	}
	if part.Last.After(whole.Last) {
		whole.Last = part.Last
	}
	return found
}

// JoinHour adds an hour to what was found so far, in order of account: hour is the
// beginning of its text, as in 2026-11-24T09.
func JoinHour(work []AuditWork, actor ID, hour string, h AuditHour) ([]AuditWork, error) {
	from, err := time.Parse("2006-01-02T15", hour)
	if err != nil {
		return nil, fmt.Errorf("ieum: the hour of an audit entry: %w", err)
	}
	if n := len(work); n == 0 || work[n-1].Actor != actor {
		work = append(work, AuditWork{Actor: actor})
	}
	h.From = from
	last := &work[len(work)-1]
	last.Hours = append(last.Hours, h)
	return work, nil
}

// ParseMoment reads what [MomentText] writes.
func ParseMoment(text string) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	at, err := time.Parse(momentLayout, text)
	if err != nil {
		return time.Time{}, fmt.Errorf("ieum: a moment: %w", err)
	}
	return at, nil
}

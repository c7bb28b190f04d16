package desk

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"ieum/internal/atlas"
	"ieum/internal/audit"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// Operation says what a request is, in words of the schema: nothing in it may
// be a text that a client chose.
type Operation struct {
	// Name is the root field or the command, as in "linkage".
	Name string
	// Purpose is [audit.Casework] when empty.
	Purpose string
	// Request names the request in logs and audit.
	Request string
	// Address is where the request came from, as an IP address; empty for a command.
	Address string
	// ByField says that the door tells by [Session.Left] of each field that
	// leaves. Without it whatever is handed out is taken to have left, with all
	// of it that the viewer reads.
	ByField bool
	// Judge is told before so many students are judged, which is work that grows
	// with what the viewer sees. Its error ends the use case. Nil lets all pass.
	Judge func(students int) error
	// Look is told how many entries of the directory a list took together: as
	// much as there is, however few of them a page shows. Its error ends the use
	// case. Nil lets all pass.
	Look func(entries int) error
	// Read is told before each read of the store that no use case of its own asks
	// for: what lists want of all their rows. Its error ends them. Nil lets all
	// pass.
	Read func() error
}

// Session is one request: on whose behalf, on which day, from which state of
// the directory. Its methods may be called from several goroutines.
type Session struct {
	desk      *Desk
	principal policy.Principal
	operation Operation
	now       time.Time
	today     ieum.Date
	scope     ieum.Scope
	// writing is the scope narrowed to whom the account may write of.
	writing ieum.Scope
	store   ieum.View
	looks   *looks
	view    *atlas.View
	audit   *audit.Collector
	// wrote is set once a change was committed, or may have been.
	wrote atomic.Bool
	// candidates are those of each service that was asked for.
	candidates memo[CandidatesInput, []Candidate]
	// fitting are the surroundings of who receives a service that is judged.
	fitting memo[ieum.ID, *ieum.Surroundings]
	// homes are the surroundings of a student of a household that is asked about.
	homes memo[ieum.ID, *ieum.Surroundings]
	// supported and managed are what is counted once for all case managers.
	supported memo[struct{}, []SupportCount]
	managed   memo[struct{}, []Count]
	// judging lets one service be judged at a time: an operation that asks for
	// many must not take all processors.
	judging sync.Mutex
}

// Begin opens a session. It reads nothing yet.
func (d *Desk) Begin(p policy.Principal, op Operation) *Session {
	now := d.Clock().UTC().Truncate(time.Microsecond) // as a store keeps it, so that an answer given again is the same
	today := ieum.DateOf(now.In(d.Zone))
	scope := policy.Scope(p, now, today, d.Settings.SightAfterClosing)
	s := &Session{
		desk: d, principal: p, operation: op, now: now, today: today, scope: scope, writing: policy.Writing(scope),
		looks: &looks{made: map[look]*outcome{}},
		view: d.Atlas.Snapshot().View(atlas.Viewer{
			Staff: p.ID(), Confidential: policy.May(p, policy.ReadConfidential), Public: policy.PublicOnly(p),
		}),
		audit: audit.NewCollector(d.Mint, audit.Event{
			At: now, Actor: p.ID(), Role: p.Acting(""), Action: op.Name, Purpose: op.Purpose, Request: op.Request,
			Session: p.Session, Address: op.Address,
		}),
	}
	s.store = s.reading(scope)
	return s
}

// Principal returns on whose behalf the session is.
func (s *Session) Principal() policy.Principal { return s.principal }

// Language returns the language to answer in where none is asked for.
func (s *Session) Language() ieum.Language { return s.principal.Language }

// Today returns the day on which the session judges.
func (s *Session) Today() ieum.Date { return s.today }

// Directory returns the view of the network that the session is pinned to. It
// is for the fields of an entity that a use case has already handed out; to
// begin at the directory, use [Session.Agencies] and its neighbours.
func (s *Session) Directory() *atlas.View { return s.view }

// Finish writes whose data was touched, and must have succeeded before the
// answer leaves. It goes on when the context has ended, for [ieum.AuditLimit].
// After an error nothing may be handed out: it is [ieum.ErrUnavailable], or
// [ieum.ErrOutcomeUnknown] in a session that has changed something. It may be
// called again when more was read meanwhile.
//
// Whether entries can be written is remembered nowhere: every read tries it,
// and a change carries its entry in its own transaction.
func (s *Session) Finish(ctx context.Context) error {
	entries := s.audit.Entries()
	if len(entries) == 0 {
		return nil
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), ieum.AuditLimit)
	defer cancel()
	err := s.desk.Store.Audit(ctx, entries)
	switch {
	case err == nil:
		return nil
	case s.wrote.Load():
		return fmt.Errorf("desk: audit of an answer to a change: %w: %w", ieum.ErrOutcomeUnknown, err)
	}
	// What became of the entries does not matter to who gets no answer.
	return &ieum.Fault{Cause: "write the audit: " + ieum.CauseOf(err), Err: ieum.ErrUnavailable}
}

// unavailable makes sure that an error is ieum.ErrUnavailable.
func unavailable(err error) error {
	if errors.Is(err, ieum.ErrUnavailable) {
		return err
	}
	return fmt.Errorf("%w: %w", ieum.ErrUnavailable, err)
}

// require judges a right before any input is read. Who lacks it leaves an
// audit entry without a subject.
func (s *Session) require(right policy.Right) error {
	s.acts(right)
	if err := policy.Require(s.principal, right); err != nil {
		s.audit.Missed("")
		return fmt.Errorf("desk: %w", err)
	}
	return nil
}

// Reads counts a read of the store for the rows of a list (see [Operation.Read]).
func (s *Session) Reads() error {
	if s.operation.Read == nil {
		return nil
	}
	return s.operation.Read()
}

// looked counts the entries of the directory that a list took together.
func (s *Session) looked(entries int) error {
	if s.operation.Look == nil {
		return nil
	}
	return s.operation.Look(entries)
}

// acts says in which role a right is exercised, if it is.
func (s *Session) acts(right policy.Right) {
	if role := s.principal.Acting(right); policy.May(s.principal, right) {
		s.audit.As(role, 1+slices.Index(s.principal.Roles(), role))
	}
}

// requireList is require for a list of rows of a kind, which is hidden as a
// whole from who lacks the right: the error is a [*policy.Redacted], of which
// the edge makes null and a line that says so.
func (s *Session) requireList(right policy.Right, kind ieum.Kind) error {
	if s.require(right) != nil {
		return &policy.Redacted{Kind: kind, Class: ieum.InfoOf(kind).Class}
	}
	if ieum.InfoOf(kind).Partition == ieum.Network {
		if hidden := policy.Hides(s.principal, 0, kind); hidden != nil {
			return hidden // as who works where is from a program
		}
	}
	return nil
}

// hidden is the error of a list that hangs on a field which may be read of
// nobody.
func hidden(kind ieum.Kind, field string) error {
	class, _ := policy.ClassOf(kind, field)
	return &policy.Redacted{Kind: kind, Field: field, Class: class}
}

// narrowed reads the store in the scope that may read a field.
func (s *Session) narrowed(kind ieum.Kind, field string) (ieum.View, error) {
	scope := policy.Narrow(s.scope, kind, field)
	if scope.Ways == 0 {
		s.audit.Missed("")
		return nil, fmt.Errorf("desk: nobody's %s.%s may be read: %w", kind, field, ieum.ErrDenied)
	}
	return s.reading(scope), nil
}

// saw records what left of a person: the classes that the viewer reads of the
// kinds.
func (s *Session) saw(subject ieum.ID, reach ieum.Reach, kinds ...ieum.Kind) {
	var classes []ieum.Class
	for _, kind := range kinds {
		classes = append(classes, policy.Read(s.principal, reach, kind)...)
	}
	s.audit.Saw(subject, classes...)
}

// missed records the ids that were asked for and are not among those found.
func missed[T any](s *Session, asked []ieum.ID, found map[ieum.ID]T) {
	for _, id := range asked {
		if _, ok := found[id]; !ok {
			s.audit.Missed(id)
		}
	}
}

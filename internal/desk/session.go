package desk

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"ieum/internal/atlas"
	"ieum/internal/audit"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// auditTimeout bounds the writing of audit entries, which goes on even if the
// client has gone away.
const auditTimeout = 5 * time.Second

// Operation says what a request is, in words of the schema: nothing in it may
// be a text that a client chose.
type Operation struct {
	// Name is the root field or the command, as in "linkage".
	Name string
	// Purpose is [audit.Casework] when empty.
	Purpose string
	// Request names the request in logs and audit.
	Request string
	// Judge is told before so many students are judged, which is work that grows
	// with what the viewer sees. Its error ends the use case. Nil lets all pass.
	Judge func(students int) error
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
	store     ieum.View
	view      *atlas.View
	audit     *audit.Collector
	// candidates are those of each service that was asked for.
	candidates memo[CandidatesInput, []Candidate]
	// judging lets one service be judged at a time: an operation that asks for
	// many must not take all processors.
	judging sync.Mutex
}

// Begin opens a session. It reads nothing yet.
func (d *Desk) Begin(p policy.Principal, op Operation) *Session {
	now := d.Clock().Truncate(time.Microsecond) // what a store keeps, so that an answer given again is the same
	today := ieum.DateOf(now.In(d.Zone))
	scope := policy.Scope(p, today)
	return &Session{
		desk: d, principal: p, operation: op, now: now, today: today, scope: scope,
		store: d.Store.View(scope),
		view: d.Atlas.Snapshot().View(atlas.Viewer{
			Staff: p.ID(), Confidential: policy.May(p, policy.ReadConfidential),
		}),
		audit: audit.NewCollector(d.Mint, audit.Event{
			At: now, Actor: p.ID(), Action: op.Name, Purpose: op.Purpose, Request: op.Request,
		}),
	}
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
// answer leaves. An error wraps [ieum.ErrUnavailable]: nothing may be handed
// out then. It may be called again when more was read meanwhile.
func (s *Session) Finish(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), auditTimeout)
	defer cancel()
	entries := s.audit.Entries()
	if len(entries) == 0 {
		return nil
	}
	if err := s.desk.Store.Audit(ctx, entries); err != nil {
		s.desk.readOnly.Store(true)
		s.desk.Logger.ErrorContext(ctx, "audit entries cannot be written: answers are refused", slog.String("request", s.operation.Request))
		return unavailable(fmt.Errorf("desk: audit: %w", err))
	}
	s.desk.readOnly.Store(false)
	return nil
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
	s.audit.As(s.principal.Acting(right))
	if err := policy.Require(s.principal, right); err != nil {
		s.audit.Missed("")
		return fmt.Errorf("desk: %w", err)
	}
	return nil
}

// narrowed reads the store in the scope that may read a field.
func (s *Session) narrowed(kind ieum.Kind, field string) (ieum.View, error) {
	scope := policy.Narrow(s.scope, kind, field)
	if scope.Ways == 0 {
		s.audit.Missed("")
		return nil, fmt.Errorf("desk: nobody's %s.%s may be read: %w", kind, field, ieum.ErrDenied)
	}
	return s.desk.Store.View(scope), nil
}

// saw records what was read of a person: the classes that the viewer reads of
// the kinds.
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

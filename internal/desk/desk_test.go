package desk

import (
	"context"
	"log/slog"
	"path/filepath"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/ieum/storetest"
	"ieum/internal/policy"
	"ieum/internal/store/embedded"
)

const today = ieum.Date("2026-11-24")

// id returns the id that a name stands for in the town of these tests.
func id(kind ieum.Kind, name string) ieum.ID { return ieum.DerivedID(kind, "desk", name) }

func own(kind ieum.Kind, name string) ieum.Head {
	i := id(kind, name)
	return ieum.Head{ID: i, Root: i}
}

func on(root ieum.ID, kind ieum.Kind, name string) ieum.Head {
	return ieum.Head{ID: id(kind, name), Root: root}
}

// spy is a store that counts reads and keeps what was audited, and whose
// audit can be made to fail.
type spy struct {
	ieum.Store
	mu      sync.Mutex
	reads   []string
	ids     []ieum.ID // that were read, in all reads
	audited []storetest.Told
	failing bool
}

func (s *spy) View(scope ieum.Scope) ieum.View { return spyView{s.Store.View(scope), s} }

func (s *spy) Audit(ctx context.Context, entries []ieum.AuditEntry) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.failing {
		return context.DeadlineExceeded
	}
	s.audited = append(s.audited, storetest.Apart(entries)...)
	return s.Store.Audit(ctx, entries)
}

func (s *spy) Update(ctx context.Context, roots []ieum.ID, fn func(context.Context, ieum.Tx) error) error {
	return s.Store.Update(ctx, roots, func(ctx context.Context, tx ieum.Tx) error { return fn(ctx, spyTx{tx, s}) })
}

func (s *spy) note(read string, ids ...ieum.ID) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.reads = append(s.reads, read)
	s.ids = append(s.ids, ids...)
}

type spyTx struct {
	ieum.Tx
	spy *spy
}

func (t spyTx) Audit(ctx context.Context, entries ...ieum.AuditEntry) error {
	if t.spy.failing {
		return ieum.ErrUnavailable
	}
	t.spy.audited = append(t.spy.audited, storetest.Apart(entries)...)
	return t.Tx.Audit(ctx, entries...)
}

type spyView struct {
	ieum.View
	spy *spy
}

func (v spyView) Entities(ctx context.Context, ids []ieum.ID) (map[ieum.ID]ieum.Entity, error) {
	v.spy.note("entities", ids...)
	return v.View.Entities(ctx, ids)
}

func (v spyView) Records(ctx context.Context, ids []ieum.ID, kinds ...ieum.Kind) (map[ieum.ID]*ieum.Record, error) {
	v.spy.note("records", ids...)
	return v.View.Records(ctx, ids, kinds...)
}

func (v spyView) Homes(ctx context.Context, ids []ieum.ID) (map[ieum.ID]*ieum.Home, error) {
	v.spy.note("homes", ids...)
	return v.View.Homes(ctx, ids)
}

func (v spyView) EnrolmentsOf(ctx context.Context, of []ieum.ID, filter ieum.EnrolmentFilter, page ieum.Page) (map[ieum.ID]ieum.Slice[*ieum.Enrolment], error) {
	v.spy.note("enrolments of", of...)
	return v.View.EnrolmentsOf(ctx, of, filter, page)
}

func (v spyView) Surroundings(ctx context.Context, ids []ieum.ID) (map[ieum.ID]*ieum.Surroundings, error) {
	v.spy.note("surroundings", ids...)
	return v.View.Surroundings(ctx, ids)
}

func (v spyView) Students(ctx context.Context, f ieum.StudentFilter, p ieum.Page) (ieum.Slice[*ieum.Student], error) {
	v.spy.note("students")
	return v.View.Students(ctx, f, p)
}

func (v spyView) Reports(ctx context.Context, f ieum.ReportFilter, p ieum.Page) (ieum.Slice[*ieum.DirectoryReport], error) {
	v.spy.note("reports")
	return v.View.Reports(ctx, f, p)
}

// office is a desk over a store that holds the town.
type office struct {
	*Desk
	spy *spy
}

// open makes an office. Every test has its own.
func open(t *testing.T) *office {
	t.Helper()
	ctx := t.Context()
	store, err := embedded.Open(ctx, filepath.Join(t.TempDir(), "ieum.db"), embedded.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	if err := NewLoader(store).Load(ctx, town()); err != nil {
		t.Fatal(err)
	}
	return (&office{Desk: newDesk(t, store)}).spied(store)
}

func (o *office) spied(store ieum.Store) *office {
	o.spy = &spy{Store: store}
	o.Store = o.spy
	return o
}

func newDesk(t *testing.T, store ieum.Store) *Desk {
	t.Helper()
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	zone := time.FixedZone("KST", 9*60*60)
	// Half past midnight in Seoul is still the day before in Greenwich. The clock
	// is finer than what stores keep.
	clock := func() time.Time { return time.Date(2026, 11, 23, 15, 30, 0, 574_516_033, time.UTC) }
	logger := slog.New(slog.DiscardHandler)
	a := atlas.New(store.Feed(), atlas.Options{Codes: codes, Logger: logger, Clock: clock, Zone: zone})
	if _, err := a.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	var minted atomic.Int64
	mint := func(kind ieum.Kind) ieum.ID {
		return ieum.DerivedID(kind, "mint", strconv.FormatInt(minted.Add(1), 10))
	}
	return New(Config{
		Store: store, Atlas: a, Codes: codes, Clock: clock, Mint: mint, Logger: logger, Zone: zone, Settings: DefaultSettings(),
	})
}

// as begins a session of the account of that name.
func (o *office) as(t *testing.T, name string) *Session {
	t.Helper()
	account := id("Staff", name)
	found, err := o.Store.View(ieum.ProgramScope()).Entities(t.Context(), []ieum.ID{account})
	if err != nil || found[account] == nil {
		t.Fatalf("account %s: %v", name, err)
	}
	o.spy.reads, o.spy.ids = nil, nil
	return o.Begin(policy.Principal{Staff: found[account].(*ieum.Staff), Language: ieum.Korean}, Operation{Name: "test", Request: "request-1"})
}

// finish ends a session and returns what it wrote into the audit.
func (o *office) finish(t *testing.T, s *Session) []storetest.Told {
	t.Helper()
	before := len(o.spy.audited)
	if err := s.Finish(t.Context()); err != nil {
		t.Fatal(err)
	}
	return o.spy.audited[before:]
}

func firstPage() ieum.Page { return ieum.Page{Limit: 100} }

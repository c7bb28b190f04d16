package ieum

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"testing"
)

// kept is a log that a recorder writes to. Before each commit it waits for a
// word on hold, if there is one.
type kept struct {
	hold    chan struct{}
	begun   chan int
	mu      sync.Mutex
	entries []string
}

func (k *kept) write(ctx context.Context, calls [][]AuditEntry) []error {
	errs := make([]error, len(calls))
	k.begun <- len(calls)
	select {
	case <-k.hold:
	case <-ctx.Done():
		for i := range errs {
			errs[i] = ErrOutcomeUnknown
		}
		return errs
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	for i, entries := range calls {
		for _, e := range entries {
			if e.Request == "bad" {
				errs[i] = ErrInvalid
				continue
			}
			k.entries = append(k.entries, e.Request)
		}
	}
	return errs
}

func about(subject string) []AuditEntry { return []AuditEntry{{Request: subject}} }

// audits calls Audit in a goroutine of its own and returns where its error comes.
func audits(ctx context.Context, r *Recorder, subject string) <-chan error {
	ended := make(chan error, 1)
	go func() { ended <- r.Audit(ctx, about(subject)) }()
	return ended
}

func TestEntriesOfManyCallersShareOneCommit(t *testing.T) {
	k := &kept{hold: make(chan struct{}), begun: make(chan int, 3)}
	r := NewRecorder(t.Context(), k.write)
	first := audits(t.Context(), r, "first")
	<-k.begun // what comes now waits
	others := []<-chan error{audits(t.Context(), r, "bad")}
	for i := range 100 {
		others = append(others, audits(t.Context(), r, fmt.Sprint(i)))
	}
	for len(r.calls) < len(others) {
		runtime.Gosched()
	}
	close(k.hold)
	if err := <-first; err != nil {
		t.Error(err)
	}
	for i, ended := range others {
		if err := <-ended; i > 0 && err != nil || i == 0 && !errors.Is(err, ErrInvalid) {
			t.Errorf("call %d: %v", i, err)
		}
	}
	r.Close()
	if calls := <-k.begun; calls != len(others) || len(k.entries) != len(others) {
		t.Errorf("%d calls in the second commit and %d entries in all, want %d and %d", calls, len(k.entries), len(others), len(others))
	}
	n := uint64(len(others))
	if got, want := r.Stats(), (AuditStats{Calls: n + 1, Failed: 1, Groups: 2, Grouped: n + 1}); got != want {
		t.Errorf("counted %+v, want %+v", got, want)
	}
}

// Whoever waits behind a commit that hangs, and whoever is in it, is told when
// their own time is up, and the next ones get their turn.
func TestNobodyWaitsForACommitThatHangs(t *testing.T) {
	k := &kept{hold: make(chan struct{}), begun: make(chan int, 3)}
	r := NewRecorder(t.Context(), k.write)
	ctx, cancel := context.WithCancel(t.Context())
	inside := audits(ctx, r, "inside")
	<-k.begun
	behind := audits(ctx, r, "behind")
	patient := audits(t.Context(), r, "patient")
	cancel()
	if err := <-inside; !errors.Is(err, ErrOutcomeUnknown) {
		t.Errorf("the one that is being written: %v", err)
	}
	if err := <-behind; !errors.Is(err, context.Canceled) {
		t.Errorf("the one that waits: %v", err)
	}
	<-k.begun // the limit of the first group has ended it
	k.hold <- struct{}{}
	if err := <-patient; err != nil {
		t.Errorf("the one that waits longer: %v", err)
	}
	r.Close()
	if len(k.entries) != 1 || k.entries[0] != "patient" {
		t.Errorf("written: %v", k.entries)
	}
}

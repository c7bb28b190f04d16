package ieum

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
)

// maxGroup is how many calls of [Recorder.Audit] share one commit at most.
const maxGroup = 256

// Recorder appends the audit entries of many callers in few commits: what
// arrives during one commit shares the next. Nothing is waited for on purpose,
// and nobody waits longer than they said, whatever a commit does.
type Recorder struct {
	write func(ctx context.Context, calls [][]AuditEntry) []error
	calls chan *recording
	ended chan struct{}
	count struct{ calls, failed, groups, grouped atomic.Uint64 }
}

// recording is one call of Audit that waits for its commit.
type recording struct {
	entries []AuditEntry
	// taken decides who ends the call: the recorder that writes it, or its
	// caller, whose context has ended before.
	taken atomic.Bool
	done  chan error
}

// NewRecorder returns a recorder that writes by write, which gets the entries
// of each call, tells how each has ended, and ends when its context does: that
// has [GroupLimit], and what it cuts short is [ErrUnavailable]. It is never
// called twice at the same time. Of ctx the values alone are used.
func NewRecorder(ctx context.Context, write func(ctx context.Context, calls [][]AuditEntry) []error) *Recorder {
	r := &Recorder{write: write, calls: make(chan *recording, maxGroup), ended: make(chan struct{})}
	go r.run(context.WithoutCancel(ctx))
	return r
}

// Stats returns what the recorder has done so far.
func (r *Recorder) Stats() AuditStats {
	c := &r.count
	return AuditStats{Calls: c.calls.Load(), Failed: c.failed.Load(), Groups: c.groups.Load(), Grouped: c.grouped.Load()}
}

// Audit returns when the entries are durable: all of them, or none with the
// error of write. No entries at all are written as well, in whatever way write
// does that.
//
// Errors: write's; the context's own when it ends and nothing was written;
// [ErrOutcomeUnknown] when it ends while the entries are being written.
func (r *Recorder) Audit(ctx context.Context, entries []AuditEntry) error {
	r.count.calls.Add(1)
	err := r.audit(ctx, entries)
	if err != nil {
		r.count.failed.Add(1)
	}
	return err
}

func (r *Recorder) audit(ctx context.Context, entries []AuditEntry) error {
	call := &recording{entries: entries, done: make(chan error, 1)}
	select {
	case r.calls <- call:
	case <-ctx.Done():
		return fmt.Errorf("write the audit: %w", ctx.Err())
	}
	select {
	case err := <-call.done:
		return err
	case <-ctx.Done():
	}
	if call.taken.CompareAndSwap(false, true) {
		return fmt.Errorf("write the audit: %w", ctx.Err())
	}
	select {
	case err := <-call.done: // both were ready
		return err
	default:
		return fmt.Errorf("the audit was being written when the time was up: %w", ErrOutcomeUnknown)
	}
}

// Close ends the recorder once what waits is written, or has failed. Nobody
// may call Audit any more.
func (r *Recorder) Close() {
	close(r.calls)
	<-r.ended
}

// run writes what waits until the recorder is closed. Its contexts do not
// depend on any caller's: a group has many.
func (r *Recorder) run(ctx context.Context) {
	defer close(r.ended)
	for first := range r.calls {
		group := r.gather(first)
		if len(group) == 0 {
			continue
		}
		r.count.groups.Add(1)
		r.count.grouped.Add(uint64(len(group)))
		calls := make([][]AuditEntry, len(group))
		for i, call := range group {
			calls[i] = call.entries
		}
		bounded, cancel := context.WithTimeout(ctx, GroupLimit)
		for i, err := range r.write(bounded, calls) {
			if err != nil && errors.Is(err, bounded.Err()) { // not the caller's own
				err = fmt.Errorf("%w: %w", ErrUnavailable, err)
			}
			group[i].done <- err
		}
		cancel()
	}
}

// gather takes what else waits, and leaves out those whose callers have gone.
func (r *Recorder) gather(first *recording) []*recording {
	var group []*recording
	add := func(call *recording) {
		if call.taken.CompareAndSwap(false, true) {
			group = append(group, call)
		}
	}
	add(first)
	for len(group) < maxGroup {
		select {
		case next, open := <-r.calls:
			if !open {
				return group
			}
			add(next)
		default:
			return group
		}
	}
	return group
}

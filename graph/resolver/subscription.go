package resolver

import (
	"context"
	"errors"
	"time"

	"ieum/graph/shape"
	"ieum/internal/ieum"
)

// News is a change that a subscription is to tell of, in an operation of its own.
type News struct {
	ID ieum.ID
	At time.Time
	// Cursor is where to go on after it.
	Cursor string
	// Told is the version of the row that was told last; 0 for none.
	Told int
	// Version is, afterwards, that of the row that was told of; 0 for none.
	Version int
}

type newsKey struct{}

// WithNews returns the context in which a subscription tells of a change.
func WithNews(ctx context.Context, n *News) context.Context {
	return context.WithValue(ctx, newsKey{}, n)
}

// subscription answers the fields of Subscription: each operation tells of one
// change, or of nothing.
type subscription struct{}

// ReferralChanged answers Subscription.referralChanged.
func (subscription) ReferralChanged(ctx context.Context, student *ieum.ID, _ *string) (<-chan *shape.ReferralChanged, error) {
	return tell(ctx, func(r *ieum.Referral) bool { return student == nil || r.Student == *student },
		func(r *ieum.Referral, n *News) *shape.ReferralChanged {
			return &shape.ReferralChanged{Referral: r, At: n.At, Cursor: n.Cursor}
		})
}

// CaseChanged answers Subscription.caseChanged.
func (subscription) CaseChanged(ctx context.Context, student *ieum.ID, _ *string) (<-chan *shape.CaseChanged, error) {
	return tell(ctx, func(c *ieum.Case) bool { return student == nil || c.Student == *student },
		func(c *ieum.Case, n *News) *shape.CaseChanged {
			return &shape.CaseChanged{Case: c, At: n.At, Cursor: n.Cursor}
		})
}

// DueChanged answers Subscription.dueChanged. What hangs on a household falls due
// of nobody.
func (subscription) DueChanged(ctx context.Context, student *ieum.ID, _ *string) (<-chan *shape.DueChanged, error) {
	var of *ieum.Student
	var failed error
	told, err := tell(ctx, func(e ieum.Entity) bool {
		root := e.Meta().Root
		if !root.Is("Student") || student != nil && root != *student {
			return false
		}
		of, failed = sessionFrom(ctx).Student(ctx, root)
		return failed == nil && of != nil
	}, func(_ ieum.Entity, n *News) *shape.DueChanged {
		return &shape.DueChanged{Student: of, At: n.At, Cursor: n.Cursor}
	})
	return told, errors.Join(err, failed)
}

// tell reads the row of the change anew, and tells of it if the viewer sees it,
// it is one that was asked for, and it is newer than what was told of it.
func tell[E ieum.Entity, T any](ctx context.Context, asked func(E) bool, shaped func(E, *News) T) (<-chan T, error) {
	told := make(chan T, 1)
	defer close(told)
	n, ok := ctx.Value(newsKey{}).(*News)
	if !ok {
		panic("resolver: a subscription without a change")
	}
	row, err := sessionFrom(ctx).Moved(ctx, n.ID, func(e ieum.Entity) bool {
		row, ok := e.(E)
		return ok && e.Meta().Version > n.Told && asked(row)
	})
	if err != nil {
		return nil, err
	}
	if row, ok := row.(E); ok {
		hand(ctx, row) // whatever of it is asked for: that it was changed is told
		n.Version = row.Meta().Version
		told <- shaped(row, n)
	}
	return told, nil
}

package ieum

import "context"

// Marker is a store that several machines may answer for, some of which lag
// behind the one that wrote. What one of its programs has seen it tells by
// marks, which mean nothing to anybody else, so that another program on the
// same data answers from nothing older. A store on one machine is none.
type Marker interface {
	// Marks returns what stands for all that this program has written and read
	// so far.
	Marks(ctx context.Context) ([]string, error)
	// Await returns when reads that begin now see all that the marks stand for.
	// It waits for as long as the context lets it. Errors: the context's own,
	// [ErrUnavailable], also for marks that are no store's of these data.
	Await(ctx context.Context, marks []string) error
}

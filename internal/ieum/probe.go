package ieum

import "context"

// Prober is a [Store] that can tell whether it does what every request needs
// of it.
type Prober interface {
	// Probe reads people, and writes durably in the way that audit entries are
	// written. It leaves nothing behind that counts: no entity, no revision, no
	// audit entry. It is cheap enough to be asked every few seconds, and ends
	// when ctx does.
	//
	// Errors: [ErrUnavailable], with the reason, when the store cannot read
	// people or cannot write; the context's own error.
	Probe(ctx context.Context) error
}

package ieum

import "time"

// How long a request may take, and what of it. They stand together because
// they must fit: a request is answered within [AnswerLimit], whatever its
// store does. A step that comes to its limit fails with [ErrUnavailable], or
// with [ErrOutcomeUnknown] where a commit was sent.
const (
	// WorkLimit is for all that comes before the answer: finding out who asks,
	// waiting in line, reading, and writing up to the commit.
	WorkLimit = 6 * time.Second
	// ConfirmLimit is how much longer than WorkLimit it may take to learn what
	// became of a commit that was sent.
	ConfirmLimit = 1 * time.Second
	// AuditLimit is for writing the audit entries, which goes on when the work
	// was cut off and when the client has gone.
	AuditLimit = 3 * time.Second
	// AnswerLimit is how long a request may take from its head to its answer.
	AnswerLimit = WorkLimit + ConfirmLimit + AuditLimit

	// GroupLimit is for one commit of audit entries, which those of several
	// requests may share. It is well below AuditLimit, so that who waits behind
	// a commit that hangs still gets a turn.
	GroupLimit = AuditLimit / 2
	// ProbeLimit is for a [Prober].
	ProbeLimit = 2 * time.Second
)

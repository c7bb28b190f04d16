package ieum

import (
	"context"
	"time"
)

// Offices are the lists of the office, each in order of the moment that its rows
// were made ([MomentText], absent first), then id. Every scope lists all of
// them: who may read one is the desk's to say. A page without a positive limit
// is [ErrInvalid].
type Offices interface {
	Accounts(ctx context.Context, filter AccountFilter, page Page) (Slice[*Staff], error)
	Teams(ctx context.Context, page Page) (Slice[*Team], error)
	Tokens(ctx context.Context, filter TokenFilter, page Page) (Slice[*Token], error)
	RightChanges(ctx context.Context, filter RightChangeFilter, page Page) (Slice[*RightChange], error)
	AuditTrail(ctx context.Context, filter AuditFilter, page Page) (Slice[*AuditEntry], error)
	AuditReader
}

// AccountFilter keeps the accounts that fit all fields that are set.
type AccountFilter struct {
	// Role keeps accounts that have it, maybe among others.
	Role Role
	// Active keeps accounts by whether they are.
	Active *bool
	Team   ID
	// Self keeps the accounts that are this case manager or worker.
	Self ID
	// Issuer and Subject keep the account that an identity provider names so.
	Issuer, Subject string
}

// TokenFilter keeps the tokens that fit all fields that are set.
type TokenFilter struct{ Account ID }

// RightChangeFilter keeps the changes that fit all fields that are set.
type RightChangeFilter struct {
	// Whom keeps those that concern one account or team.
	Whom ID
	// By keeps those that one account made.
	By ID
}

// AuditFilter keeps the audit entries about one subject. From is the first moment,
// Until the first that is left out; a zero one is no limit.
type AuditFilter struct {
	Subject     ID
	From, Until time.Time
}

// MadeAt returns the moment by which the lists of the office are ordered.
func MadeAt(e Entity) time.Time {
	switch e := e.(type) {
	case *Staff:
		return e.CreatedAt
	case *Team:
		return e.CreatedAt
	case *Token:
		return e.CreatedAt
	case *RightChange:
		return e.At
	case *AuditEntry:
		return e.At
	case *AuditReview:
		return e.At
	case *EmergencyAccess:
		return e.RequestedAt
	}
	return time.Time{}
}

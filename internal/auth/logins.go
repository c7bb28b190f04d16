package auth

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"ieum/internal/ieum"
)

// notedShare is which part of the time that a login lasts unused may pass before
// a use is written down: so much earlier it may end.
const notedShare = 10

// LoginDesk is what writes logins down: the desk of the house.
type LoginDesk interface {
	BeginLogin(ctx context.Context, account ieum.ID, longest time.Duration, request string) (text string, err error)
	NoteLogin(ctx context.Context, login ieum.ID) error
	EndLogin(ctx context.Context, login ieum.ID, request string) error
	EndLogins(ctx context.Context, account ieum.ID, request string) error
}

// Logins keep sessions in the store, for all servers of it.
type Logins struct {
	Desk     LoginDesk
	Accounts *Accounts
	// Idle is how long a login lasts unused, Longest how long it lasts at most.
	Idle, Longest time.Duration
	// RequestID names a request in the log.
	RequestID func() string
	Logger    *slog.Logger
}

var _ Keeper = (*Logins)(nil)

// Begin implements [Keeper]. An account that is not active is [ieum.ErrDenied].
func (l *Logins) Begin(ctx context.Context, staff ieum.ID) (string, error) {
	return l.Desk.BeginLogin(ctx, staff, l.Longest, l.RequestID())
}

// Staff implements [Keeper]. That a use could not be written down keeps nobody
// out.
func (l *Logins) Staff(ctx context.Context, text string) (ieum.ID, bool, error) {
	staff, login, err := l.Accounts.Login(ctx, text, l.Idle)
	if err != nil || staff == nil {
		return "", false, err
	}
	if l.Accounts.IsUsed(login, l.Idle/notedShare) {
		// A conflict is a use that another request has just written down.
		if err := l.Desk.NoteLogin(ctx, login.ID); err != nil && !errors.Is(err, ieum.ErrConflict) {
			l.Logger.WarnContext(ctx, "the use of a login was not noted", slog.String("cause", ieum.CauseOf(err)))
		}
	}
	return staff.ID, true, nil
}

// Still implements [Keeper].
func (l *Logins) Still(ctx context.Context, text string) (ieum.ID, bool, error) {
	staff, _, err := l.Accounts.Login(ctx, text, l.Idle)
	if err != nil || staff == nil {
		return "", false, err
	}
	return staff.ID, true, nil
}

// End implements [Keeper].
func (l *Logins) End(ctx context.Context, text string) error {
	if _, ok := ieum.LoginAccount(text); !ok {
		return nil
	}
	return l.Desk.EndLogin(ctx, ieum.LoginID(text), l.RequestID())
}

// EndAll implements [Keeper].
func (l *Logins) EndAll(ctx context.Context, staff ieum.ID) error {
	return l.Desk.EndLogins(ctx, staff, l.RequestID())
}

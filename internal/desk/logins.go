package desk

import (
	"context"
	"fmt"
	"time"

	"ieum/internal/audit"
	"ieum/internal/ieum"
)

// Actions of the audit that no request of the API is.
const (
	actionSignIn            = "signIn"
	actionSignOut           = "signOut"
	actionSignOutEverywhere = "signOutEverywhere"
)

// AccountAt returns the active account that an identity provider names by issuer
// and subject. Where there is none, or it is closed, the error is
// [ieum.ErrDenied]; that is on the account, and holds nothing of the name.
func (d *Desk) AccountAt(ctx context.Context, issuer, subject, request string) (ieum.ID, error) {
	if issuer == "" || subject == "" {
		return "", fmt.Errorf("desk: a sign-in without a name: %w", ieum.ErrDenied)
	}
	same, err := d.Store.View(ieum.ProgramScope()).Accounts(ctx, ieum.AccountFilter{Issuer: issuer, Subject: subject}, ieum.Page{Limit: 2})
	if err != nil {
		return "", fmt.Errorf("desk: the account of a sign-in: %w", err)
	}
	if len(same.Rows) == 1 && same.Rows[0].Active {
		return same.Rows[0].ID, nil
	}
	var account *ieum.Staff
	if len(same.Rows) == 1 {
		account = same.Rows[0]
	}
	entry := d.loginEntry(account, actionSignIn, request)
	entry.Denied, entry.Misses = true, 1
	if err := d.Store.Audit(ctx, []ieum.AuditEntry{entry}); err != nil {
		return "", fmt.Errorf("desk: the audit of a sign-in: %w", err)
	}
	return "", fmt.Errorf("desk: no active account has that name at the provider: %w", ieum.ErrDenied)
}

// BeginLogin signs a browser in as an account, for so long at most, and returns
// what its cookie is to hold: this is the only time that it can be read. An account
// that is not active is [ieum.ErrDenied].
func (d *Desk) BeginLogin(ctx context.Context, account ieum.ID, longest time.Duration, request string) (string, error) {
	text, now := ieum.NewLoginText(d.Mint, account), d.Clock()
	id := ieum.LoginID(text)
	entryID := d.Mint("AuditEntry")
	err := d.Store.Update(ctx, []ieum.ID{id}, func(ctx context.Context, tx ieum.Tx) error {
		found, err := tx.View(ieum.ProgramScope()).Entities(ctx, []ieum.ID{account})
		if err != nil {
			return err
		}
		staff, ok := found[account].(*ieum.Staff)
		if !ok || !staff.Active {
			return fmt.Errorf("the account is closed: %w", ieum.ErrDenied)
		}
		if err := tx.Put(ctx, &ieum.Login{
			Head: ieum.Head{ID: id, Root: id}, Account: account, CreatedAt: now, ExpiresAt: now.Add(longest), UsedAt: now, SignOuts: staff.SignOuts,
		}); err != nil {
			return err
		}
		return tx.Audit(ctx, d.entryOf(entryID, now, staff, actionSignIn, request))
	})
	if err != nil {
		return "", fmt.Errorf("desk: begin a login: %w", err)
	}
	return text, nil
}

// NoteLogin writes down that a login was used now.
func (d *Desk) NoteLogin(ctx context.Context, login ieum.ID) error {
	now := d.Clock()
	return d.changeLogin(ctx, "note the use of a login", login, func(l *ieum.Login) bool {
		used := l.EndedAt.IsZero() && l.UsedAt.Before(now)
		l.UsedAt = now
		return used
	}, nil)
}

// EndLogin signs a browser out. One that is signed out, or that there is not, is
// no error.
func (d *Desk) EndLogin(ctx context.Context, login ieum.ID, request string) error {
	now, entryID := d.Clock(), d.Mint("AuditEntry")
	return d.changeLogin(ctx, "end a login", login, func(l *ieum.Login) bool {
		stands := l.EndedAt.IsZero()
		l.EndedAt = now
		return stands
	}, func(account *ieum.Staff) ieum.AuditEntry {
		return d.entryOf(entryID, now, account, actionSignOut, request)
	})
}

// changeLogin changes a login if it is there and change says so, with an entry of
// the audit if entry is one.
func (d *Desk) changeLogin(ctx context.Context, what string, login ieum.ID, change func(*ieum.Login) bool, entry func(*ieum.Staff) ieum.AuditEntry) error {
	err := d.Store.Update(ctx, []ieum.ID{login}, func(ctx context.Context, tx ieum.Tx) error {
		view := tx.View(ieum.ProgramScope())
		found, err := view.Entities(ctx, []ieum.ID{login})
		if err != nil {
			return err
		}
		l, ok := found[login].(*ieum.Login)
		if !ok || !change(l) {
			return nil
		}
		if err := tx.Put(ctx, l); err != nil || entry == nil {
			return err
		}
		accounts, err := view.Entities(ctx, []ieum.ID{l.Account})
		if err != nil {
			return err
		}
		staff, _ := accounts[l.Account].(*ieum.Staff)
		return tx.Audit(ctx, entry(staff))
	})
	if err != nil {
		return fmt.Errorf("desk: %s: %w", what, err)
	}
	return nil
}

// EndLogins signs an account out of every browser, from the next request of each
// on. Its tokens stay.
func (d *Desk) EndLogins(ctx context.Context, account ieum.ID, request string) error {
	now, entryID := d.Clock(), d.Mint("AuditEntry")
	err := d.Store.Update(ctx, []ieum.ID{rightsLock(nil)}, func(ctx context.Context, tx ieum.Tx) error {
		found, err := tx.View(ieum.ProgramScope()).Entities(ctx, []ieum.ID{account})
		if err != nil {
			return err
		}
		staff, ok := found[account].(*ieum.Staff)
		if !ok {
			return ieum.ErrNotFound
		}
		staff.SignOuts++
		if err := tx.Put(ctx, staff); err != nil {
			return err
		}
		return tx.Audit(ctx, d.entryOf(entryID, now, staff, actionSignOutEverywhere, request))
	})
	if err != nil {
		return fmt.Errorf("desk: end all logins: %w", err)
	}
	return nil
}

// loginEntry makes an entry of the audit about a sign-in; the account is nil where
// nobody is known.
func (d *Desk) loginEntry(account *ieum.Staff, action, request string) ieum.AuditEntry {
	return d.entryOf(d.Mint("AuditEntry"), d.Clock(), account, action, request)
}

func (d *Desk) entryOf(id ieum.ID, at time.Time, account *ieum.Staff, action, request string) ieum.AuditEntry {
	entry := ieum.AuditEntry{Head: ieum.Head{ID: id, Root: id}, At: at, Action: action, Purpose: audit.SignIn, Request: request}
	if account != nil {
		entry.Actor = account.ID
		if len(account.Roles) > 0 {
			entry.Role = account.Roles[0]
		}
	}
	return entry
}

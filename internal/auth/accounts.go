package auth

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	"ieum/internal/ieum"
)

const (
	// believed is how long after a question about the accounts its answer holds:
	// as long as a withdrawn right may at most live on in another server.
	believed = time.Second
	// keptFor is how long an account stays in memory at most: what somebody changes
	// in the database past Ieum moves no revision.
	keptFor = time.Minute
	// maxAccounts bounds the accounts and tokens in memory; an office has some
	// hundreds, a province some ten thousands.
	maxAccounts = 10_000
)

// Accounts reads accounts and their tokens, and keeps those that signed in while
// it is told again and again that none has changed. Who is told nothing for a
// second reads every time: in doubt the store is asked, never the memory
// believed.
type Accounts struct {
	store ieum.Store
	clock func() time.Time

	mu sync.RWMutex
	// kept are accounts and tokens by their ids.
	kept map[ieum.ID]ieum.Entity
	// named are the accounts that a provider names so, by issuer and subject.
	named map[[2]string]ieum.ID
	// used are when logins were last noted as used from here.
	used map[ieum.ID]time.Time
	// noted are the tokens whose use was told today, or was tried to be.
	noted map[ieum.ID]ieum.Date
	// at is the revision of the accounts under which all of kept was read, and
	// asked when the store last told it.
	at    ieum.Revision
	asked time.Time
	// since is when, by the clock of asked, the memory was begun.
	since time.Time
	// age counts how often everything was forgotten, so that a row that was read
	// before is not kept after.
	age uint64
}

// NewAccounts returns accounts of a store. The clock is the one that
// [Accounts.Heard] is called by.
func NewAccounts(store ieum.Store, clock func() time.Time) *Accounts {
	return &Accounts{
		store: store, clock: clock, kept: map[ieum.ID]ieum.Entity{}, noted: map[ieum.ID]ieum.Date{},
		named: map[[2]string]ieum.ID{}, used: map[ieum.ID]time.Time{},
	}
}

// Heard takes in what the store told when it was asked for its revisions at
// that moment. What is kept is forgotten when the accounts have moved, when
// nothing was heard for so long that they may have moved there and back
// (another database may be in place), and after a minute.
func (a *Accounts) Heard(newest ieum.Revisions, asked time.Time) {
	a.mu.Lock()
	defer a.mu.Unlock()
	silent := asked.Sub(a.asked)
	if silent < 0 {
		return // an answer that came late
	}
	if newest.Accounts != a.at || silent > believed || asked.Sub(a.since) > keptFor {
		a.forget()
		a.since = asked
	}
	a.at, a.asked = newest.Accounts, asked
}

// Forget makes the next request of everybody read.
func (a *Accounts) Forget() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.forget()
}

func (a *Accounts) forget() {
	clear(a.kept)
	clear(a.named)
	a.age++
}

// Account returns an account that is active, or nil. The caller may change
// it.
func (a *Accounts) Account(ctx context.Context, id ieum.ID) (*ieum.Staff, error) {
	found, err := a.read(ctx, id)
	if err != nil {
		return nil, err
	}
	return activeOf(found[id]), nil
}

// SignIn returns the active account that a token kept in the store signs in,
// with the token; or nil, whatever the reason.
func (a *Accounts) SignIn(ctx context.Context, text string) (*ieum.Staff, *ieum.Token, error) {
	account, ok := ieum.TokenAccount(text)
	if !ok {
		return nil, nil, nil
	}
	id := ieum.TokenID(text)
	found, err := a.read(ctx, account, id)
	if err != nil {
		return nil, nil, err
	}
	staff := activeOf(found[account])
	token, ok := found[id].(*ieum.Token)
	if !ok || staff == nil || token.Account != account || !token.Signs(a.clock()) {
		return nil, nil, nil
	}
	return staff, token, nil
}

// Named returns the account that an identity provider names by issuer and subject,
// active or not; false where there is none, or more than one.
func (a *Accounts) Named(ctx context.Context, issuer, subject string) (ieum.ID, bool, error) {
	if issuer == "" || subject == "" {
		return "", false, nil // a filter without it would keep everybody
	}
	name := [2]string{issuer, subject}
	a.mu.RLock()
	since, age := a.clock().Sub(a.asked), a.age
	current := since >= 0 && since < believed
	id, kept := a.named[name]
	a.mu.RUnlock()
	if kept && current {
		return id, true, nil
	}
	same, err := a.store.View(ieum.ProgramScope()).Accounts(ctx, ieum.AccountFilter{Issuer: issuer, Subject: subject}, ieum.Page{Limit: 2})
	if err != nil {
		return "", false, fmt.Errorf("auth: the account of a name: %w", err)
	}
	if len(same.Rows) != 1 {
		return "", false, nil
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if current && age == a.age && len(a.named) < maxAccounts {
		a.named[name] = same.Rows[0].ID
	}
	return same.Rows[0].ID, true, nil
}

// Login returns the account that a login signs in, and the login; or nil,
// whatever the reason. Both are read anew each time: who signed out, or was
// suspended, is out at once in every server.
func (a *Accounts) Login(ctx context.Context, text string, idle time.Duration) (*ieum.Staff, *ieum.Login, error) {
	account, ok := ieum.LoginAccount(text)
	if !ok {
		return nil, nil, nil
	}
	id := ieum.LoginID(text)
	found, err := a.store.View(ieum.ProgramScope()).Entities(ctx, []ieum.ID{account, id})
	if err != nil {
		return nil, nil, fmt.Errorf("auth: login: %w", err)
	}
	staff, known := found[account].(*ieum.Staff)
	login, kept := found[id].(*ieum.Login)
	if !known || !kept || !login.Signs(staff, a.clock(), idle) {
		return nil, nil, nil
	}
	return staff, login, nil
}

// IsUsed reports whether the use of a login is to be written down now: once in
// an interval, as far as is known here.
func (a *Accounts) IsUsed(login *ieum.Login, every time.Duration) bool {
	now := a.clock()
	a.mu.Lock()
	defer a.mu.Unlock()
	if now.Sub(login.UsedAt) < every || now.Sub(a.used[login.ID]) < every {
		return false
	}
	if len(a.used) >= maxAccounts {
		clear(a.used)
	}
	a.used[login.ID] = now
	return true
}

// FirstToday reports whether a token has signed in on that day for the first
// time as far as is known here, once a day and token.
func (a *Accounts) FirstToday(token *ieum.Token, today ieum.Date) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	if token.LastUsedOn >= today || a.noted[token.ID] == today {
		return false
	}
	if len(a.noted) >= maxAccounts {
		clear(a.noted)
	}
	a.noted[token.ID] = today
	return true
}

// activeOf returns a copy of an account if it is active, else nil.
func activeOf(e ieum.Entity) *ieum.Staff {
	staff, ok := e.(*ieum.Staff)
	if !ok || !staff.Active {
		return nil
	}
	return copied(staff)
}

// read returns those of the rows that there are, from memory if all of them are
// kept, and else in one read. They are shared.
func (a *Accounts) read(ctx context.Context, ids ...ieum.ID) (map[ieum.ID]ieum.Entity, error) {
	kept, age, current := a.recall(ids)
	if kept != nil {
		return kept, nil
	}
	found, err := a.store.View(ieum.ProgramScope()).Entities(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("auth: account: %w", err)
	}
	if current && len(found) == len(ids) {
		a.keep(found, age)
	}
	return found, nil
}

// recall returns what is kept of rows, if that is all of them, and otherwise the
// age of the memory and whether it is told of changes now.
func (a *Accounts) recall(ids []ieum.ID) (kept map[ieum.ID]ieum.Entity, age uint64, current bool) {
	now := a.clock()
	a.mu.RLock()
	defer a.mu.RUnlock()
	if since := now.Sub(a.asked); since < 0 || since >= believed {
		return nil, a.age, false
	}
	kept = make(map[ieum.ID]ieum.Entity, len(ids))
	for _, id := range ids {
		if row := a.kept[id]; row != nil {
			kept[id] = row
		}
	}
	if len(kept) < len(ids) {
		kept = nil
	}
	return kept, a.age, true
}

// keep remembers what signs somebody in and was read at an age of the memory,
// unless it has forgotten since. Where there is no room, one makes place. An
// account that is closed is not kept, nor a token of one.
func (a *Accounts) keep(found map[ieum.ID]ieum.Entity, age uint64) {
	for _, e := range found {
		if staff, ok := e.(*ieum.Staff); ok && !staff.Active {
			return
		}
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if age != a.age {
		return
	}
	for id, e := range found {
		if len(a.kept) >= maxAccounts {
			for other := range a.kept {
				delete(a.kept, other)
				break
			}
		}
		a.kept[id] = e
	}
}

func copied(staff *ieum.Staff) *ieum.Staff {
	own := *staff
	own.Roles, own.Redacted = slices.Clone(staff.Roles), nil
	return &own
}

// Watch returns the store such that an update that put an account or a token is
// forgotten of before it returns: in this server a change of rights holds
// from the moment that it is answered.
func (a *Accounts) Watch(store ieum.Store) ieum.Store { return watched{store, a} }

var _ ieum.Marker = watched{}

type watched struct {
	ieum.Store
	accounts *Accounts
}

// Update implements [ieum.Store]. Whatever became of the commit, what is
// forgotten can be read.
func (w watched) Update(ctx context.Context, roots []ieum.ID, fn func(context.Context, ieum.Tx) error) error {
	put := false
	defer func() {
		if put {
			w.accounts.Forget()
		}
	}()
	return w.Store.Update(ctx, roots, func(ctx context.Context, tx ieum.Tx) error {
		return fn(ctx, watchedTx{tx, &put})
	})
}

// Marks implements [ieum.Marker]; of a store that is none there are none.
func (w watched) Marks(ctx context.Context) ([]string, error) {
	if marker, ok := w.Store.(ieum.Marker); ok {
		return marker.Marks(ctx)
	}
	return nil, nil
}

// Await implements [ieum.Marker]. A store that is none is as new as it gets.
func (w watched) Await(ctx context.Context, marks []string) error {
	if marker, ok := w.Store.(ieum.Marker); ok {
		return marker.Await(ctx, marks)
	}
	return nil
}

type watchedTx struct {
	ieum.Tx
	put *bool
}

// Put implements [ieum.Tx].
func (t watchedTx) Put(ctx context.Context, entities ...ieum.Entity) error {
	if err := t.Tx.Put(ctx, entities...); err != nil {
		return err // it ends the update
	}
	for _, e := range entities {
		*t.put = *t.put || ieum.InfoOf(ieum.KindOf(e)).Account()
	}
	return nil
}

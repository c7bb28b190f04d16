package auth

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"ieum/internal/ieum"
)

// told lets the accounts hear, at the clock's moment, that they stand at a
// revision.
func (h *house) told(at ieum.Revision) { h.accounts.Heard(ieum.Revisions{Accounts: at}, h.now) }

// read asks for an account n times and returns how often the store was read.
func (h *house) read(t *testing.T, id ieum.ID, n int) int {
	t.Helper()
	before := h.store.reads
	for range n {
		if _, err := h.accounts.Account(t.Context(), id); err != nil {
			t.Fatal(err)
		}
	}
	return h.store.reads - before
}

func TestAccountsAreReadOnceWhileNoneChanges(t *testing.T) {
	h := newHouse(t)
	if got := h.read(t, "staff_1", 3); got != 3 {
		t.Errorf("%d reads for 3 requests before anything was heard", got)
	}
	h.told(4)
	if got := h.read(t, "staff_1", 3); got != 1 {
		t.Errorf("%d reads for 3 requests", got)
	}
	for range 4 {
		h.now = h.now.Add(900 * time.Millisecond)
		h.told(4)
	}
	if got := h.read(t, "staff_1", 3); got != 0 {
		t.Errorf("%d reads while nothing changed", got)
	}
	h.now = h.now.Add(500 * time.Millisecond)
	h.told(5)
	if got := h.read(t, "staff_1", 3); got != 1 {
		t.Errorf("%d reads after a change", got)
	}
}

func TestAnAccountIsReadAnewAfterAMinute(t *testing.T) {
	h := newHouse(t)
	reads := 0
	for range 150 { // a minute and a quarter
		h.told(4)
		reads += h.read(t, "staff_1", 1)
		h.now = h.now.Add(500 * time.Millisecond)
	}
	if reads != 2 {
		t.Errorf("%d reads", reads)
	}
}

func TestEveryRequestReadsWhenNothingIsHeardForASecond(t *testing.T) {
	h := newHouse(t)
	h.told(4)
	h.read(t, "staff_1", 1)
	h.now = h.now.Add(time.Second - 1)
	if got := h.read(t, "staff_1", 2); got != 0 {
		t.Errorf("%d reads within the second", got)
	}
	h.now = h.now.Add(1)
	if got := h.read(t, "staff_1", 2); got != 2 {
		t.Errorf("%d reads for 2 requests after a second", got)
	}
	h.now = h.now.Add(-time.Hour)
	if got := h.read(t, "staff_1", 2); got != 2 {
		t.Errorf("%d reads for 2 requests while the clock is behind what was heard", got)
	}
	h.now = h.now.Add(2 * time.Hour)
	h.told(4)
	if got := h.read(t, "staff_1", 2); got != 1 {
		t.Errorf("%d reads for 2 requests when the store is back: what was kept before it was away is not to be believed", got)
	}
}

func TestAnAnswerCountsFromWhenItWasAskedFor(t *testing.T) {
	h := newHouse(t)
	asked := h.now
	h.now = h.now.Add(2 * time.Second) // it took so long
	h.accounts.Heard(ieum.Revisions{Accounts: 4}, asked)
	if got := h.read(t, "staff_1", 2); got != 2 {
		t.Errorf("%d reads for 2 requests on an old answer", got)
	}
	h.told(5)
	h.read(t, "staff_1", 1)
	h.accounts.Heard(ieum.Revisions{Accounts: 4}, asked)
	if got := h.read(t, "staff_1", 1); got != 0 {
		t.Errorf("an answer that was overtaken made %d reads", got)
	}
}

// An account that is closed while a request reads it must not be kept as it
// was before.
func TestARowThatWasReadBeforeAChangeIsNotKeptAfterIt(t *testing.T) {
	for name, change := range map[string]func(h *house){
		"heard of":  func(h *house) { h.told(5) },
		"made here": func(h *house) { h.accounts.Forget() },
	} {
		t.Run(name, func(t *testing.T) {
			h := newHouse(t)
			h.told(4)
			h.store.during = func() {
				h.store.staff["staff_1"] = &ieum.Staff{Head: ieum.Head{ID: "staff_1"}}
				change(h)
			}
			if staff, _ := h.accounts.Account(t.Context(), "staff_1"); staff == nil {
				t.Fatal("the row was read before the change")
			}
			h.store.during = nil
			if staff, _ := h.accounts.Account(t.Context(), "staff_1"); staff != nil {
				t.Error("the row as it was before the change is believed")
			}
		})
	}
}

func TestNobodyWhoDoesNotComeInIsKept(t *testing.T) {
	h := newHouse(t)
	h.store.staff["staff_closed"] = &ieum.Staff{Head: ieum.Head{ID: "staff_closed"}}
	h.told(4)
	for _, id := range []ieum.ID{"staff_unknown", "staff_closed"} {
		if got := h.read(t, id, 3); got != 3 {
			t.Errorf("%s: %d reads for 3 requests", id, got)
		}
	}
	h.store.err = errors.New("no answer")
	if _, err := h.accounts.Account(t.Context(), "staff_1"); err == nil {
		t.Error("no error")
	}
	h.store.err = nil
	if len(h.accounts.kept) != 0 {
		t.Errorf("%d accounts are kept", len(h.accounts.kept))
	}
}

func TestTheMemoryOfAccountsIsBounded(t *testing.T) {
	h := newHouse(t)
	h.told(4)
	for n := range maxAccounts + 100 {
		id := ieum.ID(fmt.Sprint("staff_", n))
		h.store.staff[id] = &ieum.Staff{Head: ieum.Head{ID: id}, Active: true}
		h.read(t, id, 1)
	}
	if got := len(h.accounts.kept); got != maxAccounts {
		t.Errorf("%d accounts are kept", got)
	}
	last := ieum.ID(fmt.Sprint("staff_", maxAccounts+99))
	if got := h.read(t, last, 1); got != 0 {
		t.Error("the newest one is not among them")
	}
}

func TestWhoGetsAnAccountMayChangeIt(t *testing.T) {
	h := newHouse(t)
	h.told(4)
	for range 3 {
		staff, err := h.accounts.Account(t.Context(), "staff_1")
		if err != nil || staff.Roles[0] != ieum.RoleCaseManager || staff.Redacted != nil {
			t.Fatalf("%+v, %v", staff, err)
		}
		staff.Roles[0], staff.Redacted = ieum.RoleAdministrator, []string{"Team"}
	}
}

func TestARevocationHoldsForTheNextRequestHere(t *testing.T) {
	h := newHouse(t)
	h.told(4)
	good := "Bearer " + h.token
	for range 2 {
		if r := h.ask("Authorization", good); r.Code != 200 {
			t.Fatalf("status %d", r.Code)
		}
	}
	err := h.accounts.Watch(h.store).Update(t.Context(), nil, func(ctx context.Context, tx ieum.Tx) error {
		return tx.Put(ctx, &ieum.Staff{Head: ieum.Head{ID: "staff_1"}})
	})
	if err != nil {
		t.Fatal(err)
	}
	if r := h.ask("Authorization", good); r.Code != 401 {
		t.Errorf("status %d", r.Code)
	}
}

func TestOnlyAnUpdateOfAccountsIsForgottenOf(t *testing.T) {
	h := newHouse(t)
	h.told(4)
	h.read(t, "staff_1", 1)
	store := h.accounts.Watch(h.store)
	update := func(e ieum.Entity) error {
		return store.Update(t.Context(), nil, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, e) })
	}
	if err := update(&ieum.Student{Head: ieum.Head{ID: "student_1"}}); err != nil {
		t.Fatal(err)
	}
	if got := h.read(t, "staff_1", 1); got != 0 {
		t.Error("an update of something else made it read")
	}
	h.store.commit = ieum.ErrOutcomeUnknown
	if err := update(&ieum.Staff{Head: ieum.Head{ID: "staff_2"}}); !errors.Is(err, ieum.ErrOutcomeUnknown) {
		t.Fatal(err)
	}
	if got := h.read(t, "staff_1", 1); got != 1 {
		t.Error("a commit of which nobody knows was taken for none")
	}
}

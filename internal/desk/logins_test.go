package desk

import (
	"errors"
	"testing"
	"time"

	"ieum/internal/audit"
	"ieum/internal/ieum"
)

// found reads a row of the office.
func found[E ieum.Entity](t *testing.T, o *office, id ieum.ID) E {
	t.Helper()
	rows, err := o.Store.View(ieum.ProgramScope()).Entities(t.Context(), []ieum.ID{id})
	if err != nil {
		t.Fatal(err)
	}
	row, ok := rows[id].(E)
	if !ok {
		t.Fatalf("%s is not there", id)
	}
	return row
}

// Who comes and goes is on the account: once each, with nothing of what the
// provider calls them.
func TestEverySignInIsOnTheAccount(t *testing.T) {
	o, ctx := open(t), t.Context()
	who := id("Staff", "manager")
	want := func(n int, action string, actor ieum.ID, denied bool) {
		t.Helper()
		if len(o.spy.audited) != n {
			t.Fatalf("%d entries, want %d", len(o.spy.audited), n)
		}
		if e := o.spy.audited[n-1]; e.Action != action || e.Actor != actor || e.Denied != denied || e.Purpose != audit.SignIn || e.Request != "request-2" || e.Subject != "" {
			t.Errorf("entry %+v", e)
		}
	}
	if _, err := o.AccountAt(ctx, "https://id.example", "u-1", "request-2"); !errors.Is(err, ieum.ErrDenied) {
		t.Fatalf("nobody: %v", err)
	}
	want(1, "signIn", "", true)
	if _, err := o.as(t, "administrator").LinkAccount(ctx, LinkAccountInput{Account: who, Issuer: "https://id.example", Subject: "u-1"}); err != nil {
		t.Fatal(err)
	}
	if _, err := o.as(t, "administrator").LinkAccount(ctx, LinkAccountInput{Account: id("Staff", "teacher"), Issuer: "https://id.example", Subject: "u-1"}); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("two accounts of one name: %v", err)
	}
	o.spy.audited = nil
	for _, name := range [][2]string{{"https://id.example", ""}, {"", "u-1"}, {"", ""}} {
		if _, err := o.AccountAt(ctx, name[0], name[1], "request-2"); !errors.Is(err, ieum.ErrDenied) {
			t.Errorf("half a name: %v", err)
		}
	}
	if _, err := o.AccountAt(ctx, "https://other.example", "u-1", "request-2"); !errors.Is(err, ieum.ErrDenied) {
		t.Errorf("the name at another provider: %v", err)
	}
	want(1, "signIn", "", true)
	got, err := o.AccountAt(ctx, "https://id.example", "u-1", "request-2")
	if err != nil || got != who || len(o.spy.audited) != 1 {
		t.Fatalf("%s, %v", got, err)
	}
	text, err := o.BeginLogin(ctx, who, time.Hour, "request-2")
	if err != nil {
		t.Fatal(err)
	}
	want(2, "signIn", who, false)
	login := found[*ieum.Login](t, o, ieum.LoginID(text))
	if owner, ok := ieum.LoginAccount(text); !ok || owner != who || !login.ExpiresAt.Equal(login.CreatedAt.Add(time.Hour)) {
		t.Errorf("%+v", login)
	}
	for range 2 {
		if err := o.EndLogin(ctx, login.ID, "request-2"); err != nil {
			t.Fatal(err)
		}
	}
	want(3, "signOut", who, false)
	if err := errors.Join(o.EndLogin(ctx, ieum.LoginID("none"), "request-2"), o.NoteLogin(ctx, ieum.LoginID("none")), o.NoteLogin(ctx, login.ID)); err != nil {
		t.Error(err)
	}
	if again := found[*ieum.Login](t, o, login.ID); again.EndedAt.IsZero() || again.Version != 2 {
		t.Errorf("a login that was over is written to: %+v", again)
	}
	if err := o.EndLogins(ctx, who, "request-2"); err != nil {
		t.Fatal(err)
	}
	want(4, "signOutEverywhere", who, false)
	if _, err := o.as(t, "administrator").SuspendAccount(ctx, SuspendAccountInput{Account: who}); err != nil {
		t.Fatal(err)
	}
	o.spy.audited = nil
	if _, err := o.AccountAt(ctx, "https://id.example", "u-1", "request-2"); !errors.Is(err, ieum.ErrDenied) {
		t.Errorf("a closed account: %v", err)
	}
	want(1, "signIn", who, true)
	if _, err := o.BeginLogin(ctx, who, time.Hour, "request-2"); !errors.Is(err, ieum.ErrDenied) || len(o.spy.audited) != 1 {
		t.Errorf("a closed account: %v", err)
	}
	if account := found[*ieum.Staff](t, o, who); account.SignOuts != 3 { // linked, signed out, suspended
		t.Errorf("signed out %d times", account.SignOuts)
	}
}

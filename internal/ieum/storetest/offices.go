package storetest

import (
	"context"
	"testing"
	"time"

	"ieum/internal/ieum"
)

func officeCases() []conformance {
	return []conformance{
		{"accounts are kept by each filter, in order of their moment", testAccountFilters},
		{"teams, tokens and changes of rights are listed by themselves", testOfficeLists},
		{"pages go through the office in both directions", testOfficePages},
		{"the trail of one subject is kept by its moments", testAuditTrail},
		{"a transaction lists what it has put", testOfficeInside},
		{"a token moves the revision of the accounts", testTokenRevision},
		{"a login moves no revision of the accounts", testLoginRevision},
		{"of two who each leave one administrator one is refused", testLastOneStays},
	}
}

// made is a moment some minutes into the morning.
func made(minutes int) time.Time { return morning.Add(time.Duration(minutes) * time.Minute) }

// tokenOf is a token of an account.
func tokenOf(name, of string, minutes int) *ieum.Token {
	return &ieum.Token{Head: own("Token", name), Account: staff(of), Name: name, CreatedAt: made(minutes), ExpiresAt: made(minutes + 60)}
}

// offices are some accounts with teams, tokens and changes.
func offices() []ieum.Entity {
	change := func(name string, by, whom ieum.ID, minutes int) *ieum.RightChange {
		return &ieum.RightChange{
			Head: own("RightChange", name), At: made(minutes), By: by, Whom: whom, What: ieum.AccountApproved,
			Fields: []ieum.FieldChange{{Field: "approvedUntil", After: "2027-01-01"}, {Field: "team", Before: name}},
		}
	}
	return []ieum.Entity{
		&ieum.Agency{Head: own("Agency", "ari")}, &ieum.CaseManager{Head: on(agency("ari"), "CaseManager", "ari"), Organisation: agency("ari")},
		&ieum.Team{Head: own("Team", "red"), CreatedAt: made(1)}, &ieum.Team{Head: own("Team", "blue"), CreatedAt: made(0)},
		account("gil", func(a *ieum.Staff) { a.CreatedAt, a.Roles = made(2), []ieum.Role{ieum.RoleAdministrator} }),
		account("han", func(a *ieum.Staff) {
			a.CreatedAt, a.Roles, a.Team, a.Active = made(1), []ieum.Role{ieum.RoleSupervisor, ieum.RoleAdministrator}, team("red"), false
		}),
		account("ari", func(a *ieum.Staff) {
			a.CreatedAt, a.Roles, a.Team = made(3), []ieum.Role{ieum.RoleCaseManager}, team("red")
			a.Issuer, a.Subject, a.Self = "https://id.example", "한 사람", manager("ari")
		}),
		account("old", nil),
		tokenOf("second", "ari", 1), tokenOf("first", "ari", 0), tokenOf("other", "gil", 0),
		change("b", staff("gil"), staff("ari"), 1), change("a", "", staff("gil"), 0), change("c", staff("gil"), team("red"), 2),
	}
}

// nameOf is what a row of the office is called in these cases.
func nameOf(e ieum.Entity) string {
	for _, name := range []string{"red", "blue", "gil", "han", "ari", "old", "second", "first", "other", "a", "b", "c", "d", "e", "both", "again", "nobody", "denied", "next day", "none", "late", "jun"} {
		if named(ieum.KindOf(e), name) == e.Meta().ID {
			return name
		}
	}
	return "unknown"
}

// office holds a list of the office against the names that it should hold.
func office[T ieum.Entity](t *testing.T, what string, slice ieum.Slice[T], err error, want ...string) {
	t.Helper()
	var names []string
	for i, row := range slice.Rows {
		names = append(names, nameOf(row))
		same(t, what+": mark", slice.Marks[i], ieum.Mark{Value: ieum.MomentText(ieum.MadeAt(row)), ID: row.Meta().ID})
	}
	same(t, what, []any{names, slice.Total, err}, []any{want, len(want), nil})
}

func testAccountFilters(t *testing.T, s ieum.Store) {
	put(t, s, offices()...)
	yes, no := true, false
	for _, tt := range []struct {
		name   string
		filter ieum.AccountFilter
		want   []string
	}{
		{"none", ieum.AccountFilter{}, []string{"old", "han", "gil", "ari"}},
		{"a role among others", ieum.AccountFilter{Role: ieum.RoleAdministrator}, []string{"han", "gil"}},
		{"a role that nobody has", ieum.AccountFilter{Role: ieum.RoleTeacher}, nil},
		{"active", ieum.AccountFilter{Active: &yes}, []string{"old", "gil", "ari"}},
		{"not active", ieum.AccountFilter{Active: &no}, []string{"han"}},
		{"an active administrator", ieum.AccountFilter{Active: &yes, Role: ieum.RoleAdministrator}, []string{"gil"}},
		{"a team", ieum.AccountFilter{Team: team("red")}, []string{"han", "ari"}},
		{"a team without members", ieum.AccountFilter{Team: team("blue")}, nil},
		{"who a case manager is", ieum.AccountFilter{Self: manager("ari")}, []string{"ari"}},
		{"who nobody is", ieum.AccountFilter{Self: manager("gil")}, nil},
		{"who a provider names", ieum.AccountFilter{Issuer: "https://id.example", Subject: "한 사람"}, []string{"ari"}},
		{"whom another provider names so", ieum.AccountFilter{Issuer: "https://other.example", Subject: "한 사람"}, nil},
	} {
		slice, err := s.View(ieum.Scope{}).Accounts(t.Context(), tt.filter, everything)
		office(t, tt.name, slice, err, tt.want...)
	}
}

func testOfficeLists(t *testing.T, s ieum.Store) {
	put(t, s, offices()...)
	v := s.View(ieum.Scope{})
	teams, err := v.Teams(t.Context(), everything)
	office(t, "teams", teams, err, "blue", "red")
	tokens, err := v.Tokens(t.Context(), ieum.TokenFilter{Account: staff("ari")}, everything)
	office(t, "tokens of one", tokens, err, "first", "second")
	tokens, err = v.Tokens(t.Context(), ieum.TokenFilter{Account: staff("old")}, everything)
	office(t, "tokens of who has none", tokens, err)
	changes, err := v.RightChanges(t.Context(), ieum.RightChangeFilter{}, everything)
	office(t, "changes", changes, err, "a", "b", "c")
	changes, err = v.RightChanges(t.Context(), ieum.RightChangeFilter{By: staff("gil")}, everything)
	office(t, "changes by one", changes, err, "b", "c")
	changes, err = v.RightChanges(t.Context(), ieum.RightChangeFilter{Whom: team("red")}, everything)
	office(t, "changes of one", changes, err, "c")
	same(t, "what changed", changes.Rows[0].Fields, []ieum.FieldChange{{Field: "approvedUntil", After: "2027-01-01"}, {Field: "team", Before: "c"}})
}

func testAuditTrail(t *testing.T, s ieum.Store) {
	at := func(name string, minutes int, whose ieum.ID) ieum.AuditEntry {
		e := entry(name)
		e.At, e.Subjects = made(minutes), []ieum.ID{whose}
		return e
	}
	mina := student("mina")
	if err := s.Audit(t.Context(), []ieum.AuditEntry{at("b", 2, mina), at("a", 1, mina), at("c", 3, mina), at("jun's", 2, student("jun"))}); err != nil {
		t.Fatal(err)
	}
	trail := func(from, until time.Time) (names []string) {
		t.Helper()
		slice, err := s.View(ieum.Scope{}).AuditTrail(t.Context(), ieum.AuditFilter{Subject: mina, From: from, Until: until}, everything)
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range slice.Rows {
			names = append(names, nameOf(row))
			same(t, "mark", slice.Marks[i], ieum.Mark{Value: ieum.MomentText(row.At), ID: row.ID})
		}
		same(t, "total", slice.Total, len(names))
		return names
	}
	same(t, "all of it", trail(time.Time{}, time.Time{}), []string{"a", "b", "c"})
	same(t, "from a moment", trail(made(2), time.Time{}), []string{"b", "c"})
	same(t, "before a moment", trail(time.Time{}, made(2)), []string{"a"})
	same(t, "none between", trail(made(4), made(5)), nil)
	first, err := s.View(ieum.Scope{}).AuditTrail(t.Context(), ieum.AuditFilter{Subject: mina}, ieum.Page{Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	whole := entry("a")
	whole.At, whole.Root, whole.Version = made(1), whole.ID, 1
	same(t, "a row is the whole entry", unlinked(first.Rows[0]), &whole)
}

func testOfficePages(t *testing.T, s ieum.Store) {
	put(t, s, offices()...)
	v := s.View(ieum.Scope{})
	first, err := v.Accounts(t.Context(), ieum.AccountFilter{}, ieum.Page{Limit: 3})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "the first three", []any{len(first.Rows), first.Total, first.Before, first.After}, []any{3, 4, false, true})
	rest, err := v.Accounts(t.Context(), ieum.AccountFilter{}, ieum.Page{Limit: 3, After: first.Marks[2]})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "the rest", []any{nameOf(rest.Rows[0]), len(rest.Rows), rest.Before, rest.After}, []any{"ari", 1, true, false})
	last, err := v.Accounts(t.Context(), ieum.AccountFilter{}, ieum.Page{Limit: 2, Backward: true})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "the last two", []any{nameOf(last.Rows[0]), nameOf(last.Rows[1]), last.Before, last.After}, []any{"gil", "ari", true, false})
}

func testOfficeInside(t *testing.T, s ieum.Store) {
	put(t, s, offices()...)
	update(t, s, nil, func(ctx context.Context, tx ieum.Tx) error {
		gil := kept[*ieum.Staff](t, s, staff("gil"))
		gil.Active = false
		if err := tx.Put(ctx, gil); err != nil {
			return err
		}
		yes := true
		slice, err := tx.View(program()).Accounts(ctx, ieum.AccountFilter{Role: ieum.RoleAdministrator, Active: &yes}, everything)
		office(t, "administrators inside", slice, err)
		return err
	})
}

func testTokenRevision(t *testing.T, s ieum.Store) {
	put(t, s, offices()...)
	before, err := s.Feed().Revisions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	token := kept[*ieum.Token](t, s, named("Token", "first"))
	token.RevokedAt = made(9)
	put(t, s, token)
	after, err := s.Feed().Revisions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	same(t, "revision after a token was revoked", after.Accounts, before.Accounts+1)
}

// A login is used again and again: were that told to every server, each would read
// its accounts anew.
func testLoginRevision(t *testing.T, s ieum.Store) {
	put(t, s, offices()...)
	before, err := s.Feed().Revisions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	login := &ieum.Login{Head: own("Login", "laptop"), Account: staff("ari"), CreatedAt: made(0), ExpiresAt: made(60), UsedAt: made(0), SignOuts: 2}
	put(t, s, login)
	again := kept[*ieum.Login](t, s, login.ID)
	again.UsedAt = made(3)
	put(t, s, again)
	after, err := s.Feed().Revisions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	same(t, "revisions after a login was used", after, before)
	same(t, "the login", kept[*ieum.Login](t, s, login.ID).UsedAt, made(3))
}

// Two administrators who suspend each other at the same moment, each because
// the other is left, must not both succeed. A root that nothing has keeps them
// apart.
func testLastOneStays(t *testing.T, s ieum.Store) {
	names := []string{"one", "two", "three", "four", "five", "six", "seven", "eight"}
	for _, name := range names[:writers] {
		put(t, s, account(name, func(a *ieum.Staff) { a.Roles = []ieum.Role{ieum.RoleAdministrator} }))
	}
	yes := true
	active := ieum.AccountFilter{Role: ieum.RoleAdministrator, Active: &yes}
	errs := contend(func(n int) error {
		return s.Update(t.Context(), []ieum.ID{staff("nobody")}, func(ctx context.Context, tx ieum.Tx) error {
			left, err := tx.View(program()).Accounts(ctx, active, ieum.Page{Limit: 2})
			if err != nil {
				return err
			}
			if left.Total < 2 {
				return ieum.ErrConflict
			}
			found, err := tx.View(program()).Entities(ctx, []ieum.ID{staff(names[n])})
			if err != nil {
				return err
			}
			a := found[staff(names[n])].(*ieum.Staff)
			a.Active = false
			return tx.Put(ctx, a)
		})
	})
	fine, refused := tally(t, errs, ieum.ErrConflict)
	same(t, "suspended and refused", []int{fine, refused}, []int{writers - 1, 1})
	left, err := s.View(program()).Accounts(t.Context(), active, everything)
	same(t, "left", []any{left.Total, err}, []any{1, nil})
}

package casework_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/casework"
	"ieum/internal/ieum"
)

func TestWhoMayHaveAnAccount(t *testing.T) {
	one := func(roles ...ieum.Role) casework.NewAccount {
		return casework.NewAccount{DisplayName: "새봄", Roles: roles}
	}
	with := func(in casework.NewAccount, change func(*casework.NewAccount)) casework.NewAccount {
		change(&in)
		return in
	}
	school, district, team := ieum.DerivedID("School", "x", "x"), ieum.DerivedID("District", "x", "x"), ieum.DerivedID("Team", "x", "x")
	for _, tt := range []struct {
		name  string
		in    casework.NewAccount
		field string // what does not fit; empty for nothing
	}{
		{"a case manager", one(ieum.RoleCaseManager), ""},
		{"one of a team", with(one(ieum.RoleCaseManager), func(n *casework.NewAccount) { n.Team = team }), ""},
		{"two roles that go together", one(ieum.RoleCaseManager, ieum.RoleSupervisor), ""},
		{"no role", one(), "roles"},
		{"a role twice", one(ieum.RoleCaseManager, ieum.RoleCaseManager), "roles"},
		{"no such role", one("KING"), "roles"},
		{"an administrator with cases", one(ieum.RoleAdministrator, ieum.RoleCaseManager), "roles"},
		{"an auditor with a team", one(ieum.RoleSupervisor, ieum.RoleAuditor), "roles"},
		{"an administrator who reads the log", one(ieum.RoleAdministrator, ieum.RoleAuditor), "roles"},
		{"a program with a duty", one(ieum.RoleClientApp, ieum.RoleDirectoryEditor), "roles"},
		{"a teacher of no school", one(ieum.RoleTeacher), "school"},
		{"a teacher", with(one(ieum.RoleTeacher), func(n *casework.NewAccount) { n.School = school }), ""},
		{"a coordinator of no district", one(ieum.RoleCoordinator), "district"},
		{"a coordinator", with(one(ieum.RoleCoordinator), func(n *casework.NewAccount) { n.District = district }), ""},
		{"an editor in a case team", with(one(ieum.RoleDirectoryEditor), func(n *casework.NewAccount) { n.Team = team }), "team"},
		{"an issuer without a subject", with(one(ieum.RoleCaseManager), func(n *casework.NewAccount) { n.Issuer = "https://id.example" }), "subject"},
		{"an issuer in the clear", with(one(ieum.RoleCaseManager), func(n *casework.NewAccount) { n.Issuer, n.Subject = "http://id.example", "1" }), "issuer"},
	} {
		made, change, err := casework.CreateAccount(act(), tt.in)
		unfit, _ := errors.AsType[*casework.Unfit](err)
		switch {
		case tt.field == "" && err != nil, tt.field != "" && (unfit == nil || unfit.Field != tt.field):
			t.Errorf("%s: %v, want %q not to fit", tt.name, err, tt.field)
		case err == nil && (!made.Active || made.ApprovedUntil != "" || change.Whom != made.ID || change.By != act().By || len(change.Fields) == 0):
			t.Errorf("%s: %+v, %+v", tt.name, made, change)
		}
	}
}

func TestApproveAndSuspend(t *testing.T) {
	account := &ieum.Staff{Head: ieum.Head{ID: ieum.DerivedID("Staff", "x", "x"), Version: 3}, Active: true, Roles: []ieum.Role{ieum.RoleCaseManager}}
	for until, fine := range map[ieum.Date]bool{"2026-11-23": false, "2026-11-24": true, "2027-11-25": true, "2027-11-26": false} {
		if _, _, err := casework.ApproveAccount(act(), account, until); (err == nil) != fine {
			t.Errorf("until %s: %v", until, err)
		}
	}
	own := *account
	own.ID = act().By
	if _, _, err := casework.ApproveAccount(act(), &own, "2027-01-01"); err == nil {
		t.Error("somebody approves themself")
	}
	approved, change, err := casework.ApproveAccount(act(), account, "2027-01-01")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]ieum.FieldChange{{Field: "approvedUntil", After: "2027-01-01"}}, change.Fields); diff != "" || account.ApprovedUntil != "" {
		t.Error("the change, or the row that was read:", diff)
	}
	tokens := []*ieum.Token{
		{Name: "stands", ExpiresAt: act().At.Add(time.Hour)}, {Name: "over", ExpiresAt: act().At}, {Name: "gone", ExpiresAt: act().At.Add(time.Hour), RevokedAt: act().At},
	}
	suspended, revoked, change, err := casework.SuspendAccount(act(), approved, tokens)
	if err != nil || suspended.Active || suspended.ApprovedUntil != "" || suspended.SignOuts != 1 || len(revoked) != 1 || revoked[0].Name != "stands" || revoked[0].Signs(act().At) {
		t.Errorf("%+v, %+v, %v", suspended, revoked, err)
	}
	want := []ieum.FieldChange{{Field: "active", Before: "true", After: "false"}, {Field: "approvedUntil", Before: "2027-01-01"}}
	if diff := cmp.Diff(want, change.Fields); diff != "" {
		t.Error(diff)
	}
	if _, _, _, err := casework.SuspendAccount(act(), suspended, nil); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("suspended twice: %v", err)
	}
	if again, _, err := casework.ApproveAccount(act(), suspended, "2027-01-01"); err != nil || !again.Active {
		t.Errorf("opened again: %+v, %v", again, err)
	}
}

// Whoever was somebody else at the provider is signed out, and what would be nobody
// in particular is refused.
func TestLinkAccount(t *testing.T) {
	account := &ieum.Staff{Head: ieum.Head{ID: ieum.DerivedID("Staff", "x", "x")}, Active: true, SignOuts: 4}
	linked, change, err := casework.LinkAccount(act(), account, "https://id.example", "u-1")
	if err != nil || linked.Issuer != "https://id.example" || linked.Subject != "u-1" || linked.SignOuts != 5 || change.What != ieum.AccountLinked || account.Subject != "" {
		t.Fatalf("%+v, %+v, %v", linked, change, err)
	}
	want := []ieum.FieldChange{{Field: "issuer", After: "https://id.example"}, {Field: "subject", After: "u-1"}}
	if diff := cmp.Diff(want, change.Fields); diff != "" {
		t.Error(diff)
	}
	if none, _, err := casework.LinkAccount(act(), linked, "", ""); err != nil || none.Issuer != "" || none.Subject != "" || none.SignOuts != 6 {
		t.Errorf("taken away: %+v, %v", none, err)
	}
	if _, _, err := casework.LinkAccount(act(), linked, "https://id.example", "u-1"); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("the same again: %v", err)
	}
	for _, tt := range []struct{ name, issuer, subject string }{
		{"an issuer alone", "https://id.example", ""},
		{"a subject alone", "", "u-1"},
		{"in the clear", "http://id.example", "u-1"},
		{"no address", "id.example", "u-1"},
		{"with a query", "https://id.example?a=b", "u-1"},
		{"with a fragment", "https://id.example#a", "u-1"},
		{"with a name to sign in with", "https://a:b@id.example", "u-1"},
	} {
		if _, _, err := casework.LinkAccount(act(), account, tt.issuer, tt.subject); err == nil {
			t.Errorf("%s is linked", tt.name)
		}
	}
	if _, _, err := casework.LinkAccount(act(), account, "http://127.0.0.1:9000", "u-1"); err != nil {
		t.Errorf("a provider on this machine: %v", err)
	}
}

func TestTokens(t *testing.T) {
	person := &ieum.Staff{Head: ieum.Head{ID: ieum.DerivedID("Staff", "x", "x")}, Active: true, Roles: []ieum.Role{ieum.RoleTeacher}}
	app := *person
	app.Roles = []ieum.Role{ieum.RoleClientApp}
	want := func(until ieum.Date) casework.NewToken {
		return casework.NewToken{ID: ieum.TokenID("text"), Name: "x", ExpiresOn: until, Zone: time.FixedZone("KST", 9*60*60)}
	}
	for _, tt := range []struct {
		whose *ieum.Staff
		until ieum.Date
		once  bool
		fine  bool
	}{
		{person, "2026-12-01", true, true},
		{person, "2026-12-02", true, false},
		{person, "2026-11-23", true, false},
		{&app, "2027-11-25", false, true},
		{&app, "2027-11-26", false, false},
	} {
		token, change, err := casework.CreateToken(act(), tt.whose, nil, want(tt.until))
		if (err == nil) != tt.fine || err == nil && (token.Once != tt.once || change.Whom != tt.whose.ID) {
			t.Errorf("until %s: %+v, %v", tt.until, token, err)
		}
	}
	once, _, err := casework.CreateToken(act(), person, nil, want("2026-11-24"))
	if err != nil || !once.ExpiresAt.Equal(time.Date(2026, 11, 24, 15, 0, 0, 0, time.UTC)) {
		t.Fatalf("to the end of the day in Korea: %+v, %v", once, err)
	}
	closed := *person
	closed.Active = false
	if _, _, err := casework.CreateToken(act(), &closed, nil, want("2026-11-24")); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("for a closed account: %v", err)
	}
	full := slices.Repeat([]*ieum.Token{once}, casework.MaxTokens)
	if _, _, err := casework.CreateToken(act(), person, full, want("2026-11-24")); !errors.Is(err, ieum.ErrLimit) {
		t.Errorf("one more than may stand: %v", err)
	}
	made, used, _, err := casework.ExchangeToken(act(), once, nil, want("2027-01-01"))
	if err != nil || made.Once || made.Account != person.ID || used.Signs(act().At) || !once.RevokedAt.IsZero() {
		t.Fatalf("%+v, %+v, %v", made, used, err)
	}
	for name, token := range map[string]*ieum.Token{"one that was used": used, "a lasting one": made, "none": nil} {
		if _, _, _, err := casework.ExchangeToken(act(), token, nil, want("2027-01-01")); !errors.Is(err, ieum.ErrConflict) {
			t.Errorf("%s is exchanged: %v", name, err)
		}
	}
	gone, change, err := casework.RevokeToken(act(), made)
	if err != nil || gone.Signs(act().At) || change.What != ieum.TokenRevoked {
		t.Errorf("%+v, %+v, %v", gone, change, err)
	}
	if _, _, err := casework.RevokeToken(act(), gone); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("revoked twice: %v", err)
	}
}

// What an account is given ends its approval, what is taken leaves it, and who has
// no cases any more is in no team. Nobody changes their own, and no account comes to
// keep the keys or read the log.
func TestChangeRoles(t *testing.T) {
	school, district, other := ieum.DerivedID("School", "x", "x"), ieum.DerivedID("District", "x", "x"), ieum.DerivedID("District", "x", "y")
	team, who := ieum.DerivedID("Team", "x", "x"), ieum.DerivedID("Staff", "x", "x")
	does := func(roles ...ieum.Role) casework.Duties { return casework.Duties{Roles: roles, District: district} }
	for _, tt := range []struct {
		name     string
		id       ieum.ID
		has      []ieum.Role
		to       casework.Duties
		field    string // what does not fit; empty for nothing
		approved bool   // afterwards
		team     ieum.ID
	}{
		{"one more", who, []ieum.Role{ieum.RoleCaseManager}, does(ieum.RoleSupervisor, ieum.RoleCaseManager), "", false, team},
		{"one less", who, []ieum.Role{ieum.RoleSupervisor, ieum.RoleCaseManager}, does(ieum.RoleCaseManager), "", true, team},
		{"no cases any more", who, []ieum.Role{ieum.RoleSupervisor, ieum.RoleCaseManager}, does(ieum.RoleSupervisor), "", true, ""},
		{"another in its place", who, []ieum.Role{ieum.RoleCaseManager}, does(ieum.RoleSupervisor), "", false, ""},
		{"another district", who, []ieum.Role{ieum.RoleCoordinator}, casework.Duties{Roles: []ieum.Role{ieum.RoleCoordinator}, District: other}, "", false, ""},
		{"a school", who, []ieum.Role{ieum.RoleCaseManager}, casework.Duties{Roles: []ieum.Role{ieum.RoleCaseManager}, School: school, District: district}, "", false, team},
		{"no district any more", who, []ieum.Role{ieum.RoleCaseManager}, casework.Duties{Roles: []ieum.Role{ieum.RoleCaseManager}}, "", true, team},
		{"a coordinator of no district", who, []ieum.Role{ieum.RoleCaseManager}, casework.Duties{Roles: []ieum.Role{ieum.RoleCoordinator}}, "district", false, ""},
		{"none", who, []ieum.Role{ieum.RoleCaseManager}, does(), "roles", false, ""},
		{"their own", act().By, []ieum.Role{ieum.RoleCaseManager}, does(ieum.RoleSupervisor), "account", false, ""},
		{"the keys", who, []ieum.Role{ieum.RoleCaseManager}, does(ieum.RoleAdministrator), "roles", false, ""},
		{"the log", who, []ieum.Role{ieum.RoleCaseManager}, does(ieum.RoleAuditor), "roles", false, ""},
		{"cases for who had the keys", who, []ieum.Role{ieum.RoleAdministrator}, does(ieum.RoleCaseManager), "roles", false, ""},
		{"cases for who read the log", who, []ieum.Role{ieum.RoleAuditor}, does(ieum.RoleCaseManager), "roles", false, ""},
	} {
		account := &ieum.Staff{Head: ieum.Head{ID: tt.id}, Active: true, ApprovedUntil: "2027-01-01", Roles: tt.has, District: district, Team: team}
		changed, change, err := casework.ChangeRoles(act(), account, tt.to)
		if tt.field != "" {
			if unfit, _ := errors.AsType[*casework.Unfit](err); unfit == nil || unfit.Field != tt.field {
				t.Errorf("%s: %v, want %q not to fit", tt.name, err, tt.field)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if changed.ApprovedUntil.Absent() == tt.approved || changed.Team != tt.team || changed.School != tt.to.School || changed.District != tt.to.District {
			t.Errorf("%s: %+v", tt.name, changed)
		}
		if len(changed.Roles) != len(tt.to.Roles) || change.What != ieum.RolesChanged || change.Whom != tt.id || change.By != act().By || len(change.Fields) == 0 {
			t.Errorf("%s: %v, %+v", tt.name, changed.Roles, change)
		}
		if account.ApprovedUntil.Absent() || account.Team != team {
			t.Errorf("%s: the row that was read is changed: %+v", tt.name, account)
		}
		again := casework.Duties{Roles: slices.Clone(tt.to.Roles), School: tt.to.School, District: tt.to.District}
		slices.Reverse(again.Roles)
		if _, _, err := casework.ChangeRoles(act(), changed, again); !errors.Is(err, ieum.ErrConflict) {
			t.Errorf("%s, once more: %v", tt.name, err)
		}
	}
}

// A supervisor has the role, is not the one who decides it, and may be nobody.
func TestChangeSupervisor(t *testing.T) {
	was := ieum.DerivedID("Staff", "x", "was")
	team := &ieum.Team{Head: ieum.Head{ID: ieum.DerivedID("Team", "x", "x")}, Supervisor: was}
	one := func(id ieum.ID, roles ...ieum.Role) *ieum.Staff {
		return &ieum.Staff{Head: ieum.Head{ID: id}, Active: true, Roles: roles}
	}
	next := one(ieum.DerivedID("Staff", "x", "next"), ieum.RoleSupervisor)
	changed, change, err := casework.ChangeSupervisor(act(), team, next)
	if err != nil || changed.Supervisor != next.ID || team.Supervisor != was {
		t.Fatalf("%+v, %v", changed, err)
	}
	want := []ieum.FieldChange{{Field: "supervisor", Before: string(was), After: string(next.ID)}}
	if diff := cmp.Diff(want, change.Fields); diff != "" || change.What != ieum.SupervisorChanged || change.Whom != team.ID {
		t.Errorf("%+v %s", change, diff)
	}
	if none, _, err := casework.ChangeSupervisor(act(), team, nil); err != nil || none.Supervisor != "" {
		t.Errorf("none: %+v, %v", none, err)
	}
	if _, _, err := casework.ChangeSupervisor(act(), changed, next); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("once more: %v", err)
	}
	for name, who := range map[string]*ieum.Staff{
		"no supervisor": one(next.ID, ieum.RoleCaseManager), "the one who decides": one(act().By, ieum.RoleSupervisor),
	} {
		if unfit, _ := errors.AsType[*casework.Unfit](refusal(casework.ChangeSupervisor(act(), team, who))); unfit == nil || unfit.Field != "supervisor" {
			t.Errorf("%s may be one", name)
		}
	}
}

func refusal(_ *ieum.Team, _ *ieum.RightChange, err error) error { return err }

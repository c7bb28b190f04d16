package desk

import (
	"errors"
	"slices"
	"sync"
	"testing"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// changesOf returns the log of rights as an auditor reads it.
func changesOf(t *testing.T, o *office) []*ieum.RightChange {
	t.Helper()
	slice, err := o.as(t, "auditor").RightChanges(t.Context(), ieum.RightChangeFilter{}, firstPage())
	if err != nil {
		t.Fatal(err)
	}
	return slice.Rows
}

// once is a session of whoever signed in by a one-time token.
func (o *office) once(t *testing.T, account *ieum.Staff, token *ieum.Token) *Session {
	t.Helper()
	return o.as(t, "administrator").desk.Begin(policy.Principal{Staff: account, Token: token.ID, Once: true}, Operation{Request: "request-1"})
}

// Every change of a right is logged in its transaction, with who made it, whom
// it concerns, and what differs; one that is refused is not.
func TestEveryChangeOfARightIsLogged(t *testing.T) {
	o, ctx := open(t), t.Context()
	admin := func() *Session { return o.as(t, "administrator") }
	want := func(n int, whom ieum.ID, by ieum.ID, what ieum.RightChangeKind) {
		t.Helper()
		changes := changesOf(t, o)
		if len(changes) != n {
			t.Fatalf("%s: %d changes are logged, want %d", what, len(changes), n)
		}
		if !slices.ContainsFunc(changes, func(c *ieum.RightChange) bool {
			return c.What == what && c.Whom == whom && c.By == by && len(c.Fields) > 0 && !c.At.IsZero()
		}) {
			t.Errorf("no %s of %s by %s is logged", what, whom, by)
		}
	}
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	keeper := id("Staff", "administrator")
	made, err := admin().CreateAccount(ctx, CreateAccountInput{DisplayName: " 나새봄 ", Roles: []ieum.Role{ieum.RoleCaseManager}})
	must(err)
	who := made.Account
	want(1, who.ID, keeper, ieum.AccountCreated)
	if who.DisplayName != "나새봄" || len(who.Redacted) > 0 {
		t.Errorf("made %+v", who)
	}
	_, err = admin().ApproveAccount(ctx, ApproveAccountInput{Account: who.ID, Until: today.AddDays(30)})
	must(err)
	want(2, who.ID, keeper, ieum.AccountApproved)
	team, err := admin().CreateTeam(ctx, CreateTeamInput{Name: "3팀", Supervisor: id("Staff", "supervisor")})
	must(err)
	want(3, team.Team.ID, keeper, ieum.TeamCreated)
	_, err = admin().MoveToTeam(ctx, MoveToTeamInput{Account: who.ID, Team: team.Team.ID})
	must(err)
	want(4, who.ID, keeper, ieum.AccountMoved)
	first, err := admin().CreateToken(ctx, CreateTokenInput{Account: who.ID, Name: "처음", ExpiresOn: today.AddDays(7)})
	must(err)
	want(5, who.ID, keeper, ieum.TokenCreated)
	if account, ok := ieum.TokenAccount(first.Secret); !ok || account != who.ID || ieum.TokenID(first.Secret) != first.Token.ID || !first.Token.Once {
		t.Errorf("the token %+v", first.Token)
	}
	mine, err := o.once(t, who, first.Token).ExchangeToken(ctx, ExchangeTokenInput{Name: "컴퓨터", ExpiresOn: today.AddDays(90)})
	must(err)
	want(6, who.ID, who.ID, ieum.TokenExchanged)
	if mine.Secret == first.Secret || mine.Token.Once || ieum.TokenID(mine.Secret) != mine.Token.ID {
		t.Errorf("exchanged for %+v", mine.Token)
	}
	if _, err := o.once(t, who, first.Token).ExchangeToken(ctx, ExchangeTokenInput{Name: "또", ExpiresOn: today.AddDays(90)}); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("exchanged twice: %v", err)
	}
	spare, err := admin().CreateToken(ctx, CreateTokenInput{Account: who.ID, Name: "둘째", ExpiresOn: today})
	must(err)
	_, err = admin().RevokeToken(ctx, RevokeTokenInput{Token: spare.Token.ID})
	must(err)
	want(8, who.ID, keeper, ieum.TokenRevoked)
	_, err = admin().SuspendAccount(ctx, SuspendAccountInput{Account: who.ID})
	must(err)
	want(9, who.ID, keeper, ieum.AccountSuspended)
	tokens, err := admin().Tokens(ctx, ieum.TokenFilter{Account: who.ID}, firstPage())
	must(err)
	for _, token := range tokens.Rows {
		if token.RevokedAt.IsZero() {
			t.Errorf("%q of a suspended account stands", token.Name)
		}
	}
	if len(tokens.Rows) != 3 {
		t.Errorf("%d tokens, want 3", len(tokens.Rows))
	}
	if _, err := admin().ApproveAccount(ctx, ApproveAccountInput{Account: keeper, Until: today}); err == nil {
		t.Error("an administrator approves themself")
	}
	want(9, who.ID, keeper, ieum.AccountSuspended)
}

// Who supervises a team keeps that role until another does; then the next statement
// of the one before reads none of the team's students, whatever other role is given,
// and each change is in the log.
func TestOtherDutiesCountFromTheNextStatement(t *testing.T) {
	o, ctx := open(t), t.Context()
	admin := func() *Session { return o.as(t, "administrator") }
	sees := func(who string) int {
		t.Helper()
		found, err := o.as(t, who).Students(ctx, StudentFilter{}, firstPage())
		if err != nil {
			t.Fatal(err)
		}
		return found.Total
	}
	team, was, next := id("Team", "first"), id("Staff", "supervisor"), id("Staff", "outsider")
	lose := ChangeRolesInput{Account: was, Roles: []ieum.Role{ieum.RoleCaseManager}}
	_, err := admin().ChangeRoles(ctx, lose)
	if lacking, _ := errors.AsType[*Precondition](err); lacking == nil || lacking.Missing[0].Field != "roles" {
		t.Errorf("a team is left with a supervisor who is none: %v", err)
	}
	if _, err := admin().ChangeSupervisor(ctx, ChangeSupervisorInput{Team: team, Supervisor: next}); err == nil {
		t.Error("a supervisor who is none")
	}
	gained, err := admin().ChangeRoles(ctx, ChangeRolesInput{Account: next, Roles: []ieum.Role{ieum.RoleCaseManager, ieum.RoleSupervisor}, District: id("District", "two")})
	if err != nil || sees("outsider") != 0 {
		t.Fatalf("reads %d before it is approved anew: %v", sees("outsider"), err)
	}
	if gained.Account.Team != id("Team", "second") || !gained.Account.ApprovedUntil.Absent() {
		t.Errorf("%+v", gained.Account)
	}
	if _, err := admin().ApproveAccount(ctx, ApproveAccountInput{Account: next, Until: today.AddDays(30)}); err != nil {
		t.Fatal(err)
	}
	if before, own := sees("supervisor"), sees("outsider"); before != 2 || own != 1 {
		t.Fatalf("the supervisor sees %d, the next one %d", before, own)
	}
	if _, err := admin().ChangeSupervisor(ctx, ChangeSupervisorInput{Team: team, Supervisor: next}); err != nil {
		t.Fatal(err)
	}
	if before, now := sees("supervisor"), sees("outsider"); before != 0 || now != 3 {
		t.Errorf("afterwards the supervisor sees %d, the next one %d", before, now)
	}
	if _, err := admin().ChangeRoles(ctx, lose); err != nil {
		t.Error(err)
	}
	var logged []ieum.RightChangeKind
	for _, c := range changesOf(t, o) {
		logged = append(logged, c.What)
	}
	want := []ieum.RightChangeKind{ieum.RolesChanged, ieum.AccountApproved, ieum.SupervisorChanged, ieum.RolesChanged}
	slices.Sort(logged)
	slices.Sort(want)
	if !slices.Equal(logged, want) {
		t.Errorf("logged %v, want %v", logged, want)
	}
	if got := found[*ieum.Team](t, o, team).Supervisor; got != next {
		t.Errorf("the team has %s", got)
	}
}

// Nobody but who keeps accounts changes a right, and who reads people is not
// told who has which.
func TestWhoKeepsAccounts(t *testing.T) {
	o := open(t)
	for _, who := range []string{"manager", "supervisor", "coordinator", "lead", "teacher", "editor", "auditor", "expired"} {
		s := o.as(t, who)
		_, create := s.CreateAccount(t.Context(), CreateAccountInput{DisplayName: "x", Roles: []ieum.Role{ieum.RoleCaseManager}})
		_, approve := s.ApproveAccount(t.Context(), ApproveAccountInput{Account: id("Staff", "expired"), Until: today})
		_, token := s.CreateToken(t.Context(), CreateTokenInput{Account: id("Staff", "manager"), Name: "x", ExpiresOn: today})
		_, exchange := s.ExchangeToken(t.Context(), ExchangeTokenInput{Name: "x", ExpiresOn: today})
		_, roles := s.ChangeRoles(t.Context(), ChangeRolesInput{Account: id("Staff", "manager"), Roles: []ieum.Role{ieum.RoleSupervisor}})
		_, own := s.ChangeRoles(t.Context(), ChangeRolesInput{Account: id("Staff", who), Roles: []ieum.Role{ieum.RoleSupervisor}})
		_, team := s.ChangeSupervisor(t.Context(), ChangeSupervisorInput{Team: id("Team", "first")})
		_, list := s.Accounts(t.Context(), ieum.AccountFilter{}, firstPage())
		for what, err := range map[string]error{"create": create, "approve": approve, "token": token, "exchange": exchange, "roles": roles, "own roles": own, "supervisor": team, "list": list} {
			if !errors.Is(err, ieum.ErrDenied) {
				t.Errorf("%s, %s: %v", who, what, err)
			}
		}
	}
	if len(changesOf(t, o)) > 0 {
		t.Error("what was refused is logged as done")
	}
}

// Two administrators suspend each other at once: one of them is left.
func TestOneAdministratorIsLeft(t *testing.T) {
	for range 10 {
		o, ctx := open(t), t.Context()
		second, err := o.as(t, "administrator").CreateAccount(ctx, CreateAccountInput{DisplayName: "둘", Roles: []ieum.Role{ieum.RoleAdministrator}})
		if err != nil {
			t.Fatal(err)
		}
		first := o.as(t, "administrator")
		other := first.desk.Begin(policy.Principal{Staff: second.Account}, Operation{Request: "request-1"})
		var errs [2]error
		var done sync.WaitGroup
		done.Go(func() { _, errs[0] = first.SuspendAccount(ctx, SuspendAccountInput{Account: second.Account.ID}) })
		done.Go(func() {
			_, errs[1] = other.SuspendAccount(ctx, SuspendAccountInput{Account: id("Staff", "administrator")})
		})
		done.Wait()
		lacking := errs[0]
		if lacking == nil {
			lacking = errs[1]
		}
		if _, ok := errors.AsType[*Precondition](lacking); !ok || (errs[0] == nil) == (errs[1] == nil) {
			t.Fatalf("%v and %v, want one of them to be refused", errs[0], errs[1])
		}
	}
}

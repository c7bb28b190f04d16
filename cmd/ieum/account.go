package main

import (
	"context"
	"fmt"
	"strings"

	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// accountCommand keeps the accounts of an office.
type accountCommand struct {
	First   accountFirst   `cmd:"" help:"Make the first administrator, and print a one-time token. 첫 시스템 관리자를 만듭니다."`
	Add     accountAdd     `cmd:"" help:"Make an account, and print its id. 계정을 만듭니다."`
	Approve accountApprove `cmd:"" help:"Approve an account individually, or open a suspended one. 개인정보 취급을 승인합니다."`
	Link    accountLink    `cmd:"" help:"Say who an account is at the identity provider. 신원 제공자의 사용자와 잇습니다."`
	Roles   accountRoles   `cmd:"" help:"Give an account other roles in place of those it has. 역할을 바꿉니다."`
	Suspend accountSuspend `cmd:"" help:"Close an account and take back its tokens. 계정을 정지합니다."`
	List    accountList    `cmd:"" help:"List the accounts. 계정을 보여 줍니다."`
}

// onceDays is how long a one-time token of a person lasts.
const onceDays = 7

// accountFirst makes the first administrator.
type accountFirst struct {
	officeStore

	Name string `required:"" help:"The administrator's name." placeholder:"NAME"`
}

// Help implements kong's longer help.
func (accountFirst) Help() string {
	return `For a store that has no active administrator; with one it is refused, and nothing is made. The one-time token goes to
the output and nowhere else: it lasts seven days, and is good for "ieum token exchange" or the mutation exchangeToken, once. If
it is lost, make another with "ieum token create --account ID".`
}

// Run implements the command.
func (a accountFirst) Run(ctx context.Context, c console) error {
	return a.use(ctx, c, "account first", func(s *desk.Session) error {
		active := true
		there, err := s.Accounts(ctx, ieum.AccountFilter{Role: ieum.RoleAdministrator, Active: &active}, ieum.Page{Limit: 1})
		if err != nil {
			return err
		}
		if there.Total > 0 {
			return fmt.Errorf("the store has an active administrator (see ieum account list); make further ones with ieum account add: %w", ieum.ErrConflict)
		}
		made, err := s.CreateAccount(ctx, desk.CreateAccountInput{DisplayName: a.Name, Roles: []ieum.Role{ieum.RoleAdministrator}})
		if err != nil {
			return err
		}
		return handOut(ctx, c, s, made.Account.ID, "first sign-in", onceDays)
	})
}

// accountAdd makes an account.
type accountAdd struct {
	officeStore

	Name     string   `required:"" help:"Name of the person, or of the program." placeholder:"NAME"`
	Role     []string `required:"" help:"Role, as CASE_MANAGER; may be repeated. One of ${roles}." placeholder:"ROLE"`
	Team     string   `help:"Case team, by its id." placeholder:"ID"`
	School   string   `help:"School, by its id; a SCHOOL_LEAD and a TEACHER need one." placeholder:"ID"`
	District string   `help:"Education office, by its id; a COORDINATOR needs one." placeholder:"ID"`
	Self     string   `help:"The case manager or worker of the directory that it is, by id." placeholder:"ID"`
	Issuer   string   `help:"Identity provider, as https://…; with --subject." placeholder:"URL"`
	Subject  string   `help:"Who it is at that provider; never an e-mail address." placeholder:"NAME"`
}

// Help implements kong's longer help.
func (accountAdd) Help() string {
	return `The account signs in and reads nobody's record until it is approved. ADMINISTRATOR, AUDITOR and CLIENT_APP stand
alone. A file that is being served is in use (75): an administrator then asks createAccount.`
}

// Run implements the command.
func (a accountAdd) Run(ctx context.Context, c console) error {
	return a.use(ctx, c, "account add", func(s *desk.Session) error {
		made, err := s.CreateAccount(ctx, desk.CreateAccountInput{
			DisplayName: a.Name, Roles: rolesOf(a.Role), Team: ieum.ID(a.Team), School: ieum.ID(a.School), District: ieum.ID(a.District), Self: ieum.ID(a.Self),
			Issuer: a.Issuer, Subject: a.Subject,
		})
		if err != nil {
			return err
		}
		fmt.Fprintf(c.err, "Not approved yet: ieum account approve --account %s\n", made.Account.ID)
		_, err = fmt.Fprintln(c.out, made.Account.ID)
		return err
	})
}

// rolesOf returns the roles of a command line; the desk judges them.
func rolesOf(words []string) []ieum.Role {
	roles := make([]ieum.Role, len(words))
	for i, word := range words {
		roles[i] = ieum.Role(word)
	}
	return roles
}

// accountApprove approves an account.
type accountApprove struct {
	officeStore

	Account string `required:"" help:"The account, by its id." placeholder:"ID"`
	Days    int    `default:"365" help:"For how many days, 366 at most."`
}

// Run implements the command.
func (a accountApprove) Run(ctx context.Context, c console) error {
	return a.use(ctx, c, "account approve", func(s *desk.Session) error {
		approved, err := s.ApproveAccount(ctx, desk.ApproveAccountInput{Account: ieum.ID(a.Account), Until: inDays(s, a.Days)})
		if err != nil {
			return err
		}
		_, err = fmt.Fprintln(c.out, approved.Account.DisplayName, "is approved until", approved.Account.ApprovedUntil)
		return err
	})
}

// accountLink says who an account is at an identity provider.
type accountLink struct {
	officeStore

	Account string `required:"" help:"The account, by its id." placeholder:"ID"`
	Issuer  string `help:"The provider, exactly as --oidc-issuer of ieum serve names it." placeholder:"URL"`
	Subject string `help:"Who it is at that provider (the claim sub); never an e-mail address." placeholder:"NAME"`
}

// Help implements kong's longer help.
func (accountLink) Help() string {
	return `Without --issuer and --subject the account signs in by no provider any more. Browsers that it signed in are signed out.`
}

// Run implements the command.
func (a accountLink) Run(ctx context.Context, c console) error {
	return a.use(ctx, c, "account link", func(s *desk.Session) error {
		linked, err := s.LinkAccount(ctx, desk.LinkAccountInput{Account: ieum.ID(a.Account), Issuer: a.Issuer, Subject: a.Subject})
		if err != nil {
			return err
		}
		what := "signs in by the provider from now on"
		if a.Issuer == "" {
			what = "signs in by no provider any more"
		}
		_, err = fmt.Fprintln(c.out, linked.Account.DisplayName, what)
		return err
	})
}

// accountRoles changes the roles of an account.
type accountRoles struct {
	officeStore

	Account  string   `required:"" help:"The account, by its id." placeholder:"ID"`
	Role     []string `required:"" help:"Role, as CASE_MANAGER; may be repeated, and those not named are taken away. One of ${roles}." placeholder:"ROLE"`
	School   string   `help:"School, by its id; a SCHOOL_LEAD and a TEACHER need one." placeholder:"ID"`
	District string   `help:"Education office, by its id; a COORDINATOR needs one." placeholder:"ID"`
}

// Help implements kong's longer help.
func (accountRoles) Help() string {
	return `All roles, the school and the district take the place of those before. One that the account had not ends its approval:
approve it anew. ADMINISTRATOR, AUDITOR and CLIENT_APP are neither given nor taken; make an account of its own for them.`
}

// Run implements the command.
func (a accountRoles) Run(ctx context.Context, c console) error {
	return a.use(ctx, c, "account roles", func(s *desk.Session) error {
		changed, err := s.ChangeRoles(ctx, desk.ChangeRolesInput{
			Account: ieum.ID(a.Account), Roles: rolesOf(a.Role), School: ieum.ID(a.School), District: ieum.ID(a.District),
		})
		if err != nil {
			return err
		}
		if changed.Account.ApprovedUntil.Absent() {
			fmt.Fprintf(c.err, "Not approved for it yet: ieum account approve --account %s\n", a.Account)
		}
		_, err = fmt.Fprintln(c.out, changed.Account.DisplayName, "has other roles")
		return err
	})
}

// accountSuspend suspends an account.
type accountSuspend struct {
	officeStore

	Account string `required:"" help:"The account, by its id." placeholder:"ID"`
}

// Run implements the command.
func (a accountSuspend) Run(ctx context.Context, c console) error {
	return a.use(ctx, c, "account suspend", func(s *desk.Session) error {
		suspended, err := s.SuspendAccount(ctx, desk.SuspendAccountInput{Account: ieum.ID(a.Account)})
		if err != nil {
			return err
		}
		_, err = fmt.Fprintln(c.out, suspended.Account.DisplayName, "is suspended")
		return err
	})
}

// accountList lists the accounts.
type accountList struct{ officeStore }

// Run implements the command.
func (a accountList) Run(ctx context.Context, c console) error {
	return a.look(ctx, c, "account list", func(s *desk.Session) error {
		count := 0
		err := everyPage(func(page ieum.Page) (ieum.Slice[*ieum.Staff], error) {
			return s.Accounts(ctx, ieum.AccountFilter{}, page)
		}, func(account *ieum.Staff) {
			count++
			state := "active"
			if !account.Active {
				state = "suspended"
			}
			var roles []string
			for _, role := range account.Roles {
				roles = append(roles, string(role))
			}
			fmt.Fprintf(c.out, "%s  %-9s  approved until %-10s  %s  %s\n", account.ID, state, orDash(account.ApprovedUntil), strings.Join(roles, ","), account.DisplayName)
		})
		if err == nil && count == 0 {
			fmt.Fprintln(c.err, "No account yet: ieum account first")
		}
		return err
	})
}

package desk

import (
	"context"
	"fmt"

	"ieum/internal/casework"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// rightsLock is what every change of a right locks, so that they come one after
// another: two administrators who suspend each other at the same moment must
// not both be the one who is left. Nothing has the id.
func rightsLock(*Session) ieum.ID { return ieum.DerivedID("Staff", "ieum", "changes of rights") }

// Accounts lists the accounts that fit the filter, in the order in which they
// were made. The error is a [*policy.Redacted] for who does not keep accounts.
func (s *Session) Accounts(ctx context.Context, filter ieum.AccountFilter, page ieum.Page) (ieum.Slice[*ieum.Staff], error) {
	return officeList(s, policy.ManageAccounts, "Staff", page, func(page ieum.Page) (ieum.Slice[*ieum.Staff], error) {
		return s.store.Accounts(ctx, filter, page)
	})
}

// Teams lists the teams in the order in which they were made, for who keeps
// accounts.
func (s *Session) Teams(ctx context.Context, page ieum.Page) (ieum.Slice[*ieum.Team], error) {
	return officeList(s, policy.ManageAccounts, "Team", page, func(page ieum.Page) (ieum.Slice[*ieum.Team], error) {
		return s.store.Teams(ctx, page)
	})
}

// RightChanges lists who was given or lost which right, in the order in which it
// happened, for who keeps accounts and who reads the log.
func (s *Session) RightChanges(ctx context.Context, filter ieum.RightChangeFilter, page ieum.Page) (ieum.Slice[*ieum.RightChange], error) {
	return officeList(s, policy.ReadRightChanges, "RightChange", page, func(page ieum.Page) (ieum.Slice[*ieum.RightChange], error) {
		return s.store.RightChanges(ctx, filter, page)
	})
}

// officeList reads a list of the office for who has the right.
func officeList[E ieum.Entity](s *Session, right policy.Right, kind ieum.Kind, page ieum.Page, read func(ieum.Page) (ieum.Slice[E], error)) (ieum.Slice[E], error) {
	if err := s.requireList(right, kind); err != nil {
		return ieum.Slice[E]{}, err
	}
	slice, err := listed(page, read)
	if err != nil {
		return slice, fmt.Errorf("desk: a list of the kind %s: %w", kind, err)
	}
	for i, row := range slice.Rows {
		slice.Rows[i] = show(s, row)
	}
	return slice, nil
}

// CreateAccountInput says who gets an account.
type CreateAccountInput struct {
	DisplayName string `input:"word,required"`
	Roles       []ieum.Role
	Team        ieum.ID `input:"ref=Team"`
	School      ieum.ID `input:"ref=School"`
	District    ieum.ID `input:"ref=District"`
	// Self is the case manager or worker of the directory that it is.
	Self ieum.ID `input:"ref=CaseManager|Worker"`
	// Issuer and Subject are who it is at an identity provider.
	Issuer         string `input:"address"`
	Subject        string `input:"address"`
	IdempotencyKey string `input:"key"     json:"-"`
}

// CreateAccountPayload is what came of it.
type CreateAccountPayload struct{ Account *ieum.Staff }

var createAccount = mutation[CreateAccountInput, *ieum.Staff]{
	name: "createAccount", right: policy.ManageAccounts, whole: true, lock: rightsLock,
	survey: func(ctx context.Context, _ *Session, offices ieum.TxView, o *occasion, in *CreateAccountInput) error {
		return o.readNamesake(ctx, offices, in.Issuer, in.Subject)
	},
	rule: func(o *occasion, in *CreateAccountInput) (*ieum.Staff, error) {
		if o.taken {
			return nil, errTaken
		}
		account, change, err := casework.CreateAccount(o.Act, casework.NewAccount{
			DisplayName: in.DisplayName, Roles: in.Roles, Team: in.Team, School: in.School, District: in.District, Self: in.Self,
			Issuer: in.Issuer, Subject: in.Subject,
		})
		return logged(o, account, change, err)
	},
}

// errTaken is for a name at a provider that another account has.
var errTaken = fmt.Errorf("an account has that name at the provider: %w", ieum.ErrConflict)

// readNamesake finds out whether an account has a name at a provider.
func (o *occasion) readNamesake(ctx context.Context, offices ieum.Offices, issuer, subject string) error {
	if issuer == "" || subject == "" {
		return nil // a filter without it would keep everybody
	}
	same, err := offices.Accounts(ctx, ieum.AccountFilter{Issuer: issuer, Subject: subject}, ieum.Page{Limit: 1})
	o.taken = same.Total > 0
	return err
}

// logged writes the entry of the log of rights beside the answer of a rule.
func logged[E ieum.Entity](o *occasion, row E, change *ieum.RightChange, err error) (E, error) {
	if err == nil {
		o.also(change)
	}
	return row, err
}

// CreateAccount makes an account, which reaches nobody until it is approved.
// Errors are those of [mutation.run] and [casework.CreateAccount].
func (s *Session) CreateAccount(ctx context.Context, in CreateAccountInput) (*CreateAccountPayload, error) {
	account, err := createAccount.run(ctx, s, in)
	return &CreateAccountPayload{account}, err
}

// ApproveAccountInput says who is approved.
type ApproveAccountInput struct {
	Account ieum.ID `input:"subject=Staff"`
	// Until is the last day of the approval.
	Until          ieum.Date `input:"coming"`
	IdempotencyKey string    `input:"key"    json:"-"`
}

// ApproveAccountPayload is what came of it.
type ApproveAccountPayload struct{ Account *ieum.Staff }

var approveAccount = mutation[ApproveAccountInput, *ieum.Staff]{
	name: "approveAccount", right: policy.ManageAccounts, lock: rightsLock,
	rule: func(o *occasion, in *ApproveAccountInput) (*ieum.Staff, error) {
		account, change, err := casework.ApproveAccount(o.Act, o.account(), in.Until)
		return logged(o, account, change, err)
	},
}

// account is the account that an input is about.
func (o *occasion) account() *ieum.Staff {
	return o.subject.(*ieum.Staff) //nolint:errcheck,forcetypeassert // such inputs take no other kind
}

// ApproveAccount lets an account reach people until a day, and opens one that
// was suspended. Errors are those of [mutation.run] and
// [casework.ApproveAccount].
func (s *Session) ApproveAccount(ctx context.Context, in ApproveAccountInput) (*ApproveAccountPayload, error) {
	account, err := approveAccount.run(ctx, s, in)
	return &ApproveAccountPayload{account}, err
}

// LinkAccountInput says who an account is at an identity provider.
type LinkAccountInput struct {
	Account ieum.ID `input:"subject=Staff"`
	// Issuer and Subject are empty for who signs in by no provider any more.
	Issuer         string `input:"address"`
	Subject        string `input:"address"`
	IdempotencyKey string `input:"key"     json:"-"`
}

// LinkAccountPayload is what came of it.
type LinkAccountPayload struct{ Account *ieum.Staff }

var linkAccount = mutation[LinkAccountInput, *ieum.Staff]{
	name: "linkAccount", right: policy.ManageAccounts, lock: rightsLock,
	survey: func(ctx context.Context, _ *Session, offices ieum.TxView, o *occasion, in *LinkAccountInput) error {
		return o.readNamesake(ctx, offices, in.Issuer, in.Subject)
	},
	rule: func(o *occasion, in *LinkAccountInput) (*ieum.Staff, error) {
		if o.taken {
			return nil, errTaken
		}
		account, change, err := casework.LinkAccount(o.Act, o.account(), in.Issuer, in.Subject)
		return logged(o, account, change, err)
	},
}

// LinkAccount says who an account is at an identity provider, and signs it out of
// every browser. A name that an account has is [ieum.ErrConflict]. Errors are
// those of [mutation.run] and [casework.LinkAccount].
func (s *Session) LinkAccount(ctx context.Context, in LinkAccountInput) (*LinkAccountPayload, error) {
	account, err := linkAccount.run(ctx, s, in)
	return &LinkAccountPayload{account}, err
}

// SuspendAccountInput says who is suspended.
type SuspendAccountInput struct {
	Account        ieum.ID `input:"subject=Staff"`
	IdempotencyKey string  `input:"key"           json:"-"`
}

// SuspendAccountPayload is what came of it.
type SuspendAccountPayload struct{ Account *ieum.Staff }

var suspendAccount = mutation[SuspendAccountInput, *ieum.Staff]{
	name: "suspendAccount", right: policy.ManageAccounts, lock: rightsLock,
	survey: func(ctx context.Context, _ *Session, offices ieum.TxView, o *occasion, _ *SuspendAccountInput) error {
		if err := o.readTokens(ctx, offices, o.account().ID); err != nil {
			return err
		}
		return o.readOthers(ctx, offices)
	},
	rule: func(o *occasion, _ *SuspendAccountInput) (*ieum.Staff, error) {
		account, tokens, change, err := casework.SuspendAccount(o.Act, o.account(), o.tokens)
		switch {
		case err != nil:
			return nil, err
		case !o.others:
			return nil, &Precondition{Missing: []Missing{{
				What: ieum.Text{Ko: "다른 시스템 관리자", En: "Another active administrator"},
				Who:  ieum.Text{Ko: "시스템 관리자가 한 사람을 더 만듭니다.", En: "An administrator makes a further one."}, Field: "account",
			}}}
		}
		for _, t := range tokens {
			o.also(t)
		}
		return logged(o, account, change, nil)
	},
}

// readTokens reads the tokens of an account.
func (o *occasion) readTokens(ctx context.Context, offices ieum.Offices, account ieum.ID) error {
	page := ieum.Page{Limit: maxRows}
	for {
		slice, err := offices.Tokens(ctx, ieum.TokenFilter{Account: account}, page)
		if err != nil {
			return err
		}
		o.tokens = append(o.tokens, slice.Rows...)
		if !slice.After {
			return nil
		}
		page.After = slice.Marks[len(slice.Marks)-1]
	}
}

// readOthers finds out whether an active administrator is left without the
// account that is written about.
func (o *occasion) readOthers(ctx context.Context, offices ieum.Offices) error {
	active := true
	slice, err := offices.Accounts(ctx, ieum.AccountFilter{Role: ieum.RoleAdministrator, Active: &active}, ieum.Page{Limit: 2})
	for _, other := range slice.Rows {
		o.others = o.others || other.ID != o.account().ID
	}
	return err
}

// SuspendAccount closes an account, and takes its tokens back. The last active
// administrator stays: [*Precondition]. Errors are those of [mutation.run] and
// [casework.SuspendAccount].
func (s *Session) SuspendAccount(ctx context.Context, in SuspendAccountInput) (*SuspendAccountPayload, error) {
	account, err := suspendAccount.run(ctx, s, in)
	return &SuspendAccountPayload{account}, err
}

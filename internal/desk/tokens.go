package desk

import (
	"context"
	"fmt"

	"ieum/internal/casework"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// Tokens lists the tokens that fit the filter, in the order in which they were
// made, for who keeps accounts.
func (s *Session) Tokens(ctx context.Context, filter ieum.TokenFilter, page ieum.Page) (ieum.Slice[*ieum.Token], error) {
	return officeList(s, policy.ManageAccounts, "Token", page, func(page ieum.Page) (ieum.Slice[*ieum.Token], error) {
		return s.store.Tokens(ctx, filter, page)
	})
}

// CreateTokenInput says who gets a token.
type CreateTokenInput struct {
	Account ieum.ID `input:"subject=Staff"`
	Name    string  `input:"word,required"`
	// ExpiresOn is the last day on which it signs in.
	ExpiresOn      ieum.Date `input:"coming"`
	IdempotencyKey string    `input:"key"    json:"-"`
}

// CreateTokenPayload is what came of it.
type CreateTokenPayload struct {
	Token *ieum.Token
	// Secret is its text, which can be read this once. It is empty where the same
	// key made the token before.
	Secret string
}

var createToken = mutation[CreateTokenInput, *ieum.Token]{
	name: "createToken", right: policy.ManageAccounts, lock: rightsLock,
	survey: func(ctx context.Context, _ *Session, offices ieum.TxView, o *occasion, _ *CreateTokenInput) error {
		return o.readTokens(ctx, offices, o.account().ID)
	},
}

// CreateToken makes a token: for a client app one that lasts, and for a person one
// that is good for [Session.ExchangeToken] alone. Errors are those of
// [mutation.run] and [casework.CreateToken].
func (s *Session) CreateToken(ctx context.Context, in CreateTokenInput) (*CreateTokenPayload, error) {
	text := ieum.NewTokenText(s.desk.Mint, in.Account)
	use := createToken
	use.rule = func(o *occasion, in *CreateTokenInput) (*ieum.Token, error) {
		token, change, err := casework.CreateToken(o.Act, o.account(), o.tokens, casework.NewToken{
			ID: ieum.TokenID(text), Name: in.Name, ExpiresOn: in.ExpiresOn, Zone: o.zone,
		})
		return logged(o, token, change, err)
	}
	token, err := use.run(ctx, s, in)
	return &CreateTokenPayload{token, textOf(token, text)}, err
}

// textOf returns the text of a token, if that is the one that was just made.
func textOf(token *ieum.Token, text string) string {
	if token == nil || token.ID != ieum.TokenID(text) {
		return ""
	}
	return text
}

// ExchangeTokenInput says what the lasting token is for.
type ExchangeTokenInput struct {
	Name string `input:"word,required"`
	// ExpiresOn is the last day on which it signs in.
	ExpiresOn      ieum.Date `input:"coming"`
	IdempotencyKey string    `input:"key"    json:"-"`
}

// ExchangeTokenPayload is what came of it.
type ExchangeTokenPayload struct {
	Token *ieum.Token
	// Secret is its text, which can be read this once.
	Secret string
}

var exchangeToken = mutation[ExchangeTokenInput, *ieum.Token]{
	name: "exchangeToken", right: policy.ExchangeToken, whole: true, lock: rightsLock,
	survey: func(ctx context.Context, _ *Session, offices ieum.TxView, o *occasion, _ *ExchangeTokenInput) error {
		return o.readTokens(ctx, offices, o.By)
	},
}

// ExchangeToken makes a lasting token for the one-time one that signed the
// account in, which ends with it: of two who hold it the second finds out.
// Errors are those of [mutation.run] and [casework.ExchangeToken].
func (s *Session) ExchangeToken(ctx context.Context, in ExchangeTokenInput) (*ExchangeTokenPayload, error) {
	text := ieum.NewTokenText(s.desk.Mint, s.principal.ID())
	use := exchangeToken
	use.earlier = func(*occasion, *ExchangeTokenInput) []ieum.ID { return []ieum.ID{s.principal.Token} }
	use.rule = func(o *occasion, in *ExchangeTokenInput) (*ieum.Token, error) {
		once, _ := o.kept[s.principal.Token].(*ieum.Token)
		token, used, change, err := casework.ExchangeToken(o.Act, once, o.tokens, casework.NewToken{
			ID: ieum.TokenID(text), Name: in.Name, ExpiresOn: in.ExpiresOn, Zone: o.zone,
		})
		if err == nil {
			o.also(used)
		}
		return logged(o, token, change, err)
	}
	token, err := use.run(ctx, s, in)
	return &ExchangeTokenPayload{token, textOf(token, text)}, err
}

// RevokeTokenInput says which token is taken back.
type RevokeTokenInput struct {
	Token          ieum.ID `input:"subject=Token"`
	IdempotencyKey string  `input:"key"           json:"-"`
}

// RevokeTokenPayload is what came of it.
type RevokeTokenPayload struct{ Token *ieum.Token }

var revokeToken = mutation[RevokeTokenInput, *ieum.Token]{
	name: "revokeToken", right: policy.ManageAccounts, lock: rightsLock,
	rule: func(o *occasion, _ *RevokeTokenInput) (*ieum.Token, error) {
		token := o.subject.(*ieum.Token) //nolint:errcheck // the input takes no other kind
		gone, change, err := casework.RevokeToken(o.Act, token)
		return logged(o, gone, change, err)
	},
}

// RevokeToken takes a token back: the next request with it is nobody's. Errors are
// those of [mutation.run] and [casework.RevokeToken].
func (s *Session) RevokeToken(ctx context.Context, in RevokeTokenInput) (*RevokeTokenPayload, error) {
	token, err := revokeToken.run(ctx, s, in)
	return &RevokeTokenPayload{token}, err
}

// NoteUse writes down that a token signed its account in today; once a day is
// enough to find those that nobody needs.
func (d *Desk) NoteUse(ctx context.Context, token ieum.ID) error {
	today := ieum.DateOf(d.Clock().In(d.Zone))
	err := d.Store.Update(ctx, []ieum.ID{token}, func(ctx context.Context, tx ieum.Tx) error {
		found, err := tx.View(ieum.ProgramScope()).Entities(ctx, []ieum.ID{token})
		if err != nil {
			return err
		}
		t, ok := found[token].(*ieum.Token)
		if !ok || t.LastUsedOn >= today {
			return nil
		}
		t.LastUsedOn = today
		return tx.Put(ctx, t)
	})
	if err != nil {
		return fmt.Errorf("desk: note the use of a token: %w", err)
	}
	return nil
}

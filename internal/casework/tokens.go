package casework

import (
	"fmt"
	"slices"
	"time"

	"ieum/internal/ieum"
)

const (
	// longestOnce is how many days a one-time token lasts at most: long enough to
	// be handed over after a weekend.
	longestOnce = 7
	// longestToken is how many days a lasting token lasts at most.
	longestToken = 366
	// MaxTokens is how many tokens of one account may stand at once.
	MaxTokens = 20
)

// NewToken is what is told of a token. Its text is for whoever gets it alone: a
// rule knows its id.
type NewToken struct {
	ID   ieum.ID
	Name string
	// ExpiresOn is the last day on which it signs in.
	ExpiresOn ieum.Date
	Zone      *time.Location
}

// CreateToken makes a token of an account. A program's lasts. A person's is good
// for one exchange, which only the person makes: so nobody who hands one out
// holds what the person signs in by. Errors: [*Unfit]; [ieum.ErrConflict] for an
// account that is suspended; [ieum.ErrLimit] where too many stand.
func CreateToken(a Act, account *ieum.Staff, standing []*ieum.Token, in NewToken) (*ieum.Token, *ieum.RightChange, error) {
	most, once := longestOnce, true
	if slices.Contains(account.Roles, ieum.RoleClientApp) {
		most, once = longestToken, false
	}
	switch {
	case !account.Active:
		return nil, nil, fmt.Errorf("casework: the account is suspended: %w", ieum.ErrConflict)
	case in.ExpiresOn < a.Today || in.ExpiresOn > a.Today.AddDays(most):
		return nil, nil, &Unfit{Field: "expiresOn", What: fmt.Sprintf("is not within %d days from today", most)}
	}
	if err := a.room(standing); err != nil {
		return nil, nil, err
	}
	t := a.token(account.ID, in, once)
	return t, a.tokenChange(ieum.TokenCreated, t, "", tokenText(t)), nil
}

// ExchangeToken makes a lasting token for a one-time one, which ends with it.
// Errors: [*Unfit]; [ieum.ErrConflict] for a token that was used before, or is no
// one-time one; [ieum.ErrLimit] where too many stand.
func ExchangeToken(a Act, once *ieum.Token, standing []*ieum.Token, in NewToken) (made, used *ieum.Token, change *ieum.RightChange, err error) {
	switch {
	case once == nil || !once.Once || !once.Signs(a.At):
		return nil, nil, nil, fmt.Errorf("casework: the token was exchanged before: %w", ieum.ErrConflict)
	case in.ExpiresOn < a.Today || in.ExpiresOn > a.Today.AddDays(longestToken):
		return nil, nil, nil, &Unfit{Field: "expiresOn", What: fmt.Sprintf("is not within %d days from today", longestToken)}
	}
	if err := a.room(standing); err != nil {
		return nil, nil, nil, err
	}
	gone := *once
	gone.RevokedAt, gone.LastUsedOn = a.At, a.Today
	made = a.token(once.Account, in, false)
	return made, &gone, a.tokenChange(ieum.TokenExchanged, made, tokenText(once), tokenText(made)), nil
}

// RevokeToken takes a token back. One that was taken back before is
// [ieum.ErrConflict].
func RevokeToken(a Act, t *ieum.Token) (*ieum.Token, *ieum.RightChange, error) {
	if !t.RevokedAt.IsZero() {
		return nil, nil, fmt.Errorf("casework: the token was revoked before: %w", ieum.ErrConflict)
	}
	gone := *t
	gone.RevokedAt = a.At
	return &gone, a.tokenChange(ieum.TokenRevoked, t, tokenText(t), ""), nil
}

// token makes a token that lasts to the end of a day.
func (a Act) token(of ieum.ID, in NewToken, once bool) *ieum.Token {
	return &ieum.Token{
		Head: ieum.Head{ID: in.ID, Root: in.ID}, Account: of, Name: in.Name, Once: once, CreatedAt: a.At, ExpiresAt: endOf(in.ExpiresOn, in.Zone),
	}
}

// room refuses one token more than may stand.
func (a Act) room(tokens []*ieum.Token) error {
	standing := 0
	for _, t := range tokens {
		if t.Signs(a.At) {
			standing++
		}
	}
	if standing >= MaxTokens {
		return fmt.Errorf("casework: %d tokens of the account stand, revoke one first: %w", standing, ieum.ErrLimit)
	}
	return nil
}

// endOf is the first moment after a day.
func endOf(day ieum.Date, zone *time.Location) time.Time {
	next, err := time.ParseInLocation(time.DateOnly, string(day.AddDays(1)), zone)
	if err != nil {
		return time.Time{} // a day that is none was refused before; one that was not ends at once
	}
	return next.UTC()
}

func (a Act) tokenChange(what ieum.RightChangeKind, t *ieum.Token, before, after string) *ieum.RightChange {
	return a.rightChange(what, t.Account, []ieum.FieldChange{{Field: "token", Before: before, After: after}})
}

// tokenText tells a token apart in the log.
func tokenText(t *ieum.Token) string {
	kind := "lasting"
	if t.Once {
		kind = "one-time"
	}
	return fmt.Sprintf("%s, %s, until %s: %s", t.ID, kind, ieum.MomentText(t.ExpiresAt), t.Name)
}

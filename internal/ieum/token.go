package ieum

import (
	"strings"
	"time"
)

// Token is what signs an account in. Its id comes from the SHA-256 of its text
// ([TokenID]), which is kept nowhere: whoever reads the store can sign in as
// nobody.
type Token struct {
	Head
	Account ID `ieum:"ref=SIGNS_IN:Staff"`
	// Name is what it is for, as somebody who revokes one among several reads it.
	Name string
	// Once is set if it can be used for nothing but to be exchanged, once, for a
	// lasting one.
	Once      bool
	CreatedAt time.Time
	// ExpiresAt is the moment from which it signs nobody in; every token has one.
	ExpiresAt time.Time
	// RevokedAt is when it was taken back, or exchanged; zero while it stands.
	RevokedAt time.Time
	// LastUsedOn is the last day on which it signed somebody in.
	LastUsedOn Date
}

// Signs reports whether the token signs its account in at a moment.
func (t *Token) Signs(at time.Time) bool {
	return t.RevokedAt.IsZero() && at.Before(t.ExpiresAt)
}

// tokenPrefix begins the text of every token, so that one that was left
// somewhere is known for what it is.
const tokenPrefix = "ieum_"

// NewTokenText makes the text of a token of an account: the prefix, the account's
// id without its kind, and 256 random bits. With the account in it, token and
// account are found by one read.
func NewTokenText(mint Mint, account ID) string { return secretText(tokenPrefix, mint, account) }

// secretText makes what somebody signs in by.
func secretText(prefix string, mint Mint, account ID) string {
	_, whose, _ := strings.Cut(string(account), "_")
	var text strings.Builder
	text.WriteString(prefix + whose)
	for range 2 {
		_, half, _ := strings.Cut(string(mint("Token")), "_") // 128 bits
		text.WriteString(half)
	}
	return text.String()
}

// TokenID returns the id under which a token is kept: 128 bits of the SHA-256 of
// its text, of which nobody can find another text with the same.
func TokenID(text string) ID { return DerivedID("Token", "secret", text) }

// TokenAccount returns whose token a text would be, if there is such a token;
// false for what cannot be one.
func TokenAccount(text string) (account ID, ok bool) { return secretAccount(tokenPrefix, text) }

func secretAccount(prefix, text string) (account ID, ok bool) {
	rest, ok := strings.CutPrefix(text, prefix)
	if !ok || len(rest) != 3*idBody {
		return "", false
	}
	account = ID(InfoOf("Staff").Prefix + "_" + rest[:idBody])
	return account, account.Is("Staff")
}

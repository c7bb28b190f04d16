package auth

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io"

	"ieum/internal/ieum"
)

// tokenBytes is how much chance is in a token: 256 bits.
const tokenBytes = 32

// maxToken is longer than any token, so that nobody makes the server hash
// a megabyte. Those of a provider with many groups in them have some thousand
// letters.
const maxToken = 8 << 10

// Tokens finds whose token one is that is not kept in the store. [Table] is one,
// [SignedTokens] another.
type Tokens interface {
	// Staff returns the account that a token stands for. ok is false for a token
	// that is not valid, whatever the reason; an error means that it could not
	// be judged now.
	Staff(ctx context.Context, token string) (staff ieum.ID, ok bool, err error)
}

// Table is a fixed list of tokens, those of a demo, of which it keeps the SHA-256
// hashes only.
// It is filled before it is used and not changed after.
type Table struct {
	staff map[[sha256.Size]byte]ieum.ID
}

// Issue makes a token for an account, keeps its hash and returns it: this is
// the only time that it can be read. random is crypto/rand.Reader but in
// tests.
func (t *Table) Issue(random io.Reader, staff ieum.ID) (string, error) {
	var chance [tokenBytes]byte
	if _, err := io.ReadFull(random, chance[:]); err != nil {
		return "", fmt.Errorf("auth: no randomness for a token: %w", err)
	}
	token := "ieum_" + base64.RawURLEncoding.EncodeToString(chance[:])
	t.Add(sha256.Sum256([]byte(token)), staff)
	return token, nil
}

// Add keeps a token by its hash.
func (t *Table) Add(hash [sha256.Size]byte, staff ieum.ID) {
	if t.staff == nil {
		t.staff = map[[sha256.Size]byte]ieum.ID{}
	}
	t.staff[hash] = staff
}

// Staff implements [Tokens]. How long it takes tells at most how far a hash is
// like a kept one, and nobody can make a token whose hash is like another: so
// the look-up need not be blind, and does not grow with the number of accounts.
func (t *Table) Staff(_ context.Context, token string) (ieum.ID, bool, error) {
	staff, ok := t.staff[sha256.Sum256([]byte(token))]
	return staff, ok, nil
}

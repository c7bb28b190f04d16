// Package relay makes Relay connections of the slices that the desk returns,
// with sealed cursors.
package relay

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"ieum/internal/ieum"
)

const (
	// keyBytes is the least length of the key that cursors are sealed with.
	keyBytes = 32
	// padTo is what the length of a mark is rounded up to, so that the length
	// of a cursor does not tell the length of the name inside.
	padTo = 96
	// maxCursor bounds what is decoded at all.
	maxCursor = 4096
)

// ErrShortKey says that the key for cursors has fewer than 32 bytes.
var ErrShortKey = errors.New("relay: the key for cursors has fewer than 32 bytes")

// Sealer seals the marks of lists, which may hold a name, into cursors that
// only a holder of the same key can open. It may be used by several
// goroutines.
type Sealer struct {
	aead  cipher.AEAD
	nonce []byte
}

// NewSealer returns a Sealer for a secret key of at least 32 bytes. Servers
// that share the key open each other's cursors.
func NewSealer(key []byte) (*Sealer, error) {
	if len(key) < keyBytes {
		return nil, ErrShortKey
	}
	secrets, err := hkdf.Key(sha256.New, key, nil, "ieum cursors", 2*keyBytes)
	if err != nil {
		return nil, fmt.Errorf("relay: cursor key: %w", err)
	}
	block, err := aes.NewCipher(secrets[:keyBytes])
	if err != nil {
		return nil, fmt.Errorf("relay: cursor key: %w", err)
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return nil, fmt.Errorf("relay: cursor key: %w", err)
	}
	return &Sealer{aead: aead, nonce: secrets[keyBytes:]}, nil
}

// List is what a cursor is bound to: whose list it is, which field, on which
// entity, with which filter and order.
type List [sha256.Size]byte

// Bind returns the List of the parts. Each part must be something that
// encoding/json writes.
func Bind(parts ...any) List {
	text, err := json.Marshal(parts)
	if err != nil {
		// Parts are the program's own structs: one that JSON cannot write is a
		// mistake of the program, and no list may then share a cursor.
		panic(fmt.Sprintf("relay: a list cannot be named: %T", err))
	}
	return sha256.Sum256(text)
}

// Seal returns the cursor of a mark in a list. The same mark of the same list
// has the same cursor, so that a client's cache holds.
func (s *Sealer) Seal(list List, m ieum.Mark) string {
	plain := binary.AppendUvarint(nil, uint64(len(m.ID)))
	plain = append(plain, m.ID...)
	plain = binary.AppendUvarint(plain, uint64(len(m.Value)))
	plain = append(plain, m.Value...)
	for len(plain)%padTo != 0 {
		plain = append(plain, 0)
	}
	nonce := s.nonceOf(list, plain)
	return base64.RawURLEncoding.EncodeToString(s.aead.Seal(nonce, nonce, plain, list[:]))
}

// nonceOf derives the nonce from what is sealed: it repeats only where all
// else repeats too.
func (s *Sealer) nonceOf(list List, plain []byte) []byte {
	mac := hmac.New(sha256.New, s.nonce)
	mac.Write(list[:])
	mac.Write(plain)
	return mac.Sum(nil)[:s.aead.NonceSize()]
}

// Open returns the mark that was sealed for the list. A cursor of another
// list, of another key, or of nobody's making is [ieum.ErrInvalid].
func (s *Sealer) Open(list List, cursor string) (ieum.Mark, error) {
	if len(cursor) > maxCursor {
		return ieum.Mark{}, errCursor
	}
	// Decoding alone passes over line breaks, and would make one mark of several
	// texts that differ in bits which carry nothing.
	sealed, err := base64.RawURLEncoding.Strict().DecodeString(cursor)
	if err != nil || strings.ContainsAny(cursor, "\r\n") || len(sealed) < s.aead.NonceSize() {
		return ieum.Mark{}, errCursor
	}
	nonce, body := sealed[:s.aead.NonceSize()], sealed[s.aead.NonceSize():]
	plain, err := s.aead.Open(nil, nonce, body, list[:])
	if err != nil {
		return ieum.Mark{}, errCursor
	}
	id, plain, ok := field(plain)
	value, _, okToo := field(plain)
	if !ok || !okToo {
		return ieum.Mark{}, errCursor
	}
	return ieum.Mark{ID: ieum.ID(id), Value: value}, nil
}

var errCursor = fmt.Errorf("relay: no cursor of this list: %w", ieum.ErrInvalid)

// field takes a text with its length off the front.
func field(plain []byte) (text string, rest []byte, ok bool) {
	n, size := binary.Uvarint(plain)
	if size <= 0 || n > uint64(len(plain)-size) {
		return "", nil, false
	}
	plain = plain[size:]
	return string(plain[:n]), plain[n:], true
}

package ieum

import (
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"io"
	"strings"
)

// ID names one entity for good: the kind's prefix, an underscore and 26
// base-32 characters, as in "agency_0h5v...". It is the GraphQL ID as it is.
// The empty ID refers to nothing.
type ID string

// idBody is the number of base-32 characters after the underscore: 128 bits.
const idBody = 26

// idAlphabet leaves out i, l, o and u, which are misread on paper.
const idAlphabet = "0123456789abcdefghjkmnpqrstvwxyz"

// Kind answers the kind that the prefix of id names, and whether id is well
// formed. A well-formed id need not exist.
func (id ID) Kind() (Kind, bool) {
	prefix, body, found := strings.Cut(string(id), "_")
	if !found || len(body) != idBody || strings.Trim(body, idAlphabet) != "" {
		return "", false
	}
	info, ok := kindByPrefix[prefix]
	if !ok {
		return "", false
	}
	return info.Kind, true
}

// Is reports whether id is well formed and of the given kind.
func (id ID) Is(kind Kind) bool {
	k, ok := id.Kind()
	return ok && k == kind
}

// Mirror returns the id under which what id names is seen from its other side:
// the same but for the first character after the underscore. The mirror of a
// mirror is the id itself. What is malformed stays as it is.
func (id ID) Mirror() ID {
	if _, ok := id.Kind(); !ok {
		return id
	}
	first := strings.IndexByte(string(id), '_') + 1
	mirrored := idAlphabet[len(idAlphabet)-1-strings.IndexByte(idAlphabet, id[first])]
	return id[:first] + ID(mirrored) + id[first+1:]
}

// Mint makes ids for new entities. It is a constructor argument wherever ids
// are made, so that a seed can make a whole district repeatable.
type Mint func(kind Kind) ID

// NewMint returns a Mint that draws 128 bits an id from random, which is
// crypto/rand.Reader in production. It panics if random fails: no id can be
// trusted to be unique then.
func NewMint(random io.Reader) Mint {
	return func(kind Kind) ID {
		var bits [16]byte
		if _, err := io.ReadFull(random, bits[:]); err != nil {
			panic(fmt.Sprintf("ieum: no randomness for an id: %v", err))
		}
		return makeID(kind, bits)
	}
}

// DerivedID returns the id of an entity that comes from an outside source:
// the same source and key give the same id, so that a second import meets
// what the first one wrote. source and key may hold any text.
func DerivedID(kind Kind, source, key string) ID {
	// The lengths keep ("a", "bc") and ("ab", "c") apart.
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d:%s%d:%s", kind, len(source), source, len(key), key))
	return makeID(kind, [16]byte(sum[:16]))
}

func makeID(kind Kind, bits [16]byte) ID {
	body := base32.NewEncoding(idAlphabet).WithPadding(base32.NoPadding).EncodeToString(bits[:])
	return ID(InfoOf(kind).Prefix + "_" + body)
}

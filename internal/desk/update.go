package desk

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"

	"ieum/internal/ieum"
)

// update is the only way to the store's changes.
func (s *Session) update(ctx context.Context, fn func(context.Context, ieum.Tx) error, roots ...ieum.ID) error {
	err := s.desk.Store.Update(ctx, roots, fn)
	if err == nil || errors.Is(err, ieum.ErrOutcomeUnknown) {
		s.wrote.Store(true)
	}
	return err
}

// key makes the key of an input of a use case; a client that names none gets
// the zero key, under which nothing is remembered.
func (s *Session) key(name, client string, input any) (ieum.Key, error) {
	if len(client) > maxKey {
		return ieum.Key{}, &Invalid{Argument: "input.idempotencyKey", What: "is too long"}
	}
	if client == "" {
		return ieum.Key{}, nil
	}
	text, err := json.Marshal(input)
	if err != nil {
		panic("desk: an input that is no JSON: " + err.Error()) // a type of this package, not input
	}
	// The use case is part of the digest: one key for two of them is a conflict.
	digest := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s", name, text))
	return ieum.Key{Staff: s.principal.ID(), Client: client, Digest: digest}, nil
}

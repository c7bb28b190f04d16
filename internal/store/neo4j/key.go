package neo4j

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"ieum/internal/ieum"
)

// keyID is what a key is unique by. The lengths keep different pairs apart;
// what a client sends is too long for an index.
func keyID(key ieum.Key) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%d:%s%d:%s", len(key.Staff), key.Staff, len(key.Client), key.Client))
	return hex.EncodeToString(sum[:])
}

// Recall implements [ieum.Tx].
func (t *tx) Recall(ctx context.Context, key ieum.Key) (answer ieum.ID, found bool, err error) {
	record, err := t.ask(ctx, "recall", parameters{"id": keyID(key)})
	if err != nil {
		return "", false, err
	}
	digest, err := column[string](record, "digest")
	if err != nil {
		return "", false, err
	}
	text, err := column[string](record, "answer")
	switch {
	case err != nil || digest == "":
		return "", false, err
	case digest != hex.EncodeToString(key.Digest[:]):
		return "", false, fmt.Errorf("neo4j: the key was used with other input: %w", ieum.ErrConflict)
	}
	return ieum.ID(text), true, nil
}

// Remember implements [ieum.Tx].
func (t *tx) Remember(ctx context.Context, key ieum.Key, answer ieum.ID) error {
	return t.attempt(ctx, func() error {
		id := keyID(key)
		_, err := t.ask(ctx, "remember", parameters{
			"id": id, "staff": string(key.Staff), "client": key.Client, "digest": hex.EncodeToString(key.Digest[:]), "answer": string(answer),
		})
		if err == nil {
			t.remembered = id
		}
		return err
	})
}

package desk

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// ReportInput says what is wrong with an entry of the directory.
type ReportInput struct {
	// Node is the entry: an agency, a service, a school ...
	Node ieum.ID `json:"node"`
	// Field is the name of what is wrong in it, as the API names it.
	Field string `json:"field"`
	// Note says what is wrong, in at most 2000 letters.
	Note string `json:"note"`
	// IdempotencyKey makes the report be written once; it may be empty.
	IdempotencyKey string `json:"-"`
}

// apiFields are names of the API that differ from the fields they stand for.
var apiFields = map[ieum.Kind][]string{
	"Agency":  {"services", "agreements"},
	"Service": {"resourceClass", "requiredDocuments", "eligibility", "capacity"},
}

// inside are public fields that the API does not show.
var inside = []string{"Batch", "Confidential"}

// ReportDirectoryError writes down that an entry is wrong, for the editors of
// the directory. The same key with the same input answers with the same
// report; with other input it is [ieum.ErrConflict]. An entry that is hidden
// or absent is [ieum.ErrNotFound].
func (s *Session) ReportDirectoryError(ctx context.Context, input ReportInput) (*ieum.DirectoryReport, error) {
	if err := s.require(policy.ReportDirectoryError); err != nil {
		return nil, err
	}
	if err := s.checkReport(input); err != nil {
		return nil, err
	}
	key, err := s.key(input.IdempotencyKey, input)
	if err != nil {
		return nil, err
	}
	id := s.desk.Mint("DirectoryReport")
	entry := s.audit.Entry("")
	entry.Fields = []string{string(ieum.ClassPublic)}
	report := ieum.DirectoryReport{
		Head: ieum.Head{ID: id, Root: id}, Node: input.Node, Field: input.Field, Note: strings.TrimSpace(input.Note),
		State: ieum.ReportOpen, By: s.principal.ID(), At: s.now,
	}
	var written *ieum.DirectoryReport
	err = s.update(ctx, func(ctx context.Context, tx ieum.Tx) error {
		written, err = once(ctx, tx.View(s.scope), tx, key, func() (*ieum.DirectoryReport, error) {
			fresh := report // the body may run again
			return &fresh, tx.Put(ctx, &fresh)
		})
		if err != nil {
			return err
		}
		return tx.Audit(ctx, entry)
	})
	if err != nil {
		return nil, fmt.Errorf("desk: report of an error in the directory: %w", err)
	}
	return written, nil
}

func (s *Session) checkReport(input ReportInput) error {
	if utf8.RuneCountInString(strings.TrimSpace(input.Note)) == 0 {
		return &Invalid{Argument: "input.note", What: "is empty"}
	}
	if err := checkLength("input.note", input.Note, maxNote); err != nil {
		return err
	}
	if err := refuseResidentNumber("input.note", input.Note); err != nil {
		return err
	}
	node, ok := s.view.Entity(input.Node)
	if !ok {
		return fmt.Errorf("desk: entry of the directory: %w", ieum.ErrNotFound)
	}
	if !publicField(ieum.KindOf(node), input.Field) {
		return &Invalid{Argument: "input.field", What: "is no public field of such an entry"}
	}
	return nil
}

// publicField reports whether the API shows a public field of that name on
// the kind.
func publicField(kind ieum.Kind, name string) bool {
	if slices.Contains(apiFields[kind], name) {
		return true
	}
	return slices.ContainsFunc(ieum.InfoOf(kind).Fields, func(f ieum.Field) bool {
		return f.Class == ieum.ClassPublic && !slices.Contains(inside, f.Go) && lowerFirst(f.Go) == name
	})
}

func lowerFirst(name string) string {
	first, size := utf8.DecodeRuneInString(name)
	return string(unicode.ToLower(first)) + name[size:]
}

// update is the only way to the store's changes.
func (s *Session) update(ctx context.Context, fn func(context.Context, ieum.Tx) error, roots ...ieum.ID) error {
	err := s.desk.Store.Update(ctx, roots, fn)
	if err == nil || errors.Is(err, ieum.ErrOutcomeUnknown) {
		s.wrote.Store(true)
	}
	return err
}

// key makes the key of an input; a client that names none gets the zero key,
// under which nothing is remembered.
func (s *Session) key(client string, input any) (ieum.Key, error) {
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
	digest := sha256.Sum256(fmt.Appendf(nil, "%T\x00%s", input, text))
	return ieum.Key{Staff: s.principal.ID(), Client: client, Digest: digest}, nil
}

// once answers with what was remembered under the key, or else does the write
// and remembers it. What was remembered is read through the view.
func once[T any, P interface {
	*T
	ieum.Entity
}](ctx context.Context, view ieum.Reader, tx ieum.Tx, key ieum.Key, write func() (P, error)) (P, error) {
	if key.Client == "" {
		return write()
	}
	id, found, err := tx.Recall(ctx, key)
	if err != nil {
		return nil, err
	}
	if found {
		entities, err := view.Entities(ctx, []ieum.ID{id})
		if err != nil {
			return nil, err
		}
		if e, ok := entities[id].(P); ok {
			return e, nil
		}
		return nil, ieum.ErrNotFound // it is no longer the viewer's to see
	}
	written, err := write()
	if err != nil {
		return nil, err
	}
	return written, tx.Remember(ctx, key, written.Meta().ID)
}

package consent

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"sync"

	"ieum/internal/ieum"
)

//go:embed signers.json
var embeddedSigners []byte

// builtIn is the table of signers.json, read once.
var builtIn = sync.OnceValue(func() *Table {
	t, err := ReadTable(bytes.NewReader(embeddedSigners))
	if err != nil {
		panic("consent: the built-in table is wrong: " + err.Error()) // a file of this package, not input
	}
	return t
})

// Table says which consents it takes to tell an agency of somebody, and who must sign.
type Table struct {
	// Version dates the table, as in "2026-11".
	Version string `json:"version"`
	// AdultAge is the age in full years from which nobody else signs.
	AdultAge int `json:"adultAge"`
	// Needed are the consents that telling an agency takes, in the order in which they are asked for.
	Needed []Needed `json:"needed"`
	Rules  []Rule   `json:"rules"`
}

// Needed is a consent that it takes to tell an agency of somebody.
type Needed struct {
	Kind    ieum.ConsentKind    `json:"kind"`
	Purpose ieum.ConsentPurpose `json:"purpose"`
	Items   []ieum.ConsentItem  `json:"items"`
	// Needs limits it to needs of these codes and those below them; none means any.
	Needs []string `json:"needs,omitempty"`
	// Once is true of what is asked of a student once, whoever is told.
	Once bool `json:"once,omitempty"`
	// Clause is where the law says so.
	Clause string `json:"clause"`
}

// Rule is a row of the table. Of the rows that fit a consent's kind and the
// subject's age, one fits each of its items: the first that names the item,
// else the first that names none. Who must sign are all that those rows name.
type Rule struct {
	Kinds []ieum.ConsentKind `json:"kinds"`
	// Items limits the row to some items; none means any.
	Items []ieum.ConsentItem `json:"items,omitempty"`
	// FromAge and UntilAge bound the age in full years, both ends included.
	FromAge  int                   `json:"fromAge"`
	UntilAge int                   `json:"untilAge"`
	Signers  []ieum.RequiredSigner `json:"signers"`
	// Clause is where the law says so.
	Clause string `json:"clause"`
}

// BuiltIn returns the table that comes with the program. The caller must not
// change it.
func BuiltIn() *Table { return builtIn() }

// ReadTable reads a table from JSON. A row without signers or clause, or with
// a word that Ieum does not know, is [ieum.ErrInvalid].
func ReadTable(r io.Reader) (*Table, error) {
	var t Table
	d := json.NewDecoder(r)
	d.DisallowUnknownFields()
	if err := d.Decode(&t); err != nil {
		return nil, fmt.Errorf("consent: table of signers: %w: %w", ieum.ErrInvalid, err)
	}
	for i, needed := range t.Needed {
		if needed.Kind == "" || needed.Purpose == "" || len(needed.Items) == 0 || needed.Clause == "" {
			return nil, fmt.Errorf("consent: row %d of what is needed: kind, purpose, items or clause are missing: %w", i+1, ieum.ErrInvalid)
		}
	}
	for i, rule := range t.Rules {
		if err := rule.check(); err != nil {
			return nil, fmt.Errorf("consent: row %d of the table of signers: %w", i+1, err)
		}
	}
	return &t, nil
}

func (r Rule) check() error {
	kinds := []ieum.ConsentKind{ieum.ConsentSupport, ieum.ConsentThirdParty, ieum.ConsentSensitive, ieum.ConsentSchoolRecord}
	signers := []ieum.RequiredSigner{ieum.MustSelf, ieum.MustLegalRepresentative}
	switch {
	case len(r.Kinds) == 0 || len(r.Signers) == 0 || r.Clause == "" || r.UntilAge < r.FromAge:
		return fmt.Errorf("kinds, signers, ages or clause are missing: %w", ieum.ErrInvalid)
	case slices.ContainsFunc(r.Kinds, func(k ieum.ConsentKind) bool { return !slices.Contains(kinds, k) }):
		return fmt.Errorf("an unknown kind: %w", ieum.ErrInvalid)
	case slices.ContainsFunc(r.Signers, func(s ieum.RequiredSigner) bool { return !slices.Contains(signers, s) }):
		return fmt.Errorf("an unknown signer: %w", ieum.ErrInvalid)
	}
	return nil
}

// Signers returns who must sign a consent of the kind for the items at an age
// in full years: SELF first. A negative age means that it is not known. Where
// the age is not known, or no row fits, both must sign.
func (t *Table) Signers(kind ieum.ConsentKind, age int, items []ieum.ConsentItem) []ieum.RequiredSigner {
	both := []ieum.RequiredSigner{ieum.MustSelf, ieum.MustLegalRepresentative}
	if age < 0 {
		return both
	}
	if len(items) == 0 {
		items = []ieum.ConsentItem{""}
	}
	var must []ieum.RequiredSigner
	for _, item := range items {
		rule, ok := t.rule(kind, age, item)
		if !ok {
			return both
		}
		must = append(must, rule.Signers...)
	}
	return slices.DeleteFunc(both, func(s ieum.RequiredSigner) bool { return !slices.Contains(must, s) })
}

func (t *Table) rule(kind ieum.ConsentKind, age int, item ieum.ConsentItem) (Rule, bool) {
	fits := func(r Rule) bool {
		return slices.Contains(r.Kinds, kind) && r.FromAge <= age && age <= r.UntilAge
	}
	for _, r := range t.Rules {
		if fits(r) && slices.Contains(r.Items, item) {
			return r, true
		}
	}
	for _, r := range t.Rules {
		if fits(r) && len(r.Items) == 0 {
			return r, true
		}
	}
	return Rule{}, false
}

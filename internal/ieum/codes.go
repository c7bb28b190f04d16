package ieum

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
)

//go:embed codes.json
var embeddedCodes []byte

// Entry is an entry of a code list: what is stored, and what people read.
type Entry struct {
	Code string `json:"code"`
	Text
}

// NeedDomain is one of the ten Korean need domains and "other" (A000000), or
// one of their sub-domains such as 1000000-2, health / mental.
// Source of the codes: desireArray of the public 복지로 service API.
type NeedDomain struct {
	Entry
	// Parent is the code of the domain above; empty at the top.
	Parent string `json:"-"`
	// Children are the sub-domains, in order of code.
	Children []NeedDomain `json:"children,omitempty"`
	// Words are what teachers and parents say for it (결석, 자해, 과의존 ...).
	Words []string `json:"words,omitempty"`
	// Phrases are what people say for it in a sentence, cut before its ending:
	// 밥을 굶 of 밥을 굶어요. One of a single letter counts as a whole word.
	Phrases []string `json:"phrases,omitempty"`
	// Alarms are words and phrases that ask for help at once: 죽고 싶. Such a
	// need has somebody to call.
	Alarms []string `json:"alarms,omitempty"`
	// CallNow are the codes of whom to call at once when such a need cannot wait,
	// and Always of whom one may ask about it at any time; see [Codes.Call].
	CallNow []string `json:"callNow,omitempty"`
	Always  []string `json:"always,omitempty"`
	// Crosswalk maps a foreign list (dreamstart, hakmatong, seed, gravity,
	// openeligibility ...) to its codes for this domain.
	Crosswalk map[string][]string `json:"crosswalk,omitempty"`
	// Delicate marks needs whose services are never hinted at to another
	// worker of the household: mental health, violence, sex.
	Delicate bool `json:"delicate,omitempty"`
}

// AgencyType is a kind of agency with the names it used to have.
type AgencyType struct {
	Entry
	// Aliases are older or popular names that a search must find.
	Aliases []string `json:"aliases,omitempty"`
	// Words are what people say who need such an agency: 독거노인. They are no
	// names of it.
	Words []string `json:"words,omitempty"`
	// Confidential is true where people hide from somebody: whoever writes an
	// agency of such a type hides it (see [Agency.Confidential]), unless its
	// directory says that it may be known.
	Confidential bool `json:"confidential,omitempty"`
	// House says whose own an agency of the type is; empty for most.
	House House `json:"house,omitempty"`
	// Levels are the levels of a need that agencies of this type are made for;
	// none means that nobody says so.
	Levels []Level `json:"levels,omitempty"`
	// For says whom agencies of this type are for, where the law fixes it. Each
	// must hold; none means everybody.
	For []Purpose `json:"for,omitempty"`
	// Infers are the services to expect of an agency of this type when its
	// directory lists none.
	Infers []InferredService `json:"infers,omitempty"`
}

// House tells to whose house an agency belongs: those who work there turn to it
// without an introduction.
type House string

// The houses.
const (
	// SchoolHouse is the school in which a Wee class works ([Agency.School]).
	SchoolHouse House = "SCHOOL"
	// OfficeHouse is the education office of the agency's district, with its
	// schools.
	OfficeHouse House = "OFFICE"
)

// InferredService is a service guessed from an agency's type.
type InferredService struct {
	Text
	Class ResourceClass `json:"class"`
	Needs []string      `json:"needs"`
}

// GroundCode is a lawful ground to share without consent.
type GroundCode struct {
	Entry
	// Clause names act and article.
	Clause string `json:"clause"`
	// Items are all that may be shared on this ground.
	Items []ConsentItem `json:"items"`
}

// Codes are the code lists in force: data, replaceable by a file, read once
// and never changed after.
type Codes struct {
	// Version dates the lists, as in "2026-11".
	Version     string       `json:"version"`
	Needs       []NeedDomain `json:"needs"`
	AgencyTypes []AgencyType `json:"agencyTypes"`
	Facts       []FactCode   `json:"facts"`
	// Grounds hold first the one for what cannot wait.
	Grounds []GroundCode `json:"grounds"`
	// Calls are whom to call, and Dangers the dangers in which safety comes
	// first, the gravest first.
	Calls   []Call   `json:"calls,omitempty"`
	Dangers []Danger `json:"dangers,omitempty"`
	// Lists holds the plain ones: REFUSAL, TERMINATION, HOUSEHOLD, CASE_CLASS,
	// CONTACT_KIND, QUALIFICATION, MASK_REASON ...
	Lists map[string][]Entry `json:"lists"`

	needs map[string]NeedDomain
	types map[string]*AgencyType
	facts map[string]FactCode
	calls map[string]Call
	// rescued holds, by type of agency, the needs of the dangers it rescues from.
	rescued map[string][]string
}

// DefaultCodes returns the lists that are built in.
func DefaultCodes() (*Codes, error) { return ReadCodes(bytes.NewReader(embeddedCodes)) }

// ReadCodes reads code lists from JSON. A list that contradicts itself (a
// code twice, a need that nothing defines) is [ErrInvalid].
func ReadCodes(r io.Reader) (*Codes, error) {
	var c Codes
	d := json.NewDecoder(r)
	d.DisallowUnknownFields()
	if err := d.Decode(&c); err != nil {
		return nil, fmt.Errorf("ieum: code lists: %w: %w", ErrInvalid, err)
	}
	if err := c.index(); err != nil {
		return nil, fmt.Errorf("ieum: code lists: %w", err)
	}
	return &c, nil
}

// Need returns the domain or sub-domain of that code.
func (c *Codes) Need(code string) (NeedDomain, bool) {
	n, ok := c.needs[code]
	return n, ok
}

// AgencyType returns the type of that code.
func (c *Codes) AgencyType(code string) (AgencyType, bool) {
	if t := c.types[code]; t != nil {
		return *t, true
	}
	return AgencyType{}, false
}

// TypeOf returns the type of that code; nil where the lists hold none. It is
// shared and must not be changed.
func (c *Codes) TypeOf(code string) *AgencyType { return c.types[code] }

// Fact returns the fact of that code.
func (c *Codes) Fact(code string) (FactCode, bool) {
	f, ok := c.facts[code]
	return f, ok
}

// Ground returns the ground of that code.
func (c *Codes) Ground(code string) (GroundCode, bool) {
	for _, g := range c.Grounds {
		if g.Code == code {
			return g, true
		}
	}
	return GroundCode{}, false
}

// Label returns the entry of a list, or one whose label is the code itself
// when the list has no such entry: a record must stay readable after its
// list was replaced.
func (c *Codes) Label(list, code string) Entry {
	entries, _ := c.List(list)
	for _, e := range entries {
		if e.Code == code {
			return e
		}
	}
	return Entry{Code: code, Text: Text{Ko: code, En: code}}
}

// List returns the entries of a list by name, the structured ones
// (AGENCY_TYPE, FACT, GROUND) among them, and whether there is such a list.
func (c *Codes) List(name string) ([]Entry, bool) {
	switch name {
	case "AGENCY_TYPE":
		return plain(c.AgencyTypes, func(t AgencyType) Entry { return t.Entry }), true
	case "FACT":
		return plain(c.Facts, func(f FactCode) Entry { return f.Entry }), true
	case "GROUND":
		return plain(c.Grounds, func(g GroundCode) Entry { return g.Entry }), true
	}
	entries, ok := c.Lists[name]
	return entries, ok
}

// Meets reports whether a service for the need code offered meets the need
// code wanted: they are equal, or one is an ancestor of the other. A code
// that the lists do not hold meets nothing.
func (c *Codes) Meets(offered, wanted string) bool {
	o, known := c.needs[offered]
	w, asked := c.needs[wanted]
	return known && asked && (offered == wanted || o.Parent == wanted || w.Parent == offered)
}

// Related returns the codes that [Codes.Meets] the wanted one, itself first.
func (c *Codes) Related(wanted string) []string {
	n, ok := c.needs[wanted]
	if !ok {
		return nil
	}
	related := []string{wanted}
	if n.Parent != "" {
		related = append(related, n.Parent)
	}
	for _, child := range n.Children {
		related = append(related, child.Code)
	}
	return related
}

func plain[T any](entries []T, code func(T) Entry) []Entry {
	codes := make([]Entry, len(entries))
	for i, e := range entries {
		codes[i] = code(e)
	}
	return codes
}

// index fills the look-up maps and refuses what contradicts itself.
func (c *Codes) index() error {
	c.needs, c.types, c.facts = map[string]NeedDomain{}, map[string]*AgencyType{}, map[string]FactCode{}
	for i := range c.Needs {
		if err := c.indexNeed(&c.Needs[i], ""); err != nil {
			return err
		}
	}
	for i := range c.AgencyTypes {
		t := &c.AgencyTypes[i]
		if err := unique(c.types, "agency type", t.Code, t); err != nil {
			return err
		}
		for _, s := range t.Infers {
			for _, need := range s.Needs {
				if _, ok := c.needs[need]; !ok {
					return fmt.Errorf("agency type %s infers an unknown need %s: %w", t.Code, need, ErrInvalid)
				}
			}
		}
	}
	for _, f := range c.Facts {
		if err := unique(c.facts, "fact", f.Code, f); err != nil {
			return err
		}
		if what := f.fault(); what != "" {
			return fmt.Errorf("fact %s has %s: %w", f.Code, what, ErrInvalid)
		}
	}
	if err := c.indexDangers(); err != nil {
		return err
	}
	return c.checkPurposes()
}

func (c *Codes) indexNeed(n *NeedDomain, parent string) error {
	n.Parent = parent
	if len(n.Alarms) > 0 && len(n.CallNow) == 0 {
		return fmt.Errorf("need %s has alarms and nobody to call: %w", n.Code, ErrInvalid)
	}
	for i := range n.Children {
		if err := c.indexNeed(&n.Children[i], n.Code); err != nil {
			return err
		}
	}
	return unique(c.needs, "need", n.Code, *n)
}

func unique[T any](into map[string]T, what, code string, entry T) error {
	if _, taken := into[code]; taken || code == "" {
		return fmt.Errorf("%s %q is empty or stands twice: %w", what, code, ErrInvalid)
	}
	into[code] = entry
	return nil
}

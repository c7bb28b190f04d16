package ieum

import (
	"fmt"
	"slices"
)

// PurposeKind is what a [Purpose] looks at.
type PurposeKind string

// The kinds of purpose.
const (
	// ForAges bounds the age in years.
	ForAges PurposeKind = "AGES"
	// ForPupils is for who goes to school, ForNotAtSchool for who does not.
	ForPupils      PurposeKind = "PUPIL"
	ForNotAtSchool PurposeKind = "NOT_AT_SCHOOL"
	// ForOwnSchool is for pupils of the school in which the agency works,
	// ForOwnDistrict for pupils of the schools of its education office.
	ForOwnSchool   PurposeKind = "OWN_SCHOOL"
	ForOwnDistrict PurposeKind = "OWN_DISTRICT"
	// ForFact is for people of whom a fact is recorded.
	ForFact PurposeKind = "FACT"
)

// Purpose says whom agencies of a type are for by law. Its text names them, so
// that it stands in a sentence: "만 18세 미만 아동", "children under 18".
type Purpose struct {
	Text
	Kind PurposeKind `json:"kind"`
	// Min and Max bound AGES, both ends included; nil leaves an end open.
	Min *int `json:"min,omitempty"`
	Max *int `json:"max,omitempty"`
	// AskFrom is the age from which somebody below Min is a question, because the
	// law takes others in as well, such as the ill; nil where it takes in nobody.
	AskFrom *int `json:"askFrom,omitempty"`
	// Fact is a code of the list FACT. Values are those meant: choices of the
	// fact, or of another that may speak for its rule ([FactCode.Also]). Perhaps
	// are those of which some are meant, so that it has to be asked.
	Fact    string   `json:"fact,omitempty"`
	Values  []string `json:"values,omitempty"`
	Perhaps []string `json:"perhaps,omitempty"`
	// Family is true where the law names the family too: a grown-up of the
	// household of a pupil counts then.
	Family bool `json:"family,omitempty"`
	// Clause names act and article.
	Clause string `json:"clause"`
	// ReadOn is the day since which the text of the clause that was read is in
	// force; absent where the clause has yet to be compared with the text.
	ReadOn Date `json:"readOn,omitempty"`
}

// Admits reports whether an age lies within the bounds.
func (p *Purpose) Admits(age int) bool {
	return (p.Min == nil || age >= *p.Min) && (p.Max == nil || age <= *p.Max)
}

// checkPurposes refuses purposes that contradict themselves or the lists.
func (c *Codes) checkPurposes() error {
	for i := range c.AgencyTypes {
		for j := range c.AgencyTypes[i].For {
			if what := c.fault(&c.AgencyTypes[i].For[j]); what != "" {
				return fmt.Errorf("agency type %s is for whom %s: %w", c.AgencyTypes[i].Code, what, ErrInvalid)
			}
		}
	}
	return nil
}

// fault says what is wrong with a purpose; empty where nothing is.
func (c *Codes) fault(p *Purpose) string {
	fact, known := c.facts[p.Fact]
	choice := func(value string) bool {
		return slices.ContainsFunc(c.Facts, func(f FactCode) bool { return f.Reads(fact.Rule) && f.Has(value) })
	}
	switch p.Kind {
	case ForPupils, ForNotAtSchool, ForOwnSchool, ForOwnDistrict:
	case ForAges:
		if p.Min == nil && p.Max == nil || p.Min != nil && p.Max != nil && *p.Min > *p.Max {
			return "no age is within the bounds of"
		}
	case ForFact:
		if !known || len(p.Values) == 0 {
			return "no fact tells"
		}
		for _, value := range slices.Concat(p.Values, p.Perhaps) {
			if !choice(value) {
				return "the fact has no such value for"
			}
		}
	default:
		return "no kind tells"
	}
	if p.Ko == "" || p.En == "" || p.Clause == "" {
		return "no text or clause tells"
	}
	return ""
}

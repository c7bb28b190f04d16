package demo

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"

	"ieum/internal/ieum"
)

//go:embed catalogue.json
var embeddedCatalogue []byte

// catalogue is what agencies of each type do in practice: for whom, at what
// cost, who may refer, with which papers.
type catalogue struct {
	// Documents are the papers to bring, by the name that services use for them.
	Documents map[string]ieum.Text `json:"documents"`
	// Types are the types of agencies by code.
	Types map[string]practice `json:"types"`
}

// practice is what a type of agency does. For whom the type is by law stands
// in the code lists.
type practice struct {
	// Name is how such an agency is called, with {town}, {quarter}, {office} or
	// {school} for the place.
	Name ieum.Text `json:"name"`
	// Titles are what its workers are called.
	Titles []ieum.Text `json:"titles"`
	// Ages hold for each service that has none of its own.
	Ages ages `json:"ages"`
	// Pupils is true where the services are for pupils of schools.
	Pupils bool `json:"pupils"`
	// DayAndNight is true where somebody is there at any hour.
	DayAndNight bool `json:"dayAndNight"`
	// Closes is how likely such an agency has closed, from 0 to 1.
	Closes   float64       `json:"closes"`
	Services []serviceSpec `json:"services"`
}

// serviceSpec is one service of a type.
type serviceSpec struct {
	ieum.Text
	Class ieum.ResourceClass `json:"class"`
	Needs []string           `json:"needs"`
	Ages  ages               `json:"ages"`
	Rules []ruleSpec         `json:"rules"`
	// Refer holds a letter for each who may refer: S the student or person, G
	// the guardian, T a teacher, C a case manager.
	Refer string `json:"refer"`
	// Gates are the types of agencies through which alone it takes anybody.
	Gates []string `json:"gates"`
	// Days are the fewest and the most that an answer takes; 0 is at once.
	Days [2]int `json:"days"`
	// Cost is empty for what is free of charge.
	Cost      ieum.Text `json:"cost"`
	Documents []string  `json:"documents"`
	// Area is what it serves: town, school (the town of the school), near (some
	// quarters round it), office (its own quarter), or empty for everywhere.
	Area string `json:"area"`
	// Places is open where there are always some, none where nobody counts them,
	// or empty.
	Places string `json:"places"`
	// Share is how many agencies of the type offer it, from 0 to 1; 0 is all.
	Share     float64  `json:"share"`
	Excludes  []string `json:"excludes"`
	Languages []string `json:"languages"`
}

// ruleSpec is a condition of a service.
type ruleSpec struct {
	Rule       ieum.RuleID `json:"rule"`
	Values     []string    `json:"values"`
	Min        *int        `json:"min"`
	Max        *int        `json:"max"`
	Exclude    bool        `json:"exclude"`
	Discretion bool        `json:"discretion"`
	ieum.Text
}

// ages are the least and the greatest, both included; a missing one is open.
type ages [2]*int

// readCatalogue reads the built-in catalogue. One that speaks of codes that
// the lists do not hold is [ieum.ErrInvalid].
func readCatalogue(codes *ieum.Codes) (*catalogue, error) {
	var c catalogue
	d := json.NewDecoder(bytes.NewReader(embeddedCatalogue))
	d.DisallowUnknownFields()
	if err := d.Decode(&c); err != nil {
		return nil, fmt.Errorf("the catalogue of services: %w: %w", ieum.ErrInvalid, err)
	}
	for code, p := range c.Types {
		if _, ok := codes.AgencyType(code); !ok {
			return nil, fmt.Errorf("the catalogue has an agency type %s: %w", code, ieum.ErrInvalid)
		}
		for i := range p.Services {
			if err := c.check(codes, &p.Services[i]); err != nil {
				return nil, fmt.Errorf("the catalogue, %s, %s: %w", code, p.Services[i].En, err)
			}
		}
	}
	return &c, nil
}

func (c *catalogue) check(codes *ieum.Codes, s *serviceSpec) error {
	for _, need := range s.Needs {
		if _, ok := codes.Need(need); !ok {
			return fmt.Errorf("an unknown need %s: %w", need, ieum.ErrInvalid)
		}
	}
	for _, paper := range s.Documents {
		if c.Documents[paper].Absent() {
			return fmt.Errorf("an unknown document %s: %w", paper, ieum.ErrInvalid)
		}
	}
	for _, code := range append(s.Gates, s.Excludes...) {
		if _, ok := codes.AgencyType(code); !ok {
			return fmt.Errorf("an unknown agency type %s: %w", code, ieum.ErrInvalid)
		}
	}
	for _, r := range s.Rules {
		if r.Absent() || !known(codes, r) {
			return fmt.Errorf("a rule %s without words, or with an unknown value: %w", r.Rule, ieum.ErrInvalid)
		}
	}
	if len(s.Needs) == 0 || (s.Refer == "") == (len(s.Gates) == 0) {
		return fmt.Errorf("no need, or not one way to refer: %w", ieum.ErrInvalid)
	}
	return nil
}

// known reports whether the lists hold the values of a rule.
func known(codes *ieum.Codes, r ruleSpec) bool {
	choices := codes.Lists["SCHOOL_LEVEL"]
	for _, f := range codes.Facts {
		if f.Rule == r.Rule {
			choices = f.Choices
		}
	}
	for _, value := range r.Values {
		found := false
		for _, c := range choices {
			found = found || c.Code == value
		}
		if !found {
			return false
		}
	}
	return true
}

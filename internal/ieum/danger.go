package ieum

import (
	"fmt"
	"slices"
)

// Call says whom to call, and why: one row of an answer. It has a number, or
// says where in the directory to look for one.
type Call struct {
	Code string `json:"code"`
	// Text is what to do, in whole sentences. It never sends to a guardian, who
	// may be the danger.
	Text
	// Found takes the place of Text where the directory has whom to call: {0}
	// stands for the name, {0:에} for the name with 에 or 에게. Empty
	// for a call with a number of its own.
	Found Text   `json:"found,omitzero"`
	Phone string `json:"phone,omitempty"`
	// Clause names act and article that the call rests on; empty where none does.
	Clause string `json:"clause,omitempty"`
	// Obliged says who must make the call; empty where everybody may and nobody
	// must.
	Obliged Text `json:"obliged,omitzero"`
	// Source is where number and clause were taken from.
	Source string `json:"source"`
	// When are the circumstances that the call is for, any of them; none means
	// all.
	When []Circumstance `json:"when,omitempty"`
	// At is where the directory is to be looked in; nil for a call with a number.
	At *Place `json:"at,omitempty"`
}

// Place is where to look for whom to call: in the subject's school, or for an
// agency of the types in the subject's districts.
type Place struct {
	// School looks in the subject's own school: for somebody of the titles, then
	// for an agency of the types that works in it, and where there are no types
	// the number is the school's.
	School bool `json:"school,omitempty"`
	// Titles are parts of the Korean titles of those to tell, the first the one
	// to look for first.
	Titles []string `json:"titles,omitempty"`
	// Types are codes of the list AGENCY_TYPE.
	Types []string `json:"types,omitempty"`
}

// Circumstance is a set of conditions that must all hold; those left out hold
// always. What is not known does not exclude: an age that is not recorded may
// lie anywhere that it can.
type Circumstance struct {
	// FromAge and UntilAge bound the age in full years, both ends included; 0
	// leaves an end open.
	FromAge  int `json:"fromAge,omitempty"`
	UntilAge int `json:"untilAge,omitempty"`
	// Words ask for one of them in what was written about the need.
	Words []string `json:"words,omitempty"`
	// Level asks that the need is recorded as so pressing.
	Level Level `json:"level,omitempty"`
	// Fact and Values ask for one of the values of a fact that is recorded.
	Fact   string   `json:"fact,omitempty"`
	Values []string `json:"values,omitempty"`
}

// Danger is a row of the table of dangers: what is said and what holds wherever
// such a need is asked about, however pressing somebody took it to be.
type Danger struct {
	Entry
	// Needs are the codes that it is about.
	Needs []string `json:"needs"`
	// When are the circumstances in which it holds, any of them; none means all.
	When []Circumstance `json:"when,omitempty"`
	// Calls are the codes of those to call, in order.
	Calls []string `json:"calls"`
	// Clause and Source say what the row rests on.
	Clause string `json:"clause"`
	Source string `json:"source"`
	// Ties are the kinds of tie, as in FAMILY, along which nobody is turned to.
	Ties []string `json:"ties,omitempty"`
	// Callers are those who must not be the ones to call a desk.
	Callers []Referrer `json:"callers,omitempty"`
	// Rescue are the types of agency that take such a report from anybody, at
	// any time, without a signature.
	Rescue []string `json:"rescue,omitempty"`
	// Grounds stand in for the consent to tell those of Rescue: the first that
	// is for the body and fits the circumstances.
	Grounds []DangerGround `json:"grounds,omitempty"`
}

// DangerGround is a ground of the list GROUND with whom it lets be told, and the
// circumstances that it is for.
type DangerGround struct {
	Ground string `json:"ground"`
	// To are those of Rescue that are told on it; none means all. An act names
	// who takes its reports, and the ambulance is not among them.
	To   []string       `json:"to,omitempty"`
	When []Circumstance `json:"when,omitempty"`
}

// Opens reports whether a type of agency is told on the ground.
func (g DangerGround) Opens(agencyType string) bool {
	return len(g.To) == 0 || slices.Contains(g.To, agencyType)
}

// Call returns the call of that code.
func (c *Codes) Call(code string) (Call, bool) {
	call, ok := c.calls[code]
	return call, ok
}

// Rescues reports whether an agency of a type that offers something for the
// needs is a rescue body in one of the dangers: a report is taken there without
// gate, waiting list and signature.
func (c *Codes) Rescues(agencyType string, needs []string) bool {
	for _, danger := range c.rescued[agencyType] {
		if slices.ContainsFunc(needs, func(need string) bool { return c.Meets(need, danger) }) {
			return true
		}
	}
	return false
}

// indexDangers fills the look-up maps of calls and rescue bodies, and refuses
// rows that name what is not there, or that rest on nothing.
func (c *Codes) indexDangers() error {
	c.calls, c.rescued = map[string]Call{}, map[string][]string{}
	for _, call := range c.Calls {
		if err := unique(c.calls, "call", call.Code, call); err != nil {
			return err
		}
		if err := c.checkCall(call); err != nil {
			return fmt.Errorf("call %s: %w", call.Code, err)
		}
	}
	for _, n := range c.needs {
		if err := c.checkCodes(slices.Concat(n.CallNow, n.Always), c.hasCall); err != nil {
			return fmt.Errorf("calls of need %s: %w", n.Code, err)
		}
	}
	seen := map[string]Danger{}
	for _, d := range c.Dangers {
		if err := unique(seen, "danger", d.Code, d); err != nil {
			return err
		}
		if err := c.checkDanger(d); err != nil {
			return fmt.Errorf("danger %s: %w", d.Code, err)
		}
		for _, agencyType := range d.Rescue {
			c.rescued[agencyType] = append(c.rescued[agencyType], d.Needs...)
		}
	}
	return nil
}

func (c *Codes) checkCall(call Call) error {
	if call.Ko == "" || call.En == "" || call.Source == "" || (call.Phone == "") == (call.At == nil) {
		return fmt.Errorf("text, source, or number and place are wrong: %w", ErrInvalid)
	}
	if call.At != nil {
		if call.Found.Ko == "" || call.Found.En == "" {
			return fmt.Errorf("no sentence for whom the directory has: %w", ErrInvalid)
		}
		if err := c.checkCodes(call.At.Types, c.hasType); err != nil {
			return err
		}
	}
	return c.checkWhen(call.When)
}

func (c *Codes) checkDanger(d Danger) error {
	if len(d.Needs) == 0 || len(d.Calls) == 0 || d.Clause == "" || d.Source == "" {
		return fmt.Errorf("needs, calls, clause or source are missing: %w", ErrInvalid)
	}
	whens := d.When
	for _, g := range d.Grounds {
		whens = slices.Concat(whens, g.When)
		if _, ok := c.Ground(g.Ground); !ok {
			return fmt.Errorf("an unknown ground %s: %w", g.Ground, ErrInvalid)
		}
		if err := c.checkCodes(g.To, func(code string) bool { return slices.Contains(d.Rescue, code) }); err != nil {
			return fmt.Errorf("ground %s: %w", g.Ground, err)
		}
	}
	if err := c.checkCodes(d.Calls, c.hasCall); err != nil {
		return err
	}
	if err := c.checkCodes(d.Rescue, c.hasType); err != nil {
		return err
	}
	if err := c.checkCodes(d.Needs, func(code string) bool { _, ok := c.needs[code]; return ok }); err != nil {
		return err
	}
	return c.checkWhen(whens)
}

// checkWhen refuses circumstances that can never hold: ages that cross, and
// values that the fact does not have.
func (c *Codes) checkWhen(when []Circumstance) error {
	for _, w := range when {
		if w.UntilAge != 0 && w.UntilAge < w.FromAge || (w.Fact == "") != (len(w.Values) == 0) {
			return fmt.Errorf("circumstances that never hold: %w", ErrInvalid)
		}
		if w.Fact == "" {
			continue
		}
		fact := c.facts[w.Fact]
		if err := c.checkCodes(w.Values, fact.Has); err != nil {
			return fmt.Errorf("fact %s: %w", w.Fact, err)
		}
	}
	return nil
}

func (c *Codes) hasCall(code string) bool { _, ok := c.calls[code]; return ok }

func (c *Codes) hasType(code string) bool { _, ok := c.types[code]; return ok }

func (c *Codes) checkCodes(codes []string, known func(string) bool) error {
	for _, code := range codes {
		if !known(code) {
			return fmt.Errorf("an unknown code %s: %w", code, ErrInvalid)
		}
	}
	return nil
}

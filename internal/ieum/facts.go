package ieum

import "slices"

// FactCode is a fact about a person that eligibility may ask for, with the
// choices that can be recorded.
type FactCode struct {
	Entry
	// Rule is the eligibility rule that reads the fact. Also are further rules
	// whose conditions may name its choices: a service for disabled children may
	// name special education as well.
	Rule RuleID   `json:"rule"`
	Also []RuleID `json:"also,omitempty"`
	// Question is what to ask the person.
	Question Text `json:"question"`
	// Choices are all values that the fact may have. Several may hold at once
	// where Many is true.
	Choices []Entry `json:"choices"`
	Many    bool    `json:"many,omitempty"`
	// Order holds the choices that stand in one, the poorest first: whoever is
	// meant by one of them takes in all before it. Most facts have none.
	Order []Rung `json:"order,omitempty"`
	// Spans are the choices that say less than the order does.
	Spans []Span `json:"spans,omitempty"`
}

// Rung is a choice of a fact whose choices stand in order.
type Rung struct {
	Code string `json:"code"`
	// UpTo is the highest income that it stands for, in percent of the median
	// income that the year's notice sets (기준 중위소득); 0 where it has no end.
	UpTo int `json:"upTo,omitempty"`
	// Clause names act and article that make the class; empty where services
	// only use it.
	Clause string `json:"clause,omitempty"`
}

// Span is a choice that stands for one of several in the order, both ends
// included, without saying which: a basic livelihood recipient has one of the
// four benefits.
type Span struct {
	Code string `json:"code"`
	From string `json:"from"`
	To   string `json:"to"`
}

// Belonging tells whether somebody is one of those that a condition names.
type Belonging uint8

// The answers. Uncertain is that of a record that says too little.
const (
	Outside Belonging = iota
	Uncertain
	Inside
)

// Has reports whether the value is a choice of the fact.
func (f *FactCode) Has(value string) bool {
	for i := range f.Choices {
		if f.Choices[i].Code == value {
			return true
		}
	}
	return false
}

// Label returns the choice of that code; a code that the list does not hold is
// its own label.
func (f *FactCode) Label(value string) Entry {
	for _, c := range f.Choices {
		if c.Code == value {
			return c
		}
	}
	return Entry{Code: value, Text: Text{Ko: value, En: value}}
}

// Reads reports whether a condition of the rule may name choices of the fact.
func (f *FactCode) Reads(rule RuleID) bool { return f.Rule == rule || slices.Contains(f.Also, rule) }

// Among reports whether the recorded value is one of the named. Where the
// choices stand in order and include is true, whoever comes before one that is
// named belongs as well; a condition that leaves people out leaves out exactly
// those it names. A value outside the order belongs where it is named itself.
func (f *FactCode) Among(recorded string, named []string, include bool) Belonging {
	if slices.Contains(named, recorded) {
		return Inside
	}
	low, high := f.place(recorded)
	if low < 0 {
		return Outside
	}
	within := 0
	for at := low; at <= high; at++ {
		if f.covers(named, at, include) {
			within++
		}
	}
	switch within {
	case 0:
		return Outside
	case high - low + 1:
		return Inside
	}
	return Uncertain
}

// covers reports whether a place in the order is one of those named.
func (f *FactCode) covers(named []string, at int, include bool) bool {
	for _, value := range named {
		low, high := f.place(value)
		if low >= 0 && at <= high && (include || at >= low) {
			return true
		}
	}
	return false
}

// place returns the first and the last place in the order that a value may
// stand for; -1 where it has none.
func (f *FactCode) place(value string) (low, high int) {
	if at := f.rung(value); at >= 0 {
		return at, at
	}
	for i := range f.Spans {
		if f.Spans[i].Code == value {
			return f.rung(f.Spans[i].From), f.rung(f.Spans[i].To)
		}
	}
	return -1, -1
}

func (f *FactCode) rung(value string) int {
	for i := range f.Order {
		if f.Order[i].Code == value {
			return i
		}
	}
	return -1
}

// fault says what is wrong with a fact; empty where nothing is.
func (f *FactCode) fault() string {
	if len(f.Choices) == 0 {
		return "no choices"
	}
	most, open := 0, false
	for i, r := range f.Order {
		switch {
		case !f.Has(r.Code), f.rung(r.Code) != i:
			return "an order of what are no choices, or of one twice"
		case open, r.UpTo != 0 && r.UpTo < most:
			return "an order that does not rise"
		}
		most, open = r.UpTo, r.UpTo == 0
	}
	for _, s := range f.Spans {
		from, to := f.rung(s.From), f.rung(s.To)
		if !f.Has(s.Code) || f.rung(s.Code) >= 0 || from < 0 || to <= from {
			return "a span over no part of its order"
		}
	}
	return ""
}

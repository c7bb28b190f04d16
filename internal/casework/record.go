package casework

import (
	"slices"
	"unicode/utf8"

	"ieum/internal/ieum"
)

// NewFact is what is told about somebody. Fact is a code of the list FACT, Value
// one of its choices, and Others those that hold as well: the caller has seen to
// that.
type NewFact struct {
	Fact, Value string
	Others      []string
	ToldBy      ieum.Teller
	On          ieum.Date
}

// RecordFact writes down what was told of a student, or of a person who lives
// in a household; anybody else is [*Unfit]. It is a new row each time, so that
// what was told before is kept; of those of one code the latest counts
// ([ieum.Fact.After]).
func RecordFact(a Act, subject ieum.Entity, told NewFact) (*ieum.Fact, error) {
	if err := member(subject, "subject"); err != nil {
		return nil, err
	}
	who := subject.Meta()
	fact := &ieum.Fact{
		Head: a.row("Fact", who.Root), Subject: who.ID, Fact: told.Fact, Value: told.Value, ToldBy: told.ToldBy, On: told.On, At: a.At,
	}
	for _, value := range told.Others {
		if !slices.Contains(fact.Values(), value) {
			fact.Others = append(fact.Others, value)
		}
	}
	return fact, nil
}

// member is [*Unfit] for a person who lives in no household of a student.
func member(who ieum.Entity, field string) error {
	if p, ok := who.(*ieum.Person); ok && p.Household == "" {
		return &Unfit{Field: field, What: "lives in no household of a student"}
	}
	return nil
}

// NewNeed is a need as it is recorded. Domain is a need code: the caller has
// seen to that.
type NewNeed struct {
	Domain string
	Level  ieum.Level
	Text   string
}

// RecordNeed writes down a need of a student, or of a person who lives in a
// household; anybody else is [*Unfit]. A need that is open under the
// same code is the same need: it takes the new level, and what was noted of it
// before stays above the new note. Notes that come to more than [MaxNotes]
// letters are [*Unfit]. kept are the needs of the record.
func RecordNeed(a Act, subject ieum.Entity, kept []*ieum.Need, told NewNeed) (*ieum.Need, error) {
	if err := member(subject, "student"); err != nil {
		return nil, err
	}
	who := subject.Meta()
	for _, n := range kept {
		if n.Subject == who.ID && n.Domain == told.Domain && n.Status == ieum.NeedOpen {
			again := *n
			again.Level, again.Text = told.Level, joined(n.Text, told.Text)
			if !fits(again.Text) {
				return nil, &Unfit{Field: "text", What: "makes the notes of this need too long"}
			}
			return &again, nil
		}
	}
	return &ieum.Need{
		Head: a.row("Need", who.Root), Subject: who.ID, Domain: told.Domain, Level: told.Level,
		Status: ieum.NeedOpen, Since: a.Today, Text: told.Text,
	}, nil
}

// MaxNotes is how many letters the notes of one need may come to.
const MaxNotes = 20_000

// fits reports whether notes are short enough.
func fits(notes string) bool { return utf8.RuneCountInString(notes) <= MaxNotes }

// joined puts a note under an earlier one, unless it says the same.
func joined(before, note string) string {
	switch {
	case note == "" || note == before:
		return before
	case before == "":
		return note
	}
	return before + "\n" + note
}

// NewContact is a contact as it is recorded. Kind is a code of the list
// CONTACT_KIND: the caller has seen to that.
type NewContact struct {
	On         ieum.Date
	Kind, Text string
}

// RecordContact writes down a contact with the client or about the case. A
// case that is closed takes contacts too: its follow-up goes on.
func RecordContact(a Act, about ieum.Entity, told NewContact) *ieum.Contact {
	of := about.Meta()
	return &ieum.Contact{Head: a.row("Contact", of.Root), Case: of.ID, On: told.On, Kind: told.Kind, Text: told.Text}
}

package directory

import (
	"fmt"
	"strings"

	"ieum/internal/ieum"
)

// Fault is one thing that is wrong with a mapping.
type Fault struct {
	// Line of the mapping's file, counted from 1; 0 where there is no file.
	Line int
	// Where is the place within the mapping, as in makes[1].fields.level.how;
	// empty for the mapping as a whole.
	Where string
	// Text says what is wrong.
	Text ieum.Text
	// Allowed are the words that may stand there; empty where that is no
	// closed set.
	Allowed []string
}

// String is the fault as one line of English.
func (f Fault) String() string { return f.In(ieum.English) }

// In is the fault as one line in the language.
func (f Fault) In(language ieum.Language) string {
	var b strings.Builder
	if f.Line > 0 {
		fmt.Fprintf(&b, "%d: ", f.Line)
	}
	if f.Where != "" {
		fmt.Fprintf(&b, "%s: ", f.Where)
	}
	b.WriteString(f.Text.In(language))
	if len(f.Allowed) > 0 {
		b.WriteString(ieum.Text{Ko: " 쓸 수 있는 값: ", En: " Allowed: "}.In(language))
		b.WriteString(strings.Join(f.Allowed, ", "))
	}
	return b.String()
}

// MappingError is why a mapping is refused: everything that is wrong with it.
// It is [ieum.ErrInvalid].
type MappingError struct {
	// Name is the mapping's name, as far as it has one.
	Name   string
	Faults []Fault
}

// Error implements error, one fault a line.
func (e *MappingError) Error() string {
	lines := make([]string, 0, len(e.Faults)+1)
	lines = append(lines, fmt.Sprintf("directory: mapping %s: %v", e.Name, ieum.ErrInvalid))
	for _, f := range e.Faults {
		lines = append(lines, "  "+f.String())
	}
	return strings.Join(lines, "\n")
}

// Unwrap implements the interface of package errors.
func (e *MappingError) Unwrap() error { return ieum.ErrInvalid }

// faults gathers what is wrong.
type faults struct{ list []Fault }

// add notes a fault. allowed may be nil.
func (f *faults) add(where, ko, en string, allowed []string) {
	f.list = append(f.list, Fault{Where: where, Text: ieum.Text{Ko: ko, En: en}, Allowed: allowed})
}

// err returns what was found as an error, or nil.
func (f *faults) err(name string) error {
	if len(f.list) == 0 {
		return nil
	}
	return &MappingError{name, f.list}
}

// member names a member of the object at where; at an item of the list there.
func member(where, name string) string {
	if where == "" {
		return name
	}
	return where + "." + name
}

func at(where string, i int) string { return fmt.Sprintf("%s[%d]", where, i) }

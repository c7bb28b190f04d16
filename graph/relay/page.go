package relay

import (
	"fmt"

	"ieum/internal/ieum"
)

const (
	// DefaultRows is the size of a page when nothing is said.
	DefaultRows = 20
	// MaxRows is the largest page, and the most of any list at once.
	MaxRows = 100
)

// Args are the arguments of a connection.
type Args struct {
	First  *int
	After  *string
	Last   *int
	Before *string
}

// ArgumentError says which argument of a field cannot be right. It wraps
// [ieum.ErrInvalid].
type ArgumentError struct {
	// Argument is its name, or its path with dots.
	Argument string
	// Limit is set where the argument is a number that is too high.
	Limit int
}

// Error implements error.
func (e *ArgumentError) Error() string { return "argument " + e.Argument + " is invalid" }

// Unwrap makes errors.Is(err, ieum.ErrInvalid) true.
func (e *ArgumentError) Unwrap() error { return ieum.ErrInvalid }

// Page reads the arguments for a list: 20 rows from the start by default. A
// number below 0 or above 100, both numbers at once, or a cursor of another
// list is an [*ArgumentError].
func (s *Sealer) Page(list List, a Args) (ieum.Page, error) {
	page := ieum.Page{Limit: DefaultRows}
	switch {
	case a.First != nil && a.Last != nil:
		return page, &ArgumentError{Argument: "last"}
	case a.First != nil:
		page.Limit = *a.First
	case a.Last != nil:
		page.Limit, page.Backward = *a.Last, true
	}
	if err := Rows(page.Limit, argument(page.Backward)); err != nil {
		return page, err
	}
	var err error
	if page.After, err = s.mark(list, a.After, "after"); err != nil {
		return page, err
	}
	page.Before, err = s.mark(list, a.Before, "before")
	return page, err
}

// Rows refuses a number of rows below 0 or above 100.
func Rows(n int, argument string) error {
	if n < 0 || n > MaxRows {
		return &ArgumentError{Argument: argument, Limit: MaxRows}
	}
	return nil
}

func argument(backward bool) string {
	if backward {
		return "last"
	}
	return "first"
}

func (s *Sealer) mark(list List, cursor *string, argument string) (ieum.Mark, error) {
	if cursor == nil {
		return ieum.Mark{}, nil
	}
	mark, err := s.Open(list, *cursor)
	if err != nil {
		return ieum.Mark{}, fmt.Errorf("relay: %w", &ArgumentError{Argument: argument})
	}
	return mark, nil
}

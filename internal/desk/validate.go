package desk

import (
	"unicode/utf8"

	"ieum/internal/ieum"
	"ieum/internal/linkage"
)

// The bounds of arguments.
const (
	minSteps, maxSteps = 1, 7
	maxRows            = 100
	maxIDs             = 100
	maxEach            = 20   // of a list of an input
	maxWords           = 100  // of a search, in letters
	maxNote            = 2000 // of a text, in letters
	maxAddress         = 300  // of an address, in letters
	maxKey             = 200  // of an idempotency key, in bytes
	maxTelephone       = 30   // of a telephone number, in letters

	fewestDigits, mostDigits = 3, 15 // of a telephone number
)

// need refuses a code that no list of needs holds.
func (s *Session) need(argument, code string) error {
	if _, ok := s.desk.Codes.Need(code); !ok {
		return &Invalid{Argument: argument, What: "is no code of a need"}
	}
	return nil
}

// agencyType refuses a code that the list of agency types does not hold.
func (s *Session) agencyType(argument, code string) error {
	if _, ok := s.desk.Codes.AgencyType(code); !ok {
		return &Invalid{Argument: argument, What: "is no code of AGENCY_TYPE"}
	}
	return nil
}

// calendarDay refuses what is no day.
func calendarDay(argument, on string) error {
	if _, err := ieum.ParseDate(on); err != nil {
		return &Invalid{Argument: argument, What: "is no day of the calendar"}
	}
	return nil
}

// given checks what is not absent.
func given(argument, value string, check func(argument, value string) error) error {
	if value == "" {
		return nil
	}
	return check(argument, value)
}

// several checks each of several values of which any will do. None at all would
// keep nothing, and nobody asks for that.
func several(argument string, values []string, check func(argument, value string) error) error {
	switch {
	case values == nil:
		return nil
	case len(values) == 0:
		return &Invalid{Argument: argument, What: "is empty: leave it out to keep all"}
	case len(values) > maxIDs:
		return &Invalid{Argument: argument, What: "are more than 100"}
	}
	for _, value := range values {
		if err := check(argument, value); err != nil {
			return err
		}
	}
	return nil
}

// day returns the day that a question is for: today when absent, and at most
// [linkage.LastDay].
func (s *Session) day(argument string, on ieum.Date) (ieum.Date, error) {
	if on.Absent() {
		return s.today, nil
	}
	if _, err := ieum.ParseDate(string(on)); err != nil {
		return "", &Invalid{Argument: argument, What: "is no day of the calendar"}
	}
	if on < s.today || on > linkage.LastDay(s.today) {
		return "", &Invalid{Argument: argument, What: "is not within a year from today"}
	}
	return on, nil
}

// dayUpToToday returns the day that something is shown as of: today when absent,
// and never a later one.
func (s *Session) dayUpToToday(argument string, on ieum.Date) (ieum.Date, error) {
	if on.Absent() {
		return s.today, nil
	}
	if _, err := ieum.ParseDate(string(on)); err != nil {
		return "", &Invalid{Argument: argument, What: "is no day of the calendar"}
	}
	if on > s.today {
		return "", &Invalid{Argument: argument, What: "is after today"}
	}
	return on, nil
}

func checkSteps(n int) error {
	if n < minSteps || n > maxSteps {
		return &Invalid{Argument: "maxSteps", What: "is not from 1 to 7"}
	}
	return nil
}

func checkPage(p ieum.Page) error {
	if p.Limit < 0 || p.Limit > maxRows {
		argument := "first"
		if p.Backward {
			argument = "last"
		}
		return &Invalid{Argument: argument, What: "is not from 0 to 100"}
	}
	return nil
}

func checkLength(argument, text string, most int) error {
	if utf8.RuneCountInString(text) > most || !utf8.ValidString(text) {
		return &Invalid{Argument: argument, What: "is too long or no text"}
	}
	return nil
}

// listed reads a list of the store. A page of no rows, which a store does not
// take, is read as one row and handed out without it: the count is asked for.
func listed[T any](page ieum.Page, read func(ieum.Page) (ieum.Slice[T], error)) (ieum.Slice[T], error) {
	if err := checkPage(page); err != nil {
		return ieum.Slice[T]{}, err
	}
	if page.Limit > 0 {
		return read(page)
	}
	page.Limit = 1
	slice, err := read(page)
	if err != nil {
		return slice, err
	}
	return withoutRows(slice, page.Backward), nil
}

// withoutRows makes the page of no rows out of that of one.
func withoutRows[T any](slice ieum.Slice[T], backward bool) ieum.Slice[T] {
	return ieum.Slice[T]{
		Total: slice.Total, Before: slice.Before || (backward && len(slice.Rows) > 0),
		After: slice.After || (!backward && len(slice.Rows) > 0),
	}
}

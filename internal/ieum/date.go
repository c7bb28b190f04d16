package ieum

import (
	"fmt"
	"time"
)

// Date is a calendar day, "2026-11-24", in the zone of the district it
// belongs to. The empty Date is an absent one. Days of the years 0001 to
// 9999 compare by < in the order of the calendar; an absent day is before
// every other.
type Date string

// ParseDate reads a day written as YYYY-MM-DD. A day that the calendar does
// not have, such as 2026-02-30, is an error that wraps [ErrInvalid] and does
// not repeat the text.
func ParseDate(text string) (Date, error) {
	if _, err := time.Parse(time.DateOnly, text); err != nil {
		return "", fmt.Errorf("ieum: not a day as YYYY-MM-DD: %w", ErrInvalid)
	}
	return Date(text), nil
}

// DateOf returns the day of t in t's own location.
func DateOf(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// Absent reports whether no day is given.
func (d Date) Absent() bool { return d == "" }

// Month returns the first day of the month that the day lies in.
func (d Date) Month() Date {
	if len(d) < len("2006-01") {
		return ""
	}
	return d[:len("2006-01")] + "-01"
}

// AddDays returns the day n days later, or earlier when n is negative. An
// absent day stays absent.
func (d Date) AddDays(n int) Date {
	if d.Absent() {
		return d
	}
	return DateOf(d.time().AddDate(0, 0, n))
}

// DaysUntil returns the number of days from d to later: negative when later
// is in fact earlier, and 0 when either is absent.
func (d Date) DaysUntil(later Date) int {
	if d.Absent() || later.Absent() {
		return 0
	}
	return int(later.time().Sub(d.time()).Hours() / 24)
}

// NextWorkingDay returns the first day after d that is no Saturday and no Sunday.
// Public holidays are not known to it: on one, what is due was due too early.
func (d Date) NextWorkingDay() Date {
	next := d.AddDays(1)
	for next.time().Weekday() == time.Saturday || next.time().Weekday() == time.Sunday {
		next = next.AddDays(1)
	}
	return next
}

// YearsUntil returns the full years from d, a birthday say, to on: the age
// on that day. It is 0 when either is absent or on is before d.
func (d Date) YearsUntil(on Date) int {
	if d.Absent() || on.Absent() || on < d {
		return 0
	}
	from, to := d.time(), on.time()
	years := to.Year() - from.Year()
	if to.Month() < from.Month() || (to.Month() == from.Month() && to.Day() < from.Day()) {
		years--
	}
	return years
}

// Within reports whether d lies in [from, until], both ends included; an
// absent end is open.
func (d Date) Within(from, until Date) bool {
	return (from.Absent() || from <= d) && (until.Absent() || d <= until)
}

// time returns midnight UTC of d. A Date that was not made by this package
// and is no day of the calendar counts as the zero time.
func (d Date) time() time.Time {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return time.Time{}
	}
	return t
}

package ieum_test

import (
	"testing"
	"time"

	"ieum/internal/ieum"
)

func TestDateOfIsTheDayWhereTheMomentIs(t *testing.T) {
	moment := time.Date(2026, 11, 23, 15, 30, 0, 0, time.UTC)
	seoul := time.FixedZone("KST", 9*60*60)
	if got := ieum.DateOf(moment); got != "2026-11-23" {
		t.Errorf("in UTC: %s", got)
	}
	if got := ieum.DateOf(moment.In(seoul)); got != "2026-11-24" {
		t.Errorf("in Seoul: %s", got)
	}
}

func TestDaysAreCountedByTheCalendar(t *testing.T) {
	tests := []struct {
		name     string
		from, to ieum.Date
		want     int
	}{
		{"the same day", "2026-11-24", "2026-11-24", 0},
		{"over a month", "2026-01-31", "2026-02-01", 1},
		{"over a leap day", "2024-02-28", "2024-03-01", 2},
		{"over a day that some zones cut short", "2026-03-28", "2026-03-30", 2},
		{"backwards", "2026-11-24", "2026-11-20", -4},
		{"a century without a leap day", "1900-01-01", "1901-01-01", 365},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.from.DaysUntil(tt.to); got != tt.want {
				t.Errorf("days until = %d, want %d", got, tt.want)
			}
			if got := tt.from.AddDays(tt.want); got != tt.to {
				t.Errorf("add days = %s, want %s", got, tt.to)
			}
		})
	}
	if got := ieum.Date("").DaysUntil("2026-11-24"); got != 0 {
		t.Errorf("from an absent day: %d", got)
	}
	if got := ieum.Date("").AddDays(3); !got.Absent() {
		t.Errorf("an absent day and three: %s", got)
	}
}

func TestYearsUntilIsTheAge(t *testing.T) {
	tests := []struct {
		name      string
		birth, on ieum.Date
		want      int
	}{
		{"the day before the birthday", "2012-11-25", "2026-11-24", 13},
		{"the birthday", "2012-11-24", "2026-11-24", 14},
		{"an earlier month", "2012-12-01", "2026-11-24", 13},
		{"a leap child before March", "2012-02-29", "2026-02-28", 13},
		{"a leap child in March", "2012-02-29", "2026-03-01", 14},
		{"not born yet", "2027-01-01", "2026-11-24", 0},
		{"no birthday", "", "2026-11-24", 0},
		{"no day", "2012-11-24", "", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.birth.YearsUntil(tt.on); got != tt.want {
				t.Errorf("years = %d, want %d", got, tt.want)
			}
		})
	}
}

func TestWithinHoldsBothEnds(t *testing.T) {
	tests := []struct {
		name             string
		day, from, until ieum.Date
		want             bool
	}{
		{"inside", "2026-11-24", "2026-11-01", "2026-11-30", true},
		{"the first day", "2026-11-01", "2026-11-01", "2026-11-30", true},
		{"the last day", "2026-11-30", "2026-11-01", "2026-11-30", true},
		{"before", "2026-10-31", "2026-11-01", "", false},
		{"after", "2026-12-01", "", "2026-11-30", false},
		{"no ends", "2026-12-01", "", "", true},
		{"ends that cross", "2026-11-15", "2026-11-30", "2026-11-01", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.day.Within(tt.from, tt.until); got != tt.want {
				t.Errorf("within = %t, want %t", got, tt.want)
			}
		})
	}
}

func TestEnrolmentStatusOnADay(t *testing.T) {
	tests := []struct {
		name         string
		since, until ieum.Date
		want         ieum.EnrolmentStatus
	}{
		{"no day yet", "", "", ieum.Planned},
		{"from tomorrow", "2026-11-25", "", ieum.Planned},
		{"from today", "2026-11-24", "", ieum.Ongoing},
		{"until today", "2026-01-01", "2026-11-24", ieum.Ongoing},
		{"until yesterday", "2026-01-01", "2026-11-23", ieum.Ended},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := ieum.Enrolment{Since: tt.since, Until: tt.until}
			if got := e.StatusOn("2026-11-24"); got != tt.want {
				t.Errorf("status = %s, want %s", got, tt.want)
			}
		})
	}
}

package linkage_test

import (
	"testing"

	"ieum/internal/ieum"
	"ieum/internal/linkage"
)

func TestAQuestionLooksAheadToTheSameDayNextYear(t *testing.T) {
	for today, want := range map[ieum.Date]ieum.Date{
		"2026-11-24": "2027-11-24", // 365 days
		"2027-11-24": "2028-11-24", // 366 days, a 29 February among them
		"2028-02-29": "2029-03-01",
		"2026-12-31": "2027-12-31",
	} {
		if got := linkage.LastDay(today); got != want {
			t.Errorf("asked on %s the last day is %s, want %s", today, got, want)
		}
	}
}

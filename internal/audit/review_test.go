package audit

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
)

func TestWhatDeservesALookComesFirst(t *testing.T) {
	seoul := time.FixedZone("KST", 9*60*60)
	// An hour of the working Tuesday 2026-11-24, counted in Korea.
	hour := func(days, clock, entries, denied, misses int) ieum.AuditHour {
		return ieum.AuditHour{From: time.Date(2026, 11, 24+days, clock, 0, 0, 0, seoul).UTC(), Entries: entries, Denied: denied, Misses: misses}
	}
	got := Review([]ieum.AuditWork{
		{Actor: "staff_a", Subjects: 20, Hours: []ieum.AuditHour{hour(0, 6, 3, 9, 9), hour(0, 20, 4, 0, 0)}},
		{Actor: "staff_b", Subjects: 31, Hours: []ieum.AuditHour{hour(0, 9, 40, 0, 0)}},
		{Actor: "staff_c", Subjects: 10, Hours: []ieum.AuditHour{hour(0, 21, 1, 0, 0), hour(4, 10, 2, 0, 0)}},
		{Actor: "staff_d", Subjects: 9, Hours: []ieum.AuditHour{hour(0, 10, 12, 10, 10)}},
		{Actor: "staff_e", Subjects: 8, Hours: []ieum.AuditHour{hour(0, 5, 1, 0, 0)}},
	}, seoul)
	want := []Look{
		{Account: "staff_c", Subjects: 10, Entries: 3, Nights: 1, DaysOff: 2, Because: []Reason{AtNight, OnDaysOff}},
		{Account: "staff_d", Subjects: 9, Entries: 12, Denied: 10, Misses: 10, Because: []Reason{OftenDenied, OftenMissed}},
		{Account: "staff_b", Subjects: 31, Entries: 40, Because: []Reason{ManySubjects}},
		{Account: "staff_e", Subjects: 8, Entries: 1, Nights: 1, Because: []Reason{AtNight}},
		{Account: "staff_a", Subjects: 20, Entries: 7, Denied: 9, Misses: 9},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got := Review(nil, seoul); len(got) != 0 {
		t.Errorf("of nobody: %+v", got)
	}
}

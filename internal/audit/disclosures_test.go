package audit

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
)

func TestDisclosuresAreGatheredByDayAndTellNoMoreThanTheyMay(t *testing.T) {
	seoul := time.FixedZone("KST", 9*60*60)
	at := func(day, hour int, by ieum.ID, purpose string, fields ...string) *ieum.AuditEntry {
		return &ieum.AuditEntry{At: time.Date(2026, 11, day, hour, 0, 0, 0, seoul).UTC(), Actor: by, Role: ieum.RoleCaseManager, Purpose: purpose, Fields: fields}
	}
	denied := at(24, 12, "staff_a", Casework, "personal")
	denied.Denied = true
	got := Disclosures([]*ieum.AuditEntry{
		at(25, 1, "staff_a", Casework, "personal"), // the day before in UTC
		at(24, 9, "staff_b", Casework, "personal", "withheld-from-guardian", "reporter"),
		at(24, 10, "staff_a", Casework, "sensitive", "staff"), at(24, 11, "staff_a", Casework, "personal"),
		at(24, 11, "staff_a", "BREAK_GLASS", "personal"),
		at(24, 13, "staff_c", Casework, "withheld-from-guardian"), at(24, 13, "staff_c", Casework, "reporter"), denied,
	}, seoul)
	want := []Disclosure{
		{On: "2026-11-24", Purpose: "BREAK_GLASS", By: "staff_a", Role: ieum.RoleCaseManager, Classes: []ieum.Class{"personal"}, Times: 1},
		{On: "2026-11-24", Purpose: Casework, By: "staff_a", Role: ieum.RoleCaseManager, Classes: []ieum.Class{"personal", "sensitive"}, Times: 2},
		{On: "2026-11-24", Purpose: Casework, By: "staff_b", Role: ieum.RoleCaseManager, Classes: []ieum.Class{"personal"}, Times: 1},
		{On: "2026-11-25", Purpose: Casework, By: "staff_a", Role: ieum.RoleCaseManager, Classes: []ieum.Class{"personal"}, Times: 1},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

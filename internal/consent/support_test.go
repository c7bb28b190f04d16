package consent

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
)

func TestSupportSignersTurnAgesIntoBirthdays(t *testing.T) {
	want := []ieum.SupportSigners{
		{BornFrom: "2007-11-25", BornUntil: "2026-11-24", Self: true, Representative: true},
		{BornFrom: "1825-11-25", BornUntil: "2007-11-24", Self: true},
	}
	if diff := cmp.Diff(want, SupportSigners("2026-11-24")); diff != "" {
		t.Error(diff)
	}
	if got := lastBirthday("2028-02-29", 1); got != "2027-02-28" {
		t.Errorf("the last of a year ago: %s", got)
	}
}

// What a store asks of many is what Covers asks of one, whatever the birthday.
func TestSupportSignersAgreeWithCovers(t *testing.T) {
	for _, day := range []ieum.Date{"2026-11-24", "2027-02-28", "2027-03-01", "2028-02-29"} {
		signers := SupportSigners(day)
		for born := day.AddDays(-20 * 366); born <= day; born = born.AddDays(1) {
			must := builtIn().Signers(ieum.ConsentSupport, born.YearsUntil(day), nil)
			var rows []ieum.RequiredSigner
			for _, row := range signers {
				if born.Within(row.BornFrom, row.BornUntil) && row.Self {
					rows = append(rows, ieum.MustSelf)
				}
				if born.Within(row.BornFrom, row.BornUntil) && row.Representative {
					rows = append(rows, ieum.MustLegalRepresentative)
				}
			}
			if diff := cmp.Diff(must, rows); diff != "" {
				t.Fatalf("born on %s, on %s: %s", born, day, diff)
			}
		}
	}
}

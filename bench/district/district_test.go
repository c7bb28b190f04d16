package district_test

import (
	"testing"

	"ieum/bench/district"
	"ieum/internal/ieum"
)

const day ieum.Date = "2026-11-24"

// A district that refers to what is not there could not be loaded, and one of
// another size would make other figures.
func TestTheDistrictIsWhole(t *testing.T) {
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	d, ties, counts := district.New(codes, day), ieum.NewTies(), map[ieum.Kind]int{}
	for _, e := range d.Entities {
		ties.Add(e)
		counts[ieum.KindOf(e)]++
	}
	if err := ties.Err(); err != nil {
		t.Error(err, ties.Wrong, ties.Doubled, ties.Dangling())
	}
	for kind, want := range map[ieum.Kind]int{
		"Student": 28000, "School": 40, "CaseManager": 200, "Agency": 600, "Service": 2400, "Referral": 12000, "Case": 2800,
	} {
		if counts[kind] != want {
			t.Errorf("%d rows of %s, want %d", counts[kind], kind, want)
		}
	}
	t.Log(len(d.Entities), counts)
}

func TestTheDistrictIsTheSameEachTime(t *testing.T) {
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	first, second := ieum.NewDigest(), ieum.NewDigest()
	for _, e := range district.New(codes, day).Entities {
		first.Add(e)
	}
	for _, e := range district.New(codes, day).Entities {
		second.Add(e)
	}
	if first.String() != second.String() {
		t.Error("two districts of one day differ")
	}
}

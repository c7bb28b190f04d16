package casework_test

import (
	"errors"
	"testing"

	"ieum/internal/casework"
	"ieum/internal/ieum"
)

func TestRestrictContact(t *testing.T) {
	uncle, office := head("Person", "uncle").ID, head("Agency", "office").ID
	writer := &ieum.CaseManager{Head: ieum.Head{ID: head("CaseManager", "mina").ID, Root: office}}
	masked := func(from, until ieum.Date) *ieum.Record {
		r := ieum.NewRecord(student)
		r.Add(&ieum.Restriction{Head: head("Restriction", "r"), Student: student.ID, Masked: uncle, From: from, Until: until})
		return r
	}
	for name, tt := range map[string]struct {
		kept *ieum.Record
		told casework.NewRestriction
		want error
		from ieum.Date
	}{
		"from today on":           {ieum.NewRecord(student), casework.NewRestriction{Masked: uncle}, nil, "2026-11-24"},
		"from a day on":           {ieum.NewRecord(student), casework.NewRestriction{Masked: uncle, From: "2026-09-01", Until: "2026-11-24"}, nil, "2026-09-01"},
		"an end that is over":     {ieum.NewRecord(student), casework.NewRestriction{Masked: uncle, From: "2026-09-01", Until: "2026-11-23"}, ieum.ErrInvalid, ""},
		"an end before the start": {ieum.NewRecord(student), casework.NewRestriction{Masked: uncle, From: "2027-01-02", Until: "2027-01-01"}, ieum.ErrInvalid, ""},
		"the student":             {ieum.NewRecord(student), casework.NewRestriction{Masked: student.ID}, ieum.ErrInvalid, ""},
		"who writes":              {ieum.NewRecord(student), casework.NewRestriction{Masked: writer.ID}, ieum.ErrInvalid, ""},
		"where they work":         {ieum.NewRecord(student), casework.NewRestriction{Masked: office}, ieum.ErrInvalid, ""},
		"who is masked":           {masked("2026-01-01", "2026-11-24"), casework.NewRestriction{Masked: uncle}, ieum.ErrConflict, ""},
		"who was masked":          {masked("2026-01-01", "2026-11-23"), casework.NewRestriction{Masked: uncle}, nil, "2026-11-24"},
		"somebody else":           {masked("2026-01-01", ""), casework.NewRestriction{Masked: head("Person", "aunt").ID}, nil, "2026-11-24"},
	} {
		got, err := casework.RestrictContact(act(), writer, tt.kept, tt.told)
		if !errors.Is(err, tt.want) || err == nil && (got.From != tt.from || got.Masked != tt.told.Masked || got.Until != tt.told.Until || got.Root != student.ID || got.Student != student.ID) {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
	if _, err := casework.RestrictContact(act(), nil, ieum.NewRecord(student), casework.NewRestriction{Masked: office}); err != nil {
		t.Errorf("an account that is nobody in the directory: %v", err)
	}
}

// A restriction that was lifted masks nobody today, and one that had not begun
// never does.
func TestLiftRestriction(t *testing.T) {
	for from, want := range map[ieum.Date]ieum.Date{"2026-01-01": "2026-11-23", "2026-11-24": "2026-11-23", "2027-03-01": "2027-02-28", "": "2026-11-23"} {
		r := &ieum.Restriction{Head: head("Restriction", "r"), From: from}
		got, err := casework.LiftRestriction(act(), r)
		if err != nil || got.Until != want || r.Until != "" || ieum.Date("2026-11-24").Within(got.From, got.Until) || ieum.Date("2027-03-01").Within(got.From, got.Until) {
			t.Errorf("from %q: %+v, %v", from, got, err)
		}
	}
	if _, err := casework.LiftRestriction(act(), &ieum.Restriction{Until: "2026-11-23"}); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("one that has ended: %v", err)
	}
	if _, err := casework.LiftRestriction(act(), &ieum.Restriction{Until: "2026-11-24"}); err != nil {
		t.Errorf("one that ends today: %v", err)
	}
}

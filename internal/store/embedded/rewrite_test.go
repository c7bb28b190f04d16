package embedded_test

import (
	"fmt"
	"os"
	"slices"
	"testing"
	"time"

	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
)

// A household of before had one type, and special education was a value of the
// fact of disability. Whoever only looks reads what the step makes of them, and
// after the step every row has its checksum.
func TestAFileWithOneTypeAHouseholdIsBroughtUpToDate(t *testing.T) {
	path := storePath(t)
	schema, err := os.ReadFile("testdata/schema-7.sql")
	if err != nil {
		t.Fatal(err)
	}
	homes := map[string][]string{"GRANDPARENT": {"GRANDPARENT"}, "": nil}
	rows := ""
	home := func(kind string) ieum.ID { return ieum.DerivedID("Household", "test", "of "+kind) }
	for kind := range homes {
		rows += fmt.Sprintf("INSERT INTO household (id, root, version, type, ieum_sum) VALUES ('%s', '%[1]s', 2, nullif('%s', ''), 77);", home(kind), kind)
	}
	facts := map[string][2]string{
		"DISABILITY MILD": {"DISABILITY", "MILD"}, "DISABILITY SPECIAL_EDUCATION": {"SPECIAL_EDUCATION", "SPECIAL_EDUCATION"},
		"DISABILITY BORDERLINE": {"SPECIAL_EDUCATION", "BORDERLINE"}, "LANGUAGE OTHER": {"LANGUAGE", "OTHER"},
	}
	fact := func(was string) ieum.ID { return ieum.DerivedID("Fact", "test", was) }
	for was := range facts {
		var code, value string
		fmt.Sscan(was, &code, &value)
		rows += fmt.Sprintf("INSERT INTO fact (id, root, version, fact, value) VALUES ('%s', '%s', 5, '%s', '%s');", fact(was), home(""), code, value)
	}
	alter(t, path, "PRAGMA journal_mode = WAL; BEGIN;"+string(schema)+
		"INSERT INTO ieum_ledger (version, digest) VALUES (7, 'as it was'); INSERT INTO ieum_network (revision, floor) VALUES (0, 0);"+rows+
		"PRAGMA application_id = 1231385965; PRAGMA user_version = 7; COMMIT")

	looking, err := embedded.Look(t.Context(), path, embedded.Options{})
	if err != nil {
		t.Fatal(err)
	}
	looked := digestOf(t, looking)
	damage, err := looking.Examine(t.Context())
	// The one checksum that is wrong is that of the household that reads as it is kept.
	if err != nil || damage.Rows["Household"] != 1 || damage.Unknown["Household"] != 1 || damage.Unknown["Fact"] != 4 {
		t.Errorf("examined before the step: %+v, %v", damage, err)
	}
	if err := looking.Close(); err != nil {
		t.Fatal(err)
	}
	s := open(t, path, embedded.Options{})
	if digestOf(t, s) != looked {
		t.Error("the older file reads otherwise than the one that was brought up to date")
	}
	damage, err = s.Examine(t.Context())
	if err != nil || damage.Rows["Household"] != 1 || len(damage.Unknown) > 0 || len(damage.Rows) > 1 {
		t.Errorf("examined after the step: %+v, %v; want the damage of before and a checksum on every other row", damage, err)
	}
	found, err := s.View(ieum.ProgramScope()).Entities(t.Context(), []ieum.ID{home("GRANDPARENT"), home("")})
	if err != nil {
		t.Fatal(err)
	}
	for kind, want := range homes {
		if got := found[home(kind)].(*ieum.Household); !slices.Equal(got.Types, want) || got.Version != 2 {
			t.Errorf("a household of the type %q has the types %v and version %d, want %v and 2", kind, got.Types, got.Version, want)
		}
	}
	for was, want := range facts {
		found, err := s.View(ieum.ProgramScope()).Entities(t.Context(), []ieum.ID{fact(was)})
		if err != nil {
			t.Fatal(err)
		}
		if got := found[fact(was)].(*ieum.Fact); got.Fact != want[0] || got.Value != want[1] || got.Version != 5 {
			t.Errorf("%s became %s %s of version %d, want %v", was, got.Fact, got.Value, got.Version, want)
		}
	}
}

// An audit entry of before had one subject. Its trail is found by whoever only looks, and
// after the step, which makes the entry no younger and puts it into no chain.
func TestAFileWithOneSubjectAnEntryIsBroughtUpToDate(t *testing.T) {
	path := storePath(t)
	schema, err := os.ReadFile("testdata/schema-7.sql")
	if err != nil {
		t.Fatal(err)
	}
	mina, ari := ieum.DerivedID("Student", "test", "mina"), ieum.DerivedID("Staff", "test", "ari")
	rows := ""
	for name, subject := range map[string]string{"one": string(mina), "none": ""} {
		rows += fmt.Sprintf("INSERT INTO audit_entry (id, root, version, at, actor, subject, fields, denied) VALUES ('%s', '%[1]s', 1, '2025-11-24T09:00:00.000000Z', '%s', nullif('%s', ''), '[\"personal\"]', 0);",
			ieum.DerivedID("AuditEntry", "test", name), ari, subject)
	}
	alter(t, path, "PRAGMA journal_mode = WAL; BEGIN;"+string(schema)+
		"INSERT INTO ieum_ledger (version, digest) VALUES (7, 'as it was'); INSERT INTO ieum_network (revision, floor) VALUES (0, 0);"+rows+
		"PRAGMA application_id = 1231385965; PRAGMA user_version = 7; COMMIT")
	check := func(what string, s *embedded.Store) string {
		t.Helper()
		trail, err := s.View(ieum.ProgramScope()).AuditTrail(t.Context(), ieum.AuditFilter{Subject: mina}, ieum.Page{Limit: 10})
		if err != nil || trail.Total != 1 || !slices.Equal(trail.Rows[0].Subjects, []ieum.ID{mina}) || trail.Rows[0].Server != "" {
			t.Errorf("%s: the trail %+v, %v", what, trail, err)
		}
		gaps, err := s.AuditGaps(t.Context())
		if err != nil || gaps.Unchained != 2 || gaps.Unmarked != 0 || gaps.Strays != 0 || gaps.Newest.Year() != 2025 {
			t.Errorf("%s: gaps %+v, %v", what, gaps, err)
		}
		return digestOf(t, s)
	}
	looking, err := embedded.Look(t.Context(), path, embedded.Options{})
	if err != nil {
		t.Fatal(err)
	}
	looked := check("a look", looking)
	if err := looking.Close(); err != nil {
		t.Fatal(err)
	}
	s := open(t, path, embedded.Options{})
	if check("after the step", s) != looked {
		t.Error("the older file reads otherwise than the one that was brought up to date")
	}
	damage, err := s.Examine(t.Context())
	if err != nil || damage.Found() || len(damage.Unknown) > 0 {
		t.Errorf("examined after the step: %+v, %v", damage, err)
	}
	if n, err := s.AgeOut(t.Context(), "", trailEnd(), 10); err != nil || n != 2 {
		t.Errorf("%d aged out, %v", n, err)
	}
	if gaps, err := s.AuditGaps(t.Context()); err != nil || gaps.Unchained != 0 {
		t.Errorf("after that: %+v, %v", gaps, err)
	}
}

// trailEnd is a moment after all entries of the test.
func trailEnd() time.Time { return time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC) }

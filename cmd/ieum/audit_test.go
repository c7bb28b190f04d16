package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
)

// watched is a store file with some entries of the audit, the first of which are three
// years old.
func watched(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "watched.db")
	s, err := embedded.Open(t.Context(), path, embedded.Options{})
	if err != nil {
		t.Fatal(err)
	}
	old, lately := time.Now().AddDate(-3, 0, 0), time.Now().AddDate(0, 0, -1)
	for i, at := range []time.Time{old, old.Add(time.Hour), lately, lately.Add(time.Hour)} {
		entry := ieum.AuditEntry{
			At: at, Actor: ieum.DerivedID("Staff", "test", "a"), Session: "token_a", Address: "192.0.2.1", Fields: []string{"personal"},
			Subjects: []ieum.ID{ieum.DerivedID("Student", "test", "a"), ieum.DerivedID("Student", "test", fmt.Sprint(i))},
		}
		entry.ID = ieum.DerivedID("AuditEntry", "test", fmt.Sprint(i))
		if err := s.Audit(t.Context(), []ieum.AuditEntry{entry}); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// alter changes a store file by hand.
func alter(t *testing.T, path, text string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.ExecContext(t.Context(), text); err != nil {
		t.Fatal(err)
	}
}

func TestTheAuditIsVerifiedAndTheFirstBadEntryNamed(t *testing.T) {
	path := watched(t)
	code, out, said := call(t, "audit", "verify", "--store", path)
	if code != exitOK || !strings.Contains(out, "4 entries checked") {
		t.Fatalf("%d: %s%s", code, out, said)
	}
	_, heads, _ := call(t, "audit", "head", "--store", path)
	kept := write(t, 0o600, heads)
	if code, out, said := call(t, "audit", "verify", "--store", path, "--heads", kept); code != exitOK || !strings.Contains(out, "1 heads") {
		t.Errorf("with a head: %d: %s%s", code, out, said)
	}
	for name, tt := range map[string]struct{ change, says string }{
		"altered":            {"UPDATE audit_entry SET actor = 'staff_b', ieum_sum = NULL WHERE number = 2", "number 2"},
		"removed":            {"DELETE FROM audit_entry WHERE number = 2", "number 2 is missing"},
		"removed at the end": {"DELETE FROM audit_entry WHERE number = 4", "number 4 is missing"},
		"reordered":          {"UPDATE audit_entry SET number = 5 - number WHERE number IN (2, 3)", "number 2"},
		"inserted":           {"INSERT INTO audit_entry (id, root, version, server, number) SELECT 'audit_x', 'audit_x', 1, server, number FROM audit_entry WHERE number = 3", "number 3"},
		"a chain is gone":    {"DELETE FROM audit_chain", "no chain"},
		"a trail is cut":     {"DELETE FROM ieum_audit_day", "whose trail would not show"},
	} {
		path := watched(t)
		alter(t, path, tt.change)
		code, out, said := call(t, "audit", "verify", "--store", path)
		if code != exitFailed || !strings.Contains(out, "BAD") || !strings.Contains(out, tt.says) {
			t.Errorf("%s: %d: %s%s", name, code, out, said)
		}
		if code, out, _ := call(t, "doctor", "--store", path); code != exitFailed || !strings.Contains(out, "audit") {
			t.Errorf("doctor, %s: %d: %s", name, code, out)
		}
	}
	alter(t, path, "DELETE FROM audit_entry; DELETE FROM audit_chain; DELETE FROM ieum_audit_day")
	if code, out, _ := call(t, "audit", "verify", "--store", path); code != exitOK {
		t.Errorf("an audit that is gone as a whole: %d: %s", code, out)
	}
	if code, out, _ := call(t, "audit", "verify", "--store", path, "--heads", kept); code != exitFailed || !strings.Contains(out, "missing") {
		t.Errorf("the same, with a head: %d: %s", code, out)
	}
}

func TestABreachIsAnswered(t *testing.T) {
	path := watched(t)
	for _, by := range [][]string{{"--account", string(ieum.DerivedID("Staff", "test", "a"))}, {"--session", "token_a"}, {"--ip", "192.0.2.1"}} {
		code, out, said := call(t, append([]string{"audit", "scope", "--store", path, "--format", "json"}, by...)...)
		var rows []struct {
			Subject ieum.ID
			Classes []string
			Times   int
		}
		if code != exitOK {
			// An account that is not kept has no name to go by on a server; a file finds it.
			t.Fatalf("%v: %d %s", by, code, said)
		}
		if err := json.Unmarshal([]byte(out), &rows); err != nil || len(rows) != 5 {
			t.Errorf("%v: %v\n%s", by, err, out)
		}
		for _, row := range rows {
			if want := map[bool]int{true: 4, false: 1}[row.Subject == ieum.DerivedID("Student", "test", "a")]; row.Times != want || len(row.Classes) != 1 {
				t.Errorf("%v: %+v", by, row)
			}
		}
	}
	day := time.Now().AddDate(0, 0, -2).Format(time.DateOnly)
	if code, out, said := call(t, "audit", "scope", "--store", path, "--ip", "192.0.2.1", "--from", day, "--format", "csv"); code != exitOK || strings.Count(out, "\n") != 4 {
		t.Errorf("since a day: %d\n%s%s", code, out, said)
	}
	if code, out, said := call(t, "audit", "verify", "--store", path); code != exitOK || !strings.Contains(out, "\n8 entries checked") {
		t.Errorf("four askings are four entries: %d: %s%s", code, out, said)
	}
	if code, _, _ := call(t, "audit", "scope", "--store", filepath.Join(t.TempDir(), "none.db"), "--ip", "192.0.2.1"); code == exitOK {
		t.Error("a file that is not there was made")
	}
	for _, wrong := range [][]string{nil, {"--ip", "192.0.2.1", "--from", "yesterday"}} {
		if code, _, _ := call(t, append([]string{"audit", "scope", "--store", path}, wrong...)...); code != exitUsage {
			t.Errorf("%v: %d, want it to be wrong usage", wrong, code)
		}
	}
}

func TestWhatIsOldAgesOutAndTheRestIsStillProved(t *testing.T) {
	path := watched(t)
	if code, _, _ := call(t, "audit", "age-out", "--store", path, "--years", "1"); code == exitOK {
		t.Error("entries were removed that the law keeps")
	}
	_, heads, _ := call(t, "audit", "head", "--store", path)
	kept := write(t, 0o600, heads)
	for _, says := range []string{"2 entries", "0 entries"} {
		if code, out, said := call(t, "audit", "age-out", "--store", path); code != exitOK || !strings.HasPrefix(out, says) {
			t.Errorf("%d: %s%s", code, out, said)
		}
	}
	code, out, said := call(t, "audit", "verify", "--store", path, "--heads", kept)
	// What is left, and that the others have aged out.
	if code != exitOK || !strings.Contains(out, "2 aged out") || !strings.Contains(out, "from number 3") {
		t.Errorf("%d: %s%s", code, out, said)
	}
	if code, _, said := call(t, "serve", "--store", path, "--encrypted-volume", "--audit-years", "1"); code != exitUnsafe || !strings.Contains(said, "audit-years") {
		t.Errorf("a server that keeps them for a year: %d %s", code, said)
	}
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
}

func TestWhoHadAStudentsDataIsListed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "listed.db")
	s, err := embedded.Open(t.Context(), path, embedded.Options{})
	if err != nil {
		t.Fatal(err)
	}
	own := func(kind ieum.Kind) ieum.Head {
		id := ieum.DerivedID(kind, "test", "a")
		return ieum.Head{ID: id, Root: id}
	}
	pupil, agency, staff := own("Student"), own("Agency"), own("Staff")
	today := ieum.DateOf(time.Now().In(koreanTime()))
	shelter := ieum.DerivedID("Agency", "test", "hidden")
	err = s.Update(t.Context(), []ieum.ID{pupil.ID, agency.ID, shelter}, func(ctx context.Context, tx ieum.Tx) error {
		service, referral := own("Service"), own("Referral")
		service.Root, referral.Root = agency.ID, pupil.ID
		hidden := func(kind ieum.Kind, root ieum.ID) ieum.Head {
			return ieum.Head{ID: ieum.DerivedID(kind, "test", "hidden"), Root: root}
		}
		entry := ieum.AuditEntry{
			Head: ieum.Head{ID: own("AuditEntry").ID}, At: time.Now(), Actor: staff.ID, Role: ieum.RoleCaseManager, Purpose: "CASEWORK",
			Subjects: []ieum.ID{pupil.ID}, Fields: []string{"personal", "reporter"},
		}
		return errors.Join(tx.Put(ctx, &ieum.Student{Head: pupil}, &ieum.Staff{Head: staff, DisplayName: "정누리"},
			&ieum.Agency{Head: agency, Name: ieum.Text{Ko: "이음센터"}}, &ieum.Service{Head: service, Agency: agency.ID, Name: ieum.Text{Ko: "상담"}},
			&ieum.Referral{Head: referral, Student: pupil.ID, Service: service.ID, State: ieum.ReferralRequested, RequestedOn: today}), tx.Put(ctx,
			&ieum.Agency{Head: hidden("Agency", shelter), Name: ieum.Text{Ko: "쉼터"}, Confidential: true}, &ieum.Service{Head: hidden("Service", shelter), Agency: shelter, Name: ieum.Text{Ko: "쉼터 입소"}},
			&ieum.Referral{Head: hidden("Referral", pupil.ID), Student: pupil.ID, Service: hidden("Service", "").ID, State: ieum.ReferralRequested, RequestedOn: today}), tx.Audit(ctx, entry))
	})
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
	code, out, said := call(t, "audit", "disclosures", "--store", path, "--student", string(pupil.ID), "--format", "csv")
	if code != exitOK || !strings.Contains(out, string(today)+",CASEWORK,정누리,CASE_MANAGER,personal,1") || !strings.Contains(out, "이음센터") || strings.Contains(out, "reporter") || strings.Contains(out, "쉼터") {
		t.Errorf("%d\n%s%s", code, out, said)
	}
	if code, _, _ := call(t, "audit", "disclosures", "--store", path, "--student", string(ieum.DerivedID("Student", "test", "b"))); code != exitFailed {
		t.Errorf("of nobody: %d", code)
	}
	code, out, said = call(t, "audit", "disclosures", "--store", path, "--student", string(pupil.ID))
	if code != exitOK || !strings.Contains(out, "OPERATION") || !strings.Contains(out, "(a command on the store)") || strings.Contains(out, "쉼터") {
		t.Errorf("the asking before is told too: %d\n%s%s", code, out, said)
	}
	code, out, said = call(t, "audit", "review", "--store", path, "--to", time.Now().AddDate(0, 0, 2).Format(time.DateOnly))
	if code != exitOK || !strings.Contains(out, "정누리") {
		t.Errorf("review: %d\n%s%s", code, out, said)
	}
}

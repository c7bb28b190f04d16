package neo4j_test

import (
	"context"
	"errors"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"ieum/internal/ieum"
	"ieum/internal/store/neo4j"
)

// indexed is a label and a property.
var indexed = regexp.MustCompile(`FOR \(n:(\w+)\) (?:ON|REQUIRE) \(?((?:n\.\w+(?:, )?)+)\)?`)

// named and dropped are the name of an index that is made, and of one that goes.
var (
	named   = regexp.MustCompile(`CREATE INDEX (\w+)`)
	dropped = regexp.MustCompile(`^DROP INDEX (\w+) IF EXISTS`)
)

func TestTheMigrationsMakeTheIndexesOfTheKindTable(t *testing.T) {
	want := map[string]bool{ // what the store itself needs
		"Entity.id": true, "Lock.id": true, "Key.id": true, "Counter.id": true, "Change.revision": true, "Migration.version": true,
		"PeopleChange.district, n.revision": true, "PeopleChange.at": false,
		"Student.school, n.display_name_order, n.id": false,
		"Agreement.until": false, "Staff.approved_until": false,
		"AuditDay.key": false, "AuditEntry.actor, n.at, n.session, n.address": false, "AuditEntry.server, n.number": false,
	}
	for _, info := range ieum.Kinds() {
		for _, f := range info.Fields {
			if f.Indexed && f.Ref == nil { // references are relationships
				want[string(info.Kind)+"."+f.Column] = f.Unique
			}
		}
	}
	files, err := os.ReadDir("migrations")
	if err != nil {
		t.Fatal(err)
	}
	got, made := map[string]bool{}, map[string]string{}
	for _, f := range files {
		text, err := os.ReadFile("migrations/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		if drop := dropped.FindSubmatch(text); drop != nil {
			delete(got, made[string(drop[1])])
			continue
		}
		isSchema := indexed.FindSubmatch(text)
		if (isSchema != nil) != strings.HasSuffix(f.Name(), ".schema.cypher") {
			t.Errorf("%s is not what its name says", f.Name())
		}
		if isSchema != nil {
			if name := named.FindSubmatch(text); name != nil {
				made[string(name[1])] = string(isSchema[1]) + "." + strings.TrimPrefix(string(isSchema[2]), "n.")
			}
			got[string(isSchema[1])+"."+strings.TrimPrefix(string(isSchema[2]), "n.")] = strings.Contains(string(text), "IS UNIQUE")
		}
	}
	if !maps.Equal(got, want) {
		t.Errorf("the migrations make %v, the kind table asks for %v", slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want)))
	}
}

// cypher runs a statement behind the store's back.
func cypher(t *testing.T, text string) {
	t.Helper()
	ask(t, direct(t), text)
}

func TestADatabaseThatIsBehindOrAheadIsNotServed(t *testing.T) {
	ctx := t.Context()
	open(t, neo4j.Options{})
	t.Cleanup(func() { // whatever happened, the next test finds the schema
		cypher(t, "MATCH (m:Migration) DELETE m")
		if err := neo4j.Migrate(context.Background(), options(t)); err != nil {
			t.Error(err)
		}
	})
	status, err := neo4j.CheckStatus(ctx, options(t))
	if err != nil || status.Applied != status.Known || status.Newer || status.Known == 0 {
		t.Fatalf("after migrating: %+v, %v", status, err)
	}
	cypher(t, "MATCH (m:Migration) WHERE m.version > 10 DELETE m")
	if _, err := neo4j.Open(ctx, options(t)); !errors.Is(err, neo4j.ErrBehind) || !errors.Is(err, ieum.ErrUnavailable) {
		t.Errorf("behind: %v", err)
	}
	if status, err := neo4j.CheckStatus(ctx, options(t)); err != nil || status.Applied != 10 || len(status.Missing) != status.Known-10 || !strings.HasPrefix(status.Missing[0], "0011_") {
		t.Errorf("behind: %+v, %v", status, err)
	}
	if err := neo4j.Migrate(ctx, options(t)); err != nil {
		t.Errorf("migrate what is behind: %v", err)
	}
	for name, text := range map[string]string{
		"a later version":       "CREATE (:Migration {version: 9999, checksum: 'x'})",
		"another third version": "MATCH (m:Migration {version: 3}) SET m.checksum = 'x'",
	} {
		cypher(t, text)
		if _, err := neo4j.Open(ctx, options(t)); !errors.Is(err, ieum.ErrNewerFile) {
			t.Errorf("%s: open: %v", name, err)
		}
		if err := neo4j.Migrate(ctx, options(t)); !errors.Is(err, ieum.ErrNewerFile) {
			t.Errorf("%s: migrate: %v", name, err)
		}
		cypher(t, "MATCH (m:Migration {version: 9999}) DELETE m")
	}
}

func TestMigratorsSideBySideAllSucceed(t *testing.T) {
	open(t, neo4j.Options{})
	cypher(t, "MATCH (m:Migration) DELETE m")
	errs := make([]error, 3)
	var done sync.WaitGroup
	for n := range errs {
		done.Go(func() { errs[n] = neo4j.Migrate(t.Context(), options(t)) })
	}
	done.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Error(err)
	}
}

func TestTheLockOfACrashedMigratorRunsOut(t *testing.T) {
	open(t, neo4j.Options{})
	cypher(t, "MATCH (l:MigrationLock) SET l.until = timestamp() + 1500")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := neo4j.Migrate(ctx, options(t)); !errors.Is(err, context.Canceled) {
		t.Errorf("a migrator that is told to stop: %v", err)
	}
	if err := neo4j.Migrate(t.Context(), options(t)); err != nil {
		t.Errorf("after the lock ran out: %v", err)
	}
}

func TestAnAddressThatIsNoneOrDoesNotAnswerIsAnError(t *testing.T) {
	for url, want := range map[string]error{
		"": ieum.ErrInvalid, "http://127.0.0.1:1": ieum.ErrInvalid, "bolt://127.0.0.1:1": ieum.ErrUnavailable,
	} {
		_, err := neo4j.Open(t.Context(), neo4j.Options{URL: url})
		if !errors.Is(err, want) {
			t.Errorf("%q: %v, want %v", url, err, want)
		}
		if err != nil && url != "" && strings.Contains(err.Error(), url) {
			t.Error("the error repeats the address")
		}
	}
}

// Names that an older version wrote are folded by the server, as this one
// folds them: those in Hangul and Latin, with the spaces that people type.
func TestTheMigrationFoldsNamesAsTheStoreDoes(t *testing.T) {
	s := open(t, neo4j.Options{})
	names := []string{"강 가온", "\u1100\u1161\u11bc\u1100\u1161\u110b\u1169\u11ab ", "Nguye\u0302\u0303n \u00c1nh", "끝\u3000이음\u00a0", "100%", ""}
	ids := make([]ieum.ID, len(names))
	for i, name := range names {
		ids[i] = ieum.DerivedID("Student", "fold", name)
		student := &ieum.Student{Head: ieum.Head{ID: ids[i]}, DisplayName: name}
		err := s.Update(t.Context(), []ieum.ID{ids[i]}, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, student) })
		if err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile("migrations/0023_student_folded_name.data.cypher")
	if err != nil {
		t.Fatal(err)
	}
	server := shared.Server(t)
	for _, text := range []string{"MATCH (s:Student) REMOVE s.display_name_folded", string(text)} {
		if err := server.Do(t.Context(), text); err != nil {
			t.Fatal(err)
		}
	}
	for i, name := range names {
		slice, err := s.View(ieum.ProgramScope()).Students(t.Context(), ieum.StudentFilter{Text: name}, ieum.Page{Limit: 10})
		found := slices.ContainsFunc(slice.Rows, func(s *ieum.Student) bool { return s.ID == ids[i] })
		if err != nil || !found {
			t.Errorf("%q is not found by its name: %v", name, err)
		}
	}
}

// What an older version kept of households and facts reads as this one keeps it.
func TestTheMigrationsTurnTypesIntoSetsAndPartSpecialEducation(t *testing.T) {
	s := open(t, neo4j.Options{})
	home, bare := ieum.DerivedID("Household", "rewrite", "home"), ieum.DerivedID("Household", "rewrite", "bare")
	facts := map[ieum.ID][2]string{
		ieum.DerivedID("Fact", "rewrite", "mild"):    {"DISABILITY", "MILD"},
		ieum.DerivedID("Fact", "rewrite", "special"): {"SPECIAL_EDUCATION", "SPECIAL_EDUCATION"},
		ieum.DerivedID("Fact", "rewrite", "slow"):    {"SPECIAL_EDUCATION", "BORDERLINE"},
	}
	rows := []ieum.Entity{&ieum.Household{Head: ieum.Head{ID: home}}, &ieum.Household{Head: ieum.Head{ID: bare}}}
	for id, f := range facts {
		rows = append(rows, &ieum.Fact{Head: ieum.Head{ID: id, Root: home}, Fact: "DISABILITY", Value: f[1]})
	}
	err := s.Update(t.Context(), []ieum.ID{home, bare}, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, rows...) })
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{"MATCH (h:Household {id: '" + string(home) + "'}) SET h.type = 'GRANDPARENT'"}
	for _, name := range []string{"0025_fact_special_education", "0026_household_types"} {
		text, err := os.ReadFile("migrations/" + name + ".data.cypher")
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	server := shared.Server(t)
	for _, text := range texts {
		if err := server.Do(t.Context(), text); err != nil {
			t.Fatal(err)
		}
	}
	ids := append(slices.Collect(maps.Keys(facts)), home, bare)
	found, err := s.View(ieum.ProgramScope()).Entities(t.Context(), ids)
	if err != nil {
		t.Fatal(err)
	}
	if got := found[home].(*ieum.Household).Types; !slices.Equal(got, []string{"GRANDPARENT"}) || len(found[bare].(*ieum.Household).Types) > 0 {
		t.Errorf("the household of one type has %v, that of none %v", got, found[bare])
	}
	for id, want := range facts {
		if got := found[id].(*ieum.Fact); got.Fact != want[0] || got.Value != want[1] {
			t.Errorf("%s %s, want %v", got.Fact, got.Value, want)
		}
	}
}

// An entry of the audit that an older version wrote of one subject, or of none, is found and
// read as one of this version.
func TestTheMigrationGivesOldAuditEntriesTheirSubjectsAndDays(t *testing.T) {
	s := open(t, neo4j.Options{})
	text, err := os.ReadFile("migrations/0028_audit_entry_subjects.data.cypher")
	if err != nil {
		t.Fatal(err)
	}
	whose, of, nobody := ieum.DerivedID("Student", "old entry", "a"), ieum.DerivedID("AuditEntry", "old entry", "a"), ieum.DerivedID("AuditEntry", "old entry", "b")
	actor := ieum.DerivedID("Staff", "old entry", "a")
	server := shared.Server(t)
	for _, text := range []string{
		"CREATE (:Entity:AuditEntry {id: '" + string(of) + "', root: '" + string(of) + "', version: 1, at: '2026-11-02T01:00:00.000000Z', actor: '" + string(actor) + "', subject: '" + string(whose) + "', fields: ['personal']})",
		"CREATE (:Entity:AuditEntry {id: '" + string(nobody) + "', root: '" + string(nobody) + "', version: 1, at: '2026-11-02T02:00:00.000000Z', subject: ''})",
		string(text),
	} {
		if err := server.Do(t.Context(), text); err != nil {
			t.Fatal(err)
		}
	}
	v := s.View(ieum.ProgramScope())
	trail, err := v.AuditTrail(t.Context(), ieum.AuditFilter{Subject: whose}, ieum.Page{Limit: 10})
	if err != nil || len(trail.Rows) != 1 || trail.Rows[0].ID != of || trail.Rows[0].Actor != actor || !slices.Equal(trail.Rows[0].Subjects, []ieum.ID{whose}) {
		t.Errorf("the trail: %+v, %v", trail, err)
	}
	found, err := v.Entities(t.Context(), []ieum.ID{nobody})
	if err != nil {
		t.Fatal(err)
	}
	if e, ok := found[nobody].(*ieum.AuditEntry); !ok || len(e.Subjects) > 0 || e.Actor != "" {
		t.Errorf("the entry of nobody: %+v", found[nobody])
	}
	work, err := v.AuditWork(t.Context(), trail.Rows[0].At, trail.Rows[0].At.AddDate(0, 0, 1))
	if err != nil || len(work) != 1 || work[0].Actor != "" { // the command's; the account is not kept
		t.Errorf("the work of the day: %+v, %v", work, err)
	}
	gaps, err := s.AuditGaps(t.Context())
	if err != nil || gaps.Unmarked != 0 || gaps.Unchained != 2 {
		t.Errorf("the gaps: %+v, %v", gaps, err)
	}
}

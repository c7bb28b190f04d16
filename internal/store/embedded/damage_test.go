package embedded_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"

	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
)

// peopled is a closed store with rows in every partition and in the tables of its
// own.
func peopled(t *testing.T) string {
	t.Helper()
	path := storePath(t)
	s := open(t, path, embedded.Options{})
	var roots []ieum.ID
	head := func(kind ieum.Kind, i int, root ieum.ID) ieum.Head {
		h := ieum.Head{ID: ieum.DerivedID(kind, "test", strconv.Itoa(i)), Root: root}
		if root == "" {
			roots = append(roots, h.ID)
		}
		return h
	}
	var entities []ieum.Entity
	for i := range 60 {
		pupil := &ieum.Student{Head: head("Student", i, ""), DisplayName: fmt.Sprint("김이음", i), Grade: i%6 + 1}
		agency := &ieum.Agency{
			Head: head("Agency", i, ""), Name: ieum.Text{Ko: fmt.Sprint("이음센터", i)}, Type: "WEE", Status: ieum.Active,
			Point: &ieum.Point{Latitude: 37.5, Longitude: 127 + float64(i)/100}, Aliases: []string{"이음", "다리"},
		}
		need := &ieum.Need{Head: head("Need", i, pupil.ID), Subject: pupil.ID, Domain: "1000000", Status: ieum.NeedOpen}
		staff := &ieum.Staff{Head: head("Staff", i, ""), Active: true, ApprovedUntil: "2026-12-31"}
		entities = append(entities, pupil, agency, need, staff)
	}
	err := s.Update(t.Context(), roots, func(ctx context.Context, tx ieum.Tx) error {
		return errors.Join(tx.Put(ctx, entities...),
			tx.Remember(ctx, ieum.Key{Staff: roots[0], Client: "a key", Digest: [32]byte{1, 2}}, roots[1]),
			tx.Audit(ctx, ieum.AuditEntry{Head: ieum.Head{ID: ieum.DerivedID("AuditEntry", "test", "a")}, Subjects: roots[:1]}))
	})
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

// held is all that the file's tables hold, as text, or what SQLite says about
// it; less what tells of openings and probes only.
func held(t *testing.T, path string) string {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+path+"?mode=ro&immutable=1")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var b strings.Builder
	for _, info := range ieum.Kinds() {
		dump(&b, db, tableName(info.Kind))
	}
	for _, name := range []string{"ieum_ledger", "ieum_network", "ieum_lane", "ieum_change", "ieum_commit", "ieum_people_change", "ieum_key"} {
		dump(&b, db, name)
	}
	return b.String()
}

func dump(b *strings.Builder, db *sql.DB, table string) {
	fmt.Fprintln(b, table)
	rows, err := db.Query(`SELECT * FROM "` + table + `" ORDER BY rowid`) //nolint:unqueryvet // a dump takes what is there
	if err != nil {
		fmt.Fprintln(b, err)
		return
	}
	defer rows.Close()
	columns, _ := rows.Columns()
	values, targets := make([]any, len(columns)), make([]any, len(columns))
	for i := range values {
		targets[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(targets...); err != nil {
			fmt.Fprintln(b, err)
		}
		for i, value := range values {
			fmt.Fprintf(b, "%s %q\n", strings.ToLower(columns[i]), fmt.Sprint(value)) // case of a column means nothing
		}
	}
	fmt.Fprintln(b, rows.Err())
}

// flips is how many bits are flipped; IEUM_ROUNDS asks for more, up to 5,000.
func flips() int {
	if n, err := strconv.Atoi(os.Getenv("IEUM_ROUNDS")); err == nil {
		return min(n, 5000)
	}
	return 400
}

// A bit that the disk turned over is told, unless nothing of what the file
// holds has changed by it.
func TestEveryFlippedBitThatMattersIsFound(t *testing.T) {
	path := peopled(t)
	want, whole := held(t, path), []byte(content(t, path))
	seed := rand.Uint64()
	random := rand.New(rand.NewPCG(seed, 1))
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	found, harmless := 0, 0
	for range flips() {
		at := random.IntN(len(whole))
		for whole[at] == 0 && random.IntN(20) > 0 { // most of a small file is empty
			at = random.IntN(len(whole))
		}
		bit := byte(1) << random.IntN(8)
		file.WriteAt([]byte{whole[at] ^ bit}, int64(at))
		switch told := examined(t, path); {
		case told:
			found++
		case held(t, path) != want:
			t.Errorf("seed %d: bit %08b of byte %d changed what the file holds, and nothing was found", seed, bit, at)
		default:
			harmless++
		}
		file.WriteAt(whole[at:at+1], int64(at))
	}
	if examined(t, path) || found == 0 {
		t.Errorf("damage is found in the whole file, or never (%d times)", found)
	}
	t.Logf("%d flips found, %d changed nothing", found, harmless)
}

// examined reports whether something is told about the file.
func examined(t *testing.T, path string) bool {
	t.Helper()
	s, err := embedded.Look(t.Context(), path, embedded.Options{})
	if err != nil {
		return true
	}
	defer s.Close()
	damage, err := s.Examine(t.Context())
	return err != nil || damage.Found() || len(damage.Unknown) > 0
}

// A server that reads damage says so from then on, and is not ready.
func TestAStoreThatHasReadDamageIsNotReady(t *testing.T) {
	path := peopled(t)
	var page int64
	db, err := sql.Open("sqlite", "file:"+path+"?mode=ro&immutable=1")
	if err == nil {
		err = db.QueryRow("SELECT rootpage FROM sqlite_schema WHERE name = 'student'").Scan(&page)
		db.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	whole := []byte(content(t, path))
	copy(whole[(page-1)*4096:], strings.Repeat("\xff", 4096))
	if err := os.WriteFile(path, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	s := open(t, path, embedded.Options{})
	if err := s.CheckPages(t.Context()); !errors.Is(err, embedded.ErrDamaged) {
		t.Errorf("the quick check: %v, want damage", err)
	}
	if _, err := s.View(ieum.ProgramScope()).Students(t.Context(), ieum.StudentFilter{}, ieum.Page{Limit: 1}); !errors.Is(err, ieum.ErrUnavailable) {
		t.Errorf("students: %v, want unavailable", err)
	}
	for range 2 {
		if err := s.Probe(t.Context()); !errors.Is(err, embedded.ErrDamaged) {
			t.Errorf("the probe: %v, want damage", err)
		}
	}
}

// A probe writes, so it finds out what only a write can, and leaves nothing.
func TestAProbeWritesAndLeavesNothing(t *testing.T) {
	path := storePath(t)
	s := open(t, path, embedded.Options{})
	before, commits := digestOf(t, s), s.Stats().Commits
	for range 3 {
		if err := s.Probe(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	newest, err := s.Feed().Revisions(t.Context())
	if err != nil || newest != (ieum.Revisions{}) || digestOf(t, s) != before || s.Stats().Commits != commits+3 {
		t.Errorf("revisions %v, %v after %d commits; want none, and one commit for each probe", newest, err, s.Stats().Commits-commits)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := s.Probe(ctx); err == nil {
		t.Error("a probe whose context has ended succeeded")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := s.Probe(t.Context()); !errors.Is(err, ieum.ErrUnavailable) {
		t.Errorf("of a closed store: %v, want unavailable", err)
	}
}

// tableName is a kind's table: StageEntry's is stage_entry.
func tableName(kind ieum.Kind) string {
	var b strings.Builder
	for i, r := range string(kind) {
		if i > 0 && r >= 'A' && r <= 'Z' {
			b.WriteByte('_')
		}
		b.WriteString(strings.ToLower(string(r)))
	}
	return b.String()
}

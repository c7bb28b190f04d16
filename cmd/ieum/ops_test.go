package main

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"ieum/internal/store/embedded"
)

// write makes a file with a mode.
func write(t *testing.T, mode os.FileMode, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file")
	if err := errors.Join(os.WriteFile(path, []byte(text), mode), os.Chmod(path, mode)); err != nil {
		t.Fatal(err)
	}
	return path
}

// Every file that must be for its owner only is refused by every command that
// would use it, before anything is done.
func TestFilesThatOthersCanReadAreRefused(t *testing.T) {
	open, store := write(t, 0o640, "secret\n"), small(t)
	shared := small(t)
	if err := os.Chmod(shared, 0o604); err != nil {
		t.Fatal(err)
	}
	attested := []string{"serve", "--encrypted-volume", "--listen", "127.0.0.1:0"}
	server := []string{"--neo4j-user", "neo4j", "--neo4j-password", open}
	for name, args := range map[string][]string{
		"account":    {"account", "list", "--store", shared},
		"cursor key": append(attested, "--store", store, "--cursor-key", open),
		"store":      append(attested, "--store", shared),
		"import":     {"import", "--store", shared, centres(t)},
		"demo":       {"demo", "--store", shared, "--listen", "127.0.0.1:0"},
		"sign-in":    {"demo", "--sign-in", open, "--listen", "127.0.0.1:0"},
		"serve":      append(append(attested, "--store", "bolt://127.0.0.1:1"), server...),
		"migrate":    append([]string{"migrate", "--store", "bolt://127.0.0.1:1"}, server...),
		"doctor":     append([]string{"doctor", "--store", "bolt://127.0.0.1:1"}, server...),
		"copy":       append([]string{"copy", store, "bolt://127.0.0.1:1"}, server...),
	} {
		if code, _, said := call(t, args...); code != exitUnsafe || !strings.Contains(said, "chmod 600") || strings.Contains(said, "secret") {
			t.Errorf("%s: exit code %d, want %d: %s", name, code, exitUnsafe, said)
		}
	}
	if code, out, said := call(t, "doctor", "--store", shared); code != exitOK || !strings.Contains(out, "chmod 600") {
		t.Errorf("doctor: %d, want it to look and to say so: %s%s", code, out, said)
	}
}

func TestWhatGoesToAnotherMachineIsEncryptedOrAttested(t *testing.T) {
	for at, open := range map[address]bool{
		"bolt://10.0.0.1": true, "neo4j://db:7687": true, "neo4j://127.0.0.1.example": true, "bolt://[fe80::1]": true,
		"neo4j+s://db": false, "bolt+s://10.0.0.1": false, "bolt://localhost:7687": false, "neo4j://127.0.0.1": false, "bolt://[::1]:7687": false,
	} {
		if at.clear() != open {
			t.Errorf("%s in the clear: %t, want %t", at, at.clear(), open)
		}
		_, err := account{}.options(console{}, at)
		_, attested := account{PrivateNetwork: true}.options(console{}, at)
		if errors.Is(err, errUnsafe) != open || attested != nil {
			t.Errorf("%s: %v; attested: %v", at, err, attested)
		}
	}
}

func TestAnOriginIsWhatABrowserSends(t *testing.T) {
	for _, good := range []string{"https://ieum.example", "https://ieum.example:8443", "https://xn--9d0b.kr", "https://[::1]:3000", "https://10.0.0.1"} {
		if err := checkOrigin(good, "https"); err != nil {
			t.Errorf("%s: %v", good, err)
		}
	}
	for _, bad := range []string{
		"", "https://", "https://a b", "https://a@b", "https://a:b@c", "https://*.example", "https://a/", "https://a/b", "https://a?b", "https://a#b",
		"http://a", "https://A.example", "HTTPS://a", "https://a:443", "https://a:", "https://이음.kr", "https://a.", "https://a,b", "null", "https://a:x", " https://a",
	} {
		if err := checkOrigin(bad, "https"); !errors.Is(err, errUnsafe) {
			t.Errorf("%q: %v, want it refused", bad, err)
		}
	}
}

// A store of a mistyped path is new and empty, and nobody signs in: that is
// said at the start, not by a 401 to everybody.
func TestAStoreThatIsNotTheOneThatWasMeantIsTold(t *testing.T) {
	for _, tt := range []struct {
		name, path string
		token      bool
		says       []string
	}{
		{"a new one", filepath.Join(t.TempDir(), "mistyped.db"), false, []string{"was not there", "ieum account first"}},
		{"one without tokens", small(t), false, []string{"ieum account first"}},
		{"the right one", small(t), true, nil},
	} {
		if tt.token {
			if code, _, said := call(t, "account", "first", "--store", tt.path, "--name", "한열쇠"); code != exitOK {
				t.Fatal(said)
			}
		}
		var said bytes.Buffer
		c := console{logger: slog.New(slog.NewTextHandler(&said, nil))}
		store, err := openStore(t.Context(), c, address("file:"+tt.path), account{})
		if err != nil {
			t.Fatal(err)
		}
		if err := joinClose((serveCommand{}).greet(t.Context(), c, store), store); err != nil {
			t.Fatal(err)
		}
		if got := strings.Count(said.String(), "level=WARN"); got != len(tt.says) {
			t.Errorf("%s: %d warnings, want %d: %s", tt.name, got, len(tt.says), &said)
		}
		for _, want := range tt.says {
			if !strings.Contains(said.String(), want) {
				t.Errorf("%s: nothing says %q: %s", tt.name, want, &said)
			}
		}
	}
}

// older is a store file as schema 3 made it.
func older(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "older.db")
	schema, err := os.ReadFile("../../internal/store/embedded/testdata/schema-3.sql")
	if err != nil {
		t.Fatal(err)
	}
	change(t, path, string(schema)+"INSERT INTO ieum_ledger (version, digest) VALUES (3, 'as it was'); INSERT INTO ieum_network (revision, floor) VALUES (0, 0);"+
		"PRAGMA application_id = 1231385965; PRAGMA user_version = 3")
	if err := os.Chmod(path, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// change runs SQL on a file that nobody has open.
func change(t *testing.T, path, text string) {
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

// Commands that look at a file, or read one to make another, leave it as it
// is, and leave nothing beside it.
func TestCommandsThatLookChangeNothing(t *testing.T) {
	path, folder := older(t), t.TempDir()
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"doctor", "--store", path},
		{"backup", "--store", path, filepath.Join(folder, "backup.db")},
		{"copy", path, filepath.Join(folder, "copy.db")},
		{"restore", path, "--store", filepath.Join(folder, "restored.db")},
		{"import", "--store", path, "--dry-run", centres(t)},
	} {
		code, out, said := call(t, args...)
		if code != exitOK {
			t.Errorf("%s: %d\n%s%s", args[0], code, out, said)
		}
		after, err := os.ReadFile(path)
		if err != nil || !bytes.Equal(before, after) {
			t.Fatalf("%s changed the file: %v", args[0], err)
		}
	}
	if left, err := os.ReadDir(filepath.Dir(path)); err != nil || len(left) != 1 {
		t.Errorf("beside the file lies %v", left)
	}
	if _, out, _ := call(t, "doctor", "--store", path); !strings.Contains(out, "schema 3, older than") {
		t.Errorf("doctor does not say what it found: %s", out)
	}
}

// No command but those that write makes a file, and each names the one that
// it did not find.
func TestAFileThatIsNotThereIsNamedAndNotMade(t *testing.T) {
	folder := t.TempDir()
	missing, target := filepath.Join(folder, "none.db"), filepath.Join(folder, "target.db")
	for _, args := range [][]string{
		{"doctor", "--store", missing},
		{"backup", "--store", missing, target},
		{"copy", missing, target},
		{"restore", missing, "--store", target},
		{"demo", "--on", "file:" + missing, "--listen", "127.0.0.1:0"},
	} {
		if code, _, said := call(t, args...); code != exitData || !strings.Contains(said, missing) {
			t.Errorf("%s: %d, want %d and the file's name: %s", args[0], code, exitData, said)
		}
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
		t.Errorf("%v was made", left)
	}
}

func TestATargetThatExistsHasOneExitCode(t *testing.T) {
	source, target := small(t), small(t)
	for _, args := range [][]string{
		{"backup", "--store", source, target}, {"copy", source, target}, {"restore", source, "--store", target},
	} {
		if code, _, said := call(t, args...); code != exitFailed || !strings.Contains(said, target) {
			t.Errorf("%s: %d, want %d and the file's name: %s", args[0], code, exitFailed, said)
		}
	}
}

// Rows that were changed behind Ieum's back are damage, unless whoever did it
// says so.
func TestDoctorTellsAChangedRow(t *testing.T) {
	path := small(t)
	change(t, path, "UPDATE student SET display_name = 'Mona'")
	if code, out, _ := call(t, "doctor", "--store", path); code != exitFailed || !strings.Contains(out, "WRONG: 1 rows that do not hold what Ieum wrote among Student") {
		t.Errorf("exit code %d: %s", code, out)
	}
	change(t, path, "UPDATE student SET ieum_sum = NULL")
	if code, out, _ := call(t, "doctor", "--store", path); code != exitOK || !strings.Contains(out, "NOTE: 1 rows without a checksum") {
		t.Errorf("exit code %d: %s", code, out)
	}
}

// A demo that is kept opens again, with the tokens of its sign-in file.
func TestAKeptDemoOpensAgain(t *testing.T) {
	folder := t.TempDir()
	store, file := "file:"+filepath.Join(folder, "kept.db"), filepath.Join(folder, "sign-in.json")
	var tokens []map[string]string
	for range 2 {
		t.Run("start", func(t *testing.T) {
			in := startDemo(t, "--store", store, "--sign-in", file)
			if status, answer := ask(t, in, "case-manager", "{ viewer { displayName } }"); status != 200 || strings.Contains(answer, "errors") {
				t.Errorf("%d %s", status, answer)
			}
			tokens = append(tokens, in.Tokens)
		})
	}
	if len(tokens) != 2 || tokens[0]["case-manager"] == "" || tokens[0]["case-manager"] != tokens[1]["case-manager"] {
		t.Error("the second start has other tokens")
	}
	if code, _, said := call(t, "demo", "--store", store, "--seed", "2", "--listen", "127.0.0.1:0"); code != exitFailed || !strings.Contains(said, "not this demo") {
		t.Errorf("another seed: %d %s", code, said)
	}
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	if code, _, said := call(t, "demo", "--store", small(t), "--listen", "127.0.0.1:0"); code != exitFailed || !strings.Contains(said, "not this demo") {
		t.Errorf("in an office's store: %d %s", code, said)
	}
}

// An address that is taken is told before anything is made.
func TestATakenAddressIsToldFirst(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	store, listen := filepath.Join(t.TempDir(), "new.db"), taken.Addr().String()
	for _, args := range [][]string{
		{"demo", "--listen", listen, "--store", store}, {"serve", "--encrypted-volume", "--listen", listen, "--store", store},
	} {
		if code, _, said := call(t, args...); code != exitUnavailable || !strings.Contains(said, "--listen") || !strings.Contains(said, listen) {
			t.Errorf("%s: %d %s", args[0], code, said)
		}
	}
	if _, err := os.Stat(store); err == nil {
		t.Error("a store was made")
	}
}

// Folders of demos that were killed are cleared by the next, and no others.
func TestTheFoldersOfKilledDemosAreCleared(t *testing.T) {
	parent := t.TempDir()
	t.Setenv("TMPDIR", parent)
	old := time.Now().Add(-time.Hour)
	folder := func(name string, then time.Time) string {
		path := filepath.Join(parent, name)
		if err := os.Mkdir(path, 0o700); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { os.RemoveAll(path) })
		if name == demoPrefix+"held" {
			s, err := embedded.Open(t.Context(), filepath.Join(path, "demo.db"), embedded.Options{})
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { s.Close() })
		}
		if err := os.Chtimes(path, then, then); err != nil {
			t.Fatal(err)
		}
		return name
	}
	folder(demoPrefix+"killed", old)
	want := []string{folder(demoPrefix+"held", old), folder(demoPrefix+"beginning", time.Now()), folder("something-else", old)}
	made, err := demoFolder()
	if err != nil {
		t.Fatal(err)
	}
	want = append(want, filepath.Base(made))
	entries, err := os.ReadDir(parent)
	if err != nil {
		t.Fatal(err)
	}
	var left []string
	for _, e := range entries {
		left = append(left, e.Name())
	}
	slices.Sort(want)
	if !slices.Equal(left, want) {
		t.Errorf("%v is left, want %v", left, want)
	}
}

func TestVariablesAreNamedAsTheFlagsAre(t *testing.T) {
	_, out, _ := call(t, "serve", "--help")
	for _, name := range []string{"$IEUM_NEO4J_USER", "$IEUM_NEO4J_PASSWORD", "$IEUM_BEHIND_TLS", "$IEUM_CURSOR_KEY"} {
		if !strings.Contains(strings.Join(strings.Fields(out), " "), name) {
			t.Errorf("the help does not name %s:\n%s", name, out)
		}
	}
	t.Setenv("IEUM_SEED", "no number")
	if code, _, said := call(t, "demo"); code != exitUsage || !strings.Contains(said, "seed") {
		t.Errorf("a variable is not read: %d %s", code, said)
	}
}

// A closed terminal ends the program in order, like Ctrl-C.
func TestAClosedTerminalEndsInOrder(t *testing.T) {
	for _, ignored := range []bool{false, true} {
		if slices.Contains(endings(ignored), os.Signal(syscall.SIGHUP)) == ignored {
			t.Errorf("started with SIGHUP ignored %v, the program ends by it: %v", ignored, ignored)
		}
	}
}

// A copy that cannot be believed is not left as a file.
func TestACopyThatFailsLeavesNoFile(t *testing.T) {
	target := filepath.Join(t.TempDir(), "copy.db")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var out, said bytes.Buffer
	if code := run(ctx, []string{"copy", small(t), target}, &out, &said); code == exitOK {
		t.Fatal("a copy that was stopped succeeded")
	}
	if left, err := os.ReadDir(filepath.Dir(target)); err != nil || len(left) > 0 {
		t.Errorf("%v is left", left)
	}
}

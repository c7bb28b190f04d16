package embedded_test

import (
	"bufio"
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"io"
	mathrand "math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
)

// childFile names the environment variable by which a test tells a second
// run of this binary to be a child on that file, and childTask what to do.
const (
	childFile = "IEUM_EMBEDDED_CHILD_FILE"
	childTask = "IEUM_EMBEDDED_CHILD_TASK"
	// rounds is the variable that sets how many times the writer is killed; 20
	// if it is not set.
	rounds = "IEUM_EMBEDDED_KILLS"
)

// TestMain lets the binary be the process that is killed, or refused.
func TestMain(m *testing.M) {
	path := os.Getenv(childFile)
	if path == "" {
		os.Exit(m.Run())
	}
	tasks := map[string]func(string) error{"write": childWrite, "open": childOpen, "limit": childLimit, "aside": childAside, "sync": childSync}
	if err := tasks[os.Getenv(childTask)](path); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// child prepares this binary to run a task on a file.
func child(t *testing.T, task, path string) *exec.Cmd {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), childFile+"="+path, childTask+"="+task)
	return cmd
}

// childWrite puts a student and an audit entry in one update, and one more
// entry by the store's own audit, and says each on standard output once it
// is durable, until it is killed.
func childWrite(path string) error {
	s, err := embedded.Open(context.Background(), path, embedded.Options{})
	if err != nil {
		return err
	}
	fmt.Println("open")
	mint := ieum.NewMint(rand.Reader)
	for {
		student := &ieum.Student{Head: ieum.Head{ID: mint("Student")}, DisplayName: "이음"}
		inside := ieum.AuditEntry{Head: ieum.Head{ID: mint("AuditEntry")}, Subjects: []ieum.ID{student.ID}}
		err := s.Update(context.Background(), []ieum.ID{student.ID}, func(ctx context.Context, tx ieum.Tx) error {
			return errors.Join(tx.Put(ctx, student), tx.Audit(ctx, inside))
		})
		if err != nil {
			return err
		}
		fmt.Printf("%s\n%s\n", student.ID, inside.ID)
		read := ieum.AuditEntry{Head: ieum.Head{ID: mint("AuditEntry")}, Request: "read"}
		if err := s.Audit(context.Background(), []ieum.AuditEntry{read}); err != nil {
			return err
		}
		fmt.Println(read.ID)
	}
}

// childOpen opens the store and ends.
func childOpen(path string) error {
	s, err := embedded.Open(context.Background(), path, embedded.Options{})
	if err != nil {
		if errors.Is(err, ieum.ErrInUse) {
			fmt.Println("in use")
		}
		return err
	}
	return s.Close()
}

func TestWhatWasAcknowledgedOutlivesAKill(t *testing.T) {
	kills := 20
	if n, err := strconv.Atoi(os.Getenv(rounds)); err == nil {
		kills = n
	}
	path := filepath.Join(t.TempDir(), "ieum.db")
	var acknowledged []ieum.ID
	for range kills {
		acknowledged = append(acknowledged, writeUntilKilled(t, path)...)
		checkSurvivors(t, path, acknowledged)
	}
	if len(acknowledged) < kills {
		t.Errorf("only %d writes in %d lives: the test shows little", len(acknowledged), kills)
	}
	t.Logf("%d writes acknowledged in %d lives", len(acknowledged), kills)
}

// writeUntilKilled lets a child write for a moment and returns what it said
// was written.
func writeUntilKilled(t *testing.T, path string) []ieum.ID {
	t.Helper()
	cmd := child(t, "write", path)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(out)
	if line, err := lines.ReadString('\n'); line != "open\n" {
		t.Fatalf("the child did not open the store: %v", err)
	}
	time.AfterFunc(time.Duration(20+mathrand.IntN(61))*time.Millisecond, func() { cmd.Process.Kill() })
	var said []ieum.ID
	for {
		line, err := lines.ReadString('\n')
		if err != nil { // what is not a whole line was not said
			if err != io.EOF && !errors.Is(err, os.ErrClosed) {
				t.Error(err)
			}
			break
		}
		said = append(said, ieum.ID(line[:len(line)-1]))
	}
	if err := cmd.Wait(); err == nil {
		t.Fatal("the child ended by itself")
	}
	return said
}

func checkSurvivors(t *testing.T, path string, acknowledged []ieum.ID) {
	t.Helper()
	s, err := embedded.Open(t.Context(), path, embedded.Options{})
	if err != nil {
		t.Fatalf("after a kill: %v", err)
	}
	found, err := s.View(ieum.ProgramScope()).Entities(t.Context(), acknowledged)
	if err != nil || len(found) != len(acknowledged) {
		t.Errorf("%d of %d acknowledged writes are there, %v", len(found), len(acknowledged), err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var integrity string
	var students, entries int
	err = db.QueryRow(`SELECT (SELECT integrity_check FROM pragma_integrity_check), (SELECT count(*) FROM student),
  (SELECT count(*) FROM audit_entry WHERE request IS NULL)`).Scan(&integrity, &students, &entries)
	if err != nil || integrity != "ok" || students != entries {
		t.Errorf("integrity %q, %d students, %d entries, %v", integrity, students, entries, err)
	}
}

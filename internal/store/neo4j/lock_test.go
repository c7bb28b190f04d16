package neo4j_test

import (
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// unlocked is the variable by which a test tells a second run of this binary
// to leave roots unlocked.
const unlocked = "IEUM_NEO4J_UNLOCKED"

// TestTheLockIsWhatTheCasesRestOn runs cases of the conformance suite with
// the lock of the roots switched off. Each must fail: one that passed all the
// same would show nothing about the lock.
func TestTheLockIsWhatTheCasesRestOn(t *testing.T) {
	cases := []string{
		"a referral is accepted once",
		"two siblings are not referred to one service at once",
		"writers that read under the lock lose nothing",
		"of writers with one key one writes and the others recall",
	}
	names := make([]string, len(cases))
	for i, name := range cases {
		names[i] = strings.ReplaceAll(name, " ", "_")
	}
	server := shared.Server(t)
	// What happens at the same time may happen well by chance, but not ten
	// times.
	for range 10 {
		c := exec.CommandContext(t.Context(), os.Args[0], "-test.v", "-test.run", "^TestStore$/^("+strings.Join(names, "|")+")$")
		c.Env = append(append(os.Environ(), server.Lend()...), unlocked+"=1")
		out, err := c.CombinedOutput()
		if failed := new(exec.ExitError); err != nil && !errors.As(err, &failed) {
			t.Fatal(err)
		}
		var passed []string
		for _, name := range names {
			switch ran := strings.Contains(string(out), "=== RUN   TestStore/"+name+"\n"); {
			case !ran:
				t.Fatalf("there is no case %s:\n%s", name, out)
			case !strings.Contains(string(out), "--- FAIL: TestStore/"+name+" "):
				passed = append(passed, name)
			}
		}
		if t.Logf("%d of %d cases failed without the lock", len(names)-len(passed), len(names)); len(passed) == 0 {
			return
		}
		names = passed
	}
	t.Errorf("without the lock these pass all the same: %v", names)
}

// Tally reads what `go test -json` writes, shows of it what a person wants to
// read (a line a package, and all that a failed test said), and counts.
//
//	go test -json ./... | tally [-whole] FILE
//
// The counts go to FILE as one line. It ends with 1 if something failed, and
// with 3 if, with -whole, something was skipped.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

const (
	exitFailed  = 1
	exitSkipped = 3
)

func main() {
	whole := flag.Bool("whole", false, "a test that was skipped makes it incomplete")
	flag.Parse()
	t := tally{out: os.Stdout, said: map[string][]string{}, results: map[string]string{}}
	if err := t.read(os.Stdin); err != nil {
		fmt.Fprintln(os.Stderr, "tally:", err)
		os.Exit(exitFailed)
	}
	line := t.String()
	if err := os.WriteFile(flag.Arg(0), []byte(line+"\n"), 0o600); err != nil {
		fmt.Fprintln(os.Stderr, "tally:", err)
		os.Exit(exitFailed)
	}
	fmt.Println(line)
	switch _, failed, skipped := t.counts(); {
	case failed > 0 || t.broken:
		os.Exit(exitFailed)
	case skipped > 0 && *whole:
		os.Exit(exitSkipped)
	}
}

// event is a line of `go test -json`.
type event struct{ Action, Package, ImportPath, Test, Output string }

// tally is what was heard of a run.
type tally struct {
	out io.Writer
	// said is what a test has printed, by package and test.
	said map[string][]string
	// results are pass, fail or skip, by package and test.
	results map[string]string
	// why is what the first test that was skipped said.
	why string
	// broken tells that a package failed: did not build, say, or fell over
	// outside of its tests.
	broken bool
}

func (t *tally) read(from io.Reader) error {
	lines := bufio.NewReader(from)
	for {
		line, err := lines.ReadBytes('\n')
		if len(line) > 0 {
			t.hear(line)
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func (t *tally) hear(line []byte) {
	var e event
	if err := json.Unmarshal(line, &e); err != nil {
		t.show(string(line)) // not of the protocol: somebody wants to be read
		return
	}
	name := e.Package + " " + e.Test
	switch e.Action {
	case "output", "build-output":
		t.hearOutput(name, e)
	case "pass", "fail", "skip":
		if e.Test == "" {
			t.broken = t.broken || e.Action == "fail"
			return
		}
		t.results[name] = e.Action
		if e.Action == "fail" {
			t.show(strings.Join(t.said[name], ""))
		}
		if e.Action == "skip" && t.why == "" {
			t.why = reason(t.said[name])
		}
		delete(t.said, name)
	}
}

func (t *tally) show(text string) {
	_, _ = io.WriteString(t.out, text) // nobody is left to tell
}

// hearOutput keeps what a test says, and shows what a package says.
func (t *tally) hearOutput(name string, e event) {
	switch {
	case e.Test != "":
		if !strings.HasPrefix(e.Output, "=== ") {
			t.said[name] = append(t.said[name], e.Output)
		}
	case e.Output != "PASS\n" && !strings.Contains(e.Output, "[no test files]"):
		t.show(e.Output)
	}
}

// reason is what a test that was skipped said: file.go:12: the reason.
func reason(said []string) string {
	for _, line := range said {
		if _, text, found := strings.Cut(line, ": "); found && !strings.HasPrefix(strings.TrimSpace(line), "---") {
			return strings.TrimSpace(text)
		}
	}
	return ""
}

// counts leaves out a test that is made of others, unless none of them tells
// why it ended as it did.
func (t *tally) counts() (passed, failed, skipped int) {
	told := map[string]bool{}
	for name, result := range t.results {
		for i, r := range name {
			if r == '/' {
				told[name[:i]+" pass"], told[name[:i]+" "+result] = true, true
			}
		}
	}
	for name, result := range t.results {
		switch {
		case told[name+" "+result]:
		case result == "pass":
			passed++
		case result == "fail":
			failed++
		default:
			skipped++
		}
	}
	return passed, failed, skipped
}

// String is the counts in a line, with the reason of what was skipped.
func (t *tally) String() string {
	passed, failed, skipped := t.counts()
	line := fmt.Sprintf("%d passed, %d failed, %d skipped", passed, failed, skipped)
	if t.why != "" {
		line += ": " + t.why
	}
	return line
}

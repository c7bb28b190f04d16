package neo4jtest

import (
	"context"
	"errors"
	"os"
	"testing"
)

// brief are Java's options for a life of a minute: compiling in full costs
// more than it gains. Until it answers, a server takes 7 s of a processor with
// them and 12 s without.
var brief = []string{"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"}

// Own is a server of one test's own, which can be killed and started again on
// the data that it left. It is empty at first and goes with the test.
type Own struct {
	// URL is its Bolt address, the same in every life; nobody signs in.
	URL string

	java java
	home home
	kill func()
}

// Own starts such a server and returns when it answers. It is always a Java
// process; where that cannot be had the test is skipped, or fails in CI.
func (s *Shared) Own(tb testing.TB) *Own {
	tb.Helper()
	j, err := findJava(tb.Context())
	s.demand(tb, err)
	h, err := newHome(Small())
	if err != nil {
		tb.Fatal(err)
	}
	o := &Own{URL: h.url(), java: j, home: h, kill: func() {}}
	tb.Cleanup(func() {
		o.Kill()
		os.RemoveAll(h.folder)
	})
	o.Start(tb)
	o.Await(tb)
	return o
}

// demand ends the test where there is no server: skipped for what the
// machine lacks, unless it is CI.
func (s *Shared) demand(tb testing.TB, err error) {
	tb.Helper()
	switch {
	case err == nil:
	case errors.Is(err, errMissing) && s.Getenv("CI") != "true":
		tb.Skip(err)
	default:
		tb.Fatal(err)
	}
}

// Start begins a life of the server and does not wait until it answers.
func (o *Own) Start(tb testing.TB) {
	tb.Helper()
	kill, err := o.java.launch(o.home, brief)
	if err != nil {
		tb.Fatal(err)
	}
	o.kill = kill
}

// Kill ends the server by SIGKILL in the middle of whatever it does. The
// operating system keeps what it has written, as it does when a program
// crashes and the machine goes on.
func (o *Own) Kill() {
	o.kill()
	o.kill = func() {}
}

// Await returns when the server answers.
func (o *Own) Await(tb testing.TB) {
	tb.Helper()
	ctx, cancel := context.WithTimeout(tb.Context(), patience)
	defer cancel()
	if err := Await(ctx, o.URL); err != nil {
		tb.Fatal(err)
	}
}

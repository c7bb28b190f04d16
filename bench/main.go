// Command bench measures Ieum against its targets and prints one table:
//
//	go run ./bench                     everything, in about three minutes
//	go run ./bench -only linkage,api   some parts
//	go run ./bench -only api -profile DIR   CPU profiles into DIR, one a part
//	go run ./bench -only peer          beside raw Bolt and the peer, on a Neo4j that it starts
//
// The part peer runs only when it is named; -sides and -questions choose of
// it, and -hold loads its database and keeps it up to be asked again.
//
// Machines differ and are seldom quiet, so what can be compared is compared
// within one run: the two sides take turns, and the median of the rounds
// counts. A time is the median of a question's rounds; p50 and p99 are over
// the questions. What only computes is measured by its time on a core. How work grows with the network is asserted by tests, in
// counted units, not here.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"runtime/pprof"
	"slices"
	"strings"
	"time"
)

// part is one chapter of the table.
type part struct {
	name, title string
	run         func(ctx context.Context, t *table) error
	// apart is set on parts that run only when they are named.
	apart bool
}

// parts returns all of them in order of the table.
func parts(c *contest) []part {
	return []part{
		{name: "network", title: "the network in memory", run: network},
		{name: "linkage", title: "a whole linkage, in process", run: linkages},
		{name: "api", title: "a whole linkage through GraphQL, 16 clients", run: api},
		{name: "import", title: "import of directories", run: importing},
		{name: "demo", title: "ieum demo", run: startup},
		{name: "peer", title: "Ieum, raw Bolt and the peer on one Neo4j, 16 clients", run: c.run, apart: true},
	}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, out, progress io.Writer) error {
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	only := flags.String("only", "", "parts to run, with commas; all when empty")
	profile := flags.String("profile", "", "folder for a CPU profile of each part")
	c := &contest{progress: progress}
	c.flags(flags)
	if err := flags.Parse(args); err != nil {
		return err
	}
	if c.serve != "" {
		return c.child(ctx, os.Stdin, out)
	}
	c.profiles = *profile
	t := &table{}
	for _, p := range parts(c) {
		if *only == "" && p.apart || *only != "" && !slices.Contains(strings.Split(*only, ","), p.name) {
			continue
		}
		began := time.Now()
		fmt.Fprintf(progress, "%s …", p.name)
		t.part(p.name + ": " + p.title)
		if err := profiled(ctx, *profile, p, t); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
		fmt.Fprintf(progress, " %.0f s\n", time.Since(began).Seconds())
	}
	fmt.Fprintf(out, "%s %s, %d cores, %s\n\n", runtime.GOOS, runtime.GOARCH, runtime.GOMAXPROCS(0), runtime.Version())
	return t.print(out)
}

// profiled runs a part, with its profile written to the folder if one is
// given.
func profiled(ctx context.Context, folder string, p part, t *table) error {
	if folder == "" {
		return p.run(ctx, t)
	}
	f, err := os.Create(filepath.Join(folder, p.name+".pprof"))
	if err != nil {
		return err
	}
	defer f.Close()
	if err := pprof.StartCPUProfile(f); err != nil {
		return err
	}
	defer pprof.StopCPUProfile()
	return p.run(ctx, t)
}

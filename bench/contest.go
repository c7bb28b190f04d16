package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"ieum/bench/district"
	"ieum/internal/ieum"
)

// contest asks the same questions of several sides that stand on one
// database, in turns.
type contest struct {
	sides, questions, serve, neo4j, file, profiles string
	rounds                                         int
	slice                                          time.Duration
	hold                                           bool
	progress                                       io.Writer
}

func (c *contest) flags(set *flag.FlagSet) {
	set.StringVar(&c.sides, "sides", "", "peer: sides to ask, with commas; all when empty")
	set.StringVar(&c.questions, "questions", "", "peer: questions to ask, with commas; all when empty")
	set.IntVar(&c.rounds, "rounds", 5, "peer: how often each side has its turn")
	set.DurationVar(&c.slice, "slice", 2*time.Second, "peer: how long a turn is")
	set.BoolVar(&c.hold, "hold", false, "peer: load the database and the file, and wait until interrupted")
	set.StringVar(&c.file, "file", "", "peer: where the file store is kept; a temporary file when empty")
	set.StringVar(&c.serve, "serve", "", "used by the benchmark itself: be one of the sides")
	set.StringVar(&c.neo4j, "neo4j", "", "used by the benchmark itself: the server of the side")
}

// run is the part of the table.
func (c *contest) run(ctx context.Context, t *table) (err error) {
	codes, err := ieum.DefaultCodes()
	if err != nil {
		return err
	}
	d := district.New(codes, day)
	folder, err := os.MkdirTemp("", "ieum-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder) //nolint:errcheck // temporary files
	if c.file == "" {
		c.file = filepath.Join(folder, "bench.db")
	}
	ground, err := openGround(ctx, c, d, codes)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, ground.close()) }() //nolint:contextcheck // the end, whatever became of ctx
	if c.hold {
		return c.wait(ctx, ground)
	}
	sides, err := c.start(ctx, ground)
	defer func() {
		for _, s := range sides {
			s.close()
		}
	}()
	if err != nil {
		return err
	}
	for _, q := range contestQuestions(d, codes) {
		if !chosen(c.questions, q.name) {
			continue
		}
		if err := c.ask(ctx, t, q, ground, sides); err != nil {
			return fmt.Errorf("%s: %w", q.name, err)
		}
	}
	return nil
}

// chosen reports whether a list of names, which is all when it is empty,
// holds the name.
func chosen(list, name string) bool {
	return list == "" || slices.Contains(strings.Split(list, ","), name)
}

// wait tells where everything is, and stays until the program is interrupted.
func (c *contest) wait(ctx context.Context, g *ground) error {
	fmt.Fprintf(c.progress, "\n\nNeo4j at %s, process %d; the file store at %s\n", g.server.URL, g.process, c.file)
	fmt.Fprintf(c.progress, `
Measure on it without loading it again, from another terminal:
  IEUM_TEST_NEO4J=%s go run ./bench -only peer -file %s -sides ieum-neo4j -questions student -profile DIR
Ctrl-C ends it.
`, g.server.URL, c.file)
	<-ctx.Done()
	return nil
}

// result is what one side did in all its turns.
type result struct {
	side
	perSecond, api, database, others, ratio []float64
	latency                                 spread
}

// ask lets the sides answer one question: first once for each of its values,
// to see that they agree, then in turns.
func (c *contest) ask(ctx context.Context, t *table, q *question, g *ground, sides []side) error {
	var asked []*result
	for _, s := range sides {
		ready, err := s.prepare(ctx, q)
		if err != nil {
			return fmt.Errorf("%s: %w", s, err)
		}
		if ready {
			asked = append(asked, &result{side: s})
		}
	}
	if err := c.agree(ctx, q, asked); err != nil {
		return err
	}
	for _, r := range asked {
		if _, err := c.turn(ctx, r, g, c.slice); err != nil { // warms up
			return err
		}
	}
	stop, err := c.startProfiles(ctx, q, asked)
	if err != nil {
		return err
	}
	for round := range c.rounds {
		fmt.Fprintf(c.progress, " %s %d", q.name, round+1)
		if err := c.round(ctx, asked, round, g); err != nil {
			return err
		}
	}
	if err := stop(); err != nil {
		return err
	}
	c.tell(t, q, asked)
	return nil
}

// round gives each side a turn, another one first each time, and holds them
// against the peer's turn of the round.
func (c *contest) round(ctx context.Context, asked []*result, round int, g *ground) error {
	for i := range asked {
		r := asked[(i+round)%len(asked)]
		done, err := c.turn(ctx, r, g, c.slice)
		if err != nil {
			return err
		}
		r.perSecond = append(r.perSecond, done.perSecond)
		r.api, r.database, r.others = append(r.api, done.cpu), append(r.database, done.database), append(r.others, done.others)
		r.latency = done.latency
	}
	peer := slices.IndexFunc(asked, func(r *result) bool { return r.String() == peerName })
	for _, r := range asked {
		if peer >= 0 {
			r.ratio = append(r.ratio, r.perSecond[round]/asked[peer].perSecond[round])
		}
	}
	return nil
}

// costedTurn is a turn with milliseconds of the database's a request, and the
// share of the machine that work of others took meanwhile.
type costedTurn struct {
	turn
	database, others float64
}

func (c *contest) turn(ctx context.Context, r *result, g *ground, during time.Duration) (costedTurn, error) {
	began, all, own, database := time.Now(), machine(), cpuTime(), g.process.cpu()
	took, err := drive(during, r.cpu, func() error { return r.ask(ctx) })
	if err != nil {
		return costedTurn{}, fmt.Errorf("%s: %w", r, err)
	}
	cores := time.Since(began).Seconds() * float64(runtime.NumCPU())
	all, own, database = machine()-all, cpuTime()-own, g.process.cpu()-database
	n := float64(took.requests)
	ours := (own + database).Seconds()
	if _, here := r.side.(*direct); !here {
		ours += took.cpu * n / 1000
	}
	return costedTurn{took, database.Seconds() * 1000 / n, max(0, (all.Seconds()-ours)/cores)}, nil
}

// tell adds the question's lines to the table.
func (c *contest) tell(t *table, q *question, asked []*result) {
	t.note(q.name, q.title)
	for _, r := range asked {
		measured := fmt.Sprintf("%.0f/s  %s  CPU %.2f + %.2f ms  others %.0f %%",
			median(r.perSecond), r.latency, median(r.api), median(r.database), 100*median(r.others))
		if len(r.ratio) > 0 {
			measured += fmt.Sprintf("  %.1fx (%.1f-%.1f)", median(r.ratio), slices.Min(r.ratio), slices.Max(r.ratio))
		}
		if q.target > 0 && len(r.ratio) > 0 && strings.HasPrefix(r.String(), "ieum-neo4j") {
			t.check("  "+r.String(), measured, fmt.Sprintf("%.1fx", q.target), median(r.ratio) >= q.target)
			continue
		}
		t.note("  "+r.String(), measured)
	}
}

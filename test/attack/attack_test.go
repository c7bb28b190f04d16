// Package attack_test lets one account do its worst beside another, on
// loopback and for a moment. What is asserted is counted: that the other is
// never refused, that the attacker is, and that it gets no more work done than
// its share. The times are printed; scripts/attack prints them for longer.
package attack_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// attack is something that one account does again and again, from so many
// places at once.
type attack struct {
	name  string
	who   string
	at    int
	again func(ctx context.Context, c *client, n int) reply
	// met are the limits of which it must meet one.
	met []string
	// most is how many different answers it may get; 0 leaves that to the limits.
	most int
}

// The limits of the account's share.
var share = []string{"operations a second", "operations at once", "cost a second"}

// with is an attack by one operation, which is answered even if the attack has
// ended meanwhile.
func with(query string, variables map[string]any) func(context.Context, *client, int) reply {
	return func(ctx context.Context, c *client, _ int) reply {
		return c.ask(context.WithoutCancel(ctx), query, variables)
	}
}

// attacks are the worst that is known, on what the office holds.
func attacks(services, students []string) []attack {
	const candidates = `query ($i: [ID!]!) { nodes(ids: $i) { ... on Service { candidates(first: 0) { totalCount } } } }`
	absent := make([]string, 1000)
	for i := range absent {
		absent[i] = fmt.Sprintf("student_%026d", i)
	}
	return []attack{
		{"candidates of one service a hundred times", "case-manager", 20, with(candidates, map[string]any{"i": slices.Repeat(services[:1], 100)}), share, 0},
		{"candidates of many services", "supervisor", 20, with(candidates, map[string]any{"i": services}), append(share, "work"), 0},
		{"answers of many megabytes", "case-manager", 40, with(
			`query ($s: ID!) { linkage(subject: $s, need: "1000000", maxSteps: 7) { options(first: 50) { resource { id } paths(first: 100) { text basis steps { text verb tie } } } } }`,
			map[string]any{"s": students[0]}), append(share, "answer length", "work"), 0},
		{"a thousand absent people", "teacher", 10, with(`query ($i: [ID!]!) { nodes(ids: $i) { id } }`, map[string]any{"i": absent}), share, 0},
		{"twenty lists under aliases", "case-manager", 20, with("{ viewer { "+aliased(20, `due(first: %d) { totalCount }`)+" } }", nil), share, 0},
		{"twenty ways to a service", "case-manager", 20, with("query ($s: ID!) { "+aliased(20, `linkage(subject: $s, need: "1000000", maxSteps: 7) { options(first: %d) { group } }`)+" }", map[string]any{"s": students[0]}), share, 0},
		{"the smallest question without a pause", "teacher", 20, with(`{ viewer { id } }`, nil), share[:2], 0},
		{"a new document each time", "teacher", 20, func(ctx context.Context, c *client, n int) reply {
			return c.ask(context.WithoutCancel(ctx), fmt.Sprintf("{ x%d: viewer { %s } }", n, strings.Repeat("... on Viewer { id displayName } ", 5)), nil)
		}, share, 0},
		{"reports of errors, each another", "teacher", 10, func(ctx context.Context, c *client, n int) reply {
			field := []string{"name", "label", "cost", "needs"}[n/len(services)%4]
			return c.ask(context.WithoutCancel(ctx), `mutation ($i: ReportDirectoryErrorInput!) { reportDirectoryError(input: $i) { report { id } } }`,
				map[string]any{"i": map[string]any{"node": services[n%len(services)], "field": field, "note": strings.Repeat("가", 2000)}})
		}, append(share, ""), 50},
		{"bodies of nested lists", "teacher", 20, func(ctx context.Context, c *client, _ int) reply {
			return c.send(context.WithoutCancel(ctx), strings.NewReader(`{"query":"{ viewer { id } }","variables":{"a":[`+strings.Repeat("[1,2,3],", 30_000)+`1]}}`))
		}, append(share, "values in variables"), 0},
		{"slow bodies", "teacher", 60, func(ctx context.Context, c *client, _ int) reply {
			return c.send(ctx, io.MultiReader(strings.NewReader(`{"query":`), waiting{ctx}))
		}, append(share, ""), 0},
		{"silent connections", "", 600, func(ctx context.Context, c *client, _ int) reply {
			conn, err := (&net.Dialer{}).DialContext(ctx, "tcp", c.office.address)
			if err != nil {
				return reply{}
			}
			defer conn.Close()
			_, _ = io.WriteString(conn, "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n") // it may be closed for another
			<-ctx.Done()
			return reply{}
		}, nil, 0},
	}
}

// aliased asks for a field n times, each with another argument.
func aliased(n int, field string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "a%d: "+field+" ", i, i)
	}
	return b.String()
}

// waiting is a body that does not come.
type waiting struct{ ctx context.Context }

func (w waiting) Read([]byte) (int, error) {
	<-w.ctx.Done()
	return 0, io.EOF
}

func TestAttacks(t *testing.T) {
	long, err := time.ParseDuration(os.Getenv("IEUM_ATTACK"))
	if err != nil {
		long = 0
	}
	o := open(t, long > 0)
	services, students := o.targets(t)
	calm := o.besides(t, max(long, time.Second/2), func(ctx context.Context) { <-ctx.Done() })
	t.Logf("%-42s %8s %8s %6s %6s %8s %9s %10s  %s", "", "p50 ms", "p99 ms", "asked", "sent", "limited", "units", "heap MiB", "limits met")
	t.Logf("%-42s %8.1f %8.1f %6d", "calm", calm.at(50), calm.at(99), len(calm.times))
	for _, a := range attacks(services, students) {
		t.Run(a.name, func(t *testing.T) { o.stand(t, a, long) })
	}
}

// stand lets an attack happen beside somebody who works.
func (o *office) stand(t *testing.T, a attack, long time.Duration) {
	t.Helper()
	o.anew(t)
	var got tally
	c := o.client(t, a.who)
	began := time.Now()
	beside := o.besides(t, max(long, time.Second/10), func(ctx context.Context) { got.run(ctx, a, c) })
	lasted := time.Since(began)
	t.Logf("%-42s %8.1f %8.1f %6d %6d %8d %9d %10d  %v", a.name, beside.at(50), beside.at(99), len(beside.times), got.sent, got.limited, got.units, got.heap>>20, got.reasons())

	if beside.refused > 0 || len(beside.times) == 0 {
		t.Errorf("of %d operations of somebody else %d were refused", len(beside.times), beside.refused)
	}
	if a.met == nil {
		return
	}
	if got.limited == 0 && !o.lasting { // a slow machine may do no more than the share
		t.Errorf("none of %d requests met a limit", got.sent)
	}
	for reason := range got.met {
		if !slices.Contains(a.met, reason) {
			t.Errorf("limit %q was met, want one of %q", reason, a.met)
		}
	}
	s := o.config.Limits.Share
	// What runs at once is charged when it has run.
	most := s.CostBurst + s.Running*o.config.Limits.Work
	if o.lasting {
		most += int(lasted.Seconds() * s.CostPerSecond)
	}
	if got.units > most {
		t.Errorf("%d units were spent, and the share is %d", got.units, most)
	}
	if a.most > 0 && len(got.answers) > a.most {
		t.Errorf("%d succeeded, and %d may", len(got.answers), a.most)
	}
	if got.longest > o.config.Limits.AnswerBytes {
		t.Errorf("an answer of %d bytes, and the limit is %d", got.longest, o.config.Limits.AnswerBytes)
	}
}

// least is how often an attack is made, however long it takes, where nothing
// comes back of a share: more often than anybody's.
const least = 200

// patience is how often somebody asks while an attack lasts: within a share of
// which nothing comes back.
const patience = 60

// tally is what became of an attack.
type tally struct {
	mu                            sync.Mutex
	sent, limited, units, longest int
	met                           map[string]int
	answers                       map[string]bool
	heap                          uint64
}

// run attacks until the context ends.
func (d *tally) run(ctx context.Context, a attack, c *client) {
	d.met, d.answers = map[string]int{}, map[string]bool{}
	least := least
	if c.office.lasting {
		least = a.at
	}
	var work sync.WaitGroup
	for place := range a.at {
		work.Go(func() {
			for n := place; n < least || ctx.Err() == nil; n += a.at {
				if r := a.again(ctx, c, n); r.status != 0 {
					d.add(r)
				}
			}
		})
	}
	work.Go(func() {
		for ctx.Err() == nil {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			d.heap = max(d.heap, m.HeapInuse)
			select {
			case <-ctx.Done():
			case <-time.After(50 * time.Millisecond):
			}
		}
	})
	work.Wait()
}

func (d *tally) add(r reply) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.sent++
	d.units += r.Extensions.Cost.Spent
	d.longest = max(d.longest, r.bytes)
	if reason, limited := r.limited(); limited {
		d.limited++
		d.met[reason]++
	} else if len(r.Errors) == 0 {
		d.answers[string(r.Data)] = true
	}
}

func (d *tally) reasons() string {
	var all []string
	for reason, n := range d.met {
		all = append(all, fmt.Sprintf("%s %d", reason, n))
	}
	slices.Sort(all)
	return strings.Join(all, ", ")
}

// done reports whether something has ended.
func done(ended <-chan struct{}) bool {
	select {
	case <-ended:
		return true
	default:
		return false
	}
}

// work is what somebody did who worked.
type work struct {
	times   []time.Duration
	refused int
}

// at returns a percentile in milliseconds.
func (w work) at(percent int) float64 {
	if len(w.times) == 0 {
		return 0
	}
	return w.times[(len(w.times)-1)*percent/100].Seconds() * 1000
}

// besides works for a while, as a person at a screen does, while something
// else happens, and waits until that has ended.
func (o *office) besides(t *testing.T, long time.Duration, something func(context.Context)) work {
	t.Helper()
	ctx, stop := context.WithTimeout(t.Context(), long)
	defer stop()
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		something(ctx)
	}()
	c := o.client(t, "coordinator")
	pause := time.Second / 100
	if o.lasting {
		pause = time.Second / 15 // within what an account may ask
	}
	var w work
	for turn := 0; o.lasting && ctx.Err() == nil || turn < patience && !done(ended); turn++ {
		query := `{ viewer { displayName } }`
		if turn%2 == 1 {
			query = `{ agencies(first: 5) { nodes { id name } } }`
		}
		began := time.Now()
		r := c.ask(t.Context(), query, nil)
		w.times = append(w.times, time.Since(began))
		if r.status != 200 || len(r.Errors) > 0 {
			w.refused++
		}
		select {
		case <-ended:
		case <-time.After(pause):
		}
	}
	<-ended
	slices.Sort(w.times)
	return w
}

// targets are services and a student that the attackers know of.
func (o *office) targets(t *testing.T) (services, students []string) {
	t.Helper()
	var found struct {
		Search   struct{ Nodes []struct{ ID string } }
		Students struct{ Nodes []struct{ ID string } }
	}
	r := o.client(t, "case-manager").ask(t.Context(), `{ search(text: "상담", first: 100) { nodes { ... on Service { id } } } students(first: 5) { nodes { id } } }`, nil)
	if err := json.Unmarshal(r.Data, &found); err != nil {
		t.Fatal(err, r.Errors)
	}
	for _, n := range found.Search.Nodes {
		if n.ID != "" {
			services = append(services, n.ID)
		}
	}
	for _, n := range found.Students.Nodes {
		students = append(students, n.ID)
	}
	if len(services) < 5 || len(students) == 0 {
		t.Fatal("the demo has no such targets", len(services), len(students))
	}
	return services, students
}

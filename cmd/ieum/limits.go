package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/alecthomas/kong"

	"ieum/graph"
	"ieum/internal/ieum"
	"ieum/internal/server"
)

// limits are how much of a server its clients may use. The defaults suit an
// office's own machine.
type limits struct {
	Connections   int     `default:"${connections}" help:"Connections at once. When one more comes, the least needed is closed."`
	Memory        int64   `default:"0" help:"Bytes of memory to use; by default most of what the container or the machine has." placeholder:"BYTES"`
	Operations    int     `default:"${operations}" help:"Operations at once, of all accounts."`
	AtOnce        int     `default:"${atOnce}" help:"Operations at once of one account; so many times eight may wait."`
	PerSecond     float64 `default:"${perSecond}" help:"Operations a second of one account; twice as many at once after a rest."`
	CostPerSecond int     `default:"${costPerSecond}" help:"What one account's operations may cost a second, in units of extensions.cost; a unit is about a microsecond."`
}

// usual are the limits where none are set.
func usual() limits {
	d := graph.DefaultLimits()
	return limits{
		Connections: server.DefaultConnections, Operations: d.Running, AtOnce: d.Share.Running,
		PerSecond: d.Share.PerSecond, CostPerSecond: int(d.Share.CostPerSecond),
	}
}

// demoLimits are those of a demo: a script may try hundreds of operations in
// seconds; that is what a demo is for.
func demoLimits() limits {
	l := usual()
	l.PerSecond, l.CostPerSecond = 100*l.PerSecond, 30*l.CostPerSecond
	return l
}

// defaults are the usual limits, for the flags' help.
func defaults() kong.Vars {
	l := usual()
	return kong.Vars{
		"connections": strconv.Itoa(l.Connections), "operations": strconv.Itoa(l.Operations), "atOnce": strconv.Itoa(l.AtOnce),
		"roles": rolesHelp(), "perSecond": strconv.FormatFloat(l.PerSecond, 'f', -1, 64), "costPerSecond": strconv.Itoa(l.CostPerSecond),
	}
}

// rolesHelp lists the roles.
func rolesHelp() string {
	var names []string
	for _, role := range ieum.Roles() {
		names = append(names, string(role))
	}
	return strings.Join(names, ", ")
}

// check refuses limits under which nothing could run.
func (l limits) check() error {
	if l.Connections < 1 || l.Memory < 0 || l.Operations < 1 || l.AtOnce < 1 || l.PerSecond < 1 || l.CostPerSecond < 1 {
		return fmt.Errorf("%w: a limit is 1 or more", errUsage)
	}
	return nil
}

// queue is how many operations of an account wait for each that runs, and rest
// how many seconds' work it may do at once after a rest.
const queue, rest = 8, 4

// api returns the limits of the API.
func (l limits) api() graph.Limits {
	g := graph.DefaultLimits()
	// Each subscription over SSE holds a connection, and so does each WebSocket: half of them are for questions.
	g.Running, g.Subscriptions = l.Operations, max(1, l.Connections/2)
	g.Share = graph.Share{
		Running: l.AtOnce, Waiting: queue * l.AtOnce, Subscriptions: g.Share.Subscriptions, Sockets: g.Share.Sockets,
		PerSecond: l.PerSecond, Burst: int(2 * l.PerSecond),
		CostPerSecond: float64(l.CostPerSecond), CostBurst: max(rest*l.CostPerSecond, g.Work),
	}
	return g
}

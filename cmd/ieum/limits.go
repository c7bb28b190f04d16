package main

import (
	"fmt"
	"strconv"

	"github.com/alecthomas/kong"

	"ieum/graph"
)

// limits are how much of a server its clients may use. The defaults suit an
// office's own machine.
type limits struct {
	Connections   int     `default:"512" help:"Connections at once. When one more comes, the least needed is closed."`
	Memory        int64   `default:"0" help:"Bytes of memory to use; by default nine tenths of what the container or the machine has." placeholder:"BYTES"`
	Operations    int     `default:"64" help:"Operations at once, of all accounts."`
	AtOnce        int     `default:"4" help:"Operations at once of one account; so many times eight may wait."`
	PerSecond     float64 `default:"${perSecond}" help:"Operations a second of one account; twice as many at once after a rest."`
	CostPerSecond int     `default:"${cost}" help:"What one account's operations may cost a second, in units of extensions.cost; a unit is about a microsecond."`
}

// defaults are those of the limits that a command may set otherwise.
func defaults() kong.Vars {
	d := graph.DefaultLimits()
	return kong.Vars{
		"perSecond": strconv.FormatFloat(d.Share.PerSecond, 'f', -1, 64),
		"cost":      strconv.FormatFloat(d.Share.CostPerSecond, 'f', -1, 64),
	}
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
	g.Running = l.Operations
	g.Share = graph.Share{
		Running: l.AtOnce, Waiting: queue * l.AtOnce,
		PerSecond: l.PerSecond, Burst: int(2 * l.PerSecond),
		CostPerSecond: float64(l.CostPerSecond), CostBurst: max(rest*l.CostPerSecond, g.Cost),
	}
	return g
}

package linkage

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/route"
)

// routes returns the path engine's question, without the desks of any service.
func (in *inquiry) routes() route.Question {
	return route.Question{
		Start: in.net.start, MaxHops: in.q.MaxSteps, WorkLimit: in.q.WorkLimit,
		Overlay: route.Overlay{Nodes: len(in.net.nodes), Sinks: in.net.sinks, Arcs: in.net.arcs},
		Blocked: in.barred, Admit: in.admit(),
	}
}

// barred reports whether no path may touch the node.
func (in *inquiry) barred(node int32) bool {
	return in.v.Masked(node) || len(in.mask.nodes) > 0 && in.mask.nodes[node]
}

// admit returns the test for ties that do not stand always: agreements in force on the day, acquaintance
// that the viewer may use. Two who do not get on are no way.
func (in *inquiry) admit() func(tie int32) bool {
	stands := in.v.AdmitOn(in.q.On)
	return func(tie int32) bool { return stands(tie) && !in.v.Conflicts(tie) }
}

// explore finds the best way to every node, in one pass; release gives the memory back.
func (in *inquiry) explore(ctx context.Context) error {
	reached, err := in.v.Graph().Reach(ctx, in.routes())
	if err != nil {
		return fmt.Errorf("linkage: reach: %w", err)
	}
	in.reached = reached
	return nil
}

func (in *inquiry) release() {
	in.work += in.reached.Work()
	in.reached.Release()
	in.reached = nil
}

// reach returns the cost of the best path to a candidate: over the ties of people and network, or by the
// service's own desk from somebody whom it admits. The desk is the last step, so that it need not be laid
// into the network to be judged.
func (in *inquiry) reach(c *candidate) (cost int32, ok bool) {
	cost, ok = in.reached.At(c.node, in.q.MaxSteps)
	if c.service == nil {
		return cost, ok
	}
	call := deskCost()
	for _, d := range in.net.desks {
		if !admits(c.service, d.as) {
			continue
		}
		way, there := in.reached.At(d.node, in.q.MaxSteps-1)
		if there && (!ok || way+call < cost) {
			cost, ok = way+call, true
		}
	}
	return cost, ok
}

// deskCost is the cost of a call without an introduction.
func deskCost() int32 { return route.Cost(atlas.Strength(atlas.Tie{Kind: atlas.Intake}, "")) }

// admits reports whether the service's own desk takes a referral from somebody in that capacity. A gated
// service has no such desk, and one that names nobody takes everybody's.
func admits(s *ieum.Service, as ieum.Referrer) bool {
	if s.Intake.Gated() {
		return false
	}
	return len(s.Intake.WhoMayRefer) == 0 || slices.Contains(s.Intake.WhoMayRefer, as)
}

func revision(v *atlas.View) string { return strconv.FormatUint(uint64(v.Revision()), 10) }

package linkagetest

import (
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// walk is a path from the subject or the asker to a resource: its nodes and
// the sum of the costs of its ties.
type walk struct {
	cost  int64
	nodes []ieum.ID
}

// road is the cheapest tie that leads from one node to another.
type road struct {
	to       ieum.ID
	cost     int64
	strength float64
}

// roads lists where one can go from each node. Of parallel ties the cheapest
// counts.
func (c *court) roads() map[ieum.ID][]road {
	roads := map[ieum.ID][]road{}
	add := func(from, to ieum.ID, strength float64) {
		cost := costOf(strength)
		for i, r := range roads[from] {
			if r.to == to {
				if cost < r.cost {
					roads[from][i] = road{to, cost, strength}
				}
				return
			}
		}
		roads[from] = append(roads[from], road{to, cost, strength})
	}
	for _, t := range slices.Concat(c.ties(), c.intakes()) {
		if t.From == t.To {
			continue
		}
		strength := strengthOf(t, c.q.Today)
		add(t.From, t.To, strength)
		if bothWays(t.Kind) {
			add(t.To, t.From, strength)
		}
	}
	return roads
}

func bothWays(kind atlas.TieKind) bool {
	return kind != atlas.ObservedFlow && kind != atlas.Offers && kind != atlas.Intake
}

// walkFrom goes every way there is from start in at most so many steps, without
// coming to a place twice, and keeps those that end at a resource or at the one
// place asked for, if any, cheapest first. Nothing leads on from there.
func (c *court) walkFrom(start, end ieum.ID, steps int) map[ieum.ID][]walk {
	c.open = c.roads()
	found := map[ieum.ID][]walk{}
	var step func(nodes []ieum.ID, cost int64)
	step = func(nodes []ieum.ID, cost int64) {
		here := nodes[len(nodes)-1]
		if here == end || here.Is("Service") || here.Is("Offer") {
			found[here] = append(found[here], walk{cost, slices.Clone(nodes)})
			return
		}
		if len(nodes) > steps {
			return
		}
		for _, r := range c.open[here] {
			if !slices.Contains(nodes, r.to) {
				step(append(nodes, r.to), cost+r.cost)
			}
		}
	}
	if !c.masked[start] {
		step([]ieum.ID{start}, 0)
	}
	for _, walks := range found {
		slices.SortFunc(walks, func(a, b walk) int { return int(a.cost - b.cost) })
	}
	return found
}

// Walk goes the way that the nodes name and returns its cost, the strength of
// each step, and whether it is a way at all: from the start, in no more steps
// than asked for, nowhere twice, along ties that stand, to its end.
func (a *Answer) Walk(nodes []ieum.ID) (cost int64, strengths []float64, ok bool) {
	if len(nodes) < 2 || len(nodes)-1 > a.court.q.MaxSteps || nodes[0] != a.start {
		return 0, nil, false
	}
	for i, here := range nodes[:len(nodes)-1] {
		next := nodes[i+1]
		at := slices.IndexFunc(a.court.open[here], func(r road) bool { return r.to == next })
		if at < 0 || slices.Contains(nodes[:i+1], next) {
			return 0, nil, false
		}
		cost += a.court.open[here][at].cost
		strengths = append(strengths, a.court.open[here][at].strength)
	}
	return cost, strengths, true
}

package routetest

import (
	"math/rand/v2"

	"ieum/internal/route"
)

// Need is a kind of targets that a question may have.
type Need int

// The kinds of targets.
const (
	// Common is a need that one service in twenty of the student's district meets.
	Common Need = iota
	// Rare is one that three services within three districts meet.
	Rare
	// Isolated is one that only services of agencies without ties meet: no path.
	Isolated
	// Far is one that three services at the other end of the network meet.
	Far
)

// Needs are all kinds of targets.
var Needs = [...]Need{Common, Rare, Isolated, Far}

// String names the kind of targets.
func (n Need) String() string { return [...]string{"common", "rare", "isolated", "far"}[n] }

// Student is one made-up question.
type Student struct {
	Question route.Question
	Targets  []int32
}

// Student returns the i-th student of the network with a need: 5 to 40 ties to workers and agencies of the
// district, a family whose members are sometimes tied to a worker or an agency themselves, and 3 % of all nodes blocked. The
// question admits two conditional ties in three, allows maxHops hops and has no work limit to speak of.
func (n *Network) Student(i int, need Need, maxHops int) Student {
	r := rand.New(rand.NewPCG(n.seed, uint64(i)+1))
	district := i % n.Size.Districts
	start := int32(n.Nodes)
	o := route.Overlay{Nodes: 1 + 1 + r.IntN(5)}
	both := func(a, b int32, strength float64) {
		tie := int32(len(o.Arcs) / 2)
		o.Arcs = append(o.Arcs,
			route.Arc{From: a, To: b, Cost: route.Cost(strength), Tie: tie},
			route.Arc{From: b, To: a, Cost: route.Cost(strength), Tie: tie})
	}
	for p := start + 1; p < start+int32(o.Nodes); p++ {
		both(start, p, 0.4+0.5*r.Float64())
		for range r.IntN(3) {
			both(p, n.acquaintance(r, district), 0.3+0.6*r.Float64())
		}
	}
	for range 5 + int(35*r.Float64()*r.Float64()) {
		both(start, n.acquaintance(r, district), 0.5+0.45*r.Float64())
	}
	salt := uint64(r.Uint32())
	return Student{
		Question: route.Question{
			Start: start, MaxHops: maxHops, Overlay: o, WorkLimit: 1 << 30,
			Blocked: func(v int32) bool { return v < start && mix(uint64(v)+salt)%100 < 3 },
			Admit:   func(t int32) bool { return mix(uint64(t)*3+salt)%3 > 0 },
		},
		Targets: n.targets(r, district, need),
	}
}

// acquaintance draws whom a family knows: mostly a worker, else an agency.
func (n *Network) acquaintance(r *rand.Rand, district int) int32 {
	if r.IntN(10) < 3 {
		return int32(n.pick(r, n.Size.Agencies, district))
	}
	return int32(n.workers() + n.even(r, n.Size.Workers+n.Size.Managers, district))
}

// targets draws the services that meet the need.
func (n *Network) targets(r *rand.Rand, district int, need Need) []int32 {
	var list []int32
	add := func(d, count int) {
		for range count {
			list = append(list, int32(n.services()+n.even(r, n.Size.Services, d)))
		}
	}
	switch need {
	case Common:
		from, to := n.span(n.Size.Services, district)
		add(district, (to-from)/20)
	case Rare:
		for range 3 {
			add(n.near(r, district), 1)
		}
	case Far:
		add((district+n.Size.Districts/2)%n.Size.Districts, 3)
	case Isolated:
		from, to := n.span(n.Size.Services, district)
		for s := from; s < to; s++ {
			if n.unliked(int(n.Arcs[s].From)) {
				list = append(list, n.Arcs[s].To)
			}
		}
	}
	return list
}

// mix scrambles a number, so that shares can be drawn without a table.
func mix(x uint64) uint64 {
	x ^= x >> 31
	x *= 0x9e3779b97f4a7c15
	x ^= x >> 29
	x *= 0xbf58476d1ce4e5b9
	return x ^ x>>32
}

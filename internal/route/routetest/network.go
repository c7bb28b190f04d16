// Package routetest makes synthetic networks and questions for benchmarks and tests: the same for the
// same seed on every machine. Degrees, strengths and shares are assumptions, not data.
package routetest

import (
	"math"
	"math/rand/v2"

	"ieum/internal/route"
)

// Size says how large a network is. Districts share everything else evenly.
type Size struct {
	Districts, Agencies, Services, Workers, Managers int
	// Agreements join two agencies, Acquaintances two workers or managers; both count once and go both ways.
	Agreements, Acquaintances int
}

// Districts returns the size of n districts of about 5,000 nodes: 1 is a district, 20 a metropolis, 164 a nation.
func Districts(n int) Size {
	return Size{
		Districts: n, Agencies: 610 * n, Services: 2440 * n, Workers: 1830 * n, Managers: 120 * n,
		Agreements: 3050 * n, Acquaintances: 2440 * n,
	}
}

// District is the size of one district: 5,000 nodes.
func District() Size { return Districts(1) }

// Metropolis is the size of a large city: 100,000 nodes.
func Metropolis() Size { return Districts(20) }

// Nation is the size of a country: 820,000 nodes.
func Nation() Size {
	return Size{
		Districts: 164, Agencies: 100_000, Services: 400_000, Workers: 300_000, Managers: 20_000,
		Agreements: 500_000, Acquaintances: 400_000,
	}
}

// Network is a network in the plainest form, ready for [route.Build].
type Network struct {
	Size  Size
	Nodes int
	Arcs  []route.Arc
	seed  uint64
}

// Nodes are numbered agencies first, then services, workers, case managers.

// services, workers and managers return the first node of each kind.
func (n *Network) services() int { return n.Size.Agencies }
func (n *Network) workers() int  { return n.services() + n.Size.Services }
func (n *Network) managers() int { return n.workers() + n.Size.Workers }

// Sink reports whether the node is a service.
func (n *Network) Sink(node int32) bool {
	return int(node) >= n.services() && int(node) < n.workers()
}

// Shares of ties by where the other end is, in percent; the rest goes to national hubs.
const (
	sameDistrict  = 80
	nearDistrict  = 15
	nearBy        = 3    // districts away at most
	hubShare      = 1000 // one agency or worker in so many is a national hub
	unlikedShare  = 3    // percent of agencies without ties
	conditionalIn = 5    // one agreement or acquaintance in so many is conditional
	skew          = 3.0  // exponent that makes some nodes of a district much better known than others
)

// New makes the network of a size and a seed. One agreement or acquaintance in five is conditional.
func New(size Size, seed uint64) *Network {
	n := &Network{Size: size, seed: seed}
	n.Nodes = n.managers() + size.Managers
	r := rand.New(rand.NewPCG(seed, 0))
	n.offer(r)
	n.employ(r)
	n.agree(r)
	n.meet(r)
	return n
}

// span returns the numbers of one district's share of count things.
func (n *Network) span(count, district int) (from, to int) {
	return count * district / n.Size.Districts, count * (district + 1) / n.Size.Districts
}

// pick draws one of count things in the district, the first of them more often.
func (n *Network) pick(r *rand.Rand, count, district int) int {
	from, to := n.span(count, district)
	return from + int(math.Pow(r.Float64(), skew)*float64(max(to-from, 1)))
}

// even draws one of count things in the district, all as often.
func (n *Network) even(r *rand.Rand, count, district int) int {
	from, to := n.span(count, district)
	return from + r.IntN(max(to-from, 1))
}

// partner draws the other end of a tie that begins in the district.
func (n *Network) partner(r *rand.Rand, count, district int) int {
	switch p := r.IntN(100); {
	case p < sameDistrict:
		return n.pick(r, count, district)
	case p < sameDistrict+nearDistrict:
		return n.pick(r, count, n.near(r, district))
	default: // hubs lie in all districts
		hubs := max(count/hubShare, 1)
		return int(math.Pow(r.Float64(), 2)*float64(hubs)) * (count / hubs)
	}
}

// near draws a district at most nearBy away, as districts lie on a ring.
func (n *Network) near(r *rand.Rand, district int) int {
	d := n.Size.Districts
	return ((district+r.IntN(2*nearBy+1)-nearBy)%d + d) % d
}

// tie adds both directions of a tie of some strength between low and high.
func (n *Network) tie(r *rand.Rand, a, b int, low, high float64, conditional bool) {
	if a == b {
		return
	}
	arc := route.Arc{
		From: int32(a), To: int32(b), Tie: int32(len(n.Arcs)),
		Cost: route.Cost(low + (high-low)*r.Float64()), Conditional: conditional,
	}
	n.Arcs = append(n.Arcs, arc)
	arc.From, arc.To = arc.To, arc.From
	n.Arcs = append(n.Arcs, arc)
}

// unliked reports whether an agency is one that nothing but its services is tied to.
func (n *Network) unliked(agency int) bool { return (agency*37+45)%100 < unlikedShare }

// offer gives every service its agency.
func (n *Network) offer(r *rand.Rand) {
	for d := range n.Size.Districts {
		from, to := n.span(n.Size.Services, d)
		for s := from; s < to; s++ {
			n.Arcs = append(n.Arcs, route.Arc{
				From: int32(n.even(r, n.Size.Agencies, d)), To: int32(n.services() + s), Tie: int32(len(n.Arcs)),
			})
		}
	}
}

// employ gives every worker and case manager an agency.
func (n *Network) employ(r *rand.Rand) {
	for d := range n.Size.Districts {
		from, to := n.span(n.Size.Workers+n.Size.Managers, d)
		for p := from; p < to; p++ {
			if agency := n.pick(r, n.Size.Agencies, d); !n.unliked(agency) {
				n.tie(r, n.workers()+p, agency, 0.95, 0.95, false)
			}
		}
	}
}

// agree draws the agreements between agencies.
func (n *Network) agree(r *rand.Rand) {
	for i := range n.Size.Agreements {
		d := i % n.Size.Districts
		a, b := n.even(r, n.Size.Agencies, d), n.partner(r, n.Size.Agencies, d)
		if !n.unliked(a) && !n.unliked(b) {
			n.tie(r, a, b, 0.3, 0.9, r.IntN(conditionalIn) == 0)
		}
	}
}

// meet draws the acquaintances of workers and case managers.
func (n *Network) meet(r *rand.Rand) {
	people := n.Size.Workers + n.Size.Managers
	for i := range n.Size.Acquaintances {
		d := i % n.Size.Districts
		n.tie(r, n.workers()+n.even(r, people, d), n.workers()+n.partner(r, people, d), 0.05, 0.9,
			r.IntN(conditionalIn) == 0)
	}
}

package linkage

import (
	"cmp"
	"math/bits"
	"slices"

	"ieum/internal/ieum"
)

// covering looks for the fewest agencies that meet all needs, exactly: it tries sets of one, then of two, and so on.
// Each step takes the need that the fewest agencies meet and tries each of these.
type covering struct {
	// agencies are in order of id; mask holds, for each, the needs it meets, parts its best part for each need.
	agencies []ieum.ID
	masks    []uint32
	parts    [][]*Part
	all      uint32
	// widest is the most needs that one agency meets.
	widest int
	// tried counts the steps; the search gives up beyond most.
	tried  int
	chosen []int
	best   []*Part
	set    []int
}

// mostTries is after how many steps the search for the fewest agencies gives up.
const mostTries = 500_000

// fewest picks one part for each need, so that the fewest agencies are turned to, and returns a number of agencies
// that is proved not to suffice less one: no plan has fewer than bound. Every need has a part, in its order.
func fewest(needs [][]*Part) (picked []*Part, bound int) {
	if len(needs) == 0 {
		return []*Part{}, 0
	}
	c := newCovering(needs)
	greedy := c.greedy()
	for size := (len(needs) + c.widest - 1) / c.widest; size < len(greedy); size++ {
		c.chosen = c.chosen[:0]
		c.try(0, size)
		if c.tried > mostTries {
			if c.best == nil {
				return c.assign(greedy), size
			}
			return c.best, size
		}
		if c.best != nil {
			return c.best, size
		}
	}
	c.chosen = c.chosen[:0] // no smaller one: of those of this size the best
	c.try(0, len(greedy))
	if c.best == nil {
		return c.assign(greedy), len(greedy)
	}
	return c.best, len(greedy)
}

func newCovering(needs [][]*Part) *covering {
	c := &covering{all: 1<<len(needs) - 1}
	for _, parts := range needs {
		for _, p := range parts {
			c.agencies = append(c.agencies, p.agency)
		}
	}
	slices.Sort(c.agencies)
	c.agencies = slices.Compact(c.agencies)
	c.masks, c.parts = make([]uint32, len(c.agencies)), make([][]*Part, len(c.agencies))
	for need, parts := range needs {
		for _, p := range parts {
			a, _ := slices.BinarySearch(c.agencies, p.agency)
			if c.parts[a] == nil {
				c.parts[a] = make([]*Part, len(needs))
			}
			if c.parts[a][need] == nil { // the first is the best
				c.parts[a][need] = p
				c.masks[a] |= 1 << need
			}
		}
	}
	for _, mask := range c.masks {
		c.widest = max(c.widest, bits.OnesCount32(mask))
	}
	return c
}

// greedy takes the agency that meets most of what is left, again and again: a plan, not always the smallest.
func (c *covering) greedy() []int {
	var set []int
	for covered := uint32(0); covered != c.all; {
		next, most := 0, 0
		for a, mask := range c.masks {
			if n := bits.OnesCount32(mask &^ covered); n > most {
				next, most = a, n
			}
		}
		set, covered = append(set, next), covered|c.masks[next]
	}
	return set
}

// try extends the chosen agencies to sets of the size that meet all needs, and keeps the best.
func (c *covering) try(covered uint32, size int) {
	if c.tried++; c.tried > mostTries {
		return
	}
	if covered == c.all {
		c.keep()
		return
	}
	left := bits.OnesCount32(c.all &^ covered)
	if len(c.chosen)+(left+c.widest-1)/c.widest > size {
		return
	}
	need := c.rarest(covered)
	for a, mask := range c.masks {
		if mask&need == 0 {
			continue
		}
		c.chosen = append(c.chosen, a)
		c.try(covered|mask, size)
		c.chosen = c.chosen[:len(c.chosen)-1]
	}
}

// rarest returns the need that is not met yet and that the fewest agencies meet.
func (c *covering) rarest(covered uint32) uint32 {
	need, fewest := uint32(0), len(c.masks)+1
	for open := c.all &^ covered; open != 0; open &= open - 1 {
		bit, n := open&-open, 0
		for _, mask := range c.masks {
			if mask&bit != 0 {
				n++
			}
		}
		if n < fewest {
			need, fewest = bit, n
		}
	}
	return need
}

// keep holds the chosen set against the best one.
func (c *covering) keep() {
	parts := c.assign(c.chosen)
	set := slices.Sorted(slices.Values(c.chosen))
	if c.best == nil || comparePlans(parts, c.best) < 0 || comparePlans(parts, c.best) == 0 && slices.Compare(set, c.set) < 0 {
		c.best, c.set = parts, set
	}
}

// assign gives each need the best part that a set of agencies has for it.
func (c *covering) assign(set []int) []*Part {
	parts := make([]*Part, bits.OnesCount32(c.all))
	for _, a := range slices.Sorted(slices.Values(set)) {
		for need, p := range c.parts[a] {
			if p != nil && (parts[need] == nil || p.place < parts[need].place) {
				parts[need] = p
			}
		}
	}
	return parts
}

// comparePlans orders plans of equally many agencies: fewer questions, then fewer waiting lists, then stronger ways.
func comparePlans(a, b []*Part) int {
	asksA, waitsA, costA := tally(a)
	asksB, waitsB, costB := tally(b)
	return cmp.Or(cmp.Compare(asksA, asksB), cmp.Compare(waitsA, waitsB), cmp.Compare(costA, costB))
}

func tally(parts []*Part) (asks, waits int, cost int64) {
	for _, p := range parts {
		switch p.Group {
		case Ask:
			asks++
		case Wait:
			waits++
		}
		cost += int64(p.cost)
	}
	return asks, waits, cost
}

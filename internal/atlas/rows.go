package atlas

// none stands for no place, no area, no district.
const none int32 = -1

// rows holds a list for each of n owners in two arrays: row o is items[from[o]:from[o+1]].
type rows[T any] struct {
	from  []int32
	items []T
}

// gather makes the rows of owners 0..owners-1. fill is called twice, to count and to place, and must put
// the same both times; what it puts for [none] is dropped. A row keeps the order in which it was filled.
func gather[T any](owners int32, fill func(put func(owner int32, item T))) rows[T] {
	r := rows[T]{from: make([]int32, owners+1)}
	fill(func(owner int32, _ T) {
		if owner != none {
			r.from[owner+1]++
		}
	})
	for o := range owners {
		r.from[o+1] += r.from[o]
	}
	next := append([]int32(nil), r.from...)
	r.items = make([]T, r.from[owners])
	fill(func(owner int32, item T) {
		if owner != none {
			r.items[next[owner]] = item
			next[owner]++
		}
	})
	return r
}

// of returns the row of an owner, which may not be appended to in place; the row of none is empty.
func (r rows[T]) of(owner int32) []T {
	if owner == none {
		return nil
	}
	to := r.from[owner+1]
	return r.items[r.from[owner]:to:to]
}

// bits is a set of places, one bit each. A nil set is empty.
type bits []uint64

func newBits(n int) bits { return make(bits, (n+63)/64) }

func (b bits) set(place int32) { b[place>>6] |= 1 << (place & 63) }

func (b bits) has(place int32) bool { return b != nil && b[place>>6]>>(place&63)&1 != 0 }

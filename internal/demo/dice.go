package demo

import (
	"encoding/binary"
	"math/rand/v2"
)

// dice are the chances of a demo: one stream of numbers from one seed.
type dice struct {
	source *rand.ChaCha8
	*rand.Rand
}

func newDice(seed uint64) dice {
	var key [32]byte
	copy(key[:], "a synthetic district of Ieum")
	binary.LittleEndian.PutUint64(key[24:], seed)
	source := rand.NewChaCha8(key)
	return dice{source: source, Rand: rand.New(source)} //nolint:gosec // repeatable on purpose: nothing here is secret
}

// chance is true with probability p.
func (d dice) chance(p float64) bool { return d.Float64() < p }

// between returns a whole number in [from, to].
func (d dice) between(from, to int) int { return from + d.IntN(to-from+1) }

// pick returns one of the entries, each as likely.
func pick[T any](d dice, entries []T) T { return entries[d.IntN(len(entries))] }

// some returns up to n different entries in a random order.
func some[T any](d dice, entries []T, n int) []T {
	order := d.Perm(len(entries))
	chosen := make([]T, 0, min(n, len(entries)))
	for _, i := range order[:min(n, len(entries))] {
		chosen = append(chosen, entries[i])
	}
	return chosen
}

// weighted is an entry with how often it comes up among its fellows.
type weighted[T any] struct {
	entry  T
	weight float64
}

// draw returns one of the entries, as often as their weights say.
func draw[T any](d dice, entries []weighted[T]) T {
	sum := 0.0
	for _, e := range entries {
		sum += e.weight
	}
	at := d.Float64() * sum
	for _, e := range entries {
		if at -= e.weight; at < 0 {
			return e.entry
		}
	}
	return entries[len(entries)-1].entry
}

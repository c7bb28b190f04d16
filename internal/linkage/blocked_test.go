package linkage

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestTheLeastAreTheFirstOfAll(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		list := make([]int, dice.IntN(40))
		for i := range list {
			list[i] = dice.IntN(30)
		}
		kept, all, first := slices.Clone(list), slices.Sorted(slices.Values(list)), dice.IntN(50)-2
		want := all[:min(max(first, 0), len(all))]
		if got := least(list, first, cmp.Compare[int]); !slices.Equal(got, want) {
			t.Fatalf("the least %d of %v are %v, want %v", first, list, got, want)
		}
		if !slices.Equal(list, kept) {
			t.Fatalf("%v has become %v", kept, list)
		}
	}
}

package linkagetest_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/linkage/linkagetest"
)

// Where ADR 0020 states a strength, the atlas keeps to it.
func TestTheAtlasKeepsToTheStatedStrengths(t *testing.T) {
	kinds := []atlas.TieKind{
		atlas.WorksAt, atlas.AgreesWith, atlas.Offers, atlas.Family, atlas.Teaches, atlas.Supports,
		atlas.Manages, atlas.HelpedBy, atlas.Intake,
	}
	dice := rand.New(rand.NewPCG(1, 1))
	const today = ieum.Date("2026-09-01")
	day := func(from, to int) ieum.Date {
		if dice.IntN(4) == 0 {
			return ""
		}
		return today.AddDays(from + dice.IntN(to-from))
	}
	stated := map[atlas.TieKind]int{}
	for range 5000 {
		tie := atlas.Tie{
			Kind: kinds[dice.IntN(len(kinds))], LastContactOn: day(-4000, 30), Since: day(-400, 100), Until: day(-100, 400),
			Conflict: dice.IntN(4) == 0, Homeroom: dice.IntN(3) == 0, Closeness: dice.IntN(4),
		}
		want, ok := linkagetest.StatedStrength(tie, today)
		if !ok {
			continue
		}
		stated[tie.Kind]++
		if got := atlas.Strength(tie, today); math.Abs(got-want) > 1e-12 {
			t.Errorf("atlas.Strength(%+v) = %v, the ADR says %v", tie, got, want)
		}
	}
	for _, kind := range kinds {
		if stated[kind] < 20 {
			t.Errorf("%s was stated %d times only", kind, stated[kind])
		}
	}
}

package linkage

import (
	"math/bits"
	"math/rand/v2"
	"slices"
	"testing"

	"ieum/internal/consent"
	"ieum/internal/ieum"
)

// randomNeeds draws, for some needs, what meets each: parts of a few agencies in the order of options.
func randomNeeds(dice *rand.Rand) [][]*Part {
	agencies := 2 + dice.IntN(7)
	needs := make([][]*Part, 1+dice.IntN(7))
	for i := range needs {
		for place := range 1 + dice.IntN(5) {
			p := &Part{
				Group: []OptionGroup{Now, Wait, Ask}[dice.IntN(3)], place: place, cost: dice.Int32N(1000),
				agency: ieum.ID(string(rune('a' + dice.IntN(agencies)))),
			}
			if place == 0 && dice.IntN(3) == 0 {
				p.Group, p.place, p.cost, p.Running = Now, -1, 0, true
			}
			needs[i] = append(needs[i], p)
		}
	}
	return needs
}

// tryAll tries every set of agencies and returns the best plan.
func tryAll(needs [][]*Part) []*Part {
	c := newCovering(needs)
	var best []*Part
	var bestSet []int
	for set := range uint32(1) << len(c.agencies) {
		covered, chosen := uint32(0), []int{}
		for a := range c.agencies {
			if set>>a&1 == 1 {
				covered, chosen = covered|c.masks[a], append(chosen, a)
			}
		}
		if covered != c.all {
			continue
		}
		parts := c.assign(chosen)
		better := best == nil || len(chosen) < len(bestSet)
		if !better && len(chosen) == len(bestSet) {
			order := comparePlans(parts, best)
			better = order < 0 || order == 0 && slices.Compare(chosen, bestSet) < 0
		}
		if better {
			best, bestSet = parts, chosen
		}
	}
	return best
}

func TestAPlanHasTheFewestAgencies(t *testing.T) {
	sizes := map[int]int{}
	for seed := range uint64(3000) {
		needs := randomNeeds(rand.New(rand.NewPCG(seed, 1)))
		got, bound := fewest(needs)
		want := tryAll(needs)
		if !slices.Equal(got, want) {
			t.Fatalf("seed %d: another plan than the best of all", seed)
		}
		used := uint32(0)
		for _, p := range got {
			used |= 1 << (p.agency[0] - 'a')
		}
		if bits.OnesCount32(used) != bound {
			t.Fatalf("seed %d: %d agencies, and the bound is %d", seed, bits.OnesCount32(used), bound)
		}
		sizes[bound]++
	}
	if sizes[1] < 50 || sizes[2] < 50 || sizes[3] < 50 {
		t.Errorf("plans by their number of agencies: %v: too few of some", sizes)
	}
}

// Thirty needs that forty agencies meet at random make a search that is too long to finish: the bound says so.
func TestAPlanThatIsTooLongToProveHasABound(t *testing.T) {
	dice := rand.New(rand.NewPCG(7, 1))
	needs := make([][]*Part, MostNeeds)
	for i := range needs {
		for a := range 40 {
			if dice.IntN(9) == 0 || a == i {
				needs[i] = append(needs[i], &Part{Group: Now, place: len(needs[i]), agency: ieum.ID(string(rune('A' + a)))})
			}
		}
	}
	parts, bound := fewest(needs)
	used := map[ieum.ID]bool{}
	for i, p := range parts {
		if p == nil || !slices.Contains(needs[i], p) {
			t.Fatalf("need %d has no part of its own", i)
		}
		used[p.agency] = true
	}
	if bound > len(used) || bound < 1 {
		t.Errorf("%d agencies and a bound of %d", len(used), bound)
	}
	t.Logf("%d agencies, bound %d", len(used), bound)
}

// Nobody signs where a ground stands in: such a consent is no part of one that somebody signs.
func TestMergeKeepsWaivedConsentsApart(t *testing.T) {
	mother, hana, ground := &ieum.Person{}, &ieum.Student{}, &ieum.GroundCode{}
	ask := consent.Missing{
		Kind: ieum.ConsentThirdParty, Recipient: "agency_1", Purpose: ieum.ForReferral,
		Items: []ieum.ConsentItem{ieum.ItemIdentity}, Signers: []ieum.RequiredSigner{ieum.MustSelf}, SignableBy: []ieum.Entity{hana},
	}
	waived, more := ask, ask
	waived.Alternative, waived.Signers, waived.SignableBy = ground, nil, nil
	more.Items, more.SignableBy = []ieum.ConsentItem{ieum.ItemNeeds}, []ieum.Entity{hana, mother}
	got := merge(merge(nil, []consent.Missing{waived, ask}), []consent.Missing{more, waived})
	if len(got) != 2 || got[0].Alternative != ground || got[0].Signers != nil || got[0].SignableBy != nil {
		t.Fatalf("merged to %+v", got)
	}
	if b := got[1]; len(b.Items) != 2 || !slices.Equal(b.SignableBy, []ieum.Entity{hana, mother}) || len(ask.Items) != 1 {
		t.Errorf("merged to %+v, from %+v", b, ask)
	}
}

// A list of facts that somebody replaced may lack one that a condition reads: then there is nothing to ask.
func TestAFactThatTheListsLackIsNoQuestion(t *testing.T) {
	c := &candidate{service: &ieum.Service{}}
	for _, why := range []why{factUnknown, factVague, typeFactUnknown} {
		if got := (&inquiry{}).answering(c, &finding{why: why}); got != nil {
			t.Errorf("%v asks %v", why, got)
		}
	}
}

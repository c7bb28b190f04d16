package linkagetest_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
	"ieum/internal/linkage/linkagetest"
)

func codes(t *testing.T) *ieum.Codes {
	t.Helper()
	c, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestTheSameSeedMakesTheSameCase(t *testing.T) {
	lists := codes(t)
	for seed := range uint64(10) {
		a, b := linkagetest.Random(lists, seed), linkagetest.Random(lists, seed)
		a.World.Codes, b.World.Codes = nil, nil
		if diff := cmp.Diff(a, b); diff != "" {
			t.Fatalf("seed %d: %s", seed, diff)
		}
	}
}

// Each matter of fit decides between two options somewhere, so that the order of all of them is compared.
func TestTheGeneratorMakesEveryMatterOfFitDecide(t *testing.T) {
	lists, decides := codes(t), make([]int, 7)
	for seed := range uint64(2000) {
		c := linkagetest.Random(lists, seed)
		options := linkagetest.Link(c.World, c.Surroundings, c.Question).Options
		for i, o := range options {
			for _, later := range options[i+1:] {
				differ := func(matter int) bool { return o.Fit[matter] != later.Fit[matter] }
				if o.Group != later.Group || len(o.Fit) != len(later.Fit) {
					continue
				}
				if at := slices.IndexFunc([]int{0, 1, 2, 3, 4, 5, 6}[:len(o.Fit)], differ); at >= 0 {
					decides[at]++
				}
			}
		}
	}
	for matter, times := range decides {
		if times < 5 {
			t.Errorf("matter %d of fit decided %d times only", matter, times)
		}
	}
	t.Log(decides)
}

// What the generator never makes is never compared.
func TestTheGeneratorMakesEveryVerdictAndEveryGroup(t *testing.T) {
	lists := codes(t)
	kinds := [5]int{}
	verdicts, groups, offers, asked := map[ieum.RuleID]map[linkagetest.Verdict]int{}, map[string]int{}, 0, map[string]int{}
	count := func(answer *linkagetest.Answer) {
		question, _, _ := strings.Cut(answer.First, " ")
		asked[question]++
		offers += len(answer.Informal)
		for _, list := range [][]*linkagetest.Judged{answer.Options, answer.Blocked} {
			for _, j := range list {
				groups[j.Group]++
				for _, w := range j.Paths {
					kinds[w.Kind]++
				}
				for rule, verdict := range j.Verdicts {
					if verdicts[rule] == nil {
						verdicts[rule] = map[linkagetest.Verdict]int{}
					}
					verdicts[rule][verdict]++
				}
			}
		}
	}
	for seed := range uint64(500) {
		c := linkagetest.Random(lists, seed)
		count(linkagetest.Link(c.World, c.Surroundings, c.Question))
		if answer := linkagetest.LinkFor(c.World, c.Profile, c.Question); answer != nil {
			count(answer)
		}
	}
	neverUnknown := map[ieum.RuleID]bool{ieum.RuleExclusion: true, ieum.RuleGate: true, ieum.RuleRefusal: true}
	for _, rule := range linkagetest.Rules() {
		for _, verdict := range []linkagetest.Verdict{linkagetest.Meets, linkagetest.Fails, linkagetest.Unknown} {
			if verdicts[rule][verdict] < 5 && (verdict != linkagetest.Unknown || !neverUnknown[rule]) {
				t.Errorf("%s came to %s %d times only", rule, verdict, verdicts[rule][verdict])
			}
		}
	}
	for _, group := range []string{linkagetest.Now, linkagetest.Wait, linkagetest.Ask, linkagetest.Barred} {
		if groups[group] < 30 {
			t.Errorf("group %q came %d times only", group, groups[group])
		}
	}
	for _, question := range []string{"BIRTH", "GRADE", "SCHOOL", "HOME", "CALL", "HOUSEHOLD_TYPE", "INCOME_CLASS"} {
		if asked[question] < 3 {
			t.Errorf("%s was asked first %d times only", question, asked[question])
		}
	}
	if offers < 10 {
		t.Errorf("%d offers: too few", offers)
	}
	for kind, n := range kinds {
		if n < 20 {
			t.Errorf("way %d was found %d times only", kind, n)
		}
	}
	t.Log(kinds, groups, offers, asked, verdicts)
}

// Dangers come in all kinds, and rescue bodies behind gates and without a place.
func TestTheGeneratorMakesDangersAndRescueBodies(t *testing.T) {
	lists := codes(t)
	dangers, gated, full := map[string]int{}, 0, 0
	for seed := range uint64(300) {
		c := linkagetest.Random(lists, seed)
		for _, d := range linkagetest.Link(c.World, c.Surroundings, c.Question).Dangers() {
			dangers[d]++
		}
		services := map[ieum.ID]bool{}
		for _, e := range c.World.Entities {
			switch e := e.(type) {
			case *ieum.Service:
				kind := ""
				for _, a := range c.World.Entities {
					if agency, ok := a.(*ieum.Agency); ok && agency.ID == e.Agency {
						kind = agency.Type
					}
				}
				if services[e.ID] = lists.Rescues(kind, e.Needs); services[e.ID] && e.Intake.Gated() {
					gated++
				}
			case *ieum.Capacity:
				if services[e.Service] && e.State == ieum.CapacityFull {
					full++
				}
			}
		}
	}
	for _, d := range lists.Dangers {
		if dangers[d.Code] < 3 {
			t.Errorf("danger %s came %d times only", d.Code, dangers[d.Code])
		}
	}
	if gated < 20 || full < 20 {
		t.Errorf("%d services of rescue bodies behind a gate, %d full: too few", gated, full)
	}
	t.Log(dangers, gated, full)
}

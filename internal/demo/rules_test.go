package demo_test

import (
	"testing"

	"ieum/internal/atlas"
	"ieum/internal/demo"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
	"ieum/internal/linkage/casetext"
)

// enough is the number of people for whom each rule and group must come up.
const enough = 5

// tally counts for how many people something came up.
type tally map[string]map[ieum.ID]bool

func (t tally) note(what string, who ieum.ID) {
	if t[what] == nil {
		t[what] = map[ieum.ID]bool{}
	}
	t[what][who] = true
}

// Whoever tries the demo meets every rule and every group, whatever the seed,
// because of the generator's chances.
func TestEveryRuleAndGroupComesUp(t *testing.T) {
	for _, seed := range []uint64{1, 2} {
		w := generate(t, seed)
		got := judge(t, w)
		for _, rule := range []ieum.RuleID{
			ieum.RuleActive, ieum.RuleAge, ieum.RuleGrade, ieum.RuleSchoolLevel, ieum.RuleHousehold, ieum.RuleIncome, ieum.RuleDisability,
			ieum.RuleLanguage, ieum.RuleSex, ieum.RuleCatchment, ieum.RuleExclusion, ieum.RuleCapacity, ieum.RuleGate, ieum.RuleRefusal,
		} {
			if n := len(got["fails "+string(rule)]); n < enough {
				t.Errorf("seed %d: %s fails for %d people, want %d or more", seed, rule, n, enough)
			}
		}
		for _, rule := range []ieum.RuleID{
			ieum.RuleActive, ieum.RuleHousehold, ieum.RuleIncome, ieum.RuleDisability, ieum.RuleLanguage, ieum.RuleSex, ieum.RuleCatchment, ieum.RuleCapacity,
		} {
			if n := len(got["asks "+string(rule)]); n < enough {
				t.Errorf("seed %d: %s is asked of %d people, want %d or more", seed, rule, n, enough)
			}
		}
		for _, what := range []string{"NOW", "WAIT", "ASK", "offer", "coordinate", "call now"} {
			if n := len(got[what]); n < enough {
				t.Errorf("seed %d: %s for %d people, want %d or more", seed, what, n, enough)
			}
		}
	}
}

// judge asks the linkage for every open need of the demo.
func judge(t *testing.T, w *demo.World) tally {
	t.Helper()
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	snapshot, err := atlas.Build(codes, 1, day, casetext.Yield(w.Network))
	if err != nil {
		t.Fatal(err)
	}
	view := snapshot.View(atlas.Viewer{Confidential: true})
	got := tally{}
	for _, e := range w.People {
		n, ok := e.(*ieum.Need)
		if !ok || n.Status != ieum.NeedOpen {
			continue
		}
		answer, err := linkage.Link(t.Context(), view, casetext.Around(w.People, n.Subject), linkage.Request{
			Need: n.Domain, Today: day, Viewer: linkage.Asker{Figures: true},
		})
		if err != nil {
			t.Fatal(err)
		}
		got.count(n.Subject, answer)
	}
	return got
}

func (t tally) count(who ieum.ID, answer *linkage.Answer) {
	for _, o := range answer.Options(100) {
		t.note(string(o.Group), who)
		if len(o.CoordinateFirst) > 0 {
			t.note("coordinate", who)
		}
		for _, q := range o.Questions {
			t.note("asks "+string(q.Rule), who)
		}
	}
	if len(answer.Informal(1)) > 0 {
		t.note("offer", who)
	}
	for _, b := range answer.Blocked(100) {
		for _, f := range b.Failures {
			t.note("fails "+string(f.Rule), who)
		}
	}
	if len(answer.Now()) > 0 {
		t.note("call now", who)
	}
}

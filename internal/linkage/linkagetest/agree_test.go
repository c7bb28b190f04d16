package linkagetest_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
	"ieum/internal/linkage/casetext"
	"ieum/internal/linkage/linkagetest"
)

// all is more than there ever is.
const all = 1000

// The two linkages were written apart from each other; what they agree on is
// what its ADRs say. IEUM_ROUNDS sets how many random networks are made,
// IEUM_SEED which is the first.
func TestBothLinkagesAgree(t *testing.T) {
	lists, rounds, first := codes(t), number(t, "IEUM_ROUNDS", 200), number(t, "IEUM_SEED", 0)
	wrong := 0
	for seed := first; seed < first+rounds; seed++ {
		p := newPair(t, linkagetest.Random(lists, seed))
		p.link()
		p.linkFor()
		p.mediate()
		if len(p.found) == 0 {
			continue
		}
		wrong++
		t.Errorf("seed %d, %s: %d disagreements", seed, p.asked(), len(p.found))
		for _, line := range p.found {
			t.Log("   ", line)
		}
		if wrong == 20 {
			t.Fatal("enough: the rest is not looked at")
		}
	}
}

func number(t *testing.T, name string, otherwise uint64) uint64 {
	t.Helper()
	text, ok := os.LookupEnv(name)
	if !ok {
		return otherwise
	}
	n, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return n
}

// pair is one case put to both linkages, with what they disagree on.
type pair struct {
	linkagetest.Case
	ctx   context.Context
	view  *atlas.View
	ask   linkage.Request
	what  string
	found []string
}

func newPair(t *testing.T, c linkagetest.Case) *pair {
	t.Helper()
	snapshot, err := atlas.Build(c.World.Codes, 1, c.Question.Today, casetext.Yield(c.World.Entities))
	if err != nil {
		t.Fatalf("seed %d: %v", c.Seed, err)
	}
	q := c.Question
	return &pair{
		Case: c, ctx: t.Context(), view: snapshot.View(atlas.Viewer{Staff: q.Staff, Confidential: q.Confidential}),
		ask: linkage.Request{
			Need: q.Need, On: q.On, Today: q.Today, MaxSteps: q.MaxSteps, Language: ieum.English,
			Viewer: linkage.Asker{Staff: q.Staff, Self: q.Self, Figures: true},
		},
	}
}

func (p *pair) asked() string {
	q := p.Question
	return fmt.Sprintf("subject %s, self %s, need %s, today %s, on %s, %d steps",
		p.Surroundings.Subject.Meta().ID, q.Self, q.Need, q.Today, q.On, q.MaxSteps)
}

func (p *pair) notef(format string, args ...any) {
	p.found = append(p.found, p.what+": "+fmt.Sprintf(format, args...))
}

// same notes a difference between two values that can be printed.
func (p *pair) same(what string, naive, built any) {
	if a, b := fmt.Sprint(naive), fmt.Sprint(built); a != b {
		p.notef("%s: naive %s, linkage %s", what, a, b)
	}
}

func (p *pair) link() {
	p.what = "Link"
	naive := linkagetest.Link(p.World, p.Surroundings, p.Question)
	built, err := linkage.Link(p.ctx, p.view, p.Surroundings, p.ask)
	if err != nil {
		p.notef("error %v", err)
		return
	}
	p.answers(naive, built)
	fits := linkagetest.Fits(p.World, p.Surroundings, p.Question)
	for _, e := range p.World.Entities {
		if service, ok := e.(*ieum.Service); ok {
			p.what = "Judge " + string(service.ID)
			p.judge(naive, service)
			p.fits(service.ID, fits[service.ID])
		}
	}
}

func (p *pair) linkFor() {
	p.what = "LinkFor"
	profile := linkage.Profile{Grade: p.Profile.Grade, Age: p.Profile.Age, HomeArea: p.Profile.HomeArea, School: p.Profile.School}
	for fact, values := range p.Profile.Facts {
		for _, value := range values {
			profile.Facts = append(profile.Facts, linkage.ProfileFact{Fact: fact, Value: value})
		}
	}
	naive := linkagetest.LinkFor(p.World, p.Profile, p.Question)
	built, err := linkage.LinkFor(p.ctx, p.view, profile, p.ask)
	if naive == nil && errors.Is(err, ieum.ErrNotFound) {
		return
	}
	if naive == nil || err != nil {
		p.notef("hidden for the naive %t, error of the linkage %v", naive == nil, err)
		return
	}
	p.answers(naive, built)
}

// answers compares two whole answers.
func (p *pair) answers(naive *linkagetest.Answer, built *linkage.Answer) {
	var want, got []string
	for _, j := range naive.Options {
		want = append(want, j.Group+" "+string(j.Resource))
	}
	options := built.Options(all)
	for _, o := range options {
		got = append(got, string(o.Group)+" "+id(o.Resource))
	}
	if !slices.Equal(want, got) {
		p.listed(want, got)
	}
	p.blocked(naive, built.Blocked(all))
	p.informal(naive.Informal, built.Informal(all))
	for _, o := range options {
		for _, j := range naive.Options {
			if string(j.Resource) == id(o.Resource) {
				p.option(j, o)
			}
		}
	}
	p.same("whom to call", naive.Phones(), phones(built.Now()))
	p.same("askFirst", fmt.Sprint(naive.First, " ", naive.Decides), asked(built.AskFirst()))
}

// asked names a question as the plain linkage does: by the fact, the agency, or the words.
func asked(q *linkage.AskFirst) string {
	about := ""
	switch {
	case q == nil:
		return " 0"
	case q.Fact != nil:
		about = *q.Fact
	case q.Agency != nil:
		about = "CALL " + string(q.Agency.ID)
	}
	for words, matter := range map[string]string{
		"date of birth": "BIRTH", "the grade": "GRADE", "which school": "SCHOOL", "they live": "HOME",
	} {
		if about == "" && strings.Contains(q.Text, words) {
			about = matter
		}
	}
	return fmt.Sprint(about, " ", q.Decides)
}

// informal compares what supporters offer.
func (p *pair) informal(want []*linkagetest.Judged, got []*linkage.Option) {
	var naive, built []string
	for _, j := range want {
		naive = append(naive, string(j.Resource))
	}
	for i, o := range got {
		built = append(built, id(o.Resource))
		if i < len(want) && string(want[i].Resource) == id(o.Resource) {
			p.paths(want[i], o.Paths(all))
		}
	}
	p.same("informal", naive, built)
}

// listed notes what only one of two lists of options has, or else the order.
func (p *pair) listed(want, got []string) {
	members := true
	for _, o := range want {
		if !slices.Contains(got, o) {
			members = false
			p.notef("option of the naive only: %s", o)
		}
	}
	for _, o := range got {
		if !slices.Contains(want, o) {
			members = false
			p.notef("option of the linkage only: %s", o)
		}
	}
	if members {
		p.notef("order: naive %v, linkage %v", want, got)
	}
}

func (p *pair) blocked(naive *linkagetest.Answer, built []*linkage.Blocked) {
	failing := map[string]string{}
	var want, got []string
	for _, b := range built {
		failing[id(b.Resource)] = fmt.Sprint(failures(b.Failures))
		got = append(got, id(b.Resource))
	}
	for _, j := range naive.Blocked {
		want = append(want, string(j.Resource))
	}
	p.same("order of what is blocked", want, got)
	for _, j := range naive.Blocked {
		p.same("failing rules of "+string(j.Resource), j.With(linkagetest.Fails), failing[string(j.Resource)])
		delete(failing, string(j.Resource))
	}
	for resource, rules := range failing {
		p.notef("blocked by the linkage only: %s by %s", resource, rules)
	}
}

func (p *pair) option(j *linkagetest.Judged, o *linkage.Option) {
	name := string(j.Resource)
	p.same("unknown rules of "+name, j.With(linkagetest.Unknown), unknown(o.Reasons))
	metres := math.Inf(1)
	if o.DistanceMetres != nil {
		metres = *o.DistanceMetres
	}
	if metres != j.Metres && math.Abs(metres-j.Metres) > 1e-6*j.Metres+micrometre {
		p.notef("metres to %s: naive %v, linkage %v", name, j.Metres, metres)
	}
	p.same("what fits of "+name, made(j), said(o))
	p.paths(j, o.Paths(all))
}

// paths compares all paths: by their ways, where they lead, and their strengths.
func (p *pair) paths(j *linkagetest.Judged, paths []*linkage.Path) {
	var want, got []string
	for _, w := range j.Paths {
		want = append(want, fmt.Sprintf("%s %v %.5f", kinds[w.Kind], w.Nodes, w.Strength()))
	}
	for _, path := range paths {
		nodes := []ieum.ID{path.Steps[0].From.Meta().ID}
		product := 1.0
		for _, s := range path.Steps {
			nodes, product = append(nodes, s.To.Meta().ID), product*s.Strength
		}
		if math.Abs(product-path.Strength) > 1e-5*product { // each step's cost is a whole number
			p.notef("the steps of %v come to %v, the path says %v", nodes, product, path.Strength)
		}
		got = append(got, fmt.Sprintf("%s %v %.5f", path.Way, nodes, path.Strength))
	}
	p.same("paths to "+string(j.Resource), strings.Join(want, "\n"), strings.Join(got, "\n"))
}

// kinds are the ways in their order.
var kinds = []linkage.Way{linkage.KnownThere, linkage.OwnHouse, linkage.Helper, linkage.DirectCall, linkage.Introduced}

// phones lists the numbers of the national lines: those of the directory are not compared.
func phones(calls []linkage.CallNow) []string {
	list := []string{}
	for _, c := range calls {
		if c.Phone != nil {
			list = append(list, *c.Phone)
		}
	}
	return list
}

// micrometre is what two ways to reckon the mean of some points may differ by.
const micrometre = 1e-6

func id(e ieum.Entity) string { return string(e.Meta().ID) }

// failures and unknown list rules, each once.
func failures(failures []linkage.Failure) []ieum.RuleID {
	rules := []ieum.RuleID{}
	for _, f := range failures {
		if !slices.Contains(rules, f.Rule) {
			rules = append(rules, f.Rule)
		}
	}
	return rules
}

// unknown leaves out a rule of which another condition fails: the plain linkage has one verdict a rule.
func unknown(reasons []linkage.Reason) []ieum.RuleID {
	rules, failed := []ieum.RuleID{}, map[ieum.RuleID]bool{}
	for _, r := range reasons {
		failed[r.Rule] = failed[r.Rule] || r.Verdict == linkage.Fails
	}
	for _, r := range reasons {
		if r.Verdict == linkage.Unknown && !failed[r.Rule] && !slices.Contains(rules, r.Rule) {
			rules = append(rules, r.Rule)
		}
	}
	return rules
}

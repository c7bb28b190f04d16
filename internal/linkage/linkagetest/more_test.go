package linkagetest_test

import (
	"errors"
	"math/rand/v2"

	"ieum/internal/ieum"
	"ieum/internal/linkage"
	"ieum/internal/linkage/linkagetest"
)

// judge compares the judgement of one service by name.
func (p *pair) judge(naive *linkagetest.Answer, service *ieum.Service) {
	j := naive.Judge(service.ID)
	built, err := linkage.Judge(p.ctx, p.view, p.Surroundings, service.ID, p.ask)
	if j == nil || err != nil {
		if j != nil || !errors.Is(err, ieum.ErrNotFound) {
			p.notef("hidden for the naive %t, error of the linkage %v", j == nil, err)
		}
		return
	}
	group := linkagetest.Barred
	if built.Group != nil {
		group = string(*built.Group)
	}
	p.same("group", j.Group, group)
	p.same("failing rules", j.With(linkagetest.Fails), failures(built.Failures))
	p.changes(service.ID, built.Failures)
	p.same("unknown rules", j.With(linkagetest.Unknown), unknown(built.Verdicts))
	if j.Group == linkagetest.Barred {
		return
	}
	p.paths(j, built.Paths(all))
}

// fits compares for which needs of the subject a service is an option.
func (p *pair) fits(service ieum.ID, want map[string]string) {
	fits, err := linkage.Fits(p.ctx, p.view, p.Surroundings, service, p.ask)
	if err != nil && !errors.Is(err, ieum.ErrNotFound) {
		p.notef("fits: error %v", err)
	}
	groups := map[string]string{}
	for _, f := range fits {
		groups[f.Need] = string(f.Group)
	}
	p.same("fits", want, groups)
}

// changes asks the naive linkage anew for the day on which a failure is said to
// end by itself: the rule fails no more then, and still fails the day before. (A
// full service may be a question earlier, once the statement is outdated.)
func (p *pair) changes(service ieum.ID, failures []linkage.Failure) {
	for i, f := range failures {
		switch f.Rule {
		case ieum.RuleAge, ieum.RuleGrade, ieum.RuleSchoolLevel, ieum.RuleCapacity:
		default:
			continue
		}
		several := i > 0 && failures[i-1].Rule == f.Rule || i+1 < len(failures) && failures[i+1].Rule == f.Rule
		if f.ChangesOn.Absent() || several || p.conditions(service, f.Rule) > 1 {
			continue
		}
		if p.verdictOn(service, f.Rule, f.ChangesOn) == linkagetest.Fails {
			p.notef("%s still fails on %s", f.Rule, f.ChangesOn)
		}
		if before := p.verdictOn(service, f.Rule, f.ChangesOn.AddDays(-1)); before != linkagetest.Fails && f.Rule != ieum.RuleCapacity {
			p.notef("%s fails no more on the day before %s", f.Rule, f.ChangesOn)
		}
	}
}

// conditions counts what a service asks by one rule.
func (p *pair) conditions(service ieum.ID, rule ieum.RuleID) int {
	n := 0
	for _, e := range p.World.Entities {
		if r, ok := e.(*ieum.EligibilityRule); ok && r.Service == service && r.Rule == rule {
			n++
		}
	}
	return n
}

// verdictOn judges a rule on another day, and as if nothing were masked: more may
// be masked by then.
func (p *pair) verdictOn(service ieum.ID, rule ieum.RuleID, day ieum.Date) linkagetest.Verdict {
	q := p.Question
	q.On = day
	q.MaxSteps = 1 // paths have no say in these rules
	unmasked := *p.Surroundings
	unmasked.Masks = nil
	return linkagetest.Link(p.World, &unmasked, q).Judge(service).Verdicts[rule]
}

// mediate compares the ways between a few of the places there are, with the
// person's surroundings and without.
func (p *pair) mediate() {
	dice := rand.New(rand.NewPCG(p.Seed, 2))
	var network, people []ieum.ID
	for _, e := range p.World.Entities {
		switch e.(type) {
		case *ieum.Agency, *ieum.School, *ieum.District, *ieum.Worker, *ieum.CaseManager:
			network = append(network, e.Meta().ID)
		}
	}
	for _, e := range p.Surroundings.Persons {
		people = append(people, e.ID)
	}
	oneOf := func(ids []ieum.ID) ieum.ID { return ids[dice.IntN(len(ids))] }
	subject := p.Surroundings.Subject.Meta().ID
	p.between(nil, oneOf(network), oneOf(network))
	p.between(p.Surroundings, subject, oneOf(network))
	p.between(p.Surroundings, oneOf(network), oneOf(network))
	p.between(p.Surroundings, oneOf(network), subject)
	if len(people) > 0 {
		p.between(p.Surroundings, subject, oneOf(people))
	}
}

func (p *pair) between(s *ieum.Surroundings, from, to ieum.ID) {
	p.what = "Mediate " + string(from) + " to " + string(to)
	want := linkagetest.Mediate(p.World, s, from, to, p.Question)
	mediation, err := linkage.Mediate(p.ctx, p.view, s, from, to, p.ask)
	if want == nil || err != nil {
		if want != nil || !errors.Is(err, ieum.ErrNotFound) {
			p.notef("hidden for the naive %t, error of the linkage %v", want == nil, err)
		}
		return
	}
	p.paths(want, mediation.Paths(all))
}

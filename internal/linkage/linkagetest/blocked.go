package linkagetest

import (
	"cmp"
	"fmt"
	"slices"

	"ieum/internal/ieum"
)

// obstacle is one condition in the way.
type obstacle struct {
	// never tells that nothing can change it, slow that nobody can be asked to.
	never, slow bool
	// on is the day from which it is out of the way, where one is known.
	on ieum.Date
}

// obstacles lists what is in the way of a service.
func (c *court) obstacles(s *ieum.Service, j *Judged) []obstacle {
	var list []obstacle
	add := func(fails bool, b obstacle) {
		if fails {
			list = append(list, b)
		}
	}
	add(c.active(s) == Fails, obstacle{slow: true})
	if c.purpose(s) == Fails {
		for _, p := range c.purposes(s) {
			if c.meant(s, p) == Fails {
				add(true, c.obstacleOfType(p))
				break // where the law leaves somebody out once, it says no more
			}
		}
	}
	for _, rule := range all[ieum.EligibilityRule](c.w) {
		if rule.Service != s.ID {
			continue
		}
		if fits := c.fits(rule); fits == Fails && rule.Include || fits == Meets && !rule.Include {
			list = append(list, c.obstacleOfRule(rule))
		}
	}
	add(j.Verdicts[ieum.RuleCatchment] == Fails, obstacle{})
	add(j.Verdicts[ieum.RuleExclusion] == Fails, obstacle{on: c.excludedUntil(s)})
	if j.Verdicts[ieum.RuleCapacity] == Fails {
		add(true, obstacle{on: c.said(s.ID).OpensOn})
	}
	add(j.Verdicts[ieum.RuleGate] == Fails, obstacle{})
	if j.Verdicts[ieum.RuleRefusal] == Fails {
		add(true, obstacle{on: c.retryOn(s)})
	}
	return list
}

// obstacleOfType is that of a purpose which leaves the subject out.
func (c *court) obstacleOfType(p ieum.Purpose) obstacle {
	ages := c.ages()
	switch p.Kind {
	case ieum.ForAges:
		if p.Min == nil || ages[len(ages)-1] >= *p.Min || *p.Min-ages[len(ages)-1] > 10 {
			return obstacle{never: true}
		}
		return obstacle{slow: true, on: c.birthday(*p.Min)}
	case ieum.ForFact, ieum.ForNotAtSchool:
		return obstacle{}
	}
	return obstacle{never: true}
}

// obstacleOfRule is that of a condition which leaves the subject out.
func (c *court) obstacleOfRule(rule *ieum.EligibilityRule) obstacle {
	switch rule.Rule {
	case ieum.RuleAge:
		ages := c.ages()
		return c.grows(rule, ages[len(ages)-1], c.birthday)
	case ieum.RuleGrade:
		grade := c.who.gradeOn(c.q)
		if grade == nil || *grade > 12 || rule.Include && rule.Min != nil && *rule.Min > 12 {
			return obstacle{never: true}
		}
		return c.grows(rule, *grade, c.gradeDay)
	case ieum.RuleSchoolLevel:
		return c.obstacleOfLevel(rule)
	}
	return obstacle{never: rule.Rule == ieum.RuleSex && !rule.Discretion}
}

// grows is the obstacle of a number that rises by itself.
func (c *court) grows(rule *ieum.EligibilityRule, now int, day func(int) ieum.Date) obstacle {
	switch {
	case rule.Include && rule.Min != nil && now < *rule.Min:
		return obstacle{slow: true, on: day(*rule.Min)}
	case rule.Include, rule.Max == nil:
		return obstacle{never: true}
	}
	return obstacle{slow: true, on: day(*rule.Max + 1)}
}

// obstacleOfLevel: a pupil moves up to the levels beyond the own one.
func (c *court) obstacleOfLevel(rule *ieum.EligibilityRule) obstacle {
	order := []ieum.SchoolLevel{ieum.Elementary, ieum.Middle, ieum.High}
	firsts := []int{1, 7, 10}
	at := slices.Index(order, c.who.levelOn(c.w, c.q))
	for i := at + 1; at >= 0 && i < len(order); i++ {
		if rule.Include != slices.Contains(rule.Values, string(order[i])) {
			continue
		}
		if c.who.grade == nil {
			return obstacle{slow: true}
		}
		return obstacle{slow: true, on: c.gradeDay(firsts[i])}
	}
	return obstacle{never: true}
}

// birthday returns the day on which the subject is of an age, where it is known.
func (c *court) birthday(age int) ieum.Date {
	if c.who.birth.Absent() {
		return ""
	}
	day := c.who.birth
	for day.Absent() || c.who.birth.YearsUntil(day) < age {
		day = day.AddDays(1)
	}
	return day
}

// gradeDay returns the 1 March on which a pupil comes into a grade.
func (c *court) gradeDay(grade int) ieum.Date {
	return ieum.Date(fmt.Sprintf("%04d-03-01", schoolYear(c.q.On)+grade-*c.who.gradeOn(c.q)))
}

// excludedUntil returns the day after the first service that excludes this one
// ends.
func (c *court) excludedUntil(s *ieum.Service) ieum.Date {
	for _, e := range c.s.Enrolments {
		if c.excludedBy(s, e) {
			if e.Until.Absent() {
				return ""
			}
			return e.Until.AddDays(1)
		}
	}
	return ""
}

// retryOn returns the day that was agreed to ask again about the agency: by the
// refusal that was said last, or of one day by that of the agency's being told.
func (c *court) retryOn(s *ieum.Service) ieum.Date {
	if c.masked[s.ID] {
		return ""
	}
	var last *ieum.Consent
	when := ieum.Date("")
	for _, kind := range []ieum.ConsentKind{ieum.ConsentThirdParty, ieum.ConsentSensitive} {
		word, on, by := c.lastWord(s.Agency, kind, c.s.Consents)
		if word == Fails && (last == nil || on > when) {
			last, when = by, on
		}
	}
	return last.RetryOn
}

// inHope orders what is blocked: what can change before what one condition shuts
// for good, and that before what all do; then the own district; then what changes
// on a day within a year, what somebody can be asked about, and the rest.
func (c *court) inHope(a, b *Judged) int {
	return cmp.Or(
		cmp.Compare(stuck(a), stuck(b)),
		cmp.Compare(a.Fit[3], b.Fit[3]),
		cmp.Compare(c.prospect(a), c.prospect(b)),
		cmp.Compare(lastDay(a), lastDay(b)),
		cmp.Compare(len(a.Bars), len(b.Bars)),
		cmp.Compare(a.Resource, b.Resource),
	)
}

func stuck(j *Judged) int {
	never := 0
	for _, b := range j.Bars {
		if b.never {
			never++
		}
	}
	switch never {
	case 0:
		return 0
	case len(j.Bars):
		return 2
	}
	return 1
}

func (c *court) prospect(j *Judged) int {
	worst := 0
	for _, b := range j.Bars {
		switch {
		case b.never, !b.on.Absent() && c.yearOn() < b.on, b.on.Absent() && b.slow:
			return 2
		case b.on.Absent():
			worst = 1
		}
	}
	return worst
}

// yearOn is the day a year after the one asked for.
func (c *court) yearOn() ieum.Date {
	day := c.q.On
	for c.q.On.YearsUntil(day) < 1 {
		day = day.AddDays(1)
	}
	return day
}

func lastDay(j *Judged) ieum.Date {
	last := ieum.Date("")
	for _, b := range j.Bars {
		last = max(last, b.on)
	}
	return last
}

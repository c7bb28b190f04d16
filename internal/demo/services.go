package demo

import (
	"fmt"

	"ieum/internal/ieum"
)

// variant is how an agency cuts one service for one audience.
type variant struct {
	suffix   ieum.Text
	minAge   int
	maxAge   int
	weekends bool
}

// variants are the cuts; the empty one is for everybody.
var variants = []weighted[variant]{
	{variant{}, 5},
	{variant{suffix: ieum.Text{Ko: " (초등)", En: " (primary)"}, minAge: 7, maxAge: 13}, 2},
	{variant{suffix: ieum.Text{Ko: " (청소년)", En: " (youth)"}, minAge: 9, maxAge: 24}, 2},
	{variant{suffix: ieum.Text{Ko: " (가족)", En: " (family)"}}, 1.5},
	{variant{suffix: ieum.Text{Ko: " (주말)", En: " (weekend)"}, weekends: true}, 1},
}

func (g *generator) servicesOf(d *district, a *agency, kind ieum.AgencyType) {
	for _, infer := range kind.Infers {
		taken := map[string]bool{}
		for range draw(g.dice, []weighted[int]{{1, 62}, {2, 30}, {3, 8}}) {
			v := draw(g.dice, variants)
			if !taken[v.suffix.Ko] && (v.maxAge == 0 || !forElders[a.Type]) {
				taken[v.suffix.Ko] = true
				g.serviceOf(d, a, infer, v)
			}
		}
	}
}

func (g *generator) serviceOf(d *district, a *agency, infer ieum.InferredService, v variant) {
	s := &ieum.Service{
		Head: g.head("Service", a.ID), Agency: a.ID, Class: infer.Class, Needs: infer.Needs, Status: ieum.Active,
		Name:      ieum.Text{Ko: infer.Ko + v.suffix.Ko, En: infer.En + v.suffix.En},
		Intake:    g.intake(a),
		Inferred:  g.chance(0.07),
		Languages: draw(g.dice, []weighted[[]string]{{nil, 8}, {[]string{"VI"}, 1}, {[]string{"ZH", "VI"}, 1}}),
	}
	s.Source = ieum.Source{Name: source, Key: string(s.ID)}
	if g.chance(0.03) {
		s.Status = ieum.Closed
	}
	if g.chance(0.35) {
		s.Cost = draw(g.dice, []weighted[ieum.Text]{
			{ieum.Text{Ko: "무료", En: "free"}, 3},
			{ieum.Text{Ko: "본인부담 월 2만 원", En: "20,000 won a month"}, 1},
			{ieum.Text{Ko: "소득에 따라 다름", En: "depends on income"}, 1},
		})
	}
	if g.chance(0.4) {
		s.Documents = some(g.dice, documents, g.between(1, 2))
	}
	g.catchment(d, s)
	g.addNetwork(s)
	g.rules(a, s, v)
	g.capacities(s)
	made := &service{Service: s, agency: a}
	a.services, d.services = append(a.services, made), append(d.services, made)
}

// documents are papers that services ask for.
var documents = []ieum.Text{
	{Ko: "주민등록등본", En: "resident register extract"},
	{Ko: "소득 증빙 서류", En: "proof of income"},
	{Ko: "신청서", En: "application form"},
	{Ko: "의뢰서", En: "referral letter"},
}

func (g *generator) intake(a *agency) ieum.IntakeDesk {
	return ieum.IntakeDesk{
		WhoMayRefer: draw(g.dice, []weighted[[]ieum.Referrer]{
			{[]ieum.Referrer{ieum.ReferSelf, ieum.ReferGuardian, ieum.ReferTeacher, ieum.ReferCaseManager}, 5},
			{[]ieum.Referrer{ieum.ReferGuardian, ieum.ReferCaseManager}, 3},
			{[]ieum.Referrer{ieum.ReferTeacher, ieum.ReferCaseManager}, 2},
			{[]ieum.Referrer{ieum.ReferSelf, ieum.ReferGuardian}, 2},
		}),
		Phone: a.Phone, Hours: a.Hours, AnswerDays: g.between(2, 14),
	}
}

// catchment limits a part of the services to the town, to a few offices' or
// to quarters.
func (g *generator) catchment(d *district, s *ieum.Service) {
	switch p := g.Float64(); {
	case p < 0.45:
		s.Catchment = []ieum.ID{d.town.ID}
	case p < 0.65 && len(d.offices) > 0:
		for _, area := range some(g.dice, d.offices, g.between(3, 7)) {
			s.Catchment = append(s.Catchment, area.ID)
		}
	case p < 0.7 && len(d.legal) > 0:
		for _, area := range some(g.dice, d.legal, g.between(3, 6)) {
			s.Catchment = append(s.Catchment, area.ID)
		}
	}
	s.CatchmentBySchool = g.chance(0.15)
}

// forElders are the types of agencies whose services are for old people.
var forElders = map[string]bool{"SENIOR_WELFARE_CENTRE": true, "LONG_TERM_CARE": true}

// rules draws who a service is for.
func (g *generator) rules(a *agency, s *ieum.Service, v variant) {
	least := 0
	switch {
	case forElders[a.Type]:
		least = pick(g.dice, []int{60, 65})
	case v.maxAge == 0 && g.chance(0.1):
		least = pick(g.dice, []int{10, 13, 15})
	}
	switch {
	case least > 0:
		g.rule(s, ieum.EligibilityRule{
			Rule: ieum.RuleAge, Include: true, Min: &least,
			Text: ieum.Text{Ko: fmt.Sprintf("만 %d세 이상", least), En: fmt.Sprintf("aged %d or over", least)},
		})
	case v.maxAge > 0:
		g.rule(s, ieum.EligibilityRule{
			Rule: ieum.RuleAge, Include: true, Min: &v.minAge, Max: &v.maxAge,
			Text: ieum.Text{Ko: fmt.Sprintf("%d세부터 %d세까지", v.minAge, v.maxAge), En: fmt.Sprintf("aged %d to %d", v.minAge, v.maxAge)},
		})
	}
	if g.chance(0.07) {
		from := pick(g.dice, []int{1, 3, 4, 5, 7})
		to := from + g.between(1, 5)
		g.rule(s, ieum.EligibilityRule{
			Rule: ieum.RuleGrade, Include: true, Min: &from, Max: &to,
			Text: ieum.Text{Ko: fmt.Sprintf("%d학년부터 %d학년까지 (초1=1, 고3=12)", from, to), En: fmt.Sprintf("grades %d to %d of 12", from, to)},
		})
	}
	if g.chance(0.08) {
		level := pick(g.dice, []string{"ELEMENTARY", "MIDDLE", "HIGH"})
		label := g.codes.Label("SCHOOL_LEVEL", level)
		g.rule(s, ieum.EligibilityRule{
			Rule: ieum.RuleSchoolLevel, Include: true, Values: []string{level},
			Text: ieum.Text{Ko: label.Ko + " 재학생", En: "pupils of: " + label.En},
		})
	}
	for _, f := range factRules {
		if g.chance(f.chance) {
			g.factRule(s, f)
		}
	}
}

// factPlan is how often, and with which values, a service asks for a fact.
type factPlan struct {
	chance  float64
	rule    ieum.RuleID
	fact    string
	values  [][]string
	exclude float64
}

var factRules = []factPlan{
	{0.24, ieum.RuleIncome, "INCOME_CLASS", [][]string{{"BASIC_LIVELIHOOD", "NEAR_POVERTY"}, {"BASIC_LIVELIHOOD"}}, 0},
	{0.16, ieum.RuleHousehold, "HOUSEHOLD_TYPE", [][]string{{"SINGLE_PARENT", "GRANDPARENT"}, {"MULTICULTURAL"}, {"GRANDPARENT", "CHILD_HEADED"}}, 0},
	{0.08, ieum.RuleDisability, "DISABILITY", [][]string{{"MILD", "SEVERE"}, {"SEVERE"}}, 0.3},
	{0.05, ieum.RuleLanguage, "LANGUAGE", [][]string{{"KO"}, {"VI", "ZH"}}, 0},
	{0.05, ieum.RuleSex, "SEX", [][]string{{"FEMALE"}, {"MALE"}}, 0},
}

func (g *generator) factRule(s *ieum.Service, f factPlan) {
	values, include := pick(g.dice, f.values), !g.chance(f.exclude)
	fact, _ := g.codes.Fact(f.fact)
	var ko, en string
	for i, value := range values {
		if i > 0 {
			ko, en = ko+", ", en+", "
		}
		for _, choice := range fact.Choices {
			if choice.Code == value {
				ko, en = ko+choice.Ko, en+choice.En
			}
		}
	}
	text := ieum.Text{Ko: fact.Ko + ": " + ko, En: fact.En + ": " + en}
	if !include {
		text = ieum.Text{Ko: text.Ko + " 제외", En: "not for " + text.En}
	}
	g.rule(s, ieum.EligibilityRule{Rule: f.rule, Include: include, Values: values, Text: text, Discretion: g.chance(0.3)})
}

func (g *generator) rule(s *ieum.Service, rule ieum.EligibilityRule) {
	rule.Head, rule.Service = g.head("EligibilityRule", s.Root), s.ID
	g.addNetwork(&rule)
}

// capacities draws what the agency last said about places: some never said
// anything, and some said it long ago.
func (g *generator) capacities(s *ieum.Service) {
	if g.chance(0.1) {
		return
	}
	c := &ieum.Capacity{Head: g.head("Capacity", s.Root), Service: s.ID, AsOf: g.ago(0, 25)}
	c.State = draw(g.dice, []weighted[ieum.CapacityState]{
		{ieum.CapacityOpen, 60}, {ieum.CapacityWaitlist, 17}, {ieum.CapacityFull, 12}, {ieum.CapacityAssessFirst, 8},
	})
	c.ValidUntil = c.AsOf.AddDays(g.between(30, 400))
	if g.chance(0.12) { // an old statement
		c.AsOf = g.ago(120, 500)
		c.ValidUntil = c.AsOf.AddDays(90)
	}
	if c.State == ieum.CapacityFull && g.chance(0.6) {
		c.OpensOn = g.ahead(10, 120)
	}
	g.addNetwork(c)
}

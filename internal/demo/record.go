package demo

import "ieum/internal/ieum"

// needWeights are how often students have a need, by sub-domain.
var needWeights = []weighted[string]{
	{"1000000-2", 18},
	{"6000000-1", 12},
	{"6000000-2", 10},
	{"3000000-1", 8},
	{"3000000-2", 9},
	{"4000000-2", 9},
	{"2000000-1", 7},
	{"2000000-2", 4},
	{"5000000-1", 8},
	{"1000000-1", 5},
	{"0000000-1", 4},
	{"0000000-2", 3},
	{"8000000-1", 3},
	{"7000000-1", 2},
	{"9000000-2", 2},
	{"9000000-1", 1},
	{"5000000-2", 1},
	{"A000000", 1},
}

// workNeed is the need of work and training, which nobody has before workGrade,
// the third of middle school.
const (
	workNeed  = "7000000-1"
	workGrade = 9
)

// record makes what is known about one student.
func (g *generator) record(p *pupil) {
	g.needsOf(p)
	g.facts(p.ID, p.ID, p.home.Type)
	g.selection(p)
	g.supporters(p)
	g.strengths(p)
	g.enrolments(p)
	g.restriction(p)
	c := g.caseOf(p)
	g.consents(p, c)
	g.referrals(p)
}

func (g *generator) needsOf(p *pupil) {
	seen := map[string]bool{}
	for range draw(g.dice, []weighted[int]{{1, 40}, {2, 35}, {3, 18}, {4, 7}}) {
		code := draw(g.dice, needWeights)
		if seen[code] || code == workNeed && p.Grade < workGrade {
			continue
		}
		seen[code] = true
		n := &ieum.Need{
			Head: g.head("Need", p.ID), Subject: p.ID, Domain: code, Since: g.ago(5, 400),
			Status: draw(g.dice, []weighted[ieum.NeedStatus]{{ieum.NeedOpen, 78}, {ieum.NeedMet, 15}, {ieum.NeedClosed, 7}}),
			Level: draw(g.dice, []weighted[ieum.Level]{
				{ieum.LevelLow, 20}, {ieum.LevelMedium, 42}, {ieum.LevelHigh, 31}, {ieum.LevelUrgent, 7},
			}),
		}
		p.needs = append(p.needs, n)
		g.addPeople(n)
	}
}

// facts records some of what eligibility asks for; what is left out becomes a
// question.
func (g *generator) facts(subject, root ieum.ID, householdType string) {
	values := map[string][]weighted[string]{
		"INCOME_CLASS": {{"BASIC_LIVELIHOOD", 4}, {"NEAR_POVERTY", 3}, {"MEDIAN_80", 2}, {"ABOVE", 2}},
		"DISABILITY":   {{"NONE", 9}, {"MILD", 1}, {"SEVERE", 0.5}},
		"LANGUAGE":     {{"KO", 9}, {"VI", 1}, {"ZH", 0.7}},
		"SEX":          {{"FEMALE", 1}, {"MALE", 1}},
	}
	if householdType != "" {
		values["HOUSEHOLD_TYPE"] = []weighted[string]{{householdType, 1}}
	}
	known := map[string]float64{"INCOME_CLASS": 0.4, "DISABILITY": 0.4, "LANGUAGE": 0.4, "SEX": 0.8, "HOUSEHOLD_TYPE": 0.4}
	for _, f := range g.codes.Facts { // in the order of the list: maps have none
		choices, ok := values[f.Code]
		if !ok || !g.chance(known[f.Code]) {
			continue
		}
		g.addPeople(&ieum.Fact{
			Head: g.head("Fact", root), Subject: subject, Fact: f.Code, Value: draw(g.dice, choices), On: g.ago(1, 300),
			ToldBy: pick(g.dice, []ieum.Teller{ieum.ToldBySelf, ieum.ToldByGuardian, ieum.ToldByTeacher, ieum.ToldByDocument}),
		})
	}
}

func (g *generator) selection(p *pupil) {
	s := &ieum.Selection{
		Head: g.head("Selection", p.ID), Student: p.ID, RequestedOn: p.RegisteredOn,
		Channel: pick(g.dice, []ieum.Channel{ieum.ChannelTeacher, ieum.ChannelGuardian, ieum.ChannelScreening, ieum.ChannelSelf}),
		State:   draw(g.dice, []weighted[ieum.SelectionState]{{ieum.Selected, 80}, {ieum.SelectionUnderWay, 15}, {ieum.NotSelected, 5}}),
	}
	if s.State != ieum.SelectionUnderWay {
		s.DecidedOn = p.RegisteredOn.AddDays(g.between(1, 9))
	}
	g.addPeople(s)
}

// supporters are neighbours, relatives, mentors, with what they can give.
func (g *generator) supporters(p *pupil) {
	if !g.chance(0.4) {
		return
	}
	kinds := []ieum.SupportKind{ieum.Emotional, ieum.Instrumental, ieum.Informational, ieum.Social, ieum.Linking}
	relations := g.codes.Lists["SUPPORTER_RELATION"]
	for range g.between(1, 2) {
		person := g.person(p.home, p.ID, pick(g.dice, familyNames), g.given(p.home), g.between(19, 70))
		tie := &ieum.Supports{
			Head: g.head("Supports", p.ID), Person: person.ID, Student: p.ID, Closeness: g.maybe(0.8, 1, 3),
			Conflict: g.chance(0.08), Supports: some(g.dice, kinds, g.between(1, 3)), LastContactOn: g.ago(1, 300),
		}
		if len(relations) > 0 {
			tie.Relation = pick(g.dice, relations).Code
		}
		g.addPeople(tie)
		if g.chance(0.6) {
			code := draw(g.dice, needWeights)
			if len(p.needs) > 0 && g.chance(0.5) {
				code = p.needs[0].Domain
			}
			g.addPeople(&ieum.Offer{
				Head: g.head("Offer", p.ID), Person: person.ID, Needs: []string{code},
				Text: pick(g.dice, []string{"주 1회 함께 공부하기", "등하교 함께 하기", "주말 저녁 식사", "이야기 들어 주기", "축구 같이 하기"}),
			})
		}
	}
}

func (g *generator) strengths(p *pupil) {
	for _, text := range some(g.dice, []string{
		"그림을 잘 그린다", "동생을 잘 돌본다", "책 읽기를 좋아한다", "운동을 좋아한다", "약속을 잘 지킨다", "친구의 말을 잘 들어 준다",
	}, g.between(0, 3)) {
		g.addPeople(&ieum.Strength{Head: g.head("Strength", p.ID), Subject: p.ID, Text: text, RecordedOn: g.ago(5, 300)})
	}
}

// enrolments are services that the student or an adult of the household
// receives, received, or will receive.
func (g *generator) enrolments(p *pupil) {
	for range draw(g.dice, []weighted[int]{{0, 30}, {1, 40}, {2, 22}, {3, 8}}) {
		beneficiary, root := p.ID, p.ID
		if g.chance(0.15) {
			beneficiary, root = p.home.guardian.ID, p.home.ID
		}
		s := g.serviceFor(p)
		e := &ieum.Enrolment{
			Head: g.head("Enrolment", root), Beneficiary: beneficiary, Service: s.ID, Since: g.ago(10, 500),
			ToldBy: pick(g.dice, []ieum.Teller{ieum.ToldByAgency, ieum.ToldByGuardian, ieum.ToldByTeacher}),
		}
		if len(s.agency.workers) > 0 && g.chance(0.7) {
			e.Worker = pick(g.dice, s.agency.workers).ID
		}
		switch q := g.Float64(); {
		case q < 0.3:
			e.Until = g.today.AddDays(-g.between(1, max(2, e.Since.DaysUntil(g.today)-1)))
		case q < 0.5:
			e.Until = g.ahead(10, 200)
		case q < 0.58:
			e.Since = g.ahead(3, 40)
		}
		if e.Since <= g.today {
			e.LastContactOn = g.today.AddDays(-g.between(0, min(90, e.Since.DaysUntil(g.today))))
		}
		g.addPeople(e)
	}
}

// serviceFor is a service for one of the student's needs, or any.
func (g *generator) serviceFor(p *pupil) *service {
	services := p.home.district.services
	for range 30 {
		s := pick(g.dice, services)
		for _, n := range p.needs {
			if g.codes.Meets(s.Needs[0], n.Domain) {
				return s
			}
		}
	}
	return pick(g.dice, services)
}

// restriction masks a relative or an agency's worker for some students.
func (g *generator) restriction(p *pupil) {
	if !g.chance(0.05) {
		return
	}
	masked, reason := p.home.guardian.ID, "ALLEGED_ABUSER"
	if len(p.home.adults) > 1 && g.chance(0.6) {
		masked = p.home.adults[1].ID
	}
	if g.chance(0.4) {
		masked, reason = pick(g.dice, p.home.district.agencies).ID, "RELATIVE_ON_STAFF"
	}
	g.addPeople(&ieum.Restriction{
		Head: g.head("Restriction", p.ID), Student: p.ID, Masked: masked, Reason: reason, From: g.ago(10, 300),
	})
}

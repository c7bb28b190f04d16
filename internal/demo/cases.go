package demo

import (
	"slices"

	"ieum/internal/casework"
	"ieum/internal/ieum"
)

// stages are the eight in their order, with the days that each may take.
var stages = []struct {
	stage    ieum.Stage
	from, to int
}{
	{ieum.Intake, 1, 10},
	{ieum.Assessing, 4, 14},
	{ieum.Planning, 5, 18},
	{ieum.Provision, 15, 90},
	{ieum.Monitoring, 20, 90},
	{ieum.Reassessment, 5, 20},
	{ieum.Terminating, 3, 14},
	{ieum.Following, 30, 120},
}

// caseOf makes the student's case, somewhere on its way through the stages,
// with all that the stages behind it have left.
func (g *generator) caseOf(p *pupil) *ieum.Case {
	reached := draw(g.dice, []weighted[int]{{0, 10}, {1, 13}, {2, 14}, {3, 24}, {4, 17}, {5, 7}, {6, 6}, {7, 9}})
	c := &ieum.Case{
		Head: g.head("Case", p.ID), Student: p.ID, Team: p.manager.team.ID, Stage: stages[reached].stage, Class: g.classOf(p),
		Channel: pick(g.dice, []ieum.Channel{ieum.ChannelTeacher, ieum.ChannelGuardian, ieum.ChannelScreening, ieum.ChannelOutreach}),
	}
	c.Reason = pick(g.dice, g.wordings.Reasons[c.Channel])
	g.addPeople(c)
	entered := g.stagesOf(c, reached)
	c.OpenedOn = entered[0]
	if g.chance(0.15) {
		c.SentUpOn = g.today.AddDays(-g.between(0, max(1, c.OpenedOn.DaysUntil(g.today))))
	}
	if reached >= 2 {
		g.assessment(p, c, entered[1].AddDays(2))
	}
	if reached >= 6 {
		g.assessment(p, c, entered[5].AddDays(2))
	}
	if reached >= 3 {
		g.plan(p, c, entered[2])
	}
	if reached == 7 {
		g.closing(c, entered[7])
	}
	g.contacts(p, c, reached)
	g.conference(p, c, reached)
	if c.Class == ieum.Crisis && g.chance(0.8) {
		g.safety(p, c)
	}
	return c
}

// classOf draws the class of a case: what is urgent, or danger at home, makes
// it a crisis more often.
func (g *generator) classOf(p *pupil) ieum.CaseClass {
	urgent := p.has(dangerAtHome) || slices.ContainsFunc(p.open(), func(n *ieum.Need) bool { return n.Level == ieum.LevelUrgent })
	if urgent {
		return draw(g.dice, []weighted[ieum.CaseClass]{{ieum.Crisis, 40}, {ieum.Intensive, 45}, {ieum.Regular, 15}})
	}
	return draw(g.dice, []weighted[ieum.CaseClass]{{ieum.Regular, 74}, {ieum.Intensive, 26}})
}

// safety records what was seen and done in a crisis. In danger at home that is
// what the wordings have for it, where no guardian is told.
func (g *generator) safety(p *pupil, c *ieum.Case) {
	var fitting []safetyWords
	for _, s := range g.wordings.Safety {
		if slices.ContainsFunc(s.Needs, p.has) && (!p.has(dangerAtHome) || slices.Contains(s.Needs, dangerAtHome)) {
			fitting = append(fitting, s)
		}
	}
	if len(fitting) == 0 {
		for _, s := range g.wordings.Safety {
			if len(s.Needs) == 0 {
				fitting = append(fitting, s)
			}
		}
	}
	s := pick(g.dice, fitting)
	g.addPeople(&ieum.SafetyAction{
		Head: g.head("SafetyAction", p.ID), Case: c.ID, On: c.OpenedOn, Seen: s.Seen, Told: s.Told, Called: s.Called, StaysWith: s.StaysWith,
	})
}

// stagesOf makes the stays in the stages up to the one reached, ending not
// long ago, and returns the day each was entered.
func (g *generator) stagesOf(c *ieum.Case, reached int) []ieum.Date {
	entered := make([]ieum.Date, reached+1)
	at := g.ago(0, stages[reached].to)
	for i := reached; i >= 0; i-- {
		entered[i] = at
		if i > 0 {
			at = at.AddDays(-g.between(stages[i-1].from, stages[i-1].to))
		}
	}
	for i, day := range entered {
		stay := &ieum.StageEntry{Head: g.head("StageEntry", c.Root), Case: c.ID, Stage: stages[i].stage, EnteredOn: day}
		if days := casework.UsualDeadlines()[stay.Stage]; days > 0 {
			stay.DueOn = day.AddDays(days)
		}
		if i < reached {
			stay.LeftOn = entered[i+1]
		}
		g.addPeople(stay)
	}
	return entered
}

func (g *generator) assessment(p *pupil, c *ieum.Case, on ieum.Date) {
	capacity := g.wordings.Capacities
	a := &ieum.Assessment{
		Head: g.head("Assessment", p.ID), Case: c.ID, AssessedOn: on, ClientVoice: pick(g.dice, g.words(p).Voices),
		CapacitySelf: pick(g.dice, capacity["self"]), CapacityFamily: pick(g.dice, capacity["family"]), CapacityPublic: pick(g.dice, capacity["public"]),
		Summary: pick(g.dice, capacity["summary"]),
	}
	g.addPeople(a)
	for _, n := range p.needs {
		g.addPeople(&ieum.Score{Head: g.head("Score", p.ID), Assessment: a.ID, Domain: n.Domain, Level: n.Level})
	}
}

// words are what is said about one of the student's needs.
func (g *generator) words(p *pupil) needWords { return g.wordings.Needs[pick(g.dice, p.needs).Domain] }

// plan makes a goal for each of the first needs, with tasks; one of them is
// always the student's own.
func (g *generator) plan(p *pupil, c *ieum.Case, on ieum.Date) {
	for _, n := range p.needs[:min(2, len(p.needs))] {
		words := pick(g.dice, g.wordings.Needs[n.Domain].Goals)
		goal := &ieum.Goal{
			Head: g.head("Goal", p.ID), Case: c.ID, Need: n.ID, Text: words.Text, Baseline: words.Baseline, Target: words.Target,
		}
		g.addPeople(goal)
		g.task(goal, ieum.OwnerStudent, words.Student, on)
		owner := pick(g.dice, []ieum.TaskOwner{ieum.OwnerGuardian, ieum.OwnerCaseManager, ieum.OwnerAgency})
		if owner == ieum.OwnerGuardian && p.unsafe() {
			owner = ieum.OwnerCaseManager
		}
		g.task(goal, owner, pick(g.dice, g.wordings.Tasks[owner]), on)
	}
}

func (g *generator) task(goal *ieum.Goal, owner ieum.TaskOwner, text string, on ieum.Date) {
	task := &ieum.Task{Head: g.head("Task", goal.Root), Goal: goal.ID, Owner: owner, Text: text, DueOn: on.AddDays(g.between(10, 150))}
	if task.DueOn < g.today && g.chance(0.92) {
		task.DoneOn = task.DueOn.AddDays(-g.between(0, 5))
	}
	g.addPeople(task)
}

// during draws a day on which a case was open.
func (g *generator) during(c *ieum.Case) ieum.Date {
	last := g.today
	if !c.ClosedOn.Absent() {
		last = c.ClosedOn
	}
	return c.OpenedOn.AddDays(g.IntN(max(1, c.OpenedOn.DaysUntil(last))))
}

func (g *generator) contacts(p *pupil, c *ieum.Case, reached int) {
	kinds := g.codes.Lists["CONTACT_KIND"]
	for range g.between(0, 2+reached) {
		text := pick(g.dice, g.words(p).Contacts)
		if !p.unsafe() && g.chance(0.25) {
			text = pick(g.dice, g.wordings.Contacts)
		}
		g.addPeople(&ieum.Contact{
			Head: g.head("Contact", c.Root), Case: c.ID, On: g.during(c), Kind: pick(g.dice, kinds).Code, Text: text,
		})
	}
	if reached >= 3 && g.chance(0.4) {
		g.addPeople(&ieum.Relationship{
			Head: g.head("Relationship", c.Root), Case: c.ID, On: g.during(c), Trust: g.maybe(0.8, 2, 5), Respect: g.maybe(0.8, 2, 5),
			Empathy: g.maybe(0.8, 2, 5), BalanceOfPower: g.maybe(0.6, 2, 5), Reflection: pick(g.dice, g.wordings.Reflections),
		})
	}
}

// conference makes a case conference, held while the case was open, which
// decides on what the student needs.
func (g *generator) conference(p *pupil, c *ieum.Case, reached int) {
	if reached < 2 || !g.chance(0.5) {
		return
	}
	decisions := some(g.dice, g.words(p).Decisions, g.between(1, 2))
	if g.chance(0.4) {
		decisions = append(decisions, pick(g.dice, g.wordings.Decisions))
	}
	attendees := []string{p.teacher.Name.Ko + " 담임교사", p.manager.Name.Ko + " 사례관리자"}
	for _, s := range p.running[:min(2, len(p.running))] {
		attendees = append(attendees, s.agency.Name.Ko+" 담당자")
	}
	g.addPeople(&ieum.Conference{
		Head: g.head("Conference", c.Root), Case: c.ID, HeldOn: g.during(c), Attendees: attendees, Decisions: decisions,
	})
}

func (g *generator) closing(c *ieum.Case, on ieum.Date) {
	c.ClosedOn, c.Termination = on, "GOALS_MET"
	g.addPeople(&ieum.Evaluation{
		Head: g.head("Evaluation", c.Root), Case: c.ID, On: on, Text: pick(g.dice, g.wordings.Evaluations), ClientView: pick(g.dice, g.wordings.ClientViews),
	})
	for _, after := range []int{30, 90} {
		f := &ieum.FollowUp{Head: g.head("FollowUp", c.Root), Case: c.ID, DueOn: on.AddDays(after), Text: pick(g.dice, g.wordings.FollowUps)}
		if f.DueOn < g.today && g.chance(0.8) {
			f.DoneOn = f.DueOn
		}
		g.addPeople(f)
	}
}

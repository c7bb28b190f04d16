package demo

import (
	"slices"

	"ieum/internal/ieum"
)

// stages are the eight in their order, with the days that each may take and
// the days that it is due after.
var stages = []struct {
	stage    ieum.Stage
	from, to int
	due      int
}{
	{ieum.Intake, 1, 10, 5},
	{ieum.Assessing, 4, 14, 10},
	{ieum.Planning, 5, 18, 15},
	{ieum.Provision, 15, 90, 0},
	{ieum.Monitoring, 20, 90, 0},
	{ieum.Reassessment, 5, 20, 14},
	{ieum.Terminating, 3, 14, 14},
	{ieum.Following, 30, 120, 0},
}

// caseOf makes the student's case, somewhere on its way through the stages,
// with all that the stages behind it have left.
func (g *generator) caseOf(p *pupil) *ieum.Case {
	reached := draw(g.dice, []weighted[int]{{0, 10}, {1, 13}, {2, 14}, {3, 24}, {4, 17}, {5, 7}, {6, 6}, {7, 9}})
	c := &ieum.Case{
		Head: g.head("Case", p.ID), Student: p.ID, Team: p.manager.team.ID, Stage: stages[reached].stage,
		Channel: pick(g.dice, []ieum.Channel{ieum.ChannelTeacher, ieum.ChannelGuardian, ieum.ChannelScreening, ieum.ChannelOutreach}),
		Class:   draw(g.dice, []weighted[ieum.CaseClass]{{ieum.Regular, 70}, {ieum.Intensive, 24}, {ieum.Crisis, 6}}),
		Reason:  "담임교사 의뢰",
	}
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
	g.contacts(c, reached)
	if c.Class == ieum.Crisis && g.chance(0.7) {
		g.addPeople(&ieum.SafetyAction{
			Head: g.head("SafetyAction", p.ID), Case: c.ID, On: c.OpenedOn, Seen: "혼자 있고 싶어 하며 식사를 거름",
			Told: []string{"교감", "보호자"}, Called: []string{"1388"}, StaysWith: "담임교사",
		})
	}
	if reached == 7 {
		g.closing(c, entered[7])
	}
	return c
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
		if stages[i].due > 0 {
			stay.DueOn = day.AddDays(stages[i].due)
		}
		if i < reached {
			stay.LeftOn = entered[i+1]
		}
		g.addPeople(stay)
	}
	return entered
}

func (g *generator) assessment(p *pupil, c *ieum.Case, on ieum.Date) {
	a := &ieum.Assessment{
		Head: g.head("Assessment", p.ID), Case: c.ID, AssessedOn: on, ClientVoice: "친구들과 잘 지내고 싶다",
		CapacitySelf: "자기 생각을 말할 수 있다", CapacityFamily: "할 수 있는 만큼 돕고 싶어 한다", CapacityPublic: "상담실을 이용할 수 있다",
		Summary: "정기적인 만남과 연계가 필요하다",
	}
	g.addPeople(a)
	for _, n := range p.needs {
		g.addPeople(&ieum.Score{Head: g.head("Score", p.ID), Assessment: a.ID, Domain: n.Domain, Level: n.Level})
	}
}

// plan makes a goal for each of the first needs, with tasks; one of them is
// always the student's own.
func (g *generator) plan(p *pupil, c *ieum.Case, on ieum.Date) {
	for _, n := range p.needs[:min(2, len(p.needs))] {
		goal := &ieum.Goal{
			Head: g.head("Goal", p.ID), Case: c.ID, Need: n.ID, Baseline: "월 0회", Target: "월 4회",
			Text: pick(g.dice, []string{"주 1회 상담에 나온다", "아침에 스스로 일어난다", "숙제를 제때 낸다", "동아리에 나간다"}),
		}
		g.addPeople(goal)
		for i, owner := range []ieum.TaskOwner{ieum.OwnerStudent, pick(g.dice, []ieum.TaskOwner{ieum.OwnerGuardian, ieum.OwnerCaseManager, ieum.OwnerAgency})} {
			task := &ieum.Task{
				Head: g.head("Task", p.ID), Goal: goal.ID, Owner: owner, DueOn: on.AddDays(g.between(10, 150)),
				Text: []string{"하고 싶은 날짜 고르기", "첫 방문에 함께 가기"}[i],
			}
			if task.DueOn < g.today && g.chance(0.92) {
				task.DoneOn = task.DueOn.AddDays(-g.between(0, 5))
			}
			g.addPeople(task)
		}
	}
}

func (g *generator) contacts(c *ieum.Case, reached int) {
	kinds := g.codes.Lists["CONTACT_KIND"]
	for range g.between(0, 2+reached) {
		days := max(1, c.OpenedOn.DaysUntil(g.today))
		g.addPeople(&ieum.Contact{
			Head: g.head("Contact", c.Root), Case: c.ID, On: g.today.AddDays(-g.IntN(days)), Kind: pick(g.dice, kinds).Code,
			Text: pick(g.dice, []string{"요즘 잠을 잘 잔다고 함", "보호자와 통화함", "학교에서 만남", "기관 방문에 함께 감"}),
		})
	}
	if reached >= 3 && g.chance(0.4) {
		g.addPeople(&ieum.Relationship{
			Head: g.head("Relationship", c.Root), Case: c.ID, On: g.ago(0, 60), Trust: g.maybe(0.8, 2, 5), Respect: g.maybe(0.8, 2, 5),
			Empathy: g.maybe(0.8, 2, 5), BalanceOfPower: g.maybe(0.6, 2, 5), Reflection: "학생이 먼저 인사를 했다",
		})
	}
	if reached >= 2 && g.chance(0.5) {
		g.addPeople(&ieum.Conference{
			Head: g.head("Conference", c.Root), Case: c.ID, HeldOn: g.ago(1, 120), Attendees: []string{"담임교사", "사례관리자", "기관 담당자"},
			Decisions: []string{"한 달 뒤 다시 모인다"},
		})
	}
}

func (g *generator) closing(c *ieum.Case, on ieum.Date) {
	c.ClosedOn, c.Termination = on, "GOALS_MET"
	g.addPeople(&ieum.Evaluation{
		Head: g.head("Evaluation", c.Root), Case: c.ID, On: on, Text: "처음 사정보다 나아졌다", ClientView: "이제 괜찮다",
	})
	for _, after := range []int{30, 90} {
		f := &ieum.FollowUp{Head: g.head("FollowUp", c.Root), Case: c.ID, DueOn: on.AddDays(after), Text: "안부 확인"}
		if f.DueOn < g.today && g.chance(0.8) {
			f.DoneOn = f.DueOn
		}
		g.addPeople(f)
	}
}

// consents are those to the support, to single agencies, and the refusals.
func (g *generator) consents(p *pupil, c *ieum.Case) {
	if !slices.Contains([]ieum.Stage{ieum.Intake, ieum.Assessing, ieum.Planning}, c.Stage) {
		g.consent(p, ieum.ConsentSupport, "", ieum.Given)
	}
	if g.chance(0.3) {
		g.consent(p, ieum.ConsentThirdParty, g.serviceFor(p).Agency, ieum.Given)
	}
	if g.chance(0.12) {
		g.consent(p, ieum.ConsentThirdParty, g.serviceFor(p).Agency, ieum.Refused)
	}
}

func (g *generator) consent(p *pupil, kind ieum.ConsentKind, to ieum.ID, decision ieum.ConsentDecision) {
	on := g.ago(1, 150)
	c := &ieum.Consent{
		Head: g.head("Consent", p.ID), Student: p.ID, Kind: kind, Recipient: to, Purpose: ieum.ForReferral, Decision: decision,
		Items: []ieum.ConsentItem{ieum.ItemIdentity, ieum.ItemNeeds}, RecordedOn: on, ValidFrom: on, ValidUntil: on.AddDays(365),
		RefusalNoticeGiven: true,
	}
	if kind == ieum.ConsentSupport {
		c.Purpose = ieum.ForSupport
	}
	if decision == ieum.Refused && g.chance(0.6) {
		c.RetryOn = g.ahead(5, 60)
	}
	if decision == ieum.Given && kind == ieum.ConsentThirdParty && g.chance(0.15) {
		c.WithdrawnOn, c.WithdrawnReason = g.today.AddDays(-g.IntN(max(1, on.DaysUntil(g.today)))), "보호자 요청"
	}
	g.addPeople(c)
	sign := func(by ieum.ID, capacity ieum.SignerCapacity) {
		g.addPeople(&ieum.Signature{
			Head: g.head("Signature", p.ID), Consent: c.ID, Person: by, Capacity: capacity, SignedOn: on, Method: ieum.OnPaper,
		})
	}
	if decision == ieum.Given {
		sign(p.ID, ieum.SignsSelf)
		if p.home.guardian == p.home.elder {
			sign(p.home.guardian.ID, ieum.SignsCarer)
		} else {
			sign(p.home.guardian.ID, ieum.SignsParent)
		}
	}
}

func (g *generator) referrals(p *pupil) {
	if len(p.needs) == 0 {
		return
	}
	for range draw(g.dice, []weighted[int]{{0, 45}, {1, 40}, {2, 15}}) {
		r := &ieum.Referral{
			Head: g.head("Referral", p.ID), Student: p.ID, Service: g.serviceFor(p).ID, Need: p.needs[0].ID,
			Reason: "사정 결과에 따라", RequestedOn: g.ago(1, 200),
			State: draw(g.dice, []weighted[ieum.ReferralState]{
				{ieum.ReferralAwaitingConsent, 10},
				{ieum.ReferralRequested, 25},
				{ieum.ReferralAccepted, 20},
				{ieum.ReferralInProgress, 15},
				{ieum.ReferralCompleted, 20},
				{ieum.ReferralRejected, 10},
			}),
		}
		switch r.State {
		case ieum.ReferralRequested, ieum.ReferralAwaitingConsent:
			if g.chance(0.9) {
				r.RequestedOn = g.ago(0, 16)
			}
			r.DueOn = r.RequestedOn.AddDays(14)
		case ieum.ReferralRejected:
			r.Refusal = pick(g.dice, g.codes.Lists["REFUSAL"]).Code
		case ieum.ReferralCompleted:
			r.Outcome = pick(g.dice, []ieum.Outcome{ieum.OutcomeMet, ieum.OutcomePartlyMet, ieum.OutcomeNotMet})
		}
		if r.DueOn.Absent() {
			r.AnsweredOn, r.ReportedBy = r.RequestedOn.AddDays(g.between(0, min(10, r.RequestedOn.DaysUntil(g.today)))), ieum.ByWorkerPhone
		}
		g.addPeople(r)
	}
}

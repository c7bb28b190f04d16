package casework_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"

	"ieum/internal/casework"
	"ieum/internal/consent"
	"ieum/internal/ieum"
)

// course is a case that is taken through its life by random commands, with what
// a plain reading of the process says of it.
type course struct {
	*rand.Rand
	file  casework.File
	today ieum.Date
	made  int
	// said are the commands so far, for the message.
	said []string
}

func (c *course) act() casework.Act {
	return casework.Act{Today: c.today, NewID: func(kind ieum.Kind) ieum.ID {
		c.made++
		return ieum.DerivedID(kind, "course", strconv.Itoa(c.made))
	}}
}

func newCourse(seed uint64) *course {
	c := &course{Rand: rand.New(rand.NewPCG(seed, 1)), today: "2026-11-01"}
	pupil := &ieum.Student{Head: student.Head, BirthDate: "2016-01-15"}
	told := opening()
	told.OpenedOn, told.Class = c.today, []ieum.CaseClass{ieum.Regular, ieum.Intensive, ieum.Crisis}[c.IntN(3)]
	opened, err := casework.OpenCase(c.act(), ieum.NewRecord(pupil), casework.UsualDeadlines(), told)
	if err != nil {
		panic(err)
	}
	c.file = casework.File{Case: opened.Case, Held: consent.Held{Subject: pupil, Family: []*ieum.Family{{From: student.ID, To: narae, LegalRepresentative: true, Verified: ieum.FamilyRegister}}}}
	c.put(opened.Rows...)
	c.file.Needs = []*ieum.Need{{Head: ieum.Head{ID: head("Need", "need").ID}, Subject: student.ID, Status: ieum.NeedOpen}}
	return c
}

// put keeps rows, a later one of an id in place of the earlier.
func (c *course) put(rows ...ieum.Entity) {
	for _, row := range rows {
		switch row := row.(type) {
		case *ieum.StageEntry:
			kept := false
			for i, s := range c.file.Stays {
				if s.ID == row.ID {
					c.file.Stays[i], kept = row, true
				}
			}
			if !kept {
				c.file.Stays = append(c.file.Stays, row)
			}
		case *ieum.Selection:
			c.file.Selections = append(slices.DeleteFunc(c.file.Selections, func(s *ieum.Selection) bool { return s.ID == row.ID }), row)
		case *ieum.Case:
			c.file.Case = row
		}
	}
}

// step does one thing at random; what is refused changes nothing.
func (c *course) step() {
	c.today = c.today.AddDays(c.IntN(3))
	switch n := c.IntN(11); n {
	case 0:
		whole := "말"
		if c.IntN(4) == 0 {
			whole = ""
		}
		made, err := casework.RecordAssessment(c.act(), c.file, casework.NewAssessment{
			AssessedOn: c.today, Domains: []casework.DomainLevel{{"1000000-2", ieum.LevelHigh}}, Strengths: []string{"그림"},
			ClientVoice: whole, CapacitySelf: "본인", CapacityFamily: "가족", CapacityPublic: "공공",
		})
		if err == nil {
			c.file.Assessments, c.file.Strengths = append(c.file.Assessments, made.Assessment), append(c.file.Strengths, made.Strengths...)
		}
		c.said = append(c.said, "assess")
	case 1:
		if goal, err := casework.SetGoal(c.act(), c.file, casework.NewGoal{Need: c.file.Needs[0].ID, Text: "목표"}); err == nil {
			c.file.Goals = append(c.file.Goals, goal)
		}
		c.said = append(c.said, "goal")
	case 2:
		c.file.Contacts = append(c.file.Contacts, casework.RecordContact(c.act(), c.file.Case, casework.NewContact{On: c.today}))
		c.said = append(c.said, "contact")
	case 3:
		c.file.Actions = append(c.file.Actions, casework.RecordSafetyAction(c.act(), c.file.Case, casework.NewSafetyAction{On: c.today, Seen: "상처"}))
		c.said = append(c.said, "safety")
	case 4:
		c.agree()
	case 5:
		c.end()
	case 6:
		c.put(casework.RequestSelection(c.act(), student.ID, c.file.Selections, casework.UsualDeadlines(), casework.SelectionRequest{Channel: ieum.ChannelSelf, Reason: "도움"}))
		c.said = append(c.said, "ask")
	case 7:
		c.decide()
	default:
		c.move(ieum.Stages()[c.IntN(8)])
	}
}

// decide decides the selection that was asked for last, and reads by itself what
// comes of the case.
func (c *course) decide() {
	kept, before := ieum.NewRecord(c.file.Held.Subject), *c.file.Case
	kept.Add(&before)
	for _, s := range c.file.Stays {
		kept.Add(s)
	}
	for _, s := range c.file.Selections {
		kept.Add(s)
	}
	last := c.file.Selections[len(c.file.Selections)-1]
	told := casework.Decision{State: []ieum.SelectionState{ieum.Selected, ieum.NotSelected}[c.IntN(2)], DecidedOn: c.today, Attendees: []string{"교감"}}
	decided, err := casework.DecideSelection(c.act(), last, kept, casework.UsualDeadlines(), told)
	c.said = append(c.said, fmt.Sprintf("decide %s: %t", told.State, err == nil))
	if err != nil {
		return
	}
	c.put(decided.Selection)
	c.put(decided.Rows...)
	standing := false // as the last that was asked for: each is under way alone
	for _, s := range c.file.Selections {
		standing = s.State != ieum.NotSelected
	}
	after := c.file.Case.Stage
	goesOn := after != ieum.Terminating && after != ieum.Following
	if !standing && before.Class != ieum.Crisis && goesOn || (standing || before.Class == ieum.Crisis) && after != before.Stage {
		c.said = append(c.said, "FORBIDDEN: a case that goes on without a selection, or ends in spite of one")
	}
}

func (c *course) agree() {
	given := &ieum.Consent{
		Head: ieum.Head{ID: c.act().NewID("Consent")}, Student: student.ID, Kind: ieum.ConsentSupport, Purpose: ieum.ForSupport, Items: []ieum.ConsentItem{ieum.ItemIdentity},
		Decision: ieum.Given, RefusalNoticeGiven: true, ValidFrom: c.today, ValidUntil: c.today.AddDays(c.IntN(40)),
	}
	c.file.Held.Consents = append(c.file.Held.Consents, given)
	for _, s := range []ieum.Signature{{Person: student.ID, Capacity: ieum.SignsSelf}, {Person: narae, Capacity: ieum.SignsParent}}[c.IntN(2):] {
		s.Head, s.Consent, s.SignedOn = ieum.Head{ID: c.act().NewID("Signature")}, given.ID, c.today
		c.file.Held.Signatures = append(c.file.Held.Signatures, &s)
	}
	c.said = append(c.said, "agree")
}

func (c *course) end() {
	end := casework.End{Reason: []string{"GOALS_MET", "MOVED", "PARTLY_MET"}[c.IntN(3)], ClosedOn: c.today}
	if c.IntN(2) == 0 {
		end.Evaluation, end.ClientView, end.FollowUpOn = "나아졌다", "괜찮다", []ieum.Date{c.today.AddDays(30)}
	}
	before := c.file.Case.Stage
	ended, err := casework.CloseCase(c.act(), c.file, casework.UsualDeadlines(), end)
	c.said = append(c.said, "end by "+end.Reason)
	if err != nil {
		return
	}
	if end.Reason != "MOVED" && (before != ieum.Terminating || end.Evaluation == "") {
		c.said = append(c.said, "FORBIDDEN: goals met without the last stage or an evaluation")
	}
	c.file.Case = ended.Case
	c.put(ended.Rows...)
}

// move goes to a stage, and reads by itself what must hold for that.
func (c *course) move(to ieum.Stage) {
	before := *c.file.Case
	moved, stays, err := casework.AdvanceCase(c.act(), c.file, casework.UsualDeadlines(), casework.Advance{To: to})
	c.said = append(c.said, fmt.Sprintf("to %s on %s: %t", to, c.today, err == nil))
	if err != nil {
		return
	}
	if wrong := c.forbidden(&before, to); wrong != "" {
		c.said = append(c.said, "FORBIDDEN: "+wrong)
	}
	c.file.Case = moved
	for _, s := range stays {
		c.put(s)
	}
}

// forbidden says what of the process a move breaks, as the design tells it.
func (c *course) forbidden(before *ieum.Case, to ieum.Stage) string {
	crisis := before.Class == ieum.Crisis && len(c.file.Actions) > 0
	assessed, agreed, seen := 0, false, false
	for _, a := range c.file.Assessments {
		if a.ClientVoice != "" {
			assessed++
		}
	}
	for _, s := range c.file.Held.Consents {
		signs := 0
		for _, g := range c.file.Held.Signatures {
			if g.Consent == s.ID {
				signs++
			}
		}
		agreed = agreed || signs == 2 && s.ValidFrom <= c.today && c.today <= s.ValidUntil
	}
	began, turns := ieum.Date(""), 0
	for _, s := range c.file.Stays {
		if s.LeftOn == "" {
			began = s.EnteredOn
		}
		if s.Stage == ieum.Reassessment {
			turns++
		}
	}
	for _, k := range c.file.Contacts {
		seen = seen || k.On >= began
	}
	from, standing := before.Stage, false
	for _, s := range c.file.Selections {
		standing = s.State != ieum.NotSelected
	}
	switch {
	case (from == ieum.Intake || from == ieum.Following) && to == ieum.Assessing && !standing:
		return "an assessment of who is not selected"
	case to == ieum.Following:
		return "a case ends by being closed"
	case to == ieum.Provision && from != ieum.Monitoring && !agreed:
		return "provision without consent"
	case to == ieum.Provision && from != ieum.Monitoring && !crisis && (from != ieum.Planning || len(c.file.Goals) == 0):
		return "provision without a goal"
	case to == ieum.Planning && assessed == 0:
		return "a plan without an assessment"
	case from == ieum.Monitoring && !seen:
		return "going on without a contact"
	case from == ieum.Reassessment && assessed <= turns:
		return "going on without a second assessment"
	case from == ieum.Provision && (assessed == 0 || len(c.file.Goals) == 0):
		return "monitoring what was put off"
	case from == ieum.Following && to != ieum.Assessing:
		return "an end that goes on elsewhere"
	}
	return ""
}

// whole says what is wrong with the course as it stands.
func (c *course) whole() string {
	if n := len(c.said); n > 0 && len(c.said[n-1]) > 9 && c.said[n-1][:9] == "FORBIDDEN" {
		return c.said[n-1]
	}
	lasting := 0
	for i, s := range c.file.Stays {
		if s.LeftOn == "" {
			lasting++
			if s.Stage != c.file.Case.Stage {
				return "the stay that lasts is not the case's"
			}
		}
		if i > 0 && c.file.Stays[i-1].LeftOn != s.EnteredOn {
			return "the stays do not follow on each other"
		}
	}
	switch {
	case lasting != 1:
		return fmt.Sprintf("%d stays last", lasting)
	case (c.file.Case.ClosedOn != "") != (c.file.Case.Stage == ieum.Following):
		return "a case has ended where it is in follow-up, and only there"
	case (c.file.Case.ClosedOn == "") != (c.file.Case.Termination == ""):
		return "an end has a reason"
	}
	return ""
}

// Whatever is done in whatever order, no case comes where it must not be.
// IEUM_ROUNDS sets how many courses of forty commands are run.
func TestNoCourseReachesAForbiddenState(t *testing.T) {
	rounds := 2000
	if n, err := strconv.Atoi(os.Getenv("IEUM_ROUNDS")); err == nil {
		rounds = n
	}
	reached := map[ieum.Stage]int{}
	for seed := range uint64(rounds) {
		c := newCourse(seed)
		for range 40 {
			c.step()
			if wrong := c.whole(); wrong != "" {
				t.Fatalf("seed %d: %s after\n%q", seed, wrong, c.said)
			}
			reached[c.file.Case.Stage]++
		}
	}
	for _, stage := range ieum.Stages() {
		if reached[stage] == 0 {
			t.Errorf("no course came to %s: the test tells nothing of it", stage)
		}
	}
}

package linkage

import (
	"slices"

	"ieum/internal/ieum"
)

// The acts that may open a way.
const (
	ActConfirmByPhone      = "CONFIRM_BY_PHONE"
	ActWaitUntil           = "WAIT_UNTIL"
	ActRecordFact          = "RECORD_FACT"
	ActAdvocate            = "ADVOCATE"
	ActAskAgency           = "ASK_AGENCY"
	ActEndOrAgree          = "END_OR_AGREE"
	ActAskAgain            = "ASK_AGAIN"
	ActGoThrough           = "GO_THROUGH"
	ActApply               = "APPLY"
	ActAssignManager       = "ASSIGN_CASE_MANAGER"
	ActOtherRepresentative = "OTHER_REPRESENTATIVE"
	ActProtectionOffice    = "PROTECTION_OFFICE"
	ActOtherGround         = "OTHER_GROUND"
	ActAskSupervisor       = "ASK_SUPERVISOR"
)

// act words one act.
func (in *inquiry) act(c *candidate, f *finding, action string, phrase ieum.Text, more ...string) Unblock {
	return Unblock{Action: action, Text: say(in.q.Language, phrase, append(in.words(c, f), more...)...)}
}

// unblock returns the acts that would change a failure that can be changed: one at least.
func (in *inquiry) unblock(c *candidate, f *finding) []Unblock {
	one := func(action string, phrase ieum.Text) []Unblock { return []Unblock{in.act(c, f, action, phrase)} }
	if c.quiet { // nobody may be sent there, whatever else fails
		return one(ActAskSupervisor, phraseAskSupervisor)
	}
	switch f.why {
	case activeClosed, activeAgencyClosed:
		return one(ActConfirmByPhone, phraseConfirm)
	case factFails:
		return in.unblockFact(c, f)
	case typeAtSchool:
		return one(ActAskAgency, phraseAskOutside)
	case typeNotMeant:
		return one(ActRecordFact, phraseRecordFact)
	case areaOutside, areaOutsideNear:
		return append(one(ActAskAgency, phraseAskArea), in.act(c, f, ActAdvocate, in.advocacy()))
	case excludesCurrent:
		return one(ActEndOrAgree, phraseEndOrAgree)
	case roomFull:
		return one(ActAskAgency, phraseAskRoom)
	case roomFullUntil:
		return one(ActWaitUntil, phraseWaitRoom)
	case gateShut:
		return in.unblockGate(c, f)
	case deskShut:
		return in.unblockDesk(c, f)
	case refusalSaid, refusalWithdrawn:
		return in.unblockRefusal(c, f)
	}
	if f.changesOn.Absent() {
		return one(ActWaitUntil, waiting(f))
	}
	return []Unblock{in.act(c, f, ActWaitUntil, phraseWaitUntil, in.day(f.changesOn))}
}

// unblockFact: circumstances may have changed, and where the agency has discretion somebody may speak for
// the client.
func (in *inquiry) unblockFact(c *candidate, f *finding) []Unblock {
	var acts []Unblock
	if f.by.Rule != ieum.RuleSex {
		acts = append(acts, in.act(c, f, ActRecordFact, phraseRecordFact))
	}
	if f.by.Discretion {
		acts = append(acts, in.act(c, f, ActAdvocate, in.advocacy()))
	}
	return acts
}

func (in *inquiry) unblockGate(c *candidate, f *finding) []Unblock {
	if slices.ContainsFunc(c.service.Intake.Gates, in.works) {
		return []Unblock{in.act(c, f, ActGoThrough, phraseGoThrough)}
	}
	return []Unblock{in.act(c, f, ActAskAgency, phraseAskCentre)}
}

// unblockDesk says who could apply. Where a guardian would have to and must be left out, it names another
// legal representative if there is one, and the offices that may act.
func (in *inquiry) unblockDesk(c *candidate, f *finding) []Unblock {
	var acts []Unblock
	takes := c.service.Intake.WhoMayRefer
	if slices.Contains(takes, ieum.ReferCaseManager) && in.subject.kind != profile {
		acts = append(acts, in.act(c, f, ActAssignManager, phraseAssignManager))
	}
	if slices.Contains(takes, ieum.ReferTeacher) && in.subject.kind != member {
		acts = append(acts, in.act(c, f, ActApply, phraseApplyTeacher))
	}
	if slices.Contains(takes, ieum.ReferSelf) && !in.barsCaller(ieum.ReferSelf) {
		acts = append(acts, in.act(c, f, ActApply, phraseApplySelf))
	}
	if slices.Contains(takes, ieum.ReferGuardian) {
		if in.apart() {
			acts = append(acts, in.withoutGuardian(c, f)...)
		} else {
			acts = append(acts, in.act(c, f, ActApply, phraseApplyGuardian))
		}
	}
	return append(acts, in.act(c, f, ActAskAgency, phraseAskDesk))
}

// withoutGuardian are the lawful ways where a guardian must be left out.
func (in *inquiry) withoutGuardian(c *candidate, f *finding) []Unblock {
	var acts []Unblock
	if in.mask.representative && !in.barsCaller(ieum.ReferGuardian) {
		acts = append(acts, in.act(c, f, ActOtherRepresentative, phraseOtherRepresentative))
	}
	office := phraseProtectionOffice
	if low, _ := in.subject.possibleAges(); low >= adultAge {
		office = phraseWelfareOffice
	}
	return append(acts, in.act(c, f, ActProtectionOffice, office))
}

// unblockRefusal: ask again, on the day that was agreed, or act on another ground.
func (in *inquiry) unblockRefusal(c *candidate, f *finding) []Unblock {
	var acts []Unblock
	switch {
	case in.apart():
		acts = in.withoutGuardian(c, f)
	case f.changesOn.Absent():
		acts = append(acts, in.act(c, f, ActAskAgain, phraseAskAgain))
	default:
		acts = append(acts, in.act(c, f, ActAskAgain, phraseAskAgainOn, in.day(f.changesOn)))
	}
	ground := in.urgentGround()
	if ground == nil {
		return acts
	}
	return append(acts, in.act(c, f, ActOtherGround, phraseOtherGround, ground.In(in.q.Language), ground.Clause))
}

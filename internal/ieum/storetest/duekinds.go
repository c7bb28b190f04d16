package storetest

import (
	"testing"

	"ieum/internal/ieum"
)

// dueNames are the rows of a list as kind and the name of the item, in order.
func dueNames(t *testing.T, s ieum.Store, filter ieum.DueFilter) []string {
	t.Helper()
	known := map[ieum.ID]string{}
	for _, kind := range []ieum.Kind{"Case", "StageEntry", "Consent", "Enrolment", "Referral", "Need", "Selection", "Conference"} {
		for _, name := range []string{"mina", "s", "crisis", "meals", "counsel", "again", "support", "old", "e", "next", "past", "r", "asked", "mina1", "mina2"} {
			known[named(kind, name)] = name
		}
	}
	var names []string
	for _, d := range dueOf(t, s, filter, everything).Rows {
		names = append(names, string(d.Kind)+" "+string(d.DueOn)+" "+known[d.Item])
	}
	return names
}

// consentOf is mina's, given to an agency and running to a day.
func consentOf(name string, to ieum.ID, until ieum.Date) *ieum.Consent {
	mina := student("mina")
	return &ieum.Consent{
		Head: on(mina, "Consent", name), Student: mina, Kind: ieum.ConsentThirdParty, Recipient: to, Items: []ieum.ConsentItem{ieum.ItemNeeds},
		Decision: ieum.Given, RecordedOn: "2026-10-01", RefusalNoticeGiven: true, ValidUntil: until,
	}
}

// change reads a row, changes it and puts it.
func change[T ieum.Entity](t *testing.T, s ieum.Store, id ieum.ID, with func(T)) {
	t.Helper()
	row := kept[T](t, s, id)
	with(row)
	put(t, s, row)
}

func testCrisisFirst(t *testing.T, s ieum.Store) {
	sora := openCase("sora", "red")
	sora.Class = ieum.Crisis
	put(t, s, append(village(), sora,
		&ieum.StageEntry{Head: on(student("mina"), "StageEntry", "e"), Case: caseOf("mina"), Stage: ieum.Planning, DueOn: "2026-09-01"},
		&ieum.StageEntry{Head: on(student("mina"), "StageEntry", "s"), Case: caseOf("mina"), Stage: ieum.Planning, DueOn: "2026-12-01"},
		&ieum.StageEntry{Head: on(student("sora"), "StageEntry", "crisis"), Case: caseOf("sora"), Stage: ieum.Planning, DueOn: "2026-12-01"})...)
	early, crisis, other := "STAGE 2026-09-01 e", "STAGE 2026-12-01 crisis", "STAGE 2026-12-01 s"
	same(t, "the crisis first of its day", dueNames(t, s, ieum.DueFilter{}), []string{early, crisis, other})
	second := dueOf(t, s, ieum.DueFilter{}, ieum.Page{Limit: 2})
	same(t, "that it is one", second.Rows[1].Crisis, true)
	next := dueOf(t, s, ieum.DueFilter{}, ieum.Page{Limit: 1, After: second.Marks[1]})
	same(t, "what comes after", []any{next.Rows[0].Item, next.Rows[0].Crisis, next.Before, next.After}, []any{named("StageEntry", "s"), false, true, false})
	change(t, s, sora.ID, func(c *ieum.Case) { c.ClosedOn = today })
	want := []string{early, crisis, other}
	if named("StageEntry", "s") < named("StageEntry", "crisis") {
		want = []string{early, other, crisis}
	}
	same(t, "by id when it is closed", dueNames(t, s, ieum.DueFilter{}), want)
}

func testConsentsDue(t *testing.T, s ieum.Store) {
	refused, unreachable := consentOf("again", agency("bokji"), ""), consentOf("support", "", "")
	refused.Decision, refused.RetryOn, refused.RecordedOn = ieum.Refused, "2026-11-20", "2026-10-02"
	unreachable.Decision, unreachable.RetryOn, unreachable.Kind = ieum.Unreachable, "2026-11-30", ieum.ConsentSupport
	put(t, s, append(village(), refused, unreachable,
		consentOf("meals", agency("bokji"), "2026-12-01"), consentOf("counsel", agency("wee"), today), consentOf("old", agency("wee"), today.AddDays(-1)))...)
	want := []string{"CONSENT_RETRY 2026-11-20 again", "CONSENT_END 2026-11-24 counsel", "CONSENT_RETRY 2026-11-30 support", "CONSENT_END 2026-12-01 meals"}
	same(t, "all", dueNames(t, s, ieum.DueFilter{}), want)
	same(t, "until the day itself", dueNames(t, s, ieum.DueFilter{Until: "2026-11-30"}), want[:3])
	change(t, s, named("Consent", "counsel"), func(c *ieum.Consent) { c.WithdrawnOn = today })
	same(t, "withdrawn", dueNames(t, s, ieum.DueFilter{Until: "2026-11-29"}), want[:1])
	renewed := consentOf("old", agency("bokji"), "2027-01-01")
	renewed.Version, renewed.RecordedOn = 1, today
	put(t, s, renewed)
	same(t, "given again", dueNames(t, s, ieum.DueFilter{Until: "2026-12-31"}), want[2:3])
	change(t, s, caseOf("mina"), func(c *ieum.Case) { c.ClosedOn = today })
	same(t, "when the case is closed", dueNames(t, s, ieum.DueFilter{}), nil)
}

func testSelectionDue(t *testing.T, s ieum.Store) {
	asked := &ieum.Selection{Head: on(student("mina"), "Selection", "asked"), Student: student("mina"), State: ieum.SelectionUnderWay, RequestedOn: "2026-11-20", DueOn: "2026-11-25"}
	old := &ieum.Selection{Head: on(student("mina"), "Selection", "old"), Student: student("mina"), State: ieum.SelectionUnderWay, RequestedOn: "2026-09-20"}
	put(t, s, append(village(), asked, old)...)
	want := []string{"SELECTION 2026-11-25 asked"}
	same(t, "under way", dueNames(t, s, ieum.DueFilter{Until: "2026-11-25"}), want)
	same(t, "the day before", dueNames(t, s, ieum.DueFilter{Until: "2026-11-24"}), nil)
	same(t, "in part", dueNames(t, s, ieum.DueFilter{Partly: ieum.ReachTeam}), nil)
	for _, state := range []ieum.SelectionState{ieum.Selected, ieum.NotSelected, ""} {
		change(t, s, asked.ID, func(c *ieum.Selection) { c.State = state })
		same(t, "decided "+string(state), dueNames(t, s, ieum.DueFilter{}), nil)
	}
}

func testConferenceDue(t *testing.T, s ieum.Store) {
	called := &ieum.Conference{Head: on(student("mina"), "Conference", "asked"), Case: caseOf("mina"), PlannedOn: "2026-11-25"}
	put(t, s, append(village(), called)...)
	same(t, "called", dueNames(t, s, ieum.DueFilter{Until: "2026-11-25"}), []string{"CONFERENCE 2026-11-25 asked"})
	same(t, "the day before", dueNames(t, s, ieum.DueFilter{Until: "2026-11-24"}), nil)
	change(t, s, called.ID, func(c *ieum.Conference) { c.HeldOn = "2026-11-25" })
	same(t, "held", dueNames(t, s, ieum.DueFilter{}), nil)
	change(t, s, called.ID, func(c *ieum.Conference) { c.HeldOn, c.CalledOffOn = "", "2026-11-24" })
	same(t, "called off", dueNames(t, s, ieum.DueFilter{}), nil)
}

func testServiceEnds(t *testing.T, s ieum.Store) {
	mina := student("mina")
	put(t, s, append(village(), enrolment("e", mina, mina, service("meals"), "2026-10-01", "2026-12-01"),
		enrolment("past", mina, mina, service("counsel"), "2026-10-01", today.AddDays(-1)),
		enrolment("mother", household("nest"), person("mother"), service("meals"), "2026-10-01", "2026-12-01"))...)
	same(t, "ends", dueNames(t, s, ieum.DueFilter{}), []string{"SERVICE_END 2026-12-01 e"})
	put(t, s, enrolment("next", mina, mina, service("meals"), "2026-12-02", ""))
	same(t, "goes on", dueNames(t, s, ieum.DueFilter{}), nil)
}

func testGroundReview(t *testing.T, s ieum.Store) {
	r := referral("r", "mina", "meals", ieum.ReferralRequested, "2026-11-30")
	r.Ground = "CHILD_ABUSE_REPORT"
	put(t, s, append(village(), r, referral("asked", "mina", "counsel", ieum.ReferralRequested, today))...)
	want := []string{"GROUND_REVIEW 2026-12-01 r"}
	same(t, "open", dueNames(t, s, ieum.DueFilter{Until: "2026-12-01"}), want)
	same(t, "the day before", dueNames(t, s, ieum.DueFilter{Until: "2026-11-30"}), nil)
	change(t, s, r.ID, func(r *ieum.Referral) { r.State = ieum.ReferralCompleted })
	same(t, "completed and not reviewed", dueNames(t, s, ieum.DueFilter{}), want)
	change(t, s, r.ID, func(r *ieum.Referral) { r.GroundReviewedOn = "2026-12-01" })
	same(t, "reviewed", dueNames(t, s, ieum.DueFilter{}), nil)
	change(t, s, r.ID, func(r *ieum.Referral) { r.GroundReviewedOn, r.State = "", ieum.ReferralError })
	same(t, "entered in error", dueNames(t, s, ieum.DueFilter{}), nil)
	change(t, s, r.ID, func(r *ieum.Referral) { r.State = ieum.ReferralRequested })
	change(t, s, caseOf("mina"), func(c *ieum.Case) { c.ClosedOn = today })
	same(t, "when the case is closed", dueNames(t, s, ieum.DueFilter{}), nil)
	put(t, s, &ieum.Case{Head: on(student("mina"), "Case", "strange"), Student: student("jun"), Stage: ieum.Intake})
	same(t, "with an open case on the student that names another", dueNames(t, s, ieum.DueFilter{}), want)
}

func testSupportConsent(t *testing.T, s ieum.Store) {
	mina, signers := student("mina"), []ieum.SupportSigners{{BornUntil: "2007-11-24", Self: true}}
	c := consentOf("support", "", "2027-03-01")
	c.Kind = ieum.ConsentSupport
	sign := func(name string, who ieum.ID, as ieum.SignerCapacity) *ieum.Signature {
		return &ieum.Signature{Head: on(mina, "Signature", name), Consent: c.ID, Person: who, Capacity: as, SignedOn: today}
	}
	mother := &ieum.Family{Head: on(household("nest"), "Family", "m"), From: mina, To: person("mother"), LegalRepresentative: true, Verified: ieum.NotVerified}
	put(t, s, append(village(), c, mother, sign("self", mina, ieum.SignsSelf))...)
	filter := ieum.DueFilter{Until: today, Support: signers}
	want := []string{"SUPPORT_CONSENT 2026-11-24 mina"}
	same(t, "in assessment", dueNames(t, s, filter), nil)
	change(t, s, caseOf("mina"), func(c *ieum.Case) { c.Stage = ieum.Provision })
	same(t, "one signature, no birthday", dueNames(t, s, filter), want)
	change(t, s, mina, func(s *ieum.Student) { s.BirthDate = "2007-11-24" })
	same(t, "who signs alone", dueNames(t, s, filter), nil)
	change(t, s, mina, func(s *ieum.Student) { s.BirthDate = "2007-11-25" })
	put(t, s, sign("mother", person("mother"), ieum.SignsParent))
	same(t, "a power that nobody has seen on paper", dueNames(t, s, filter), want)
	change(t, s, mother.ID, func(f *ieum.Family) { f.Verified = ieum.FamilyRegister })
	same(t, "both", dueNames(t, s, filter), nil)
	for what, spoil := range map[string]func(*ieum.Consent){
		"no notice": func(c *ieum.Consent) { c.RefusalNoticeGiven = false }, "no items": func(c *ieum.Consent) { c.Items = nil },
		"not yet": func(c *ieum.Consent) { c.ValidFrom = today.AddDays(1) }, "ended": func(c *ieum.Consent) { c.ValidUntil = today.AddDays(-1) },
		"withdrawn": func(c *ieum.Consent) { c.WithdrawnOn = today }, "refused": func(c *ieum.Consent) { c.Decision = ieum.Refused },
	} {
		whole := kept[*ieum.Consent](t, s, c.ID)
		change(t, s, c.ID, spoil)
		same(t, what, dueNames(t, s, filter), want)
		whole.Version = kept[*ieum.Consent](t, s, c.ID).Version
		put(t, s, whole)
	}
	change(t, s, c.ID, func(c *ieum.Consent) { c.WithdrawnOn = today })
	r := referral("r", "mina", "meals", ieum.ReferralRequested, "2026-11-30")
	r.Ground = "CHILD_ABUSE_REPORT"
	put(t, s, r)
	same(t, "on a ground", dueNames(t, s, filter), nil)
}

// urgent is an urgent need of mina's.
func urgent(domain string, since ieum.Date) *ieum.Need {
	n := need("mina", domain)
	n.Level, n.Since = ieum.LevelUrgent, since
	return n
}

func testUrgentNeed(t *testing.T, s ieum.Store) {
	mina, first := student("mina"), urgent("1", "2026-11-10")
	put(t, s, append(village(), first, urgent("2", ""))...)
	want := []string{"URGENT_NEED 2026-11-10 mina1", "URGENT_NEED 2026-11-24 mina2"}
	same(t, "nothing was done", dueNames(t, s, ieum.DueFilter{}), want)
	asked, called := referral("asked", "mina", "meals", ieum.ReferralDraft, "2026-11-09"), &ieum.Contact{Head: on(mina, "Contact", "c"), Case: caseOf("mina"), On: "2026-11-09"}
	asked.Need = first.ID
	put(t, s, asked, called)
	same(t, "a draft, and a contact before", dueNames(t, s, ieum.DueFilter{}), want[:1])
	change(t, s, called.ID, func(c *ieum.Contact) { c.On = "2026-11-10" })
	same(t, "a contact since", dueNames(t, s, ieum.DueFilter{}), nil)
	change(t, s, called.ID, func(c *ieum.Contact) { c.On = "" })
	same(t, "a contact on no day", dueNames(t, s, ieum.DueFilter{}), want)
	for _, act := range []ieum.Entity{
		&ieum.SafetyAction{Head: on(mina, "SafetyAction", "a"), Case: caseOf("mina"), On: "2026-11-11"},
		enrolment("e", mina, mina, service("meals"), "2026-11-12", ""),
	} {
		put(t, s, act)
		same(t, "an act since", dueNames(t, s, ieum.DueFilter{}), nil)
		switch a := act.(type) {
		case *ieum.SafetyAction:
			a.On = ""
		case *ieum.Enrolment:
			a.Since = ""
		}
		put(t, s, act)
	}
	change(t, s, asked.ID, func(r *ieum.Referral) { r.State = ieum.ReferralRequested })
	same(t, "a referral for the first, before the second", dueNames(t, s, ieum.DueFilter{Until: "2026-11-23"}), nil)
	change(t, s, first.ID, func(n *ieum.Need) { n.Status = ieum.NeedMet })
	change(t, s, asked.ID, func(r *ieum.Referral) { r.State = ieum.ReferralDraft })
	same(t, "a need that is met", dueNames(t, s, ieum.DueFilter{}), want[1:])
}

func testPartlyDue(t *testing.T, s ieum.Store) {
	asked := referral("asked", "mina", "meals", ieum.ReferralRequested, "2026-11-01")
	asked.DueOn, asked.Ground = "2026-11-12", "CHILD_ABUSE_REPORT"
	put(t, s, append(append(village(), dueRows()...), asked, urgent("1", "2026-11-10"),
		&ieum.SafetyAction{Head: on(student("mina"), "SafetyAction", "a"), Case: caseOf("mina"), On: "2026-11-11"})...)
	partly := ieum.DueFilter{Partly: ieum.ReachTeam}
	same(t, "in part", dueNames(t, s, partly), []string{"URGENT_NEED 2026-11-10 mina1", "REFERRAL 2026-11-12 r", "REFERRAL 2026-11-12 asked"})
	partly.Partly = ieum.ReachCentre
	same(t, "as a whole", dueOf(t, s, partly, everything).Total, 7)
	change(t, s, asked.ID, func(r *ieum.Referral) { r.Need = named("Need", "mina1") })
	partly.Partly = ieum.ReachTeam
	same(t, "with a referral", dueOf(t, s, partly, everything).Total, 2)
}

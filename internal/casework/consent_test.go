package casework_test

import (
	"errors"
	"testing"

	"ieum/internal/casework"
	"ieum/internal/consent"
	"ieum/internal/ieum"
)

var narae = head("Person", "narae").ID

func yes() casework.NewConsent {
	return casework.NewConsent{
		Kind: ieum.ConsentThirdParty, Recipient: head("Agency", "clinic").ID, Purpose: ieum.ForReferral, Items: []ieum.ConsentItem{ieum.ItemIdentity, ieum.ItemNeeds},
		Decision: ieum.Given, ValidFrom: "2026-11-24", ValidUntil: "2027-05-24", RefusalNoticeGiven: true,
		Signers: []casework.NewSignature{
			{Person: student.ID, Capacity: ieum.SignsSelf, SignedOn: "2026-11-24", Method: ieum.OnPaper},
			{Person: narae, Capacity: ieum.SignsParent, SignedOn: "2026-11-23", Method: ieum.Verbal},
		},
	}
}

// What is recorded is what the rules of consent read.
func TestAConsentIsKeptAsTold(t *testing.T) {
	told := yes()
	made, signatures, err := casework.RecordConsent(act(), atHome(), told)
	if err != nil {
		t.Fatal(err)
	}
	if made.Root != student.ID || made.Student != student.ID || made.RecordedOn != "2026-11-24" || !made.DecidedAt.Equal(noon) || made.Version != 0 || made.RetryOn != "" {
		t.Errorf("%+v", made)
	}
	if len(signatures) != 2 || signatures[1].Consent != made.ID || signatures[1].Root != student.ID || signatures[1].Person != narae ||
		signatures[1].SignedOn != "2026-11-23" || signatures[1].Method != ieum.Verbal {
		t.Errorf("%+v", signatures)
	}
	pupil := &ieum.Student{Head: student.Head, BirthDate: "2016-01-15"}
	tie := []*ieum.Family{{From: student.ID, To: narae, LegalRepresentative: true, Verified: ieum.FamilyRegister}}
	if !consent.Covers(made, signatures, tie, pupil, "2026-11-24") || consent.Covers(made, signatures[:1], tie, pupil, "2026-11-24") {
		t.Errorf("both signatures cover, one does not: %v", consent.Lacks(made, signatures, tie, pupil, "2026-11-24"))
	}
	told.Decision, told.RetryOn, told.Signers = ieum.Refused, "2026-12-24", told.Signers[1:]
	no, _, err := casework.RecordConsent(act(), atHome(), told)
	if err != nil {
		t.Fatal(err)
	}
	bars := consent.Refusal([]*ieum.Consent{no}, no.Recipient, "2026-11-24")
	if bars == nil || bars.RetryOn != "2026-12-24" || consent.Covers(no, signatures, tie, pupil, "2026-11-24") {
		t.Errorf("a refusal bars by %+v", bars)
	}
}

func TestAConsentThatContradictsItself(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(*casework.NewConsent)
		want   string
	}{
		"no recipient":              {func(c *casework.NewConsent) { c.Recipient = "" }, "recipient"},
		"support of an agency":      {func(c *casework.NewConsent) { c.Kind, c.Purpose = ieum.ConsentSupport, ieum.ForSupport }, "recipient"},
		"support for a referral":    {func(c *casework.NewConsent) { c.Kind, c.Recipient = ieum.ConsentSupport, "" }, "purpose"},
		"an agency for the support": {func(c *casework.NewConsent) { c.Purpose = ieum.ForSupport }, "purpose"},
		"support": {func(c *casework.NewConsent) {
			c.Kind, c.Recipient, c.Purpose = ieum.ConsentSupport, "", ieum.ForSupport
		}, ""},
		"nothing to hand over":             {func(c *casework.NewConsent) { c.Items = nil }, "items"},
		"an item twice":                    {func(c *casework.NewConsent) { c.Items = append(c.Items, ieum.ItemIdentity) }, "items"},
		"an end before the start":          {func(c *casework.NewConsent) { c.ValidUntil = "2026-11-23" }, "validUntil"},
		"a single day":                     {func(c *casework.NewConsent) { c.ValidUntil = c.ValidFrom }, ""},
		"to ask again who said yes":        {func(c *casework.NewConsent) { c.RetryOn = "2026-12-24" }, "retryOn"},
		"to ask again yesterday":           {func(c *casework.NewConsent) { c.Decision, c.RetryOn = ieum.Refused, "2026-11-23" }, "retryOn"},
		"nobody signed":                    {func(c *casework.NewConsent) { c.Signers = nil }, ""},
		"nobody was told that one may":     {func(c *casework.NewConsent) { c.RefusalNoticeGiven = false }, ""},
		"somebody of another record":       {func(c *casework.NewConsent) { c.Signers[1].Person = head("Person", "other").ID }, "signers.1.person"},
		"the same twice":                   {func(c *casework.NewConsent) { c.Signers = append(c.Signers, c.Signers[1]) }, "signers.2.person"},
		"the student as a parent":          {func(c *casework.NewConsent) { c.Signers[0].Capacity = ieum.SignsParent }, "signers.0.capacity"},
		"the mother as the student":        {func(c *casework.NewConsent) { c.Signers[1].Capacity = ieum.SignsSelf }, "signers.1.capacity"},
		"a neighbour as whoever cares":     {func(c *casework.NewConsent) { c.Signers[1] = carer(head("Person", "friend").ID) }, ""},
		"another student as whoever cares": {func(c *casework.NewConsent) { c.Signers[1] = carer(head("Student", "other").ID) }, "signers.1.person"},
	} {
		told := yes()
		tt.change(&told)
		_, _, err := casework.RecordConsent(act(), atHome(), told)
		unfit, ok := errors.AsType[*casework.Unfit](err)
		if ok != (tt.want != "") || ok && unfit.Field != tt.want {
			t.Errorf("%s: %v, want %q", name, err, tt.want)
		}
	}
}

func carer(who ieum.ID) casework.NewSignature {
	return casework.NewSignature{Person: who, Capacity: ieum.SignsCarer, SignedOn: "2026-11-24", Method: ieum.OnPaper}
}

// TestWhatAWithdrawalStops takes one consent back in different records.
func TestWhatAWithdrawalStops(t *testing.T) {
	clinic, centre := head("Agency", "clinic").ID, head("Agency", "centre").ID
	yesTo := func(name string, kind ieum.ConsentKind, to ieum.ID, purpose ieum.ConsentPurpose) *ieum.Consent {
		return &ieum.Consent{
			Head: ieum.Head{ID: head("Consent", name).ID, Root: student.ID, Version: 1}, Student: student.ID, Kind: kind, Recipient: to, Purpose: purpose,
			Items: []ieum.ConsentItem{ieum.ItemIdentity, ieum.ItemNeeds}, Decision: ieum.Given, RecordedOn: "2026-11-01",
			ValidFrom: "2026-11-01", ValidUntil: "2027-05-01", RefusalNoticeGiven: true, DecidedAt: noon.AddDate(0, 0, -23),
		}
	}
	support, told := yesTo("support", ieum.ConsentSupport, "", ieum.ForSupport), yesTo("told", ieum.ConsentThirdParty, clinic, ieum.ForReferral)
	other, again := yesTo("other", ieum.ConsentThirdParty, centre, ieum.ForReferral), yesTo("again", ieum.ConsentThirdParty, clinic, ieum.ForReferral)
	again.RecordedOn, again.DecidedAt = "2026-11-24", noon.AddDate(0, 0, 1)                                                                    // decided after the withdrawal
	held := consent.Held{Subject: &ieum.Student{Head: student.Head, BirthDate: "2006-01-15"}, Consents: []*ieum.Consent{support, told, other}} // of age
	for _, c := range append(held.Consents, again) {
		held.Signatures = append(held.Signatures, &ieum.Signature{Consent: c.ID, Person: student.ID, Capacity: ieum.SignsSelf, SignedOn: "2026-11-01"})
	}
	referred := func(to ieum.ID, state ieum.ReferralState, ground string) casework.Carried {
		return casework.Carried{Recipient: to, Need: "2000000-1", Referral: &ieum.Referral{
			Head: ieum.Head{ID: head("Referral", "one").ID, Root: student.ID, Version: 4}, State: state, Ground: ground, DueOn: "2026-12-01",
		}}
	}
	with := func(more ...*ieum.Consent) consent.Held {
		all := held
		all.Consents = append(append([]*ieum.Consent{}, held.Consents...), more...)
		return all
	}
	for name, tt := range map[string]struct {
		gone    *ieum.Consent
		held    consent.Held
		carried casework.Carried
		want    bool
	}{
		"what waits for an answer":        {told, held, referred(clinic, ieum.ReferralRequested, ""), true},
		"what was received":               {told, held, referred(clinic, ieum.ReferralReceived, ""), true},
		"what was accepted":               {told, held, referred(clinic, ieum.ReferralAccepted, ""), false},
		"what is under way":               {told, held, referred(clinic, ieum.ReferralInProgress, ""), false},
		"what did not go out":             {told, held, referred(clinic, ieum.ReferralAwaitingConsent, ""), false},
		"what went out on a ground":       {told, held, referred(clinic, ieum.ReferralRequested, "CHILD_ABUSE"), false},
		"what another agency was told":    {told, held, referred(centre, ieum.ReferralRequested, ""), false},
		"who was said yes to again since": {told, with(again), referred(clinic, ieum.ReferralRequested, ""), false},
		"all, where nobody supports":      {support, held, referred(centre, ieum.ReferralRequested, ""), true},
		"accepted, where nobody supports": {support, held, referred(centre, ieum.ReferralAccepted, ""), false},
	} {
		before := *tt.gone
		gone, stopped, err := casework.WithdrawConsent(act(), tt.gone, tt.held, []casework.Carried{tt.carried}, "2026-11-24", "보호자 요청")
		if err != nil || (len(stopped) == 1) != tt.want {
			t.Errorf("%s: stopped %+v, %v", name, stopped, err)
			continue
		}
		if gone.WithdrawnOn != "2026-11-24" || gone.WithdrawnReason != "보호자 요청" || !gone.DecidedAt.Equal(noon) || gone.Version != 1 || tt.gone.WithdrawnOn != before.WithdrawnOn {
			t.Errorf("%s: %+v", name, gone)
		}
		if tt.want && (stopped[0].State != ieum.ReferralRecalled || stopped[0].StoppedBy != gone.ID || stopped[0].DueOn != "" || stopped[0].Version != 4 || tt.carried.Referral.State == ieum.ReferralRecalled) {
			t.Errorf("%s: %+v", name, stopped[0])
		}
		if consent.Covers(gone, held.Signatures, nil, held.Subject.(*ieum.Student), "2026-11-24") || !consent.Covers(gone, held.Signatures, nil, held.Subject.(*ieum.Student), "2026-11-23") {
			t.Errorf("%s: it covers until the day before, and no longer", name)
		}
	}
}

func TestWhatCannotBeWithdrawn(t *testing.T) {
	given := ieum.Consent{Head: head("Consent", "given"), Student: student.ID, Decision: ieum.Given, RecordedOn: "2026-11-10", ValidFrom: "2026-11-01"}
	withdraw := func(c ieum.Consent, on ieum.Date) error {
		_, _, err := casework.WithdrawConsent(act(), &c, consent.Held{Subject: student, Consents: []*ieum.Consent{&c}}, nil, on, "요청")
		return err
	}
	if err := withdraw(given, "2026-11-01"); err != nil {
		t.Errorf("on its first day: %v", err)
	}
	if unfit, ok := errors.AsType[*casework.Unfit](withdraw(given, "2026-10-31")); !ok || unfit.Field != "on" {
		t.Errorf("before it was given: %v", unfit)
	}
	refused, gone := given, given
	refused.Decision, gone.WithdrawnOn = ieum.Refused, "2026-11-20"
	if unfit, ok := errors.AsType[*casework.Unfit](withdraw(refused, "2026-11-24")); !ok || unfit.Field != "consent" {
		t.Errorf("a refusal: %v", unfit)
	}
	if err := withdraw(gone, "2026-11-24"); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("a second time: %v", err)
	}
}

// Nobody signs for a student who is protected from them.
func TestWhoIsMaskedDoesNotSign(t *testing.T) {
	for name, tt := range map[string]struct {
		masked      ieum.ID
		from, until ieum.Date
		refused     bool
	}{
		"masked today":            {narae, "2026-11-24", "", true},
		"masked on the day":       {narae, "2026-11-01", "2026-11-23", true},
		"masked before":           {narae, "2026-11-01", "2026-11-22", false},
		"masked later":            {narae, "2026-11-25", "", false},
		"somebody else is masked": {head("Person", "friend").ID, "2026-11-01", "", false},
	} {
		kept := atHome()
		kept.Add(&ieum.Restriction{Head: head("Restriction", "r"), Student: student.ID, Masked: tt.masked, From: tt.from, Until: tt.until})
		_, _, err := casework.RecordConsent(act(), kept, yes())
		unfit, ok := errors.AsType[*casework.Unfit](err)
		if ok != tt.refused || ok && unfit.Field != "signers.1.person" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

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

package consent_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"ieum/internal/consent"
	"ieum/internal/ieum"
)

var everyItem = []ieum.ConsentItem{
	ieum.ItemIdentity, ieum.ItemSchool, ieum.ItemContact, ieum.ItemFamily, ieum.ItemNeeds, ieum.ItemAssessment, ieum.ItemHealth,
}

// What an agency may be told is, item by item, what some consent in force names for it; and nothing at all while a consent is
// missing or it was refused. The other reading asks of each item by itself.
func TestOpensIsWhatSomeConsentNames(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 11))
	told, silent := 0, 0
	for range 20_000 {
		held, step := drawHeld(random)
		var want []ieum.ConsentItem
		if consent.Refusal(held.Consents, step.Recipient, today) == nil && len(consent.MissingFor(held, today, step)) == 0 {
			for _, item := range everyItem {
				if namedBySome(held, step, item) {
					want = append(want, item)
				}
			}
		}
		got := consent.Opens(held, step, nil, today)
		if !slices.Equal(got, want) {
			t.Fatalf("opens %v, want %v, by %+v", got, want, held.Consents)
		}
		if len(want) > 0 {
			told++
			continue
		}
		silent++
	}
	if told < 500 || silent < 500 {
		t.Fatalf("%d told and %d silent: the draw shows too little", told, silent)
	}
}

func namedBySome(held consent.Held, step consent.Step, item ieum.ConsentItem) bool {
	kind := ieum.ConsentThirdParty
	if item == ieum.ItemHealth {
		kind = ieum.ConsentSensitive
	}
	student, _ := held.Subject.(*ieum.Student)
	for _, c := range held.Consents {
		if c.Kind == kind && c.Recipient == step.Recipient && c.Purpose == ieum.ForReferral && slices.Contains(c.Items, item) &&
			consent.Covers(c, held.Signatures, held.Family, student, today) {
			return true
		}
	}
	return false
}

// A ground opens what it names, in order, whatever was said about consent.
func TestAGroundOpensItsItems(t *testing.T) {
	ground := &ieum.GroundCode{Items: []ieum.ConsentItem{ieum.ItemNeeds, ieum.ItemIdentity}}
	got := consent.Opens(consent.Held{}, consent.Step{Recipient: "agency_a"}, ground, today)
	if want := []ieum.ConsentItem{ieum.ItemIdentity, ieum.ItemNeeds}; !slices.Equal(got, want) {
		t.Errorf("opens %v, want %v", got, want)
	}
}

const today = ieum.Date("2026-11-24")

// drawHeld draws a student of some age with consents of all kinds to two agencies, many of them good.
func drawHeld(random *rand.Rand) (consent.Held, consent.Step) {
	pick := func(chance float64) bool { return random.Float64() < chance }
	student := &ieum.Student{Head: ieum.Head{ID: "student_a"}, BirthDate: ieum.Date([]string{"2016-01-15", "2010-01-15", "2007-01-15"}[random.IntN(3)])}
	held := consent.Held{Subject: student, Family: []*ieum.Family{{
		From: student.ID, To: "person_m", Relation: ieum.Mother, LegalRepresentative: pick(0.9), Verified: ieum.FamilyRegister,
	}}}
	step := consent.Step{Recipient: "agency_a", Need: []string{"1000000-2", "3000000-1"}[random.IntN(2)]}
	add := func(kind ieum.ConsentKind, purpose ieum.ConsentPurpose, items ...ieum.ConsentItem) {
		c := &ieum.Consent{
			Head: ieum.Head{ID: ieum.ID("consent_" + string(rune('a'+len(held.Consents))))}, Student: student.ID, Kind: kind, Purpose: purpose, Items: items,
			Decision: ieum.Given, RefusalNoticeGiven: pick(0.95), RecordedOn: "2026-09-01", ValidFrom: "2026-09-01", ValidUntil: "2027-08-31",
		}
		if kind != ieum.ConsentSupport {
			c.Recipient = step.Recipient
			if pick(0.15) {
				c.Recipient = "agency_b"
			}
		}
		if pick(0.05) {
			c.Decision = ieum.Refused
		}
		if pick(0.05) {
			c.WithdrawnOn = "2026-10-01"
		}
		if pick(0.05) {
			c.ValidUntil = "2026-10-31"
		}
		held.Consents = append(held.Consents, c)
		for person, capacity := range map[ieum.ID]ieum.SignerCapacity{student.ID: ieum.SignsSelf, "person_m": ieum.SignsParent} {
			if pick(0.93) {
				held.Signatures = append(held.Signatures, &ieum.Signature{Consent: c.ID, Person: person, Capacity: capacity, SignedOn: c.RecordedOn})
			}
		}
	}
	add(ieum.ConsentSupport, ieum.ForSupport, ieum.ItemIdentity)
	add(ieum.ConsentThirdParty, ieum.ForReferral, ieum.ItemIdentity, ieum.ItemNeeds)
	for range random.IntN(3) {
		items := slices.DeleteFunc(slices.Clone(everyItem), func(ieum.ConsentItem) bool { return pick(0.5) })
		add([]ieum.ConsentKind{ieum.ConsentThirdParty, ieum.ConsentSensitive, ieum.ConsentSchoolRecord}[random.IntN(3)],
			[]ieum.ConsentPurpose{ieum.ForReferral, ieum.ForReferral, ieum.ForConference}[random.IntN(3)], items...)
	}
	return held, step
}

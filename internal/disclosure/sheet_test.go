package disclosure_test

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"ieum/internal/consent"
	"ieum/internal/disclosure"
	"ieum/internal/ieum"
)

const today = ieum.Date("2026-11-24")

// canaries stand in what each item tells, and nowhere else.
var canaries = map[ieum.ConsentItem][]string{
	ieum.ItemIdentity:   {"CANARY-NAME", "2016-01-15"},
	ieum.ItemSchool:     {"CANARY-SCHOOL", "초4"},
	ieum.ItemContact:    {"010-1111-2222"},
	ieum.ItemFamily:     {"만 77세"},
	ieum.ItemNeeds:      {"CANARY-REASON"},
	ieum.ItemAssessment: {"CANARY-SUMMARY"},
	ieum.ItemHealth:     {"등록 장애(심한 장애)"},
}

// never must stand on no page: who is masked, and what no item names.
var never = []string{"CANARY-MASKED", "010-9999-9999", "CANARY-SIBLING", "CANARY-GRANDMOTHER", "CANARY-NOTE", "CANARY-VOICE", "CANARY-OTHERS"}

// The page shows what consent covers, item by item, and nothing else: over random consents the items on it are those that
// the table of consents opens, read by itself.
func TestThePageShowsWhatConsentCovers(t *testing.T) {
	random, codes := rand.New(rand.NewPCG(3, 5)), codeLists(t)
	shown := map[ieum.ConsentItem]int{}
	hidden := 0
	for range 4000 {
		r := drawReading(codes, random)
		open := want(r)
		page := written(t, r)
		for item, texts := range canaries {
			for _, text := range texts {
				if strings.Contains(page, text) != slices.Contains(open, item) {
					t.Fatalf("%s: %q is on the page: %v; open are %v", item, text, strings.Contains(page, text), open)
				}
			}
			if slices.Contains(open, item) {
				shown[item]++
			}
		}
		for _, text := range never {
			if strings.Contains(page, text) {
				t.Fatalf("%q is on the page", text)
			}
		}
		if len(open) == 0 {
			hidden++
		}
	}
	for item := range canaries {
		if shown[item] < 100 {
			t.Errorf("%s was shown %d times: the draw shows too little", item, shown[item])
		}
	}
	if hidden < 100 {
		t.Errorf("nothing was shown %d times: the draw shows too little", hidden)
	}
}

// want reads the table of consents by itself.
func want(r disclosure.Reading) []ieum.ConsentItem {
	masked := slices.ContainsFunc(r.Around.Masks, func(m ieum.Mask) bool { return m.Masked == r.Agency.ID })
	if masked || r.Referral.State != ieum.ReferralRequested && r.Referral.State != ieum.ReferralReceived {
		return nil
	}
	held := consent.Held{Subject: r.Around.Subject, Consents: r.Around.Consents, Signatures: r.Around.Signatures, Family: r.Around.Family}
	student, _ := r.Around.Subject.(*ieum.Student)
	step := consent.Step{Recipient: r.Agency.ID, Need: r.Around.Needs[0].Domain}
	if consent.Refusal(held.Consents, r.Agency.ID, today) != nil || len(consent.MissingFor(held, today, step)) > 0 {
		return nil
	}
	var open []ieum.ConsentItem
	for item := range canaries {
		for _, c := range held.Consents {
			kind := ieum.ConsentThirdParty
			if item == ieum.ItemHealth {
				kind = ieum.ConsentSensitive
			}
			if c.Kind == kind && c.Recipient == r.Agency.ID && slices.Contains(c.Items, item) && consent.Covers(c, held.Signatures, held.Family, student, today) {
				open = append(open, item)
			}
		}
	}
	return open
}

func written(t *testing.T, r disclosure.Reading) string {
	t.Helper()
	page := disclosure.Page{Step: disclosure.StepClosed, Language: ieum.Korean}
	if sheet := disclosure.Of(r); sheet != nil {
		page = disclosure.Page{Step: disclosure.StepSheet, Language: ieum.Korean, Sheet: sheet, Code: "123456"}
	}
	var b bytes.Buffer
	if err := page.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// What somebody else of the household needs is told to nobody by the student's consents.
func TestTheNeedOfAnotherIsNotTold(t *testing.T) {
	r := drawReading(codeLists(t), rand.New(rand.NewPCG(1, 1)))
	r.Around.Masks, r.Referral.State, r.Referral.Ground = nil, ieum.ReferralRequested, "LIFE_OR_BODY"
	if disclosure.Of(r) == nil {
		t.Fatal("the student's own need is told on the ground")
	}
	r.Around.Needs[0].Subject = "person_g"
	if disclosure.Of(r) != nil {
		t.Error("the grandmother's need is told")
	}
}

// On a ground in law nobody's number is told: who would be called may be the danger.
func TestAGroundTellsNoGuardian(t *testing.T) {
	r := drawReading(codeLists(t), rand.New(rand.NewPCG(1, 1)))
	r.Around.Masks, r.Referral.State = nil, ieum.ReferralRequested
	r.Referral.Ground, r.Around.Consents = "CHILD_ABUSE_REPORT", nil
	page := written(t, r)
	if !strings.Contains(page, "CANARY-NAME") || strings.Contains(page, "010-1111-2222") || !strings.Contains(page, "담당자를 거쳐") {
		t.Errorf("the page of a report:\n%s", page)
	}
	r.Referral.Ground = "NO_SUCH_GROUND"
	if disclosure.Of(r) != nil {
		t.Error("an unknown ground tells something")
	}
}

// Everything that a page says is there in both languages, and every item has a section.
func TestEveryItemIsTold(t *testing.T) {
	r := drawReading(codeLists(t), rand.New(rand.NewPCG(1, 1)))
	r.Around.Masks, r.Referral.State = nil, ieum.ReferralRequested
	r.Around.Consents, r.Around.Signatures = nil, nil
	for kind, items := range map[ieum.ConsentKind][]ieum.ConsentItem{
		ieum.ConsentSupport: {ieum.ItemIdentity}, ieum.ConsentSensitive: {ieum.ItemHealth},
		ieum.ConsentThirdParty: {ieum.ItemIdentity, ieum.ItemSchool, ieum.ItemContact, ieum.ItemFamily, ieum.ItemNeeds, ieum.ItemAssessment},
	} {
		sign(r.Around, kind, r.Agency.ID, items)
	}
	sheet := disclosure.Of(r)
	if sheet == nil || len(sheet.Sections) != len(canaries) {
		t.Fatalf("the sheet %+v", sheet)
	}
	for _, s := range sheet.Sections {
		rows := append([]disclosure.Row{{Label: s.Title, Value: s.Title}}, s.Rows...)
		for _, row := range rows {
			if row.Label.Ko == "" || row.Label.En == "" || row.Value.Ko == "" || row.Value.En == "" {
				t.Errorf("%s: a text is missing in a language: %+v", s.Item, row)
			}
		}
	}
}

func codeLists(t *testing.T) *ieum.Codes {
	t.Helper()
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	return codes
}

// drawReading draws a referral with consents of which many hold.
func drawReading(codes *ieum.Codes, random *rand.Rand) disclosure.Reading {
	pick := func(chance float64) bool { return random.Float64() < chance }
	const agency, child, mother, father, granny = "agency_a", "student_a", "person_m", "person_f", "person_g"
	around := &ieum.Surroundings{
		Subject: &ieum.Student{Head: ieum.Head{ID: child}, DisplayName: "CANARY-NAME", BirthDate: "2016-01-15", Grade: 4},
		Persons: []*ieum.Person{
			{Head: ieum.Head{ID: mother}, DisplayName: "어머니 이름", Phone: "010-1111-2222", BirthDate: "1985-01-01"},
			{Head: ieum.Head{ID: father}, DisplayName: "CANARY-MASKED", Phone: "010-9999-9999", BirthDate: "1984-01-01"},
			{Head: ieum.Head{ID: granny}, DisplayName: "CANARY-GRANDMOTHER", BirthDate: "1949-01-01"},
		},
		Students: []*ieum.Student{{Head: ieum.Head{ID: "student_b"}, DisplayName: "CANARY-SIBLING"}},
		Family: []*ieum.Family{
			{From: child, To: mother, Relation: ieum.Mother, LegalRepresentative: true, Verified: ieum.FamilyRegister},
			{From: child, To: father, Relation: ieum.Father, LegalRepresentative: true, Verified: ieum.FamilyRegister},
			{From: child, To: granny, Relation: ieum.Grandparent, Verified: ieum.NotVerified},
			{From: child, To: "student_b", Relation: ieum.Sibling, Verified: ieum.NotVerified},
		},
		Needs: []*ieum.Need{
			{Head: ieum.Head{ID: "need_a"}, Subject: child, Domain: []string{"1000000-2", "3000000-1"}[random.IntN(2)], Level: ieum.LevelHigh, Text: "CANARY-OTHERS"},
			{Head: ieum.Head{ID: "need_b"}, Subject: child, Domain: "5000000-1", Level: ieum.LevelLow, Text: "CANARY-OTHERS"},
		},
		Facts: []*ieum.Fact{
			{Subject: child, Fact: "DISABILITY", Value: "SEVERE", On: "2026-09-01"}, {Subject: child, Fact: "DISABILITY", Value: "MILD", On: "2026-01-01"},
		},
		Masks: []ieum.Mask{{Student: child, Masked: father}},
	}
	if pick(0.05) {
		around.Masks = append(around.Masks, ieum.Mask{Student: "student_b", Masked: agency})
	}
	everything := []ieum.ConsentItem{ieum.ItemIdentity, ieum.ItemSchool, ieum.ItemContact, ieum.ItemFamily, ieum.ItemNeeds, ieum.ItemAssessment, ieum.ItemHealth}
	some := func() []ieum.ConsentItem {
		return slices.DeleteFunc(slices.Clone(everything), func(ieum.ConsentItem) bool { return pick(0.5) })
	}
	for _, kind := range []ieum.ConsentKind{ieum.ConsentSupport, ieum.ConsentThirdParty, ieum.ConsentSensitive} {
		items := some()
		if pick(0.8) {
			items = append(items, ieum.ItemIdentity, ieum.ItemNeeds, ieum.ItemHealth)
		}
		to := ieum.ID(agency)
		if pick(0.1) {
			to = "agency_b"
		}
		sign(around, kind, to, items)
		if pick(0.05) {
			around.Consents[len(around.Consents)-1].WithdrawnOn = "2026-10-10"
		}
	}
	r := disclosure.Reading{
		Today: today, Codes: codes, Around: around,
		Referral: &ieum.Referral{Head: ieum.Head{ID: "referral_a"}, Student: child, Need: "need_a", State: ieum.ReferralRequested, Reason: "CANARY-REASON", Note: "CANARY-NOTE", RequestedOn: "2026-11-01"},
		Service:  &ieum.Service{Name: ieum.Text{Ko: "상담"}}, Agency: &ieum.Agency{Head: ieum.Head{ID: agency}, Name: ieum.Text{Ko: "센터"}},
		Assessments: []*ieum.Assessment{{Head: ieum.Head{ID: "assessment_a"}, AssessedOn: "2026-10-01", Summary: "CANARY-SUMMARY", ClientVoice: "CANARY-VOICE"}},
		Scores:      []*ieum.Score{{Assessment: "assessment_a", Domain: "3000000", Level: ieum.LevelHigh}},
		School:      &ieum.School{Name: ieum.Text{Ko: "CANARY-SCHOOL", En: "CANARY-SCHOOL"}},
		Sender:      &ieum.CaseManager{Name: ieum.Text{Ko: "이수진"}}, House: disclosure.House{Name: ieum.Text{Ko: "교육지원청"}, Phone: "031-111-1111"},
	}
	if pick(0.1) {
		r.Referral.State = ieum.ReferralRecalled
	}
	return r
}

// sign adds a consent that student and mother have signed.
func sign(around *ieum.Surroundings, kind ieum.ConsentKind, to ieum.ID, items []ieum.ConsentItem) {
	c := &ieum.Consent{
		Head: ieum.Head{ID: ieum.ID("consent_" + string(kind))}, Student: "student_a", Kind: kind, Recipient: to, Purpose: ieum.ForReferral, Items: items,
		Decision: ieum.Given, RefusalNoticeGiven: true, RecordedOn: "2026-09-01", ValidFrom: "2026-09-01", ValidUntil: "2027-08-31",
	}
	if kind == ieum.ConsentSupport {
		c.Recipient, c.Purpose = "", ieum.ForSupport
	}
	around.Consents = append(around.Consents, c)
	around.Signatures = append(around.Signatures,
		&ieum.Signature{Consent: c.ID, Person: "student_a", Capacity: ieum.SignsSelf, SignedOn: "2026-09-01"},
		&ieum.Signature{Consent: c.ID, Person: "person_m", Capacity: ieum.SignsParent, SignedOn: "2026-09-01"})
}

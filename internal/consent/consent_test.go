package consent

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
)

const (
	today  = ieum.Date("2026-11-24")
	child  = ieum.ID("student_child")
	mother = ieum.ID("person_mother")
	gran   = ieum.ID("person_gran")
	clinic = ieum.ID("agency_clinic")
	other  = ieum.ID("agency_other")
)

// born returns a birthday that makes somebody that old today.
func born(age int) ieum.Date { return ieum.DateOf(time.Date(2026-age, 1, 15, 0, 0, 0, 0, time.UTC)) }

func pupil(age int) *ieum.Student {
	return &ieum.Student{Head: ieum.Head{ID: child}, BirthDate: born(age)}
}

func parent(verified ieum.Verification) []*ieum.Family {
	return []*ieum.Family{
		{From: child, To: mother, Relation: ieum.Mother, LegalRepresentative: true, Verified: verified},
		{From: child, To: gran, Relation: ieum.Grandparent},
	}
}

func sign(c *ieum.Consent, person ieum.ID, capacity ieum.SignerCapacity) *ieum.Signature {
	return &ieum.Signature{Consent: c.ID, Person: person, Capacity: capacity, SignedOn: today, Method: ieum.OnPaper}
}

func given(kind ieum.ConsentKind, items ...ieum.ConsentItem) *ieum.Consent {
	return &ieum.Consent{
		Head: ieum.Head{ID: "consent_1"}, Student: child, Kind: kind, Recipient: clinic, Purpose: ieum.ForReferral, Items: items,
		Decision: ieum.Given, RecordedOn: today, ValidFrom: today, ValidUntil: "2027-05-23", RefusalNoticeGiven: true,
	}
}

func TestCovers(t *testing.T) {
	type changes struct {
		consent func(*ieum.Consent)
		signers []ieum.SignerCapacity // by child for SELF, else by the mother
		age     int
		family  []*ieum.Family
		day     ieum.Date
	}
	both := []ieum.SignerCapacity{ieum.SignsSelf, ieum.SignsParent}
	tests := []struct {
		name string
		changes
		want bool
	}{
		{"a child of ten and the mother, verified", changes{signers: both}, true},
		{"the child alone", changes{signers: both[:1]}, false},
		{"the mother alone", changes{signers: both[1:]}, false},
		{"nobody", changes{}, false},
		{"an appointed guardian signs as well as a parent", changes{signers: []ieum.SignerCapacity{ieum.SignsSelf, ieum.SignsAppointedGuardian}}, true},
		{"a carer never does, verified or not", changes{signers: []ieum.SignerCapacity{ieum.SignsSelf, ieum.SignsCarer}}, false},
		{"nor does the head of a facility", changes{signers: []ieum.SignerCapacity{ieum.SignsSelf, ieum.SignsFacilityHead}}, false},
		{"a parent whose power nobody verified", changes{signers: both, family: parent(ieum.NotVerified)}, false},
		{"a parent on the school's record", changes{signers: both, family: parent(ieum.SchoolRecord)}, true},
		{"a parent who is not recorded at all", changes{signers: both, family: parent(ieum.FamilyRegister)[1:]}, false},
		{"from fourteen the student's own is enough to tell an agency", changes{age: 14, signers: both[:1]}, true},
		{"at thirteen it is not", changes{age: 13, signers: both[:1]}, false},
		{"support asks both at seventeen", changes{age: 17, signers: both[:1], consent: func(c *ieum.Consent) { c.Kind = ieum.ConsentSupport }}, false},
		{"and both give it", changes{age: 17, signers: both, consent: func(c *ieum.Consent) { c.Kind = ieum.ConsentSupport }}, true},
		{"school records ask both at seventeen", changes{age: 17, signers: both[:1], consent: func(c *ieum.Consent) { c.Kind = ieum.ConsentSchoolRecord }}, false},
		{"the item school asks both in any consent", changes{age: 17, signers: both[:1], consent: func(c *ieum.Consent) { c.Items = append(c.Items, ieum.ItemSchool) }}, false},
		{"at nineteen nobody else signs", changes{age: 19, signers: both[:1], consent: func(c *ieum.Consent) { c.Kind = ieum.ConsentSupport }}, true},
		{"a refusal covers nothing", changes{signers: both, consent: func(c *ieum.Consent) { c.Decision = ieum.Refused }}, false},
		{"nor does one whom nobody reached", changes{signers: both, consent: func(c *ieum.Consent) { c.Decision = ieum.Unreachable }}, false},
		{"without the notice that one may refuse", changes{signers: both, consent: func(c *ieum.Consent) { c.RefusalNoticeGiven = false }}, false},
		{"without any item", changes{signers: both, consent: func(c *ieum.Consent) { c.Items = nil }}, false},
		{"of another student", changes{signers: both, consent: func(c *ieum.Consent) { c.Student = "student_other" }}, false},
		{"on its last day", changes{signers: both, day: "2027-05-23"}, true},
		{"the day after", changes{signers: both, day: "2027-05-24"}, false},
		{"before its first day", changes{signers: both, consent: func(c *ieum.Consent) { c.ValidFrom = "2026-11-25" }}, false},
		{"before it was signed", changes{signers: both, day: "2026-11-23", consent: func(c *ieum.Consent) { c.ValidFrom = "2026-01-01" }}, false},
		{"withdrawn today", changes{signers: both, consent: func(c *ieum.Consent) { c.WithdrawnOn = today }}, false},
		{"withdrawn from tomorrow", changes{signers: both, consent: func(c *ieum.Consent) { c.WithdrawnOn = "2026-11-25" }}, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := given(ieum.ConsentThirdParty, ieum.ItemIdentity, ieum.ItemNeeds)
			if tt.consent != nil {
				tt.consent(c)
			}
			age, day, family := 10, today, parent(ieum.FamilyRegister)
			if tt.age > 0 {
				age = tt.age
			}
			if tt.day != "" {
				day = tt.day
			}
			if tt.family != nil {
				family = tt.family
			}
			var signatures []*ieum.Signature
			for _, capacity := range tt.signers {
				who := mother
				if capacity == ieum.SignsSelf {
					who = child
				}
				signatures = append(signatures, sign(c, who, capacity))
			}
			if got := Covers(c, signatures, family, pupil(age), day); got != tt.want {
				t.Errorf("Covers = %v, want %v", got, tt.want)
			}
		})
	}
}

func TestSignaturesOfOthersCountForNothing(t *testing.T) {
	c := given(ieum.ConsentThirdParty, ieum.ItemIdentity)
	elsewhere := given(ieum.ConsentThirdParty, ieum.ItemIdentity)
	elsewhere.ID = "consent_2"
	signatures := []*ieum.Signature{
		sign(elsewhere, child, ieum.SignsSelf), sign(c, mother, ieum.SignsSelf), sign(c, mother, ieum.SignsParent),
	}
	if Covers(c, signatures, parent(ieum.FamilyRegister), pupil(10), today) {
		t.Error("the child's own signature under this consent is lacking")
	}
	if Covers(c, nil, nil, nil, today) {
		t.Error("covers nobody")
	}
}

func TestSigners(t *testing.T) {
	tests := []struct {
		kind ieum.ConsentKind
		age  int
		want string
	}{
		{ieum.ConsentThirdParty, 10, "SELF LEGAL_REPRESENTATIVE"},
		{ieum.ConsentThirdParty, 13, "SELF LEGAL_REPRESENTATIVE"},
		{ieum.ConsentThirdParty, 14, "SELF"},
		{ieum.ConsentSensitive, 13, "SELF LEGAL_REPRESENTATIVE"},
		{ieum.ConsentSensitive, 14, "SELF"},
		{ieum.ConsentSupport, 18, "SELF LEGAL_REPRESENTATIVE"},
		{ieum.ConsentSupport, 19, "SELF"},
		{ieum.ConsentSchoolRecord, 18, "SELF LEGAL_REPRESENTATIVE"},
		{ieum.ConsentSchoolRecord, 80, "SELF"},
		{ieum.ConsentThirdParty, -1, "SELF LEGAL_REPRESENTATIVE"},
		{"NO_SUCH_KIND", 30, "SELF LEGAL_REPRESENTATIVE"},
	}
	for _, tt := range tests {
		var got []string
		for _, s := range BuiltIn().Signers(tt.kind, tt.age, []ieum.ConsentItem{ieum.ItemIdentity}) {
			got = append(got, string(s))
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("Signers(%s, %d) = %v, want %s", tt.kind, tt.age, got, tt.want)
		}
	}
}

func TestReadTableRefusesWhatItCannotApply(t *testing.T) {
	row := func(kind, signer, clause string) string {
		return `{"version": "1", "adultAge": 19, "rules": [{"kinds": ["` + kind + `"], "fromAge": 0, "untilAge": 9, "signers": ["` + signer + `"], "clause": "` + clause + `"}]}`
	}
	if _, err := ReadTable(strings.NewReader(row("SUPPORT", "SELF", "§1"))); err != nil {
		t.Errorf("a sound table: %v", err)
	}
	for name, text := range map[string]string{
		"an unknown kind": row("PARDON", "SELF", "§1"), "an unknown signer": row("SUPPORT", "AUNT", "§1"),
		"no clause": row("SUPPORT", "SELF", ""), "no JSON": "{", "an unknown key": `{"rule": []}`,
		"ages the wrong way round": strings.Replace(row("SUPPORT", "SELF", "§1"), `"fromAge": 0`, `"fromAge": 10`, 1),
	} {
		if _, err := ReadTable(strings.NewReader(text)); !errors.Is(err, ieum.ErrInvalid) {
			t.Errorf("%s: %v, want ErrInvalid", name, err)
		}
	}
}

// signed returns a consent and the signatures of child and mother under it.
func signedBoth(c *ieum.Consent) []*ieum.Signature {
	return []*ieum.Signature{sign(c, child, ieum.SignsSelf), sign(c, mother, ieum.SignsParent)}
}

func TestMissingFor(t *testing.T) {
	both := []ieum.RequiredSigner{ieum.MustSelf, ieum.MustLegalRepresentative}
	third := Missing{
		Kind: ieum.ConsentThirdParty, Recipient: clinic, Purpose: ieum.ForReferral,
		Items: []ieum.ConsentItem{ieum.ItemIdentity, ieum.ItemNeeds}, Signers: both,
	}
	health := Missing{
		Kind: ieum.ConsentSensitive, Recipient: clinic, Purpose: ieum.ForReferral,
		Items: []ieum.ConsentItem{ieum.ItemHealth}, Signers: both,
	}
	support := Missing{Kind: ieum.ConsentSupport, Purpose: ieum.ForSupport, Items: third.Items, Signers: both}
	agreed := given(ieum.ConsentSupport, ieum.ItemIdentity)
	agreed.ID, agreed.Recipient, agreed.Purpose = "consent_5", "", ieum.ForSupport
	needsOnly, elsewhere, bySelf := third, third, third
	needsOnly.Items, elsewhere.Recipient, bySelf.Signers = third.Items[1:], other, both[:1]
	identity := given(ieum.ConsentThirdParty, ieum.ItemIdentity)
	whole := given(ieum.ConsentThirdParty, ieum.ItemIdentity, ieum.ItemNeeds, ieum.ItemContact)
	whole.ID = "consent_2"
	half := given(ieum.ConsentThirdParty, ieum.ItemIdentity, ieum.ItemNeeds)
	half.ID = "consent_3"
	talk := given(ieum.ConsentThirdParty, ieum.ItemIdentity, ieum.ItemNeeds)
	talk.ID, talk.Purpose = "consent_4", ieum.ForConference

	tests := []struct {
		name     string
		age      int
		consents []*ieum.Consent
		unsigned bool
		steps    []Step
		want     []Missing
	}{
		{"nothing is handed over without a step", 10, nil, false, nil, nil},
		{"a step to an agency asks for identity and needs", 10, nil, false, []Step{{clinic, "2000000"}}, []Missing{third, support}},
		{"a health need asks for health too", 10, nil, false, []Step{{clinic, "1000000-2"}}, []Missing{third, health, support}},
		{"so does the domain itself", 10, nil, false, []Step{{clinic, "1000000"}}, []Missing{third, health, support}},
		{"a code that only begins alike does not", 10, nil, false, []Step{{clinic, "10000001"}}, []Missing{third, support}},
		{"from fourteen the student signs alone", 15, nil, false, []Step{{clinic, "2000000"}}, []Missing{bySelf, support}},
		{"what a consent covers is not asked again", 10, []*ieum.Consent{whole}, false, []Step{{clinic, "2000000"}}, []Missing{support}},
		{"two steps to one agency ask once", 10, nil, false, []Step{{clinic, "2000000"}, {clinic, "2000000"}}, []Missing{third, support}},
		{"a consent to one agency is none to another", 10, []*ieum.Consent{whole}, false, []Step{{clinic, "2000000"}, {other, "2000000"}}, []Missing{elsewhere, support}},
		{"only what is not covered is asked for", 10, []*ieum.Consent{identity}, false, []Step{{clinic, "2000000"}}, []Missing{needsOnly, support}},
		{"a consent that is not signed covers nothing", 10, []*ieum.Consent{half}, true, []Step{{clinic, "2000000"}}, []Missing{third, support}},
		{"a consent to a conference is none to a referral", 10, []*ieum.Consent{talk}, false, []Step{{clinic, "2000000"}}, []Missing{third, support}},
		{"a consent to be supported is one", 10, []*ieum.Consent{agreed, whole}, false, []Step{{clinic, "2000000"}}, nil},
		{"one that is not signed is none", 10, []*ieum.Consent{agreed}, true, []Step{{clinic, "2000000"}}, []Missing{third, support}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			held := Held{Subject: pupil(tt.age), Consents: tt.consents, Family: parent(ieum.FamilyRegister)}
			for _, c := range tt.consents {
				if !tt.unsigned {
					held.Signatures = append(held.Signatures, signedBoth(c)...)
				}
			}
			if diff := cmp.Diff(tt.want, MissingFor(held, today, tt.steps...)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestPersonsOfTheHousehold(t *testing.T) {
	tests := []struct {
		name   string
		person *ieum.Person
		want   int
	}{
		{"a grandmother of eighty signs for herself", &ieum.Person{Head: ieum.Head{ID: gran}, BirthDate: born(80)}, 1},
		{"so does one whose birthday nobody wrote down", &ieum.Person{Head: ieum.Head{ID: gran}}, 1},
		{"a little brother does not", &ieum.Person{Head: ieum.Head{ID: "person_brother"}, BirthDate: born(6)}, 2},
		{"nor one of unknown age", &ieum.Person{Head: ieum.Head{ID: "person_brother"}}, 2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := MissingFor(Held{Subject: tt.person, Family: parent(ieum.FamilyRegister)}, today, Step{clinic, "2000000"})
			if len(got) != 1 || len(got[0].Signers) != tt.want {
				t.Errorf("MissingFor = %+v, want %d signers", got, tt.want)
			}
		})
	}
}

func TestRefusal(t *testing.T) {
	decided := func(id ieum.ID, kind ieum.ConsentKind, d ieum.ConsentDecision, on ieum.Date) *ieum.Consent {
		return &ieum.Consent{Head: ieum.Head{ID: id}, Kind: kind, Recipient: clinic, Decision: d, RecordedOn: on, RetryOn: "2026-12-24"}
	}
	third := ieum.ConsentThirdParty
	refused, yes := decided("consent_r", third, ieum.Refused, "2026-11-10"), decided("consent_y", third, ieum.Given, "2026-11-12")
	at := func(c *ieum.Consent, hour int) *ieum.Consent {
		c.DecidedAt = time.Date(2026, 11, 10, hour, 0, 0, 0, time.UTC)
		return c
	}
	withdrawn := decided("consent_w", third, ieum.Given, "2026-11-01")
	withdrawn.WithdrawnOn = "2026-11-20"
	tests := []struct {
		name     string
		consents []*ieum.Consent
		want     ieum.ID
	}{
		{"nothing was decided", nil, ""},
		{"a refusal bars", []*ieum.Consent{refused}, "consent_r"},
		{"another decision ends it", []*ieum.Consent{yes, refused}, ""},
		{"an earlier yes does not", []*ieum.Consent{decided("consent_e", third, ieum.Given, "2026-11-09"), refused}, "consent_r"},
		{"that nobody was reached does not", []*ieum.Consent{refused, decided("consent_u", third, ieum.Unreachable, "2026-11-12")}, "consent_r"},
		{"a withdrawal bars", []*ieum.Consent{withdrawn, yes}, "consent_w"},
		{"a yes after the withdrawal ends it", []*ieum.Consent{withdrawn, decided("consent_n", third, ieum.Given, "2026-11-21")}, ""},
		{"of one day the later counts: yes", []*ieum.Consent{at(decided("consent_y2", third, ieum.Given, "2026-11-10"), 12), at(decided("consent_r2", third, ieum.Refused, "2026-11-10"), 9)}, ""},
		{"of one day the later counts: no", []*ieum.Consent{at(decided("consent_y2", third, ieum.Given, "2026-11-10"), 9), at(decided("consent_r2", third, ieum.Refused, "2026-11-10"), 12)}, "consent_r2"},
		{"of one moment the no counts", []*ieum.Consent{decided("consent_a", third, ieum.Refused, "2026-11-10"), decided("consent_z", third, ieum.Given, "2026-11-10")}, "consent_a"},
		{"a no to health stays when the rest is agreed", []*ieum.Consent{decided("consent_h", ieum.ConsentSensitive, ieum.Refused, "2026-11-11"), yes}, "consent_h"},
		{"school records are another matter", []*ieum.Consent{decided("consent_s", ieum.ConsentSchoolRecord, ieum.Refused, "2026-11-11")}, ""},
		{"what is decided tomorrow is not decided", []*ieum.Consent{decided("consent_t", third, ieum.Refused, "2026-11-25")}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Refusal(tt.consents, clinic, today)
			if (got == nil) != (tt.want == "") || got != nil && got.Consent != tt.want {
				t.Fatalf("Refusal = %+v, want %q", got, tt.want)
			}
			if got != nil && got.RetryOn != "2026-12-24" {
				t.Errorf("RetryOn = %s", got.RetryOn)
			}
			if Refusal(tt.consents, other, today) != nil || Refusal(tt.consents, "", today) != nil {
				t.Error("bars somebody else")
			}
		})
	}
	if got := Refusal([]*ieum.Consent{withdrawn}, clinic, today); !got.Withdrawn || got.On != "2026-11-20" {
		t.Errorf("Refusal = %+v, want a withdrawal of 20 November", got)
	}
}

func TestAGroundStandsInForWhatItOpensAndNoMore(t *testing.T) {
	ground := &ieum.GroundCode{Entry: ieum.Entry{Code: "REPORT"}, Items: []ieum.ConsentItem{ieum.ItemIdentity, ieum.ItemNeeds}}
	held := Held{Subject: pupil(10), Family: parent(ieum.FamilyRegister)}
	missing := MissingFor(held, today, Step{clinic, "1000000-2"})
	got := Waived(missing, ground)
	if len(missing) != 3 || len(got) != 2 || got[0].Kind != ieum.ConsentThirdParty || got[1].Kind != ieum.ConsentSupport {
		t.Fatalf("missing %v, waived %v: health is not opened, the rest is", missing, got)
	}
	for _, m := range got {
		if m.Alternative != ground || m.Signers != nil || m.SignableBy != nil {
			t.Errorf("%+v: a ground asks nobody to sign", m)
		}
	}
	if len(missing[0].Signers) != 2 {
		t.Error("what was missing has changed")
	}
}

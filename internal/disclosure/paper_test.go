package disclosure_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"ieum/internal/consent"
	"ieum/internal/disclosure"
	"ieum/internal/ieum"
)

func printed(t *testing.T, r disclosure.Reading, sheet *disclosure.Sheet, language ieum.Language) string {
	t.Helper()
	p, err := disclosure.Paper{
		Language: language, Sheet: sheet, Forms: disclosure.Forms(r, sheet), Address: "https://ieum.example/answer/CANARY-LINK", Until: "2026-12-04",
		Refusals: r.Codes.Lists["REFUSAL"],
	}.Print()
	if err != nil {
		t.Fatal(err)
	}
	return p.HTML
}

// The papers show what consent covers, item by item, and nothing else; the page is held to the same table.
func TestThePapersShowWhatConsentCovers(t *testing.T) {
	random, codes := rand.New(rand.NewPCG(7, 11)), codeLists(t)
	for range 1500 {
		r := drawReading(codes, random)
		open, sheet := want(r), disclosure.Of(r)
		if sheet == nil {
			if len(open) > 0 {
				t.Fatalf("nothing is printed, and open are %v", open)
			}
			continue
		}
		paper := printed(t, r, sheet, ieum.Korean)
		for item, texts := range canaries {
			for _, text := range texts {
				if strings.Contains(paper, text) != slices.Contains(open, item) {
					t.Fatalf("%s: %q is on paper: %v; open are %v", item, text, strings.Contains(paper, text), open)
				}
			}
		}
		for _, text := range never {
			if strings.Contains(paper, text) {
				t.Fatalf("%q is on paper", text)
			}
		}
		_, reply, _ := strings.Cut(paper, "<h1>회신서</h1>")
		for item, texts := range canaries {
			for _, text := range texts {
				if strings.Contains(reply, text) {
					t.Fatalf("%s: %q is on the reply form, which is handed round", item, text)
				}
			}
		}
		if health := slices.Contains(open, ieum.ItemHealth); health != strings.Contains(paper, "민감정보(건강) 제공 동의서") {
			t.Fatalf("a form for health: %v, open are %v", !health, open)
		}
	}
}

// Who must sign a form are those whom the table of consents names for the age.
func TestFormsAreSignedByAge(t *testing.T) {
	r := drawReading(codeLists(t), rand.New(rand.NewPCG(1, 1)))
	r.Around.Masks, r.Referral.State, r.Around.Consents, r.Around.Signatures = nil, ieum.ReferralRequested, nil, nil
	sign(r.Around, ieum.ConsentSupport, r.Agency.ID, []ieum.ConsentItem{ieum.ItemIdentity})
	sign(r.Around, ieum.ConsentThirdParty, r.Agency.ID, []ieum.ConsentItem{ieum.ItemIdentity, ieum.ItemNeeds})
	sign(r.Around, ieum.ConsentSensitive, r.Agency.ID, []ieum.ConsentItem{ieum.ItemHealth})
	for born, age := range map[ieum.Date]int{"2016-01-15": 10, "2012-11-25": 13, "2012-11-24": 14, "2007-11-24": 19, "": -1} {
		r.Around.Subject.(*ieum.Student).BirthDate = born
		sheet := disclosure.Of(r)
		if sheet == nil {
			t.Fatalf("born %q: no sheet", born)
		}
		forms := disclosure.Forms(r, sheet)
		if len(forms) != 2 || forms[0].Until != "2027-08-31" {
			t.Fatalf("born %q: forms %+v", born, forms)
		}
		for _, f := range forms {
			if want := consent.BuiltIn().Signers(f.Kind, age, f.Items); !slices.Equal(f.Signers, want) {
				t.Errorf("born %q, %s: %v sign, want %v", born, f.Kind, f.Signers, want)
			}
		}
		guardian := strings.Contains(printed(t, r, sheet, ieum.English), "<h2>Legal representative</h2>")
		if want := age < 14; guardian != want {
			t.Errorf("born %q: a line for the legal representative: %v, want %v", born, guardian, want)
		}
	}
	r.Referral.Ground = "LIFE_OR_BODY"
	if forms := disclosure.Forms(r, disclosure.Of(r)); forms != nil {
		t.Errorf("on a ground in law nobody is asked: %+v", forms)
	}
}

// A form to take along says what must be told of a consent (PIPA §15②, §17②) in
// either language, whatever is missing, and leaves open what is not known yet.
func TestABlankFormTellsWhatMustBeTold(t *testing.T) {
	recipient := ieum.Text{Ko: "받는기관", En: "Recipient agency"}
	for _, kind := range []ieum.ConsentKind{ieum.ConsentSupport, ieum.ConsentThirdParty, ieum.ConsentSensitive, ieum.ConsentSchoolRecord} {
		for _, purpose := range []ieum.ConsentPurpose{ieum.ForSupport, ieum.ForReferral, ieum.ForConference, ieum.ForAssessment} {
			for _, language := range []ieum.Language{ieum.Korean, ieum.English} {
				missing := &consent.Missing{Kind: kind, Purpose: purpose, Signers: []ieum.RequiredSigner{ieum.MustSelf, ieum.MustLegalRepresentative}}
				form := disclosure.BlankForm{Language: language, Missing: missing}
				labels := map[ieum.Language][]string{
					ieum.Korean:  {"학생 이름", "이용 목적", "보유·이용 기간", "거부할 권리와 그 결과", "근거"},
					ieum.English: {"Student", "Purpose", "Kept and used for", "Right to refuse, and what follows", "Basis"},
				}[language]
				if kind != ieum.ConsentSupport {
					form.Recipient, missing.Items = recipient, []ieum.ConsentItem{ieum.ItemHealth}
					labels = append(labels, recipient.In(language), map[ieum.Language]string{ieum.Korean: "제공하는 항목", ieum.English: "Items"}[language])
				}
				p := form.Print()
				for _, label := range labels {
					if !strings.Contains(p.HTML, label) {
						t.Errorf("%s for %s in %s lacks %q", kind, purpose, language, label)
					}
				}
				if strings.Contains(p.HTML, "<dd></dd>") != strings.Contains(p.HTML, `class="blank"`) || strings.Count(p.HTML, "<dd></dd>") != 1 {
					t.Errorf("%s for %s in %s lacks words: %s", kind, purpose, language, p.HTML)
				}
				if got := strings.Count(p.HTML, `<section class="signer">`); got != 2 || p.Title == "" || !strings.Contains(p.HTML, "<h1>"+p.Title+"</h1>") {
					t.Errorf("%s: %d signers, %q", kind, got, p.Title)
				}
				if len(p.Tells()) > 0 {
					t.Error("it tells of somebody")
				}
			}
		}
	}
}

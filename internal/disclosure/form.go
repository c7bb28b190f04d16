package disclosure

import (
	"slices"
	"strings"

	"ieum/internal/consent"
	"ieum/internal/ieum"
)

// Form is a consent form with what must be told of a consent (개인정보 보호법 제17조제2항).
type Form struct {
	Kind ieum.ConsentKind
	// Items are those of the sheet that consents of the kind open.
	Items []ieum.ConsentItem
	// Until is the last day of the first of them to end; absent where none ends.
	Until ieum.Date
	// Signers are who must sign at the age of the student today.
	Signers []ieum.RequiredSigner
}

// Forms returns a form for each kind of consent that a sheet rests on: health is asked
// for by itself (제22조, 제23조). On a ground in law nobody is asked, and there is none.
func Forms(r Reading, sheet *Sheet) []Form {
	student := r.student()
	if student == nil || r.Referral.Ground != "" {
		return nil
	}
	age := -1
	if !student.BirthDate.Absent() {
		age = student.BirthDate.YearsUntil(r.Today)
	}
	var forms []Form
	for _, kind := range []ieum.ConsentKind{ieum.ConsentThirdParty, ieum.ConsentSensitive} {
		items := slices.DeleteFunc(slices.Clone(sheet.Items), func(item ieum.ConsentItem) bool {
			return (item == ieum.ItemHealth) != (kind == ieum.ConsentSensitive)
		})
		if len(items) > 0 {
			forms = append(forms, Form{kind, items, r.until(kind), consent.BuiltIn().Signers(kind, age, items)})
		}
	}
	return forms
}

// until is the last day of the first consent of a kind to end, of those in force.
func (r Reading) until(kind ieum.ConsentKind) ieum.Date {
	var first ieum.Date
	for _, c := range r.Around.Consents {
		holds := c.Student == r.Referral.Student && c.Kind == kind && c.Recipient == r.Agency.ID && c.Purpose == ieum.ForReferral &&
			consent.Covers(c, r.Around.Signatures, r.Around.Family, r.student(), r.Today)
		if holds && !c.ValidUntil.Absent() && (first.Absent() || c.ValidUntil < first) {
			first = c.ValidUntil
		}
	}
	return first
}

// in is the form in a language.
func (f Form) in(language ieum.Language) formView {
	words := formWords[f.Kind]
	v := formView{Title: words.title.In(language), Clauses: words.clauses.In(language), Period: wordNoEnd.In(language)}
	if !f.Until.Absent() {
		v.Period = strings.ReplaceAll(wordUntil.In(language), "%", string(f.Until))
	}
	for _, item := range f.Items {
		v.Items = append(v.Items, sections[item].title.In(language))
	}
	for _, s := range f.Signers {
		v.Signers = append(v.Signers, signerWords[s].In(language))
	}
	return v
}

var (
	wordUntil = ieum.Text{Ko: "%까지", En: "until %"}
	wordNoEnd = ieum.Text{Ko: "정해지지 않음", En: "not set"}

	formWords = map[ieum.ConsentKind]struct{ title, clauses ieum.Text }{
		ieum.ConsentThirdParty: {
			ieum.Text{Ko: "개인정보 제3자 제공 동의서", En: "Consent to tell an agency"},
			ieum.Text{Ko: "개인정보 보호법 제17조제1항제1호, 제17조제2항", En: "Personal Information Protection Act, articles 17(1)1 and 17(2)"},
		},
		ieum.ConsentSensitive: {
			ieum.Text{Ko: "민감정보(건강) 제공 동의서", En: "Consent to tell an agency of health"},
			ieum.Text{Ko: "개인정보 보호법 제23조제1항제1호, 제17조제2항", En: "Personal Information Protection Act, articles 23(1)1 and 17(2)"},
		},
	}
	signerWords = map[ieum.RequiredSigner]ieum.Text{
		ieum.MustSelf:                {Ko: "학생 본인", En: "Student"},
		ieum.MustLegalRepresentative: {Ko: "법정대리인", En: "Legal representative"},
	}
)

package disclosure

import (
	"bytes"
	_ "embed"
	"html/template"
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

// formView is a consent form in one language. One that is blank has room for the
// student's name and for how long it lasts.
type formView struct {
	T                                                   map[string]string
	Title, Recipient, Purpose, Period, Refusal, Clauses string
	Blank                                               bool
	Items, Signers                                      []string
}

// in is the form in a language; its recipient is for the caller to name.
func (f Form) in(language ieum.Language) formView {
	words := formWords[f.Kind]
	v := formView{
		Title: words.title.In(language), Clauses: words.clauses.In(language), Period: wordNoEnd.In(language), Purpose: purposeWords[ieum.ForReferral].In(language),
		Refusal: wordRight.In(language) + " " + words.refusal.In(language),
	}
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

// BlankForm is the form of a consent that is missing, to be signed. It knows the
// recipient, and nothing of the student.
type BlankForm struct {
	Language  ieum.Language
	Missing   *consent.Missing
	Recipient ieum.Text // none for SUPPORT
}

//go:embed consent.html
var consentText string

var consentForm = template.Must(template.Must(paperForm.Clone()).New("blank").Parse(consentText))

// Print prints the form. It tells of nobody.
func (b BlankForm) Print() *Print {
	form := Form{Kind: b.Missing.Kind, Items: b.Missing.Items, Signers: b.Missing.Signers}.in(b.Language)
	form.Blank, form.Recipient, form.Period = true, b.Recipient.In(b.Language), wordBlank.In(b.Language)
	form.Purpose = purposeWords[b.Missing.Purpose].In(b.Language)
	view := struct {
		document

		Form formView
	}{documentOf("Consent", b.Language), form}
	view.Form.T = view.T
	var out bytes.Buffer
	if err := consentForm.Execute(&out, view); err != nil {
		panic("disclosure: " + err.Error()) // our own text
	}
	return &Print{Title: form.Title, HTML: out.String()}
}

var (
	wordUntil = ieum.Text{Ko: "%까지", En: "until %"}
	wordNoEnd = ieum.Text{Ko: "정해지지 않음", En: "not set"}
	wordBlank = ieum.Text{Ko: strings.Repeat("\u3000", 4) + "년" + strings.Repeat("\u3000", 2) + "월" + strings.Repeat("\u3000", 2) + "일까지", En: "until"}
	wordRight = ieum.Text{
		Ko: "동의하지 않을 권리가 있고, 동의한 뒤에도 언제든 거둘 수 있습니다.",
		En: "You have the right not to consent, and may withdraw consent at any time.",
	}

	purposeWords = map[ieum.ConsentPurpose]ieum.Text{
		ieum.ForSupport:    {Ko: "학교의 학생맞춤통합지원", En: "Support by the school"},
		ieum.ForReferral:   {Ko: "서비스 의뢰와 회신", En: "To refer to a service and get its answer"},
		ieum.ForConference: {Ko: "사례회의", En: "A case conference"},
		ieum.ForAssessment: {Ko: "사정", En: "An assessment"},
	}

	// formWords are what differs from kind to kind. The clauses are those by which
	// the kinds are told apart (ieum.ConsentKind).
	formWords = map[ieum.ConsentKind]struct{ title, clauses, refusal ieum.Text }{
		ieum.ConsentSupport: {
			ieum.Text{Ko: "학생맞춤통합지원 동의서", En: "Consent to be supported"},
			ieum.Text{Ko: "학생맞춤통합지원법 제11조제3항, 개인정보 보호법 제15조제2항", En: "Student Integrated Support Act, article 11(3); Personal Information Protection Act, article 15(2)"},
			ieum.Text{Ko: "동의하지 않으면 학생맞춤통합지원을 하지 못할 수 있습니다.", En: "Without it the support may not be possible."},
		},
		ieum.ConsentThirdParty: {
			ieum.Text{Ko: "개인정보 제3자 제공 동의서", En: "Consent to tell an agency"},
			ieum.Text{Ko: "개인정보 보호법 제17조제1항제1호, 제17조제2항", En: "Personal Information Protection Act, articles 17(1)1 and 17(2)"},
			wordUntold,
		},
		ieum.ConsentSensitive: {
			ieum.Text{Ko: "민감정보(건강) 제공 동의서", En: "Consent to tell an agency of health"},
			ieum.Text{Ko: "개인정보 보호법 제23조제1항제1호, 제17조제2항", En: "Personal Information Protection Act, articles 23(1)1 and 17(2)"},
			wordUntold,
		},
		ieum.ConsentSchoolRecord: {
			ieum.Text{Ko: "학교생활기록 제공 동의서", En: "Consent to hand out the school record"},
			ieum.Text{Ko: "초·중등교육법 제30조의6, 개인정보 보호법 제17조제2항", En: "Elementary and Secondary Education Act, article 30-6; Personal Information Protection Act, article 17(2)"},
			wordUntold,
		},
	}
	wordUntold = ieum.Text{
		Ko: "동의하지 않으면 이 내용을 이 기관에 알릴 수 없어 이 기관의 도움을 받지 못할 수 있습니다.",
		En: "Without it this cannot be told to the agency, whose help may then not be possible.",
	}
	signerWords = map[ieum.RequiredSigner]ieum.Text{
		ieum.MustSelf:                {Ko: "학생 본인", En: "Student"},
		ieum.MustLegalRepresentative: {Ko: "법정대리인", En: "Legal representative"},
	}
)

package disclosure

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"rsc.io/qr"

	"ieum/internal/ieum"
)

// Paper is the set that goes to an agency on paper: the referral form (의뢰서), the
// consent forms (동의서), and the reply form (회신서). Each begins on a page of its own.
type Paper struct {
	Language ieum.Language
	// Sheet is what may be told; the set shows nothing of anybody beyond it and Forms.
	Sheet *Sheet
	// Forms are the consents that the sheet rests on, [Forms]; none on a ground in law.
	Forms []Form
	// Address is the whole address of the answer page, which the QR code holds. The
	// digits that open the page are on no paper.
	Address string
	// Until is the last day on which the address can be used.
	Until ieum.Date
	// Refusals are the reasons for a no, to tick.
	Refusals []ieum.Entry
}

// Print is a set as an HTML document that runs no script and asks for nothing.
type Print struct {
	Title string
	HTML  string
	tells []ieum.Telling
}

// Tells returns whose data of which classes the print holds, for the audit.
func (p *Print) Tells() []ieum.Telling { return p.tells }

var (
	//go:embed paper.html
	paperText string
	//go:embed paper.css
	paperStyle string
	paperForm  = template.Must(template.New("paper").Parse(paperText))
)

// document is what stands around forms.
type document struct {
	Lang, Policy, Title string
	Style               template.CSS
	T                   map[string]string
}

// documentOf is a document in a language; title is the name of one of the words.
func documentOf(title string, language ieum.Language) document {
	sum := sha256.Sum256([]byte(paperStyle))
	d := document{
		Lang:   strings.ToLower(string(language)),
		Policy: "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'",
		Style:  template.CSS(paperStyle), //nolint:gosec // our own file
		T:      map[string]string{"Duty": pageWords["Duty"].In(language)},
	}
	for name, text := range paperWords {
		d.T[name] = text.In(language)
	}
	d.Title = d.T[title]
	return d
}

// Print prints the set. Its error says that the address is too long for a QR code.
func (p Paper) Print() (*Print, error) {
	path, size, err := squares(p.Address)
	if err != nil {
		return nil, err
	}
	view := struct {
		document

		Address, Until, QR string
		Size               int
		About, Parties     []line
		Sections           []part
		Forms              []formView
		Refusals           []string
	}{
		document: documentOf("Set", p.Language), Address: p.Address, Until: string(p.Until), QR: path, Size: size,
		About: linesOf(p.Sheet.About, p.Language), Parties: linesOf(p.Sheet.parties(), p.Language),
	}
	for _, s := range p.Sheet.Sections {
		view.Sections = append(view.Sections, part{s.Title.In(p.Language), linesOf(s.Rows, p.Language)})
	}
	for _, f := range p.Forms {
		form := f.in(p.Language)
		form.T, form.Recipient = view.T, view.About[1].Value
		form.Purpose += ": " + view.About[0].Value
		view.Forms = append(view.Forms, form)
	}
	for _, r := range p.Refusals {
		view.Refusals = append(view.Refusals, r.In(p.Language))
	}
	var b bytes.Buffer
	if err := paperForm.Execute(&b, view); err != nil {
		panic("disclosure: " + err.Error()) // our own text
	}
	printed := &Print{Title: view.T["Set"], HTML: b.String()}
	for _, class := range p.Sheet.Classes() {
		printed.tells = append(printed.tells, ieum.Telling{Subject: p.Sheet.Student, Class: class})
	}
	return printed, nil
}

// parties are the rows of the sheet that say who asks whom: they stand on the reply
// form too, which tells nothing of the student.
func (s *Sheet) parties() []Row {
	return slices.DeleteFunc(slices.Clone(s.About), func(r Row) bool { return r.Label == wordGround })
}

// squares draws the QR code of a text as an SVG path of unit squares, with the quiet
// zone of four that readers need. It returns the length of a side too.
func squares(text string) (path string, size int, err error) {
	code, err := qr.Encode(text, qr.M)
	if err != nil {
		return "", 0, fmt.Errorf("disclosure: a QR code of %d bytes: %w", len(text), err)
	}
	const quiet = 4
	var b strings.Builder
	for y := range code.Size {
		for x := range code.Size {
			if code.Black(x, y) {
				fmt.Fprintf(&b, "M%d %dh1v1h-1z", x+quiet, y+quiet)
			}
		}
	}
	return b.String(), code.Size + 2*quiet, nil
}

// paperWords are what stands on paper, by the name that paper.html gives it.
var paperWords = map[string]ieum.Text{
	"Consent":   {Ko: "동의서", En: "Consent form"},
	"Set":       {Ko: "의뢰 서류", En: "Papers of a referral"},
	"Referral":  {Ko: "의뢰서", En: "Referral form"},
	"Recipient": {Ko: "제공받는 자", En: "Recipient"},
	"Purpose":   {Ko: "이용 목적", En: "Purpose"},
	"Student":   {Ko: "학생 이름", En: "Student"},
	"Items":     {Ko: "제공하는 항목", En: "Items"},
	"Period":    {Ko: "보유·이용 기간", En: "Kept and used for"},
	"Right":     {Ko: "거부할 권리와 그 결과", En: "Right to refuse, and what follows"},
	"Basis":     {Ko: "근거", En: "Basis"},
	"Agree":     {Ko: "동의합니다", En: "I consent"},
	"Disagree":  {Ko: "동의하지 않습니다", En: "I do not consent"},
	"Name":      {Ko: "이름", En: "Name"},
	"Signature": {Ko: "서명", En: "Signature"},
	"Day":       {Ko: "날짜", En: "Date"},
	"Reply":     {Ko: "회신서", En: "Reply form"},
	"Scan":      {Ko: "휴대전화로 옆의 그림을 찍으면 회신 화면이 열립니다. 담당자가 전화로 알려 드린 숫자 여섯 자리를 넣어 주세요.", En: "Scan this with a telephone to answer on a page. The six digits that you were told by telephone open it."},
	"LastDay":   {Ko: "이 주소를 쓸 수 있는 마지막 날", En: "Last day of this address"},
	"ByHand":    {Ko: "손으로 적어 보내셔도 됩니다.", En: "You may also answer by hand."},
	"Accept":    pageWords["Accept"],
	"Wait":      pageWords["Wait"],
	"Reject":    pageWords["Reject"],
	"Note":      {Ko: "전할 말", En: "A word to the school"},
	"By":        {Ko: "회신하는 사람", En: "Answered by"},
}

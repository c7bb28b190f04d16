package disclosure

import (
	_ "embed"
	"html/template"
	"io"
	"strings"

	"ieum/internal/ieum"
)

// Step is what a page shows.
type Step string

// The steps of a page.
const (
	// StepCode asks for the code, and shows nothing.
	StepCode Step = "code"
	// StepSheet shows the sheet and asks for an answer.
	StepSheet Step = "sheet"
	// StepDone says that the answer was taken.
	StepDone Step = "done"
	// StepClosed says that the link shows nothing, and not why.
	StepClosed Step = "closed"
)

// Page is the page by which an agency answers.
type Page struct {
	Step     Step
	Language ieum.Language
	// Alert says what was wrong with what was sent; empty where nothing was.
	Alert Alert
	// Sheet, Code and Note are for [StepSheet]: what may be told, and what was
	// typed, so that it is not lost.
	Sheet *Sheet
	Code  string
	Note  string
	// Refusals are the reasons for a no.
	Refusals []ieum.Entry
}

var (
	//go:embed page.html
	pageText string
	//go:embed page.css
	pageStyle string
	pageForm  = template.Must(template.New("page").Parse(pageText))
)

// PageStyle is the style that stands in the page: all that a browser has to let it use,
// but for sending its forms back.
func PageStyle() string { return pageStyle }

// line and part are a row and a section in one language.
type (
	line struct{ Label, Value string }
	part struct {
		Title string
		Rows  []line
	}
	choice struct {
		Code, Label string
		Chosen      bool
	}
)

// Write writes the page as HTML. It runs no script, and asks for nothing but itself.
func (p Page) Write(w io.Writer) error {
	view := struct {
		Page

		Lang, Alert string
		Style       template.CSS
		T           map[string]string
		About       []line
		Sections    []part
		Refusals    []choice
	}{
		Page: p, Lang: strings.ToLower(string(p.Language)), Alert: alertWords[p.Alert].In(p.Language), Style: template.CSS(pageStyle), //nolint:gosec // our own file
		T: make(map[string]string, len(pageWords)),
	}
	for name, text := range pageWords {
		view.T[name] = text.In(p.Language)
	}
	if p.Sheet != nil {
		view.About = linesOf(p.Sheet.About, p.Language)
		for _, s := range p.Sheet.Sections {
			view.Sections = append(view.Sections, part{s.Title.In(p.Language), linesOf(s.Rows, p.Language)})
		}
	}
	for _, r := range p.Refusals {
		view.Refusals = append(view.Refusals, choice{r.Code, r.In(p.Language), r.Code == noRoom})
	}
	return pageForm.Execute(w, view)
}

// noRoom is the refusal that is chosen until another is.
const noRoom = "NO_CAPACITY"

func linesOf(rows []Row, language ieum.Language) []line {
	lines := make([]line, len(rows))
	for i, r := range rows {
		lines[i] = line{r.Label.In(language), r.Value.In(language)}
	}
	return lines
}

// pageWords are what stands on the page, by the name that page.html gives it.
var pageWords = map[string]ieum.Text{
	"Title":    {Ko: "의뢰 회신", En: "Answer to a referral"},
	"Explain":  {Ko: "학교에서 보낸 의뢰에 답하는 곳입니다. 담당자가 전화로 알려 드린 숫자 여섯 자리를 넣으면 내용이 열립니다.", En: "Here you answer a referral from a school. The six digits that you were told by telephone open it."},
	"Code":     {Ko: "확인 번호 6자리", En: "Six digits"},
	"Tries":    {Ko: "다섯 번 틀리면 이 주소는 닫힙니다. 번호를 모르면 의뢰한 학교에 전화하세요.", En: "The fifth wrong number closes this address. If you have none, call the school that asked."},
	"Open":     {Ko: "열기", En: "Open"},
	"Closed":   {Ko: "이 주소로는 볼 수 있는 것이 없습니다. 이미 답했거나, 기한이 지났거나, 의뢰가 거두어졌을 수 있습니다. 의뢰한 학교에 전화해 주세요.", En: "There is nothing to be seen here. It may be answered already, its time may have passed, or the referral was taken back. Please call the school that asked."},
	"Done":     {Ko: "회신을 받았습니다. 고맙습니다.", En: "Your answer was taken. Thank you."},
	"DoneMore": {Ko: "담당자가 이어서 연락드립니다. 이 주소는 이제 닫혔습니다.", En: "Whoever is in charge will be in touch. This address is closed now."},
	"Duty":     {Ko: "이 내용은 이 의뢰에 답하는 데에만 쓸 수 있고, 다른 사람에게 알리거나 다른 목적으로 쓸 수 없습니다(개인정보 보호법 제19조).", En: "This may be used to answer the referral and for nothing else, and must not be passed on (Personal Information Protection Act, article 19)."},
	"Answer":   {Ko: "회신", En: "Your answer"},
	"Once":     {Ko: "한 번만 답할 수 있습니다.", En: "You can answer once."},
	"Note":     {Ko: "전할 말 (없어도 됩니다)", En: "A word to the school (may be empty)"},
	"Accept":   {Ko: "자리 있음 · 받겠습니다", En: "We have a place and accept"},
	"Wait":     {Ko: "대기 · 순서를 기다립니다", En: "Waiting list"},
	"NoLegend": {Ko: "받을 수 없음", En: "We cannot"},
	"Reason":   {Ko: "까닭", En: "Why"},
	"Reject":   {Ko: "없음 · 받을 수 없습니다", En: "We cannot accept"},
}

// Alert is what was wrong with what was sent.
type Alert string

// The alerts.
const (
	AlertCode        Alert = "CODE"
	AlertNote        Alert = "NOTE"
	AlertUnavailable Alert = "UNAVAILABLE"
	AlertUnknown     Alert = "UNKNOWN"
)

// alertWords say what to do.
var alertWords = map[Alert]ieum.Text{
	AlertCode:        {Ko: "번호가 맞지 않습니다. 다시 확인해 주세요.", En: "That is not the number. Please look again."},
	AlertNote:        {Ko: "전할 말이 너무 길거나 주민등록번호처럼 보이는 숫자가 있습니다. 고쳐서 다시 보내 주세요.", En: "The word to the school is too long, or holds what looks like a resident registration number. Please change it and send again."},
	AlertUnavailable: {Ko: "지금은 처리할 수 없습니다. 잠시 뒤 다시 시도해 주세요.", En: "It cannot be done right now. Please try again shortly."},
	AlertUnknown:     {Ko: "회신이 닿았는지 알 수 없습니다. 이 주소를 다시 열어 보세요. 닫혀 있으면 닿은 것입니다.", En: "It is not known whether your answer arrived. Open this address again: if it is closed, it did."},
}

package server

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"net/http"
	"strings"

	"golang.org/x/time/rate"

	"ieum/graph"
	"ieum/internal/desk"
	"ieum/internal/disclosure"
	"ieum/internal/ieum"
)

// Answers are the pages by which agencies answer referrals, without an account.
type Answers struct {
	// Desk takes the answers; [desk.Desk] says what its errors mean.
	Desk interface {
		AnswerLinkStands(ctx context.Context, link string) error
		OpenAnswerLink(ctx context.Context, link, code string, by desk.Visit) (*disclosure.Sheet, error)
		AnswerByLink(ctx context.Context, link, code string, told desk.AgencyAnswer, by desk.Visit) error
	}
	// Refusals are the reasons for a no.
	Refusals []ieum.Entry

	Logger *slog.Logger
	// RequestID makes a name for a request, as the API's does.
	RequestID func() string
	// Proxied is set where a proxy on the way names who asks (X-Forwarded-For).
	Proxied bool
}

const (
	// maxAnswer is how long a form of an agency may be: a note of 2000 letters, each
	// of nine bytes as a form sends it.
	maxAnswer = 32 << 10
	// answersPerSecond is how many requests there may be for all links together. An
	// office gets some dozen answers a day.
	answersPerSecond, answersAtOnce = 10, 40
)

// answers serves the pages.
type answers struct {
	Answers

	limit  *rate.Limiter
	policy string
}

func (a Answers) add(mux *http.ServeMux) {
	h := &answers{a, rate.NewLimiter(answersPerSecond, answersAtOnce), stylePolicy(disclosure.PageStyle(), "'self'")}
	path := desk.AnswerPath + "{link}"
	mux.Handle("GET "+path, within(ieum.WorkLimit, http.HandlerFunc(h.look)))
	mux.Handle("POST "+path, within(ieum.WorkLimit, http.HandlerFunc(h.send)))
}

// look answers whoever opens a link. It uses nothing up.
func (a *answers) look(w http.ResponseWriter, r *http.Request) {
	page := disclosure.Page{Step: disclosure.StepCode, Language: languageOf(r)}
	if !a.admit(w, page) {
		return
	}
	err := a.Desk.AnswerLinkStands(r.Context(), r.PathValue("link"))
	a.show(w, r, page, err)
}

// send takes the code, or the answer.
func (a *answers) send(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, maxAnswer)
	page := disclosure.Page{Step: disclosure.StepCode, Language: languageOf(r)}
	if !a.admit(w, page) {
		return
	}
	link, code, by := r.PathValue("link"), digits(r.PostFormValue("code")), desk.Visit{Request: a.RequestID(), Address: graph.AddressOf(r, a.Proxied)}
	if r.PostFormValue("step") != "answer" {
		sheet, err := a.Desk.OpenAnswerLink(r.Context(), link, code, by)
		a.show(w, r, a.sheet(page, sheet, code, ""), err)
		return
	}
	told := desk.AgencyAnswer{Answer: ieum.ReferralAnswer(r.PostFormValue("answer")), Note: r.PostFormValue("note")}
	if told.Answer == ieum.AnswerReject {
		told.Refusal = r.PostFormValue("refusal")
	}
	err := a.Desk.AnswerByLink(r.Context(), link, code, told, by)
	if _, unfit := errors.AsType[*desk.Invalid](err); unfit {
		sheet, again := a.Desk.OpenAnswerLink(r.Context(), link, code, by)
		page = a.sheet(page, sheet, code, told.Note)
		page.Alert = disclosure.AlertNote
		a.show(w, r, page, again)
		return
	}
	page.Step = disclosure.StepDone
	a.show(w, r, page, err)
}

// sheet is the page with what may be told.
func (a *answers) sheet(page disclosure.Page, sheet *disclosure.Sheet, code, note string) disclosure.Page {
	page.Step, page.Sheet, page.Code, page.Note, page.Refusals = disclosure.StepSheet, sheet, code, note, a.Refusals
	return page
}

// show writes the page, or what the error comes to. Of the error nothing is shown.
func (a *answers) show(w http.ResponseWriter, r *http.Request, page disclosure.Page, err error) {
	status := http.StatusOK
	switch {
	case err == nil:
	case errors.Is(err, ieum.ErrDenied):
		status, page = http.StatusForbidden, disclosure.Page{Step: disclosure.StepCode, Language: page.Language, Alert: disclosure.AlertCode}
	case errors.Is(err, ieum.ErrNotFound), errors.Is(err, ieum.ErrConflict):
		status, page = http.StatusNotFound, disclosure.Page{Step: disclosure.StepClosed, Language: page.Language}
	default:
		a.Logger.WarnContext(r.Context(), "an answer link could not be served", "cause", ieum.CauseOf(err))
		alert := disclosure.AlertUnavailable
		if errors.Is(err, ieum.ErrOutcomeUnknown) {
			alert = disclosure.AlertUnknown
		}
		status, page = http.StatusServiceUnavailable, disclosure.Page{Step: disclosure.StepCode, Language: page.Language, Alert: alert}
	}
	a.write(w, status, page)
}

func (a *answers) write(w http.ResponseWriter, status int, page disclosure.Page) {
	var b bytes.Buffer
	if err := page.Write(&b); err != nil {
		panic("server: " + err.Error()) // our own text
	}
	w.Header().Set("X-Robots-Tag", "noindex, nofollow")
	w.Header().Set("Vary", "Accept-Language")
	sendPage(w, status, a.policy, &b)
}

// admit turns away what comes too fast.
func (a *answers) admit(w http.ResponseWriter, page disclosure.Page) bool {
	if a.limit.Allow() {
		return true
	}
	w.Header().Set("Retry-After", "1")
	page.Alert = disclosure.AlertUnavailable
	a.write(w, http.StatusTooManyRequests, page)
	return false
}

// languageOf is what the form or the address asks for, else what the browser does.
func languageOf(r *http.Request) ieum.Language {
	switch r.FormValue("lang") {
	case "en":
		return ieum.English
	case "ko":
		return ieum.Korean
	}
	if first, _, _ := strings.Cut(r.Header.Get("Accept-Language"), ","); strings.HasPrefix(strings.ToLower(first), "en") {
		return ieum.English
	}
	return ieum.Korean
}

// digits are those of a text, full-width ones too: a code is read off a note.
func digits(text string) string {
	const wide = '０' - '0'
	return strings.Map(func(r rune) rune {
		if r >= '０' && r <= '９' {
			r -= wide
		}
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, text)
}

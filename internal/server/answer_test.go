package server

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"ieum/internal/desk"
	"ieum/internal/disclosure"
	"ieum/internal/ieum"
)

// answerDesk is a desk with one link and one code; err is its error for all else.
type answerDesk struct {
	err   error
	told  []desk.AgencyAnswer
	looks int
}

const oneLink, oneCode = "reply_abc", "012345"

func (d *answerDesk) AnswerLinkStands(_ context.Context, link string) error {
	d.looks++
	if link != oneLink {
		return ieum.ErrNotFound
	}
	return d.err
}

func (d *answerDesk) OpenAnswerLink(_ context.Context, link, code string, by desk.Visit) (*disclosure.Sheet, error) {
	switch {
	case link != oneLink:
		return nil, ieum.ErrNotFound
	case code != oneCode:
		return nil, ieum.ErrDenied
	case by.Request == "" || by.Address != "192.0.2.1":
		return nil, fmt.Errorf("a visit by %+v", by)
	}
	return &disclosure.Sheet{Sections: []disclosure.Section{{Title: ieum.Text{Ko: "인적 사항"}, Rows: []disclosure.Row{
		{Label: ieum.Text{Ko: "이름"}, Value: ieum.Text{Ko: "김<b>하늘"}},
	}}}}, d.err
}

func (d *answerDesk) AnswerByLink(ctx context.Context, link, code string, told desk.AgencyAnswer, by desk.Visit) error {
	if _, err := d.OpenAnswerLink(ctx, link, code, by); err != nil {
		return err
	}
	if strings.Contains(told.Note, "900101") {
		return &desk.Invalid{Argument: "input.note"}
	}
	d.told = append(d.told, told)
	return nil
}

func TestThePageForAgencies(t *testing.T) {
	for name, c := range map[string]struct {
		link   string
		form   url.Values // nil is a look
		err    error
		status int
		has    []string
		hasNot []string
		told   int
	}{
		"a look":            {oneLink, nil, nil, 200, []string{"확인 번호", `name="code"`}, []string{"하늘", "ACCEPT"}, 0},
		"a look in English": {oneLink + "?lang=en", nil, nil, 200, []string{`lang="en"`, "Six digits"}, []string{"확인 번호 6자리"}, 0},
		"another link":      {"reply_abd", nil, nil, 404, []string{"볼 수 있는 것이 없습니다"}, []string{"code\""}, 0},
		"the store is away": {oneLink, nil, ieum.ErrUnavailable, 503, []string{"잠시 뒤"}, []string{"하늘"}, 0},
		"a wrong code":      {oneLink, url.Values{"step": {"open"}, "code": {"999999"}}, nil, 403, []string{"번호가 맞지 않습니다"}, []string{"하늘"}, 0},
		"no code":           {oneLink, url.Values{}, nil, 403, []string{"번호가 맞지 않습니다"}, []string{"하늘"}, 0},
		"the code": {
			oneLink,
			url.Values{"step": {"open"}, "code": {oneCode}},
			nil, 200,
			[]string{"김&lt;b&gt;하늘", `value="ACCEPT"`, `value="REJECT"`, `<option value="NO_CAPACITY" selected>`},
			[]string{"김<b>"},
			0,
		},
		"the code as it was read":    {oneLink, url.Values{"step": {"open"}, "code": {"０12 3-45"}}, nil, 200, []string{"하늘"}, nil, 0},
		"yes":                        {oneLink, url.Values{"step": {"answer"}, "code": {oneCode}, "answer": {"ACCEPT"}, "refusal": {"OTHER"}}, nil, 200, []string{"회신을 받았습니다"}, []string{"하늘"}, 1},
		"no":                         {oneLink, url.Values{"step": {"answer"}, "code": {oneCode}, "answer": {"REJECT"}, "refusal": {"NO_CAPACITY"}}, nil, 200, []string{"회신을 받았습니다"}, nil, 1},
		"an answer without the code": {oneLink, url.Values{"step": {"answer"}, "answer": {"ACCEPT"}}, nil, 403, []string{"번호가 맞지 않습니다"}, []string{"하늘"}, 0},
		"a number in the note": {
			oneLink,
			url.Values{"step": {"answer"}, "code": {oneCode}, "answer": {"ACCEPT"}, "note": {"900101-1"}},
			nil, 200,
			[]string{"주민등록번호처럼", "900101-1</textarea>", "하늘"},
			[]string{"회신을 받았습니다"},
			0,
		},
		"a form without end": {oneLink, url.Values{"step": {"open"}, "code": {oneCode}, "note": {strings.Repeat("가", maxAnswer)}}, nil, 403, nil, []string{"하늘"}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			d := &answerDesk{err: c.err}
			h := answersOf(t, d)
			r := httptest.NewRequest(http.MethodGet, desk.AnswerPath+c.link, nil)
			if c.form != nil {
				r = httptest.NewRequest(http.MethodPost, desk.AnswerPath+c.link, strings.NewReader(c.form.Encode()))
				r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
			}
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			page := w.Body.String()
			for _, text := range c.has {
				if !strings.Contains(page, text) {
					t.Errorf("without %q:\n%s", text, page)
				}
			}
			for _, text := range c.hasNot {
				if strings.Contains(page, text) {
					t.Errorf("with %q:\n%s", text, page)
				}
			}
			if w.Code != c.status || len(d.told) != c.told {
				t.Errorf("%d with %d answers, want %d with %d", w.Code, len(d.told), c.status, c.told)
			}
			if c.told == 1 && (d.told[0].Refusal != "") != (d.told[0].Answer == ieum.AnswerReject) {
				t.Errorf("the answer %+v", d.told[0])
			}
			for header, want := range map[string]string{"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow"} {
				if w.Header().Get(header) != want {
					t.Errorf("%s: %q, want %q", header, w.Header().Get(header), want)
				}
			}
			if strings.Contains(page, "<script") || !strings.Contains(w.Header().Get("Content-Security-Policy"), "default-src 'none'") {
				t.Error("the page may run a script")
			}
		})
	}
}

// What comes too fast is turned away before a link is looked for.
func TestLinksAreNotTriedFast(t *testing.T) {
	d := &answerDesk{}
	h := answersOf(t, d)
	turned := 0
	for range 3 * answersAtOnce {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, desk.AnswerPath+"reply_guess", nil))
		if w.Code == http.StatusTooManyRequests && w.Header().Get("Retry-After") != "" {
			turned++
		}
	}
	if turned == 0 || d.looks+turned != 3*answersAtOnce {
		t.Errorf("%d turned away, %d looked for", turned, d.looks)
	}
}

func answersOf(t *testing.T, d *answerDesk) http.Handler {
	t.Helper()
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	mux, n := http.NewServeMux(), 0
	Answers{
		Desk: d, Refusals: codes.Lists["REFUSAL"], Logger: slog.New(slog.DiscardHandler),
		RequestID: func() string { n++; return fmt.Sprint("request-", n) },
	}.add(mux)
	return mux
}

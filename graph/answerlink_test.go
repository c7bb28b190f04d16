package graph_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// anAgencyAnswersByALink holds that a link opens nothing by itself, that looking uses nothing up, that of many answers at
// once one is taken, and that what is used, replaced or guessed shows nothing.
func anAgencyAnswersByALink(t *testing.T, open openStore) {
	h := smallHouseOn(t, open)
	link := func() (text, code string) {
		t.Helper()
		var got struct {
			CreateAnswerLink struct{ Path, Code string }
		}
		h.data(t, "case-manager", `mutation ($i: CreateAnswerLinkInput!) { createAnswerLink(input: $i) { path code } }`,
			map[string]any{"i": map[string]any{"referral": id("Referral", "reported"), "expiresOn": "2026-12-04"}}, &got)
		return strings.TrimPrefix(got.CreateAnswerLink.Path, desk.AnswerPath), got.CreateAnswerLink.Code
	}
	ctx, by := t.Context(), desk.Visit{Request: "visit", Address: "192.0.2.1"}
	shows := func(text string, want error) {
		t.Helper()
		if err := h.desk.AnswerLinkStands(ctx, text); !errors.Is(err, want) {
			t.Errorf("the link: %v, want %v", err, want)
		}
	}
	opens := func(text, code string, want error) {
		t.Helper()
		sheet, err := h.desk.OpenAnswerLink(ctx, text, code, by)
		if !errors.Is(err, want) || (sheet != nil) != (want == nil) {
			t.Errorf("opening: %v %v, want %v", sheet, err, want)
		}
	}

	old, oldCode := link()
	text, code := link()
	shows(old, ieum.ErrNotFound) // another has taken its place
	opens(old, oldCode, ieum.ErrNotFound)
	for range 1000 { // previews and scanners
		shows(text, nil)
	}
	shows(text[:len(text)-1]+swapped(text[len(text)-1]), ieum.ErrNotFound)
	shows("", ieum.ErrNotFound)
	wrong := fmt.Sprintf("%06d", (atoi(t, code)+1)%1_000_000)
	for range ieum.AnswerTries - 1 {
		opens(text, wrong, ieum.ErrDenied)
	}
	opens(text, code, nil)
	opens(text, wrong, ieum.ErrDenied) // the last try
	opens(text, code, ieum.ErrNotFound)
	shows(text, ieum.ErrNotFound)

	text, code = link()
	sheet, err := h.desk.OpenAnswerLink(ctx, text, code, by)
	if err != nil {
		t.Fatal(err)
	}
	if want := []ieum.ConsentItem{ieum.ItemIdentity, ieum.ItemContact}; !slices.Equal(sheet.Items[:2], want) {
		t.Errorf("the ground tells %v, want %v first", sheet.Items, want)
	}
	bad := desk.AgencyAnswer{Answer: ieum.AnswerReject, Refusal: "NO_CAPACITY", Note: "900101-1234567"}
	if _, unfit := errors.AsType[*desk.Invalid](h.desk.AnswerByLink(ctx, text, code, bad, by)); !unfit {
		t.Error("a resident registration number was taken")
	}
	if err := h.desk.AnswerByLink(ctx, text, wrong, desk.AgencyAnswer{Answer: ieum.AnswerAccept}, by); !errors.Is(err, ieum.ErrDenied) {
		t.Errorf("an answer with a wrong code: %v", err)
	}
	taken, lost := answeredAtOnce(h, text, code, by)
	if taken != 1 {
		t.Errorf("%d of eight answers were taken: %v", taken, lost)
	}
	for _, err := range lost {
		if !errors.Is(err, ieum.ErrNotFound) && !errors.Is(err, ieum.ErrConflict) {
			t.Errorf("an answer that came later: %v", err)
		}
	}
	shows(text, ieum.ErrNotFound)
	opens(text, code, ieum.ErrNotFound)
	kept, err := h.store.View(ieum.ProgramScope()).Records(ctx, []ieum.ID{id("Student", "haneul")}, "Referral", "Enrolment")
	if err != nil {
		t.Fatal(err)
	}
	record := kept[id("Student", "haneul")]
	made := slices.DeleteFunc(ieum.Part[ieum.Enrolment](record), func(e *ieum.Enrolment) bool { return e.Referral != id("Referral", "reported") })
	at := slices.IndexFunc(ieum.Part[ieum.Referral](record), func(r *ieum.Referral) bool { return r.ID == id("Referral", "reported") })
	if r := ieum.Part[ieum.Referral](record)[at]; r.State != ieum.ReferralAccepted || r.ReportedBy != ieum.ByAgency || len(made) > 1 {
		t.Errorf("the referral %+v with %d enrolments", r, len(made))
	}
}

// answeredAtOnce sends eight answers at the same time.
func answeredAtOnce(h *house, text, code string, by desk.Visit) (taken int, lost []error) {
	var wait sync.WaitGroup
	said := make([]error, 8)
	for i := range said {
		wait.Go(func() {
			said[i] = h.desk.AnswerByLink(context.Background(), text, code, desk.AgencyAnswer{Answer: ieum.AnswerAccept, Note: "월요일부터 오세요"}, by)
		})
	}
	wait.Wait()
	for _, err := range said {
		if err == nil {
			taken++
			continue
		}
		lost = append(lost, err)
	}
	return taken, lost
}

// swapped is another letter of an id.
func swapped(letter byte) string {
	if letter == '0' {
		return "4"
	}
	return "0"
}

func atoi(t *testing.T, digits string) int {
	t.Helper()
	n, err := strconv.Atoi(digits)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// thePapersComeWithTheLink holds that papers are printed with the link that was just made and never again, hold what the
// page shows, not the code, and leave an entry in the audit with the student.
func thePapersComeWithTheLink(t *testing.T, open openStore) {
	h := smallHouseOn(t, open)
	const document = `mutation ($i: CreateAnswerLinkInput!) { createAnswerLink(input: $i) { path code paper(origin: "https://ieum.example") { html } } }`
	input := map[string]any{"i": map[string]any{"referral": id("Referral", "reported"), "expiresOn": "2026-12-04", "idempotencyKey": "papers-1"}}
	type answer struct {
		CreateAnswerLink struct {
			Path, Code *string
			Paper      *struct{ HTML string }
		}
	}
	var first, again answer
	h.data(t, "case-manager", document, input, &first)
	made := first.CreateAnswerLink
	if made.Paper == nil {
		t.Fatal("no papers")
	}
	sheet, err := h.desk.OpenAnswerLink(t.Context(), strings.TrimPrefix(*made.Path, desk.AnswerPath), *made.Code, desk.Visit{Request: "visit", Address: "192.0.2.1"})
	if err != nil {
		t.Fatal(err)
	}
	for _, section := range sheet.Sections {
		for _, row := range section.Rows {
			if !strings.Contains(made.Paper.HTML, row.Value.Ko) {
				t.Errorf("%s: %q is on the page and not on paper", section.Item, row.Value.Ko)
			}
		}
	}
	if strings.Contains(made.Paper.HTML, *made.Code) || !strings.Contains(made.Paper.HTML, "https://ieum.example"+*made.Path) {
		t.Error("the code is on paper, or the address is not")
	}
	var told struct {
		Disclosures []struct {
			By, Purpose string
			Fields      []string
		}
	}
	h.data(t, "case-manager", `query ($s: ID!) { disclosures(student: $s, from: "2026-11-24", to: "2026-11-25") { by purpose fields } }`,
		map[string]any{"s": sheet.Student}, &told)
	if !slices.ContainsFunc(told.Disclosures, func(d struct {
		By, Purpose string
		Fields      []string
	},
	) bool {
		return d.Purpose == "CASEWORK" && d.By != "" && slices.Equal(d.Fields, []string{"personal", "sensitive"})
	}) {
		t.Errorf("the audit does not tell who printed what: %+v", told.Disclosures)
	}
	h.data(t, "case-manager", document, input, &again)
	if got := again.CreateAnswerLink; got.Path != nil && *got.Path != "" || got.Paper != nil {
		t.Error("the same key prints again")
	}
}

package directory_test

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"ieum/internal/directory"
	"ieum/internal/ieum"
)

// manual is docs/mapping.md.
func manual(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../docs/mapping.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// block returns the one block of code in that language.
func block(t *testing.T, page, language string) string {
	t.Helper()
	_, rest, found := strings.Cut(page, "```"+language+"\n")
	code, after, closed := strings.Cut(rest, "```")
	if !found || !closed || strings.Contains(after, "```"+language+"\n") {
		t.Fatalf("docs/mapping.md must have one block of %s", language)
	}
	return code
}

// The example of docs/mapping.md is run as it stands, and must report what the
// page says.
func TestTheExampleOfTheManualDoesWhatItSays(t *testing.T) {
	page := manual(t)
	h := newHouse(t)
	m, err := directory.ReadMapping(strings.NewReader(block(t, page, "json")), h.codes)
	if err != nil {
		t.Fatal(err)
	}
	h.mappings = []directory.Mapping{m}
	h.run(t, directory.Input{Source: "kr-legal-dong-codes", Path: "testdata/clean"})
	report := h.run(t, files(t, []string{"centres.csv"}, block(t, page, "csv"))...)
	report.Batch = "batch_..." // minted anew each time
	if got, want := text(t, report, ieum.English), block(t, page, "text"); got != want {
		t.Errorf("the report is\n%s\nthe page says\n%s", got, want)
	}
	want := map[string]bool{"가온 가족센터": false, "나래 청소년쉼터": true, "다솜 종합사회복지관": false, "라온 상담센터": true}
	got := h.hidden(t)
	if !reflect.DeepEqual(got, want) {
		t.Errorf("hidden: %v, want %v", got, want)
	}
}

// Every key, field, way, word and reason stands on the page.
func TestTheManualIsWhole(t *testing.T) {
	page := manual(t)
	needed := []string{"ko", "en"}
	for _, of := range []reflect.Type{
		reflect.TypeFor[directory.Mapping](), reflect.TypeFor[directory.Skip](), reflect.TypeFor[directory.Make](),
		reflect.TypeFor[directory.Rule](), reflect.TypeFor[ieum.IntakeDesk](),
	} {
		for field := range of.Fields() {
			name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			needed = append(needed, name)
		}
	}
	needed = append(needed, directory.Words(newHouse(t).codes)...)
	for _, name := range needed {
		if !strings.Contains(page, "`"+name+"`") {
			t.Errorf("docs/mapping.md does not speak of `%s`", name)
		}
	}
	codes := newHouse(t).codes
	for _, kind := range codes.AgencyTypes {
		hidden := "|  |"
		if kind.Confidential {
			hidden = "| yes |"
		}
		if !strings.Contains(page, "| `"+kind.Code+"` | "+kind.Ko+" "+hidden) {
			t.Errorf("docs/mapping.md has no row for %s, or another one", kind.Code)
		}
	}
}

package directory_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ieum/internal/directory"
	"ieum/internal/ieum"
)

// copyOf puts a changed copy of a fixture into a folder of its own.
func copyOf(t *testing.T, file string, change func(string) string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("testdata", "clean", file))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), file)
	if err := os.WriteFile(path, []byte(change(string(content))), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAFileThatCannotBeTrustedFailsTheRunAndNothingIsWritten(t *testing.T) {
	const (
		areas    = "legal_dong_codes.csv"
		agencies = "institutions.json"
	)
	for name, c := range map[string]struct {
		file   string
		change func(string) string
		reason directory.Reason
	}{
		"a JSON file that breaks off":          {agencies, func(s string) string { return s[:len(s)*2/3] }, directory.BreaksOff},
		"a JSON file whose bracket is missing": {agencies, func(s string) string { return strings.TrimSuffix(s, "]") }, directory.BreaksOff},
		"a JSON file that goes on":             {agencies, func(s string) string { return s + "[]" }, directory.AfterTheEnd},
		"a JSON file that is no array":         {agencies, func(string) string { return `{"rows":[]}` }, directory.NotAnArray},
		"a JSON file with an error of syntax":  {agencies, func(s string) string { return strings.Replace(s, ":", "=", 9) }, directory.BadSyntax},
		"an empty JSON file":                   {agencies, func(string) string { return "" }, directory.NotAnArray},
		"an empty csv file":                    {areas, func(string) string { return "" }, directory.BadHeader},
		"a header without a column":            {areas, func(s string) string { return strings.Replace(s, "폐지여부", "상태", 1) }, directory.BadHeader},
		"a header with a column twice":         {areas, func(s string) string { return strings.Replace(s, "폐지여부", "폐지여부,폐지여부", 1) }, directory.BadHeader},
		"a header of another encoding":         {areas, func(s string) string { return "\xb9\xfd" + s }, directory.BadEncoding},
		"a quote that is never closed":         {areas, func(s string) string { return strings.Replace(s, "강원도,", "\"강원도,", 1) }, directory.OpenQuote},
		"a quote that is closed rows later": {areas, func(s string) string {
			return strings.Replace(strings.Replace(s, "강원도,", "\"강원도,", 1), "석사동,", "석사동\",", 1)
		}, directory.OpenQuote},
		"a last field that runs over rows": {areas, func(s string) string {
			return strings.Replace(strings.Replace(s, "신북읍,존재", "신북읍,\"존재", 1), "산천리,존재", "산천리,존재\"", 1)
		}, directory.OpenQuote},
		"a row without end": {areas, func(s string) string { return s + "\"" + strings.Repeat("가\n", 1<<20) }, directory.RowTooLong},
	} {
		t.Run(name, func(t *testing.T) {
			h := newHouse(t)
			inputs := fixtures("clean")[1:]
			for i := range inputs {
				if c.file == areas && inputs[i].Source == "kr-legal-dong-codes" || c.file == agencies && inputs[i].Source == "kr-mental-health-2025" {
					inputs[i].Path = copyOf(t, c.file, c.change)
				}
			}
			report, err := directory.Run(context.Background(), h.options(inputs...))
			if !errors.Is(err, ieum.ErrInvalid) || !report.Failed {
				t.Fatalf("got %v, failed %v; want an invalid input", err, report.Failed)
			}
			last := report.Findings[len(report.Findings)-1]
			if last.Reason != c.reason || last.File != c.file || last.Line < 1 {
				t.Errorf("got %+v, want %s in %s", last, c.reason, c.file)
			}
			if n := len(h.network(t)); n != 0 {
				t.Errorf("%d entities were written by a run that failed", n)
			}
		})
	}
}

func TestASecondImportChangesNothing(t *testing.T) {
	h := newHouse(t)
	h.run(t, fixtures("clean")...)
	revision := h.revision(t)
	again := h.run(t, fixtures("clean")...)
	for _, s := range again.Sources {
		if s.Added != 0 || s.Changed != 0 || s.Unchanged == 0 || len(s.Missing) != 0 {
			t.Errorf("%s: %+v; want everything unchanged", s.Source, *s)
		}
	}
	if again.Batch != "" {
		t.Error("nothing was written, and there is a batch to undo")
	}
	if got := h.revision(t); got != revision {
		t.Errorf("the network moved from revision %d to %d", revision, got)
	}
}

// Rows that changed are written again, rows that are gone are told and kept,
// and fields that the mapping does not fill stay as somebody has edited them.
func TestAChangedFileChangesItsRowsOnly(t *testing.T) {
	h := newHouse(t)
	h.run(t, fixtures("clean")...)
	h.edit(t)
	path := copyOf(t, "institutions.json", func(s string) string {
		s = strings.Replace(s, "033-000-1234", "033-000-9999", 1)
		return strings.Replace(s, "나래상담센터", "새 상담센터", 1)
	})
	report := h.run(t, directory.Input{Path: path})
	s := report.Sources[0]
	if s.Added != 1 || s.Changed != 1 || s.Unchanged != 2 || len(s.Missing) != 3 {
		t.Errorf("added %d, changed %d, unchanged %d, missing %d; want 1, 1, 2, and 3: an agency with two services",
			s.Added, s.Changed, s.Unchanged, len(s.Missing))
	}
	for _, e := range h.network(t) {
		switch e := e.(type) {
		case *ieum.Agency:
			if e.Name.Ko == "가온마음의원" && (e.Phone != "033-000-9999" || e.Hours != "월-금" || e.Version != 3) {
				t.Errorf("phone %s, hours %s, version %d; want the file's phone, the editor's hours, version 3", e.Phone, e.Hours, e.Version)
			}
		case *ieum.Service:
			if e.Name.Ko == "심리 평가" && (e.Inferred || e.Cost.Ko != "무료") {
				t.Error("a service that somebody confirmed was overwritten by a guess")
			}
		}
	}
}

// edit does what a directory editor would: opening hours, and a service that
// was confirmed by phone.
func (h *house) edit(t *testing.T) {
	t.Helper()
	for _, e := range h.network(t) {
		switch e := e.(type) {
		case *ieum.Agency:
			if e.Name.Ko != "가온마음의원" {
				continue
			}
			e.Hours = "월-금"
		case *ieum.Service:
			if e.Name.Ko != "심리 평가" {
				continue
			}
			e.Inferred, e.Cost = false, ieum.Text{Ko: "무료"}
		default:
			continue
		}
		err := h.store.Update(context.Background(), []ieum.ID{e.Meta().Root}, func(ctx context.Context, tx ieum.Tx) error {
			return tx.Put(ctx, e)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestADryRunCountsAsTheRunWouldAndWritesNothing(t *testing.T) {
	h := newHouse(t)
	options := h.options(fixtures("faulty")...)
	options.DryRun = true
	rehearsed, err := directory.Run(context.Background(), options)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(h.network(t)); n != 0 || h.revision(t) != 0 {
		t.Fatalf("a dry run wrote %d entities", n)
	}
	done := h.run(t, fixtures("faulty")...)
	for i, s := range done.Sources {
		r := rehearsed.Sources[i]
		if r.Count != s.Count || r.Refused != s.Refused || rehearsed.Batch != "" || !r.Reconciles() {
			t.Errorf("%s: rehearsed %+v, did %+v", s.Source, *r, *s)
		}
	}
}

func TestUnknownInputsAreInvalid(t *testing.T) {
	h := newHouse(t)
	for name, input := range map[string]directory.Input{
		"a source that nobody knows":        {Source: "nowhere", Path: "testdata/clean/family.csv"},
		"a file that is not there":          {Source: "kr-schools-2025", Path: "testdata/absent.csv"},
		"a name that no source fits":        {Path: "testdata/family.mapping.json"},
		"a folder without a file of source": {Source: "kr-schools-2025", Path: "testdata"},
	} {
		report, err := directory.Run(context.Background(), h.options(input))
		if !errors.Is(err, ieum.ErrInvalid) || report == nil {
			t.Errorf("%s: got %v, want invalid", name, err)
		}
		if err != nil && (strings.Contains(err.Error(), "testdata/") || strings.Contains(err.Error(), "input 1")) {
			t.Errorf("%s: the error repeats the path, or counts the inputs: %v", name, err)
		}
		if err != nil && !strings.Contains(err.Error(), filepath.Base(input.Path)) {
			t.Errorf("%s: the error does not name the file: %v", name, err)
		}
	}
}

func TestTheSourcesAreListedInTheOrderOfImport(t *testing.T) {
	list, err := directory.Sources()
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, s := range list {
		names = append(names, s.Name)
		if s.Title.Ko == "" || s.Origin == "" || len(s.Files) == 0 || len(s.Kinds) == 0 {
			t.Errorf("%+v does not say what it is", s)
		}
	}
	want := "kr-legal-dong-codes kr-schools-2025 kr-gyeongnam-wee-centres kr-mental-health-2025"
	if got := strings.Join(names, " "); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

package directory_test

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ieum/internal/directory"
	"ieum/internal/ieum"
)

// folderOf makes a folder of files.
func folderOf(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

const areaHeader = "법정동코드,법정동명,폐지여부\n"

// Which of two editions was meant nobody can tell: the older one must not win
// because of its name.
func TestAFolderWithTwoFilesThatMatchIsRefused(t *testing.T) {
	const (
		older, newer = "법정동코드_2024.csv", "법정동코드_2025.csv"
		schools      = "schools_standard_data_2025.csv"
	)
	for name, c := range map[string]struct {
		source string
		files  []string
		both   []string
	}{
		"two editions of a named source":        {"kr-legal-dong-codes", []string{older, newer}, []string{older, newer}},
		"two editions where no source is named": {"", []string{older, newer}, []string{older, newer}},
		"two sources where none is named":       {"", []string{older, schools}, []string{older, schools}},
		"one of two, since its source is named": {"kr-legal-dong-codes", []string{older, schools}, nil},
		"one beside a file of no source":        {"", []string{older, "SOURCE.txt"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			h := newHouse(t)
			files := map[string]string{}
			for _, file := range c.files {
				files[file] = areaHeader + "4200000000,강원도,존재\n"
			}
			folder := folderOf(t, files)
			report, err := directory.Run(context.Background(), h.options(directory.Input{Source: c.source, Path: folder}))
			if c.both == nil {
				if err != nil || len(report.Sources) != 1 || report.Sources[0].File != older {
					t.Fatalf("got %+v, %v; want %s imported", report.Sources, err, older)
				}
				return
			}
			if !errors.Is(err, ieum.ErrInvalid) || len(h.network(t)) != 0 {
				t.Fatalf("got %v; want invalid, and nothing written", err)
			}
			for _, part := range append(c.both, "two files", "name one") {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("the error does not say %q: %v", part, err)
				}
			}
			if strings.Contains(err.Error(), filepath.Dir(folder)) {
				t.Errorf("the error repeats the folder's path: %v", err)
			}
		})
	}
}

func TestAFileInWhichNothingCanBeReadFailsTheRun(t *testing.T) {
	const areas, agencies = "legal_dong_codes.csv", "institutions.json"
	for name, c := range map[string]struct {
		file, content string
		fails         bool
	}{
		"a header only":  {areas, areaHeader, true},
		"an empty array": {agencies, "[]", true},
		"rows that are all wider than the header":  {areas, areaHeader + "4200000000,강원도,존재,1\n4211000000,강원도 춘천시,존재,2\n", true},
		"rows that all lack a column":              {agencies, `[{"기관명":"가"},{"기관명":"나"}]`, true},
		"one row that was skipped and one refused": {areas, areaHeader + "4200000000,강원도,폐지\n42,강원도 춘천시,존재\n", true},
		"rows that no area above is known for":     {areas, areaHeader + "9911000000,없는도 없는시,존재\n", true},
		"one row that was refused and one read":    {areas, areaHeader + "4200000000,강원도,존재\n42,강원도 춘천시,존재\n", false},
		"rows that are all skipped by rule":        {areas, areaHeader + "4200000000,강원도,폐지\n", false},
	} {
		t.Run(name, func(t *testing.T) {
			h := newHouse(t)
			folder := folderOf(t, map[string]string{c.file: c.content})
			report, err := directory.Run(context.Background(), h.options(directory.Input{Path: filepath.Join(folder, c.file)}))
			if !c.fails {
				if err != nil {
					t.Error(err)
				}
				return
			}
			if !errors.Is(err, ieum.ErrInvalid) || !report.Failed || len(h.network(t)) != 0 {
				t.Fatalf("got %v, failed %v; want an invalid file, and nothing written", err, report.Failed)
			}
			if last := report.Findings[len(report.Findings)-1]; last.Reason != directory.NothingRead || last.File != c.file {
				t.Errorf("got %+v, want %s", last, directory.NothingRead)
			}
			if !strings.Contains(err.Error(), "could be read") || !strings.Contains(err.Error(), c.file) {
				t.Errorf("the error does not say what is wrong with which file: %v", err)
			}
		})
	}
}

func TestAHeaderWithoutAColumnNamesTheColumn(t *testing.T) {
	h := newHouse(t)
	folder := folderOf(t, map[string]string{"legal_dong_codes.csv": "법정동코드,폐지여부\n4200000000,강원도,존재\n"})
	report, err := directory.Run(context.Background(), h.options(directory.Input{Path: folder}))
	if !errors.Is(err, ieum.ErrInvalid) {
		t.Fatalf("got %v, want invalid", err)
	}
	for _, part := range []string{string(directory.BadHeader), "법정동명", "legal_dong_codes.csv"} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("the error does not say %q: %v", part, err)
		}
	}
	if f := report.Findings[0]; f.Reason != directory.BadHeader || f.Column != "법정동명" {
		t.Errorf("got %+v, want the column that is missing", f)
	}
}

// What was put before a run was given up is gone: its report must not tell it
// as done, nor offer to undo it.
func TestOnlyAReportOfWhatWasWrittenTellsOfWritingAndUndoing(t *testing.T) {
	h := newHouse(t)
	rehearsal := h.options(fixtures("clean")...)
	rehearsal.DryRun = true
	dry, err := directory.Run(context.Background(), rehearsal)
	if err != nil {
		t.Fatal(err)
	}
	// The last file is another one by the time it is read again: the areas and
	// schools have been put by then.
	path := copyOf(t, "institutions.json", strings.Clone)
	swapped := h.options(append(fixtures("clean")[3:], directory.Input{Path: path})...)
	swapped.Progress = func(p directory.Progress) {
		if p.Phase != directory.Writing || p.Source != "kr-schools-2025" {
			return
		}
		if err := os.WriteFile(path, []byte("[]"), 0o600); err != nil {
			t.Error(err)
		}
	}
	failed, err := directory.Run(context.Background(), swapped)
	if !errors.Is(err, ieum.ErrInvalid) || !failed.Failed {
		t.Fatalf("got %v, want a file that changed", err)
	}
	for name, report := range map[string]*directory.Report{"a dry run": dry, "a run that was given up": failed} {
		english, korean := text(t, report, ieum.English), text(t, report, ieum.Korean)
		for _, claim := range []string{"undo", "batch", "= added", ": added"} {
			if strings.Contains(english, claim) {
				t.Errorf("%s says %q:\n%s", name, claim, english)
			}
		}
		if strings.Contains(korean, "되돌리려면") || strings.Contains(korean, "= 추가 1") {
			t.Errorf("%s tells of writing:\n%s", name, korean)
		}
		if !strings.Contains(english, "Nothing was written") {
			t.Errorf("%s does not say that nothing was written:\n%s", name, english)
		}
	}
	content, err := json.Marshal(failed)
	if err != nil || strings.Contains(string(content), `"batch"`) || failed.Sources[0].Added != 0 {
		t.Errorf("the report of a failed run has counts or a batch: %s, %v", content, err)
	}
}

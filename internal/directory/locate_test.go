package directory_test

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"ieum/internal/directory"
	"ieum/internal/ieum"
)

// Some systems keep names of files decomposed.
func TestADecomposedNameAndTextAreWhatTheyLookLike(t *testing.T) {
	composed, decomposed := newHouse(t), newHouse(t)
	const name = "법정동코드_2025.csv"
	text := areaHeader + "4200000000,강원도,존재\n4211000000,강원도 춘천시,존재\n"
	composed.run(t, files(t, []string{name}, text)...)
	report := decomposed.run(t, files(t, []string{norm.NFD.String(name)}, norm.NFD.String(text))...)
	if report.Sources[0].Added != 2 {
		t.Fatalf("got %+v, want both areas", report.Sources[0])
	}
	if want, got := composed.describe(t), decomposed.describe(t); got != want {
		t.Errorf("got\n%s, want\n%s", got, want)
	}
}

func TestFilesOfNoSourceAreTold(t *testing.T) {
	h := newHouse(t)
	folder := folderOf(t, map[string]string{
		"legal_dong_codes.csv": areaHeader + "4200000000,강원도,존재\n", "agencies_2025.xlsx": "", "SOURCE.txt": "", ".hidden": "",
	})
	report := h.run(t, directory.Input{Path: folder})
	base := filepath.Base(folder)
	if want := []string{base + "/SOURCE.txt", base + "/agencies_2025.xlsx"}; !slices.Equal(report.Ignored, want) {
		t.Errorf("got %v, want %v", report.Ignored, want)
	}
	if page := text(t, report, ieum.English); !strings.Contains(page, "agencies_2025.xlsx") {
		t.Errorf("the report does not tell:\n%s", page)
	}
}

// ownAreas is a mapping of an operator for files that a built-in one fits too.
func ownAreas(t *testing.T, h *house, name string) directory.Mapping {
	t.Helper()
	m, err := directory.ReadMapping(strings.NewReader(`{
		"name": "`+name+`", "title": {"ko": "지역", "en": "Areas"}, "origin": "made up", "register": "own", "files": ["legal*.csv"],
		"format": "csv", "encoding": "utf-8", "columns": ["법정동코드", "법정동명"],
		"makes": [{"kind": "Area", "key": ["법정동코드"], "fields": {"name": {"how": "area-name", "from": ["법정동명"]}}}]}`), h.codes)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestAnOwnMappingComesBeforeABuiltInOne(t *testing.T) {
	h := newHouse(t)
	h.mappings = []directory.Mapping{ownAreas(t, h, "own-areas")}
	list := files(t, []string{"legal_dong_codes.csv"}, areaHeader+"4200000000,강원도,존재\n")
	if got := h.run(t, list...).Sources[0].Source; got != "own-areas" {
		t.Errorf("read by %s", got)
	}
	h.mappings = append(h.mappings, ownAreas(t, h, "other-areas"))
	if _, err := directory.Run(context.Background(), h.options(list...)); !errors.Is(err, ieum.ErrInvalid) || !strings.Contains(err.Error(), "own-areas=PATH") {
		t.Errorf("two that fit equally well: got %v, want a refusal that says how to name one", err)
	}
	h.mappings = []directory.Mapping{ownAreas(t, h, "kr-legal-dong-codes")}
	if _, err := directory.Run(context.Background(), h.options(list...)); !errors.Is(err, ieum.ErrInvalid) || !strings.Contains(err.Error(), "taken") {
		t.Errorf("a name that is taken: got %v", err)
	}
}

func TestAFileNamedTwiceIsRefused(t *testing.T) {
	h := newHouse(t)
	list := files(t, []string{"legal_dong_codes.csv"}, areaHeader+"4200000000,강원도,존재\n")
	if _, err := directory.Run(context.Background(), h.options(list[0], list[0])); !errors.Is(err, ieum.ErrInvalid) {
		t.Errorf("got %v, want invalid", err)
	}
}

func TestLocateNamesTheFilesWithoutAStore(t *testing.T) {
	codes := newHouse(t).codes
	folder := folderOf(t, map[string]string{"legal_dong_codes.csv": ""})
	paths, err := directory.Locate([]directory.Input{{Path: folder}}, nil, codes)
	if err != nil || !slices.Equal(paths, []string{filepath.Join(folder, "legal_dong_codes.csv")}) {
		t.Errorf("got %v, %v", paths, err)
	}
	if _, err := directory.Locate([]directory.Input{{Path: filepath.Join(folder, "absent.csv")}}, nil, codes); !errors.Is(err, ieum.ErrInvalid) {
		t.Errorf("got %v, want invalid", err)
	}
}

// Schools without areas would come in without, one and all, in silence.
func TestAStoreWithoutAreasIsSaidOnceAFile(t *testing.T) {
	h := newTown(t)
	report := h.run(t, files(t, []string{"schools.csv"}, townHeader+strings.Join(townRows(), ""))...)
	told := 0
	for _, f := range report.Findings {
		if f.Reason == directory.NoAreas {
			told++
		}
	}
	if s := report.Sources[0]; s.Reasons[directory.NoAreas] != s.Read || told != 1 {
		t.Errorf("%d of %d rows counted, told %d times; want all, once", s.Reasons[directory.NoAreas], s.Read, told)
	}
	if page := text(t, report, ieum.English); !strings.Contains(page, "Import the table of areas first") {
		t.Errorf("the report gives no hint:\n%s", page)
	}
}

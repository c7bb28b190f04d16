package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// filled returns a store with one agency, and its folder.
func filled(t *testing.T) (store, folder string) {
	t.Helper()
	folder = t.TempDir()
	store = filepath.Join(folder, "ieum.db")
	if code, out, errors := call(t, "import", "--store", "file:"+store, centres(t)); code != exitOK {
		t.Fatalf("exit code %d:\n%s%s", code, out, errors)
	}
	return store, folder
}

func bytesOf(t *testing.T, path string) []byte {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// A report never takes the place of what the import needs, by whatever name
// it is called, nor of a file that is something else.
func TestAReportDestroysNothing(t *testing.T) {
	store, folder := filled(t)
	input, mapping, notes := centres(t), filepath.Join(folder, "own.json"), filepath.Join(folder, "notes.txt")
	linked, symbolic := filepath.Join(folder, "hard.txt"), filepath.Join(folder, "soft.txt")
	for path, text := range map[string]string{mapping: ownMapping, notes: "my notes"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Link(input, linked); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(store, symbolic); err != nil {
		t.Fatal(err)
	}
	for name, report := range map[string]string{
		"the store": store, "the store by a link": symbolic, "the store's log": store + "-wal", "the store's lock": store + ".lock",
		"an input": input, "an input by a link": linked, "a mapping": mapping, "something else": notes, "a folder": folder,
		"the store by another way": filepath.Join(folder, "..", filepath.Base(folder), "ieum.db"),
	} {
		kept := map[string][]byte{store: bytesOf(t, store), input: bytesOf(t, input), mapping: bytesOf(t, mapping), notes: bytesOf(t, notes)}
		code, out, errors := call(t, "import", "--store", "file:"+store, "--mapping", mapping, "--report", report, input)
		if code != exitUsage || !strings.Contains(errors, "--report") {
			t.Errorf("%s: exit code %d, want %d:\n%s%s", name, code, exitUsage, out, errors)
		}
		for path, before := range kept {
			if !bytes.Equal(before, bytesOf(t, path)) {
				t.Fatalf("%s: %s was changed", name, filepath.Base(path))
			}
		}
	}
	fresh, way := filepath.Join(folder, "fresh.db"), filepath.Join(t.TempDir(), "way")
	if err := os.Symlink(folder, way); err != nil {
		t.Fatal(err)
	}
	for _, report := range []string{fresh, filepath.Join(way, "fresh.db"), fresh + "-wal"} {
		if code, _, _ := call(t, "import", "--store", "file:"+fresh, "--report", report, input); code != exitUsage {
			t.Errorf("a store that is not there yet, %s: exit code %d, want %d", filepath.Base(report), code, exitUsage)
		}
	}
	left, err := filepath.Glob(filepath.Join(folder, ".ieum-*"))
	if err != nil || len(left) > 0 {
		t.Errorf("something is left behind: %v %v", left, err)
	}
}

// A report takes the place of an older one, in either form.
func TestAReportTakesThePlaceOfAnOlderOne(t *testing.T) {
	store, folder := filled(t)
	for _, name := range []string{"report.txt", "report.json"} {
		report := filepath.Join(folder, name)
		for range 2 {
			code, out, errors := call(t, "import", "--store", "file:"+store, "--report", report, centres(t))
			if code != exitOK || !bytes.Contains(bytesOf(t, report), []byte("kr-gyeongnam-wee-centres")) {
				t.Errorf("%s: exit code %d:\n%s%s", name, code, out, errors)
			}
		}
	}
}

// Whatever fails leaves no store where none was, nor anything beside it.
func TestAFailedImportLeavesNoNewStore(t *testing.T) {
	folder := t.TempDir()
	broken := filepath.Join(folder, "gyeongnam_wee_centers_geocoded_2025.csv")
	if err := os.WriteFile(broken, []byte("a,b\n1,2\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	empty := t.TempDir()
	store := "file:" + filepath.Join(empty, "mistyped.db")
	for name, args := range map[string][]string{
		"a file that is not what its name says": {broken},
		"a file that is not there":              {filepath.Join(folder, "none.csv")},
		"a mapping that is none":                {"--mapping", broken, centres(t)},
		"an undo":                               {"--undo", "batch_hbvyfj9wv88hartcscjpxdyt40"},
		"a dry run":                             {"--dry-run", centres(t)},
	} {
		code, out, errors := call(t, append([]string{"import", "--store", store}, args...)...)
		if want := exitData; code != want && name != "a dry run" {
			t.Errorf("%s: exit code %d, want %d:\n%s%s", name, code, want, out, errors)
		}
		if name == "an undo" && !strings.Contains(errors, "mistyped.db") {
			t.Errorf("%s: the message names no file: %s", name, errors)
		}
		left, err := os.ReadDir(empty)
		if err != nil || len(left) > 0 {
			t.Fatalf("%s left %v behind: %v", name, left, err)
		}
	}
}

const ownMapping = `{
  "name": "own-centres", "title": {"ko": "센터", "en": "Centres"}, "origin": "made up", "register": "own-centres",
  "files": ["own*.csv"], "format": "csv", "encoding": "utf-8", "columns": ["이름", "종류"],
  "makes": [{"kind": "Agency", "key": ["이름"], "fields": {
    "name": {"how": "text", "from": ["이름"]},
    "type": {"how": "code", "from": ["종류"], "codes": {"가족": "FAMILY_CENTRE"}},
    "status": {"how": "constant", "value": "ACTIVE"}}}]
}`

// An operator's own directory is checked, listed, imported and undone.
func TestAnOwnMappingNeedsNoRebuild(t *testing.T) {
	folder := t.TempDir()
	mapping, list := filepath.Join(folder, "own.json"), filepath.Join(folder, "own.csv")
	spoilt := filepath.Join(folder, "spoilt.json")
	for path, text := range map[string]string{
		mapping: ownMapping, list: "이름,종류\n가온 가족센터,가족\n",
		spoilt: strings.NewReplacer("FAMILY_CENTRE", "FAMILY", `"csv"`, `"xml"`).Replace(ownMapping),
	} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	store := "file:" + filepath.Join(folder, "ieum.db")
	for _, tt := range []struct {
		name string
		args []string
		code int
		says []string
	}{
		{"the check of a sound one", []string{"--check", mapping}, exitOK, []string{"own-centres"}},
		{"the check of a spoilt one", []string{"--check", spoilt}, exitData, []string{"spoilt.json:3: format", "csv, json", "spoilt.json:6: makes[0].fields.type.codes.가족", "FAMILY_CENTRE", "2 faults"}},
		{"a check of something else beside", []string{"--check", mapping, list}, exitUsage, []string{"--check"}},
		{"a spoilt one", []string{"--store", store, "--mapping", spoilt, list}, exitData, []string{"makes[0].fields.type"}},
		{"a file without its mapping", []string{"--store", store, list}, exitData, []string{"own.csv"}},
		{"the list", []string{"--list", "--mapping", mapping}, exitOK, []string{"own-centres", "columns: 이름, 종류", "cp949", "교육지원청코드"}},
		{"the import", []string{"--store", store, "--mapping", mapping, list}, exitOK, []string{"Agency: added 1", "to undo all of it: batch batch_"}},
		{"the import again", []string{"--store", store, "--mapping", mapping, list}, exitOK, []string{"Agency: added 0, changed 0, unchanged 1"}},
	} {
		code, out, errors := call(t, append([]string{"import"}, tt.args...)...)
		if code != tt.code {
			t.Errorf("%s: exit code %d, want %d:\n%s%s", tt.name, code, tt.code, out, errors)
		}
		for _, part := range tt.says {
			if !strings.Contains(out+errors, part) {
				t.Errorf("%s does not say %q:\n%s%s", tt.name, part, out, errors)
			}
		}
	}
}

// One run is one thing to undo.
func TestARunIsUndoneByItsOneBatch(t *testing.T) {
	folder := t.TempDir()
	mapping, list := filepath.Join(folder, "own.json"), filepath.Join(folder, "own.csv")
	for path, text := range map[string]string{mapping: ownMapping, list: "이름,종류\n가온 가족센터,가족\n"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	store := "file:" + filepath.Join(folder, "ieum.db")
	code, out, errors := call(t, "import", "--store", store, "--mapping", mapping, list, centres(t))
	if code != exitOK || strings.Count(out, "batch_") != 1 {
		t.Fatalf("exit code %d, want one batch:\n%s%s", code, out, errors)
	}
	_, batch, _ := strings.Cut(out, "to undo all of it: batch ")
	batch, _, _ = strings.Cut(batch, "\n")
	if code, out, errors = call(t, "import", "--store", store, "--undo", batch); code != exitOK || !strings.Contains(out, "Agency: 2 removed") {
		t.Errorf("exit code %d, want both agencies gone:\n%s%s", code, out, errors)
	}
}

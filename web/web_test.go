package web_test

import (
	"bytes"
	"compress/gzip"
	"io/fs"
	"path"
	"regexp"
	"strings"
	"testing"

	"ieum/web"
)

// budget is how much script the first page may load, in bytes of gzip.
const budget = 250_000

var (
	scripts = regexp.MustCompile(`(?:src|href)="/(assets/[^"]+\.js)"`)
	imports = regexp.MustCompile("(?:from|import)\\s*[\"'`]\\./([^\"'`]+\\.js)[\"'`]")
	home    = regexp.MustCompile(`/HomePage-[^/]*\.js$`)
	heavy   = regexp.MustCompile(`maplibregl|cytoscape`)
)

// loaded returns the scripts that the first page of a case manager loads: those
// of index.html, the page itself, and what they import.
func loaded(t *testing.T, files fs.FS) map[string][]byte {
	t.Helper()
	index, err := fs.ReadFile(files, "index.html")
	if err != nil {
		t.Fatal(err)
	}
	var waiting []string
	for _, found := range scripts.FindAllSubmatch(index, -1) {
		waiting = append(waiting, string(found[1]))
	}
	all, err := fs.Glob(files, "assets/*.js")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range all {
		if home.MatchString(name) {
			waiting = append(waiting, name)
		}
	}
	got := map[string][]byte{}
	for len(waiting) > 0 {
		name := waiting[0]
		waiting = waiting[1:]
		if got[name] != nil {
			continue
		}
		if got[name], err = fs.ReadFile(files, name); err != nil {
			t.Fatal(err)
		}
		for _, found := range imports.FindAllSubmatch(got[name], -1) {
			waiting = append(waiting, path.Join(path.Dir(name), string(found[1])))
		}
	}
	return got
}

func TestTheFirstPageKeepsItsBudget(t *testing.T) {
	got := loaded(t, web.Dashboard())
	size, page := 0, false
	for name, text := range got {
		var packed bytes.Buffer
		w := gzip.NewWriter(&packed)
		if _, err := w.Write(text); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		size += packed.Len()
		page = page || strings.Contains(name, "HomePage")
		if heavy.Match(text) {
			t.Errorf("%s is loaded with the first page, and holds a library that draws", name)
		}
	}
	if !page || len(got) < 3 {
		t.Errorf("the first page was not found in the build: %d scripts", len(got))
	}
	if size > budget {
		t.Errorf("the first page loads %d bytes of script, want %d at most", size, budget)
	}
	t.Logf("%d bytes in %d scripts", size, len(got))
}

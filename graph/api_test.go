package graph_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
)

// update rewrites what the API tests want from what they get.
var update = flag.Bool("update", false, "rewrite want.json of the API tests")

// runFolders runs each folder of testdata/api: a query with its variables,
// asked by one account of the small district, and the whole answer that is
// wanted. $Kind.word stands for an id of the fixture.
func runFolders(t *testing.T, open openStore) {
	t.Helper()
	folders, err := filepath.Glob(filepath.Join("testdata", "api", "*"))
	if err != nil || len(folders) == 0 {
		t.Fatal("no API tests", err)
	}
	// What one writes the others would read: first all that only read, then, in
	// a district of their own, those that write, in order of name.
	for _, writes := range []bool{false, true} {
		h := smallHouseOn(t, open)
		for _, folder := range folders {
			if strings.HasPrefix(queryOf(t, folder), "mutation ") == writes {
				t.Run(filepath.Base(folder), func(t *testing.T) { runFolder(t, h, folder) })
			}
		}
	}
}

func runFolder(t *testing.T, h *house, folder string) {
	t.Helper()
	var variables map[string]any
	if err := json.Unmarshal([]byte(withIDs(read(t, folder, "variables.json"))), &variables); err != nil {
		t.Fatal(err)
	}
	headers := []string{}
	if strings.HasSuffix(folder, "-english") {
		headers = append(headers, "Accept-Language", "en-GB,en;q=0.9")
	}
	body, err := json.Marshal(map[string]any{"query": queryOf(t, folder), "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	a := h.send(t, strings.TrimSpace(read(t, folder, "user.txt")), string(body), headers...)
	got := readable(t, a.body)
	if *update {
		if err := os.WriteFile(filepath.Join(folder, "want.json"), []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(read(t, folder, "want.json"), got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if strings.Contains(a.body, "990101") {
		t.Error("the answer repeats what was sent")
	}
}

// queryOf returns the query of a folder. One without a query of its own asks
// that of the folder whose name its own begins with, up to a dash:
// record-need-auditor sends what record-need does.
func queryOf(t testing.TB, folder string) string {
	t.Helper()
	for name := folder; ; {
		if text, err := os.ReadFile(filepath.Join(name, "query.graphql")); err == nil {
			return string(text)
		}
		dash := strings.LastIndexByte(name, '-')
		if dash < 0 {
			t.Fatalf("%s has no query, and no folder that it is named after has one", folder)
		}
		name = name[:dash]
	}
}

func read(t testing.TB, folder, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// costs is what extensions.cost tells, which has a test of its own.
var costs = regexp.MustCompile(`,"extensions":\{"cost":\{[^}]*\}\}|"cost":\{[^}]*\},?`)

var word = regexp.MustCompile(`\$([A-Z][A-Za-z]*)\.([a-z-]+)`)

// withIDs writes ids for $Kind.word.
func withIDs(text string) string {
	return word.ReplaceAllStringFunc(text, func(w string) string {
		part := word.FindStringSubmatch(w)
		return string(id(ieum.Kind(part[1]), part[2]))
	})
}

// readable lays an answer out, with $Kind.word for the fixture's ids and
// without what differs from run to run.
func readable(t *testing.T, body string) string {
	t.Helper()
	for _, e := range fixture() {
		kind := ieum.KindOf(e)
		body = strings.ReplaceAll(body, string(e.Meta().ID), "$"+string(kind)+"."+words[e.Meta().ID])
	}
	body = requestID.ReplaceAllString(body, `"requestId":"-"`)
	body = costs.ReplaceAllString(body, "")
	var b bytes.Buffer
	if err := json.Indent(&b, []byte(body), "", "  "); err != nil {
		t.Fatal(err)
	}
	return b.String() + "\n"
}

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const schoolMapping = `{
  "name": "own-schools", "title": {"ko": "학교", "en": "Schools"}, "origin": "made up", "register": "own-schools",
  "files": ["school*.csv"], "format": "csv", "encoding": "utf-8", "columns": ["id", "office", "lat", "lon"],
  "makes": [
    {"kind": "District", "key": ["office"], "fields": {
      "name": {"how": "text", "from": ["office"]}, "zone": {"how": "constant", "value": "Asia/Seoul"}}},
    {"kind": "School", "key": ["id"], "fields": {
      "name": {"how": "text", "from": ["id"]}, "level": {"how": "constant", "value": "HIGH"},
      "status": {"how": "constant", "value": "ACTIVE"}, "point": {"how": "point", "from": ["lat", "lon"]},
      "district": {"how": "key", "from": ["office"]}}}
  ]
}`

// Districts that came first and have neighbours among those that came later
// are neighbours both ways on a server too, and an undo gives those up.
func TestSchoolsInPartsIntoAServerAndBack(t *testing.T) {
	server, flags := empty(t)
	folder := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	mapping := write("own.json", schoolMapping)
	part := func(name string, offices ...int) string {
		var b strings.Builder
		b.WriteString("id,office,lat,lon\n")
		for _, office := range offices {
			for i := range 5 {
				fmt.Fprintf(&b, "S%d%d,교육청%d,%.3f,127.0\n", office, i, office, 37+0.1*float64(office)+0.01*float64(i))
			}
		}
		return write(name, b.String())
	}
	run := func(args ...string) string {
		return succeeds(t, append(args, append(flags, "--store", server.URL)...)...)
	}
	run("import", "--mapping", mapping, part("school1.csv", 0, 1))
	before := run("doctor")
	out := run("import", "--mapping", mapping, part("school2.csv", 2, 3))
	if !strings.Contains(out, "District worked out anew") || !strings.Contains(run("doctor"), "nothing is wrong") {
		t.Errorf("the neighbours of the districts that were there are not worked out anew:\n%s", out)
	}
	_, batch, _ := strings.Cut(out, "to undo all of it: batch ")
	out = run("import", "--undo", strings.TrimSpace(batch))
	if !strings.Contains(out, "District: 2 removed") || !strings.Contains(out, "worked out anew") {
		t.Errorf("the undo did not say what it did:\n%s", out)
	}
	if after := run("doctor"); !strings.Contains(after, "nothing is wrong") || !strings.Contains(after, "2 District") {
		t.Errorf("after the undo:\n%swas\n%s", after, before)
	}
}

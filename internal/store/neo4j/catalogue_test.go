package neo4j_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ieum/internal/ieum"
	"ieum/internal/store/neo4j"
)

func catalogue(t *testing.T) map[string]string {
	t.Helper()
	texts, err := neo4j.Catalogue()
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

// scopeNames and pageNames are what a header says as "those of the scope"
// and "those of the page".
var (
	scopeNames = []string{"staff", "today", "all", "byTeam", "byRegistered", "bySupervision", "bySchool", "byCentre", "byEmergency", "bySafety", "now", "closedSince"}
	pageNames  = []string{"limit", "backward", "afterValue", "afterID", "beforeValue", "beforeID"}
)

// promised are the parameters that a file's header names.
func promised(t *testing.T, name string) []string {
	t.Helper()
	names, err := promisedBy(name)
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func promisedBy(name string) ([]string, error) {
	bytes, err := os.ReadFile("queries/" + name + ".cypher")
	if err != nil {
		return nil, err
	}
	lines := strings.Split(string(bytes), "\n")
	for i, start := range []string{"// What: ", "// Parameters: ", "// Columns: "} {
		if len(lines) < 4 || !strings.HasPrefix(lines[i], start) || !strings.HasSuffix(lines[i], ".") {
			return nil, fmt.Errorf("%s: line %d is not %q and a sentence", name, i+1, start)
		}
	}
	line := strings.TrimSuffix(strings.TrimPrefix(lines[1], "// Parameters: "), ".")
	var names []string
	if strings.Contains(line, "of the scope") {
		names = append(names, scopeNames...)
	}
	if strings.Contains(line, "of the page") {
		names = append(names, pageNames...)
	}
	line, _, _ = strings.Cut(line, ", and those of")
	line, _, _ = strings.Cut(line, ", those of")
	line = regexp.MustCompile(`\([^)]*\)`).ReplaceAllString(line, "")
	for name := range strings.SplitSeq(line, ",") {
		if name = strings.TrimSpace(name); name != "none" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names, nil
}

var (
	parameter = regexp.MustCompile(`\$p\.(\w+)`)
	dollar    = regexp.MustCompile(`\$\w+`)
	column    = regexp.MustCompile(`(?s).*\nRETURN (.*)$`)
	word      = regexp.MustCompile(`\w+`)
)

func TestEveryFileUsesTheParametersThatItsHeaderNames(t *testing.T) {
	for name, text := range catalogue(t) {
		used := map[string]bool{}
		for _, match := range parameter.FindAllStringSubmatch(text, -1) {
			used[match[1]] = true
		}
		got, want := slices.Sorted(maps.Keys(used)), promised(t, name)
		// What is not used of the scope is known to be the day, where no list asks.
		want = slices.DeleteFunc(want, func(n string) bool { return n == "floor" })
		if !slices.Equal(got, want) {
			t.Errorf("%s uses %v, its header names %v", name, got, want)
		}
		for _, match := range dollar.FindAllString(text, -1) {
			if match != "$p" {
				t.Errorf("%s has a parameter %s outside the map", name, match)
			}
		}
	}
}

func TestEveryFileReturnsTheColumnsThatItsHeaderNames(t *testing.T) {
	for name, text := range catalogue(t) {
		bytes, err := os.ReadFile("queries/" + name + ".cypher")
		if err != nil {
			t.Fatal(err)
		}
		header := strings.TrimPrefix(strings.Split(string(bytes), "\n")[2], "// Columns: ")
		header = regexp.MustCompile(`\(.*?\)\.?`).ReplaceAllString(header, "")
		last := column.FindStringSubmatch("\n" + text)
		if last == nil {
			t.Errorf("%s does not end with RETURN", name)
			continue
		}
		returned := word.FindAllString(last[1], -1)
		for want := range strings.SplitSeq(header, ",") {
			if want = strings.Trim(want, " ."); want != "" && !slices.Contains(returned, want) {
				t.Errorf("%s does not return %q, which its header names", name, want)
			}
		}
	}
}

func TestEveryPartIsUsed(t *testing.T) {
	parts, err := os.ReadDir("queries/parts")
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, pattern := range []string{"queries/*.cypher", "queries/parts/*.cypher"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			bytes, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			all.Write(bytes)
		}
	}
	for _, p := range parts {
		if !strings.Contains(all.String(), "// with "+strings.TrimSuffix(p.Name(), ".cypher")+"\n") {
			t.Errorf("no statement uses %s", p.Name())
		}
	}
}

// Types and labels that stand in files are written by hand; these tests hold
// them against the kind table.

func TestUntieKnowsEveryTie(t *testing.T) {
	var ties []string
	for _, info := range ieum.Kinds() {
		if info.Tie {
			ties = append(ties, strings.ToUpper(regexp.MustCompile(`([a-z])([A-Z])`).ReplaceAllString(string(info.Kind), "${1}_$2")))
		}
	}
	if !strings.Contains(catalogue(t)["untie"], "[r:"+strings.Join(ties, "|")+"]") {
		t.Errorf("untie does not name the ties %v", ties)
	}
}

func TestRecordsKnowEveryWayToNameAPerson(t *testing.T) {
	text := catalogue(t)["records"]
	types := strings.Split(regexp.MustCompile(`\[:(FROM\|[A-Z_|]+)\]`).FindStringSubmatch(text)[1], "|")
	want := map[string]bool{}
	for _, info := range ieum.Kinds() {
		if info.Partition != ieum.People || info.Kind == "Restriction" {
			continue
		}
		for _, f := range info.Fields {
			if f.Ref != nil && slices.Contains(f.Ref.Kinds, "Person") {
				want[f.Ref.Type] = true
			}
		}
	}
	if got := slices.Sorted(slices.Values(types)); !slices.Equal(got, slices.Sorted(maps.Keys(want))) {
		t.Errorf("records follows %v, the kind table has %v", got, slices.Sorted(maps.Keys(want)))
	}
}

func TestNoKindHasTwoReferencesOfOneType(t *testing.T) {
	for _, info := range ieum.Kinds() {
		seen := map[string]bool{"HANGS_ON": true}
		for _, f := range info.Fields {
			if f.Ref == nil {
				continue
			}
			if seen[f.Ref.Type] {
				t.Errorf("%s has two references of type %s: its node could not be read by its relationships", info.Kind, f.Ref.Type)
			}
			seen[f.Ref.Type] = true
		}
	}
}

func auth(user, password string) driver.AuthToken {
	if user == "" {
		return driver.NoAuth()
	}
	return driver.BasicAuth(user, password, "")
}

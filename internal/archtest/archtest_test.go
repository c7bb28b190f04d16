package archtest_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"ieum/internal/archtest"
)

// The repository itself keeps the rules.
func TestTheHouseKeepsItsRules(t *testing.T) {
	findings, err := archtest.Check(filepath.Join("..", ".."), "ieum")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range findings {
		t.Error(f)
	}
}

// Each archive in testdata is a tree. A line that breaks rules ends in a
// comment "// want rule rule"; no other line may be reported.
func TestPlantedTreesAreReported(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatalf("no planted trees: %v", err)
	}
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			findings, err := archtest.Check(plant(t, archive), "ieum")
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range findings {
				got = append(got, fmt.Sprintf("%s:%d %s", f.File, f.Line, f.Rule))
				if f.What == "" || f.Why == "" {
					t.Errorf("%v: want what was found and why it is wrong", f)
				}
			}
			if diff := cmp.Diff(wanted(archive), sorted(got)); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

// A rule that no planted tree breaks could be dead without anyone noticing.
func TestEveryRuleIsBrokenOnce(t *testing.T) {
	source, err := os.ReadFile("house.go")
	if err != nil {
		t.Fatal(err)
	}
	var planted []byte
	archives, _ := filepath.Glob("testdata/*.txtar")
	for _, name := range archives {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		planted = append(planted, content...)
	}
	names := 0
	for _, part := range bytes.Split(source, []byte(`rule{"`))[1:] {
		name, _, _ := bytes.Cut(part, []byte(`"`))
		names++
		if !bytes.Contains(planted, name) {
			t.Errorf("no planted tree breaks %q", name)
		}
	}
	if names < 10 {
		t.Errorf("found %d rules in house.go; the way they are written has changed", names)
	}
}

// A tree that cannot be parsed is an error and not a clean bill.
func TestABrokenFileIsAnError(t *testing.T) {
	root := plant(t, txtar.Parse([]byte("-- internal/ieum/a.go --\npackage ieum\nfunc {\n")))
	if _, err := archtest.Check(root, "ieum"); err == nil {
		t.Error("got no error for a file that does not parse")
	}
}

func plant(t *testing.T, archive *txtar.Archive) string {
	t.Helper()
	root := t.TempDir()
	for _, f := range archive.Files {
		name := filepath.Join(root, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// wanted reads the "// want" comments of an archive.
func wanted(archive *txtar.Archive) []string {
	var want []string
	for _, f := range archive.Files {
		for i, line := range strings.Split(string(f.Data), "\n") {
			_, rules, found := strings.Cut(line, "// want ")
			if !found {
				continue
			}
			for rule := range strings.FieldsSeq(rules) {
				want = append(want, fmt.Sprintf("%s:%d %s", f.Name, i+1, rule))
			}
		}
	}
	return sorted(want)
}

func sorted(lines []string) []string {
	slices.Sort(lines)
	return lines
}

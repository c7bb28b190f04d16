package desk

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
)

// What the viewer may read of a row is made in two places: in the gate, which
// keeps the account, and before an answer is computed.
func TestRowsLeaveByOneGate(t *testing.T) {
	var places []string
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		name := filepath.ToSlash(path)
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok && s.Sel.Name == "Redact" {
				if x, ok := s.X.(*ast.Ident); ok && x.Name == "policy" {
					places = append(places, strings.TrimPrefix(name, "../../"))
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(places)
	if diff := cmp.Diff([]string{"internal/desk/around.go", "internal/desk/show.go"}, slices.Compact(places)); diff != "" {
		t.Errorf("rows are redacted elsewhere, past the account: %s", diff)
	}
}

// A door that does not tell what leaves is taken to hand out all it gets.
func TestWhatIsHandedOutIsOnTheAccount(t *testing.T) {
	o := open(t)
	entries := func(byField bool) map[ieum.ID][]string {
		s := o.as(t, "manager")
		s.operation.ByField = byField
		found, err := s.Records(t.Context(), []ieum.ID{hana}, "Need", "Supports", "Person", "Offer")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Part[ieum.Need](found[hana]); err != nil {
			t.Fatal(err)
		}
		if _, err := Supporters(found[hana]); err != nil {
			t.Fatal(err)
		}
		got := map[ieum.ID][]string{}
		for _, e := range o.finish(t, s) {
			got[e.Subject] = e.Fields
		}
		return got
	}
	want := map[ieum.ID][]string{
		hana: {"personal", "sensitive", "staff"}, gran: {"personal", "sensitive"}, mother: {"personal"}, friend: {"personal"},
	}
	if diff := cmp.Diff(want, entries(false)); diff != "" {
		t.Error(diff)
	}
	if got := entries(true); len(got) != 0 {
		t.Errorf("a door that tells field by field told nothing, and yet: %v", got)
	}
}

// What a filter asks for is told of every row that it leaves.
func TestAFilteredListTellsOfWhatItIsFilteredBy(t *testing.T) {
	o := open(t)
	s := o.as(t, "manager")
	if _, err := s.Students(t.Context(), StudentFilter{Need: "1000000"}, firstPage()); err != nil {
		t.Fatal(err)
	}
	for _, e := range o.finish(t, s) {
		if !slices.Contains(e.Fields, "sensitive") {
			t.Errorf("%+v does not say that a need was told", e)
		}
	}
}

// Whoever may read needs of the household by one way and not of the pupil by
// another, gets the pupil's as hidden and not as none.
func TestRowsOfOthersDoNotMakeAHiddenListAnEmptyOne(t *testing.T) {
	o := open(t)
	s := o.as(t, "both") // of hana's school, and of no team of hers
	found, err := s.Records(t.Context(), []ieum.ID{hana}, "Need", "Person")
	if err != nil || found[hana] == nil {
		t.Fatal(err)
	}
	r := found[hana]
	grandmother := &ieum.Person{Head: ieum.Head{ID: gran, Root: home, Reach: ieum.ReachTeam}}
	for _, row := range ieum.Part[ieum.Need](r.kept) { // as if a sibling were in the viewer's own team
		if row.Subject == gran {
			row.Reach = ieum.ReachTeam
		}
	}
	if rows, err := Part[ieum.Need](r); err == nil {
		t.Errorf("the pupil's needs are %v, and not hidden", rows)
	}
	if rows, err := Part[ieum.Need](r.Of(grandmother)); err != nil || len(rows) == 0 {
		t.Errorf("the grandmother's are hidden: %v, %v", rows, err)
	}
}

package resolver

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"ieum/internal/ieum"
)

// What people read for a value or a field is taken from its description, so
// each has both languages.
func TestFormsSpeakBothLanguages(t *testing.T) {
	f := newForms()
	hangul := regexp.MustCompile(`[가-힣]`)
	check := func(name string, e *ieum.Entry) {
		if !hangul.MatchString(e.Ko) || hangul.MatchString(e.En) || e.En == "" || len(e.En) > 100 || strings.ContainsAny(e.En, "\n`") {
			t.Errorf("%s.%s is %q and %q: write its description as \"English (한국어).\"", name, e.Code, e.Ko, e.En)
		}
	}
	values, fields := 0, 0
	for _, enum := range f.enums {
		for _, v := range enum.Values {
			values++
			if enum.Name != "Right" { // which tells authors of clients what each opens
				check(enum.Name, v)
			}
		}
	}
	for kind, list := range f.fields {
		for _, field := range list {
			fields++
			check(string(kind), field)
		}
	}
	if values < 100 || fields < 20 {
		t.Errorf("%d values and %d fields", values, fields)
	}
	for _, name := range []string{"phone", "address", "name", "hours"} {
		if !contains(f.fields["Agency"], name) {
			t.Errorf("an agency's %s cannot be reported", name)
		}
	}
	if len(f.fields["Student"]) > 0 || contains(f.fields["Agency"], "withheld") || contains(f.fields["Agency"], "id") {
		t.Errorf("what is nobody's to report: %v", f.fields["Student"])
	}
}

func contains(list []*ieum.Entry, code string) bool {
	for _, e := range list {
		if e.Code == code {
			return true
		}
	}
	return false
}

// Closed sets that the rooms below keep as text are enums of the schema: each
// of their constants is a value.
func TestClosedSetsAreWhole(t *testing.T) {
	schema := theSchema()
	for _, tt := range []struct{ enum, file, constant string }{
		{"TieKind", "internal/atlas/tie.go", `TieKind = "([A-Z_]+)"`},
		{"UnblockAction", "internal/linkage/unblock.go", `Act[A-Za-z]+ += "([A-Z_]+)"`},
		{"DevelopmentKind", "internal/linkage/develop.go", `develop[A-Z][a-z]+ += "([A-Z_]+)"`},
	} {
		text, err := os.ReadFile(filepath.Join("..", "..", filepath.FromSlash(tt.file)))
		if err != nil {
			t.Fatal(err)
		}
		found := regexp.MustCompile(tt.constant).FindAllStringSubmatch(string(text), -1)
		if len(found) < 3 {
			t.Errorf("%s: %d constants", tt.file, len(found))
		}
		for _, m := range found {
			if schema.Types[tt.enum].EnumValues.ForName(m[1]) == nil {
				t.Errorf("%s lacks %s of %s", tt.enum, m[1], tt.file)
			}
		}
	}
}

package ieum_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
)

// value returns what the mapper gives for one column of an entity.
func value(t *testing.T, e ieum.Entity, column string) any {
	t.Helper()
	info := ieum.InfoOf(ieum.KindOf(e))
	for i, v := range info.Encode(e) {
		if info.Fields[i].Column == column {
			return v
		}
	}
	t.Fatalf("no column %s", column)
	return nil
}

func field(t *testing.T, kind ieum.Kind, column string) *ieum.Field {
	t.Helper()
	info := ieum.InfoOf(kind)
	for i := range info.Fields {
		if info.Fields[i].Column == column {
			return &info.Fields[i]
		}
	}
	t.Fatalf("no column %s", column)
	return nil
}

func TestTagsSayHowAFieldIsKept(t *testing.T) {
	tests := []struct {
		kind   ieum.Kind
		column string
		want   ieum.Field
	}{
		{"Area", "name_ko", ieum.Field{Go: "Name", Shape: ieum.ShapeText, Class: ieum.ClassPublic}},
		{"Area", "name_en", ieum.Field{Go: "Name", Shape: ieum.ShapeText, Class: ieum.ClassPublic}},
		{"Area", "code", ieum.Field{Go: "Code", Shape: ieum.ShapeText, Class: ieum.ClassPublic, Indexed: true}},
		{"Area", "covers", ieum.Field{
			Go: "Covers", Shape: ieum.ShapeList, Class: ieum.ClassPublic, Indexed: true,
			Ref: &ieum.Reference{Type: "COVERS", Kinds: []ieum.Kind{"Area"}},
		}},
		{"Agency", "verified_on", ieum.Field{Go: "VerifiedOn", Shape: ieum.ShapeText, Class: ieum.ClassPublic}},
		{"Agency", "point", ieum.Field{Go: "Point", Shape: ieum.ShapeJSON, Class: ieum.ClassPublic}},
		{"Agency", "confidential", ieum.Field{Go: "Confidential", Shape: ieum.ShapeBool, Class: ieum.ClassPublic}},
		{"Service", "documents", ieum.Field{Go: "Documents", Shape: ieum.ShapeJSON, Class: ieum.ClassPublic}},
		{"EligibilityRule", "min", ieum.Field{Go: "Min", Shape: ieum.ShapeInt, Class: ieum.ClassPublic}},
		{"CaseManager", "standard", ieum.Field{Go: "Standard", Shape: ieum.ShapeReal, Class: ieum.ClassStaff}},
		{"Student", "registered_by", ieum.Field{
			Go: "RegisteredBy", Shape: ieum.ShapeText, Class: ieum.ClassStaff, Indexed: true,
			Ref: &ieum.Reference{Type: "REGISTERED_BY", Kinds: []ieum.Kind{"Staff"}},
		}},
		{"Restriction", "masked", ieum.Field{
			Go: "Masked", Shape: ieum.ShapeText, Class: ieum.ClassWithheld, Indexed: true,
			Ref: &ieum.Reference{Type: "MASKS", Kinds: []ieum.Kind{"Person", "Student", "Worker", "CaseManager", "Agency"}},
		}},
		{"AuditEntry", "at", ieum.Field{Go: "At", Shape: ieum.ShapeMoment, Class: ieum.ClassStaff}},
		{"AuditEntry", "subjects", ieum.Field{Go: "Subjects", Shape: ieum.ShapeList, Class: ieum.ClassPersonal}},
	}
	for _, tt := range tests {
		t.Run(string(tt.kind)+"."+tt.column, func(t *testing.T) {
			tt.want.Column = tt.column
			if diff := cmp.Diff(tt.want, *field(t, tt.kind, tt.column), cmp.FilterPath(unexported, cmp.Ignore())); diff != "" {
				t.Errorf("field (-want +got):\n%s", diff)
			}
		})
	}
}

func unexported(p cmp.Path) bool {
	name := strings.TrimPrefix(p.Last().String(), ".")
	return name == "index" || name == "codec"
}

func TestAbsentIsNilAndZeroIsAValueWhereTheFieldSaysSo(t *testing.T) {
	zero, no := 0, false
	tests := []struct {
		name   string
		entity ieum.Entity
		column string
		want   any
	}{
		{"an absent text", &ieum.Area{}, "code", nil},
		{"a text", &ieum.Area{Code: "1"}, "code", "1"},
		{"half a label", &ieum.Area{Name: ieum.Text{Ko: "동"}}, "name_en", nil},
		{"an absent day", &ieum.Agency{}, "verified_on", nil},
		{"an absent list", &ieum.Area{}, "covers", nil},
		{"an empty list", &ieum.Area{Covers: []ieum.ID{}}, "covers", nil},
		{"a list", &ieum.Agency{Aliases: []string{"a", ""}}, "aliases", []string{"a", ""}},
		{"no number", &ieum.Student{}, "grade", nil},
		{"a number", &ieum.Student{Grade: 4}, "grade", int64(4)},
		{"an optional number that is absent", &ieum.EligibilityRule{}, "min", nil},
		{"an optional number that is zero", &ieum.EligibilityRule{Min: &zero}, "min", int64(0)},
		{"an optional truth that is absent", &ieum.Goal{}, "achieved", nil},
		{"an optional truth that is false", &ieum.Goal{Achieved: &no}, "achieved", false},
		{"false", &ieum.Service{}, "inferred", false},
		{"no real", &ieum.CaseManager{}, "standard", nil},
		{"a real", &ieum.CaseManager{Standard: 20.5}, "standard", 20.5},
		{"no place", &ieum.Agency{}, "point", nil},
		{"a place at zero", &ieum.Agency{Point: &ieum.Point{}}, "point", `{"latitude":0,"longitude":0}`},
		{"no address", &ieum.Agency{}, "address", nil},
		{"no moment", &ieum.AuditEntry{}, "at", nil},
		{"a moment", &ieum.AuditEntry{At: time.Date(2026, 11, 24, 9, 0, 0, 1500, time.FixedZone("KST", 9*3600))}, "at", "2026-11-24T00:00:00.000001Z"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, value(t, tt.entity, tt.column)); diff != "" {
				t.Errorf("encoded (-want +got):\n%s", diff)
			}
		})
	}
}

func TestMomentsSortAsText(t *testing.T) {
	base := time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)
	before := ""
	for _, later := range []time.Duration{0, time.Microsecond, 10 * time.Microsecond, time.Second, time.Hour, 24 * time.Hour, 400 * 24 * time.Hour} {
		text := value(t, &ieum.AuditEntry{At: base.Add(later)}, "at").(string)
		if text <= before {
			t.Errorf("%s does not come after %s", text, before)
		}
		before = text
	}
}

// Databases return bools as numbers and lists as JSON or as lists of
// anything.
func TestDecodeTakesWhatDatabasesReturn(t *testing.T) {
	want := &ieum.Staff{DisplayName: "아리", Roles: []ieum.Role{ieum.RoleTeacher, ieum.RoleAuditor}, Active: true, Team: "t"}
	for name, change := range map[string]func(values map[string]any){
		"as encoded":        func(map[string]any) {},
		"a bool as number":  func(v map[string]any) { v["active"] = int64(1) },
		"a list as JSON":    func(v map[string]any) { v["roles"] = `["TEACHER","AUDITOR"]` },
		"a list of any":     func(v map[string]any) { v["roles"] = []any{"TEACHER", "AUDITOR"} },
		"a column is new":   func(v map[string]any) { v["school"] = nil },
		"an empty JSON one": func(v map[string]any) { v["roles"] = `["TEACHER","AUDITOR"]` },
	} {
		info := ieum.InfoOf("Staff")
		values := map[string]any{}
		for i, v := range info.Encode(want) {
			values[info.Fields[i].Column] = v
		}
		change(values)
		row := make([]any, len(info.Fields))
		for i, f := range info.Fields {
			row[i] = values[f.Column]
		}
		got, err := info.Decode(row)
		if diff := cmp.Diff(ieum.Entity(want), got); err != nil || diff != "" {
			t.Errorf("%s: %v (-want +got):\n%s", name, err, diff)
		}
	}
	rule := ieum.InfoOf("EligibilityRule")
	row := make([]any, len(rule.Fields))
	for i, f := range rule.Fields {
		if f.Column == "min" {
			row[i] = int64(0)
		}
	}
	got, err := rule.Decode(row)
	if err != nil || got.(*ieum.EligibilityRule).Min == nil || got.(*ieum.EligibilityRule).Max != nil {
		t.Errorf("an optional zero: %v, %v", got, err)
	}
}

func TestDecodeNamesTheColumnThatIsWrongAndNotTheValue(t *testing.T) {
	info := ieum.InfoOf("AuditEntry")
	for column, wrong := range map[string]any{
		"actor": int64(7), "at": "yesterday-secret", "fields": map[string]any{}, "denied": "secret", "request": []byte("secret"),
	} {
		row := make([]any, len(info.Fields))
		for i, f := range info.Fields {
			if f.Column == column {
				row[i] = wrong
			}
		}
		_, err := info.Decode(row)
		if !errors.Is(err, ieum.ErrInvalid) || !strings.Contains(err.Error(), column) || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: %v", column, err)
		}
	}
}

func TestReferencesAreReadFromTheEntity(t *testing.T) {
	e := &ieum.Service{Agency: "a", Catchment: []ieum.ID{"c1", "c2"}}
	for column, want := range map[string][]ieum.ID{"agency": {"a"}, "catchment": {"c1", "c2"}, "batch": nil} {
		if diff := cmp.Diff(want, field(t, "Service", column).References(e)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", column, diff)
		}
	}
	if got := field(t, "Service", "catchment").References(&ieum.Service{}); len(got) != 0 {
		t.Errorf("an absent list refers to %v", got)
	}
}

func TestTheHeadIsNoField(t *testing.T) {
	for _, info := range ieum.Kinds() {
		for _, f := range info.Fields {
			switch f.Go {
			case "ID", "Root", "Version", "Reach", "Redacted", "Head":
				t.Errorf("%s keeps %s as a field", info.Kind, f.Go)
			}
		}
	}
}

func TestATextWithoutAWordInOneLanguageIsTheOther(t *testing.T) {
	tests := []struct {
		text     ieum.Text
		ko, en   string
		absent   bool
		asObject string
	}{
		{ieum.Text{Ko: "가", En: "a"}, "가", "a", false, `{"ko":"가","en":"a"}`},
		{ieum.Text{Ko: "가"}, "가", "가", false, `{"ko":"가"}`},
		{ieum.Text{En: "a"}, "a", "a", false, `{"en":"a"}`},
		{ieum.Text{}, "", "", true, `{}`},
	}
	for _, tt := range tests {
		if tt.text.In(ieum.Korean) != tt.ko || tt.text.In(ieum.English) != tt.en || tt.text.Absent() != tt.absent {
			t.Errorf("%+v: %q, %q, %t", tt.text, tt.text.In(ieum.Korean), tt.text.In(ieum.English), tt.text.Absent())
		}
		if got, err := json.Marshal(tt.text); err != nil || string(got) != tt.asObject {
			t.Errorf("%+v as JSON: %s, %v", tt.text, got, err)
		}
	}
}

package linkage_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
	"ieum/internal/linkage/casetext"
)

// Every rule of the model is held by a case: with any one of them taken out some case fails. The rules are the rows of
// the tables of this package and of the code lists.
func TestDroppingAnyRuleMakesACaseFail(t *testing.T) {
	cases, codes := parsed(t), codesWithout(t, nil)
	whole := make([]*atlas.Snapshot, len(cases))
	for i := range cases {
		whole[i] = built(t, cases[i], codes)
	}
	kept := func(i int) *atlas.Snapshot { return whole[i] }
	if fault := firstFault(t, cases, kept); fault != "" {
		t.Fatal("a case fails with all rules: ", fault)
	}
	for _, seam := range linkage.Seams() {
		back := seam.Off()
		held(t, seam.Name, firstFault(t, cases, kept))
		back()
	}
	for _, row := range rowsOf(codes) {
		lists := codesWithout(t, row.drop)
		held(t, row.name, firstFault(t, cases, func(i int) *atlas.Snapshot {
			if row.concerns != "" && !slices.ContainsFunc(cases[i].Network, func(e ieum.Entity) bool { return typed(e, row.concerns) }) {
				return nil
			}
			return built(t, cases[i], lists)
		}))
	}
}

// held reports a rule that no case holds.
func held(t *testing.T, name, fault string) {
	t.Helper()
	if fault == "" {
		t.Errorf("no case fails without %s", name)
	}
}

// row is a row of the code lists that is a rule. One of a type of agency concerns no case without such an agency.
type row struct {
	name, concerns string
	drop           func(*ieum.Codes)
}

func rowsOf(codes *ieum.Codes) []row {
	var rows []row
	for i, d := range codes.Dangers {
		rows = append(rows, row{name: "danger " + d.Code, drop: func(c *ieum.Codes) { c.Dangers = slices.Delete(c.Dangers, i, i+1) }})
	}
	for i, kind := range codes.AgencyTypes {
		for k, p := range kind.For {
			rows = append(rows, row{fmt.Sprintf("type %s %s", kind.Code, p.Kind), kind.Code, func(c *ieum.Codes) {
				c.AgencyTypes[i].For = slices.Delete(c.AgencyTypes[i].For, k, k+1)
			}})
		}
	}
	return rows
}

func typed(e ieum.Entity, code string) bool {
	agency, ok := e.(*ieum.Agency)
	return ok && agency.Type == code
}

// codesWithout returns the built-in lists as a file without a row would make them.
func codesWithout(t *testing.T, drop func(*ieum.Codes)) *ieum.Codes {
	t.Helper()
	codes, err := ieum.DefaultCodes()
	if err != nil || drop == nil {
		return codes
	}
	drop(codes)
	text, err := json.Marshal(codes)
	if err != nil {
		t.Fatal(err)
	}
	read, err := ieum.ReadCodes(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return read
}

func built(t *testing.T, c *casetext.Case, codes *ieum.Codes) *atlas.Snapshot {
	t.Helper()
	snapshot, err := atlas.Build(codes, 1, c.Today, casetext.Yield(c.Network))
	if err != nil {
		t.Fatal(err)
	}
	return snapshot
}

// firstFault asks the cases, each of its snapshot, until one fails; empty where none does. A case without a snapshot
// is passed over.
func firstFault(t *testing.T, cases []*casetext.Case, of func(i int) *atlas.Snapshot) string {
	t.Helper()
	for i, c := range cases {
		snapshot := of(i)
		for k := range c.Questions {
			if snapshot == nil {
				break
			}
			a := &asking{ctx: t.Context(), c: c, snapshot: snapshot, q: &c.Questions[k]}
			if faults := a.check(); len(faults) > 0 {
				return c.Name + ": " + faults[0]
			}
		}
	}
	return ""
}

package linkage_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
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
		fault := firstFault(t, cases, func(i int) *atlas.Snapshot {
			if row.concerns != nil && !row.concerns(cases[i]) {
				return nil
			}
			return built(t, cases[i], lists)
		})
		switch why, known := implied[row.name]; {
		case !known:
			held(t, row.name, fault)
		case fault != "":
			t.Errorf("%s fails without %s, of which is said: %s", fault, row.name, why)
		}
	}
}

// implied are rows that no answer shows, since others say as much, with the reason. They stand in the lists for their
// readers.
var implied = map[string]string{
	"when of ADULT_AT_HOME: {19 0 []   []}": "who is younger has all that the row says by AT_HOME, which stands before it",
}

// held reports a rule that no case holds.
func held(t *testing.T, name, fault string) {
	t.Helper()
	if fault == "" {
		t.Errorf("no case fails without %s", name)
	}
}

// row is a row of the code lists that is a rule. It fails no case that it does not concern; nil concerns all.
type row struct {
	name     string
	concerns func(*casetext.Case) bool
	drop     func(*ieum.Codes)
}

func rowsOf(codes *ieum.Codes) []row {
	rows := slices.Concat(callRows(codes), circumstanceRows(codes))
	for i, d := range codes.Dangers {
		rows = append(rows, row{name: "danger " + d.Code, drop: func(c *ieum.Codes) { c.Dangers = slices.Delete(c.Dangers, i, i+1) }})
	}
	for i, kind := range codes.AgencyTypes {
		for k, p := range kind.For {
			rows = append(rows, row{fmt.Sprintf("type %s %s", kind.Code, p.Kind), withAgency(kind.Code), func(c *ieum.Codes) {
				c.AgencyTypes[i].For = slices.Delete(c.AgencyTypes[i].For, k, k+1)
			}})
		}
	}
	return rows
}

// callRows are whom to call in each danger, whom about each need that cannot wait and whom at any time, and the grounds of
// each danger.
func callRows(codes *ieum.Codes) []row {
	var rows []row
	const inDanger = "call in danger"
	add := func(what, code string, list func(*ieum.Codes) *[]string) {
		for k, call := range *list(codes) {
			if what == inDanger && len(*list(codes)) == 1 || what != inDanger && saidInDanger(codes, code, call) {
				continue // without a call the danger itself is none, and what it says is said once
			}
			rows = append(rows, row{fmt.Sprintf("%s %s: %s", what, code, call), saysCalls, func(c *ieum.Codes) {
				kept := list(c)
				*kept = slices.Delete(*kept, k, k+1)
			}})
		}
	}
	for i, d := range codes.Dangers {
		add(inDanger, d.Code, func(c *ieum.Codes) *[]string { return &c.Dangers[i].Calls })
		for k, g := range d.Grounds {
			rows = append(rows, row{fmt.Sprintf("ground %s of %s", g.Ground, d.Code), saysConsents, func(c *ieum.Codes) {
				c.Dangers[i].Grounds = slices.Delete(c.Dangers[i].Grounds, k, k+1)
			}})
		}
	}
	for i, n := range codes.Needs {
		add("urgent call", n.Code, func(c *ieum.Codes) *[]string { return &c.Needs[i].CallNow })
		add("call at any time", n.Code, func(c *ieum.Codes) *[]string { return &c.Needs[i].Always })
		for k, sub := range n.Children {
			add("urgent call", sub.Code, func(c *ieum.Codes) *[]string { return &c.Needs[i].Children[k].CallNow })
			add("call at any time", sub.Code, func(c *ieum.Codes) *[]string { return &c.Needs[i].Children[k].Always })
		}
	}
	return rows
}

// circumstanceRows are what each danger bars and who takes its reports, whom its grounds let be told, and the circumstances
// for which dangers, grounds and calls are.
func circumstanceRows(codes *ieum.Codes) []row {
	var rows []row
	for i, d := range codes.Dangers {
		at, asked := func(c *ieum.Codes) *ieum.Danger { return &c.Dangers[i] }, asksAbout(codes, d.Needs)
		rows = slices.Concat(
			rows,
			without(d.Ties, "tie of "+d.Code, asked, func(c *ieum.Codes) *[]string { return &at(c).Ties }),
			without(d.Callers, "caller of "+d.Code, asked, func(c *ieum.Codes) *[]ieum.Referrer { return &at(c).Callers }),
			without(d.When, "when of "+d.Code, asked, func(c *ieum.Codes) *[]ieum.Circumstance { return &at(c).When }),
		)
		for _, body := range d.Rescue {
			rows = append(rows, row{fmt.Sprintf("rescue of %s: %s", d.Code, body), asked, func(c *ieum.Codes) { dismiss(at(c), body) }})
		}
		for k, g := range d.Grounds {
			rows = append(rows, without(g.To, fmt.Sprintf("to of ground %s of %s", g.Ground, d.Code), saysConsents,
				func(c *ieum.Codes) *[]string { return &at(c).Grounds[k].To })...)
			rows = append(rows, without(g.When, fmt.Sprintf("when of ground %s of %s", g.Ground, d.Code), saysConsents,
				func(c *ieum.Codes) *[]ieum.Circumstance { return &at(c).Grounds[k].When })...)
		}
	}
	for i, call := range codes.Calls {
		rows = append(rows, without(call.When, "when of call "+call.Code, saysCalls,
			func(c *ieum.Codes) *[]ieum.Circumstance { return &c.Calls[i].When })...)
	}
	return rows
}

// dismiss takes a body from those that take the reports of a danger, and the grounds that are for it alone.
func dismiss(d *ieum.Danger, body string) {
	it := func(kind string) bool { return kind == body }
	d.Rescue = slices.DeleteFunc(d.Rescue, it)
	d.Grounds = slices.DeleteFunc(d.Grounds, func(g ieum.DangerGround) bool { return len(g.To) == 1 && g.To[0] == body })
	for i := range d.Grounds {
		d.Grounds[i].To = slices.DeleteFunc(d.Grounds[i].To, it)
	}
}

// without makes a row for each element of a list.
func without[T any](list []T, what string, concerns func(*casetext.Case) bool, of func(*ieum.Codes) *[]T) []row {
	rows := make([]row, len(list))
	for k, element := range list {
		rows[k] = row{fmt.Sprintf("%s: %v", what, element), concerns, func(c *ieum.Codes) {
			kept := of(c)
			*kept = slices.Delete(*kept, k, k+1)
		}}
	}
	return rows
}

// saidInDanger reports whether a danger about a need says a call already.
func saidInDanger(codes *ieum.Codes, need, call string) bool {
	return slices.ContainsFunc(codes.Dangers, func(d ieum.Danger) bool {
		return slices.Contains(d.Needs, need) && slices.Contains(d.Calls, call)
	})
}

// saysCalls reports whether a case says whom to call, and saysConsents which consents are missing.
func saysCalls(c *casetext.Case) bool    { return expects(c, "call ") }
func saysConsents(c *casetext.Case) bool { return expects(c, "missing ") }

// asksAbout reports whether a case asks about one of some needs, or names none.
func asksAbout(codes *ieum.Codes, needs []string) func(*casetext.Case) bool {
	return func(c *casetext.Case) bool {
		return slices.ContainsFunc(c.Questions, func(q casetext.Question) bool {
			return q.Need == "" || slices.ContainsFunc(needs, func(need string) bool { return codes.Meets(need, q.Need) })
		})
	}
}

func expects(c *casetext.Case, word string) bool {
	return slices.ContainsFunc(c.Questions, func(q casetext.Question) bool {
		return slices.ContainsFunc(q.Expect, func(line string) bool { return strings.HasPrefix(line, word) })
	})
}

// withAgency reports whether there is an agency of a type.
func withAgency(kind string) func(*casetext.Case) bool {
	return func(c *casetext.Case) bool {
		return slices.ContainsFunc(c.Network, func(e ieum.Entity) bool {
			agency, ok := e.(*ieum.Agency)
			return ok && agency.Type == kind
		})
	}
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

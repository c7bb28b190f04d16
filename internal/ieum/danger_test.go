package ieum_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"ieum/internal/ieum"
)

// lines are the emergency and public help lines in use, each looked up at whoever runs it. A number that is in
// none of their notices is a mistake in the table.
var lines = strings.Fields(`112 119 109 117 129 132 110 182 1308 1331 1332 1336 1342 1345 1350 1366 1388
	1577-0199 1577-1366 1577-1389 1577-4206 1599-0075 1600-1004 1600-5500 1644-3119 1644-8295 1899-9988`)

func callsOf(t *testing.T, codes *ieum.Codes, list []string) []ieum.Call {
	t.Helper()
	calls := make([]ieum.Call, len(list))
	for i, code := range list {
		call, ok := codes.Call(code)
		if !ok {
			t.Errorf("no call %s", code)
		}
		calls[i] = call
	}
	return calls
}

func TestEveryCallHasWordsANumberOrAPlaceAndASource(t *testing.T) {
	codes, used := defaults(t), map[string]bool{}
	for _, call := range codes.Calls {
		bothLanguages(t, "call "+call.Code, call.Text)
		if call.Source == "" || call.Clause != "" && !clause.MatchString(call.Clause) {
			t.Errorf("call %s rests on %q by %q", call.Code, call.Clause, call.Source)
		}
		if call.At == nil && !slices.Contains(lines, call.Phone) {
			t.Errorf("call %s: %q is no line in use", call.Code, call.Phone)
		}
		if call.At != nil {
			bothLanguages(t, "found "+call.Code, call.Found)
			if !strings.Contains(call.Found.Ko, "{0") || !strings.Contains(call.Found.En, "{0") {
				t.Errorf("call %s does not name whom it found", call.Code)
			}
		}
		if !call.Obliged.Absent() {
			bothLanguages(t, "obliged "+call.Code, call.Obliged)
			if call.Clause == "" {
				t.Errorf("call %s is a duty by no clause", call.Code)
			}
		}
		for _, text := range []string{call.Ko, call.En, call.Found.Ko, call.Found.En} {
			// A guardian may be the danger: no sentence sends or invites one.
			if strings.Contains(text, "보호자") || strings.Contains(text, "guardian") || strings.Contains(text, "parent ") {
				t.Errorf("call %s: %q speaks of the guardian", call.Code, text)
			}
		}
	}
	for _, n := range everyNeed(codes) {
		for _, code := range slices.Concat(n.CallNow, n.Always) {
			used[code] = true
		}
	}
	for _, d := range codes.Dangers {
		for _, code := range d.Calls {
			used[code] = true
		}
	}
	if len(used) != len(codes.Calls) {
		t.Errorf("%d calls, %d of them used", len(codes.Calls), len(used))
	}
}

// Whatever the age, somebody can be called for every need, at once and in general.
func TestEveryNeedHasANumberAtEveryAge(t *testing.T) {
	codes := defaults(t)
	fits := func(call ieum.Call, age int) bool {
		return call.Phone != "" && (len(call.When) == 0 || slices.ContainsFunc(call.When, func(w ieum.Circumstance) bool {
			return w.Fact == "" && w.Level == "" && len(w.Words) == 0 && age >= w.FromAge && (w.UntilAge == 0 || age <= w.UntilAge)
		}))
	}
	for _, n := range everyNeed(codes) {
		for age := range 100 {
			for name, list := range map[string][]string{"now": n.CallNow, "always": n.Always} {
				if !slices.ContainsFunc(callsOf(t, codes, list), func(c ieum.Call) bool { return fits(c, age) }) {
					t.Errorf("need %s at %d: nobody to call (%s)", n.Code, age, name)
				}
			}
		}
	}
}

func TestEveryDangerRestsOnAClauseAndNamesAGround(t *testing.T) {
	codes, bodies := defaults(t), 0
	for _, d := range codes.Dangers {
		bothLanguages(t, "danger "+d.Code, d.Text)
		if !clause.MatchString(d.Clause) || d.Source == "" {
			t.Errorf("danger %s rests on %q by %q", d.Code, d.Clause, d.Source)
		}
		if calls := callsOf(t, codes, d.Calls); calls[0].Phone == "" {
			t.Errorf("danger %s: the first call has no number", d.Code)
		}
		if (len(d.Rescue) > 0) != (len(d.Grounds) > 0) {
			t.Errorf("danger %s: %d rescue bodies on %d grounds", d.Code, len(d.Rescue), len(d.Grounds))
		}
		bodies += len(d.Rescue)
		for _, body := range d.Rescue {
			told := slices.DeleteFunc(slices.Clone(d.Grounds), func(g ieum.DangerGround) bool { return !g.Opens(body) })
			always := slices.ContainsFunc(told, func(g ieum.DangerGround) bool { return len(g.When) == 0 })
			if len(told) == 0 || body == "POLICE" && !always {
				t.Errorf("danger %s: %s is told on %v", d.Code, body, told)
			}
		}
		for _, g := range d.Grounds {
			ground, ok := codes.Ground(g.Ground)
			if !ok || !slices.Contains(ground.Items, ieum.ItemIdentity) || !slices.Contains(ground.Items, ieum.ItemNeeds) && g.Ground != "MISSING_CHILD_REPORT" {
				t.Errorf("danger %s: ground %s does not open who it is and what it is about", d.Code, g.Ground)
			}
		}
		for _, tie := range d.Ties {
			if tie != "FAMILY" && tie != "SUPPORTS" {
				t.Errorf("danger %s bars %s", d.Code, tie)
			}
		}
	}
	if bodies < 15 || len(codes.Dangers) < 8 {
		t.Errorf("%d dangers with %d rescue bodies: the table says too little", len(codes.Dangers), bodies)
	}
}

// 112 comes first for abuse and violence.
func TestThePoliceComeFirstForAbuseAndViolence(t *testing.T) {
	codes := defaults(t)
	for _, d := range codes.Dangers {
		if slices.Contains(d.Needs, "0000000-1") || slices.Contains(d.Needs, "0000000-2") {
			if first := callsOf(t, codes, d.Calls)[0]; first.Phone != "112" {
				t.Errorf("danger %s: %s comes first", d.Code, first.Phone)
			}
		}
	}
}

func TestAReportIsTakenByRescueBodiesAlone(t *testing.T) {
	tests := []struct {
		kind, need string
		want       bool
	}{
		{"POLICE", "0000000", true},
		{"POLICE", "0000000-2", true},
		{"POLICE", "9000000-1", false},
		{"CHILD_PROTECTION_AGENCY", "0000000-1", true},
		{"CHILD_PROTECTION_AGENCY", "3000000-1", false},
		{"FIRE_STATION", "1000000-2", true},
		{"YOUTH_SHELTER", "0000000-1", false},
		{"", "0000000-1", false},
	}
	codes := defaults(t)
	for _, tt := range tests {
		if got := codes.Rescues(tt.kind, []string{"5000000", tt.need}); got != tt.want {
			t.Errorf("%s for %s: rescue %v", tt.kind, tt.need, got)
		}
	}
}

func TestTheGravestNeedsNameTheirEmergencyNumber(t *testing.T) {
	tests := []struct{ name, need, phone, clause string }{
		{"child abuse is reported to the police by duty", "0000000-1", "112", "아동학대범죄의 처벌 등에 관한 특례법 제10조제2항"},
		{"school violence has its line", "0000000-2", "117", ""},
		{"an injury needs an ambulance", "1000000-1", "119", ""},
		{"suicide has its line", "1000000-2", "109", "자살예방 및 생명존중문화 조성을 위한 법률 제3조제2항"},
		{"hunger leads to emergency aid", "2000000-1", "129", "긴급복지지원법 제7조제3항"},
		{"what fits nowhere has a line for the young", "A000000", "1388", ""},
	}
	codes := defaults(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			n, _ := codes.Need(tt.need)
			if !slices.ContainsFunc(callsOf(t, codes, n.CallNow), func(c ieum.Call) bool { return c.Phone == tt.phone && c.Clause == tt.clause }) {
				t.Errorf("need %s: calls %v, want %s by %q", tt.need, n.CallNow, tt.phone, tt.clause)
			}
		})
	}
}

// What the table names must be there: a row with a wrong code is a wrong number in an emergency.
func TestATableOfDangersThatContradictsItselfIsRefused(t *testing.T) {
	const call = `{"code": "A", "ko": "가", "en": "a", "phone": "112", "source": "s"}`
	danger := func(change string) string {
		row := `{"code": "D", "ko": "가", "en": "a", "needs": ["1"], "calls": ["A"], "clause": "c", "source": "s"}`
		return strings.Replace(row, "}", ", "+change+"}", 1)
	}
	lists := func(calls, dangers string) string {
		return fmt.Sprintf(`{"needs": [{"code": "1"}], "grounds": [{"code": "G", "ko": "가", "en": "a"}], "calls": [%s], "dangers": [%s]}`, calls, dangers)
	}
	tests := []struct{ name, calls, dangers string }{
		{"a call twice", call + "," + call, ""},
		{"a call without number and place", `{"code": "A", "ko": "가", "en": "a", "source": "s"}`, ""},
		{"a call without a source", `{"code": "A", "ko": "가", "en": "a", "phone": "112"}`, ""},
		{"a place without a sentence", `{"code": "A", "ko": "가", "en": "a", "source": "s", "at": {"school": true}}`, ""},
		{"a place of no type", `{"code": "A", "ko": "가", "en": "a", "found": {"ko": "{0}", "en": "{0}"}, "source": "s", "at": {"types": ["X"]}}`, ""},
		{"ages that cross", strings.Replace(call, "}", `, "when": [{"fromAge": 9, "untilAge": 8}]}`, 1), ""},
		{"a fact that is none", strings.Replace(call, "}", `, "when": [{"fact": "X", "values": ["Y"]}]}`, 1), ""},
		{"a fact without values", strings.Replace(call, "}", `, "when": [{"fact": "X"}]}`, 1), ""},
		{"a danger of no need", call, danger(`"needs": ["2"]`)},
		{"a danger without calls", call, danger(`"calls": []`)},
		{"a call that is none", call, danger(`"calls": ["B"]`)},
		{"a danger without a clause", call, danger(`"clause": ""`)},
		{"a body that is no type", call, danger(`"rescue": ["X"]`)},
		{"a ground that is none", call, danger(`"grounds": [{"ground": "X"}]`)},
		{"a ground for a body that takes no report", call, danger(`"grounds": [{"ground": "G", "to": ["T"]}]`)},
		{"a danger twice", call, danger(`"ties": []`) + "," + danger(`"ties": []`)},
	}
	if _, err := ieum.ReadCodes(strings.NewReader(lists(call, danger(`"ties": []`)))); err != nil {
		t.Fatalf("a sound table: %v", err)
	}
	for _, tt := range tests {
		if _, err := ieum.ReadCodes(strings.NewReader(lists(tt.calls, tt.dangers))); !errors.Is(err, ieum.ErrInvalid) {
			t.Errorf("%s: %v, want ErrInvalid", tt.name, err)
		}
	}
}

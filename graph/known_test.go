package graph_test

import "testing"

// A document that was asked before is not measured again, but what comes with
// it is: its variables, and what it costs with them.
func TestAKnownDocumentIsAskedWithItsOwnVariables(t *testing.T) {
	h := smallHouse(t)
	const query = `query ($ids: [ID!]!, $n: Int!) { nodes(ids: $ids) { id } students(first: $n) { totalCount nodes { id } } }`
	ask := func(ids []string, n int) answer {
		return h.ask(t, "case-manager", query, map[string]any{"ids": ids, "n": n})
	}
	student := string(id("Student", "haneul"))
	for round := range 2 {
		if a := ask([]string{student}, 5); len(a.Errors) > 0 {
			t.Errorf("round %d: %s", round, a.body)
		}
		if a := ask(make([]string, 3000), 5); a.code() != "LIMIT_EXCEEDED" {
			t.Errorf("round %d: 3000 values in the variables: %s", round, a.body)
		}
		if a := ask([]string{student}, 101); a.code() != "BAD_USER_INPUT" {
			t.Errorf("round %d: a page of 101: %s", round, a.body)
		}
	}
	if a := h.ask(t, "case-manager", query, map[string]any{"ids": []any{nil}, "n": 5}); len(a.Errors) == 0 {
		t.Errorf("a variable of a wrong type: %s", a.body)
	}
}

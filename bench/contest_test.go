package main

import (
	"encoding/json"
	"testing"

	"ieum/bench/district"
	"ieum/internal/ieum"
)

// The same said in the shapes of two sides is the same; one value more, less
// or in another place is not.
func TestAnswersAreHeldAgainstEachOther(t *testing.T) {
	one := `{"data": {"students": {"nodes": [{"id": "a", "grade": 3}, {"id": "b", "grade": null}], "pageInfo": {"endCursor": "x"}}}}`
	for answer, same := range map[string]bool{
		`{"data": {"studentsConnection": {"edges": [{"node": {"grade": 3, "id": "a"}}, {"node": {"id": "b"}}]}}}`: true,
		`[{"grade": 3, "id": "a"}, {"id": "b"}]`:               true,
		`[{"grade": 3, "id": "a"}]`:                            false,
		`[{"id": "b"}, {"grade": 3, "id": "a"}]`:               false,
		`[{"grade": 4, "id": "a"}, {"id": "b"}]`:               false,
		`[{"grade": 3, "id": "a"}, {"id": "b", "more": true}]`: false,
	} {
		q := &question{}
		if (q.say(decoded(t, one)) == q.say(decoded(t, answer))) != same {
			t.Errorf("%s: want the same: %v", answer, same)
		}
	}
	q := &question{unordered: true}
	if q.say(decoded(t, `[{"id": "b"}, {"id": "a"}]`)) != q.say(decoded(t, `[{"id": "a"}, {"id": "b"}]`)) {
		t.Error("the order counts where it should not")
	}
}

func TestCountsByStateHaveOneForm(t *testing.T) {
	rows := `[{"state": "ACCEPTED", "count": 2}, {"state": "REJECTED", "count": 3}, {"state": "FAILED", "count": 0}]`
	for answer, same := range map[string]bool{
		`{"data": {"REJECTED": {"aggregate": {"count": {"nodes": 3}}}, "ACCEPTED": {"aggregate": {"count": {"nodes": 2}}}}}`: true,
		`{"data": {"REJECTED": {"aggregate": {"count": {"nodes": 2}}}, "ACCEPTED": {"aggregate": {"count": {"nodes": 3}}}}}`: false,
	} {
		if (byState(decoded(t, rows)) == byState(decoded(t, answer))) != same {
			t.Errorf("%s: want the same: %v; says %s", answer, same, byState(decoded(t, answer)))
		}
	}
}

func decoded(t *testing.T, text string) (value any) {
	t.Helper()
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		t.Fatal(err)
	}
	return value
}

// A question that a side is asked by a value which nobody gives would be
// asked without it.
func TestEveryTextHasItsValues(t *testing.T) {
	codes, err := ieum.DefaultCodes()
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range contestQuestions(district.New(codes, day), codes) {
		asked := 0
		for _, form := range []string{"bolt.cypher", "ieum.graphql", "peer.graphql", "peer-school.graphql"} {
			text, err := text(q.folder(), form)
			if err != nil {
				t.Fatal(err)
			}
			if text != "" {
				asked++
			}
			values := q.values(0)
			for _, name := range named.FindAllStringSubmatch(text, -1) {
				if _, given := values[name[1]]; !given && (name[1] != "after" || q.page == 0) {
					t.Errorf("%s, %s: nobody gives $%s", q.name, form, name[1])
				}
			}
		}
		if asked < 2 {
			t.Errorf("%s is asked of %d sides", q.name, asked)
		}
	}
}

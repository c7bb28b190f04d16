package graph_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"ieum/graph"
)

// costOf returns what extensions.cost tells.
func (a answer) cost(t *testing.T) (price, spent, limit int) {
	t.Helper()
	var body struct {
		Extensions struct {
			Cost *struct{ Price, Spent, Limit int }
		}
	}
	if err := json.Unmarshal([]byte(a.body), &body); err != nil || body.Extensions.Cost == nil {
		t.Fatalf("no cost: %v %s", err, a.body)
	}
	c := body.Extensions.Cost
	return c.Price, c.Spent, c.Limit
}

func TestAnAnswerTellsWhatItCost(t *testing.T) {
	h := smallHouse(t)
	a := h.ask(t, "case-manager", `{ needDomains { code } viewer { id } }`, nil)
	price, spent, limit := a.cost(t)
	var data struct{ NeedDomains []struct{} }
	if err := json.Unmarshal(a.Data, &data); err != nil {
		t.Fatal(err)
	}
	if want := 1 + len(data.NeedDomains) + 2; spent != want || price < spent || limit != graph.DefaultLimits().Cost {
		t.Errorf("price %d, spent %d of %d; want %d fields", price, spent, limit, want)
	}
}

func TestAPriceOverTheLimitIsTold(t *testing.T) {
	h := smallHouse(t, func(c *graph.Config) { c.Limits.Cost = 3 })
	a := h.ask(t, "case-manager", `{ viewer { id displayName caseload { active } } }`, nil)
	if a.code() != "LIMIT_EXCEEDED" || !strings.Contains(a.body, `"limit":3`) || !strings.Contains(a.body, `"price":`) || !strings.Contains(a.body, `"reason":"cost"`) {
		t.Error(a.body)
	}
}

// What an operation does is bounded by itself: its price may be far above.
func TestTooMuchWorkIsTold(t *testing.T) {
	const query = `{ needDomains { code label children { code label } } }`
	price, spent, _ := smallHouse(t).ask(t, "case-manager", query, nil).cost(t)
	h := smallHouse(t, func(c *graph.Config) { c.Limits.Work = spent - 1 })
	a := h.ask(t, "case-manager", query, nil)
	if a.code() != "LIMIT_EXCEEDED" || !strings.Contains(a.body, `"reason":"work"`) || !strings.Contains(a.body, fmt.Sprintf(`"limit":%d`, spent-1)) {
		t.Errorf("%d units of a price of %d: %s", spent, price, a.body)
	}
}

// An answer ends where its limit is: what would come after is not resolved.
func TestALongAnswerIsNotBuilt(t *testing.T) {
	const query = `{ needDomains { code label children { code label } } }`
	_, whole, _ := smallHouse(t).ask(t, "case-manager", query, nil).cost(t)
	h := smallHouse(t, func(c *graph.Config) { c.Limits.AnswerBytes = 200 })
	a := h.ask(t, "case-manager", query, nil)
	if a.code() != "LIMIT_EXCEEDED" || !strings.Contains(a.body, `"reason":"answer length"`) || !strings.Contains(a.body, `"limit":200`) || strings.Contains(a.body, "0000000") {
		t.Errorf("%d %s", a.status, a.body)
	}
	if _, spent, _ := a.cost(t); spent > whole/2 {
		t.Errorf("%d of %d fields were resolved for 200 bytes", spent, whole)
	}
	if h.log.Len() > 0 {
		t.Errorf("it is logged as if something were wrong: %s", h.log)
	}
}

// What no price can tell beforehand is counted while it is done.
func TestJudgingCandidatesIsPaidForOnce(t *testing.T) {
	const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Service { candidates(first: 0) { totalCount } } } }`
	meals := id("Service", "meals")
	h := smallHouse(t)
	_, one, _ := h.ask(t, "case-manager", query, map[string]any{"ids": []any{meals}}).cost(t)
	price, three, _ := h.ask(t, "case-manager", query, map[string]any{"ids": []any{meals, meals, meals}}).cost(t)
	if three-one >= one || three <= one {
		t.Errorf("%d for one, %d for three times the same: want the judging once", one, three)
	}
	h = smallHouse(t, func(c *graph.Config) { c.Limits.Work = price })
	if a := h.ask(t, "case-manager", query, map[string]any{"ids": []any{meals, meals, meals}}); a.code() != "LIMIT_EXCEEDED" || !strings.Contains(a.body, `"reason":"work"`) {
		t.Errorf("%d were spent of %d: %s", three, price, a.body)
	}
}

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// agree asks every side each of the question's values once, and fails if two
// answers say different things.
func (c *contest) agree(ctx context.Context, q *question, asked []*result) error {
	for i := range q.asks {
		var first string
		for n, r := range asked {
			answer, err := r.answer(ctx, i)
			if err != nil {
				return fmt.Errorf("%s: %w", r, err)
			}
			var value any
			if err := json.Unmarshal(answer, &value); err != nil {
				return fmt.Errorf("%s: %w", r, err)
			}
			if whole, ok := value.(map[string]any); ok {
				delete(whole, "extensions") // what a server tells beside data
			}
			said := q.say(value)
			if n == 0 {
				first = said
			} else if said != first {
				return fmt.Errorf("%s and %s answer differently for %v:\n%s\n%s", asked[0], r, q.asks[i].values, first, said)
			}
		}
		if first == "" {
			return fmt.Errorf("nothing is found for %v", q.asks[i].values)
		}
	}
	return nil
}

// say brings what an answer says into one form: all that is in it, in order,
// without the names and without what is null. The fields of an object count in
// order of their names.
func (q *question) say(value any) string {
	if q.reduce != nil {
		return q.reduce(value)
	}
	return said(value, q.unordered)
}

func said(value any, unordered bool) string {
	switch v := value.(type) {
	case nil:
		return ""
	case map[string]any:
		var parts []string
		for _, name := range slices.Sorted(maps.Keys(v)) {
			if name != "endCursor" { // cursors are each side's own
				parts = append(parts, said(v[name], unordered))
			}
		}
		return together(parts)
	case []any:
		parts := make([]string, len(v))
		for i := range v {
			parts[i] = said(v[i], unordered)
		}
		if unordered {
			slices.Sort(parts)
		}
		return together(parts)
	}
	return fmt.Sprint(value)
}

func together(parts []string) string {
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), " ")
}

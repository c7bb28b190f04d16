package linkage

import (
	"testing"

	"ieum/internal/ieum"
)

// The atlas numbers the conditions of a service by the order of the vocabulary; the rules are found by that number.
func TestConditionsAreJudgedByTheRuleOfTheirPlace(t *testing.T) {
	order := ieum.Conditions()
	if len(order) != len(conditionRules) {
		t.Fatalf("%d conditions and %d rules", len(order), len(conditionRules))
	}
	for i, rule := range order {
		if conditionRules[i].rule != rule {
			t.Errorf("place %d is of %s, and is judged as %s", i, rule, conditionRules[i].rule)
		}
	}
}

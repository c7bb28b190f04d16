package graph

import (
	"github.com/vektah/gqlparser/v2/validator/core"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// validationRules returns a new set of the rules of GraphQL, with those that
// guess what was meant replaced by those that do not: a guess tells names of
// the schema to whoever asks at random. The executor changes the set that it
// is given, so each call makes its own.
func validationRules() *rules.Rules {
	set := rules.NewDefaultRules()
	for guessing, silent := range map[string]core.Rule{
		rules.FieldsOnCorrectTypeRule.Name: rules.FieldsOnCorrectTypeRuleWithoutSuggestions,
		rules.KnownArgumentNamesRule.Name:  rules.KnownArgumentNamesRuleWithoutSuggestions,
		rules.KnownTypeNamesRule.Name:      rules.KnownTypeNamesRuleWithoutSuggestions,
		rules.ScalarLeafsRule.Name:         rules.ScalarLeafsRuleWithoutSuggestions,
		rules.ValuesOfCorrectTypeRule.Name: rules.ValuesOfCorrectTypeRuleWithoutSuggestions,
	} {
		set.RemoveRule(guessing)
		set.AddRule(silent.Name, silent.RuleFunc)
	}
	return set
}

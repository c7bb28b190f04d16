package graph

import (
	"github.com/vektah/gqlparser/v2/validator/core"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// validationRules returns the rules of GraphQL. Where nothing may be suggested,
// those that guess what was meant are replaced by those that do not: a guess
// tells names of the schema to whoever asks at random.
func validationRules(suggest bool) *rules.Rules {
	set := rules.NewDefaultRules()
	if suggest {
		return set
	}
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

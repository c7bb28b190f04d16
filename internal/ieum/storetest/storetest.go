// Package storetest is the conformance suite of the store port: what every
// store must do, as tests. A store's own test calls [Run] and is done; what
// a store cannot do is a bug of the store, so nothing can be skipped.
//
// Fixtures are plain structs whose ids come from names (see village.go), so
// that a case reads like a story: mina attends hill school, lives with jun.
package storetest

import (
	"testing"

	"ieum/internal/ieum"
)

// conformance is one case: it gets a fresh store.
type conformance struct {
	name string
	test func(*testing.T, ieum.Store)
}

// Run checks the store that open returns. It calls open once a case (the
// random scripts: once a script), so that no case sees another's data; open
// registers its own clean-up on t.
func Run(t *testing.T, open func(t *testing.T) ieum.Store) {
	var cases []conformance
	for _, part := range [][]conformance{
		entityCases(), reachCases(), householdCases(), putCases(), rootCases(), referenceCases(), updateCases(),
		lockCases(), keyCases(), removeCases(), auditCases(), auditLogCases(), pageCases(), listCases(), dueCases(), workCases(), reportCases(), emergencyCases(), officeCases(),
		recordCases(), surroundingCases(), maskCases(), sightCases(), analystCases(), leadCases(), tiedCases(), surveyCases(), inverseCases(), feedCases(), peopleCases(), textCases(), roundTripCases(), endCases(),
	} {
		cases = append(cases, part...)
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { c.test(t, open(t)) })
	}
	t.Run("random scripts agree with a model in memory", func(t *testing.T) { testScripts(t, open) })
}

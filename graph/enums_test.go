package graph_test

import (
	"strings"
	"testing"

	"ieum/internal/ieum"
)

// A kept value that the schema does not have is null and an error, whatever
// kept it; the rest of the answer stands.
func TestNoValueOutsideAnEnumLeaves(t *testing.T) {
	entities := fixture()
	for _, e := range entities {
		switch e := e.(type) {
		case *ieum.School:
			e.Level = "CANARY"
		case *ieum.Supports:
			e.Supports = []ieum.SupportKind{ieum.Emotional, "CANARY"}
		case *ieum.Selection:
			e.State = "CANARY"
		}
	}
	h := newHouse(t, embeddedStore, entities, smallSignIn())
	for query, want := range map[string]string{
		`{ node(id: "$School.school") { ... on School { name level } } }`:                `"name":"새솔초등학교","level":null`,
		`{ student(id: "$Student.haneul") { grade supporters { closeness supports } } }`: `"closeness":3,"supports":null`,
		`{ student(id: "$Student.haneul") { grade selection { requestedOn state } } }`:   `"grade":4,"selection":null`,
	} {
		h.log.Reset()
		a := h.ask(t, "case-manager", withIDs(query), nil)
		if a.code() != "INTERNAL" || !strings.Contains(a.body, want) || strings.Contains(a.body, "CANARY") {
			t.Errorf("%s: %s, want %s", query, a.body, want)
		}
		if !strings.Contains(h.log.String(), a.Errors[0].Extensions.RequestID) || strings.Contains(h.log.String(), "CANARY") {
			t.Errorf("%s: log %s", query, h.log)
		}
	}
}

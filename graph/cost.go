package graph

import (
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"ieum/graph/relay"
	"ieum/graph/selection"
)

// maxCost is the price of the dearest operation that a client may ask for:
// three times that of the dearest one that clients are known to send, a
// linkage of a hundred options. TestLimitsAndOperations prints the prices and
// holds this number to them.
const maxCost = 140_000

// Prices are in units of one field of an answer. A field costs 1, a list as
// many times its fields as it may have rows, and a field of one of these
// tables what the desk has to do for it besides.
var (
	// work is what computing costs, by measurement of the rooms below: a read
	// of the store is some 30 fields, a search for paths some 300.
	work = map[string]int{
		"Query.linkage":        300,
		"Query.linkageFor":     300,
		"Query.mediation":      300,
		"Query.eligibility":    150,
		"Query.agencies":       50,
		"Query.search":         100,
		"Query.students":       60,
		"Query.referralCounts": 60,
		"Query.student":        30,
		"Query.node":           30,
		"Query.nodes":          30,
		"Viewer.due":           60,
		"Viewer.caseload":      30,
		"Service.candidates":   1000,
		"Student.servedBy":     5,
		"Need.services":        20,
	}
	// rows is how many rows a list without a page is reckoned to have.
	rows = map[string]int{
		"Query.nodes":                   100,
		"Query.referralCounts":          13,
		"Query.codes":                   40,
		"Query.needDomains":             11,
		"NeedDomain.children":           2,
		"Path.steps":                    6,
		"LinkageOption.reasons":         10,
		"Student.servedBy":              10,
		"Case.stages":                   8,
		"Linkage.now":                   3,
		"LinkageOption.questions":       3,
		"MissingConsent.items":          7,
		"AskFirst.choices":              10,
		"Question.choices":              10,
		"Household.members":             6,
		"Assessment.domains":            11,
		"Path.missingConsents":          2,
		"Blocked.failures":              3,
		"Failure.unblock":               2,
		"LinkageOption.coordinateFirst": 2,
	}
)

// lookPrice is what it costs to look for one more id, whether anything has it or
// not.
const lookPrice = 5

// usualRows is how many rows any other list is reckoned to have.
const usualRows = 5

// bill reckons what an operation costs, and refuses numbers of rows that no
// field takes.
type bill struct {
	variables map[string]any
}

// of returns the price of a selection set; page is the size of the page if it
// is a connection's.
func (b bill) of(selections ast.SelectionSet, path string, page int) (int, error) {
	total := 0
	for _, selection := range selections {
		price, err := b.selection(selection, path, page)
		if err != nil {
			return 0, err
		}
		total += price
	}
	return total, nil
}

func (b bill) selection(selection ast.Selection, path string, page int) (int, error) {
	switch s := selection.(type) {
	case *ast.Field:
		return b.field(s, path, page)
	case *ast.InlineFragment:
		return b.of(s.SelectionSet, path, page)
	case *ast.FragmentSpread:
		return b.of(s.Definition.SelectionSet, path, page)
	}
	return 0, nil
}

func (b bill) field(f *ast.Field, path string, page int) (int, error) {
	if strings.HasPrefix(f.Name, "__") || f.ObjectDefinition == nil || f.Definition == nil {
		return 1, nil
	}
	path += f.Name
	size, err := b.page(f, path)
	if err != nil {
		return 0, err
	}
	name := f.ObjectDefinition.Name + "." + f.Name
	below, err := b.of(f.SelectionSet, path+".", size)
	if err != nil {
		return 0, err
	}
	return 1 + work[name] + b.looks(f)*lookPrice + times(f, name, size, page)*below, nil
}

// looks is how many ids a field is asked for.
func (b bill) looks(f *ast.Field) int {
	if f.Definition.Arguments.ForName("ids") == nil {
		return 0
	}
	ids, _ := f.ArgumentMap(b.variables)["ids"].([]any)
	return len(ids)
}

// times is how often the fields below may stand in the answer.
func times(f *ast.Field, name string, size, page int) int {
	connection := strings.HasSuffix(f.ObjectDefinition.Name, "Connection")
	switch {
	case f.Definition.Type.Elem == nil:
		return 1
	case connection && (f.Name == "edges" || f.Name == "nodes"):
		return page
	case f.Definition.Arguments.ForName("first") != nil:
		return size
	case rows[name] > 0:
		return rows[name]
	}
	return usualRows
}

// page returns the number of rows that a field is asked for, and refuses one
// below 0, one above 100, and two at once. A field without such arguments has
// none.
func (b bill) page(f *ast.Field, path string) (int, error) {
	if f.Definition.Arguments.ForName("first") == nil {
		return 0, nil
	}
	arguments := f.ArgumentMap(b.variables)
	first, hasFirst := selection.Number(arguments["first"])
	last, hasLast := selection.Number(arguments["last"])
	if hasFirst && hasLast {
		return 0, &relay.ArgumentError{Argument: path + ".last"}
	}
	if hasLast {
		return last, relay.Rows(last, path+".last")
	}
	if !hasFirst {
		first = relay.DefaultRows
	}
	return first, relay.Rows(first, path+".first")
}

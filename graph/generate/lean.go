package main

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/tools/imports"
)

// output is what gqlgen has written.
const output = "graph/generated/generated.go"

// The texts that are rewritten. Each must occur, so that another version of
// gqlgen, which may write them otherwise, is not taken in silence.
const (
	// setUp and flush are for fields that are deferred. None is: nothing here
	// reads the directive @defer, which lets a server answer at once all the
	// same. They cost each object a map, a set and its path.
	setUp = `	deferredFieldSet := graphql.NewFieldSet(nil)
	deferLabelToView := make(map[string]*graphql.FieldSetView)
`
	flush = `	atomic.AddInt32(&ec.Deferred, int32(min(len(deferLabelToView), math.MaxInt32)))

	ec.ProcessDeferredGroup(graphql.DeferredGroup{
		Defers:   deferLabelToView,
		Path:     graphql.GetPath(ctx),
		FieldSet: deferredFieldSet,
		Context:  ctx,
	})

`
	// set is a set of fields that looks for names which stand twice: those that
	// are deferred do.
	set   = "\n\treturn out\n}\n"
	plain = "\n\treturn inturn.Object{Fields: fields, Values: out.Values}\n}\n"
	// together starts a goroutine for each element of a list.
	together = `graphql.MarshalSliceConcurrently(ctx, len(v), 16, false, `
	oneByOne = `inturn.List(ctx, len(v), `
)

// lister is the head of a function that answers a list of a type.
var lister = regexp.MustCompile(`(?m)^func \(ec \*executionContext\) marshal[NO]([A-Za-z]+)2ᚕ`)

// inMemory are the types whose elements wait for nothing: all that their
// fields need of the store was read before, or is in memory.
var inMemory = []string{
	"Agency", "AgencyEdge", "Agreement", "Blocked", "CallNow", "Choice", "Code", "Coordinate", "Development",
	"EligibilityRule", "Failure", "LinkageOption", "MissingConsent", "NeedDomain", "Path", "Question", "Reason",
	"ReferralCount", "Service", "ServiceEdge", "Step", "Unblock",
}

// lean rewrites what gqlgen has written.
func lean() error {
	bytes, err := os.ReadFile(output)
	if err != nil {
		return err
	}
	text := string(bytes)
	for _, change := range [][2]string{{setUp, ""}, {flush, ""}, {set, plain}} {
		if !strings.Contains(text, change[0]) {
			return fmt.Errorf("gqlgen does not write this any more; see to graph/generate/lean.go:\n%s", change[0])
		}
		text = strings.ReplaceAll(text, change[0], change[1])
	}
	if text, err = inTurnLists(text); err != nil {
		return err
	}
	if bytes, err = imports.Process(output, []byte(text), nil); err != nil {
		return err
	}
	return os.WriteFile(output, bytes, 0o644) //nolint:gosec // source, as the rest of the tree
}

// inTurnLists lets lists of the types in memory be answered in turn.
func inTurnLists(text string) (string, error) {
	functions := strings.SplitAfter(text, "\n}\n")
	seen := map[string]bool{}
	for i, f := range functions {
		head := lister.FindStringSubmatch(f)
		if head == nil || !slices.Contains(inMemory, head[1]) || !strings.Contains(f, together) {
			continue
		}
		functions[i] = strings.Replace(f, together, oneByOne, 1)
		seen[head[1]] = true
	}
	for _, name := range inMemory {
		if !seen[name] {
			return "", fmt.Errorf("no list of %s is written as expected; see to graph/generate/lean.go", name)
		}
	}
	return strings.Replace(strings.Join(functions, ""), `"ieum/graph/relay"`, "\"ieum/graph/inturn\"\n\t\"ieum/graph/relay\"", 1), nil
}

// Package archtest holds the rules of the house as a test: which room may
// import which, where a third-party module may be used, and what no room may
// do behind its callers' backs (read the clock, keep package state, print).
//
// The rules stand in house.go as tables, each with the reason that is printed
// when it is broken. The source is read with go/parser, so the rules hold on a
// tree that does not compile yet, under every build tag, and for rooms that
// are still empty.
//
// Test files, and packages whose name ends in "test", are test code: they may
// import and do what they need. Generated files (with the usual "Code
// generated … DO NOT EDIT." line) obey the import rules only.
//
// # Package state
//
// A package-level variable is accepted in these forms only, and only while no
// function of its package writes to it or to an element or field of it:
//
//   - var _ Store = (*store)(nil): an assertion;
//   - var ErrX = errors.New(…) or fmt.Errorf(…): a sentinel, the only form that
//     may be exported;
//   - a //go:embed variable;
//   - var x = T{…}, []T{…}, map[K]V{…} or []byte("…"): a read-only table;
//   - var x = indexY(…): a table computed from another by a function of the
//     package whose name starts with "index";
//   - var x = f(…), where f is listed in house.go because its result never
//     changes: regexp.MustCompile, template.Must, sync.OnceValue and the like.
//     sync.OnceValue is the form for what is costly to compute, such as an
//     embedded file that has to be parsed.
//
// A value that others need is handed out by a function that returns a copy.
package archtest

import (
	"cmp"
	"fmt"
	"slices"
)

// Finding is one breach of a rule.
type Finding struct {
	File string // the path from the root of the tree, with slashes
	Line int    // from 1
	Rule string // the short name of the rule, as in house.go
	What string // what was found there
	Why  string // the reason for the rule, and the way out
}

// String returns the finding as a line that editors can jump to.
func (f Finding) String() string {
	return fmt.Sprintf("%s:%d: [%s] %s\n\twhy: %s", f.File, f.Line, f.Rule, f.What, f.Why)
}

// Check reads the Go files under root, which are those of the module with the
// given path, and returns every breach of the house's rules in the order of
// file and line. Folders that the go command skips (testdata, vendor, names
// that start with a dot or an underscore), node_modules and modules of their
// own are left out. The error says that a file could not be read or parsed.
func Check(root, module string) ([]Finding, error) {
	packages, err := load(root, module)
	if err != nil {
		return nil, fmt.Errorf("archtest: %w", err)
	}
	var all []Finding
	for _, p := range packages {
		all = append(all, checkNames(p)...)
		for _, f := range p.files {
			all = append(all, checkImports(p, f)...)
			all = append(all, checkProcess(p, f)...)
		}
		all = append(all, checkState(p)...)
	}
	slices.SortFunc(all, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Rule, b.Rule))
	})
	return all, nil
}

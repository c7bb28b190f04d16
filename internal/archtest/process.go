package archtest

import (
	"go/ast"
	"path"
	"slices"
	"strings"
)

// checkProcess holds the rules on names of the standard library that only
// programs may use: the process, the clock and the default loggers.
func checkProcess(p pkg, f file) []Finding {
	if r, ok := roomOf(p.dir); f.test || ok && r.floor == program {
		return nil
	}
	var found []Finding
	ast.Inspect(f.syntax, func(n ast.Node) bool {
		selector, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		ident, ok := selector.X.(*ast.Ident)
		if !ok {
			return true
		}
		target := f.importName(ident)
		for _, r := range reserved {
			if target == r.path && slices.ContainsFunc(r.names, matches(selector.Sel.Name)) {
				found = append(found, f.finding(selector.Pos(), r.rule, p.dir+" uses "+path.Base(target)+"."+selector.Sel.Name))
			}
		}
		return true
	})
	return found
}

// matches returns whether a pattern of the reserved table fits name.
func matches(name string) func(pattern string) bool {
	return func(pattern string) bool {
		start, open := strings.CutSuffix(pattern, "*")
		return name == pattern || open && strings.HasPrefix(name, start)
	}
}

package archtest

import (
	"go/ast"
	"go/token"
	"slices"
)

// mutators are functions that change their first argument, beside the
// built-in delete, clear and copy.
var mutators = []string{"sort.*", "slices.Sort*", "slices.Reverse", "maps.Copy", "maps.DeleteFunc", "maps.Insert"}

// writes finds every place in f that changes one of the package's tables. What
// is done through an alias or a pointer is beyond a reading of the syntax.
func writes(f file, tables map[string]*ast.ValueSpec) []Finding {
	var found []Finding
	note := func(target ast.Expr) {
		ident := base(target)
		if ident == nil || tables[ident.Name] == nil {
			return
		}
		// The parser resolves names within a file: one without an object is
		// declared in another file, one with another declaration is local.
		if ident.Obj == nil || ident.Obj.Decl == tables[ident.Name] {
			found = append(found, f.finding(target.Pos(), ruleState, "writes to the read-only "+ident.Name))
		}
	}
	ast.Inspect(f.syntax, func(n ast.Node) bool {
		switch s := n.(type) {
		case *ast.AssignStmt:
			if s.Tok != token.DEFINE {
				for _, target := range s.Lhs {
					note(target)
				}
			}
		case *ast.RangeStmt:
			if s.Tok == token.ASSIGN {
				note(s.Key)
				note(s.Value)
			}
		case *ast.IncDecStmt:
			note(s.X)
		case *ast.CallExpr:
			if len(s.Args) > 0 && mutates(f, s.Fun) {
				note(s.Args[0])
			}
		}
		return true
	})
	return found
}

// mutates reports whether the called function changes its first argument.
func mutates(f file, fun ast.Expr) bool {
	switch fun := fun.(type) {
	case *ast.Ident:
		return fun.Obj == nil && slices.Contains([]string{"delete", "clear", "copy"}, fun.Name)
	case *ast.SelectorExpr:
		ident, ok := fun.X.(*ast.Ident)
		return ok && slices.ContainsFunc(mutators, matches(f.importName(ident)+"."+fun.Sel.Name))
	default:
		return false
	}
}

// base returns the variable that an expression such as a[i].b reaches into,
// or nil.
func base(e ast.Expr) *ast.Ident {
	for {
		switch x := e.(type) {
		case *ast.Ident:
			return x
		case *ast.IndexExpr:
			e = x.X
		case *ast.SliceExpr:
			e = x.X
		case *ast.SelectorExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.ParenExpr:
			e = x.X
		default:
			return nil
		}
	}
}

package archtest

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"
)

// checkState holds the rules against init functions and package state.
func checkState(p pkg) []Finding {
	var found []Finding
	tables := map[string]*ast.ValueSpec{}
	for _, f := range p.files {
		if f.generated {
			continue
		}
		for _, decl := range f.syntax.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if d.Recv == nil && d.Name.Name == "init" {
					found = append(found, f.finding(d.Pos(), ruleInit, p.dir+" has an init function"))
				}
			case *ast.GenDecl:
				if d.Tok == token.VAR && !f.test {
					found = append(found, variables(f, d, tables)...)
				}
			}
		}
	}
	for _, f := range p.files {
		if !f.test && !f.generated {
			found = append(found, writes(f, tables)...)
		}
	}
	return found
}

// variables judges one var declaration at package level. It adds the names
// that are accepted, and so must never be written, to tables.
func variables(f file, decl *ast.GenDecl, tables map[string]*ast.ValueSpec) []Finding {
	var found []Finding
	for _, s := range decl.Specs {
		spec, ok := s.(*ast.ValueSpec)
		if !ok {
			continue
		}
		embedded := isEmbed(decl.Doc) || isEmbed(spec.Doc)
		for i, name := range spec.Names {
			var value ast.Expr
			if i < len(spec.Values) {
				value = spec.Values[i]
			}
			switch {
			case name.Name == "_":
			case accepted(f, name, value, embedded):
				tables[name.Name] = spec
			default:
				found = append(found, f.finding(name.Pos(), ruleState, "var "+name.Name))
			}
		}
	}
	return found
}

func isEmbed(doc *ast.CommentGroup) bool {
	return doc != nil && slices.ContainsFunc(doc.List, func(c *ast.Comment) bool {
		return strings.HasPrefix(c.Text, "//go:embed ")
	})
}

// accepted reports whether a variable has one of the forms that the package
// comment lists.
func accepted(f file, name *ast.Ident, value ast.Expr, embedded bool) bool {
	function := called(f, value)
	if slices.Contains(sentinels, function) {
		return true
	}
	if name.IsExported() {
		return false
	}
	if _, literal := value.(*ast.CompositeLit); literal || embedded || slices.Contains(frozen, function) {
		return true
	}
	call, ok := value.(*ast.CallExpr)
	if !ok {
		return false
	}
	switch fun := call.Fun.(type) {
	case *ast.ArrayType: // a conversion
		return true
	case *ast.Ident:
		return strings.HasPrefix(fun.Name, "index")
	default:
		return false
	}
}

// called returns the function that the expression calls as "path.Name", or "".
// Of a chain such as base32.NewEncoding(…).WithPadding(…) it is the first.
func called(f file, value ast.Expr) string {
	call, ok := value.(*ast.CallExpr)
	if !ok {
		return ""
	}
	fun := call.Fun
	if index, generic := fun.(*ast.IndexExpr); generic {
		fun = index.X
	}
	selector, ok := fun.(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	if ident, plain := selector.X.(*ast.Ident); plain {
		return f.importName(ident) + "." + selector.Sel.Name
	}
	return called(f, selector.X)
}

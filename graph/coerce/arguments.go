package coerce

import (
	"strconv"

	"github.com/vektah/gqlparser/v2/ast"
)

// Arguments holds every value that the text of an operation gives to an
// argument against what the schema wants once the variables have their values:
// a variable that may be null and is, where nothing may be null, and a number
// that no machine holds. The validation of the text sees neither. The first
// part of an error's path is the argument's name. An error is an [*Error].
func Arguments(op *ast.OperationDefinition, variables map[string]any) error {
	a := arguments{variables: variables, seen: map[string]bool{}}
	return a.set(op.SelectionSet)
}

// arguments walks an operation, each fragment once.
type arguments struct {
	variables map[string]any
	seen      map[string]bool
}

func (a arguments) set(set ast.SelectionSet) error {
	for _, selection := range set {
		if err := a.selection(selection); err != nil {
			return err
		}
	}
	return nil
}

func (a arguments) selection(selection ast.Selection) error {
	switch s := selection.(type) {
	case *ast.Field:
		if err := a.directives(s.Directives); err != nil {
			return err
		}
		if s.Definition != nil {
			if err := a.all(s.Arguments, s.Definition.Arguments); err != nil {
				return err
			}
		}
		return a.set(s.SelectionSet)
	case *ast.InlineFragment:
		if err := a.directives(s.Directives); err != nil {
			return err
		}
		return a.set(s.SelectionSet)
	case *ast.FragmentSpread:
		if err := a.directives(s.Directives); err != nil {
			return err
		}
		if s.Definition == nil || a.seen[s.Name] {
			return nil
		}
		a.seen[s.Name] = true
		return a.set(s.Definition.SelectionSet)
	}
	return nil
}

func (a arguments) directives(directives ast.DirectiveList) error {
	for _, d := range directives {
		if d.Definition == nil {
			continue
		}
		if err := a.all(d.Arguments, d.Definition.Arguments); err != nil {
			return err
		}
	}
	return nil
}

func (a arguments) all(given ast.ArgumentList, wanted ast.ArgumentDefinitionList) error {
	for _, argument := range given {
		definition := wanted.ForName(argument.Name)
		if definition == nil {
			continue
		}
		if err := a.value(definition.Type, argument.Value, ast.Path{ast.PathName(argument.Name)}); err != nil {
			return err
		}
	}
	return nil
}

func (a arguments) value(t *ast.Type, v *ast.Value, path ast.Path) error {
	wrong := func() error { return &Error{Path: append(ast.Path{}, path...), Type: t.String(), Position: v.Position} }
	switch v.Kind {
	case ast.Variable:
		if value, given := a.variables[v.Raw]; given && value == nil && t.NonNull {
			return wrong()
		}
	case ast.IntValue:
		if _, err := strconv.ParseInt(v.Raw, 10, 64); err != nil {
			return wrong()
		}
	case ast.FloatValue:
		if _, err := strconv.ParseFloat(v.Raw, 64); err != nil {
			return wrong()
		}
	case ast.ListValue:
		element := t.Elem
		if element == nil {
			element = t
		}
		for i, child := range v.Children {
			if err := a.value(element, child.Value, append(path, ast.PathIndex(i))); err != nil {
				return err
			}
		}
	case ast.ObjectValue:
		return a.object(t, v, path)
	}
	return nil
}

// object holds the fields of an input against their types.
func (a arguments) object(t *ast.Type, v *ast.Value, path ast.Path) error {
	for _, child := range v.Children {
		of := t
		if v.Definition != nil {
			if f := v.Definition.Fields.ForName(child.Name); f != nil {
				of = f.Type
			}
		}
		if err := a.value(of, child.Value, append(path, ast.PathName(child.Name))); err != nil {
			return err
		}
	}
	return nil
}

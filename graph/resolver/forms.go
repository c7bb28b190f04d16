package resolver

import (
	"context"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"ieum/graph/generated"
	"ieum/graph/shape"
	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// forms is what clients fill forms with, read from the schema: the names of
// enums' values and of fields for people, which stand in the descriptions, the
// Korean term in brackets at the end.
type forms struct {
	enums  []*shape.EnumLabels // in order of name
	fields map[ieum.Kind][]*ieum.Entry
}

func newForms() *forms {
	schema := generated.NewExecutableSchema(generated.Config{}).Schema()
	f := &forms{fields: map[ieum.Kind][]*ieum.Entry{}}
	for _, d := range schema.Types {
		switch {
		case d.BuiltIn:
		case d.Kind == ast.Enum:
			f.enums = append(f.enums, labelsOf(d))
		case d.Kind == ast.Object && isKind(ieum.Kind(d.Name)):
			f.fields[ieum.Kind(d.Name)] = reportable(d)
		}
	}
	slices.SortFunc(f.enums, func(a, b *shape.EnumLabels) int { return strings.Compare(a.Name, b.Name) })
	return f
}

func labelsOf(enum *ast.Definition) *shape.EnumLabels {
	labels := &shape.EnumLabels{Name: enum.Name}
	for _, v := range enum.EnumValues {
		labels.Values = append(labels.Values, &ieum.Entry{Code: v.Name, Text: spoken(v.Description)})
	}
	return labels
}

// reportable returns the fields of an object in which an error can be
// reported.
func reportable(object *ast.Definition) []*ieum.Entry {
	list := []*ieum.Entry{}
	for _, f := range object.Fields {
		if desk.Reportable(ieum.Kind(object.Name), f.Name) {
			list = append(list, &ieum.Entry{Code: f.Name, Text: spoken(f.Description)})
		}
	}
	return list
}

// spoken returns what people read for a description: the Korean term in the
// brackets at its end, and what stands before them, up to what is only said of
// the field for authors of clients.
func spoken(description string) ieum.Text {
	text := strings.TrimSuffix(strings.TrimSpace(description), ".")
	open := strings.LastIndex(text, "(")
	if open < 0 || !strings.HasSuffix(text, ")") {
		return ieum.Text{Ko: text, En: text}
	}
	en, _, _ := strings.Cut(strings.Join(strings.Fields(text[:open]), " "), ";")
	return ieum.Text{Ko: text[open+1 : len(text)-1], En: en}
}

// value returns the name of an enum's value, or none.
func (f *forms) value(enum, value string) ieum.Text {
	for _, e := range f.enums {
		for _, v := range e.Values {
			if e.Name == enum && v.Code == value {
				return v.Text
			}
		}
	}
	return ieum.Text{}
}

// FactCodes answers Query.factCodes.
func (query) FactCodes(ctx context.Context) ([]*ieum.FactCode, error) {
	return pointers(sessionFrom(ctx).Directory().Codes().Facts), nil
}

// EnumLabels answers Query.enumLabels.
func (q query) EnumLabels(_ context.Context, names []string) ([]*shape.EnumLabels, error) {
	if names == nil {
		return q.forms.enums, nil
	}
	kept := []*shape.EnumLabels{}
	for _, e := range q.forms.enums {
		if slices.Contains(names, e.Name) {
			kept = append(kept, e)
		}
	}
	return kept, nil
}

// ReportableFields answers Query.reportableFields.
func (q query) ReportableFields(_ context.Context, node ieum.ID) ([]*ieum.Entry, error) {
	return q.forms.of(node), nil
}

// of returns the fields of an entry in which an error can be reported, by the
// kind in its id; none for what is no entry of the directory.
func (f *forms) of(node ieum.ID) []*ieum.Entry {
	for kind, fields := range f.fields {
		if node.Is(kind) {
			return fields
		}
	}
	return []*ieum.Entry{}
}

// factCode answers the fields of FactCode.
type factCode struct{}

// Label answers FactCode.label.
func (factCode) Label(ctx context.Context, f *ieum.FactCode, language *ieum.Language) (string, error) {
	return in(ctx, f.Text, language), nil
}

// Question answers FactCode.question.
func (factCode) Question(ctx context.Context, f *ieum.FactCode, language *ieum.Language) (string, error) {
	return in(ctx, f.Question, language), nil
}

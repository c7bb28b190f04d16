package resolver

import (
	"context"
	"slices"

	"github.com/99designs/gqlgen/graphql"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// withheld names the fields of an object that the viewer may not read, as the
// schema names and orders them. It is what [Redact] would note if all of them
// were asked for, so that a client without the extensions of an answer can tell
// what is hidden from what nobody recorded. A field that would lead to a
// reporter is never named: its name would say that there is a report.
func withheld(ctx context.Context, e ieum.Entity) []string {
	object := graphql.GetFieldContext(ctx).Field.ObjectDefinition
	names := []string{}
	for _, f := range object.Fields {
		source, ok := sourceOf(object.Name, f.Name)
		if !ok || source.class() == ieum.ClassReporter {
			continue
		}
		hidden := hides(ctx, e, source)
		if inverseFields[object.Name+"."+f.Name] { // rows of others, whatever is kept here
			hidden = !sessionFrom(ctx).ReadsSome(source.kind, source.field)
		}
		if hidden {
			names = append(names, f.Name)
		}
	}
	return names
}

// hides reports whether a field of an entity is null for the viewer, whatever
// is kept: a field of its own by what the desk emptied, a list of what hangs
// on it by the rows' kind.
func hides(ctx context.Context, e ieum.Entity, s source) bool {
	head, viewer := e.Meta(), sessionFrom(ctx).Principal()
	if s.kind == ieum.KindOf(e) {
		return slices.Contains(head.Redacted, s.field)
	}
	return policy.Hides(viewer, head.Reach, s.kind) != nil
}

// Withheld answers Student.withheld.
func (student) Withheld(ctx context.Context, s *ieum.Student) ([]string, error) {
	return withheld(ctx, s), nil
}

// Withheld answers Person.withheld.
func (person) Withheld(ctx context.Context, p *ieum.Person) ([]string, error) {
	return withheld(ctx, p), nil
}

// Withheld answers Case.withheld.
func (caseOf) Withheld(ctx context.Context, c *ieum.Case) ([]string, error) {
	return withheld(ctx, c), nil
}

// Withheld answers Referral.withheld.
func (referral) Withheld(ctx context.Context, r *ieum.Referral) ([]string, error) {
	return withheld(ctx, r), nil
}

// Withheld answers Agency.withheld.
func (agency) Withheld(ctx context.Context, a *ieum.Agency) ([]string, error) {
	return withheld(ctx, a), nil
}

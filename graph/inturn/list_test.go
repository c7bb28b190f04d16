package inturn_test

import (
	"context"
	"errors"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"ieum/graph/inturn"
)

func answering(t *testing.T) context.Context {
	t.Helper()
	return graphql.WithResponseContext(t.Context(), graphql.DefaultErrorPresenter, func(context.Context, any) error {
		return errors.New("thrown")
	})
}

func TestEveryElementKnowsItsPlace(t *testing.T) {
	list := inturn.List(answering(t), 3, func(ctx context.Context, i int) graphql.Marshaler {
		return graphql.MarshalString(graphql.GetFieldContext(ctx).Path().String() + string(rune('a'+i)))
	})
	for i, want := range []string{`"[0]a"`, `"[1]b"`, `"[2]c"`} {
		if got := written(list[i]); got != want {
			t.Errorf("element %d: %s, want %s", i, got, want)
		}
	}
	if none := inturn.List(answering(t), 0, nil); none == nil || len(none) != 0 {
		t.Errorf("no elements: %v, want an empty list", none)
	}
}

func TestAnElementThatPanicsIsAnErrorAtItsPlace(t *testing.T) {
	ctx := answering(t)
	list := inturn.List(ctx, 3, func(_ context.Context, i int) graphql.Marshaler {
		if i == 1 {
			panic("x")
		}
		return graphql.Null
	})
	errs := graphql.GetErrors(ctx)
	if list != nil || len(errs) != 1 || errs[0].Path.String() != "[1]" {
		t.Errorf("list %v, errors %v; want none, and one error at [1]", list, errs)
	}
}

func TestAnObjectIsWrittenInOrder(t *testing.T) {
	field := func(alias string) graphql.CollectedField {
		return graphql.CollectedField{Field: &ast.Field{Alias: alias}}
	}
	o := inturn.Object{
		Fields: []graphql.CollectedField{field("b"), field("a_rather_long_name_that_somebody_gave_to_a_field_of_theirs_for_whatever_reason")},
		Values: []graphql.Marshaler{graphql.MarshalString(`"`), inturn.Object{}},
	}
	want := `{"b":"\"","a_rather_long_name_that_somebody_gave_to_a_field_of_theirs_for_whatever_reason":{}}`
	if got := written(o); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

type text []byte

func (b *text) Write(p []byte) (int, error) {
	*b = append(*b, p...)
	return len(p), nil
}

func written(m graphql.Marshaler) string {
	var b text
	m.MarshalGQL(&b)
	return string(b)
}

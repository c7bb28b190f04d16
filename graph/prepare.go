package graph

import (
	"context"
	"maps"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"ieum/graph/coerce"
	"ieum/graph/generated"
	"ieum/graph/guard"
)

// preparer makes an operation ready to be run: its text is measured, parsed
// and held against the schema, and its variables get their values, in that
// order. What the library's executor does for that is looser
// with variables than GraphQL is (docs/adr/0073).
type preparer struct {
	schema    *ast.Schema
	rules     *rules.Rules
	documents documentCache
	limits    guard.Limits
	recover   graphql.RecoverFunc
}

func newPreparer(schema *ast.Schema, c Config, recovered graphql.RecoverFunc) preparer {
	limits := c.Limits.Guard
	limits.Introspection = c.Introspection
	return preparer{
		schema: schema, rules: validationRules(c.Introspection), documents: newDocumentCache(),
		limits: limits, recover: recovered,
	}
}

// servedSchema returns the schema without the directive of the library for
// answers in pieces, which nothing here makes.
func servedSchema() *ast.Schema {
	schema := *generated.NewExecutableSchema(generated.Config{}).Schema()
	schema.Directives = maps.Clone(schema.Directives)
	delete(schema.Directives, "defer")
	return &schema
}

// operation returns what the executor runs, or what is wrong with the request.
func (p preparer) operation(ctx context.Context, params *graphql.RawParams) (*graphql.OperationContext, gqlerror.List) {
	now := graphql.Now()
	op := &graphql.OperationContext{
		RawQuery: params.Query, OperationName: params.OperationName, Extensions: params.Extensions, Headers: params.Headers,
		DisableIntrospection: !p.limits.Introspection, RecoverFunc: p.recover, RootResolverMiddleware: plainRoot,
		Stats: graphql.Stats{OperationStart: graphql.GetStartTime(ctx), Parsing: graphql.TraceTiming{Start: now, End: now}},
	}
	if err := p.measure(ctx, params); err != nil {
		return op, gqlerror.List{gqlerror.Wrap(err)}
	}
	var errs gqlerror.List
	if op.Doc, errs = p.document(ctx, params.Query); len(errs) > 0 {
		return op, errs
	}
	op.Operation = op.Doc.Operations.ForName(params.OperationName)
	if op.Operation == nil {
		err := gqlerror.Errorf("operation %s not found", params.OperationName)
		errcode.Set(err, errcode.ValidationFailed)
		return op, gqlerror.List{err}
	}
	if err := p.values(op, params.Variables); err != nil {
		return op, gqlerror.List{gqlerror.Wrap(err)}
	}
	return op, nil
}

// measure refuses what would cost too much to look at, before anything parses
// it. What is among the documents was measured before.
func (p preparer) measure(ctx context.Context, params *graphql.RawParams) error {
	if _, known := p.documents.Get(ctx, params.Query); known {
		return p.limits.CheckVariables(params.Variables)
	}
	_, err := p.limits.Check(params.Query, params.Variables)
	return err
}

func plainRoot(ctx context.Context, next graphql.RootResolver) graphql.Marshaler { return next(ctx) }

// values gives the variables their values.
func (p preparer) values(op *graphql.OperationContext, sent map[string]any) error {
	var err error
	if op.Variables, err = coerce.Variables(p.schema, op.Operation, sent); err != nil {
		return err
	}
	return coerce.Arguments(op.Operation, op.Variables)
}

// document returns the parsed text, known to fit the schema.
func (p preparer) document(ctx context.Context, text string) (*ast.QueryDocument, gqlerror.List) {
	if doc, ok := p.documents.Get(ctx, text); ok {
		return doc, nil
	}
	doc, errs := p.parse(text)
	if len(errs) == 0 {
		p.documents.Add(ctx, text, doc)
	}
	return doc, errs
}

// parse parses a text and holds it against the schema.
func (p preparer) parse(text string) (*ast.QueryDocument, gqlerror.List) {
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: text}, p.limits.Tokens+1)
	if err != nil {
		return nil, marked(errcode.ParseFailed, gqlerror.WrapIfUnwrapped(err))
	}
	if len(doc.Operations) == 0 {
		return nil, marked(errcode.ValidationFailed, gqlerror.Errorf("no operation provided"))
	}
	if errs := validator.ValidateWithRules(p.schema, doc, p.rules); len(errs) > 0 {
		errs = errs[:min(len(errs), maxErrors)]
		for _, err := range errs {
			nameValue(doc, err)
		}
		return nil, marked(errcode.ValidationFailed, errs...)
	}
	return doc, nil
}

func marked(code string, errs ...*gqlerror.Error) gqlerror.List {
	for _, err := range errs {
		errcode.Set(err, code)
	}
	return errs
}

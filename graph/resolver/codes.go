package resolver

import (
	"context"
	"strings"

	"ieum/internal/ieum"
)

// code answers the fields of Code.
type code struct{}

// Label answers Code.label.
func (code) Label(ctx context.Context, e *ieum.Entry, language *ieum.Language) (string, error) {
	return in(ctx, e.Text, language), nil
}

// needDomain answers the fields of NeedDomain.
type needDomain struct{}

// Label answers NeedDomain.label.
func (needDomain) Label(ctx context.Context, n *ieum.NeedDomain, language *ieum.Language) (string, error) {
	return in(ctx, n.Text, language), nil
}

// ground answers the fields of Ground.
type ground struct{}

// Label answers Ground.label.
func (ground) Label(ctx context.Context, g *ieum.GroundCode, language *ieum.Language) (string, error) {
	return in(ctx, g.Text, language), nil
}

// fact answers the fields of Fact.
type fact struct{}

// Label answers Fact.label.
func (fact) Label(ctx context.Context, f *ieum.Fact, language *ieum.Language) (string, error) {
	return in(ctx, sessionFrom(ctx).Label("FACT", f.Fact).Text, language), nil
}

// Values answers Fact.values.
func (fact) Values(_ context.Context, f *ieum.Fact) ([]string, error) { return f.Values(), nil }

// ValueLabel answers Fact.valueLabel; a value that is no choice any more is
// shown as it was recorded.
func (fact) ValueLabel(ctx context.Context, f *ieum.Fact, language *ieum.Language) (*string, error) {
	known, _ := sessionFrom(ctx).Directory().Codes().Fact(f.Fact)
	var labels []string
	for _, value := range f.Values() {
		labels = append(labels, in(ctx, known.Label(value).Text, language))
	}
	return orNil(strings.Join(labels, ", ")), nil
}

// entry returns the entry of a list for a code, or nil for no code.
func entry(ctx context.Context, list, code string) *ieum.Entry {
	if code == "" {
		return nil
	}
	e := sessionFrom(ctx).Label(list, code)
	return &e
}

// domain returns the need domain of a code; one that the lists hold no more is
// shown as its code, and none is nil.
func domain(ctx context.Context, code string) *ieum.NeedDomain {
	if code == "" {
		return nil
	}
	n, ok := sessionFrom(ctx).Directory().Codes().Need(code)
	if !ok {
		n = ieum.NeedDomain{Entry: ieum.Entry{Code: code, Text: ieum.Text{Ko: code, En: code}}}
	}
	return &n
}

// domains returns the need domains of codes, in their order.
func domains(ctx context.Context, codes []string) []*ieum.NeedDomain {
	list := make([]*ieum.NeedDomain, len(codes))
	for i, code := range codes {
		list[i] = domain(ctx, code)
	}
	return list
}

// pointers returns the addresses of the rows of a list that nobody changes.
func pointers[T any](rows []T) []*T {
	list := make([]*T, len(rows))
	for i := range rows {
		list[i] = &rows[i]
	}
	return list
}

package resolver

import (
	"context"

	"ieum/graph/relay"
	"ieum/graph/shape"
	"ieum/internal/ieum"
)

// DirectoryReports answers Query.directoryReports.
func (q query) DirectoryReports(ctx context.Context, state *ieum.ReportState, node *ieum.ID, first *int, after *string, last *int, before *string) (*shape.DirectoryReportConnection, error) {
	list := bind(ctx, "Query.directoryReports", state, node)
	page, err := q.seal.Page(list, relay.Args{First: first, After: after, Last: last, Before: before})
	if err != nil {
		return nil, err
	}
	rows, err := sessionFrom(ctx).DirectoryReports(ctx, ieum.ReportFilter{State: orZero(state), Node: orZero(node)}, page)
	if err != nil {
		return nil, err
	}
	nodes := make([]ieum.ID, len(rows.Rows))
	for i, r := range rows.Rows {
		nodes[i] = r.Node
	}
	_, err = requestFrom(ctx).loads.entities.LoadAll(ctx, nodes)
	return relay.Connect(q.seal, list, rows), ignoreAbsent([]error{err})
}

// report answers the fields of DirectoryReport.
type report struct{ forms *forms }

// Node answers DirectoryReport.node.
func (report) Node(ctx context.Context, r *ieum.DirectoryReport) (ieum.Entity, error) {
	return found(requestFrom(ctx).loads.entities.Load(ctx, r.Node))
}

// Field answers DirectoryReport.field. A field that the schema no longer has is
// called by its code.
func (f report) Field(_ context.Context, r *ieum.DirectoryReport) (*ieum.Entry, error) {
	for _, field := range f.forms.of(r.Node) {
		if field.Code == r.Field {
			return field, nil
		}
	}
	return &ieum.Entry{Code: r.Field, Text: ieum.Text{Ko: r.Field, En: r.Field}}, nil
}

// JudgedOn answers DirectoryReport.judgedOn.
func (report) JudgedOn(ctx context.Context, r *ieum.DirectoryReport) (*ieum.Date, error) {
	return orNil(sessionFrom(ctx).DayOf(r.JudgedAt)), nil
}

package relay

import "ieum/internal/ieum"

// PageInfo is Relay's: where a page stands in its list. The cursors are nil
// when the page holds nothing.
type PageInfo struct {
	HasNextPage     bool
	HasPreviousPage bool
	StartCursor     *string
	EndCursor       *string
}

// Edge is a row of a page with its place.
type Edge[N any] struct {
	Cursor string
	Node   N
}

// Connection is a page of a list whose rows are N and whose edges are E.
type Connection[N, E any] struct {
	Edges []E
	Nodes []N
	// PageInfo says where the page stands.
	PageInfo PageInfo
	// TotalCount counts the whole list, as far as the viewer may see it.
	TotalCount int
}

// Connect makes the connection of a slice that holds its rows as they are.
func Connect[N any](s *Sealer, list List, slice ieum.Slice[N]) *Connection[N, Edge[N]] {
	return Map(s, list, slice,
		func(row N) N { return row },
		func(cursor string, row N) Edge[N] { return Edge[N]{Cursor: cursor, Node: row} })
}

// Map makes the connection of a slice whose rows R become nodes and edges.
func Map[R, N, E any](s *Sealer, list List, slice ieum.Slice[R], node func(R) N, edge func(cursor string, row R) E) *Connection[N, E] {
	c := &Connection[N, E]{
		Edges:      make([]E, len(slice.Rows)),
		Nodes:      make([]N, len(slice.Rows)),
		PageInfo:   PageInfo{HasNextPage: slice.After, HasPreviousPage: slice.Before},
		TotalCount: slice.Total,
	}
	for i, row := range slice.Rows {
		cursor := s.Seal(list, slice.Marks[i])
		c.Edges[i], c.Nodes[i] = edge(cursor, row), node(row)
		if i == 0 {
			c.PageInfo.StartCursor = &cursor
		}
		c.PageInfo.EndCursor = &cursor
	}
	return c
}

package relay

import "ieum/internal/ieum"

// Place is where a row stands in a list. Its cursor is sealed when somebody
// asks for it: most clients ask for that of the last row only.
type Place struct {
	sealer *Sealer
	list   List
	mark   ieum.Mark
}

// Cursor returns the sealed mark of the place.
func (p Place) Cursor() string { return p.sealer.Seal(p.list, p.mark) }

// PageInfo is Relay's: where a page stands in its list.
type PageInfo struct {
	HasNextPage     bool
	HasPreviousPage bool

	// first and last are nil when the page holds nothing.
	first, last *Place
}

// StartCursor returns the cursor of the first row, or nil.
func (p PageInfo) StartCursor() *string { return cursorOf(p.first) }

// EndCursor returns the cursor of the last row, or nil.
func (p PageInfo) EndCursor() *string { return cursorOf(p.last) }

func cursorOf(p *Place) *string {
	if p == nil {
		return nil
	}
	cursor := p.Cursor()
	return &cursor
}

// Edge is a row of a page with its place.
type Edge[N any] struct {
	Place

	Node N
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
		func(place Place, row N) Edge[N] { return Edge[N]{Place: place, Node: row} })
}

// Map makes the connection of a slice whose rows R become nodes and edges.
func Map[R, N, E any](s *Sealer, list List, slice ieum.Slice[R], node func(R) N, edge func(place Place, row R) E) *Connection[N, E] {
	c := &Connection[N, E]{
		Edges:      make([]E, len(slice.Rows)),
		Nodes:      make([]N, len(slice.Rows)),
		PageInfo:   PageInfo{HasNextPage: slice.After, HasPreviousPage: slice.Before},
		TotalCount: slice.Total,
	}
	places := make([]Place, len(slice.Rows))
	for i, row := range slice.Rows {
		places[i] = Place{s, list, slice.Marks[i]}
		c.Edges[i], c.Nodes[i] = edge(places[i], row), node(row)
	}
	if n := len(places); n > 0 {
		c.PageInfo.first, c.PageInfo.last = &places[0], &places[n-1]
	}
	return c
}

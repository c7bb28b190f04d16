package picture

import (
	"slices"
)

// boundary draws the dashed line round those who live together: round the
// smallest rectangle of half cells that holds them all, with notches for whoever
// stands among them and lives elsewhere.
func (g *genogram) boundary(p *plan) {
	grid := g.ground(p)
	if grid == nil {
		return
	}
	paint := line(soft, 1.8, "11 6")
	for r := range grid.inside {
		for c := range grid.inside[r] {
			if !grid.inside[r][c] {
				continue
			}
			x, y, right, bottom := grid.x[c], grid.y[r], grid.x[c+1], grid.y[r+1]
			for _, side := range []struct {
				row, column int
				from, to    point
			}{
				{r - 1, c, point{x, y}, point{right, y}},
				{r + 1, c, point{x, bottom}, point{right, bottom}},
				{r, c - 1, point{x, y}, point{x, bottom}},
				{r, c + 1, point{right, y}, point{right, bottom}},
			} {
				if !grid.has(side.row, side.column) {
					grid.edges = append(grid.edges, edge{side.from, side.to})
				}
			}
		}
	}
	for _, e := range joined(grid.edges) {
		g.path(false, paint, e.from, e.to)
	}
}

// ground is a grid of half cells by rows, and which of them belong to those who
// live together.
type ground struct {
	x, y   []float64
	inside [][]bool
	edges  []edge
}

// edge is a piece of an outline, from the left or the top.
type edge struct{ from, to point }

func (g *ground) has(row, column int) bool {
	return row >= 0 && row < len(g.inside) && column >= 0 && column < len(g.inside[row]) && g.inside[row][column]
}

// ground lays out the grid, or returns nil where nobody's household is recorded.
func (g *genogram) ground(p *plan) *ground {
	left, right, top, bottom := p.steps, 0, others, grandparents
	for _, r := range g.family {
		if c := p.cells[r.id]; r.home {
			left, right = min(left, c.step), max(right, c.step+halves)
			top, bottom = min(top, r.row), max(bottom, r.row)
		}
	}
	if left >= right {
		return nil
	}
	grid := &ground{}
	for step := left; step <= right; step++ {
		grid.x = append(grid.x, p.left+float64(step)*cellWidth/halves)
	}
	for row := top; row <= bottom; row++ {
		t := p.tiers[row]
		if len(t.cells) == 0 {
			continue
		}
		inside := make([]bool, right-left)
		for i := range inside {
			inside[i] = !slices.ContainsFunc(t.cells, func(c *cell) bool { return !c.home && (c.step == left+i || c.step+1 == left+i) })
		}
		if len(grid.inside) > 0 { // the ground between two rows belongs to the upper one's width and the lower one's
			grid.inside = append(grid.inside, slices.Repeat([]bool{true}, right-left))
			grid.y = append(grid.y, t.top-2)
		}
		if len(grid.y) == 0 {
			grid.y = append(grid.y, t.top-2)
		}
		grid.inside = append(grid.inside, inside)
		grid.y = append(grid.y, t.bottom+4)
	}
	return grid
}

// joined puts pieces that go on in the same line together, so that their dashes
// do.
func joined(edges []edge) []edge {
	var all []edge
	for _, e := range edges {
		level := e.from.y == e.to.y
		i := slices.IndexFunc(all, func(o edge) bool { return o.to == e.from && (o.from.y == o.to.y) == level })
		if i < 0 {
			all = append(all, e)
			continue
		}
		all[i].to = e.to
	}
	return all
}

// legend explains what the genogram shows.
func (g *genogram) legend(w, y float64) float64 {
	signs := g.symbolSigns(g.client)
	drawn := func(p paint) func(c *canvas, at point) {
		return func(c *canvas, at point) {
			c.path(false, p, point{at.x - sampleWidth/2, at.y}, point{at.x + sampleWidth/2, at.y})
		}
	}
	if slices.ContainsFunc(g.family, func(r *relative) bool { return r.home }) {
		signs = append(signs, sign{drawn(line(soft, 1.8, "11 6")), wordBoundary})
	}
	if slices.ContainsFunc(g.descents, func(d *descent) bool { return d.way == directly }) {
		signs = append(signs, sign{drawn(line(ink, 1.6, "")), wordParentLine})
	}
	if slices.ContainsFunc(g.descents, func(d *descent) bool { return d.way == remotely }) {
		signs = append(signs, sign{drawn(line(ink, 1.6, "5 5")), wordGrandparentLine})
	}
	if len(g.peers) > 0 {
		signs = append(signs, sign{drawn(siblingPaint()), wordSiblingLine})
	}
	y = g.signs(&g.canvas, w, y, signs)
	notes := []string{g.ageNote() + ".", g.say(noteNotRecorded)}
	if g.hidden > 0 {
		notes = append(notes, g.hiddenNote()+".")
	}
	return g.notes(&g.canvas, w, y, notes...)
}

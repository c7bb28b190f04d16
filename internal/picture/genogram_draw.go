package picture

import (
	"math"
	"slices"

	"ieum/internal/ieum"
)

// The measures of a genogram. It is as wide as an ecomap unless a generation
// has more people than fit.
const (
	genogramWidth = ecomapWidth
	cellWidth     = 90
	labelWidth    = cellWidth - 4
	cellPad       = 10
	// channel is how far apart lines of descent run beside each other, entrance how
	// far apart they end at a symbol, and entranceMost over how much of it.
	channel      = 9
	entrance     = 8
	entranceMost = 30
	bandPad      = 14
	// halves is how many steps a cell has: a row of an odd number of people stands
	// in the middle between those of an even one.
	halves = 2
)

// cell is somebody with a place and the lines of the label.
type cell struct {
	*relative
	// step is the place from the left, in half cells.
	step  int
	x     float64
	lines []labelLine
	age   string
}

// labelLine is a line of a label in its style.
type labelLine struct {
	text string
	style
}

// tier is a generation with its place.
type tier struct {
	cells []*cell
	// y is the middle of the symbols; top and bottom are the ends of the row with
	// its labels.
	y, top, bottom float64
	// above tells that labels stand above the symbols, so that lines of descent
	// leave at the bottom.
	above bool
	// lanes counts the channels for lines above it.
	lanes int
}

// plan is where everybody stands.
type plan struct {
	tiers [others + 1]*tier
	cells map[ieum.ID]*cell
	steps int
	width float64
	left  float64
}

func (g *genogram) draw(title string) *Picture {
	p := g.arrange()
	top := g.head(&g.canvas, p.width, title)
	bottom := p.stack(top+8, g.lanes)
	g.boundary(p)
	for _, d := range g.descents {
		g.descent(p, d)
	}
	g.bracket(p)
	for _, r := range g.family {
		c := p.cells[r.id]
		g.symbol(r, point{c.x, p.tiers[r.row].y}, half, c.age)
		g.label(p.tiers[r.row], c)
	}
	bottom = g.legend(p.width, bottom+10)
	return g.finish(&g.canvas, p.width, bottom, title, g.describe())
}

// arrange gives everybody a column. Grandparents and parents have columns of
// their own, so that a line from a grandparent passes no parent; a father stands
// left of a mother, and who lives with the student near the parents.
func (g *genogram) arrange() *plan {
	p := &plan{cells: map[ieum.ID]*cell{}}
	for i := range p.tiers {
		p.tiers[i] = &tier{above: generation(i) <= parents}
	}
	for _, r := range g.family {
		c := &cell{relative: r, lines: g.labelOf(r)}
		c.age, _ = g.age(r.born)
		p.cells[r.id] = c
		p.tiers[r.row].cells = append(p.tiers[r.row].cells, c)
	}
	slices.SortStableFunc(p.tiers[grandparents].cells, func(a, b *cell) int { return order(a.home) - order(b.home) })
	slices.SortStableFunc(p.tiers[parents].cells, func(a, b *cell) int { return order(a.sex != male) - order(b.sex != male) })
	upper := slices.Concat(p.tiers[grandparents].cells, p.tiers[parents].cells)
	most := max(len(upper), len(p.tiers[siblings].cells), len(p.tiers[children].cells), len(p.tiers[others].cells))
	p.width = max(genogramWidth, float64(most)*cellWidth+2*(margin+cellPad))
	p.steps = halves * most
	p.left = (p.width - float64(most)*cellWidth) / 2
	p.line(upper)
	for _, row := range []generation{siblings, children, others} {
		p.line(p.tiers[row].cells)
	}
	return p
}

// line puts cells beside each other in the middle.
func (p *plan) line(cells []*cell) {
	first := (p.steps - halves*len(cells)) / halves
	for i, c := range cells {
		c.step = first + halves*i
		c.x = p.left + (float64(c.step)/halves+0.5)*cellWidth
	}
}

// labelOf breaks the label of somebody into lines.
func (g *genogram) labelOf(r *relative) []labelLine {
	var lines []labelLine
	add := func(text string, s style, most int) {
		for _, line := range wrap(text, s.size, labelWidth, most) {
			lines = append(lines, labelLine{line, s})
		}
	}
	add(r.name, style{nameSize, ink, true, "middle"}, nameLines)
	add(r.relation, style{detailSize, ink, false, "middle"}, 2)
	switch r.represents {
	case represents:
		add(g.say(wordRepresents), style{detailSize, ink, true, "middle"}, 2)
	case unverified:
		add(g.say(wordUnverified), style{detailSize, soft, false, "middle"}, 3)
	default:
	}
	return lines
}

// stack gives the generations their heights from y down, and returns the end.
func (p *plan) stack(y float64, lanes [others + 1]int) float64 {
	for i, t := range p.tiers {
		if len(t.cells) == 0 {
			continue
		}
		high := 0
		for _, c := range t.cells {
			high = max(high, len(c.lines))
		}
		label := float64(high)*smallHeight + 8
		reach := half * diamondReach
		t.lanes = lanes[i]
		y += float64(t.lanes) * channel
		t.top = y
		t.y = y + reach + 4
		if t.above {
			t.y += label
		}
		t.bottom = t.y + reach + 4
		if !t.above {
			t.bottom += label
		}
		y = t.bottom + bandPad
	}
	return y
}

// label writes the label of a cell above or below its symbol.
func (g *genogram) label(t *tier, c *cell) {
	y := t.y + half*diamondReach + 4
	if t.above {
		y = t.y - half*diamondReach - 6 - float64(len(c.lines))*smallHeight
	}
	for i, l := range c.lines {
		g.text(point{c.x, y + float64(i+1)*smallHeight - 3}, l.style, l.text)
	}
}

// entry returns how far beside the middle of a symbol a line ends there, so that
// lines from several do not run over each other. Without a descent it is that of
// the line between brothers and sisters.
func (g *genogram) entry(child *relative, d *descent) float64 {
	n, mine := 0, 0
	for _, other := range g.descents {
		if slices.Contains(other.to, child) {
			if other == d {
				mine = n
			}
			n++
		}
	}
	if slices.Contains(g.peers, child) {
		if d == nil {
			mine = n
		}
		n++
	}
	apart := min(entrance, entranceMost/max(float64(n-1), 1))
	return (float64(mine) - float64(n-1)/2) * apart
}

// descent draws the lines from somebody to all who come from there: down, along
// a channel of its own, and down to each. A dot tells lines that meet from lines
// that only cross.
func (g *genogram) descent(p *plan, d *descent) {
	paint := line(ink, 1.6, "")
	if d.way == remotely {
		paint = line(ink, 1.6, "5 5")
	}
	from, below := p.cells[d.from.id], p.tiers[d.row()]
	y := below.channel(d.lane)
	start := g.leave(p, from)
	x := start[len(start)-1].x
	g.path(false, paint, append(start, point{x, y})...)
	ends := []float64{x}
	for _, child := range d.to {
		arrival := g.arrive(p, child, d)
		ends = append(ends, arrival[0].x)
		g.path(false, paint, append([]point{{arrival[0].x, y}}, arrival...)...)
	}
	left, right := slices.Min(ends), slices.Max(ends)
	g.path(false, paint, point{left, y}, point{right, y})
	for _, end := range ends {
		if end > left && end < right {
			g.circle(point{end, y}, 2.4, paint.filled())
		}
	}
}

// leave returns the way from a symbol down: from its bottom, or, where the label
// is there, from its side.
func (g *genogram) leave(p *plan, from *cell) []point {
	t := p.tiers[from.row]
	if t.above {
		return []point{{from.x, t.y + from.reach()}}
	}
	return []point{{from.x + from.reach(), t.y}, {from.x + cellWidth/2 - 1, t.y}}
}

// arrive returns the way to a symbol from above: to its upper edge, or, where the
// label is there, round it to the side.
func (g *genogram) arrive(p *plan, child *relative, d *descent) []point {
	c, t := p.cells[child.id], p.tiers[child.row]
	if t.above {
		side := c.x - cellWidth/2 + 1
		return []point{{side, t.y}, {c.x - child.reach(), t.y}}
	}
	beside := g.entry(child, d)
	return []point{{c.x + beside, t.y - child.upperEdge(beside)}}
}

// filled is the ground of a dot on a line.
func (p paint) filled() paint { return paint{p.stroke, "none", 0, ""} }

// channel returns the height of a channel above a generation.
func (t *tier) channel(lane int) float64 {
	return t.top - bandPad/2 - float64(t.lanes-1-lane)*channel
}

// upperEdge returns how far above the middle of a symbol its edge is, so far
// beside the middle.
func (r *relative) upperEdge(beside float64) float64 {
	beside = math.Abs(beside)
	switch r.sex {
	case male:
		return half
	case female:
		return math.Sqrt(half*half - beside*beside)
	default:
		return half*diamondReach - beside
	}
}

// bracket joins brothers and sisters whose parent in common is not recorded.
func (g *genogram) bracket(p *plan) {
	if len(g.peers) == 0 {
		return
	}
	t := p.tiers[siblings]
	y := t.channel(t.lanes - 1)
	left, right := math.Inf(1), math.Inf(-1)
	for _, r := range g.peers {
		arrival := g.arrive(p, r, nil)
		left, right = min(left, arrival[0].x), max(right, arrival[0].x)
		g.path(false, siblingPaint(), append([]point{{arrival[0].x, y}}, arrival...)...)
	}
	g.path(false, siblingPaint(), point{left, y}, point{right, y})
}

func siblingPaint() paint { return line(ink, 1.6, "1.5 4") }

package picture

import "math"

// half is half the side of the symbol of a person.
const half = 20

// symbol draws a person: a square, a circle, or a diamond, the student's with a
// double line, and the age inside.
func (c *canvas) symbol(r *relative, at point, size float64, age string) {
	p := paint{paper, ink, 1.8, ""}
	if r.subject {
		p.fill = ofClient
	}
	c.shape(r.sex, at, size, p)
	if r.subject {
		c.shape(r.sex, at, size-4, line(ink, 1.2, ""))
	}
	if age != "" {
		c.text(point{at.x, at.y + 5}, style{ageSize, ink, false, "middle"}, age)
	}
}

// The sizes of type: of names, of what stands below them, of ages, of headings.
const (
	nameSize   = 14
	detailSize = 13
	ageSize    = 13
	titleSize  = 20
)

// diamondReach is how much further the corners of a diamond reach than the sides
// of a square of about the same ground.
const diamondReach = 1.2

func (c *canvas) shape(s sex, at point, size float64, p paint) {
	switch s {
	case male:
		c.rect(box{at.x - size, at.y - size, 2 * size, 2 * size}, 0, p)
	case female:
		c.circle(at, size, p)
	default:
		reach := size * diamondReach
		c.path(true, p, point{at.x, at.y - reach}, point{at.x + reach, at.y}, point{at.x, at.y + reach}, point{at.x - reach, at.y})
	}
}

// reach is how far a symbol reaches up, down and to its sides.
func (r *relative) reach() float64 {
	if r.sex == open {
		return half * diamondReach
	}
	return half
}

// bond is how two stand to each other, and the line that shows it.
type bond int

// The kinds of lines.
const (
	plain bond = iota
	strong
	weak
	conflicted
	former
)

// bond draws the line of a relation.
func (c *canvas) bond(kind bond, from, to point) {
	switch kind {
	case strong:
		c.path(false, line(ink, 5, ""), from, to)
	case weak:
		c.path(false, line(ink, 1.8, "7 6"), from, to)
	case former:
		c.path(false, line(faint, 1.4, "1 5"), from, to)
	case conflicted:
		c.path(false, line(alarm, 1.8, ""), zigzag(from, to)...)
	default:
		c.path(false, line(ink, 1.8, ""), from, to)
	}
}

// The teeth of the line of conflict.
const (
	toothLength = 5.0
	toothHeight = 5.0
)

// zigzag returns the corners of a jagged line, which begins and ends on the
// straight one.
func zigzag(from, to point) []point {
	dx, dy := to.x-from.x, to.y-from.y
	length := math.Hypot(dx, dy)
	if length == 0 {
		return []point{from, to}
	}
	dx, dy = dx/length, dy/length
	teeth := max(int(length/toothLength), 2)
	points := []point{from}
	for i := 1; i < teeth; i++ {
		side := toothHeight * float64(1-2*(i%2))
		along := length * float64(i) / float64(teeth)
		points = append(points, point{from.x + dx*along - dy*side, from.y + dy*along + dx*side})
	}
	return append(points, to)
}

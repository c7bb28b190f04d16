package picture

import (
	"math"
	"strings"

	"ieum/internal/ieum"
)

// Ecomap draws who and what stands round a student, by the record of a day: in
// the middle the student and who lives in the same household, on the right what
// helps from an office, on the left who helps without one, and the lines between
// them as strong, weak or in conflict as somebody recorded. What is over is
// drawn faint. The subject of the surroundings must be a student.
func Ecomap(network Network, around *ieum.Surroundings, r Request) *Picture {
	s := sketchOf(network, around, r)
	family := s.family()
	m := &ecomap{sketch: s, home: atHome(family)}
	for _, resource := range s.resources(family) {
		if resource.formal {
			m.formal = append(m.formal, resource)
		} else {
			m.informal = append(m.informal, resource)
		}
	}
	title := s.title(wordEcomap, m.home[0].name)
	return m.draw(title)
}

// ecomap is one in the making.
type ecomap struct {
	*sketch
	canvas
	// home are the student, first, and who lives there.
	home             []*relative
	formal, informal []*resource
}

// atHome returns the student and then who lives with the student.
func atHome(family []*relative) []*relative {
	home := make([]*relative, 1, len(family))
	for _, r := range family {
		switch {
		case r.subject:
			home[0] = r
		case r.home:
			home = append(home, r)
		}
	}
	return home
}

// title names a picture by whom it shows.
func (s *sketch) title(what ieum.Text, name string) string {
	title := s.say(what) + ": " + name
	if s.Pseudonymised {
		title += " (" + s.say(wordPseudonym) + ")"
	}
	return title
}

// The measures of an ecomap. Its width lets a phone of 360 pixels show the
// smallest letters 9 pixels high.
const (
	ecomapWidth = 520
	margin      = 12
	// bubbleWidth is that of what stands round, bubbleText of the text in it.
	bubbleMargin = 6
	bubbleWidth  = 142
	bubbleText   = bubbleWidth - 14
	bubblePad    = 8
	bubbleGap    = 12
	lineHeight   = 17
	smallHeight  = 15.5
	// homeRadius is half the width of the middle.
	homeRadius = 66
	homeRow    = 37
	// bulge is how far the outermost of a side move in, so that a side is round.
	bulge = 40
	// spread is the least share of the height over which the middle reaches.
	spread = 0.35
	// nameLines and detailLines are the most lines of a label; the description
	// holds all.
	nameLines   = 3
	detailLines = 5
)

// bubble is a resource with its lines and its place.
type bubble struct {
	*resource
	name, details []string
	box
}

// column gives the resources of a side their heights.
func column(list []*resource) (bubbles []*bubble, height float64) {
	for _, r := range list {
		b := &bubble{resource: r, name: wrap(r.name, nameSize, bubbleText, nameLines)}
		for _, d := range r.details {
			b.details = append(b.details, wrap(d, detailSize, bubbleText, detailLines)...)
		}
		if len(b.details) > detailLines {
			b.details = append(b.details[:detailLines-1:detailLines-1], ellipsis)
		}
		b.w, b.h = bubbleWidth, 2*bubblePad+float64(len(b.name))*lineHeight+float64(len(b.details))*smallHeight
		bubbles = append(bubbles, b)
		height += b.h + bubbleGap
	}
	return bubbles, max(height-bubbleGap, 0)
}

func (m *ecomap) draw(title string) *Picture {
	top := m.heading(ecomapWidth, title)
	left, leftHeight := column(m.informal)
	right, rightHeight := column(m.formal)
	contents := m.contents()
	height := max(leftHeight, rightHeight, contents+homeRadius, 2*homeRadius)
	top += m.headings(top)
	middle := top + height/2
	spine := max(contents-homeRadius, spread*height-2*homeRadius, 0) / 2
	place(left, middle-leftHeight/2, func(b *bubble) { b.x = bubbleMargin + inwards(b, middle, spine) })
	place(right, middle-rightHeight/2, func(b *bubble) { b.x = ecomapWidth - bubbleMargin - bubbleWidth - inwards(b, middle, spine) })
	for _, b := range append(left, right...) {
		m.tie(b, middle, spine)
	}
	for _, b := range append(left, right...) {
		m.bubble(b)
	}
	m.midst(middle, spine, contents)
	bottom := m.legend(top + height + 24)
	return m.finish(&m.canvas, ecomapWidth, bottom, title, m.describe())
}

// heading writes the title and the day, and returns where they end.
func (s *sketch) head(c *canvas, w float64, title string) float64 {
	y := float64(margin)
	for _, text := range wrap(title, titleSize, w-2*margin, 2) {
		y += titleSize + 4
		c.text(point{margin, y}, style{titleSize, ink, true, "start"}, text)
	}
	y += lineHeight + 2
	c.text(point{margin, y}, style{detailSize, soft, false, "start"}, s.asOf())
	return y + 12
}

func (m *ecomap) heading(w float64, title string) float64 { return m.head(&m.canvas, w, title) }

// headings name the two sides, say where one is empty, and return their height.
func (m *ecomap) headings(y float64) float64 {
	for _, side := range []struct {
		word ieum.Text
		x    float64
		none bool
	}{
		{wordInformal, bubbleMargin + bubbleWidth/2, len(m.informal) == 0},
		{wordFormal, ecomapWidth - bubbleMargin - bubbleWidth/2, len(m.formal) == 0},
	} {
		text := m.say(side.word)
		if side.none {
			text += ": " + m.say(wordNone)
		}
		for i, part := range wrap(text, detailSize, bubbleWidth, 2) {
			m.text(point{side.x, y + detailSize + float64(i)*smallHeight}, style{detailSize, ink, true, "middle"}, part)
		}
	}
	return 2*smallHeight + 14
}

// place puts the bubbles of a side below each other.
func place(bubbles []*bubble, y float64, beside func(*bubble)) {
	for _, b := range bubbles {
		b.y = y
		beside(b)
		y += b.h + bubbleGap
	}
}

// inwards is how far a bubble moves in to follow the round end of the middle.
// The further up or down, the further in.
func inwards(b *bubble, middle, spine float64) float64 {
	beyond := min(max(math.Abs(b.y+b.h/2-middle)-spine, 0), homeRadius)
	return min(homeRadius-math.Sqrt(homeRadius*homeRadius-beyond*beyond), bulge)
}

// tie draws the line from the middle to the inner side of a bubble. The
// outermost bubbles stand furthest in: no line crosses another bubble.
func (m *ecomap) tie(b *bubble, middle, spine float64) {
	end := point{b.x, b.y + b.h/2}
	if b.x < ecomapWidth/2 {
		end.x += b.w
	}
	from := point{ecomapWidth / 2, min(max(end.y, middle-spine), middle+spine)}
	dx, dy := end.x-from.x, end.y-from.y
	length := math.Hypot(dx, dy)
	m.bond(b.bond, point{from.x + dx/length*homeRadius, from.y + dy/length*homeRadius}, end)
}

func (m *ecomap) bubble(b *bubble) {
	p := paint{ofFriend, ink, 1.4, ""}
	radius := min(b.h/2, 26)
	if b.formal {
		p.fill, radius = ofFormal, 3
	}
	colour := ink
	if b.former {
		p, colour = paint{paper, faint, 1.2, "1 4"}, soft
	}
	m.rect(b.box, radius, p)
	x, y := b.x+b.w/2, b.y+bubblePad+nameSize-2
	for _, text := range b.name {
		m.text(point{x, y}, style{nameSize, colour, !b.former, "middle"}, text)
		y += lineHeight
	}
	for _, text := range b.details {
		m.text(point{x, y - 1}, style{detailSize, colour, false, "middle"}, text)
		y += smallHeight
	}
}

// contents is the height of what stands in the middle: the symbol and name of
// the student, and a row for everybody else.
func (m *ecomap) contents() float64 {
	return 2*half + 6 + float64(len(m.studentLines()))*lineHeight + 10 + float64(len(m.home)-1)*homeRow
}

func (m *ecomap) studentLines() []string {
	return wrap(m.home[0].name, nameSize, 2*homeRadius-40, 2)
}

// midst draws the middle: a circle that is as high as what is in it.
func (m *ecomap) midst(middle, spine, contents float64) {
	m.rect(box{ecomapWidth/2 - homeRadius, middle - spine - homeRadius, 2 * homeRadius, 2*spine + 2*homeRadius}, homeRadius, paint{ofHome, ink, 2, ""})
	y := middle - contents/2 + half
	age, _ := m.age(m.home[0].born)
	m.symbol(m.home[0], point{ecomapWidth / 2, y}, half-2, age)
	y += half + 6
	for _, text := range m.studentLines() {
		y += lineHeight
		m.text(point{ecomapWidth / 2, y - 4}, style{nameSize, ink, true, "middle"}, text)
	}
	for i, r := range m.home[1:] {
		m.member(r, y+10+(float64(i)+0.5)*homeRow)
	}
}

// The places in a row of the middle: the symbol, the label and the line of how
// close they are.
const (
	memberSymbol = 9.0
	memberIndent = 8.0
	memberText   = 2*homeRadius - 62
	memberLine   = 20.0
	// memberLines is how many lines a row has.
	memberLines = 2
)

// member draws somebody who lives with the student, and how close the two are
// where that is recorded.
func (m *ecomap) member(r *relative, y float64) {
	x := float64(ecomapWidth/2 - homeRadius + memberIndent)
	m.shape(r.sex, point{x + memberSymbol, y}, memberSymbol-1.5, paint{paper, ink, 1.4, ""})
	limit := float64(memberText)
	if r.closeness == nil {
		limit += memberLine
	}
	lines := wrap(r.name, detailSize, limit, memberLines-min(len(r.relation), 1))
	lines = append(lines, wrap(r.relation, detailSize, limit, 1)...)
	base := y + 5 - float64(len(lines)-1)*smallHeight/2
	for i, text := range lines {
		m.text(point{x + 2*memberSymbol + 6, base + float64(i)*smallHeight}, style{detailSize, ink, i == 0 || r.relation == "", "start"}, text)
	}
	if r.closeness != nil {
		end := float64(ecomapWidth/2 + homeRadius - memberIndent)
		m.bond(m.bondOf(false, r.closeness, ""), point{end - memberLine, y}, point{end, y})
	}
}

// bondWords are what the lines say.
var bondWords = map[bond]ieum.Text{
	strong:     {Ko: "강한 관계", En: "strong"},
	plain:      {Ko: "보통이거나 기록 없음", En: "fair, or not recorded"},
	weak:       {Ko: "약한 관계", En: "weak"},
	conflicted: {Ko: "갈등 관계", En: "in conflict"},
	former:     {Ko: "지난 이용", En: "in the past"},
}

// describe tells the picture in words.
func (m *ecomap) describe() string {
	var b strings.Builder
	b.WriteString(m.say(wordEcomap) + ", " + m.asOf() + ".")
	m.sentence(&b, wordInTheMidst, []string{m.of(m.home[0])})
	var home []string
	for _, r := range m.home[1:] {
		told := m.of(r)
		if r.closeness != nil {
			told += " – " + m.say(bondWords[m.bondOf(false, r.closeness, "")])
		}
		home = append(home, told)
	}
	if len(home) > 0 {
		m.sentence(&b, wordHome, home)
	}
	var past []string
	for _, side := range []struct {
		word ieum.Text
		list []*resource
	}{{wordFormal, m.formal}, {wordInformal, m.informal}} {
		var told []string
		for _, r := range side.list {
			if r.former {
				past = append(past, withDetails(r.name, r.details))
				continue
			}
			told = append(told, withDetails(r.name, r.details)+" – "+m.say(bondWords[r.bond]))
		}
		m.sentence(&b, side.word, told)
	}
	if len(past) > 0 {
		m.sentence(&b, wordFormerly, past)
	}
	return b.String()
}

// sentence writes a list with what it is of; an empty one says so.
func (s *sketch) sentence(b *strings.Builder, of ieum.Text, list []string) {
	if len(list) == 0 {
		list = []string{s.say(wordNone)}
	}
	b.WriteString(" " + s.say(of) + ": " + strings.Join(list, "; ") + ".")
}

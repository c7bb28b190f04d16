package picture

import (
	"slices"

	"ieum/internal/ieum"
)

// sign is a row of a legend: a sample, and what it means.
type sign struct {
	draw func(c *canvas, at point)
	word ieum.Text
}

// The measures of a legend: how wide a sample is, and how high a row.
const (
	sampleWidth  = 40
	legendIndent = sampleWidth + 10
	legendGap    = 7
)

// legend draws the signs in two columns from y down, and returns where they
// end.
func (s *sketch) signs(c *canvas, w, y float64, signs []sign) float64 {
	c.path(false, line(faint, 1, ""), point{margin, y}, point{w - margin, y})
	y += 14
	wide := (w - 3*margin) / 2
	for i := 0; i < len(signs); i += 2 {
		row := 0.0
		for k, sign := range signs[i:min(i+2, len(signs))] {
			x := margin + float64(k)*(wide+margin)
			lines := wrap(s.say(sign.word), detailSize, wide-legendIndent, 4)
			high := max(float64(len(lines))*smallHeight, smallHeight+3)
			sign.draw(c, point{x + sampleWidth/2, y + high/2})
			first := y + high/2 - float64(len(lines)-1)*smallHeight/2 + detailSize/2 - 2
			for n, text := range lines {
				c.text(point{x + legendIndent, first + float64(n)*smallHeight}, style{detailSize, ink, false, "start"}, text)
			}
			row = max(row, high)
		}
		y += row + legendGap
	}
	return y + 4
}

// notes writes sentences from y down, and returns where they end.
func (s *sketch) notes(c *canvas, w, y float64, notes ...string) float64 {
	for _, note := range notes {
		for _, text := range wrap(note, detailSize, w-2*margin, 4) {
			c.text(point{margin, y + detailSize}, style{detailSize, soft, false, "start"}, text)
			y += smallHeight + 1
		}
		y += 3
	}
	return y + 6
}

// sample draws a line of a legend.
func sample(kind bond) func(c *canvas, at point) {
	return func(c *canvas, at point) {
		c.bond(kind, point{at.x - sampleWidth/2, at.y}, point{at.x + sampleWidth/2, at.y})
	}
}

// person draws the symbol of a legend.
func person(r relative) func(c *canvas, at point) {
	return func(c *canvas, at point) {
		if r.subject {
			c.symbol(&r, at, 9, "")
			return
		}
		c.shape(r.sex, at, 8, paint{paper, ink, 1.6, ""})
	}
}

// frame draws the outline of a bubble of a legend.
func frame(radius float64, p paint) func(c *canvas, at point) {
	return func(c *canvas, at point) { c.rect(box{at.x - 18, at.y - 8, 36, 16}, radius, p) }
}

// symbolSigns explain the symbols of people.
func (s *sketch) symbolSigns(student *relative) []sign {
	return []sign{
		{person(relative{subject: true, sex: student.sex}), wordTheClient},
		{person(relative{sex: male}), wordMale},
		{person(relative{sex: female}), wordFemale},
		{person(relative{sex: open}), wordSexOpen},
	}
}

// ageNote says what stands in a symbol.
func (s *sketch) ageNote() string {
	if s.Pseudonymised {
		return s.say(wordInSymbolBand)
	}
	return s.say(wordInSymbol)
}

func (m *ecomap) legend(y float64) float64 {
	signs := []sign{
		{sample(strong), bondWords[strong]},
		{sample(plain), bondWords[plain]},
		{sample(weak), bondWords[weak]},
		{sample(conflicted), bondWords[conflicted]},
		{sample(former), bondWords[former]},
		{frame(3, paint{ofFormal, ink, 1.4, ""}), wordFormal},
		{frame(8, paint{ofFriend, ink, 1.4, ""}), wordInformal},
	}
	signs = append(signs, m.symbolSigns(m.home[0])...)
	y = m.signs(&m.canvas, ecomapWidth, y, signs)
	notes := []string{m.ageNote() + "."}
	if slices.ContainsFunc(m.home, func(r *relative) bool { return r.closeness != nil }) {
		notes = append(notes, m.say(noteInTheMidst))
	}
	return m.notes(&m.canvas, ecomapWidth, y, notes...)
}

package picture

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// The colours. Each is told apart in black and white as well, by shape, width
// or dashes; texts have a contrast of 7 to 1 and more on their ground.
const (
	ink      = "#1a1a1a"
	soft     = "#4a4a4a" // of what is over, and of the small print
	paper    = "#ffffff"
	faint    = "#8a8a8a"
	ofClient = "#fff4cc" // the ground of the student
	ofHome   = "#fafafa"
	ofFormal = "#e6f0fa"
	ofFriend = "#e9f5e9"
	alarm    = "#b00020" // of conflict
)

// fonts are those that have Korean letters on the usual systems.
const fonts = "Pretendard, Apple SD Gothic Neo, Malgun Gothic, Noto Sans KR, Noto Sans CJK KR, NanumGothic, sans-serif"

// escape makes a text safe between tags and in attributes.
var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;")

// canvas collects the elements of a picture. Its methods are the only ones that
// write markup: whatever text they are given comes out escaped.
type canvas struct{ b strings.Builder }

// number writes a coordinate with at most one decimal.
func number(v float64) string { return strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64) }

// point is a place in a picture; x goes right and y down.
type point struct{ x, y float64 }

// box is a rectangle by its upper left corner.
type box struct{ x, y, w, h float64 }

// paint is how a shape is drawn.
type paint struct {
	fill, stroke string
	width        float64
	dash         string
}

func (p paint) attributes() string {
	text := fmt.Sprintf(` fill="%s" stroke="%s" stroke-width="%s"`, p.fill, p.stroke, number(p.width))
	if p.dash != "" {
		text += fmt.Sprintf(` stroke-dasharray="%s" stroke-linecap="round"`, p.dash)
	}
	return text
}

// line is a paint without a ground.
func line(stroke string, width float64, dash string) paint { return paint{"none", stroke, width, dash} }

func (c *canvas) rect(r box, radius float64, p paint) {
	fmt.Fprintf(&c.b, `<rect x="%s" y="%s" width="%s" height="%s" rx="%s"%s/>`, number(r.x), number(r.y), number(r.w), number(r.h), number(radius), p.attributes())
	c.b.WriteByte('\n')
}

func (c *canvas) circle(at point, radius float64, p paint) {
	fmt.Fprintf(&c.b, `<circle cx="%s" cy="%s" r="%s"%s/>`, number(at.x), number(at.y), number(radius), p.attributes())
	c.b.WriteByte('\n')
}

// path draws lines from point to point, and back to the first where closed.
func (c *canvas) path(closed bool, p paint, points ...point) {
	var d strings.Builder
	for i, at := range points {
		d.WriteString(map[bool]string{true: "M", false: "L"}[i == 0])
		d.WriteString(number(at.x) + " " + number(at.y))
	}
	if closed {
		d.WriteString("Z")
	}
	fmt.Fprintf(&c.b, `<path d="%s"%s/>`, d.String(), p.attributes())
	c.b.WriteByte('\n')
}

// style is how a text is set.
type style struct {
	size   float64
	colour string
	bold   bool
	// anchor is "start" or "middle".
	anchor string
}

// text writes one line whose base line is at the point.
func (c *canvas) text(at point, s style, text string) {
	weight := ""
	if s.bold {
		weight = ` font-weight="700"`
	}
	fmt.Fprintf(&c.b, `<text x="%s" y="%s" font-size="%s" text-anchor="%s" fill="%s"%s>%s</text>`,
		number(at.x), number(at.y), number(s.size), s.anchor, s.colour, weight, escape.Replace(text))
	c.b.WriteByte('\n')
}

// document returns the whole picture. Its size is that of its units in pixels,
// and it shrinks to the page that it stands on.
func (c *canvas) document(w, h float64, language, title, description string) string {
	var d strings.Builder
	fmt.Fprintf(&d, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%s" height="%s" role="img" xml:lang="%s" lang="%s" font-family="%s">`,
		number(w), number(h), number(w), number(h), language, language, fonts)
	fmt.Fprintf(&d, "\n<title>%s</title>\n<desc>%s</desc>\n", escape.Replace(title), escape.Replace(description))
	page := canvas{}
	page.rect(box{0, 0, w, h}, 0, paint{paper, "none", 0, ""})
	return d.String() + page.b.String() + c.b.String() + "</svg>\n"
}

package picture

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// label is the box of a text of a picture.
type label struct {
	text string
	box
}

// labelsOf returns the boxes of all texts: from the base line the letters reach
// up by four fifths of their size and down by one.
func labelsOf(t testing.TB, all []element) []label {
	t.Helper()
	var labels []label
	for _, e := range all {
		if e.name != "text" {
			continue
		}
		size := e.number(t, "font-size")
		w := width(e.text, size)
		b := box{e.number(t, "x"), e.number(t, "y") - 0.8*size, w, size}
		if e.attr["text-anchor"] == "middle" {
			b.x -= w / 2
		}
		labels = append(labels, label{e.text, b})
	}
	return labels
}

func (b box) overlaps(o box) bool {
	const touch = 0.5
	return b.x+touch < o.x+o.w && o.x+touch < b.x+b.w && b.y+touch < o.y+o.h && o.y+touch < b.y+b.h
}

// No two labels overlap, and all of a picture lies within it.
func TestLabelsStandApart(t *testing.T) {
	each(t, func(t *testing.T, seed uint64, _ *record, q Request, p *Picture) {
		t.Helper()
		all := parse(t, p.SVG)
		page := box{0, 0, all[0].number(t, "width"), all[0].number(t, "height")}
		labels := labelsOf(t, all)
		for i, a := range labels {
			if a.x < page.x || a.y < page.y || a.x+a.w > page.w || a.y+a.h > page.h {
				t.Errorf("record %d, %+v: %q stands outside: %+v of %+v", seed, q, a.text, a.box, page)
			}
			for _, b := range labels[:i] {
				if a.overlaps(b.box) {
					t.Errorf("record %d, %+v: %q and %q overlap: %+v %+v", seed, q, a.text, b.text, a.box, b.box)
				}
			}
		}
	})
}

// No line runs through a label.
func TestNoLineRunsThroughALabel(t *testing.T) {
	each(t, func(t *testing.T, seed uint64, _ *record, q Request, p *Picture) {
		t.Helper()
		all := parse(t, p.SVG)
		labels := labelsOf(t, all)
		for _, e := range all {
			if e.name != "path" || strings.HasSuffix(e.attr["d"], "Z") {
				continue
			}
			points := pointsOf(t, e.attr["d"])
			for i := range points[1:] {
				for _, l := range labels {
					if crosses(points[i], points[i+1], l.box) {
						t.Errorf("record %d, %+v: a line from %v to %v runs through %q %+v", seed, q, points[i], points[i+1], l.text, l.box)
					}
				}
			}
		}
	})
}

func pointsOf(t testing.TB, d string) []point {
	t.Helper()
	var points []point
	for _, part := range strings.FieldsFunc(d, func(r rune) bool { return r == 'M' || r == 'L' }) {
		var p point
		if _, err := fmt.Sscan(part, &p.x, &p.y); err != nil {
			t.Fatalf("%q: %v", d, err)
		}
		points = append(points, p)
	}
	return points
}

// crosses walks along a line in short steps.
func crosses(from, to point, b box) bool {
	if max(from.x, to.x) < b.x || min(from.x, to.x) > b.x+b.w || max(from.y, to.y) < b.y || min(from.y, to.y) > b.y+b.h {
		return false
	}
	steps := int(math.Hypot(to.x-from.x, to.y-from.y)) + 1
	for i := range steps + 1 {
		share := float64(i) / float64(steps)
		x, y := from.x+(to.x-from.x)*share, from.y+(to.y-from.y)*share
		if x > b.x+1 && x < b.x+b.w-1 && y > b.y+1 && y < b.y+b.h-1 {
			return true
		}
	}
	return false
}

// A text is read on a phone: no letter of a usual picture is smaller than nine
// pixels at a width of 360.
func TestAPhoneShowsThePicture(t *testing.T) {
	r := mended(t)
	for _, q := range requests() {
		for _, p := range []*Picture{Ecomap(r.town, r.Surroundings, q), Genogram(r.town, r.Surroundings, q)} {
			all := parse(t, p.SVG)
			scale := 360 / all[0].number(t, "width")
			for _, e := range all {
				if e.name == "text" && e.number(t, "font-size")*scale < 9-1e-9 {
					t.Errorf("%s: %q is %.1f pixels high", p.Title, e.text, e.number(t, "font-size")*scale)
				}
			}
		}
	}
}

// Texts and lines stand out from every ground by the contrast that WCAG 2.2 asks
// for: 7 for text (1.4.6) and 3 for what is drawn (1.4.11).
func TestColoursStandOut(t *testing.T) {
	grounds := []string{paper, ofClient, ofHome, ofFormal, ofFriend}
	for colour, least := range map[string]float64{ink: 7, soft: 7, alarm: 3, faint: 3} {
		for _, ground := range grounds {
			if (colour == faint || colour == alarm) && ground != paper {
				continue // they are drawn on paper alone
			}
			if got := contrast(t, colour, ground); got < least {
				t.Errorf("%s on %s: %.1f, want %.0f", colour, ground, got, least)
			}
		}
	}
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	one, other := luminance(t, a), luminance(t, b)
	return (max(one, other) + 0.05) / (min(one, other) + 0.05)
}

func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	var rgb [3]uint8
	if _, err := fmt.Sscanf(colour, "#%02x%02x%02x", &rgb[0], &rgb[1], &rgb[2]); err != nil {
		t.Fatal(err)
	}
	var sum float64
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		c := float64(rgb[i]) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

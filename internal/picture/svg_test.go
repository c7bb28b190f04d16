package picture

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// element is an element of a picture, read back from its text.
type element struct {
	name string
	attr map[string]string
	text string
}

func (e element) number(t testing.TB, name string) float64 {
	t.Helper()
	n, err := strconv.ParseFloat(e.attr[name], 64)
	if err != nil {
		t.Fatalf("%s %s=%q is no number", e.name, name, e.attr[name])
	}
	return n
}

// parse reads a picture back, as strictly as XML is.
func parse(t testing.TB, svg string) []element {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(svg))
	var all []element
	depth := 0
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all
		}
		if err != nil {
			t.Fatalf("no well-formed XML: %v\n%s", err, svg)
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := element{name: token.Name.Local, attr: map[string]string{}}
			for _, a := range token.Attr {
				e.attr[a.Name.Local] = a.Value
			}
			all = append(all, e)
			if depth++; depth > 2 {
				t.Fatalf("%s lies inside another element", e.name)
			}
		case xml.EndElement:
			depth--
		case xml.CharData:
			if text := string(bytes.TrimSpace(token)); text != "" {
				all[len(all)-1].text += text
			}
		default:
			t.Fatalf("a picture holds %T", token)
		}
	}
}

// written are the elements and attributes that a picture is made of. Nothing in
// them runs, links or loads.
var written = map[string][]string{
	"svg":    {"xmlns", "viewBox", "width", "height", "role", "lang", "font-family"},
	"title":  nil,
	"desc":   nil,
	"rect":   {"x", "y", "width", "height", "rx", "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap"},
	"circle": {"cx", "cy", "r", "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap"},
	"path":   {"d", "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap"},
	"text":   {"x", "y", "font-size", "text-anchor", "fill", "font-weight"},
}

// Whatever anybody is called, a picture is well-formed and made of drawn shapes
// and text alone.
func TestNoNameBecomesMarkup(t *testing.T) {
	each(t, func(t *testing.T, seed uint64, _ *record, q Request, p *Picture) {
		t.Helper()
		for _, e := range parse(t, p.SVG) {
			allowed, known := written[e.name]
			if !known {
				t.Errorf("record %d, %+v: there is an element %s", seed, q, e.name)
			}
			for name, value := range e.attr {
				if !slices.Contains(allowed, name) || strings.ContainsAny(value, `<>"'`) || strings.Contains(value, "http") && name != "xmlns" {
					t.Errorf("record %d: %s has %s=%q", seed, e.name, name, value)
				}
			}
			for _, r := range e.text {
				if !unicode.IsPrint(r) {
					t.Errorf("record %d: %q holds %U", seed, e.text, r)
				}
			}
		}
	})
}

func FuzzAnyName(f *testing.F) {
	for _, name := range called {
		f.Add(name, name)
	}
	f.Fuzz(func(t *testing.T, person, agency string) {
		r := newRecord(t)
		r.student.DisplayName = person
		r.kin("mother", person, "1985-01-01", "MOTHER", true)
		r.supporter("friend", person, person, 2, false, false)
		r.served("centre", agency, agency, agency, r.student.ID, "2026-01-01", "")
		for _, q := range requests() {
			for _, p := range []*Picture{Ecomap(r.town, r.Surroundings, q), Genogram(r.town, r.Surroundings, q)} {
				for _, e := range parse(t, p.SVG) {
					if _, known := written[e.name]; !known {
						t.Errorf("there is an element %s", e.name)
					}
				}
				if strings.Count(p.SVG, "<") != 2*strings.Count(p.SVG, "</")+strings.Count(p.SVG, "/>") {
					t.Error("a tag is not closed")
				}
			}
		}
	})
}

// The words of a picture stand in it, for who does not see it.
func TestAPictureSaysWhatItShows(t *testing.T) {
	each(t, func(t *testing.T, seed uint64, _ *record, _ Request, p *Picture) {
		t.Helper()
		all := parse(t, p.SVG)
		if all[0].attr["role"] != "img" || all[1].name != "title" || all[1].text != p.Title || all[2].name != "desc" || all[2].text != p.Description {
			t.Errorf("record %d: %+v", seed, all[:3])
		}
	})
}

// The same record gives the same bytes.
func TestTheSameRecordGivesTheSameBytes(t *testing.T) {
	each(t, func(t *testing.T, seed uint64, _ *record, q Request, p *Picture) {
		t.Helper()
		again := random(t, seed)
		draw := Ecomap
		if strings.HasPrefix(p.Title, wordGenogram.In(q.Language)) {
			draw = Genogram
		}
		if draw(again.town, again.Surroundings, q).SVG != p.SVG {
			t.Errorf("record %d: two drawings differ", seed)
		}
	})
}

package atlas

import (
	"cmp"
	"slices"
	"strings"

	"ieum/internal/fold"
	"ieum/internal/ieum"
)

// maxWords is how many words of a text are looked for; what comes after is left out.
const maxWords = 16

// Search returns the agencies, services and schools that all words of the text find, best first: by
// where the words stand (the whole name, its beginning, inside it, an alias, the agency's type with its
// former names, a keyword, a need with the words that people use for it), then agencies, services,
// schools, each by Korean name and id. What is closed comes after all that is not. A text without a letter
// or a digit finds nothing.
//
// Of those that a need leads to, the ones that are there for nothing else come first, then those for which
// it comes first, then those that meet it among others, then those that meet a need above or below it.
//
// Two or more characters of a Hangul word are found anywhere inside a name, across its spaces too; a
// single one, and words in letters and digits, where a word begins. Case does not matter, nor whether
// syllables come composed or as jamo; names that differ only in their spaces count as one name.
func (v *View) Search(text string) []ieum.Entity {
	found := v.lookUp(text)
	slices.SortFunc(found, func(a, b mention) int {
		return cmp.Or(
			compareBool(v.s.gone(a.document), v.s.gone(b.document)),
			cmp.Compare(a.field, b.field), cmp.Compare(a.document, b.document))
	})
	entities := make([]ieum.Entity, len(found))
	for i, m := range found {
		entities[i] = v.s.register.entities[v.s.catalogue.documents[m.document]]
	}
	return entities
}

// lookUp returns the documents that all words find and the viewer may know of, in order, each once with
// the field that its worst word was found in.
func (v *View) lookUp(text string) []mention {
	c := v.s.catalogue
	folded := fold.Text(text)
	words := tokens(folded)
	var found []mention
	for i, token := range words[:min(len(words), maxWords)] {
		hits := c.hits(v.s.codes, token)
		if i > 0 {
			hits = both(found, hits)
		}
		found = hits
	}
	c.promote(found, squeeze(folded))
	return slices.DeleteFunc(found, func(m mention) bool { return v.hidden.has(c.documents[m.document]) })
}

// hits returns the documents that one word finds, in order, each once with its best field.
func (c *catalogue) hits(codes *ieum.Codes, token string) []mention {
	var found []mention
	for _, n := range c.find(token) {
		e := &c.entries[n]
		inName := e.nameField(token)
		for _, m := range e.mentions {
			if m.field == nameInside {
				m.field = inName
			}
			found = append(found, m)
		}
		for _, code := range e.types {
			for _, d := range c.ofType[code] {
				found = append(found, mention{d, byType})
			}
		}
		for _, code := range e.needs {
			found = append(found, c.ofNeed[code]...)
			for _, related := range codes.Related(code)[1:] { // the first is the need itself
				for _, m := range c.ofNeed[related] {
					found = append(found, mention{m.document, byNearNeed})
				}
			}
		}
	}
	slices.SortFunc(found, func(a, b mention) int {
		return cmp.Or(cmp.Compare(a.document, b.document), cmp.Compare(a.field, b.field))
	})
	return slices.CompactFunc(found, func(a, b mention) bool { return a.document == b.document })
}

// nameField tells where in a name that reads as the entry a word stands.
func (e *entry) nameField(token string) field {
	switch {
	case e.squeezed == token:
		return wholeName
	case strings.HasPrefix(e.squeezed, token):
		return nameStart
	default:
		return nameInside
	}
}

// both returns the documents of both lists, with the worse field of the two.
func both(a, b []mention) []mention {
	var found []mention
	for len(a) > 0 && len(b) > 0 {
		switch cmp.Compare(a[0].document, b[0].document) {
		case -1:
			a = a[1:]
		case 1:
			b = b[1:]
		default:
			found = append(found, mention{a[0].document, max(a[0].field, b[0].field)})
			a, b = a[1:], b[1:]
		}
	}
	return found
}

// promote gives documents whose name is the whole text the best field; word by word they would not have
// it.
func (c *catalogue) promote(found []mention, squeezed string) {
	n, ok := c.byText[squeezed]
	if !ok {
		return
	}
	for _, m := range c.entries[n].mentions {
		i, ok := slices.BinarySearchFunc(found, m.document, func(f mention, d int32) int { return cmp.Compare(f.document, d) })
		if ok && m.field == nameInside {
			found[i].field = wholeName
		}
	}
}

// gone reports whether a document is closed, or is a service of a closed agency.
func (x *index) gone(document int32) bool {
	place := x.catalogue.documents[document]
	if s, ok := x.register.entities[place].(*ieum.Service); ok {
		agency := x.register.ends[place][0]
		return s.Status == ieum.Closed || agency != none && x.register.closed(agency)
	}
	return x.register.closed(place)
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	default:
		return 1
	}
}

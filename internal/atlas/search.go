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

// Search returns the agencies, services and schools that the words of a text find, best first: by where
// the words stand (the whole name, its beginning, inside it, an alias, the agency's type with its former
// names, a keyword, a need with the words that people use for it), then those of the given district, then
// agencies, services, schools, each by Korean name and id. What is closed comes after all that is not. A
// text without a letter or a digit finds nothing. Without a district none comes before another.
//
// All words must be found, or else what the text says leads there: a phrase that people use for a need or
// for a type of agency (밥을 굶 of 밥을 굶어요). Where neither finds anything, a word for a need that the
// text holds does.
//
// Of those that a need leads to, the district's own come first; then the ones that are there for nothing
// else, then those for which it comes first, then those that meet it among others, then those that meet a
// need above or below it.
//
// Two or more characters of a Hangul word are found anywhere inside a name, across its spaces too; a
// single one, and words in letters and digits, where a word begins. Case does not matter, nor whether
// syllables come composed or as jamo; names that differ only in their spaces count as one name.
//
// Up to a hundred people who work in the district and those next to it come after all these, by name and
// title with where they work; before them those whose name is the text.
func (v *View) Search(text string, district ieum.ID) []ieum.Entity {
	direct := v.direct(text)
	named, others := v.colleagues(fold.Text(text), district)
	if len(direct)+len(named)+len(others) == 0 {
		direct = v.indirect(text)
	}
	found := v.ranked(direct, v.s.register.find(district, districts))
	entities := make([]ieum.Entity, 0, len(named)+len(found)+len(others))
	entities = append(entities, named...)
	for _, r := range found {
		entities = append(entities, v.s.register.entities[v.s.catalogue.documents[r.document]])
	}
	return append(entities, others...)
}

// rank is what the order of a hit goes by, besides its field and number.
type rank struct {
	mention
	gone, abroad bool
}

// ranked puts hits in order for somebody of a district, which may be none.
func (v *View) ranked(found []mention, district int32) []rank {
	list := make([]rank, len(found))
	for i, m := range found {
		abroad := district != none && v.s.districtOf(v.s.catalogue.documents[m.document]) != district
		list[i] = rank{m, v.s.gone(m.document), abroad}
	}
	slices.SortFunc(list, func(a, b rank) int {
		return cmp.Or(
			compareBool(a.gone, b.gone),
			cmp.Compare(min(a.field, byOnlyNeed), min(b.field, byOnlyNeed)), compareBool(a.abroad, b.abroad),
			cmp.Compare(a.field, b.field), cmp.Compare(a.document, b.document))
	})
	return list
}

// lookUp returns the documents that a text finds and the viewer may know of, in order, each once.
func (v *View) lookUp(text string) []mention {
	if found := v.direct(text); len(found) > 0 { // of what the viewer may know of: what is hidden must not show here
		return found
	}
	return v.indirect(text)
}

// direct returns those that all words of a text find, with the field that the worst word was found in, and
// those that what it says leads to.
func (v *View) direct(text string) []mention {
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
	found = either(found, c.spoken(v.s.codes, folded))
	c.promote(found, squeeze(folded))
	return v.visible(found)
}

// indirect returns those that meet a need of which the text holds a word.
func (v *View) indirect(text string) []mention {
	return v.visible(v.s.catalogue.held(v.s.codes, fold.Text(text)))
}

// visible leaves out what the viewer may not know of.
func (v *View) visible(found []mention) []mention {
	return slices.DeleteFunc(found, func(m mention) bool { return v.hidden.has(v.s.catalogue.documents[m.document]) })
}

// hits returns the documents that one word finds, in order, each once with its best field.
func (c *catalogue) hits(codes *ieum.Codes, token string) []mention {
	return c.lead(codes, token, c.find(token))
}

// lead returns the documents that entries lead to, in order, each once with its best field.
func (c *catalogue) lead(codes *ieum.Codes, token string, entries []int32) []mention {
	var found []mention
	for _, n := range entries {
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
	return best(found)
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

package atlas

import (
	"cmp"
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// catalogue is what can be found by words: agencies, services and schools, called documents here. They
// are numbered in this order, each kind by Korean name and then id.
type catalogue struct {
	documents    []int32 // the places
	agencies     int32   // documents below are agencies
	pastServices int32   // documents from there to below this are services
	*lexicon
	ofType map[string][]int32   // agencies in order
	ofNeed map[string][]mention // services, and agencies that offer one, in order
	// said are the phrases that lead somewhere in any text, fallback those that do in one that finds nothing.
	said, fallback []phrase
}

func newCatalogue(x *index) *catalogue {
	c := &catalogue{lexicon: newLexicon(), ofType: map[string][]int32{}, ofNeed: map[string][]mention{}}
	for _, s := range []shelf{agencies, services, schools} {
		c.documents = append(c.documents, byName(x.register, s)...)
		switch s {
		case agencies:
			c.agencies = int32(len(c.documents))
		case services:
			c.pastServices = int32(len(c.documents))
		}
	}
	w := cataloguer{catalogue: c, index: x, known: map[string]int32{}}
	for document := range c.documents {
		w.describe(int32(document))
	}
	w.label()
	w.say()
	c.seal()
	return c
}

// byName returns the places of a shelf by Korean name, code point by code point, and then by id.
func byName(r *register, s shelf) []int32 {
	type named struct {
		name  string
		place int32
	}
	var list []named
	for place, e := range each[ieum.Entity](r, s) {
		list = append(list, named{NameOf(e).In(ieum.Korean), place})
	}
	slices.SortFunc(list, func(a, b named) int {
		return cmp.Or(strings.Compare(a.name, b.name), cmp.Compare(a.place, b.place)) // places go by id
	})
	places := make([]int32, len(list))
	for i, n := range list {
		places[i] = n.place
	}
	return places
}

// cataloguer fills a catalogue.
type cataloguer struct {
	*catalogue
	*index
	known map[string]int32 // entries by text as it was written
}

// entry returns the entry of a text, or nil.
func (w *cataloguer) entry(text string) *entry {
	n, ok := w.known[text]
	if !ok {
		n = w.add(text)
		w.known[text] = n
	}
	if n == none {
		return nil
	}
	return &w.entries[n]
}

// mention notes that a text stands in a field of a document.
func (w *cataloguer) mention(document int32, f field, texts ...string) {
	for _, text := range texts {
		if e := w.entry(text); e != nil {
			e.mentions = append(e.mentions, mention{document, f})
		}
	}
}

// describe notes all that a document is found by.
func (w *cataloguer) describe(document int32) {
	place := w.documents[document]
	e := w.register.entities[place]
	name := NameOf(e)
	w.mention(document, nameInside, name.Ko, name.En)
	switch e := e.(type) {
	case *ieum.Agency:
		w.mention(document, byAlias, e.Aliases...)
		w.mention(document, byKeyword, e.Keywords...)
		w.ofType[e.Type] = append(w.ofType[e.Type], document)
		services := w.services.of(place)
		for _, s := range services {
			for _, need := range s.Needs {
				w.meets(document, need, func() field { return w.agencyNeed(e, services, need) })
			}
		}
	case *ieum.Service:
		for _, need := range e.Needs {
			w.meets(document, need, func() field { return serviceNeed(e, need) })
		}
	}
}

// meets notes a document under a need that it meets, once, in the field that it is found in.
func (w *cataloguer) meets(document int32, need string, in func() field) {
	if list := w.ofNeed[need]; len(list) == 0 || list[len(list)-1].document != document {
		w.ofNeed[need] = append(list, mention{document, in()})
	}
}

// serviceNeed tells how much a service is there for one of its needs.
func serviceNeed(s *ieum.Service, need string) field {
	switch {
	case s.Needs[0] != need:
		return byNeed
	case len(s.Needs) > 1:
		return byFirstNeed
	}
	return byOnlyNeed
}

// agencyNeed tells how much an agency is there for a need that it meets. All its services may put the need
// first; else what comes first of all that its type does is what it is known for.
func (w *cataloguer) agencyNeed(a *ieum.Agency, services []*ieum.Service, need string) field {
	if !slices.ContainsFunc(services, func(s *ieum.Service) bool { return len(s.Needs) == 0 || s.Needs[0] != need }) {
		return byOnlyNeed
	}
	kind, _ := w.codes.AgencyType(a.Type)
	if len(kind.Infers) > 0 && len(kind.Infers[0].Needs) > 0 && kind.Infers[0].Needs[0] == need {
		return byFirstNeed
	}
	return byNeed
}

// label notes the words of the code lists.
func (w *cataloguer) label() {
	for _, t := range w.codes.AgencyTypes {
		for _, text := range slices.Concat([]string{t.Ko, t.En}, t.Aliases, t.Words) {
			if e := w.entry(text); e != nil && !slices.Contains(e.types, t.Code) {
				e.types = append(e.types, t.Code)
			}
		}
	}
	w.labelNeeds(w.codes.Needs)
}

func (w *cataloguer) labelNeeds(needs []ieum.NeedDomain) {
	for _, n := range needs {
		for _, text := range slices.Concat([]string{n.Ko, n.En}, n.Words, n.Phrases, n.Alarms) {
			if e := w.entry(text); e != nil && !slices.Contains(e.needs, n.Code) {
				e.needs = append(e.needs, n.Code)
			}
		}
		w.labelNeeds(n.Children)
	}
}

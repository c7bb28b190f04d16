package atlas

import (
	"cmp"
	"slices"
	"strings"

	"ieum/internal/fold"
	"ieum/internal/ieum"
)

// phrase is something that people say, in whatever sentence: 죽고 싶 of 죽고 싶어요.
type phrase struct {
	squeezed string
	tokens   []string
	// alarm is the need that asks for help at once when it is said; else empty.
	alarm string
}

func newPhrase(text, alarm string) phrase {
	folded := fold.Text(text)
	return phrase{squeeze(folded), tokens(folded), alarm}
}

// in reports whether a text says the phrase. Hangul of two characters or more may stand anywhere, since
// endings and particles are glued to it and spaces are left out at will; all else must stand as whole
// words.
func (p phrase) in(squeezed string, words []string) bool {
	if piece(p.squeezed) {
		return strings.Contains(squeezed, p.squeezed)
	}
	for i := 0; i+len(p.tokens) <= len(words); i++ {
		if slices.Equal(words[i:i+len(p.tokens)], p.tokens) {
			return len(p.tokens) > 0
		}
	}
	return false
}

// say keeps what people say: what always counts, and the words that count where nothing else is found.
func (w *cataloguer) say() {
	for _, t := range w.codes.AgencyTypes {
		for _, text := range t.Words {
			w.said = append(w.said, newPhrase(text, ""))
		}
	}
	w.sayNeeds(w.codes.Needs)
}

func (w *cataloguer) sayNeeds(needs []ieum.NeedDomain) {
	for _, n := range needs {
		for _, text := range n.Alarms {
			w.said = append(w.said, newPhrase(text, n.Code))
		}
		for _, text := range n.Phrases {
			w.said = append(w.said, newPhrase(text, ""))
		}
		for _, text := range n.Words {
			w.fallback = append(w.fallback, newPhrase(text, ""))
		}
		w.sayNeeds(n.Children)
	}
}

// spoken returns the documents to which any of the phrases leads that a text says, in order, each once
// with its best field: those with the phrase in a name too.
func (c *catalogue) spoken(codes *ieum.Codes, folded string) []mention {
	squeezed, words := squeeze(folded), tokens(folded)
	var found []mention
	for i := range c.said {
		p := &c.said[i]
		switch {
		case !p.in(squeezed, words):
		case len(p.tokens) == 1 || piece(p.squeezed):
			found = either(found, c.hits(codes, p.squeezed))
		default:
			found = either(found, c.lead(codes, p.squeezed, []int32{c.byText[p.squeezed]}))
		}
	}
	return found
}

// held returns the documents that meet a need of which a text holds a word, in order, each once with its
// best field.
func (c *catalogue) held(codes *ieum.Codes, folded string) []mention {
	squeezed, words := squeeze(folded), tokens(folded)
	var found []mention
	for i := range c.fallback {
		if p := &c.fallback[i]; p.in(squeezed, words) {
			found = either(found, c.lead(codes, p.squeezed, []int32{c.byText[p.squeezed]}))
		}
	}
	return found
}

// either returns the documents of any of two lists, each once with the better field.
func either(a, b []mention) []mention {
	if len(a) == 0 {
		return b
	}
	found := make([]mention, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].document < b[0].document:
			found, a = append(found, a[0]), a[1:]
		case a[0].document > b[0].document:
			found, b = append(found, b[0]), b[1:]
		default:
			found = append(found, mention{a[0].document, min(a[0].field, b[0].field)})
			a, b = a[1:], b[1:]
		}
	}
	return append(append(found, a...), b...)
}

// best sorts a list in place by document, and keeps each once with its best field.
func best(found []mention) []mention {
	slices.SortFunc(found, func(a, b mention) int {
		return cmp.Or(cmp.Compare(a.document, b.document), cmp.Compare(a.field, b.field))
	})
	return slices.CompactFunc(found, func(a, b mention) bool { return a.document == b.document })
}

// Alarms returns the codes of the needs that ask for help at once in what a text says (죽고 싶어요), each
// once, in the order of the code lists; none in most texts.
func (v *View) Alarms(text string) []string {
	folded := fold.Text(text)
	squeezed, words := squeeze(folded), tokens(folded)
	var needs []string
	for _, p := range v.s.catalogue.said {
		if p.alarm != "" && !slices.Contains(needs, p.alarm) && p.in(squeezed, words) {
			needs = append(needs, p.alarm)
		}
	}
	return needs
}

// Speaks reports whether a text of one letter is a word that the code lists know by itself, as 빚.
func (v *View) Speaks(text string) bool {
	squeezed := squeeze(fold.Text(text))
	return squeezed != "" && slices.ContainsFunc(v.s.catalogue.said, func(p phrase) bool { return p.squeezed == squeezed })
}

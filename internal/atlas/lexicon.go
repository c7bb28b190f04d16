package atlas

import (
	"cmp"
	"slices"
	"strings"

	"ieum/internal/fold"
)

// field is where a word was found, best first.
type field uint8

// The fields. A name is better the more of it the word is.
const (
	wholeName field = iota
	nameStart
	nameInside
	byAlias
	byType
	byKeyword
	byOnlyNeed  // all that the document is there for is the need
	byFirstNeed // the need comes first, among others
	byNeed      // the need is one of several
	byNearNeed  // a need above or below it
)

// mention says that a text stands in a field of a document.
type mention struct {
	document int32
	field    field
}

// entry is one text of the lexicon. Many documents share a text: services are often called alike, and an
// agency type has a few names for thousands of agencies.
type entry struct {
	squeezed string
	mentions []mention
	// types and needs are codes that the text is a label, alias or word of.
	types, needs []string
}

// lexicon finds texts by their pieces and by the beginnings of their words.
type lexicon struct {
	entries []entry
	byText  map[string]int32 // by what is squeezed
	grams   map[gram][]int32 // entries in order, each once
	words   []word           // in order of text
}

func newLexicon() *lexicon {
	return &lexicon{byText: map[string]int32{}, grams: map[gram][]int32{}}
}

type word struct {
	text  string
	entry int32
}

// add returns the number of the entry of a text, or none for a text without letters.
func (l *lexicon) add(text string) int32 {
	folded := fold.Text(text)
	squeezed := squeeze(folded)
	if squeezed == "" {
		return none
	}
	if n, ok := l.byText[squeezed]; ok {
		l.learn(folded, n) // the same letters may have other gaps
		return n
	}
	n := int32(len(l.entries))
	l.byText[squeezed] = n
	l.entries = append(l.entries, entry{squeezed: squeezed})
	grams(squeezed, func(g gram) {
		list := l.grams[g]
		if len(list) == 0 || list[len(list)-1] != n {
			l.grams[g] = append(list, n)
		}
	})
	l.learn(folded, n)
	return n
}

// learn keeps the words of a text.
func (l *lexicon) learn(folded string, n int32) {
	for _, token := range tokens(folded) {
		parts(token, func(part string) { l.words = append(l.words, word{part, n}) })
	}
}

// seal puts the lexicon in order once all texts are in.
func (l *lexicon) seal() {
	slices.SortFunc(l.words, func(a, b word) int {
		return cmp.Or(strings.Compare(a.text, b.text), cmp.Compare(a.entry, b.entry))
	})
	l.words = slices.Clip(slices.Compact(l.words))
}

// find returns the entries that a token finds, in order, each once.
func (l *lexicon) find(token string) []int32 {
	if piece(token) {
		return l.holding(token)
	}
	return l.beginning(token)
}

// holding returns the entries that hold the token as a piece. The rarest pair of the token leads to few
// entries, and each of them is checked.
func (l *lexicon) holding(token string) []int32 {
	var rarest []int32
	first := true
	grams(token, func(g gram) {
		if list := l.grams[g]; first || len(list) < len(rarest) {
			rarest, first = list, false
		}
	})
	var found []int32
	for _, n := range rarest {
		if strings.Contains(l.entries[n].squeezed, token) {
			found = append(found, n)
		}
	}
	return found
}

// beginning returns the entries of which a word begins with the token.
func (l *lexicon) beginning(token string) []int32 {
	from, _ := slices.BinarySearchFunc(l.words, token, func(w word, t string) int { return strings.Compare(w.text, t) })
	var found []int32
	for _, w := range l.words[from:] {
		if !strings.HasPrefix(w.text, token) {
			break
		}
		found = append(found, w.entry)
	}
	slices.Sort(found)
	return slices.Compact(found)
}

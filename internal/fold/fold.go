// Package fold makes texts that people take for equal equal, in one way for
// all words that are looked for: of the network, and of people's names in
// every store.
package fold

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Text returns composed syllables and letters, whichever way they were typed,
// in small letters. What stands between words stays.
func Text(text string) string { return strings.ToLower(norm.NFC.String(text)) }

// Name returns [Text] without what nobody sees or that is written or left out
// at will: spaces of all kinds, and characters without a shape. Korean names
// are written with and without a space after the family name.
func Name(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, Text(text))
}

// Nothing is what a piece of a name is looked for as when there is nothing in
// it to look for: no folded name holds it.
const Nothing = "\x00"

// Piece returns what to look for in folded names, given what somebody typed.
// An empty text asks for nothing in particular, and gives the empty text; one
// of spaces alone is [Nothing].
func Piece(text string) string {
	if folded := Name(text); folded != "" || text == "" {
		return folded
	}
	return Nothing
}

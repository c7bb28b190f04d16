package atlas

import (
	"strings"
	"unicode"
)

// script tells how the words of a text are found.
type script int

const (
	noScript script = iota
	// spelled words, of letters and digits, are found by how they begin.
	spelled
	// joined words, in Hangul and other scripts that leave out spaces, are found by any piece.
	joined
)

func scriptOf(r rune) script {
	switch {
	case unicode.In(r, unicode.Hangul, unicode.Han, unicode.Hiragana, unicode.Katakana):
		return joined
	case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
		return spelled
	default:
		return noScript
	}
}

// squeeze returns the letters and digits of a folded text without what is between them, since Korean
// names are written with and without spaces.
func squeeze(folded string) string {
	return strings.Map(func(r rune) rune {
		if scriptOf(r) == noScript {
			return -1
		}
		return r
	}, folded)
}

// tokens returns the words of a folded text as a person typed them: parted by what is no letter or digit.
func tokens(folded string) []string {
	return strings.FieldsFunc(folded, func(r rune) bool { return scriptOf(r) == noScript })
}

// parts cuts a token where its script changes: wee센터 into wee and 센터.
func parts(token string, yield func(string)) {
	start, last := 0, noScript
	for i, r := range token {
		s := scriptOf(r)
		if last != noScript && s != last {
			yield(token[start:i])
			start = i
		}
		last = s
	}
	yield(token[start:])
}

// piece reports whether a token is looked for as a piece inside names: two characters or more, one of
// them joined. All others are looked for at the beginning of words.
func piece(token string) bool {
	characters, found := 0, false
	for _, r := range token {
		characters++
		found = found || scriptOf(r) == joined
	}
	return found && characters >= 2
}

// gram is a pair of neighbouring characters.
type gram [2]rune

// grams yields the pairs of a squeezed text from left to right.
func grams(squeezed string, yield func(gram)) {
	last := rune(-1)
	for _, r := range squeezed {
		if last >= 0 {
			yield(gram{last, r})
		}
		last = r
	}
}

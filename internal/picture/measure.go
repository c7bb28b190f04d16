package picture

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The widths of letters as shares of the size of the type. They are those of
// wide sans-serif fonts: a label that fits by them fits in all.
const (
	widthOfHangul = 1.0
	widthOfEmoji  = 1.4
	widthOfWide   = 0.92 // M and W
	widthOfUpper  = 0.74
	widthOfLower  = 0.62
	widthOfNarrow = 0.36 // i, l and most marks
	widthOfSpace  = 0.33
)

// emoji is where the letters begin that fonts draw wider than their size.
const emoji = 0x1F000

// advance returns how far a letter moves on, as a share of the size of the type.
func advance(r rune) float64 {
	switch {
	case r == ' ':
		return widthOfSpace
	case unicode.Is(unicode.Mn, r):
		return 0
	case r >= emoji:
		return widthOfEmoji
	case r >= 0x250:
		return widthOfHangul
	case strings.ContainsRune("mwMW@%—…", r):
		return widthOfWide
	case strings.ContainsRune("iljtfI.,:;'!|()[]-/·", r):
		return widthOfNarrow
	case unicode.IsUpper(r):
		return widthOfUpper
	}
	return widthOfLower
}

// width returns how wide a text is at most, in units of the picture.
func width(text string, size float64) float64 {
	var sum float64
	for _, r := range text {
		sum += advance(r)
	}
	return sum * size
}

// ellipsis stands for what was left out.
const ellipsis = "…"

// wrap breaks a clean text into lines no wider than the limit, at spaces where
// there are any and else between letters. What does not fit into so many lines
// ends in an ellipsis. An empty text has no lines.
func wrap(text string, size, limit float64, most int) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		joined := strings.TrimPrefix(line+" "+word, " ")
		if width(joined, size) <= limit {
			line = joined
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		even := evenly(word, size, limit)
		for width(word, size) > limit {
			head := fitting(word, size, even)
			lines = append(lines, head)
			word = word[len(head):]
		}
		line = word
	}
	if line != "" {
		lines = append(lines, line)
	}
	if len(lines) <= most {
		return lines
	}
	last := lines[most-1]
	for last != "" && width(last+ellipsis, size) > limit {
		_, n := utf8.DecodeLastRuneInString(last)
		last = last[:len(last)-n]
	}
	return append(lines[:most-1:most-1], last+ellipsis)
}

// evenly returns how wide the lines of a word are to be that does not fit into
// one, so that no single letter is left for the last.
func evenly(word string, size, limit float64) float64 {
	whole := width(word, size)
	return min(whole/math.Ceil(whole/limit)+size, limit)
}

// fitting returns as many letters of a word as fit, and at least one.
func fitting(word string, size, limit float64) string {
	var sum float64
	for i, r := range word {
		sum += advance(r) * size
		if sum > limit && i > 0 {
			return word[:i]
		}
	}
	return word
}

// clean returns a text as one line that XML may hold: without characters that
// nobody sees or that turn the direction of writing, and with single spaces.
func clean(text string) string {
	visible := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case r == utf8.RuneError, !unicode.IsPrint(r):
			return -1
		}
		return r
	}, text)
	return strings.Join(strings.Fields(visible), " ")
}

package directory

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// compose puts letters together that some systems write in parts: Hangul in
// jamo, and letters with marks. Everything else stays as it is, compatibility
// Chinese characters of the Korean code page among it: they stand in names.
func compose(text string) string {
	if strings.IndexFunc(text, isPart) < 0 {
		return text
	}
	return norm.NFC.String(text)
}

// isPart reports whether a letter is one of the jamo that join, or a mark on
// a letter before it.
func isPart(r rune) bool { return r >= 0x1100 && r <= 0x11FF || r >= 0x300 && r <= 0x36F }

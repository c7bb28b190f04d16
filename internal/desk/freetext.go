package desk

import (
	"regexp"
	"strings"
	"unicode"
)

// residentNumber is what a resident registration number (주민등록번호) looks
// like: six digits, perhaps dashes or spaces, seven digits, and no digit around them.
var residentNumber = regexp.MustCompile(`(^|[^0-9])[0-9]{6}[ -]{0,3}[0-9]{7}($|[^0-9])`)

// refuseResidentNumber refuses free text that holds a resident registration
// number: Ieum has no field for one and no lawful ground to keep one
// (PIPA §24의2). It also sees through full-width digits, the many dashes of
// Unicode and characters that do not show.
func refuseResidentNumber(argument, text string) error {
	if residentNumber.MatchString(plainDigits(text)) {
		return &Invalid{Argument: argument, What: "holds what looks like a resident registration number"}
	}
	return nil
}

// plainDigits writes digits, dashes and spaces in ASCII, drops what does not
// show, and joins runs of spaces.
func plainDigits(text string) string {
	var b strings.Builder
	space := false
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Cf, r):
			continue
		case unicode.IsSpace(r):
			if !space {
				b.WriteByte(' ')
			}
			space = true
			continue
		case unicode.Is(unicode.Pd, r) || r == '−' || r == '~' || r == '_' || r == '.' || r == '·' || r == '/':
			b.WriteByte('-')
		case unicode.Is(unicode.Nd, r):
			b.WriteRune('0' + digit(r))
		default:
			b.WriteRune(r)
		}
		space = false
	}
	return b.String()
}

// digit returns the value of a decimal digit of any script: Unicode keeps the
// ten of a script together, zero first, aligned or not, so it is counted from
// the first of the run.
func digit(r rune) rune {
	for _, table := range unicode.Nd.R16 {
		if rune(table.Lo) <= r && r <= rune(table.Hi) {
			return (r - rune(table.Lo)) % 10
		}
	}
	for _, table := range unicode.Nd.R32 {
		if rune(table.Lo) <= r && r <= rune(table.Hi) {
			return (r - rune(table.Lo)) % 10
		}
	}
	return 0
}

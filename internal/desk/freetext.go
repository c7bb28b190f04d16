package desk

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"ieum/internal/ieum"
)

// refuseResidentNumber refuses free text that holds a resident registration
// number (주민등록번호): Ieum has no field for one and no lawful ground to keep
// one (PIPA §24의2). docs/adr/0053 says which spellings are seen through and
// which numbers of ordinary notes are let through.
func refuseResidentNumber(argument, text string, today ieum.Date) error {
	if holdsResidentNumber(text, today) {
		return &Invalid{Argument: argument, What: "holds what looks like a resident registration number"}
	}
	return nil
}

// The parts of the number: YYMMDD, and seven digits whose first tells century
// and sex.
const (
	frontDigits, allDigits = 6, 13
	// oldest is the greatest age that counts as plausible. The dates of this
	// year's notes, read as the number of somebody born a century ago, are beyond.
	oldest = 95
	// longestGap is how much may stand between two digits of one number.
	longestGap = 12
	// fewGroups is how many groups of digits a telephone, an account or a
	// customer number has at most.
	fewGroups = 4
)

// otherNumbers are telephone numbers with an area code, at the start of a word,
// and amounts of money, which have a comma before every third digit.
var otherNumbers = regexp.MustCompile(`(?:^|[\s(:,\pL])` +
	`(?:(?:02|0[3-6][1-5]|01[016-9]|070|080|050[2-8]?)(?:[-). ]{1,2}[0-9]{3,4}[-. ][0-9]{4}|[0-9]{7,8})|[0-9]{1,3}(?:,[0-9]{3})+)(?:[^0-9]|$)`)

// between are the letters that may stand between two digits of one number:
// those that look like a dash, and the words for its two halves.
const between = "ㅡㅣー一ᅳ앞뒤뒷자리번호주민등록는은이가고그다음의와과및"

// group is a run of digits; joined is set if what stands before it may stand
// inside a number.
type group struct {
	digits string
	joined bool
}

// holdsResidentNumber looks for thirteen digits, in groups that are whole, of
// which the first six are a day of birth of somebody who may be alive today.
func holdsResidentNumber(text string, today ieum.Date) bool {
	groups := groupsOf(otherNumbers.ReplaceAllStringFunc(plain(text), func(number string) string {
		if digitsIn(number) == allDigits {
			return number
		}
		return " x "
	}))
	for i := range groups {
		digits, split := "", false
		for n, g := range groups[i:] {
			if n > 0 && !g.joined {
				break
			}
			split = split || len(digits) == frontDigits
			if digits += g.digits; len(digits) < allDigits {
				continue
			}
			if len(digits) == allDigits && (n == 0 || split || n >= fewGroups) && !dated(groups[i:i+n+1]) && plausible(digits, today) {
				return true
			}
			break
		}
	}
	return false
}

func digitsIn(text string) int {
	return len(text) - len(strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return -1
		}
		return r
	}, text))
}

// dated reports whether the groups are those of a day and a telephone number
// without its area code, or of month and day and a number in the capital.
func dated(groups []group) bool {
	lengths := make([]int, len(groups))
	for i, g := range groups {
		lengths[i] = len(g.digits)
	}
	return slices.Equal(lengths, []int{2, 2, 2, 3, 4})
}

// plausible reports whether thirteen digits begin with a birthday.
func plausible(digits string, today ieum.Date) bool {
	century := map[byte]int{'1': 1900, '2': 1900, '5': 1900, '6': 1900, '3': 2000, '4': 2000, '7': 2000, '8': 2000}[digits[frontDigits]]
	year, err := strconv.Atoi(digits[:2])
	if err != nil || century == 0 {
		return false
	}
	born, err := ieum.ParseDate(strconv.Itoa(century+year) + "-" + digits[2:4] + "-" + digits[4:frontDigits])
	return err == nil && born <= today && born.YearsUntil(today) <= oldest
}

// plain writes digits in ASCII, and drops what does not show: characters that
// Unicode says are ignored, and marks on others.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.In(r, unicode.Cf, unicode.Mn, unicode.Me, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector):
			return -1
		case unicode.Is(unicode.Nd, r):
			return '0' + digit(r)
		}
		return r
	}, norm.NFKC.String(strings.Map(withoutMark, norm.NFKD.String(text))))
}

// withoutMark drops marks, which would join a digit or be joined with one.
func withoutMark(r rune) rune {
	if unicode.In(r, unicode.Mn, unicode.Me) {
		return -1
	}
	return r
}

// groupsOf takes the groups of digits out of a plain text.
func groupsOf(text string) []group {
	var groups []group
	last, gap, joined := false, 0, true // last: the rune before was a digit
	for _, r := range text {
		switch {
		case r >= '0' && r <= '9' && last:
			groups[len(groups)-1].digits += string(r)
			continue
		case r >= '0' && r <= '9':
			groups = append(groups, group{string(r), joined && gap <= longestGap})
			last, gap, joined = true, 0, true
			continue
		case unicode.IsLetter(r) && !strings.ContainsRune(between, r):
			joined = false
		}
		last = false
		gap++
	}
	return groups
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

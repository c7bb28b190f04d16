package directory

import (
	"regexp"
	"strings"
	"unicode"
)

var (
	// telLabel and faxLabel stand before a number, or behind it.
	telLabel = regexp.MustCompile(`(?i)tel|전화|대표|\bt\s*[.:)]`)
	faxLabel = regexp.MustCompile(`(?i)fax|팩스|전송|\bf\s*[.:)]`)
	// extension is what stands before the number of a desk within a house.
	extension = regexp.MustCompile(`(?i)내선|교환|구내|\bext\b|\bext\.`)
	anyDigit  = regexp.MustCompile(`[0-9]`)
)

// cleanPhone returns the number to dial. A mobile number may be a person's
// own and is dropped, and so is a fax; a placeholder, and what cannot be a
// number, is emptied; of several numbers the first that is good is kept.
func cleanPhone(text string) (string, Reason) {
	text = strings.TrimSpace(plainDigits(text))
	if text == "" {
		return "", ""
	}
	text, reason := withoutFax(text)
	if cut := extension.FindStringIndex(text); cut != nil {
		text, reason = text[:cut[0]], PhoneExtension
	}
	pieces := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("~,/;", r) })
	for i, piece := range pieces {
		number, why := onePhone(piece)
		if reason == "" || number == "" && why != PhoneBroken {
			reason = why
		}
		if number == "" {
			continue
		}
		if reason == "" && anyDigit.MatchString(strings.Join(pieces[i+1:], "")) {
			reason = PhoneRange
		}
		return number, reason
	}
	if reason == "" || reason == PhoneExtension {
		reason = PhoneBroken
	}
	return "", reason
}

// plainDigits writes digits of full width as plain ones.
func plainDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= '０' && r <= '９' {
			return '0' + r - '０'
		}
		return r
	}, text)
}

// withoutFax cuts the numbers out that are said to be a fax. A label belongs
// to the number behind it or, if none follows, to the one before it.
func withoutFax(text string) (string, Reason) {
	cut := faxLabel.FindStringIndex(text)
	if cut == nil {
		return text, ""
	}
	before, after := text[:cut[0]], text[cut[1]:]
	if next := telLabel.FindStringIndex(after); next != nil {
		if fax := after[:next[0]]; anyDigit.MatchString(fax) {
			return before + " , " + after[next[1]:], PhoneFax
		}
	}
	if anyDigit.MatchString(after) {
		return before, PhoneFax
	}
	if last := strings.LastIndexAny(before, ",/;"); last >= 0 {
		return before[:last], PhoneFax
	}
	return "", PhoneFax
}

// onePhone reads one number.
func onePhone(text string) (string, Reason) {
	groups := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsDigit(r) })
	groups = domestic(groups)
	digits := strings.Join(groups, "")
	switch {
	case placeholder(digits):
		return "", PhonePlaceholder
	case mobile(digits):
		return "", PhoneMobile
	case dialled(groups):
		return strings.Join(groups, "-"), ""
	case len(groups) > 3 && dialled(groups[:3]): // the last of a range, or one more number
		return strings.Join(groups[:3], "-"), PhoneRange
	}
	if whole(groups) {
		if groups = split(digits); dialled(groups) {
			return strings.Join(groups, "-"), ""
		}
	}
	return "", PhoneBroken
}

// whole reports whether digits that are grouped in another way may be read as
// one number. With hyphens all the way and fewer than four digits at the end
// one is missing, and grouping anew would give somebody else's number.
func whole(groups []string) bool {
	return len(groups) <= 2 || len(groups[len(groups)-1]) == 4
}

// domestic turns +82 into the 0 that it stands for.
func domestic(groups []string) []string {
	if len(groups) < 2 || groups[0] != "82" {
		return groups
	}
	if !strings.HasPrefix(groups[1], "0") {
		groups[1] = "0" + groups[1]
	}
	return groups[1:]
}

// placeholder reports whether a number says nothing after its first group.
func placeholder(digits string) bool {
	return len(digits) >= 7 && strings.Trim(digits[3:], "0") == ""
}

// mobile reports whether the digits are those of a mobile phone, whole or
// not.
func mobile(digits string) bool {
	return len(digits) >= 3 && digits[:2] == "01" && strings.ContainsRune("016789", rune(digits[2]))
}

// split finds the groups of a number that is written without hyphens, or with
// hyphens in other places.
func split(digits string) []string {
	if len(digits) <= 4 {
		return []string{digits}
	}
	area := 3
	switch {
	case strings.HasPrefix(digits, "02"):
		area = 2
	case strings.HasPrefix(digits, "050"):
		area = 4
	case digits[0] != '0':
		area = 0
	}
	if len(digits) < area+7 {
		return []string{digits}
	}
	groups := []string{digits[area : len(digits)-4], digits[len(digits)-4:]}
	if area > 0 {
		groups = append([]string{digits[:area]}, groups...)
	}
	return groups
}

// dialled reports whether the groups are a number of the Korean plan: with an
// area or service code, a nationwide one of eight digits, a local one, or a
// special one of three or four.
func dialled(groups []string) bool {
	switch len(groups) {
	case 1:
		g := groups[0]
		return (len(g) == 3 || len(g) == 4) && g[0] == '1'
	case 2:
		first := groups[0]
		return len(groups[1]) == 4 && first[0] != '0' && (len(first) == 3 || len(first) == 4)
	case 3:
		code, middle := groups[0], groups[1]
		codes := code == "02" || code[0] == '0' && (len(code) == 3 || len(code) == 4 && strings.HasPrefix(code, "050"))
		return codes && (len(middle) == 3 || len(middle) == 4) && len(groups[2]) == 4
	}
	return false
}

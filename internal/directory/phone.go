package directory

import (
	"strings"
	"unicode"
)

// cleanPhone returns the number to dial. A mobile number may be a person's
// own and is dropped; a placeholder, and what cannot be a number, is emptied;
// of a range of numbers the first is kept.
func cleanPhone(text string) (string, Reason) {
	text = strings.TrimSpace(text)
	if text == "" {
		return "", ""
	}
	var reason Reason
	if cut := strings.IndexAny(text, "~,/;"); cut > 0 {
		text, reason = text[:cut], PhoneRange
	}
	groups := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsDigit(r) })
	groups = domestic(groups)
	digits := strings.Join(groups, "")
	switch {
	case placeholder(digits):
		return "", PhonePlaceholder
	case mobile(digits):
		return "", PhoneMobile
	}
	if len(groups) == 4 && len(groups[3]) <= 2 { // an extension, or the last of a range
		groups, reason = groups[:3], PhoneRange
	}
	if len(groups) == 1 {
		groups = split(groups[0])
	}
	if !dialled(groups) {
		return "", PhoneBroken
	}
	return strings.Join(groups, "-"), reason
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

// split finds the groups of a number that is written without hyphens.
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

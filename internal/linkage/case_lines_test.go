package linkage_test

import (
	"fmt"
	"strings"
)

// asMuchAs leaves out of an answer the optional lines that a case does not mention: after each option it keeps
// as many paths and missing consents as the case lists, and after each path its way and telephones if the case
// names them. All missing consents are compared where it is asked who may sign and, of a mediation, if the case
// lists any.
func asMuchAs(want, got []string, signable bool) []string {
	mentioned := map[string]int{}
	for _, place := range places(want) {
		mentioned[place]++
	}
	var kept []string
	whole := func(place string) bool {
		return strings.HasSuffix(place, "missing") && (signable || place == "missing" && mentioned[place] > 0)
	}
	for i, place := range places(got) {
		if place != "" && !whole(place) {
			if mentioned[place]--; mentioned[place] < 0 {
				continue
			}
		}
		kept = append(kept, got[i])
	}
	return kept
}

// places tells of each line where it stands if it is optional: its word, after the line of the option and, for
// what belongs to one, the number of the path. It is empty for a line that a case must have.
func places(lines []string) []string {
	all := make([]string, len(lines))
	head, path := "", 0
	for i, line := range lines {
		switch word, _, _ := strings.Cut(line, " "); word {
		case "path":
			path++
			all[i] = head + word
		case "missing":
			all[i] = head + word
			continue
		case "way", "phone":
			all[i] = fmt.Sprint(head, path, word)
			continue
		default:
			head, path = line, 0
		}
		if head == "" { // it is a mediation, whose paths are the answer
			all[i] = ""
		}
	}
	return all
}

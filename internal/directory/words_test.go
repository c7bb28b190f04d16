package directory

import "ieum/internal/ieum"

// Words returns everything that a mapping may name in a closed set: kinds,
// fields, the ways to fill them, the words of the vocabulary, and the reasons
// of a report. A page that explains mappings has them all.
func Words(codes *ieum.Codes) []string {
	words := referrers()
	for _, kind := range sortedKeys(targets) {
		words = append(words, string(kind))
		for _, name := range sortedKeys(targets[kind]) {
			t := targets[kind][name]
			words = append(append(words, name), t.hows...)
			if t.allowed != nil {
				allowed, _ := t.allowed(codes)
				words = append(words, allowed...)
			}
		}
	}
	for _, reason := range sortedKeys(reasonTexts) {
		words = append(words, string(reason))
	}
	return words
}

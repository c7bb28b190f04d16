package auth

import (
	"golang.org/x/text/language"

	"ieum/internal/ieum"
)

// maxLanguages is the longest header Accept-Language that is read.
const maxLanguages = 256

// spoken are the languages that Ieum speaks; the first is the default.
var spoken = language.NewMatcher([]language.Tag{language.Korean, language.English})

// Language returns the language that a header Accept-Language asks for:
// Korean where it is absent, not understood, or names neither language.
func Language(header string) ieum.Language {
	if len(header) > maxLanguages {
		return ieum.Korean
	}
	wanted, _, err := language.ParseAcceptLanguage(header)
	if err != nil {
		return ieum.Korean
	}
	// Less than a high confidence is the matcher's guess at what a speaker of a
	// third language may understand.
	if _, which, sure := spoken.Match(wanted...); which == 1 && sure >= language.High {
		return ieum.English
	}
	return ieum.Korean
}

package ieum

// Language of an answer.
type Language string

// The languages that Ieum speaks.
const (
	Korean  Language = "KO"
	English Language = "EN"
)

// Text is a label or sentence in Korean and English. Directories often have
// the Korean one only.
type Text struct {
	Ko string `json:"ko,omitempty"`
	En string `json:"en,omitempty"`
}

// In returns the text in the language, or in the other one when that is all
// there is.
func (t Text) In(language Language) string {
	if language == English && t.En != "" || t.Ko == "" {
		return t.En
	}
	return t.Ko
}

// Absent reports whether there is no text in either language.
func (t Text) Absent() bool { return t.Ko == "" && t.En == "" }

package ieum

import (
	"strings"
	"time"
)

// AnswerLink (회신 링크) lets an agency answer one referral on one page, without an
// account. Its id comes from the SHA-256 of the link's text ([AnswerLinkID]), which
// is kept nowhere. The link alone opens nothing: a code that is told by phone does.
// The referral names the one link that stands for it ([Referral.AnswerLink]); an
// earlier one shows nothing from then on. A link is never deleted.
type AnswerLink struct {
	Head
	Referral ID
	// CodeHash is the hash of the code ([AnswerCodeHash]).
	CodeHash string
	// By is who made it.
	By        ID `ieum:"ref=MADE_BY:Staff"`
	CreatedAt time.Time
	// ExpiresAt is the moment from which it shows nothing.
	ExpiresAt time.Time
	// Tries is how often a wrong code was given.
	Tries int
	// OpenedAt is when the right code was given first; zero before that.
	OpenedAt time.Time
	// UsedAt is when the referral was answered by it; zero while it was not.
	UsedAt time.Time
}

// AnswerTries is how many wrong codes close a link. Of a million codes five are
// tried by chance once in 200,000 links.
const AnswerTries = 5

// Stands reports whether the link can be used at a moment, as far as it knows.
func (l *AnswerLink) Stands(at time.Time) bool {
	return l.UsedAt.IsZero() && l.Tries < AnswerTries && at.Before(l.ExpiresAt)
}

// answerPrefix begins the text of every answer link, so that it is taken for no
// token.
const answerPrefix = "reply_"

// NewAnswerLinkText makes the text of a link: the prefix and 256 random bits.
func NewAnswerLinkText(mint Mint) string {
	var text strings.Builder
	text.WriteString(answerPrefix)
	for range 2 {
		_, half, _ := strings.Cut(string(mint("AnswerLink")), "_") // 128 bits
		text.WriteString(half)
	}
	return text.String()
}

// IsAnswerLinkText reports whether a text may be that of a link: what cannot be one
// is looked for nowhere.
func IsAnswerLinkText(text string) bool {
	rest, ok := strings.CutPrefix(text, answerPrefix)
	if !ok || len(rest) != 2*idBody {
		return false
	}
	prefix := InfoOf("AnswerLink").Prefix + "_"
	return ID(prefix+rest[:idBody]).Is("AnswerLink") && ID(prefix+rest[idBody:]).Is("AnswerLink")
}

// AnswerLinkID returns the id under which a link is kept: 128 bits of the SHA-256 of
// its text.
func AnswerLinkID(text string) ID { return DerivedID("AnswerLink", "secret", text) }

// AnswerCodeHash is what is kept of the code of a link. The link's text is in it, so
// that whoever reads the store, where the text is not, cannot try all codes.
func AnswerCodeHash(text, code string) string {
	return string(DerivedID("AnswerLink", "code", text+" "+code))
}

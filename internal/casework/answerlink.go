package casework

import (
	"fmt"
	"time"

	"ieum/internal/consent"
	"ieum/internal/ieum"
)

// longestAnswerLink is how many days a link lasts at most.
const longestAnswerLink = 30

// NewAnswerLink is what is told of a link. Text and code are for the agency alone: a
// rule knows id and hash.
type NewAnswerLink struct {
	ID       ieum.ID
	CodeHash string
	// ExpiresOn is the last day on which it can be used.
	ExpiresOn ieum.Date
	Zone      *time.Location
	// Covered is whether anything may be told today ([Told]).
	Covered bool
}

// Told reports whether an agency may be told anything of a referral today: by consent, or on the ground that stands
// in for it.
func Told(a Act, held consent.Held, c Carried) bool {
	return c.Referral.Ground != "" || mayBeTold(held, c, a.Today)
}

// CreateAnswerLink makes the link by which an agency may answer a referral, in the
// place of an earlier one. Errors: [*Unfit] for a day that is too far;
// [*Lacking] while the referral waits for consent, or a consent has ended since; [ieum.ErrConflict] where it does
// not wait for an answer.
func CreateAnswerLink(a Act, r *ieum.Referral, in NewAnswerLink) (*ieum.AnswerLink, *ieum.Referral, error) {
	switch {
	case r.State == ieum.ReferralAwaitingConsent || r.State == ieum.ReferralDraft:
		return nil, nil, awaitsConsent()
	case !answerable(r):
		return nil, nil, fmt.Errorf("casework: the referral is answered, or was taken back: %w", ieum.ErrConflict)
	case !in.Covered:
		return nil, nil, awaitsConsent()
	case in.ExpiresOn > a.Today.AddDays(longestAnswerLink):
		return nil, nil, &Unfit{Field: "expiresOn", What: fmt.Sprintf("is more than %d days from today", longestAnswerLink)}
	}
	end, err := time.ParseInLocation(time.DateOnly, string(in.ExpiresOn.AddDays(1)), in.Zone)
	if err != nil {
		return nil, nil, &Unfit{Field: "expiresOn", What: "is no day of the calendar"}
	}
	link := &ieum.AnswerLink{
		Head: ieum.Head{ID: in.ID, Root: in.ID}, Referral: r.ID, CodeHash: in.CodeHash, By: a.By, CreatedAt: a.At, ExpiresAt: end.UTC(),
	}
	carried := *r
	carried.AnswerLink = link.ID
	return link, &carried, nil
}

// answerable reports whether an agency may answer a referral.
func answerable(r *ieum.Referral) bool {
	return r.State == ieum.ReferralRequested || r.State == ieum.ReferralReceived
}

// AnswerLinkStands reports whether a link can be used at a moment to answer a referral.
func AnswerLinkStands(at time.Time, l *ieum.AnswerLink, r *ieum.Referral) bool {
	return l.Stands(at) && r.AnswerLink == l.ID && answerable(r)
}

// KnockAtAnswerLink judges a code that was given for a link, and returns the link as it
// is to be kept then: a wrong code is counted, and a right one is noted the first time.
// changed is whether there is anything to keep. A link that cannot be used, or that the
// referral does not name, is [ieum.ErrNotFound], and a wrong code [ieum.ErrDenied].
func KnockAtAnswerLink(a Act, l *ieum.AnswerLink, r *ieum.Referral, codeHash string) (kept *ieum.AnswerLink, changed bool, err error) {
	if !AnswerLinkStands(a.At, l, r) {
		return nil, false, fmt.Errorf("casework: the link shows nothing: %w", ieum.ErrNotFound)
	}
	link := *l
	if l.CodeHash != codeHash {
		link.Tries++
		return &link, true, fmt.Errorf("casework: a wrong code: %w", ieum.ErrDenied)
	}
	if link.OpenedAt.IsZero() {
		link.OpenedAt, changed = a.At, true
	}
	return &link, changed, nil
}

// UseAnswerLink answers a referral by its link, which is used up with it. Errors are
// those of [AnswerReferral].
func UseAnswerLink(a Act, l *ieum.AnswerLink, r *ieum.Referral, kept Received, told Answer) (*ieum.AnswerLink, Answered, error) {
	told.ReportedBy = ieum.ByAgency
	said, err := AnswerReferral(a, r, kept, told)
	if err != nil {
		return nil, Answered{}, err
	}
	link := *l
	link.UsedAt = a.At
	return &link, said, nil
}

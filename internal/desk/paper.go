package desk

import (
	"context"
	"fmt"
	"net/url"

	"ieum/internal/disclosure"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// PaperInput says how the papers of a referral are wanted.
type PaperInput struct {
	// Origin is where the agency reaches this server: scheme and host alone.
	Origin string
	// Language of its words; the viewer's when empty.
	Language ieum.Language
}

// maxOrigin is the longest origin: a host has at most 253 letters.
const maxOrigin = 280

// ReferralPaper prints the papers of the referral for which a link was just made. It
// is nil where the payload has no link to print. Whoever made the link knows link and
// code, and so may see what the page shows: both come from one decision
// ([disclosure.Of]). Errors: [*Invalid] for an origin that is none;
// [ieum.ErrNotFound] where nothing may be told any more.
func (s *Session) ReferralPaper(ctx context.Context, made *CreateAnswerLinkPayload, in PaperInput) (*disclosure.Print, error) {
	if err := s.require(policy.WriteRecords); err != nil || made.Path == "" {
		return nil, err
	}
	if !isOrigin(in.Origin) {
		return nil, &Invalid{Argument: "origin", What: "is no http or https address of a host alone"}
	}
	view := s.desk.Store.View(ieum.ProgramScope())
	found, err := view.Entities(ctx, []ieum.ID{made.AnswerLink.Referral})
	if err != nil {
		return nil, of("print a referral", err)
	}
	referral, ok := found[made.AnswerLink.Referral].(*ieum.Referral)
	if !ok || referral.AnswerLink != made.AnswerLink.ID {
		return nil, of("print a referral", fmt.Errorf("its link does not stand: %w", ieum.ErrNotFound))
	}
	reading, err := s.desk.aboutReferral(ctx, view, s.today, referral, made.AnswerLink)
	if err != nil {
		return nil, of("print a referral", err)
	}
	sheet := disclosure.Of(reading)
	if sheet == nil {
		return nil, of("print a referral", fmt.Errorf("nothing may be told: %w", ieum.ErrNotFound))
	}
	paper := disclosure.Paper{
		Language: in.Language, Sheet: sheet, Forms: disclosure.Forms(reading, sheet), Address: in.Origin + made.Path,
		Until: made.LastDay, Refusals: s.desk.Codes.Lists["REFUSAL"],
	}
	if paper.Language == "" {
		paper.Language = s.Language()
	}
	printed, err := paper.Print()
	if err == nil && !s.operation.ByField {
		for _, tells := range printed.Tells() {
			s.Left(tells.Subject, tells.Class)
		}
	}
	return printed, of("print a referral", err)
}

// isOrigin reports whether a text is scheme and host, as a browser writes an origin.
func isOrigin(text string) bool {
	u, err := url.Parse(text)
	return err == nil && len(text) <= maxOrigin && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && u.Scheme+"://"+u.Host == text
}

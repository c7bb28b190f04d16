package resolver

import (
	"cmp"
	"context"

	consents "ieum/internal/consent"
	"ieum/internal/desk"
	"ieum/internal/disclosure"
	"ieum/internal/ieum"
)

// consent answers the fields of Consent.
type consent struct{}

// Recipient answers Consent.recipient.
func (consent) Recipient(ctx context.Context, c *ieum.Consent) (*ieum.Agency, error) {
	return get[ieum.Agency](ctx, c.Recipient), nil
}

// Covers answers Consent.covers.
func (consent) Covers(ctx context.Context, c *ieum.Consent) (*bool, error) {
	r, err := record(ctx, c.Root)
	if err != nil || r == nil {
		return nil, err
	}
	covers := sessionFrom(ctx).ConsentCovers(r, c)
	return &covers, nil
}

// Lacks answers Consent.lacks.
func (consent) Lacks(ctx context.Context, c *ieum.Consent) ([]consents.Lack, error) {
	r, err := record(ctx, c.Root)
	if err != nil || r == nil {
		return nil, err
	}
	return sessionFrom(ctx).ConsentLacks(r, c), nil
}

// Signers answers Consent.signers.
func (consent) Signers(ctx context.Context, c *ieum.Consent) ([]*ieum.Signature, error) {
	return part(ctx, c.Root, func(s *ieum.Signature) bool { return s.Consent == c.ID })
}

// missingConsent answers the fields of MissingConsent.
type missingConsent struct{}

// Recipient answers MissingConsent.recipient.
func (missingConsent) Recipient(ctx context.Context, m *consents.Missing) (*ieum.Agency, error) {
	return get[ieum.Agency](ctx, m.Recipient), nil
}

// Form answers MissingConsent.form.
func (missingConsent) Form(ctx context.Context, m *consents.Missing, language *ieum.Language) (*disclosure.Print, error) {
	if len(m.Signers) == 0 {
		return nil, nil
	}
	form := disclosure.BlankForm{Language: cmp.Or(orZero(language), sessionFrom(ctx).Language()), Missing: m}
	if agency := get[ieum.Agency](ctx, m.Recipient); agency != nil {
		form.Recipient = agency.Name
	}
	return form.Print(), nil
}

// referral answers the fields of Referral.
type referral struct{}

// Service answers Referral.service.
func (referral) Service(ctx context.Context, r *ieum.Referral) (*ieum.Service, error) {
	return get[ieum.Service](ctx, r.Service), nil
}

// Refusal answers Referral.refusal.
func (referral) Refusal(ctx context.Context, r *ieum.Referral) (*ieum.Entry, error) {
	return entry(ctx, "REFUSAL", r.Refusal), nil
}

// Ground answers Referral.ground.
func (referral) Ground(ctx context.Context, r *ieum.Referral) (*ieum.GroundCode, error) {
	return groundOf(ctx, r.Ground), nil
}

// withdrawConsentPayload answers the fields of WithdrawConsentPayload.
type withdrawConsentPayload struct{}

// StoppedReferrals answers WithdrawConsentPayload.stoppedReferrals.
func (withdrawConsentPayload) StoppedReferrals(ctx context.Context, p *desk.WithdrawConsentPayload) ([]*ieum.Referral, error) {
	return part(ctx, p.Consent.Root, func(r *ieum.Referral) bool { return r.StoppedBy == p.Consent.ID })
}

// MissingConsents answers Referral.missingConsents.
func (referral) MissingConsents(ctx context.Context, r *ieum.Referral) ([]*consents.Missing, error) {
	if !desk.Waits(r) {
		_, err := part(ctx, r.Root, all[*ieum.Consent]) // hidden is hidden, whatever waits
		return []*consents.Missing{}, err
	}
	around, err := found(requestFrom(ctx).loads.around.Load(ctx, r.Student))
	if err != nil || around == nil {
		return nil, err
	}
	rows, err := part(ctx, r.Root, func(n *ieum.Need) bool { return n.ID == r.Need })
	if err != nil {
		return nil, err
	}
	missing, err := sessionFrom(ctx).MissingFor(around, r, last(rows))
	return pointers(missing), err
}

// createAnswerLinkPayload answers the fields of CreateAnswerLinkPayload.
type createAnswerLinkPayload struct{}

// Paper answers CreateAnswerLinkPayload.paper.
func (createAnswerLinkPayload) Paper(
	ctx context.Context, p *desk.CreateAnswerLinkPayload, origin string, language *ieum.Language,
) (*disclosure.Print, error) {
	return sessionFrom(ctx).ReferralPaper(ctx, p, desk.PaperInput{Origin: origin, Language: orZero(language)})
}

// requestReferralPayload answers the fields of RequestReferralPayload.
type requestReferralPayload struct{}

// Overlaps answers RequestReferralPayload.overlaps.
func (requestReferralPayload) Overlaps(ctx context.Context, p *desk.RequestReferralPayload) ([]*ieum.Enrolment, error) {
	kept, err := record(ctx, p.Referral.Root)
	if err != nil || kept == nil {
		return nil, err
	}
	return sessionFrom(ctx).RunningFor(kept, p.Referral)
}

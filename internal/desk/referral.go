package desk

import (
	"context"
	"slices"

	"ieum/internal/casework"
	"ieum/internal/consent"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// RequestReferralInput says which service is asked to take a student.
type RequestReferralInput struct {
	Student ieum.ID `input:"subject=Student"`
	Service ieum.ID `input:"ref=Service,required"`
	Need    ieum.ID `input:"ref=Need,required"`
	Reason  string  `input:"text,required"`
	// Ground stands in for the consents; nil where there are some.
	Ground         *GroundInput `input:"group"`
	IdempotencyKey string       `input:"key"   json:"-"`
}

// RequestReferralPayload is what came of it.
type RequestReferralPayload struct{ Referral *ieum.Referral }

// referring are the kinds of a record that the rules of referrals read.
var referring = []ieum.Kind{"Need", "Referral", "Consent", "Signature", "Family", "Restriction"}

var requestReferral = mutation[RequestReferralInput, *ieum.Referral]{
	name: "requestReferral", right: policy.WriteRecords, load: referring,
	rule: func(o *occasion, in *RequestReferralInput) (*ieum.Referral, error) {
		service := o.kept[in.Service].(*ieum.Service) //nolint:errcheck,forcetypeassert // the input takes no other kind
		told := casework.NewReferral{Service: service, Need: in.Need, Reason: in.Reason, Meets: func(need string) bool {
			return slices.ContainsFunc(service.Needs, func(offered string) bool { return o.codes.Meets(offered, need) })
		}}
		if in.Ground != nil {
			ground, _ := o.codes.Ground(in.Ground.Code)
			told.Ground, told.GroundReason = &ground, in.Ground.Reason
		}
		return casework.RequestReferral(o.Act, casework.Refer{
			Held: o.held(), Referrals: ieum.Part[ieum.Referral](o.record), Needs: ieum.Part[ieum.Need](o.record),
			Restrictions: ieum.Part[ieum.Restriction](o.record),
		}, told)
	},
}

// held is what of the record the rules of consent read.
func (o *occasion) held() consent.Held {
	return consent.Held{
		Subject: o.record.Subject, Consents: ieum.Part[ieum.Consent](o.record),
		Signatures: ieum.Part[ieum.Signature](o.record), Family: ieum.Part[ieum.Family](o.record),
	}
}

// RequestReferral asks an agency to take a student into a service, or lets the
// referral wait for consent. Errors are those of [mutation.run] and
// [casework.RequestReferral].
func (s *Session) RequestReferral(ctx context.Context, in RequestReferralInput) (*RequestReferralPayload, error) {
	made, err := requestReferral.run(ctx, s, in)
	return &RequestReferralPayload{made}, err
}

// MissingFor returns the consents without which a referral does not go out, of a
// record that was read with the kinds that consents are judged by; none of one
// that does not wait. The error is that of [Part].
func (s *Session) MissingFor(r *Record, referral *ieum.Referral) ([]*consent.Missing, error) {
	if _, err := Part[ieum.Consent](r); err != nil {
		return nil, err
	}
	service, ok := s.view.Entity(referral.Service)
	if !ok || referral.State != ieum.ReferralAwaitingConsent {
		return []*consent.Missing{}, nil
	}
	step := consent.Step{Recipient: service.(*ieum.Service).Agency} //nolint:errcheck,forcetypeassert // as the kind table has it
	for _, n := range ieum.Part[ieum.Need](r.kept) {
		if n.ID == referral.Need {
			step.Need = n.Domain
		}
	}
	held := consent.Held{
		Subject: r.kept.Subject, Consents: ieum.Part[ieum.Consent](r.kept), Signatures: ieum.Part[ieum.Signature](r.kept), Family: ieum.Part[ieum.Family](r.kept),
	}
	missing := []*consent.Missing{}
	for _, m := range consent.MissingFor(held, s.today, step) {
		m.SignableBy = s.signers(r, &m)
		missing = append(missing, &m)
	}
	return missing, nil
}

// signers are the recorded people who may sign: the student, and those relatives
// whose power somebody has seen on a paper. Nobody from whom the student is
// protected is asked.
func (s *Session) signers(r *Record, m *consent.Missing) []ieum.Entity {
	var list []ieum.Entity
	if slices.Contains(m.Signers, ieum.MustSelf) {
		list = append(list, r.Subject)
	}
	if !slices.Contains(m.Signers, ieum.MustLegalRepresentative) {
		return list
	}
	masked := func(who ieum.ID) bool {
		return slices.ContainsFunc(ieum.Part[ieum.Restriction](r.kept), func(m *ieum.Restriction) bool {
			return m.Masked == who && s.today.Within(m.From, m.Until)
		})
	}
	for _, tie := range ieum.Part[ieum.Family](r.kept) {
		for _, p := range ieum.Part[ieum.Person](r.kept) {
			if tie.From == r.kept.Subject.Meta().ID && tie.To == p.ID && tie.LegalRepresentative && tie.Verified != ieum.NotVerified && !masked(p.ID) {
				list = append(list, show(s, p))
			}
		}
	}
	return list
}

// RunningFor returns what runs in a record for the need of a referral: of the
// student, and of whoever lives with them.
func (s *Session) RunningFor(r *Record, referral *ieum.Referral) ([]*ieum.Enrolment, error) {
	all, err := Part[ieum.Enrolment](r)
	if err != nil {
		return nil, err
	}
	domains := map[ieum.ID]string{}
	for _, n := range ieum.Part[ieum.Need](r.kept) {
		domains[n.ID] = n.Domain
	}
	running := []*ieum.Enrolment{}
	for _, e := range all {
		service, ok := s.view.Entity(e.Service)
		if !ok || e.Referral == referral.ID || e.StatusOn(s.today) != ieum.Ongoing {
			continue
		}
		offered := service.(*ieum.Service).Needs //nolint:errcheck,forcetypeassert // as the kind table has it
		if slices.ContainsFunc(offered, func(code string) bool { return s.desk.Codes.Meets(code, domains[referral.Need]) }) {
			running = append(running, e)
		}
	}
	return running, nil
}

// AnswerReferralInput is what an agency says.
type AnswerReferralInput struct {
	Referral ieum.ID `input:"subject=Referral"`
	Answer   ieum.ReferralAnswer
	// Refusal is a code of the list REFUSAL; nil unless the answer is no.
	Refusal        string `input:"maybe=REFUSAL"`
	Note           string `input:"text"`
	ReportedBy     ieum.Reporter
	IdempotencyKey string `input:"key" json:"-"`
}

// AnswerReferralPayload is what came of it.
type AnswerReferralPayload struct{ Referral *ieum.Referral }

var answerReferral = mutation[AnswerReferralInput, *ieum.Referral]{
	name: "answerReferral", right: policy.WriteRecords, load: []ieum.Kind{"Enrolment"},
	rule: func(o *occasion, in *AnswerReferralInput) (*ieum.Referral, error) {
		said, err := casework.AnswerReferral(o.Act, o.referral(), ieum.Part[ieum.Enrolment](o.record), casework.Answer{
			Answer: in.Answer, Refusal: in.Refusal, Note: in.Note, ReportedBy: in.ReportedBy,
		})
		if said.Enrolment != nil {
			o.also(said.Enrolment)
		}
		return said.Referral, err
	},
}

// referral is the subject of a use case whose input takes no other kind.
func (o *occasion) referral() *ieum.Referral {
	return o.subject.(*ieum.Referral) //nolint:errcheck,forcetypeassert // the input takes no other kind
}

// AnswerReferral writes down what an agency says. Errors are those of
// [mutation.run] and [casework.AnswerReferral].
func (s *Session) AnswerReferral(ctx context.Context, in AnswerReferralInput) (*AnswerReferralPayload, error) {
	said, err := answerReferral.run(ctx, s, in)
	return &AnswerReferralPayload{said}, err
}

// CompleteReferralInput is what came of a referral.
type CompleteReferralInput struct {
	Referral ieum.ID `input:"subject=Referral"`
	Outcome  ieum.Outcome
	// ClientView is how the client sees it.
	ClientView     string `input:"text"`
	IdempotencyKey string `input:"key"  json:"-"`
}

// CompleteReferralPayload is what came of it.
type CompleteReferralPayload struct{ Referral *ieum.Referral }

var completeReferral = mutation[CompleteReferralInput, *ieum.Referral]{
	name: "completeReferral", right: policy.WriteRecords,
	rule: func(o *occasion, in *CompleteReferralInput) (*ieum.Referral, error) {
		return casework.CompleteReferral(o.referral(), in.Outcome, in.ClientView)
	},
}

// CompleteReferral writes down what came of a referral. Errors are those of
// [mutation.run] and [casework.CompleteReferral].
func (s *Session) CompleteReferral(ctx context.Context, in CompleteReferralInput) (*CompleteReferralPayload, error) {
	done, err := completeReferral.run(ctx, s, in)
	return &CompleteReferralPayload{done}, err
}

// RecallReferralInput says which referral is taken back.
type RecallReferralInput struct {
	Referral       ieum.ID `input:"subject=Referral"`
	Note           string  `input:"text,required"`
	IdempotencyKey string  `input:"key"              json:"-"`
}

// RecallReferralPayload is what came of it.
type RecallReferralPayload struct{ Referral *ieum.Referral }

var recallReferral = mutation[RecallReferralInput, *ieum.Referral]{
	name: "recallReferral", right: policy.WriteRecords,
	rule: func(o *occasion, in *RecallReferralInput) (*ieum.Referral, error) {
		return casework.RecallReferral(o.referral(), in.Note)
	},
}

// RecallReferral takes back a referral that nobody has accepted. Errors are those
// of [mutation.run] and [casework.RecallReferral].
func (s *Session) RecallReferral(ctx context.Context, in RecallReferralInput) (*RecallReferralPayload, error) {
	back, err := recallReferral.run(ctx, s, in)
	return &RecallReferralPayload{back}, err
}

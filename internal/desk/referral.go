package desk

import (
	"context"
	"slices"

	"ieum/internal/atlas"
	"ieum/internal/casework"
	"ieum/internal/consent"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
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
func (o *occasion) held() consent.Held { return consent.HeldOf(o.record) }

// RequestReferral asks an agency to take a student into a service, or lets the
// referral wait for consent. Errors are those of [mutation.run] and
// [casework.RequestReferral].
func (s *Session) RequestReferral(ctx context.Context, in RequestReferralInput) (*RequestReferralPayload, error) {
	made, err := requestReferral.run(ctx, s, in)
	return &RequestReferralPayload{made}, err
}

// Around reads what lies around students, for [Session.MissingFor], in one read. Who
// is hidden or absent is left out.
func (s *Session) Around(ctx context.Context, students []ieum.ID) (map[ieum.ID]*ieum.Surroundings, error) {
	if err := s.require(policy.ReadPeople); err != nil {
		return nil, err
	}
	return s.aroundAll(ctx, s.store, students)
}

// Waits reports whether a referral waits for consent.
func Waits(r *ieum.Referral) bool { return r.State == ieum.ReferralAwaitingConsent }

// MissingFor returns the consents without which a referral that waits does not go
// out, with who may be asked, as linkage judges it; need is that of the referral,
// or nil. The error is a [*policy.Redacted] where the viewer does not read the
// student's consents.
func (s *Session) MissingFor(around *ieum.Surroundings, r *ieum.Referral, need *ieum.Need) ([]consent.Missing, error) {
	if hidden := policy.Hides(s.principal, around.Subject.Meta().Reach, "Consent"); hidden != nil {
		return nil, hidden
	}
	service, ok := atlas.Get[ieum.Service](s.view, r.Service)
	if !ok {
		return nil, nil
	}
	q, err := s.question(s.today, widestSteps, "")
	if err != nil {
		return nil, err
	}
	if need != nil {
		q.Need = need.Domain
	}
	return linkage.Missing(s.view, around, service.Agency, q)
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
		service, ok := atlas.Get[ieum.Service](s.view, e.Service)
		if !ok || e.Referral == referral.ID || e.StatusOn(s.today) != ieum.Ongoing {
			continue
		}
		if slices.ContainsFunc(service.Needs, func(code string) bool { return s.desk.Codes.Meets(code, domains[referral.Need]) }) {
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
	name: "answerReferral", right: policy.WriteRecords, load: []ieum.Kind{"Enrolment", "Need"},
	// A yes begins an enrolment of whose need it is, a no for lack of room says so of
	// the service: the one hangs on the household, the other on the agency.
	beside: func(ctx context.Context, s *Session, view ieum.Reader, subject ieum.Entity) ([]ieum.ID, error) {
		r, roots := subject.(*ieum.Referral), []ieum.ID(nil) //nolint:errcheck,forcetypeassert // the input takes no other kind
		if service, ok := atlas.Get[ieum.Service](s.view, r.Service); ok {
			roots = append(roots, service.Root)
		}
		if r.Need == "" {
			return roots, nil
		}
		found, err := view.Entities(ctx, []ieum.ID{r.Need})
		if need := found[r.Need]; need != nil && need.Meta().Root != r.Root {
			roots = append(roots, need.Meta().Root)
		}
		return roots, err
	},
	earlier: func(o *occasion, _ *AnswerReferralInput) []ieum.ID {
		return []ieum.ID{o.referral().Service, casework.RefusedCapacityID(o.referral().Service, o.Today)}
	},
	rule: func(o *occasion, in *AnswerReferralInput) (*ieum.Referral, error) {
		kept := casework.Received{Enrolments: ieum.Part[ieum.Enrolment](o.record), Needs: ieum.Part[ieum.Need](o.record)}
		kept.Service, _ = o.kept[o.referral().Service].(*ieum.Service)
		kept.Stated = o.kept[casework.RefusedCapacityID(o.referral().Service, o.Today)] != nil
		said, err := casework.AnswerReferral(o.Act, o.referral(), kept, casework.Answer{
			Answer: in.Answer, Refusal: in.Refusal, Note: in.Note, ReportedBy: in.ReportedBy,
		})
		if said.Enrolment != nil {
			o.also(said.Enrolment)
		}
		if said.Capacity != nil {
			o.also(said.Capacity)
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

package casework

import (
	"fmt"
	"slices"

	"ieum/internal/consent"
	"ieum/internal/ieum"
)

// answerWithin are the days after which an agency that has not answered is asked,
// and reviewWithin those in which a second person looks at a ground.
const answerWithin, reviewWithin = 7, 1

// NewReferral is a referral as it is asked for. Service is there, and Meets tells
// whether it meets a need by its codes: the caller has seen to both. Ground is the
// one in law that stands in for the consents, or nil.
type NewReferral struct {
	Service      *ieum.Service
	Need         ieum.ID
	Meets        func(need string) bool
	Reason       string
	Ground       *ieum.GroundCode
	GroundReason string
}

// Refer is what of a student's record the rules of referrals read.
type Refer struct {
	Held         consent.Held
	Referrals    []*ieum.Referral
	Needs        []*ieum.Need
	Restrictions []*ieum.Restriction
}

// RequestReferral asks an agency to take a student into a service. It goes out
// where the consents cover it and nobody said no, or on a ground; else it waits
// for consent. One that waits for the same service and need is the same, and goes
// out when it may. Errors: [*Unfit] for a need that is not open or that the service
// does not meet, for a service that is closed or of whom the student is protected
// from, and for a ground where nothing is missing; [ieum.ErrConflict] where the
// service was asked already.
func RequestReferral(a Act, r Refer, told NewReferral) (*ieum.Referral, error) {
	need, err := r.check(a.Today, told)
	if err != nil {
		return nil, err
	}
	student := r.Held.Subject.Meta().ID
	made := &ieum.Referral{Student: student, Service: told.Service.ID, Need: told.Need, State: ieum.ReferralAwaitingConsent, Reason: told.Reason}
	for _, kept := range r.Referrals {
		switch {
		case kept.Service != told.Service.ID:
		case kept.State == ieum.ReferralAwaitingConsent && kept.Need == told.Need:
			again := *kept
			again.Reason, made = told.Reason, &again
		case underWay(kept.State):
			return nil, fmt.Errorf("casework: the service was asked already: %w", ieum.ErrConflict)
		}
	}
	free := mayBeTold(r.Held, Carried{Referral: made, Recipient: told.Service.Agency, Need: need.Domain}, a.Today)
	switch {
	case free && told.Ground != nil:
		return nil, &Unfit{Field: "ground", What: "stands in for nothing: the consents cover it"}
	case free:
		sendReferral(made, a.Today, answerWithin)
	case told.Ground != nil:
		made.Ground, made.GroundReason = told.Ground.Code, told.GroundReason
		sendReferral(made, a.Today, reviewWithin)
	}
	if made.ID == "" { // last, so that one that waits takes no new id
		made.Head = a.row("Referral", student)
	}
	return made, nil
}

// check judges what is asked for, and returns the need.
func (r Refer) check(today ieum.Date, told NewReferral) (*ieum.Need, error) {
	i := slices.IndexFunc(r.Needs, func(n *ieum.Need) bool { return n.ID == told.Need })
	masks := func(m *ieum.Restriction) bool {
		return m.Masked == told.Service.Agency && today.Within(m.From, m.Until)
	}
	switch {
	case i < 0 || r.Needs[i].Status != ieum.NeedOpen:
		return nil, &Unfit{Field: "need", What: "is no open need of the record"}
	case told.Service.Status != ieum.Active:
		return nil, &Unfit{Field: "service", What: "is closed"}
	case slices.ContainsFunc(r.Restrictions, masks):
		return nil, &Unfit{Field: "service", What: "is of an agency from which the student is protected"}
	case !told.Meets(r.Needs[i].Domain):
		return nil, &Unfit{Field: "service", What: "does not meet that need"}
	}
	return r.Needs[i], nil
}

// underWay reports whether a referral has gone out, and has not come to an end.
func underWay(state ieum.ReferralState) bool {
	return slices.Contains([]ieum.ReferralState{
		ieum.ReferralRequested, ieum.ReferralReceived, ieum.ReferralAccepted, ieum.ReferralInProgress, ieum.ReferralOnHold,
	}, state)
}

// ReleaseReferrals returns the referrals that waited for consent and may go out by
// now, as they go out. held is the record with the consent that was given last.
func ReleaseReferrals(a Act, held consent.Held, carried []Carried) []*ieum.Referral {
	var sent []*ieum.Referral
	for _, c := range carried {
		if c.Referral.State == ieum.ReferralAwaitingConsent && mayBeTold(held, c, a.Today) {
			out := *c.Referral
			sendReferral(&out, a.Today, answerWithin)
			sent = append(sent, &out)
		}
	}
	return sent
}

func sendReferral(r *ieum.Referral, on ieum.Date, days int) {
	r.State, r.RequestedOn, r.DueOn, r.StoppedBy = ieum.ReferralRequested, on, on.AddDays(days), ""
}

// Answer is what an agency says to a referral. Refusal is a code of the list
// REFUSAL where it says no, and empty otherwise.
type Answer struct {
	Answer     ieum.ReferralAnswer
	Refusal    string
	Note       string
	ReportedBy ieum.Reporter
}

// Answered is a referral with its answer. Enrolment is what a yes begins, Capacity
// what a no for lack of room says of the service; each may be nil.
type Answered struct {
	Referral  *ieum.Referral
	Enrolment *ieum.Enrolment
	Capacity  *ieum.Capacity
}

// Received is what an answer meets: the enrolments and needs of the record, and
// the service that is asked, nil where it is there no more. Stated tells that the
// service said already today that it has no room.
type Received struct {
	Enrolments []*ieum.Enrolment
	Needs      []*ieum.Need
	Service    *ieum.Service
	Stated     bool
}

// noRoom is the code of the list REFUSAL for lack of room, and roomWithin are the
// days after which one asks again: a month, since nobody states a number.
const (
	noRoom     = "NO_CAPACITY"
	roomWithin = 30
)

// RefusedCapacityID returns the id of what a service said of its places by
// refusing for lack of room on a day: once a day, whoever was refused.
func RefusedCapacityID(service ieum.ID, on ieum.Date) ieum.ID {
	return ieum.DerivedID("Capacity", "ieum", "refusals "+string(service)+" "+string(on))
}

// AnswerReferral writes down what an agency says. A yes begins an enrolment of the
// one whose need it is, the student or somebody of the household, unless the
// service is received already; who is put on a waiting list can still be taken or
// refused. A no for lack of room says of the service, and of nobody, that it is
// full. Errors: [*Lacking] while the referral waits for consent;
// [ieum.ErrConflict] where it is answered or taken back; [*Unfit] for a no without
// a code, and for a code without a no.
func AnswerReferral(a Act, r *ieum.Referral, kept Received, told Answer) (Answered, error) {
	switch {
	case r.State == ieum.ReferralAwaitingConsent || r.State == ieum.ReferralDraft:
		return Answered{}, awaitsConsent()
	case !answerable(r):
		return Answered{}, fmt.Errorf("casework: the referral is answered, or was taken back: %w", ieum.ErrConflict)
	case (told.Answer == ieum.AnswerReject) != (told.Refusal != ""):
		return Answered{}, &Unfit{Field: "refusal", What: "is there with a no, and only then"}
	}
	said := *r
	said.AnsweredOn, said.DueOn, said.Refusal, said.ReportedBy = a.Today, "", told.Refusal, told.ReportedBy
	said.Note = joined(r.Note, told.Note)
	made := Answered{Referral: &said}
	switch told.Answer {
	case ieum.AnswerReject:
		said.State = ieum.ReferralRejected
		if told.Refusal == noRoom && kept.Service != nil && !kept.Stated {
			made.Capacity = &ieum.Capacity{
				Head: ieum.Head{ID: RefusedCapacityID(r.Service, a.Today), Root: kept.Service.Root}, Service: r.Service, State: ieum.CapacityFull,
				AsOf: a.Today, ValidUntil: a.Today.AddDays(roomWithin),
			}
		}
	case ieum.AnswerWaitlist:
		said.State, said.DueOn = ieum.ReferralReceived, a.Today.AddDays(answerWithin)
	case ieum.AnswerAccept:
		said.State = ieum.ReferralAccepted
		who, root := kept.beneficiary(r)
		receives := func(e *ieum.Enrolment) bool {
			return e.Service == r.Service && e.Beneficiary == who && (e.Until.Absent() || e.Until >= a.Today)
		}
		if !slices.ContainsFunc(kept.Enrolments, receives) {
			made.Enrolment = &ieum.Enrolment{
				Head: a.row("Enrolment", root), Beneficiary: who, Service: r.Service, Need: r.Need, Referral: r.ID,
				Since: a.Today, LastContactOn: a.Today, ToldBy: ieum.ToldByAgency,
			}
		}
	}
	return made, nil
}

// awaitsConsent is the error of what can only be done once a referral has gone out.
func awaitsConsent() error {
	return &Lacking{[]Lack{{
		What: ieum.Text{Ko: "이 의뢰를 보내는 데 필요한 동의", En: "The consents by which the referral goes out"}, Who: supportAgreed.lack.Who, Field: "referral",
	}}}
}

// beneficiary returns whose need a referral is for, the student where it names
// none, and what that need hangs on.
func (kept Received) beneficiary(r *ieum.Referral) (who, root ieum.ID) {
	i := slices.IndexFunc(kept.Needs, func(n *ieum.Need) bool { return n.ID == r.Need })
	if i < 0 {
		return r.Student, r.Root
	}
	return kept.Needs[i].Subject, kept.Needs[i].Root
}

// CompleteReferral writes down what came of a referral, and how the client sees
// it. Errors: [*Lacking] before an agency has accepted it; [ieum.ErrConflict]
// where it has come to an end.
func CompleteReferral(r *ieum.Referral, outcome ieum.Outcome, clientView string) (*ieum.Referral, error) {
	switch r.State {
	case ieum.ReferralAccepted, ieum.ReferralInProgress, ieum.ReferralOnHold:
		done := *r
		done.State, done.Outcome, done.ClientView, done.DueOn = ieum.ReferralCompleted, outcome, clientView, ""
		return &done, nil
	case ieum.ReferralDraft, ieum.ReferralAwaitingConsent, ieum.ReferralRequested, ieum.ReferralReceived:
		return nil, &Lacking{[]Lack{{
			What: ieum.Text{Ko: "기관의 수락", En: "The agency's yes"}, Who: ieum.Text{Ko: "기관", En: "The agency"}, Field: "referral",
		}}}
	}
	return nil, fmt.Errorf("casework: the referral has come to an end: %w", ieum.ErrConflict)
}

// RecallReferral takes back a referral that nobody has accepted. One that was
// accepted, or has come to an end, is [ieum.ErrConflict].
func RecallReferral(r *ieum.Referral, note string) (*ieum.Referral, error) {
	switch r.State {
	case ieum.ReferralDraft, ieum.ReferralAwaitingConsent, ieum.ReferralRequested, ieum.ReferralReceived:
		back := *r
		back.State, back.DueOn, back.Note = ieum.ReferralRecalled, "", joined(r.Note, note)
		return &back, nil
	}
	return nil, fmt.Errorf("casework: the referral was accepted, or has come to an end: %w", ieum.ErrConflict)
}

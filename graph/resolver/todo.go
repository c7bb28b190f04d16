package resolver

import (
	"context"
	"fmt"
	"strconv"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// stageNames are the eight stages as the field names them.
var stageNames = map[ieum.Stage]ieum.Text{
	ieum.Intake:       {Ko: "접수", En: "Intake"},
	ieum.Assessing:    {Ko: "사정", En: "Assessment"},
	ieum.Planning:     {Ko: "개입계획", En: "Planning"},
	ieum.Provision:    {Ko: "서비스제공", En: "Provision"},
	ieum.Monitoring:   {Ko: "조정·점검", En: "Coordination and monitoring"},
	ieum.Reassessment: {Ko: "재사정", En: "Reassessment"},
	ieum.Terminating:  {Ko: "평가·종결", En: "Evaluation and termination"},
	ieum.Following:    {Ko: "사후관리", En: "Follow-up"},
}

// consentNames are the kinds of consent as the field names them.
var consentNames = map[ieum.ConsentKind]ieum.Text{
	ieum.ConsentSupport:      {Ko: "지원 동의", En: "consent to support"},
	ieum.ConsentThirdParty:   {Ko: "제3자 제공 동의", En: "consent to hand over data"},
	ieum.ConsentSensitive:    {Ko: "민감정보 동의", En: "consent to use sensitive data"},
	ieum.ConsentSchoolRecord: {Ko: "학교생활기록 제공 동의", En: "consent to hand out the school record"},
}

// managerTitle is what a case manager is called.
var managerTitle = ieum.Text{Ko: "사례관리자", En: "case manager"}

// dueNames say what is to be done where the viewer may not know, or the record
// does not say, about what exactly.
var dueNames = map[ieum.DueKind]ieum.Text{
	ieum.DueTask:             {Ko: "과업 확인", En: "Look after a task"},
	ieum.DueReferral:         {Ko: "의뢰 확인", En: "Look after a referral"},
	ieum.DueFollowUp:         {Ko: "사후관리 연락", En: "Follow up"},
	ieum.DueReassessment:     {Ko: "재사정", En: "Assess again"},
	ieum.DueReassignment:     {Ko: "담당 변경", En: "Hand the case on"},
	ieum.DueSelection:        {Ko: "지원대상학생 선정 결정하기", En: "Decide on the selection for support"},
	ieum.DueConference:       {Ko: "사례회의 열기", En: "Hold a case conference"},
	ieum.DueStage:            {Ko: "단계 마무리", En: "Finish a stage"},
	ieum.DueConsentEnd:       {Ko: "곧 끝나는 동의 다시 받기", En: "Renew a consent that ends"},
	ieum.DueConsentRetry:     {Ko: "동의 다시 여쭙기", En: "Ask for a consent again"},
	ieum.DueServiceEnd:       {Ko: "곧 끝나는 서비스의 다음 계획 세우기", En: "Plan what follows a service that ends"},
	ieum.DueGroundReview:     {Ko: "동의 없이 보낸 의뢰의 근거 검토", En: "Review the ground of a referral without consent"},
	ieum.DueSupportConsent:   {Ko: "지원 동의 받기: 동의나 근거 없이 서비스를 제공하고 있음", En: "Get consent to support: services are given without consent or ground"},
	ieum.DueEmergencyRequest: {Ko: "긴급 열람 요청 승인하기", En: "Decide a request for access in an emergency"},
	ieum.DueEmergencyReview:  {Ko: "승인 없이 열린 긴급 열람 점검하기", En: "Review access in an emergency that nobody granted"},
	ieum.DueUrgentNeed:       {Ko: "긴급 욕구에 바로 대응하기", En: "Act on an urgent need now"},
}

// Sentences about what a row hangs on: the first is the agency, the second the
// service, the third a number of days; or first the consent or need, then the
// recipient.
var (
	sayDraft     = ieum.Text{Ko: "%[1]s에 의뢰서 보내기: ‘%[2]s’", En: "Send the referral to %[1]s: “%[2]s”"}
	sayConsent   = ieum.Text{Ko: "동의를 받아 %[1]s에 의뢰하기: ‘%[2]s’", En: "Get consent, then refer to %[1]s: “%[2]s”"}
	sayAnswer    = ieum.Text{Ko: "%[1]s의 의뢰 답변 확인: ‘%[2]s’", En: "Ask %[1]s for an answer: “%[2]s”"}
	sayAnswerDay = ieum.Text{Ko: "%[1]s의 의뢰 답변 확인: ‘%[2]s’, %[3]s일째", En: "Ask %[1]s for an answer: “%[2]s”, day %[3]s"}
	sayOnHold    = ieum.Text{Ko: "보류된 의뢰를 %[1]s에 다시 확인: ‘%[2]s’", En: "Ask %[1]s about the referral on hold: “%[2]s”"}
	sayRuns      = ieum.Text{Ko: "%[1]s에서 잘 이용하고 있는지 확인: ‘%[2]s’", En: "Ask %[1]s how it goes: “%[2]s”"}
	sayGround    = ieum.Text{Ko: "동의 없이 %[1]s에 보낸 의뢰의 근거 검토: ‘%[2]s’", En: "Review the ground of the referral without consent to %[1]s: “%[2]s”"}
	sayEnds      = ieum.Text{Ko: "%[1]s의 ‘%[2]s’ 종료 전에 다음 계획 세우기", En: "Plan what follows before “%[2]s” at %[1]s ends"}

	sayRenew       = ieum.Text{Ko: "%[1]s 끝나기 전에 다시 받기", En: "Renew before it ends: %[1]s"}
	sayRenewTo     = ieum.Text{Ko: "%[1]s 끝나기 전에 다시 받기: %[2]s", En: "Renew before it ends: %[1]s, %[2]s"}
	sayAgain       = ieum.Text{Ko: "거절했던 %[1]s 다시 여쭙기", En: "Ask again, it was refused: %[1]s"}
	sayAgainTo     = ieum.Text{Ko: "거절했던 %[1]s 다시 여쭙기: %[2]s", En: "Ask again, it was refused: %[1]s, %[2]s"}
	sayReach       = ieum.Text{Ko: "연락이 닿지 않아 못 받은 %[1]s 다시 여쭙기", En: "Ask again, nobody was reached: %[1]s"}
	sayReachTo     = ieum.Text{Ko: "연락이 닿지 않아 못 받은 %[1]s 다시 여쭙기: %[2]s", En: "Ask again, nobody was reached: %[1]s, %[2]s"}
	sayUrgent      = ieum.Text{Ko: "긴급 욕구에 바로 대응하기: %[1]s, 기록한 뒤 조치 없음", En: "Act now on an urgent need: %[1]s, nothing was done since it was recorded"}
	sayUnreferred  = ieum.Text{Ko: "긴급 욕구 살피기: %[1]s, 의뢰 없음", En: "Look at an urgent need: %[1]s, without a referral"}
	sayFinishStage = ieum.Text{Ko: "%[1]s 단계 마무리", En: "Finish the stage: %[1]s"}
)

// sentence fills a sentence in, in both languages.
func sentence(words ieum.Text, parts ...ieum.Text) ieum.Text {
	ko, en := make([]any, len(parts)), make([]any, len(parts))
	for i, p := range parts {
		ko[i], en[i] = p.In(ieum.Korean), p.In(ieum.English)
	}
	return ieum.Text{Ko: fmt.Sprintf(words.Ko, ko...), En: fmt.Sprintf(words.En, en...)}
}

// titled puts the title after the name, as both languages do here.
func titled(name, title ieum.Text) ieum.Text {
	if title.Absent() {
		return name
	}
	return sentence(ieum.Text{Ko: "%[1]s %[2]s", En: "%[1]s, %[2]s"}, name, title)
}

// Text answers Due.text: what was written, or else what is to be done about
// what the row hangs on. Where the viewer may not know of that, it names none.
func (r due) Text(ctx context.Context, d *ieum.Due) (string, error) {
	words, err := r.words(ctx, d)
	if err = unredacted(err); err != nil {
		return "", err
	}
	if words.Absent() {
		words = dueNames[d.Kind]
	}
	return in(ctx, words, nil), nil
}

func (r due) words(ctx context.Context, d *ieum.Due) (ieum.Text, error) {
	switch d.Kind {
	case ieum.DueTask, ieum.DueFollowUp:
		return ieum.Text{Ko: d.Text, En: d.Text}, nil
	case ieum.DueStage:
		if stage, ok := stageNames[d.Stage]; ok {
			return sentence(sayFinishStage, stage), nil
		}
	case ieum.DueReferral, ieum.DueGroundReview, ieum.DueServiceEnd:
		return r.aboutService(ctx, d)
	case ieum.DueConsentEnd, ieum.DueConsentRetry:
		c, err := r.Consent(ctx, d)
		if err != nil || c == nil {
			return ieum.Text{}, err
		}
		return aboutConsent(ctx, d, c), nil
	case ieum.DueUrgentNeed:
		n, err := r.Need(ctx, d)
		if err != nil || n == nil {
			return ieum.Text{}, err
		}
		if policy.Readable(sessionFrom(ctx).Principal(), d.Reach, "Contact", "On") {
			return sentence(sayUrgent, domain(ctx, n.Domain).Text), nil
		}
		return sentence(sayUnreferred, domain(ctx, n.Domain).Text), nil
	}
	return ieum.Text{}, nil
}

// aboutService words what is to be done about a referral or a service, where
// the viewer may know of agency and service.
func (r due) aboutService(ctx context.Context, d *ieum.Due) (ieum.Text, error) {
	service, _, err := r.served(ctx, d)
	if err != nil || service == nil {
		return ieum.Text{}, err
	}
	agency := get[ieum.Agency](ctx, service.Agency)
	if agency == nil {
		return ieum.Text{}, nil
	}
	words, days := sayEnds, 0
	if d.Kind == ieum.DueGroundReview {
		words = sayGround
	}
	if d.Kind == ieum.DueReferral {
		a, err := r.Referral(ctx, d)
		if err != nil || a == nil {
			return ieum.Text{}, err
		}
		days = a.RequestedOn.DaysUntil(sessionFrom(ctx).Today())
		words = aboutReferral(a.State, days)
	}
	count := ieum.Text{Ko: strconv.Itoa(days)}
	return sentence(words, agency.Name, service.Name, count), nil
}

// aboutReferral is what is to be done about a referral in a state.
func aboutReferral(state ieum.ReferralState, days int) ieum.Text {
	switch state {
	case ieum.ReferralDraft:
		return sayDraft
	case ieum.ReferralAwaitingConsent:
		return sayConsent
	case ieum.ReferralOnHold:
		return sayOnHold
	case ieum.ReferralAccepted, ieum.ReferralInProgress:
		return sayRuns
	}
	if days > 0 {
		return sayAnswerDay
	}
	return sayAnswer
}

func aboutConsent(ctx context.Context, d *ieum.Due, c *ieum.Consent) ieum.Text {
	words, to := sayRenew, sayRenewTo
	switch {
	case d.Kind == ieum.DueConsentRetry && c.Decision == ieum.Unreachable:
		words, to = sayReach, sayReachTo
	case d.Kind == ieum.DueConsentRetry:
		words, to = sayAgain, sayAgainTo
	}
	if a := get[ieum.Agency](ctx, c.Recipient); a != nil {
		return sentence(to, consentNames[c.Kind], a.Name)
	}
	return sentence(words, consentNames[c.Kind])
}

package linkage

import "ieum/internal/ieum"

// What would open a way. The numbers are those of words_rules.go; 7 and 8 are what an act adds.
var (
	phraseConfirm     = ieum.Text{Ko: "전화로 다시 여는지 확인하세요({6}).", En: "Call and ask whether it will run again ({6})."}
	phraseWaitUntil   = ieum.Text{Ko: "{7}부터 이용할 수 있습니다. 그날 다시 확인하도록 적어 두세요.", En: "It fits from {7}. Make a note to look again on that day."}
	phraseWaitSomeday = ieum.Text{Ko: "조건이 되는 때에 다시 확인하세요{2}.", En: "Look again when the condition is met{2}."}
	phraseRecordFact  = ieum.Text{Ko: "사정이 바뀌었거나 기록이 다르면 {5}에게 확인해 새로 기록하세요.", En: "If circumstances have changed or the record is wrong, ask {5} and record it anew."}
	phraseAdvocate    = ieum.Text{Ko: "{1}에 학생의 처지를 설명하고 예외를 인정해 달라고 요청해 보세요(옹호).", En: "Explain the student’s situation to {1} and ask for an exception (advocacy)."}
	phraseAdvocateFor = ieum.Text{Ko: "{1}에 본인의 처지를 설명하고 예외를 인정해 달라고 요청해 보세요(옹호).", En: "Explain the person’s situation to {1} and ask for an exception (advocacy)."}
	phraseWaitMeant   = ieum.Text{Ko: "조건이 되는 때에 다시 확인하세요({4}).", En: "Look again when the condition is met ({4})."}
	phraseAskArea     = ieum.Text{Ko: "{1}에 이 지역에서도 이용할 수 있는지 물어보세요({6}).", En: "Ask {1} whether it would take somebody from there ({6})."}
	phraseAskOutside  = ieum.Text{Ko: "오래 결석하고 있거나 학교를 그만둘 생각이 있으면 {1}에 미리 상담할 수 있는지 물어보세요({6}).", En: "If they have long been absent or think of leaving school, ask {1} whether it would see them before ({6})."}
	phraseAskRoom     = ieum.Text{Ko: "{1}에 언제 자리가 나는지 물어보세요({6}).", En: "Ask {1} when there will be a place ({6})."}
	phraseWaitRoom    = ieum.Text{Ko: "{3:이} 되면 {1}에 다시 물어보세요({6}).", En: "Ask {1} again on {3} ({6})."}
	phraseAskCentre   = ieum.Text{Ko: "교육지원청 학생맞춤통합지원센터에 다른 의뢰 방법이 있는지 물어보세요.", En: "Ask the student support centre of the education office for another way to refer."}
	phraseAskDesk     = ieum.Text{Ko: "{1}에 다른 신청 방법이 있는지 물어보세요({6}).", En: "Ask {1} for another way to apply ({6})."}
	phraseEndOrAgree  = ieum.Text{Ko: "{4:을} 마친 뒤 시작하거나, 두 기관과 함께 무엇이 더 맞는지 상의하세요.", En: "End {4} first, or agree with both agencies which of the two is better."}
	phraseGoThrough   = ieum.Text{Ko: "{4:을} 거쳐 의뢰하세요. 그곳 담당자에게 먼저 이름을 밝히지 않고 물어보세요.", En: "Refer through {4}. Ask somebody there first, without a name."}

	phraseAssignManager = ieum.Text{Ko: "사례관리자를 정하면 그 사람이 신청할 수 있습니다.", En: "Once there is a case manager, they can apply."}
	phraseApplyTeacher  = ieum.Text{Ko: "교사에게 신청을 부탁하세요.", En: "Ask a teacher to apply."}
	phraseApplySelf     = ieum.Text{Ko: "본인이 신청할 수 있도록 접수 창구({6})를 알려 주고 곁에서 도우세요.", En: "Tell the person of the desk ({6}) and help them apply."}
	phraseApplyGuardian = ieum.Text{Ko: "보호자가 신청할 수 있도록 접수 창구({6})를 알려 주고 도우세요.", En: "Tell the guardian of the desk ({6}) and help them apply."}

	phraseOtherRepresentative = ieum.Text{Ko: "연락해도 되는 다른 법정대리인과 상의하세요.", En: "Talk with the other legal representative, who may be contacted."}
	phraseProtectionOffice    = ieum.Text{Ko: "시·군·구청 아동보호전담요원이나 아동보호전문기관, 교육지원청과 상의해 신청이나 동의를 대신할 길을 찾으세요.", En: "Turn to the local child protection officer, the child protection agency or the education office for a lawful way to apply or consent."}
	phraseWelfareOffice       = ieum.Text{Ko: "성인은 스스로 신청하고 동의할 수 있습니다. 혼자 하기 어려우면 읍·면·동 행정복지센터와 상의해 직권 신청처럼 대신할 길을 찾으세요.", En: "A grown-up may apply and consent alone. Where that is too much, turn to the local community centre for a lawful way, such as an application by the office itself."}

	phraseAskSupervisor = ieum.Text{Ko: "다른 자원을 찾고, 까닭이 필요하면 사례를 맡은 팀의 슈퍼바이저와 의논하세요.", En: "Look for another resource; where the reason matters, talk to the supervisor of the case team."}
	phraseAskAgain      = ieum.Text{Ko: "무엇이 걱정되는지 듣고, 괜찮다고 하면 {5}에게 다시 동의를 구하세요.", En: "Listen to what worries them and, when they are ready, ask {5} again."}
	phraseAskAgainOn    = ieum.Text{Ko: "{7}에 {5}에게 다시 물어보기로 했습니다.", En: "It was agreed to ask {5} again on {7}."}
	phraseOtherGround   = ieum.Text{Ko: "‘{7}’ 같은 다른 법적 근거({8})가 있을 때에만 동의 없이 최소한의 정보로 의뢰할 수 있습니다.", En: "Without consent only on another ground such as “{7}” ({8}), and with the least information."}
)

// advocacy words how to speak for the client: a student, or a grown-up of the household.
func (in *inquiry) advocacy() ieum.Text {
	if in.subject.kind == member {
		return phraseAdvocateFor
	}
	return phraseAdvocate
}

// waiting words that the condition comes to be met on a day that nobody knows.
func waiting(f *finding) ieum.Text {
	if f.of != nil {
		return phraseWaitMeant
	}
	return phraseWaitSomeday
}

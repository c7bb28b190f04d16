package linkage

import (
	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// stepWords are the two ways to word a step: what to do, as a sentence, and as a clause of the whole path.
// 0 is who introduces, 1 whom to, 2 the desk with its telephone, 3 the desk alone, 4 whom an agreement names.
// A Korean clause ends in the stem of its verb.
type stepWords struct{ step, clause ieum.Text }

// tieKinds are the kinds in the order of stepPhrases and basisWords.
var tieKinds = []atlas.TieKind{
	atlas.Family, atlas.Teaches, atlas.Supports, atlas.Manages, atlas.HelpedBy, atlas.WorksAt,
	atlas.Knows, atlas.AgreesWith, atlas.ObservedFlow, atlas.Intake, atlas.Offers, atlas.BelongsTo,
}

// The words beside those by kind.
const (
	walksIn = iota + 12
	walksOut
	walksHome
	walksToClient
	asksThere
	helpRuns
	helpEnded
	helpPlanned
	takesOffer
	passesGate
	refersThere
	applies
	inSchool
	toOffice
	fromOffice
	callsAgency
	reportsByPhone
	reportsThere
	asksContact
)

var stepPhrases = []stepWords{
	{ // FAMILY
		ieum.Text{Ko: "{1:과} 함께 상의합니다.", En: "Talk it over with {1}."},
		ieum.Text{Ko: "{1:과} 상의하", En: "talk it over with {1}"},
	},
	{ // TEACHES
		ieum.Text{Ko: "{1:과} {0}의 어려움을 나누고 함께 돕습니다.", En: "Share with {1} what troubles {0}, and help together."},
		ieum.Text{Ko: "{1:이} {0:과} 먼저 이야기하", En: "{1} first talks with {0}"},
	},
	{ // SUPPORTS
		ieum.Text{Ko: "먼저 {0:에} {1:과} 함께해도 되는지 묻습니다. 그 전에는 {1:에} 아무것도 알리지 않습니다.", En: "Ask {0} first whether {1} may help; until then {1} is told nothing."},
		ieum.Text{Ko: "{0:에} 먼저 묻", En: "{0} is asked first"},
	},
	{ // MANAGES
		ieum.Text{Ko: "{1:이} {0:과} 이야기해 뜻을 확인합니다.", En: "{1} talks with {0} and makes sure of their wishes."},
		ieum.Text{Ko: "{1:이} {0:과} 먼저 이야기하", En: "{1} first talks with {0}"},
	},
	{}, // HELPED_BY: by how it stands
	{}, // WORKS_AT: by the way
	{ // KNOWS, to be introduced to somebody else
		ieum.Text{Ko: "{0:이} 아는 사이인 {1:에} 이름을 밝히지 않고 소개를 부탁합니다.", En: "{0} asks {1}, whom they know, for an introduction, without a name."},
		ieum.Text{Ko: "아는 사이인 {1:에} 연락하", En: "{1}, whom {0} knows, is called"},
	},
	{ // AGREES_WITH
		ieum.Text{Ko: "{0:이} 협약을 맺은 {1:에} 이름을 밝히지 않고 문의합니다.", En: "{0} consults {1}, with which it has an agreement, without a name."},
		ieum.Text{Ko: "{0:과} 협약을 맺은 {1:에} 연락하", En: "{1}, the partner of {0}, is called"},
	},
	{ // OBSERVED_FLOW
		ieum.Text{Ko: "{0:이} 자주 의뢰해 온 {1:에} 이름을 밝히지 않고 문의합니다.", En: "{0} consults {1}, to which it has often referred, without a name."},
		ieum.Text{Ko: "{0:이} 자주 의뢰해 온 {1:에} 연락하", En: "{1}, to which {0} has often referred, is called"},
	},
	{ // INTAKE
		ieum.Text{Ko: "동의를 받은 뒤 {0:이} {2:에} 전화해 {1:을} 의뢰합니다. 보낼 때 이름을 알립니다.", En: "After consent, {0} calls {2} and refers for {1}; the name is told when it is sent."},
		ieum.Text{Ko: "{3:에} 전화해 {1:을} 의뢰하", En: "{3} is called to request {1}"},
	},
	{ // OFFERS
		ieum.Text{Ko: "동의를 받은 뒤 {0:에} {1:을} 의뢰합니다. 보낼 때 이름을 알립니다.", En: "After consent, refer to {0} for {1}; the name is told when it is sent."},
		ieum.Text{Ko: "{0:에} {1:을} 의뢰하", En: "{1} is requested from {0}"},
	},
	{ // BELONGS_TO
		ieum.Text{Ko: "{0:과} 같은 교육지원청에 속한 {1:에} 이름을 밝히지 않고 문의합니다.", En: "Consult {1}, of the same education office as {0}, without a name."},
		ieum.Text{Ko: "{1:에} 연락하", En: "{1} is called"},
	},
	walksIn: {
		ieum.Text{Ko: "{0}에서 일하는 {1:에} 이름을 밝히지 않고 묻습니다.", En: "Ask {1}, who works at {0}, without a name."},
		ieum.Text{Ko: "{0}의 {1:에} 연락하", En: "{1} of {0} is called"},
	},
	walksOut: {
		ieum.Text{Ko: "{0:이} 일하는 {1:을} 통합니다. 이름은 밝히지 않습니다.", En: "Go through {1}, where {0} works, without a name."},
		ieum.Text{},
	},
	walksHome: { // where they know the client by name
		ieum.Text{Ko: "{0:이} 일하는 {1:을} 통합니다.", En: "Go through {1}, where {0} works."},
		ieum.Text{},
	},
	walksToClient: {
		ieum.Text{Ko: "{0:이} {1:과} 만나 이야기합니다.", En: "{0} meets {1}."},
		ieum.Text{Ko: "{0:이} {1:과} 만나 이야기하", En: "{0} meets {1}"},
	},
	asksThere: { // KNOWS, at the very place
		ieum.Text{Ko: "{0:이} 아는 사이인 {1:에} 이름을 밝히지 않고 문의합니다.", En: "{0} consults {1}, whom they know, without a name."},
		ieum.Text{Ko: "아는 사이인 {1:에} 연락하", En: "{1}, whom {0} knows, is called"},
	},
	helpRuns: {
		ieum.Text{Ko: "이미 {0:을} 돕고 있는 {1:과} 역할을 조정합니다.", En: "Agree with {1:, who} helps {0} already."},
		ieum.Text{Ko: "이미 {0:을} 돕고 있는 {1:과} 상의하", En: "talk with {1:, who} helps {0} already"},
	},
	helpEnded: {
		ieum.Text{Ko: "전에 {0:을} 도왔던 {1:에} 다시 연락합니다.", En: "Call {1:, who} used to help {0}, again."},
		ieum.Text{Ko: "전에 {0:을} 도왔던 {1:에} 다시 연락하", En: "call {1:, who} used to help {0}, again"},
	},
	helpPlanned: {
		ieum.Text{Ko: "곧 {0:을} 돕기로 한 {1:과} 역할을 조정합니다.", En: "Agree with {1:, who} is about to help {0}."},
		ieum.Text{Ko: "곧 {0:을} 돕기로 한 {1:과} 상의하", En: "talk with {1:, who} is about to help {0}"},
	},
	takesOffer: {
		ieum.Text{Ko: "학생이 좋다고 하면 {0:이} 해 줄 수 있는 {1:을} 계획의 과제로 적습니다.", En: "If the student says yes, write {1}, which {0} offers, into the plan as a task."},
		ieum.Text{Ko: "{0:이} 해 줄 수 있는 {1:을} 과제로 정하", En: "{1}, which {0} offers, becomes a task"},
	},
	passesGate: {
		ieum.Text{Ko: "동의를 받은 뒤 {0:을} 거쳐 {1:을} 의뢰합니다. 보낼 때 이름을 알립니다.", En: "After consent, refer through {0} to {1}; the name is told when it is sent."},
		ieum.Text{Ko: "{0:을} 거쳐 {1:을} 의뢰하", En: "{0} refers to {1}"},
	},
	refersThere: {
		clause: ieum.Text{Ko: "{1:을} 의뢰하", En: "{1} is requested there"},
	},
	applies: {
		ieum.Text{Ko: "{0:이} {2:에} {1} 이용을 문의하고 접수합니다. 접수할 때 이름을 알립니다.", En: "{0} asks {2} for {1} and enrols; the name is told then."},
		ieum.Text{Ko: "{0:이} {3:에} {1} 이용을 문의하", En: "{0} asks {3} for {1}"},
	},
	inSchool: {
		ieum.Text{Ko: "{0} 안의 {1:과} 이름을 밝히지 않고 상의합니다.", En: "Consult {1}, within {0}, without a name."},
		ieum.Text{Ko: "교내 {1:에} 연락하", En: "{1} is called within the school"},
	},
	toOffice: {
		ieum.Text{Ko: "{0:이} 속한 {1:에} 이름을 밝히지 않고 문의합니다.", En: "Consult {1}, to which {0} belongs, without a name."},
		ieum.Text{Ko: "{1:에} 연락하", En: "{1} is called"},
	},
	fromOffice: {
		ieum.Text{Ko: "{0}에 속한 {1:에} 이름을 밝히지 않고 문의합니다.", En: "Consult {1}, which belongs to {0}, without a name."},
		ieum.Text{Ko: "{1:에} 연락하", En: "{1} is called"},
	},
	callsAgency: {
		ieum.Text{Ko: "{0:이} {1:에} 전화해 이름을 밝히지 않고 문의합니다.", En: "{0} calls {1} and asks, without a name."},
		ieum.Text{Ko: "{1:에} 전화해 문의하", En: "{1} is called"},
	},
	reportsByPhone: { // to a rescue body in danger, which needs no consent
		ieum.Text{Ko: "{0:이} 바로 {2:에} 전화해 {1:을} 요청합니다. 이때 이름을 알리며, 동의는 필요하지 않습니다.", En: "{0} calls {2} at once and requests {1}; the name is told then, and no consent is needed."},
		ieum.Text{Ko: "바로 {3:에} 전화해 {1:을} 요청하", En: "{3} is called at once to request {1}"},
	},
	reportsThere: {
		ieum.Text{Ko: "바로 {0:에} {1:을} 요청합니다. 이때 이름을 알리며, 동의는 필요하지 않습니다.", En: "Request {1} from {0} at once; the name is told then, and no consent is needed."},
		ieum.Text{Ko: "바로 {0:에} {1:을} 요청하", En: "{1} is requested from {0} at once"},
	},
	asksContact: { // AGREES_WITH, where it names whom to call
		ieum.Text{Ko: "{0:이} 협약을 맺은 {1}의 {4:에} 이름을 밝히지 않고 문의합니다.", En: "{0} consults {4} of {1}, with which it has an agreement, without a name."},
		ieum.Text{Ko: "{0:과} 협약을 맺은 {1}의 {4:에} 연락하", En: "{4} of {1}, the partner of {0}, is called"},
	},
}

// basisWords say what a tie rests on, in the order of tieKinds.
var basisWords = []ieum.Text{
	{Ko: "가족", En: "family"},
	{Ko: "교사와 학생", En: "teacher and student"},
	{Ko: "가까운 지지자", En: "informal supporter"},
	{Ko: "담당 사례관리자", En: "case manager in charge"},
	{Ko: "서비스 이용", En: "service received"},
	{Ko: "같은 기관", En: "same organisation"},
	{Ko: "아는 사이", En: "acquaintance"},
	{Ko: "협약", En: "agreement"},
	{Ko: "의뢰해 온 기관", En: "referrals before"},
	{Ko: "소개 없이 직접 전화", En: "a call without an introduction"},
	{Ko: "제공 기관", En: "the agency's own service"},
	{Ko: "한 교육지원청", En: "same education office"},
}

// What a basis adds.
var (
	phraseLastContact = ieum.Text{Ko: "마지막 연락 {0}", En: "last contact {0}"}
	phraseNoContact   = ieum.Text{Ko: "마지막 연락 기록 없음", En: "no contact on record"}
	phraseTogether    = ieum.Text{Ko: "함께 일한 횟수 {0}회", En: "worked together {0} times"}
	phraseTogetherOne = ieum.Text{Ko: "함께 일한 횟수 {0}회", En: "worked together once"}
	phraseAccepted    = ieum.Text{Ko: "{1}건 중 {0}건 수락", En: "{0} of {1} accepted"}
	phraseAnswers     = ieum.Text{Ko: "답변까지 {0}일쯤", En: "answers within about {0} days"}
	phraseAnswersOne  = ieum.Text{Ko: "답변까지 하루쯤", En: "answers within about a day"}
	phraseDesk        = ieum.Text{Ko: "{0} 접수 창구", En: "the desk of {0}"}
	phraseWithPhone   = ieum.Text{Ko: "{0}({1})", En: "{0} ({1})"}
	phraseOwnOffer    = ieum.Text{Ko: "해 줄 수 있는 일", En: "what they can give"}
	phraseToday       = ieum.Text{Ko: "오늘", En: "today"}
)

// agoUnits are the units of time, the largest first, each from the number of them that it is used for.
var agoUnits = []struct {
	days, least int
	one, many   ieum.Text
}{
	{365, 2, ieum.Text{}, ieum.Text{Ko: "{0}년 전", En: "{0} years ago"}},
	{30, 2, ieum.Text{}, ieum.Text{Ko: "{0}개월 전", En: "{0} months ago"}},
	{7, 2, ieum.Text{}, ieum.Text{Ko: "{0}주 전", En: "{0} weeks ago"}},
	{1, 1, ieum.Text{Ko: "{0}일 전", En: "{0} day ago"}, ieum.Text{Ko: "{0}일 전", En: "{0} days ago"}},
}

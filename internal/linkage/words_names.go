package linkage

import "ieum/internal/ieum"

// How people and things are named.
var (
	phraseTitled  = ieum.Text{Ko: "{0} {1}", En: "{0} ({1})"}
	phrasePerson  = ieum.Text{Ko: "{0} 님", En: "{0}"}
	phraseStudent = ieum.Text{Ko: "학생", En: "student"}
	phraseWorker  = ieum.Text{Ko: "담당자", En: "worker"}
	phraseTeacher = ieum.Text{Ko: "선생님", En: "teacher"}
	phraseManager = ieum.Text{Ko: "사례관리자", En: "case manager"}

	phraseValue   = ieum.Text{Ko: "{0}", En: "“{0}”"}
	phraseLeftOut = ieum.Text{Ko: "{0:은} 제외", En: "not {0}"}
	phraseRound   = ieum.Text{Ko: "({0})", En: " ({0})"}
	phraseSquare  = ieum.Text{Ko: "[{0}]", En: " [{0}]"}

	phraseRecorded = ieum.Text{Ko: "기록: {0}", En: "recorded: {0}"}
	phraseTold     = ieum.Text{Ko: "알려 주신 사정: {0}", En: "as you told: {0}"}

	phraseDay    = ieum.Text{Ko: "{0}년 {1}월 {2}일", En: "{2} {3} {0}"}
	phraseEither = ieum.Text{Ko: "{0:이나} {1}", En: "{0} or {1}"}
	// phraseOneOfMany: 0 are the first, 1 how many there are in all, 2 how many are not named.
	phraseOneOfMany = ieum.Text{Ko: "{0} 등 {1}곳 가운데 한 곳", En: "{0} or one of {2} others"}

	phraseSomeGate = ieum.Text{Ko: "정해진 의뢰 기관", En: "certain referrers"}
	phraseAnybody  = ieum.Text{Ko: "누구나", En: "anybody"}
	phraseNoPhone  = ieum.Text{Ko: "전화번호 기록 없음", En: "no telephone on record"}

	phraseAskFamily          = ieum.Text{Ko: "학생이나 보호자", En: "the student or the guardian"}
	phraseAskWithoutGuardian = ieum.Text{Ko: "학생 본인이나 담임교사", En: "the student or the class teacher"}
	phraseAskPerson          = ieum.Text{Ko: "본인", En: "the person"}
	phraseAskElsewhere       = ieum.Text{
		Ko: "{0} 학생 본인이나 담임교사에게 묻거나 서류로 확인해 주세요.", En: "{0} Please ask the student or the class teacher, or see the papers.",
	}
)

// kinship names a relative by what they are to the client. Nobody is addressed as 조부모 or 형제자매, so
// that these stand in brackets. The sex of a relative is a fact of that person, which an answer about somebody else does
// not read.
var kinship = map[ieum.Relation]ieum.Text{
	ieum.Mother:      {Ko: "어머니 {0} 님", En: "{0} (mother)"},
	ieum.Father:      {Ko: "아버지 {0} 님", En: "{0} (father)"},
	ieum.Grandparent: {Ko: "{0} 님(조부모)", En: "{0} (grandparent)"},
	ieum.Sibling:     {Ko: "{0} 님(형제자매)", En: "{0} (sibling)"},
	ieum.OtherKin:    {Ko: "친척 {0} 님", En: "{0} (relative)"},
}

// referrerWords name who may refer.
var referrerWords = map[ieum.Referrer]ieum.Text{
	ieum.ReferSelf:        {Ko: "본인", En: "the person"},
	ieum.ReferGuardian:    {Ko: "보호자", En: "the guardian"},
	ieum.ReferTeacher:     {Ko: "교사", En: "a teacher"},
	ieum.ReferCaseManager: {Ko: "사례관리자", En: "a case manager"},
}

// Whom to agree with first.
var (
	phraseWorkerOf        = ieum.Text{Ko: "{0} {1}", En: "{1} of {0}"}
	phraseServed          = ieum.Text{Ko: "이 욕구로 이미 {0}의 {1:을} 받고 있습니다. 먼저 상의해 역할을 나누세요.", En: "{0} already helps with this need through {1}. Agree with them first who does what."}
	phraseServedHere      = ieum.Text{Ko: "이미 {0}의 {1:을} 받고 있습니다. 새로 의뢰하기 전에 상의하세요.", En: "{1} is already received from {0}. Talk with them before another referral."}
	phraseHouseholdServed = ieum.Text{Ko: "이 가구에 도움을 받고 있는 사람이 있습니다. 먼저 {0:과} 상의하세요.", En: "Someone in this household is served: agree with {0} first."}
)

// What to develop. 0 is one end, 1 the other, 2 the need.
var (
	phraseDevelopTie       = ieum.Text{Ko: "{0:이} {1:과} 아는 사이가 되면 길이 열립니다. 먼저 인사를 나누고 함께 회의를 열어 보세요.", En: "If {0} came to know {1}, the way would be open. Introduce yourself and hold a conference together."}
	phraseDevelopManager   = ieum.Text{Ko: "{0:을} 맡을 사례관리자를 정하면 길이 열립니다.", En: "A case manager for {0} would open the way."}
	phraseDevelopAgreement = ieum.Text{Ko: "{0:과} {1:이} 협약을 맺으면 길이 열립니다.", En: "An agreement between {0} and {1} would open the way."}
	phraseDevelopRoom      = ieum.Text{Ko: "{0}에 자리를 늘리거나 이용 지역을 넓히도록 제안해 보세요.", En: "Suggest to {0} that it add places or widen its area."}
	phraseDevelopRow       = ieum.Text{
		Ko: "이 지역에 {0}처럼 ‘{2}’ 욕구를 도울 만한 기관이 있지만, 목록에 올라 있는 서비스가 없습니다. 기관에 확인하고 목록의 잘못으로 알려 주세요.",
		En: "Agencies such as {0} are likely to help with “{2}” here, but the directory lists no service of theirs. Ask them, and report the error in the directory.",
	}
	phraseDevelopDirectory = ieum.Text{
		Ko: "‘{2}’ 욕구를 돕는 서비스가 이 지역의 목록에 하나도 없습니다. 정말 없는지, 목록이 덜 채워졌는지 학생맞춤통합지원센터에 먼저 확인하고, 빠진 곳이 있으면 알려 주세요.",
		En: "The directory lists no service for “{2}” in this area. First ask the student support centre whether there is none or the directory is incomplete, and report what is missing.",
	}
	phraseDevelopNew = ieum.Text{Ko: "‘{2}’ 욕구를 도울 서비스가 이 지역에 더 필요합니다. 학생맞춤통합지원센터나 지역사회보장협의체에 알려 새로 마련하도록 제안하세요.", En: "The area needs another service for “{2}”. Tell the student support centre or the community security council, and propose one."}
)

package casetext

// keywords are the words that lines begin with, Korean beside English.
var keywords = map[string]string{
	"오늘": "today", "동네": "area", "교육청": "district", "학교": "school", "기관": "agency", "서비스": "service",
	"교사": "teacher", "사례관리자": "manager", "직원": "worker", "아는사이": "knows", "협약": "agreement", "의뢰흐름": "flow",
	"학생": "student", "사람": "person", "가구": "household", "가족": "family", "담임": "teaches", "담당": "manages",
	"지지": "supports", "제안": "offer", "욕구": "need", "사정": "fact", "이용": "enrolled", "숨은이용": "elsewhere",
	"동의": "consent", "분리": "keepaway",
	"질문": "ask", "이름없이": "profile", "판정": "judge", "중재": "mediate", "대상자": "fits",
	"바로": "now", "대기": "wait", "확인": "check", "막힘": "blocked", "못바꿈": "never", "길": "path", "조정": "coordinate",
	"먼저": "first", "지금": "call", "개발": "develop", "말": "says", "말없음": "silent", "맞음": "fit", "곁": "beside", "동의필요": "missing", "오류": "error",
	"방법": "way", "전화": "phone",
}

// attributes are the words that attributes begin with.
var attributes = map[string]string{
	"법정동": "legal", "덮음": "covers", "위": "in", "이웃": "next", "지역": "area", "교육청": "district", "학교급": "level",
	"위치": "point", "닫음": "closed", "비공개": "confidential", "유형": "type", "욕구": "need", "나이": "age", "학년": "grade",
	"가구": "household", "소득": "income", "장애": "disability", "언어": "language", "성별": "sex", "제외": "not", "재량": "discretion",
	"자리": "places", "확인일": "said", "유효": "until", "재개": "opens", "신청": "refer", "통로": "gate", "학교기준": "byschool",
	"함께못함": "excludes", "짐작": "inferred", "답변": "answers", "생일": "born", "학교": "school", "집": "home", "가구원": "house",
	"밖": "outside", "대리인": "representative", "미확인": "unverified", "친함": "close", "연락": "contact", "회의": "conferences", "의뢰": "referrals",
	"갈등": "conflict", "글쓴이": "author", "공유": "shared", "수락": "accepted", "부터": "since", "까지": "till", "직원": "worker",
	"다시": "retry", "날짜": "on", "걸음": "steps", "영어": "english", "물은이": "asker", "역할": "role", "사정": "fact",
	"어머니": "MOTHER", "아버지": "FATHER", "조부모": "GRANDPARENT", "형제": "SIBLING", "친척": "OTHER",
	"특수교육": "special", "체류": "residence", "임신": "pregnancy", "보호종료": "leaving", "요양": "longterm", "거동": "mobility",
	"직함": "title", "전화": "phone", "적힘": "written", "지원": "support", "서명": "signable",
	"소속학교": "school", "담당자": "contact",
	"거부": "refused", "철회": "withdrawn", "동의함": "given",
}

// values are words for codes.
var values = map[string]string{
	"있음": "OPEN", "대기": "WAITLIST", "없음": "FULL", "사정먼저": "ASSESS_FIRST", "모름": "",
	"본인": "SELF", "보호자": "GUARDIAN", "교사": "TEACHER", "사례관리자": "CASE_MANAGER",
	"초등": "ELEMENTARY", "중등": "MIDDLE", "고등": "HIGH", "특수": "SPECIAL",
	"긴급": "URGENT", "높음": "HIGH", "보통": "MEDIUM", "낮음": "LOW",
	"한부모": "SINGLE_PARENT", "조손": "GRANDPARENT", "수급": "BASIC_LIVELIHOOD", "차상위": "NEAR_POVERTY", "초과": "ABOVE",
	"여성": "FEMALE", "남성": "MALE", "한국어": "KO", "베트남어": "VI", "심한장애": "SEVERE", "장애없음": "NONE", "해당없음": "NONE", "다문화": "MULTICULTURAL",
	"생계급여": "LIVELIHOOD", "의료급여": "MEDICAL", "주거급여": "HOUSING", "교육급여": "EDUCATION",
	"특수교육": "SPECIAL_EDUCATION", "체류": "RESIDENCE_STATUS", "임신": "PREGNANCY", "보호종료": "LEAVING_CARE",
	"요양": "LONG_TERM_CARE_GRADE", "거동": "MOBILITY",
	"소득": "INCOME_CLASS", "가구": "HOUSEHOLD_TYPE", "장애": "DISABILITY", "언어": "LANGUAGE", "성별": "SEX",
	"생일": "BIRTH", "학년": "GRADE", "학교": "SCHOOL", "집": "HOME",
	"아는사람": "KNOWN_THERE", "소속기관": "OWN_HOUSE", "돕는기관": "HELPER", "직접전화": "DIRECT_CALL", "소개": "INTRODUCED",
}

// translate returns the English word for a Korean one, and any other as it is.
func translate(table map[string]string, word string) string {
	if english, ok := table[word]; ok {
		return english
	}
	return word
}

package disclosure

import "ieum/internal/ieum"

// What stands on a sheet.
var (
	wordService    = ieum.Text{Ko: "서비스", En: "Service"}
	wordAgency     = ieum.Text{Ko: "받는 기관", En: "To"}
	wordSender     = ieum.Text{Ko: "보내는 곳", En: "From"}
	wordManager    = ieum.Text{Ko: "담당자", En: "In charge"}
	wordCallBack   = ieum.Text{Ko: "연락할 번호", En: "Number to call"}
	wordAskedOn    = ieum.Text{Ko: "의뢰한 날", En: "Asked on"}
	wordAnswerBy   = ieum.Text{Ko: "회신 요청일", En: "Please answer by"}
	wordGround     = ieum.Text{Ko: "동의를 대신하는 법적 근거", En: "Ground in law instead of consent"}
	wordName       = ieum.Text{Ko: "이름", En: "Name"}
	wordBorn       = ieum.Text{Ko: "생년월일", En: "Born on"}
	wordSchool     = ieum.Text{Ko: "다니는 학교", En: "School"}
	wordGrade      = ieum.Text{Ko: "학년", En: "Grade"}
	wordContact    = ieum.Text{Ko: "연락", En: "Contact"}
	wordBySender   = ieum.Text{Ko: "보내는 곳 담당자를 거쳐 주세요.", En: "Please go through who is in charge."}
	wordAgeUnknown = ieum.Text{Ko: "나이 기록 없음", En: "age not recorded"}
	wordNeed       = ieum.Text{Ko: "욕구", En: "Need"}
	wordLevel      = ieum.Text{Ko: "정도", En: "Level"}
	wordReason     = ieum.Text{Ko: "의뢰 사유", En: "Reason"}
	wordAssessedOn = ieum.Text{Ko: "사정한 날", En: "Assessed on"}
	wordSummary    = ieum.Text{Ko: "요약", En: "Summary"}
)

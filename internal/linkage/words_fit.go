package linkage

import "ieum/internal/ieum"

// What fits of a service. 0 is the need, for whom it is, the condition, the metres, the day or the level; 1 is the
// domain of the need.
var (
	phraseFitNeed       = ieum.Text{Ko: "‘{0}’ 욕구를 먼저 돕는 서비스입니다.", En: "It is made for the need “{0}”."}
	phraseFitAlso       = ieum.Text{Ko: "다른 욕구를 주로 돕는 서비스지만 ‘{0}’ 욕구도 돕습니다.", En: "It is made for another need and helps with “{0}” too."}
	phraseFitWider      = ieum.Text{Ko: "‘{1}’ 영역을 두루 돕는 서비스여서 ‘{0}’ 욕구도 상의할 수 있습니다.", En: "It helps with all of “{1}”, and so with “{0}” too."}
	phraseFitType       = ieum.Text{Ko: "{0:을} 위한 곳입니다.", En: "It is for {0}."}
	phraseFitCondition  = ieum.Text{Ko: "이용 조건에 맞춘 서비스입니다{0}.", En: "It is made for people who meet its condition{0}."}
	phraseFitDistrict   = ieum.Text{Ko: "같은 교육지원청 지역에 있습니다.", En: "It is in the same school district."}
	phraseFitNearHome   = ieum.Text{Ko: "집이 있는 동네에서 가깝습니다(약 {0}m).", En: "It is near the neighbourhood of the home (about {0} m)."}
	phraseFitNearSchool = ieum.Text{Ko: "학교에서 가깝습니다(약 {0}m).", En: "It is near the school (about {0} m)."}
	phraseFitPlaces     = ieum.Text{Ko: "{0}에 자리가 있다고 알려 왔습니다.", En: "On {0} it said that there are free places."}
	phraseFitLevel      = ieum.Text{Ko: "‘{0}’ 수준의 어려움을 맡는 기관입니다.", En: "The agency takes on needs of the level “{0}”."}
)

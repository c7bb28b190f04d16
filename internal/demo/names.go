package demo

import "ieum/internal/ieum"

// Names that exist nowhere: towns and quarters of words for light, water and
// trees, people of words that nobody is registered under.

// townPlan is a town to be: its names, where it lies, and how its legal
// quarters fall into administrative ones.
type townPlan struct {
	name     ieum.Text
	code     string
	centre   ieum.Point
	quarters []ieum.Text
}

// elderName is a given name of old people, with their sex as the fact SEX has
// it.
type elderName struct{ name, sex string }

var (
	provinceName = ieum.Text{Ko: "누리도", En: "Nuri Province"}

	townPlans = []townPlan{
		{
			name: ieum.Text{Ko: "가람시", En: "Garam City"}, code: "9911", centre: ieum.Point{Latitude: 36.52, Longitude: 127.46},
			quarters: []ieum.Text{
				{Ko: "해오름", En: "Haeoreum"},
				{Ko: "달맞이", En: "Dalmaji"},
				{Ko: "별빛", En: "Byeolbit"},
				{Ko: "은하수", En: "Eunhasu"},
				{Ko: "무지개", En: "Mujigae"},
				{Ko: "하늘길", En: "Haneulgil"},
				{Ko: "꽃내음", En: "Kkonnaeeum"},
				{Ko: "솔바람", En: "Solbaram"},
				{Ko: "물소리", En: "Mulsori"},
				{Ko: "온누리", En: "Onnuri"},
			},
		},
		{
			name: ieum.Text{Ko: "솔뫼시", En: "Solmoe City"}, code: "9912", centre: ieum.Point{Latitude: 36.50, Longitude: 127.62},
			quarters: []ieum.Text{
				{Ko: "새벽별", En: "Saebyeokbyeol"},
				{Ko: "푸른숲", En: "Pureunsup"},
				{Ko: "돌담길", En: "Doldamgil"},
				{Ko: "느티나무", En: "Neutinamu"},
				{Ko: "징검다리", En: "Jinggeomdari"},
				{Ko: "아침놀", En: "Achimnol"},
				{Ko: "초롱불", En: "Chorongbul"},
				{Ko: "맑은여울", En: "Malgeunyeoul"},
				{Ko: "이슬비", En: "Iseulbi"},
				{Ko: "한가온", En: "Hangaon"},
			},
		},
	}

	familyNames = []string{"김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신", "권", "황"}

	// givenNames are words, not names in use: cloud, spring, acorn.
	givenNames = []string{
		"가온", "나래", "다솔", "라온", "마루", "바론", "사랑", "아람", "자람", "차오름", "하람", "누리", "도담", "보담", "소담", "미르",
		"이든", "온새", "푸름", "한결", "해솔", "슬옹", "예솔", "윤슬", "여울", "다온", "새론", "아라", "가람", "나린", "도란", "모란",
		"벼리", "세찬", "어진", "이룸", "참솔", "큰솔", "한울", "해든",
	}
	elderNames = []elderName{
		{"말순", "FEMALE"},
		{"복순", "FEMALE"},
		{"점례", "FEMALE"},
		{"순덕", "FEMALE"},
		{"금자", "FEMALE"},
		{"옥분", "FEMALE"},
		{"영팔", "MALE"},
		{"덕수", "MALE"},
		{"판석", "MALE"},
		{"봉남", "MALE"},
	}
)

// name draws a family and a given name.
func (g *generator) name() (family, given string) {
	return pick(g.dice, familyNames), pick(g.dice, givenNames)
}

// fullName draws a name as it is displayed.
func (g *generator) fullName() ieum.Text {
	family, given := g.name()
	return ieum.Text{Ko: family + given}
}

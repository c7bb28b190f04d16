package linkage

import (
	"strconv"

	"ieum/internal/ieum"
)

// How bounds are worded. 0 is the lower end, 1 the upper.
var (
	phraseAges    = ieum.Text{Ko: "만 {0}세부터 {1}세까지", En: "aged {0} to {1}"}
	phraseAge     = ieum.Text{Ko: "만 {0}세", En: "aged {0}"}
	phraseAgeFrom = ieum.Text{Ko: "만 {0}세 이상", En: "aged {0} or over"}
	phraseAgeTo   = ieum.Text{Ko: "만 {1}세 이하", En: "aged {1} or under"}

	phraseGrades    = ieum.Text{Ko: "{0}–{1}", En: "{0} to {1}"}
	phraseGradeFrom = ieum.Text{Ko: "{0} 이상", En: "{0} and above"}
	phraseGradeTo   = ieum.Text{Ko: "{1} 이하", En: "{1} and below"}
)

// between chooses how to word bounds, of which either may be open: both ends, one value, from, or up to. Without
// any bound it is absent.
func between(low, high *int, both, one, from, upTo ieum.Text) ieum.Text {
	switch {
	case low == nil && high == nil:
		return ieum.Text{}
	case high == nil:
		return from
	case low == nil:
		return upTo
	case *low == *high:
		return one
	}
	return both
}

// agesBetween words bounds of an age in full years (만 나이): 만 7세부터 13세까지.
func agesBetween(language ieum.Language, low, high *int) string {
	phrase := between(low, high, phraseAges, phraseAge, phraseAgeFrom, phraseAgeTo)
	return say(language, phrase, strconv.Itoa(valueOf(low)), strconv.Itoa(valueOf(high)))
}

// schoolWords name the grades of a level of school: 0 is a grade of it, 1 another.
type schoolWords struct {
	first, last              int
	grade, grades, shortened ieum.Text
}

// schools are the levels that grades run through, 1 to 12.
var schools = []schoolWords{
	{
		1, 6,
		ieum.Text{Ko: "초등 {0}학년", En: "grade {0} of primary school"},
		ieum.Text{Ko: "초등 {0}–{1}학년", En: "grades {0} to {1} of primary school"},
		ieum.Text{Ko: "초{0}", En: "grade {0} of primary school"},
	},
	{
		7, 9,
		ieum.Text{Ko: "중학교 {0}학년", En: "grade {0} of middle school"},
		ieum.Text{Ko: "중학교 {0}–{1}학년", En: "grades {0} to {1} of middle school"},
		ieum.Text{Ko: "중{0}", En: "grade {0} of middle school"},
	},
	{
		10, 12,
		ieum.Text{Ko: "고등학교 {0}학년", En: "grade {0} of high school"},
		ieum.Text{Ko: "고등학교 {0}–{1}학년", En: "grades {0} to {1} of high school"},
		ieum.Text{Ko: "고{0}", En: "grade {0} of high school"},
	},
}

// gradesBetween words bounds of a grade of 1 to 12 as schools count them: 초등 1–2학년, 초5–고1.
func gradesBetween(language ieum.Language, low, high *int) string {
	lower, upper := valueOf(low), valueOf(high)
	whole := func(s *schoolWords) ieum.Text { return s.grade }
	if low != nil && high != nil {
		if s := schoolOfGrade(lower); s == schoolOfGrade(upper) && lower < upper {
			return say(language, s.grades, strconv.Itoa(lower-s.first+1), strconv.Itoa(upper-s.first+1))
		}
		if lower != upper {
			whole = func(s *schoolWords) ieum.Text { return s.shortened }
		}
	}
	word := func(grade int) string {
		s := schoolOfGrade(grade)
		return say(language, whole(s), strconv.Itoa(grade-s.first+1))
	}
	phrase := between(low, high, phraseGrades, ieum.Text{Ko: "{0}", En: "{0}"}, phraseGradeFrom, phraseGradeTo)
	return say(language, phrase, word(lower), word(upper))
}

// schoolOfGrade returns the level of a grade; grades beyond the last belong to it, those before the first to the first.
func schoolOfGrade(grade int) *schoolWords {
	for i := range schools {
		if grade <= schools[i].last {
			return &schools[i]
		}
	}
	return &schools[len(schools)-1]
}

package linkage

import (
	"slices"

	"ieum/internal/ieum"
)

// ageOf judges the age on the day or, where it is not known, the ages that the grade allows. Who is too young grows
// into it; who is too old never fits again.
func ageOf(in *inquiry, e *ieum.EligibilityRule) finding {
	least, most := in.subject.ages()
	low, high := bounds(e)
	within, outside := low <= least && most <= high, most < low || high < least
	switch {
	case least == unknownAge, !within && !outside:
		return finding{why: ageUnknown}
	case e.Include == within:
		return finding{why: ageFits}
	case !e.Include:
		f := finding{why: ageLeftOut, never: high == endless}
		if !f.never {
			f.changesOn = in.birthday(high + 1)
		}
		return f
	case most < low:
		return finding{why: ageTooYoung, changesOn: in.birthday(low)}
	}
	return finding{why: ageTooOld, never: true}
}

// birthday returns the day on which the subject reaches an age; absent where the birthday is not known.
func (in *inquiry) birthday(age int) ieum.Date { return birthday(in.subject.born, age) }

// endless is the upper end of a condition that has none.
const endless = 1 << 30

// bounds returns the ends of a condition, both included.
func bounds(e *ieum.EligibilityRule) (low, high int) {
	low, high = 0, endless
	if e.Min != nil {
		low = *e.Min
	}
	if e.Max != nil {
		high = *e.Max
	}
	return low, high
}

// gradeOf judges the grade on the day. Who is below grows into it on a 1 March.
func gradeOf(in *inquiry, e *ieum.EligibilityRule) finding {
	g := in.subject.grade
	switch g {
	case unknownGrade:
		return finding{why: gradeUnknown}
	case noGrade:
		if !e.Include {
			return finding{why: gradeFits}
		}
		return finding{why: gradeNoPupil, never: true}
	}
	low, high := bounds(e)
	within := low <= g && g <= high
	switch {
	case e.Include == within:
		return finding{why: gradeFits}
	case !e.Include:
		f := finding{why: gradeLeftOut, never: high == endless}
		if !f.never {
			f.changesOn = march(in.q.On, high+1-g)
		}
		return f
	case g < low && low < noGrade:
		return finding{why: gradeTooLow, changesOn: march(in.q.On, low-g)}
	}
	return finding{why: gradeTooHigh, never: true}
}

// levelOfRule judges the level of school on the day. A pupil moves up with the first grade of a level.
func levelOfRule(in *inquiry, e *ieum.EligibilityRule) finding {
	level := in.subject.level
	switch {
	case in.subject.grade == noGrade && e.Include && level == "":
		return finding{why: levelNoPupil, never: true}
	case in.subject.grade == noGrade && level == "":
		return finding{why: levelFits}
	case level == "":
		return finding{why: levelUnknown}
	case e.Include == slices.Contains(e.Values, string(level)):
		return finding{why: levelFits}
	}
	first, grows := in.movesUp(e)
	if !grows {
		return finding{why: levelPast, never: true}
	}
	f := finding{why: levelNotYet}
	if in.subject.grade != unknownGrade {
		f.changesOn = march(in.q.On, first-in.subject.grade)
	}
	return f
}

// levels are the levels that a pupil passes through, each with its first grade.
var levels = []struct {
	level ieum.SchoolLevel
	first int
}{{ieum.Elementary, 1}, {ieum.Middle, 7}, {ieum.High, 10}}

// movesUp returns the first grade of the next level that the condition admits, and whether the subject
// will get there.
func (in *inquiry) movesUp(e *ieum.EligibilityRule) (first int, grows bool) {
	passed := false
	for _, l := range levels {
		if passed && e.Include == slices.Contains(e.Values, string(l.level)) {
			return l.first, true
		}
		passed = passed || l.level == in.subject.level
	}
	return 0, false
}

package policy

// answerLevels are the days that an answer takes, as levels: a week, two, a
// month, a quarter.
var answerLevels = []int{7, 14, 30, 90}

// AnswerDays returns how many days an answer of an agency takes as p may read
// it: the number for those who read figures, and for others the level that it
// lies below or on. What is longer than the last level, or not known, is 0,
// which stands for not known.
func AnswerDays(p Principal, days int) int {
	if May(p, ReadFigures) {
		return days
	}
	for _, level := range answerLevels {
		if days > 0 && days <= level {
			return level
		}
	}
	return 0
}

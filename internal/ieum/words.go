package ieum

// relationWords are what a relative is called.
var relationWords = map[Relation]Text{
	Mother: {Ko: "어머니", En: "Mother"}, Father: {Ko: "아버지", En: "Father"}, Grandparent: {Ko: "조부모", En: "Grandparent"},
	Sibling: {Ko: "형제자매", En: "Sibling"}, OtherKin: {Ko: "그 밖의 가족", En: "Other relative"},
}

// Words are what a relative is called; no text for a relation that there is not.
func (r Relation) Words() Text { return relationWords[r] }

// levelWords name the levels of a need, as they stand within a sentence.
var levelWords = map[Level]Text{
	LevelLow: {Ko: "낮음", En: "low"}, LevelMedium: {Ko: "보통", En: "medium"}, LevelHigh: {Ko: "높음", En: "high"}, LevelUrgent: {Ko: "긴급", En: "urgent"},
}

// Words name the level, as within a sentence; no text for a level that there is not.
func (l Level) Words() Text { return levelWords[l] }

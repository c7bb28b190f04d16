package desk

import (
	"ieum/internal/casework"
	"ieum/internal/ieum"
)

// Settings are numbers that an office may set for itself.
type Settings struct {
	// CaseWeights is what a case of a class counts in a caseload.
	CaseWeights map[ieum.CaseClass]float64
	// StandardCaseload is the weighted number of cases that is reasonable for a
	// case manager who has no standard of their own.
	StandardCaseload float64
	// DueWithinDays is how far ahead the list of what falls due looks.
	DueWithinDays int
	// Deadlines are the days that a stage of a case may take.
	Deadlines casework.Deadlines
	// SightAfterClosing is for how many days after a case was closed its team,
	// whoever registered the student, and the district's centre still see the
	// student by it. Afterwards the team's supervisor does, who can have the
	// case opened again.
	SightAfterClosing int
	// YearsOfPractice, Licences and StandardTraining are what is recommended of
	// a case manager: years, and codes of QUALIFICATION and TRAINING, of each
	// of which one is enough.
	YearsOfPractice            int
	Licences, StandardTraining []string
}

// DefaultSettings returns the settings that are built in.
func DefaultSettings() Settings {
	return Settings{
		// No figure is official. The order of the weights follows the classes of
		// the field (일반, 집중, 위기); about 20 is the middle of the 15 to 25
		// active cases that guidance commonly names. The NASW standards of case
		// management ask for "a reasonable number" only.
		CaseWeights:      map[ieum.CaseClass]float64{ieum.Regular: 1, ieum.Intensive: 2, ieum.Crisis: 3},
		StandardCaseload: 20,
		// Two weeks: the next supervision and the next conference fall in it.
		DueWithinDays: 14,
		// Ten days to assess and fifteen to plan are those of integrated case
		// management (통합사례관리) in guides of local governments; no act sets any.
		Deadlines: casework.UsualDeadlines(),
		// A year: the looks after the end of a case fall in it, and so does the
		// change of class after which most cases that come back do.
		SightAfterClosing: 365,
		// The recommendation of school casework handbooks: a social work licence,
		// five years of practice, the standard training.
		YearsOfPractice: 5,
		Licences: []string{
			"SOCIAL_WORKER_1", "SOCIAL_WORKER_2", "SCHOOL_SOCIAL_WORKER", "MENTAL_HEALTH_SOCIAL_WORKER", "MEDICAL_SOCIAL_WORKER",
		},
		StandardTraining: []string{"CASE_MANAGEMENT_STANDARD"},
	}
}

package demo

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"

	"ieum/internal/ieum"
)

//go:embed wordings.json
var embeddedWordings []byte

// wordings are the sentences that the people of a demo write and say. They
// are in Korean alone, as records are.
type wordings struct {
	// Needs are those of students, by need code.
	Needs map[string]needWords `json:"needs"`
	// Adults and Elders say what a need of theirs is, by need code.
	Adults map[string][]string `json:"adults"`
	Elders map[string][]string `json:"elders"`
	// Strengths are what students can do.
	Strengths []string `json:"strengths"`
	// Reasons tell why a case was opened, by channel.
	Reasons map[ieum.Channel][]string `json:"reasons"`
	Offers  []offerWords              `json:"offers"`
	Safety  []safetyWords             `json:"safety"`
	// Capacities are those of an assessment: self, family, public, and its
	// summary.
	Capacities map[string][]string `json:"capacities"`
	// Tasks are those of anybody but the student.
	Tasks map[ieum.TaskOwner][]string `json:"tasks"`
	// Decisions and Contacts go with every need.
	Decisions   []string `json:"decisions"`
	Contacts    []string `json:"contacts"`
	Evaluations []string `json:"evaluations"`
	ClientViews []string `json:"clientViews"`
	FollowUps   []string `json:"followUps"`
	Reflections []string `json:"reflections"`
}

// needWords are what is said and done about one need of a student.
type needWords struct {
	Texts     []string    `json:"texts"`
	Voices    []string    `json:"voices"`
	Decisions []string    `json:"decisions"`
	Contacts  []string    `json:"contacts"`
	Goals     []goalWords `json:"goals"`
}

// goalWords are a goal with what the student does for it.
type goalWords struct {
	Text     string `json:"text"`
	Baseline string `json:"baseline"`
	Target   string `json:"target"`
	Student  string `json:"student"`
}

// offerWords are what a supporter can give, the needs that it meets, and who
// would say so (codes of SUPPORTER_RELATION).
type offerWords struct {
	Text      string   `json:"text"`
	Needs     []string `json:"needs"`
	Relations []string `json:"relations"`
}

// safetyWords are what was seen and done in a crisis of one of the needs; of
// any other where there are none.
type safetyWords struct {
	Needs     []string `json:"needs"`
	Seen      string   `json:"seen"`
	Told      []string `json:"told"`
	Called    []string `json:"called"`
	StaysWith string   `json:"staysWith"`
}

// readWordings reads the built-in wordings. Every need that a student can
// have must have its own, and no other; else they are [ieum.ErrInvalid].
func readWordings(codes *ieum.Codes) (*wordings, error) {
	var w wordings
	d := json.NewDecoder(bytes.NewReader(embeddedWordings))
	d.DisallowUnknownFields()
	if err := d.Decode(&w); err != nil {
		return nil, fmt.Errorf("the wordings: %w: %w", ieum.ErrInvalid, err)
	}
	for _, n := range pupilNeeds {
		words := w.Needs[n.code]
		if len(words.Texts) == 0 || len(words.Voices) == 0 || len(words.Decisions) == 0 || len(words.Contacts) == 0 || len(words.Goals) == 0 {
			return nil, fmt.Errorf("the wordings lack something for need %s: %w", n.code, ieum.ErrInvalid)
		}
	}
	for _, o := range w.Offers {
		for _, code := range o.Needs {
			if _, ok := codes.Need(code); !ok {
				return nil, fmt.Errorf("the wordings offer an unknown need %s: %w", code, ieum.ErrInvalid)
			}
		}
	}
	return &w, nil
}

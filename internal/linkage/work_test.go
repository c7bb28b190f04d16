package linkage_test

import (
	"testing"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
	"ieum/internal/linkage/casetext"
)

// A question judges each candidate once. What is shown of the options takes no judgement more, and what is blocked one
// for each that is shown.
func TestWhatIsNotShownIsJudgedOnce(t *testing.T) {
	c := caseNamed(t, "testdata/20-ask-first.case") // three options, two blocked
	view := built(t, c, codesWithout(t, nil)).View(atlas.Viewer{})
	q := &c.Questions[0]
	candidates := 0
	for _, e := range c.Network {
		if _, ok := e.(*ieum.Service); ok {
			candidates++
		}
	}
	var answer *linkage.Answer
	judged := linkage.Judged(func() {
		var err error
		answer, err = linkage.Link(t.Context(), view, casetext.Around(c.People, q.Subject), linkage.Request{Need: q.Need, Today: c.Today})
		if err != nil {
			t.Fatal(err)
		}
	})
	if judged != candidates {
		t.Errorf("the question judged %d times, want once for each of %d candidates", judged, candidates)
	}
	if n := answer.Counts(); n.Now+n.Ask == 0 || n.Blocked < 2 {
		t.Fatalf("the case has too little to show: %+v", n)
	}
	for name, ask := range map[string]struct {
		of   func()
		want int
	}{
		"counts":         {func() { answer.Counts() }, 0},
		"options":        {func() { answer.Options(candidates) }, 0},
		"askFirst":       {func() { answer.AskFirst() }, 0},
		"now":            {func() { answer.Now() }, 0},
		"development":    {func() { answer.Development() }, 0},
		"none blocked":   {func() { answer.Blocked(0) }, 0},
		"one blocked":    {func() { answer.Blocked(1) }, 1},
		"all is blocked": {func() { answer.Blocked(100) }, answer.Counts().Blocked},
	} {
		if got := linkage.Judged(ask.of); got != ask.want {
			t.Errorf("%s judged %d times, want %d", name, got, ask.want)
		}
	}
}

func caseNamed(t *testing.T, name string) *casetext.Case {
	t.Helper()
	for _, c := range parsed(t) {
		if c.Name == name {
			return c
		}
	}
	t.Fatalf("no case %s", name)
	return nil
}

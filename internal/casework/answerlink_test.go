package casework_test

import (
	"errors"
	"testing"
	"time"

	"ieum/internal/casework"
	"ieum/internal/ieum"
)

func TestAnAnswerLinkIsMadeForWhatWaits(t *testing.T) {
	for _, c := range []struct {
		state   ieum.ReferralState
		until   ieum.Date
		covered bool
		want    string
	}{
		{ieum.ReferralRequested, "2026-12-24", true, ""},
		{ieum.ReferralReceived, "2026-11-24", true, ""},
		{ieum.ReferralRequested, "2026-12-25", true, "unfit"},
		{ieum.ReferralRequested, "2026-12-24", false, "lacking"},
		{ieum.ReferralAwaitingConsent, "2026-12-24", true, "lacking"},
		{ieum.ReferralDraft, "2026-12-24", true, "lacking"},
		{ieum.ReferralAccepted, "2026-12-24", true, "conflict"},
		{ieum.ReferralRecalled, "2026-12-24", false, "conflict"},
	} {
		asked := &ieum.Referral{Head: ieum.Head{ID: "referral_a", Root: "student_a"}, State: c.state, AnswerLink: "answer_old"}
		link, carried, err := casework.CreateAnswerLink(linkAct(), asked, casework.NewAnswerLink{
			ID: "answer_new", CodeHash: "hash", ExpiresOn: c.until, Zone: time.FixedZone("KST", 9*60*60), Covered: c.covered,
		})
		if got := faultOf(err); got != c.want {
			t.Errorf("%s until %s, covered %v: %v, want %q", c.state, c.until, c.covered, err, c.want)
			continue
		}
		if c.want != "" {
			continue
		}
		end, _ := time.Parse(time.RFC3339, string(c.until)+"T15:00:00Z") // midnight in Seoul after the day
		if carried.AnswerLink != link.ID || asked.AnswerLink != "answer_old" || !link.ExpiresAt.Equal(end) || link.Referral != asked.ID || link.By != "staff_a" {
			t.Errorf("the link %+v of %+v", link, carried)
		}
	}
}

func TestWhoKnocksAtAnAnswerLink(t *testing.T) {
	now := linkAct().At
	good := ieum.AnswerLink{Head: ieum.Head{ID: "answer_a"}, CodeHash: "right", ExpiresAt: now.Add(time.Hour)}
	for name, c := range map[string]struct {
		change func(*ieum.AnswerLink, *ieum.Referral)
		code   string
		want   string
	}{
		"the right code": {nil, "right", ""},
		"a wrong code":   {nil, "wrong", "denied"},
		"used":           {func(l *ieum.AnswerLink, _ *ieum.Referral) { l.UsedAt = now }, "right", "absent"},
		"expired":        {func(l *ieum.AnswerLink, _ *ieum.Referral) { l.ExpiresAt = now }, "right", "absent"},
		"tried out":      {func(l *ieum.AnswerLink, _ *ieum.Referral) { l.Tries = ieum.AnswerTries }, "right", "absent"},
		"replaced":       {func(_ *ieum.AnswerLink, r *ieum.Referral) { r.AnswerLink = "answer_b" }, "right", "absent"},
		"recalled":       {func(_ *ieum.AnswerLink, r *ieum.Referral) { r.State = ieum.ReferralRecalled }, "right", "absent"},
	} {
		link, asked := good, &ieum.Referral{State: ieum.ReferralRequested, AnswerLink: "answer_a"}
		if c.change != nil {
			c.change(&link, asked)
		}
		kept, changed, err := casework.KnockAtAnswerLink(linkAct(), &link, asked, c.code)
		if got := faultOf(err); got != c.want {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
		switch {
		case c.want == "denied" && (!changed || kept.Tries != 1):
			t.Errorf("%s: it is not counted: %+v", name, kept)
		case c.want == "" && (!changed || !kept.OpenedAt.Equal(now)):
			t.Errorf("%s: it is not noted: %+v", name, kept)
		}
	}
}

func linkAct() casework.Act {
	return casework.Act{
		Today: "2026-11-24", At: time.Date(2026, 11, 24, 3, 0, 0, 0, time.UTC), By: "staff_a",
		NewID: func(k ieum.Kind) ieum.ID { return ieum.ID(string(k) + "_new") },
	}
}

// faultOf names what kind of error it is; empty for none.
func faultOf(err error) string {
	if _, ok := errors.AsType[*casework.Unfit](err); ok {
		return "unfit"
	}
	if _, ok := errors.AsType[*casework.Lacking](err); ok {
		return "lacking"
	}
	for name, kind := range map[string]error{"conflict": ieum.ErrConflict, "denied": ieum.ErrDenied, "absent": ieum.ErrNotFound} {
		if errors.Is(err, kind) {
			return name
		}
	}
	if err != nil {
		return err.Error()
	}
	return ""
}

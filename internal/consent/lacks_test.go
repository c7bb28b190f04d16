package consent

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ieum/internal/ieum"
)

func TestLacksSayWhatIsWrong(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(*ieum.Consent, *Held)
		want  []Lack
	}{
		{"nothing", func(*ieum.Consent, *Held) {}, nil},
		{"refused", func(c *ieum.Consent, _ *Held) { c.Decision = ieum.Refused }, []Lack{LackNotGiven}},
		{"no notice", func(c *ieum.Consent, _ *Held) { c.RefusalNoticeGiven = false }, []Lack{LackNotice}},
		{"no items", func(c *ieum.Consent, _ *Held) { c.Items = nil }, []Lack{LackItems}},
		{"from tomorrow", func(c *ieum.Consent, _ *Held) { c.ValidFrom = today.AddDays(1) }, []Lack{LackNotYet}},
		{"until yesterday", func(c *ieum.Consent, _ *Held) { c.ValidUntil = today.AddDays(-1) }, []Lack{LackEnded}},
		{"withdrawn", func(c *ieum.Consent, _ *Held) { c.WithdrawnOn = today }, []Lack{LackWithdrawn}},
		{"nobody signed", func(_ *ieum.Consent, h *Held) { h.Signatures = nil }, []Lack{LackSelf, LackRepresentative}},
		{"the mother alone", func(_ *ieum.Consent, h *Held) { h.Signatures = h.Signatures[1:] }, []Lack{LackSelf}},
		{"no paper", func(_ *ieum.Consent, h *Held) { h.Family = parent(ieum.NotVerified) }, []Lack{LackPower}},
		{"a carer", func(_ *ieum.Consent, h *Held) { h.Signatures[1].Capacity = ieum.SignsCarer }, []Lack{LackRepresentative}},
		{"another's", func(c *ieum.Consent, _ *Held) { c.Student = "student_x" }, []Lack{LackOther}},
		{"two things", func(c *ieum.Consent, h *Held) { c.WithdrawnOn, h.Family = today, nil }, []Lack{LackWithdrawn, LackPower}},
	}
	for _, tt := range tests {
		c := given(ieum.ConsentSupport, ieum.ItemIdentity)
		h := Held{Subject: pupil(10), Family: parent(ieum.FamilyRegister), Signatures: signedBoth(c)}
		tt.spoil(c, &h)
		if diff := cmp.Diff(tt.want, builtIn().Lacks(c, h, today)); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
}

// A consent covers just where it lacks nothing.
func TestLacksAgreeWithCovers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := held(t)
		for _, c := range h.Consents {
			c.RefusalNoticeGiven = rapid.Bool().Draw(t, "notice")
			c.ValidFrom = rapid.SampledFrom([]ieum.Date{"", today, today.AddDays(1)}).Draw(t, "from")
			c.ValidUntil = rapid.SampledFrom([]ieum.Date{"", today, today.AddDays(-1)}).Draw(t, "until")
			c.WithdrawnOn = rapid.SampledFrom([]ieum.Date{"", "", today, today.AddDays(1)}).Draw(t, "withdrawn")
			lacks := builtIn().Lacks(c, h, today)
			if covers := builtIn().Covers(c, h, today); covers != (len(lacks) == 0) {
				t.Fatalf("covers: %v, lacks %v", covers, lacks)
			}
		}
	})
}

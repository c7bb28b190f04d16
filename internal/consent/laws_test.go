package consent

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"ieum/internal/ieum"
)

// held draws what a record may hold about one student.
func held(t *rapid.T) Held {
	h := Held{
		Subject: pupil(rapid.IntRange(5, 20).Draw(t, "age")),
		Family:  parent(rapid.SampledFrom([]ieum.Verification{ieum.FamilyRegister, ieum.NotVerified}).Draw(t, "verified")),
	}
	items := []ieum.ConsentItem{ieum.ItemIdentity, ieum.ItemNeeds, ieum.ItemHealth, ieum.ItemSchool}
	for i := range rapid.IntRange(0, 6).Draw(t, "consents") {
		c := given(rapid.SampledFrom([]ieum.ConsentKind{ieum.ConsentThirdParty, ieum.ConsentSensitive, ieum.ConsentSupport}).Draw(t, "kind"),
			rapid.SliceOfN(rapid.SampledFrom(items), 1, 3).Draw(t, "items")...)
		c.ID = ieum.ID("consent_" + string(rune('a'+i)))
		c.Recipient = rapid.SampledFrom([]ieum.ID{clinic, other}).Draw(t, "recipient")
		c.Decision = rapid.SampledFrom([]ieum.ConsentDecision{ieum.Given, ieum.Given, ieum.Refused}).Draw(t, "decision")
		h.Consents = append(h.Consents, c)
		for _, s := range signedBoth(c) {
			if rapid.Bool().Draw(t, "signs") {
				h.Signatures = append(h.Signatures, s)
			}
		}
	}
	return h
}

func steps(t *rapid.T) []Step {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Step {
		return Step{
			rapid.SampledFrom([]ieum.ID{clinic, other}).Draw(t, "to"),
			rapid.SampledFrom([]string{"1000000-2", "2000000"}).Draw(t, "need"),
		}
	}), 1, 4).Draw(t, "steps")
}

// What is missing, once given as asked and signed as asked, is missing no
// more, and nothing else is: the answer is enough and tells the whole of it.
func TestGivingWhatIsMissingLeavesNothingMissing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, steps := held(t), steps(t)
		h.Family = parent(ieum.FamilyRegister)
		for i, m := range MissingFor(h, today, steps...) {
			c := given(m.Kind, m.Items...)
			c.ID, c.Recipient, c.Purpose = ieum.ID("consent_z"+string(rune('a'+i))), m.Recipient, m.Purpose
			h.Consents = append(h.Consents, c)
			for _, who := range m.Signers {
				if who == ieum.MustSelf {
					h.Signatures = append(h.Signatures, sign(c, child, ieum.SignsSelf))
				} else {
					h.Signatures = append(h.Signatures, sign(c, mother, ieum.SignsParent))
				}
			}
		}
		if left := MissingFor(h, today, steps...); left != nil {
			t.Errorf("still missing: %+v", left)
		}
	})
}

// More signatures or consents never make more missing, and nothing is asked
// for that a covering consent already holds.
func TestMissingShrinks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, steps := held(t), steps(t)
		before := MissingFor(h, today, steps...)
		for _, m := range before {
			for _, c := range h.Consents {
				held := c.Kind == m.Kind && c.Recipient == m.Recipient && BuiltIn().Covers(c, h, today)
				if held && slices.ContainsFunc(m.Items, func(i ieum.ConsentItem) bool { return slices.Contains(c.Items, i) }) {
					t.Errorf("%v is asked for and covered by %s", m, c.ID)
				}
			}
		}
		for _, c := range h.Consents {
			h.Signatures = append(h.Signatures, signedBoth(c)...)
		}
		count := func(all []Missing) (n int) {
			for _, m := range all {
				n += len(m.Items)
			}
			return n
		}
		if after := MissingFor(h, today, steps...); count(after) > count(before) {
			t.Errorf("with more signatures more is missing: %v, before %v", after, before)
		}
	})
}

// The order of the rows does not matter to a refusal.
func TestRefusalDoesNotDependOnTheOrderOfRows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := held(t)
		for _, c := range h.Consents {
			c.RecordedOn = rapid.SampledFrom([]ieum.Date{"2026-11-01", "2026-11-02"}).Draw(t, "on")
			c.WithdrawnOn = rapid.SampledFrom([]ieum.Date{"", "", "2026-11-02"}).Draw(t, "withdrawn")
		}
		want := Refusal(h.Consents, clinic, today)
		shuffled := rapid.Permutation(h.Consents).Draw(t, "order")
		got := Refusal(shuffled, clinic, today)
		if (want == nil) != (got == nil) || want != nil && *want != *got {
			t.Errorf("Refusal = %+v, in another order %+v", want, got)
		}
	})
}

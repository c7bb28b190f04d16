package desk

import (
	"errors"
	"slices"
	"testing"

	"ieum/internal/consent"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// lackingFor are the consents that a waiting referral of hana's lacks, for a need.
func lackingFor(t *testing.T, o *office, who string, need *ieum.Need) ([]consent.Missing, error) {
	t.Helper()
	s := o.as(t, who)
	around, err := s.Around(t.Context(), []ieum.ID{hana})
	if err != nil || around[hana] == nil {
		t.Fatalf("%s: %+v, %v", who, around, err)
	}
	return s.MissingFor(around[hana], &ieum.Referral{Service: id("Service", "talk"), State: ieum.ReferralAwaitingConsent}, need)
}

// Whoever may sign is named; a guardian who may be the danger is asked nothing, and
// a masked one is nobody.
func TestWhoIsAskedForAReferral(t *testing.T) {
	danger := &ieum.Need{Head: on(hana, "Need", "danger"), Subject: hana, Domain: "0000000-1", Level: ieum.LevelUrgent, Status: ieum.NeedOpen, Since: today}
	for name, tt := range map[string]struct {
		rows   []ieum.Entity
		need   *ieum.Need
		mother bool
	}{
		"a mother whose papers were seen": {nil, &ieum.Need{Domain: "1000000-2"}, true},
		"a danger at home":                {[]ieum.Entity{danger}, danger, false},
		"a mother who is masked": {
			[]ieum.Entity{&ieum.Restriction{Head: on(hana, "Restriction", "mother"), Student: hana, Masked: mother}}, &ieum.Need{Domain: "1000000-2"}, false,
		},
	} {
		missing, err := lackingFor(t, with(t, tt.rows...), "manager", tt.need)
		var signers []ieum.ID
		for _, m := range missing {
			for _, e := range m.SignableBy {
				signers = append(signers, e.Meta().ID)
			}
		}
		if err != nil || !slices.Contains(signers, hana) || slices.Contains(signers, mother) != tt.mother {
			t.Errorf("%s: %d missing, signed by %v, %v", name, len(missing), signers, err)
		}
	}
}

// Who does not read the student's consents is told that they are hidden.
func TestWhoReadsWhatAReferralLacks(t *testing.T) {
	missing, err := lackingFor(t, open(t), "lead", nil)
	if hidden, ok := errors.AsType[*policy.Redacted](err); !ok || hidden.Kind != "Consent" || missing != nil {
		t.Errorf("%+v, %v", missing, err)
	}
}

package desk

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

func TestSupportedCountsByWhomAndHowClosely(t *testing.T) {
	o := open(t)
	mina := id("CaseManager", "mina")
	second := &ieum.Case{Head: on(duri, "Case", "duri"), Student: duri, Team: id("Team", "second"), Class: ieum.Regular, Stage: ieum.Intake, OpenedOn: "2026-08-01"}
	closed := &ieum.Case{Head: on(hana, "Case", "closed"), Student: hana, Team: id("Team", "first"), Class: ieum.Regular, OpenedOn: "2026-01-01", ClosedOn: "2026-02-01"}
	tie := &ieum.Manages{Head: on(hana, "Manages", "before"), CaseManager: id("CaseManager", "nuri"), Student: hana, Since: "2026-01-01"}
	again := &ieum.Case{Head: on(hana, "Case", "again"), Student: hana, Team: id("Team", "first"), Class: ieum.Intensive, OpenedOn: "2026-10-01"}
	if err := NewLoader(o.spy.Store).Load(t.Context(), []ieum.Entity{second, closed, tie, again}); err != nil {
		t.Fatal(err)
	}
	intensive := SupportCount{Manager: mina, Class: ieum.Intensive, Cases: 2, Since: "2026-09-02"}
	crisis := SupportCount{Manager: mina, Class: ieum.Crisis, Cases: 1, Since: "2026-09-02"}
	nobody := SupportCount{Class: ieum.Regular, Cases: 1, Since: "2026-08-01"}
	for account, want := range map[string][]SupportCount{
		"lead": {nobody, intensive}, "supervisor": {crisis, intensive}, "coordinator": {crisis},
		"manager": {crisis, intensive}, "outsider": {{Class: ieum.Regular, Cases: 2, Since: "2026-08-01"}}, // and neon's
	} {
		s := o.as(t, account)
		got, err := s.Supported(t.Context())
		if diff := cmp.Diff(want, got); diff != "" || err != nil {
			t.Errorf("%s: %v %s", account, err, diff)
		}
		if len(o.finish(t, s)) != 1 {
			t.Errorf("%s: a count is one entry", account)
		}
	}
	var hidden *policy.Redacted
	for _, account := range []string{"auditor", "teacher", "editor"} {
		if got, err := o.as(t, account).Supported(t.Context()); !errors.As(err, &hidden) {
			t.Errorf("%s: %v, %v", account, got, err)
		}
	}
}

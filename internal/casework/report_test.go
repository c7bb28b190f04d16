package casework_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/casework"
	"ieum/internal/ieum"
)

func TestAReportIsJudgedOnce(t *testing.T) {
	open := ieum.DirectoryReport{
		Head: head("DirectoryReport", "phone"), Node: head("Agency", "centre").ID, Field: "phone", Note: "없는 번호", State: ieum.ReportOpen,
		By: ieum.DerivedID("Staff", "casework", "teacher"), At: noon.Add(-time.Hour),
	}
	for _, state := range []ieum.ReportState{ieum.ReportAccepted, ieum.ReportDeclined} {
		given, want := open, open
		want.State, want.Answer, want.JudgedBy, want.JudgedAt = state, "확인했습니다", act().By, noon
		got, err := casework.JudgeReport(act(), &given, state, "확인했습니다")
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]*ieum.DirectoryReport{&want, &open}, []*ieum.DirectoryReport{got, &given}); diff != "" {
			t.Errorf("%s, and what the rule was given (-want +got):\n%s", state, diff)
		}
		if _, err := casework.JudgeReport(act(), got, ieum.ReportDeclined, ""); !errors.Is(err, ieum.ErrConflict) {
			t.Errorf("judged again: %v", err)
		}
	}
	for _, state := range []ieum.ReportState{ieum.ReportOpen, ""} {
		_, err := casework.JudgeReport(act(), &open, state, "")
		if unfit, ok := errors.AsType[*casework.Unfit](err); !ok || unfit.Field != "state" {
			t.Errorf("judged to be %q: %v", state, err)
		}
	}
}

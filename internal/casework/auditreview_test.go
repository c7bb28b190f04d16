package casework_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/casework"
	"ieum/internal/ieum"
)

func TestTheReviewOfAMonthIsRecordedOnceWhenItHasEnded(t *testing.T) {
	a := act()
	last := a.Today.Month().AddDays(-1)
	got, err := casework.RecordAuditReview(a, "district_1", last, nil, "두 건을 물었다")
	id := ieum.AuditReviewID("district_1", last.Month())
	want := &ieum.AuditReview{Head: ieum.Head{ID: id, Root: id}, Month: last.Month(), At: a.At, By: a.By, District: "district_1", Findings: "두 건을 물었다"}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Error(err, diff)
	}
	if _, err := casework.RecordAuditReview(a, "district_1", last, got, "없음"); !errors.Is(err, ieum.ErrConflict) {
		t.Errorf("a second time: %v", err)
	}
	if _, err := casework.RecordAuditReview(a, "district_1", a.Today, nil, "없음"); unfitField(err) != "month" {
		t.Errorf("a month that has not ended: %v", err)
	}
}

// unfitField is the field that an error says is unfit.
func unfitField(err error) string {
	unfit, ok := errors.AsType[*casework.Unfit](err)
	if !ok {
		return ""
	}
	return unfit.Field
}

package ieum_test

import (
	"testing"

	"ieum/internal/ieum"
)

func TestGradeName(t *testing.T) {
	for grade, want := range map[int]ieum.Text{
		0: {}, 1: {Ko: "초1", En: "grade 1"}, 6: {Ko: "초6", En: "grade 6"}, 7: {Ko: "중1", En: "grade 7"},
		9: {Ko: "중3", En: "grade 9"}, 10: {Ko: "고1", En: "grade 10"}, 12: {Ko: "고3", En: "grade 12"}, 13: {},
	} {
		if got := ieum.GradeName(grade); got != want {
			t.Errorf("GradeName(%d) = %v, want %v", grade, got, want)
		}
	}
}

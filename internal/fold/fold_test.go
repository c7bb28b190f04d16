package fold_test

import (
	"testing"

	"golang.org/x/text/unicode/norm"

	"ieum/internal/fold"
)

func TestNamesThatPeopleTakeForEqualAreEqual(t *testing.T) {
	for _, same := range [][]string{
		{"강가온", "강 가온", "강가온 ", "\u3000강\u00a0가온\n", norm.NFD.String("강가온"), norm.NFD.String("강 가온"), "강\u200b가온\ufeff"},
		{"nguyễn ánh", "Nguyễn Ánh", norm.NFD.String("NGUYỄN ÁNH"), "NguyễnÁnh"},
		{"", " ", "\u0000"},
	} {
		for _, name := range same {
			if got, want := fold.Name(name), fold.Name(same[0]); got != want {
				t.Errorf("%q folds to %q, want %q as %q does", name, got, want, same[0])
			}
		}
	}
	if fold.Name("강가온") == fold.Name("강가은") || fold.Text("a b") == fold.Text("ab") {
		t.Error("names that differ fold to one, or a text lost its words")
	}
}

func TestNothingToLookForIsNotEverything(t *testing.T) {
	for text, want := range map[string]string{"": "", " ": fold.Nothing, "\u0000": fold.Nothing, "\u0000가": "가", "강 가": "강가"} {
		if got := fold.Piece(text); got != want {
			t.Errorf("Piece(%q) is %q, want %q", text, got, want)
		}
	}
}

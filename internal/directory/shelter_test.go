package directory_test

import (
	"context"
	"testing"

	"ieum/internal/directory"
	"ieum/internal/ieum"
)

// hidden returns which agencies are confidential, by name.
func (h *house) hidden(t *testing.T) map[string]bool {
	t.Helper()
	found := map[string]bool{}
	for _, e := range h.network(t) {
		if a, ok := e.(*ieum.Agency); ok {
			found[a.Name.Ko] = a.Confidential
		}
	}
	return found
}

// A shelter that is read from a public list must not become known to every
// teacher because nobody said that it is one.
func TestSheltersAreHiddenUnlessTheirDirectorySaysOtherwise(t *testing.T) {
	h := newTown(t)
	report := h.run(t, files(t, []string{"agencies.csv"}, "name,type,address,secret\n"+
		"하늘쉼터,쉼터,서울특별시,\n"+"열린쉼터,쉼터,서울특별시,공개\n"+"닫힌복지관,복지관,서울특별시,비공개\n"+"복지관,복지관,서울특별시,\n")...)
	want := map[string]bool{"하늘쉼터": true, "열린쉼터": false, "닫힌복지관": true, "복지관": false}
	got := h.hidden(t)
	for name := range want {
		if got[name] != want[name] {
			t.Errorf("%s: confidential %v, want %v", name, got[name], want[name])
		}
	}
	s := report.Sources[0]
	if s.Hidden != 2 || s.Reasons[directory.Hidden] != 2 || s.Reasons[directory.ShelterShown] != 1 {
		t.Errorf("the report says hidden %d, %v; want two hidden and one shelter that is shown", s.Hidden, s.Reasons)
	}
	for _, f := range report.Findings {
		if (f.Reason == directory.Hidden || f.Reason == directory.ShelterShown) && f.Action != directory.Noted {
			t.Errorf("%+v: a row that is written as it is was %s", f, f.Action)
		}
	}
}

// What an editor has hidden by hand stays hidden when the list comes again,
// and what was read before its type was known as a shelter's is hidden then.
func TestAnImportOpensNothingThatWasHidden(t *testing.T) {
	h := newTown(t)
	list := files(t, []string{"agencies.csv"}, "name,type,address,secret\n쉼터,쉼터,서울특별시,\n복지관,복지관,서울특별시,\n")
	h.run(t, list...)
	for _, e := range h.network(t) {
		a, ok := e.(*ieum.Agency)
		if !ok {
			continue
		}
		a.Confidential = a.Name.Ko == "복지관"
		if err := h.store.Update(context.Background(), []ieum.ID{a.ID}, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, a) }); err != nil {
			t.Fatal(err)
		}
	}
	h.run(t, list...)
	if got := h.hidden(t); !got["복지관"] || !got["쉼터"] {
		t.Errorf("got %v, want both hidden", got)
	}
}

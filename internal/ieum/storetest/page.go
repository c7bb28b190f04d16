package storetest

import (
	"fmt"
	"testing"

	"ieum/internal/ieum"
)

func pageCases() []conformance {
	return []conformance{
		{"pages go through a list in both directions", onHill(testPages)},
		{"a page says what lies outside it", onHill(testOutside)},
		{"rows between two marks are a list with two ends", onHill(testBetween)},
		{"what changes between pages neither repeats nor hides others", onHill(testMoving)},
		{"names that are equal go by id", onHill(testTies)},
		{"names beyond the first plane of characters come last, and mark places", onHill(testPlanes)},
		{"a page without rows is refused", testNoLimit},
	}
}

// onHill puts the school that all students of a case attend, and its head.
func onHill(test func(*testing.T, ieum.Store)) func(*testing.T, ieum.Store) {
	return func(t *testing.T, s ieum.Store) {
		t.Helper()
		put(t, s, &ieum.School{Head: own("School", "hill")}, account("head", func(a *ieum.Staff) { a.School = school("hill") }))
		test(t, s)
	}
}

// crowd puts n students, named by their number.
func crowd(t *testing.T, s ieum.Store, n int) []string {
	t.Helper()
	var entities []ieum.Entity
	var names []string
	for i := range n {
		names = append(names, fmt.Sprintf("%02d", i))
		entities = append(entities, pupil(names[i], "hill", ""))
	}
	put(t, s, entities...)
	return names
}

// listed returns a page of the students' list, which is the same for the
// program and for the head of the school that they attend.
func listed(t *testing.T, s ieum.Store, page ieum.Page) ieum.Slice[*ieum.Student] {
	t.Helper()
	slice := listedTo(t, s, program(), page)
	head := listedTo(t, s, by("head", ieum.ReachSchool), page)
	same(t, "the head's page", []any{idsOf(head.Rows), head.Marks, head.Before, head.After, head.Total},
		[]any{idsOf(slice.Rows), slice.Marks, slice.Before, slice.After, slice.Total})
	return slice
}

func listedTo(t *testing.T, s ieum.Store, scope ieum.Scope, page ieum.Page) ieum.Slice[*ieum.Student] {
	t.Helper()
	slice, err := s.View(scope).Students(t.Context(), ieum.StudentFilter{}, page)
	if err != nil {
		t.Fatal(err)
	}
	if len(slice.Marks) != len(slice.Rows) {
		t.Fatalf("%d marks for %d rows", len(slice.Marks), len(slice.Rows))
	}
	for i, mark := range slice.Marks {
		same(t, "mark", mark, ieum.Mark{Value: slice.Rows[i].DisplayName, ID: slice.Rows[i].ID})
	}
	return slice
}

func namesOf(rows []*ieum.Student) []string {
	var names []string
	for _, row := range rows {
		names = append(names, row.DisplayName)
	}
	return names
}

func testPages(t *testing.T, s ieum.Store) {
	names := crowd(t, s, 11)
	for _, limit := range []int{1, 3, 11, 50} {
		var forward, backward []string
		page := ieum.Page{Limit: limit}
		for {
			slice := listed(t, s, page)
			forward = append(forward, namesOf(slice.Rows)...)
			same(t, "total", slice.Total, 11)
			same(t, "before", slice.Before, len(forward) > len(slice.Rows))
			same(t, "after", slice.After, len(forward) < 11)
			if !slice.After {
				break
			}
			page.After = slice.Marks[len(slice.Marks)-1]
		}
		same(t, fmt.Sprint("forward by ", limit), forward, names)
		page = ieum.Page{Limit: limit, Backward: true}
		for {
			slice := listed(t, s, page)
			backward = append(namesOf(slice.Rows), backward...)
			same(t, "after", slice.After, len(backward) > len(slice.Rows))
			if !slice.Before {
				break
			}
			page.Before = slice.Marks[0]
		}
		same(t, fmt.Sprint("backward by ", limit), backward, names)
	}
}

func testOutside(t *testing.T, s ieum.Store) {
	same(t, "an empty list", listed(t, s, ieum.Page{Limit: 3}), ieum.Slice[*ieum.Student]{})
	crowd(t, s, 5)
	same(t, "for who has no account", listedTo(t, s, by("nobody", ieum.ReachSchool), ieum.Page{Limit: 3}), ieum.Slice[*ieum.Student]{})
	last := ieum.Mark{Value: "04", ID: student("04")}
	beyond := listed(t, s, ieum.Page{Limit: 3, After: last})
	same(t, "after the last", []any{len(beyond.Rows), beyond.Before, beyond.After, beyond.Total}, []any{0, true, false, 5})
	first := ieum.Mark{Value: "00", ID: student("00")}
	ahead := listed(t, s, ieum.Page{Limit: 3, Before: first, Backward: true})
	same(t, "before the first", []any{len(ahead.Rows), ahead.Before, ahead.After, ahead.Total}, []any{0, false, true, 5})
	inner := listed(t, s, ieum.Page{Limit: 3, After: first})
	same(t, "the middle", []any{namesOf(inner.Rows), inner.Before, inner.After}, []any{[]string{"01", "02", "03"}, true, true})
}

func testBetween(t *testing.T, s ieum.Store) {
	crowd(t, s, 9)
	from, to := ieum.Mark{Value: "01", ID: student("01")}, ieum.Mark{Value: "07", ID: student("07")}
	page := ieum.Page{Limit: 3, After: from, Before: to}
	front := listed(t, s, page)
	same(t, "from the front", namesOf(front.Rows), []string{"02", "03", "04"})
	page.Backward = true
	back := listed(t, s, page)
	same(t, "from the back", namesOf(back.Rows), []string{"04", "05", "06"})
	same(t, "outside", []any{front.Before, front.After, back.Before, back.After}, []any{true, true, true, true})
	none := listed(t, s, ieum.Page{Limit: 3, After: from, Before: ieum.Mark{Value: "02", ID: student("02")}})
	same(t, "between neighbours", []any{len(none.Rows), none.Before, none.After, none.Total}, []any{0, true, true, 9})
}

func testMoving(t *testing.T, s ieum.Store) {
	crowd(t, s, 6)
	first := listed(t, s, ieum.Page{Limit: 3})
	mark := first.Marks[2]
	renamed := kept[*ieum.Student](t, s, student("02")) // the very row that was marked
	renamed.DisplayName = "99"
	put(t, s, renamed, pupil("00a", "hill", ""), pupil("03a", "hill", ""))
	next := listed(t, s, ieum.Page{Limit: 10, After: mark})
	same(t, "after the mark", namesOf(next.Rows), []string{"03", "03a", "04", "05", "99"})
	same(t, "total", next.Total, 8)
	back := listed(t, s, ieum.Page{Limit: 2, Before: next.Marks[0], Backward: true})
	same(t, "before the page", namesOf(back.Rows), []string{"00a", "01"})
	same(t, "before that", back.Before, true)
}

func testTies(t *testing.T, s ieum.Store) {
	var entities []ieum.Entity
	for i := range 7 {
		twin := pupil(fmt.Sprint(i), "hill", "")
		twin.DisplayName = "김이음"
		entities = append(entities, twin)
	}
	nameless := pupil("nameless", "hill", "")
	nameless.DisplayName = ""
	put(t, s, append(entities, nameless)...)
	all := listed(t, s, ieum.Page{Limit: 20})
	same(t, "the nameless one comes first", all.Rows[0].ID, nameless.ID)
	var walked []ieum.ID
	page := ieum.Page{Limit: 2}
	for range 5 {
		slice := listed(t, s, page)
		walked = append(walked, idsOf(slice.Rows)...)
		if !slice.After {
			break
		}
		page.After = slice.Marks[len(slice.Marks)-1]
	}
	same(t, "walked", walked, idsOf(all.Rows))
	for i := 2; i < len(walked); i++ {
		if walked[i-1] >= walked[i] {
			t.Error("equal names are not in order of id")
		}
	}
}

// testPlanes pages through names whose order by code point is not that by
// UTF-16 units, in which U+1F600 begins with D83D and comes before U+FF21.
func testPlanes(t *testing.T, s ieum.Store) {
	names := []string{"a", "힣", "\ue000", "\uff21", "\uff21\U0001f600", "\uffff", "\U00010000", "\U0001f600", "\U0001f600a", "\U0010ffff"}
	var rows []ieum.Entity
	for _, name := range names {
		rows = append(rows, pupil(name, "hill", ""))
	}
	put(t, s, rows...)
	same(t, "at once", namesOf(listed(t, s, ieum.Page{Limit: 20}).Rows), names)
	for i, name := range names {
		mark := ieum.Mark{Value: name, ID: student(name)}
		after := listed(t, s, ieum.Page{Limit: 20, After: mark})
		same(t, "after "+name, namesOf(after.Rows), append([]string(nil), names[i+1:]...))
		before := listed(t, s, ieum.Page{Limit: 20, Before: mark, Backward: true})
		same(t, "before "+name, namesOf(before.Rows), append([]string(nil), names[:i]...))
	}
	middle := listed(t, s, ieum.Page{Limit: 20, After: ieum.Mark{Value: "\uff20"}, Before: ieum.Mark{Value: "\U0001f601"}})
	same(t, "between places that no row has, of which an absent id is none", namesOf(middle.Rows), names)
	middle = listed(t, s, ieum.Page{Limit: 20, After: ieum.Mark{Value: "\uff20", ID: "x"}, Before: ieum.Mark{Value: "\U0001f601", ID: "x"}})
	same(t, "between places that no row has", namesOf(middle.Rows), names[3:9])
}

func testNoLimit(t *testing.T, s ieum.Store) {
	view := s.View(program())
	for _, limit := range []int{0, -1} {
		page := ieum.Page{Limit: limit}
		_, err := view.Students(t.Context(), ieum.StudentFilter{}, page)
		fails(t, "students", err, ieum.ErrInvalid)
		_, err = view.Cases(t.Context(), ieum.CaseFilter{}, page)
		fails(t, "cases", err, ieum.ErrInvalid)
		_, err = view.Referrals(t.Context(), ieum.ReferralFilter{}, page)
		fails(t, "referrals", err, ieum.ErrInvalid)
		_, err = view.Due(t.Context(), ieum.DueFilter{}, page)
		fails(t, "due", err, ieum.ErrInvalid)
		_, err = view.Reports(t.Context(), ieum.ReportFilter{}, page)
		fails(t, "reports", err, ieum.ErrInvalid)
		_, err = view.Accounts(t.Context(), ieum.AccountFilter{}, page)
		fails(t, "accounts", err, ieum.ErrInvalid)
	}
}

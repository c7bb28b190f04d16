package relay

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"ieum/internal/ieum"
)

// Cut takes a page out of a list that is at hand as a whole and ordered by
// its marks: by Value, then by ID, rising. A mark whose row is gone meanwhile
// still has its place, so that paging through a changing list shows no row
// twice and leaves none out that was there all along.
func Cut[T any](rows []T, mark func(T) ieum.Mark, page ieum.Page) ieum.Slice[T] {
	find := func(want ieum.Mark) (int, bool) {
		return slices.BinarySearchFunc(rows, want, func(row T, want ieum.Mark) int { return compare(mark(row), want) })
	}
	return cut(rows, func(i int) ieum.Mark { return mark(rows[i]) }, find, page)
}

// CutRanked is [Cut] for a list in an order of its own, such as that of a
// search: a mark holds the row's id and its rank, and a row that is gone has
// the place of its rank.
func CutRanked[E ieum.Entity](rows []E, page ieum.Page) ieum.Slice[E] {
	find := func(want ieum.Mark) (int, bool) {
		at := slices.IndexFunc(rows, func(row E) bool { return row.Meta().ID == want.ID })
		if at >= 0 {
			return at, true
		}
		rank, err := strconv.Atoi(want.Value)
		if err != nil || rank > len(rows) {
			return len(rows), false
		}
		return rank, false
	}
	mark := func(i int) ieum.Mark { return ieum.Mark{Value: strconv.Itoa(i), ID: rows[i].Meta().ID} }
	return cut(rows, mark, find, page)
}

// CutNewest is [Cut] for a list that is read from the end: the greatest mark
// first. rows may come in any order and are reordered.
func CutNewest[T any](rows []T, mark func(T) ieum.Mark, page ieum.Page) ieum.Slice[T] {
	slices.SortFunc(rows, func(a, b T) int { return compare(mark(a), mark(b)) })
	return Reverse(Cut(rows, mark, Turn(page)))
}

// compare orders marks as a list does.
func compare(a, b ieum.Mark) int {
	return cmp.Or(strings.Compare(a.Value, b.Value), strings.Compare(string(a.ID), string(b.ID)))
}

// cut takes a page out of rows. find returns the place of a mark, or the one
// where it would stand.
func cut[T any](rows []T, mark func(int) ieum.Mark, find func(ieum.Mark) (int, bool), page ieum.Page) ieum.Slice[T] {
	from, to := 0, len(rows)
	if !page.After.Absent() {
		at, found := find(page.After)
		if from = at; found {
			from++
		}
	}
	if !page.Before.Absent() {
		to, _ = find(page.Before)
	}
	to = max(from, to)
	if page.Backward {
		from = max(from, to-page.Limit)
	} else {
		to = min(to, from+page.Limit)
	}
	slice := ieum.Slice[T]{Rows: rows[from:to], Before: from > 0, After: to < len(rows), Total: len(rows)}
	for i := from; i < to; i++ {
		slice.Marks = append(slice.Marks, mark(i))
	}
	return slice
}

// Turn returns the page of a list as a page of the same list read the other
// way round; [Reverse] turns what comes of it back.
func Turn(p ieum.Page) ieum.Page {
	return ieum.Page{Limit: p.Limit, After: p.Before, Before: p.After, Backward: !p.Backward}
}

// Reverse returns the slice read the other way round.
func Reverse[T any](s ieum.Slice[T]) ieum.Slice[T] {
	s.Rows, s.Marks = slices.Clone(s.Rows), slices.Clone(s.Marks)
	slices.Reverse(s.Rows)
	slices.Reverse(s.Marks)
	s.Before, s.After = s.After, s.Before
	return s
}

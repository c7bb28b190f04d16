package relay

import (
	"cmp"
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// Cut takes a page out of a list that is at hand as a whole and ordered by
// its marks: by Value, then by ID, rising. A mark whose row is gone meanwhile
// still has its place, so that paging through a changing list shows no row
// twice and leaves none out that was there all along.
func Cut[T any](rows []T, mark func(T) ieum.Mark, page ieum.Page) ieum.Slice[T] {
	from, to := 0, len(rows)
	if !page.After.Absent() {
		at, found := find(rows, mark, page.After)
		if from = at; found {
			from++
		}
	}
	if !page.Before.Absent() {
		to, _ = find(rows, mark, page.Before)
	}
	to = max(from, to)
	if page.Backward {
		from = max(from, to-page.Limit)
	} else {
		to = min(to, from+page.Limit)
	}
	slice := ieum.Slice[T]{Rows: rows[from:to], Before: from > 0, After: to < len(rows), Total: len(rows)}
	for _, row := range slice.Rows {
		slice.Marks = append(slice.Marks, mark(row))
	}
	return slice
}

// find returns the place of a mark, or the one where it would stand.
func find[T any](rows []T, mark func(T) ieum.Mark, want ieum.Mark) (int, bool) {
	return slices.BinarySearchFunc(rows, want, func(row T, want ieum.Mark) int {
		m := mark(row)
		if c := strings.Compare(m.Value, want.Value); c != 0 {
			return c
		}
		return strings.Compare(string(m.ID), string(want.ID))
	})
}

// CutNewest is [Cut] for a list that is read from the end: the greatest mark
// first. rows may come in any order and are reordered.
func CutNewest[T any](rows []T, mark func(T) ieum.Mark, page ieum.Page) ieum.Slice[T] {
	slices.SortFunc(rows, func(a, b T) int {
		x, y := mark(a), mark(b)
		return cmp.Or(strings.Compare(x.Value, y.Value), strings.Compare(string(x.ID), string(y.ID)))
	})
	return Reverse(Cut(rows, mark, Turn(page)))
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

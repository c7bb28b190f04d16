package relay_test

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"testing"

	"ieum/graph/relay"
	"ieum/internal/ieum"
)

func sealer(t testing.TB, seed byte) *relay.Sealer {
	t.Helper()
	s, err := relay.NewSealer(bytes.Repeat([]byte{seed}, 32))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

var (
	mark   = ieum.Mark{Value: "김하늘", ID: "student_0123456789abcdefghjkmnpqrs"}
	byName = relay.Bind("Query.students", nil, "staff_a")
)

func TestOpenReturnsWhatWasSealed(t *testing.T) {
	for _, m := range []ieum.Mark{mark, {}, {Value: "", ID: "x"}, {Value: string(bytes.Repeat([]byte("a"), 2000)), ID: "y"}} {
		got, err := sealer(t, 1).Open(byName, sealer(t, 1).Seal(byName, m))
		if err != nil || got != m {
			t.Errorf("Open(Seal(%d bytes)) = %v, %v", len(m.Value), got, err)
		}
	}
}

func TestACursorHidesWhatIsInside(t *testing.T) {
	s := sealer(t, 1)
	short, long := s.Seal(byName, mark), s.Seal(byName, ieum.Mark{Value: "남궁 하늘", ID: mark.ID})
	if len(short) != len(long) {
		t.Errorf("lengths %d and %d: a cursor tells how long the name is", len(short), len(long))
	}
	if again := s.Seal(byName, mark); again != short {
		t.Error("the same mark has two cursors: a client's cache would not hold")
	}
}

func TestACursorFitsItsListOnly(t *testing.T) {
	s := sealer(t, 1)
	cursor := s.Seal(byName, mark)
	flipped := []byte(cursor)
	flipped[len(flipped)/2] ^= 1
	tests := []struct {
		name   string
		sealer *relay.Sealer
		list   relay.List
		cursor string
	}{
		{"another filter", s, relay.Bind("Query.students", "filter", "staff_a"), cursor},
		{"another field", s, relay.Bind("Query.search", nil, "staff_a"), cursor},
		{"another viewer", s, relay.Bind("Query.students", nil, "staff_b"), cursor},
		{"another key", sealer(t, 2), byName, cursor},
		{"a bit changed", s, byName, string(flipped)},
		{"cut short", s, byName, cursor[:10]},
		{"nothing", s, byName, ""},
		{"no base 64", s, byName, "!!!"},
		{"a megabyte", s, byName, string(bytes.Repeat([]byte("A"), 1<<20))},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, err := tt.sealer.Open(tt.list, tt.cursor); !errors.Is(err, ieum.ErrInvalid) {
				t.Errorf("Open = %v, %v; want ErrInvalid", got, err)
			}
		})
	}
}

func TestNewSealerWantsALongKey(t *testing.T) {
	if _, err := relay.NewSealer(make([]byte, 31)); !errors.Is(err, relay.ErrShortKey) {
		t.Errorf("NewSealer = %v, want ErrShortKey", err)
	}
}

func TestPage(t *testing.T) {
	s := sealer(t, 1)
	n := func(n int) *int { return &n }
	cursor := s.Seal(byName, mark)
	tests := []struct {
		name  string
		args  relay.Args
		want  ieum.Page
		wrong string
	}{
		{"nothing said is twenty from the start", relay.Args{}, ieum.Page{Limit: 20}, ""},
		{"first", relay.Args{First: n(7), After: &cursor}, ieum.Page{Limit: 7, After: mark}, ""},
		{"last", relay.Args{Last: n(7), Before: &cursor}, ieum.Page{Limit: 7, Before: mark, Backward: true}, ""},
		{"none at all", relay.Args{First: n(0)}, ieum.Page{}, ""},
		{"a hundred", relay.Args{First: n(100)}, ieum.Page{Limit: 100}, ""},
		{"more than a hundred", relay.Args{First: n(101)}, ieum.Page{}, "first"},
		{"less than none", relay.Args{Last: n(-1)}, ieum.Page{}, "last"},
		{"both", relay.Args{First: n(1), Last: n(1)}, ieum.Page{}, "last"},
		{"no cursor", relay.Args{After: new(string)}, ieum.Page{}, "after"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := s.Page(byName, tt.args)
			var wrong *relay.ArgumentError
			if errors.As(err, &wrong) != (tt.wrong != "") || wrong != nil && wrong.Argument != tt.wrong {
				t.Fatalf("Page = %v, want an error for %q", err, tt.wrong)
			}
			if err == nil && got != tt.want {
				t.Errorf("Page = %+v, want %+v", got, tt.want)
			}
		})
	}
}

type row struct {
	name string
	id   ieum.ID
}

func markOf(r row) ieum.Mark { return ieum.Mark{Value: r.name, ID: r.id} }

func rows(n int) []row {
	list := make([]row, n)
	for i := range list {
		list[i] = row{fmt.Sprintf("%03d", i/2), ieum.ID(fmt.Sprintf("id%03d", i))}
	}
	return list
}

func TestPagesAddUp(t *testing.T) {
	for _, size := range []int{1, 2, 3, 7, 50} {
		for _, backward := range []bool{false, true} {
			t.Run(fmt.Sprintf("%d at a time, backward %v", size, backward), func(t *testing.T) {
				want := rows(23)
				if got := walk(t, size, backward, func(int) []row { return want }); !slices.Equal(got, want) {
					t.Errorf("got %d rows, want %d in order", len(got), len(want))
				}
			})
		}
	}
}

// Rows that come and go between pages neither hide nor repeat those that stay.
func TestPagesOfAListThatChanges(t *testing.T) {
	all := rows(40)
	for _, backward := range []bool{false, true} {
		got := walk(t, 5, backward, func(step int) []row {
			var now []row
			for i, r := range all {
				if i%3 == 0 || (i+step)%2 == 0 { // every third stays; the others come and go
					now = append(now, r)
				}
			}
			return now
		})
		seen := map[ieum.ID]int{}
		for _, r := range got {
			seen[r.id]++
		}
		for i, r := range all {
			if seen[r.id] > 1 || i%3 == 0 && seen[r.id] != 1 {
				t.Errorf("backward %v: %s came %d times", backward, r.id, seen[r.id])
			}
		}
	}
}

// walk reads a list page by page to its other end, and returns it in its own
// order.
func walk(t *testing.T, size int, backward bool, list func(step int) []row) []row {
	t.Helper()
	s := sealer(t, 1)
	var got []row
	args := relay.Args{}
	for step := range 200 {
		if backward {
			args.Last = &size
		} else {
			args.First = &size
		}
		page, err := s.Page(byName, args)
		if err != nil {
			t.Fatal(err)
		}
		c := relay.Connect(s, byName, relay.Cut(list(step), markOf, page))
		if backward {
			got = append(slices.Clone(c.Nodes), got...)
			args.Before = c.PageInfo.StartCursor()
		} else {
			got = append(got, c.Nodes...)
			args.After = c.PageInfo.EndCursor()
		}
		if backward && !c.PageInfo.HasPreviousPage || !backward && !c.PageInfo.HasNextPage || len(c.Nodes) == 0 {
			return got
		}
	}
	t.Fatal("the list does not end")
	return nil
}

func TestCutNewestReadsFromTheEnd(t *testing.T) {
	list := rows(9)
	slices.Reverse(list)
	want := slices.Clone(list)
	list[0], list[5] = list[5], list[0]
	first := relay.CutNewest(slices.Clone(list), markOf, ieum.Page{Limit: 4})
	if !slices.Equal(first.Rows, want[:4]) || first.Before || !first.After || first.Total != 9 {
		t.Errorf("first = %+v", first)
	}
	next := relay.CutNewest(slices.Clone(list), markOf, ieum.Page{Limit: 100, After: first.Marks[3]})
	if !slices.Equal(next.Rows, want[4:]) || !next.Before || next.After {
		t.Errorf("next = %+v", next)
	}
	final := relay.CutNewest(slices.Clone(list), markOf, ieum.Page{Limit: 2, Backward: true})
	if !slices.Equal(final.Rows, want[7:]) || !final.Before || final.After {
		t.Errorf("last = %+v", final)
	}
}

// Nothing that a client sends as a cursor makes opening panic, and nothing
// that was not sealed opens.
func FuzzOpen(f *testing.F) {
	s := sealer(f, 1)
	good := s.Seal(byName, mark)
	f.Add(good)
	f.Add("")
	f.Add("AAAA")
	f.Fuzz(func(t *testing.T, cursor string) {
		m, err := s.Open(byName, cursor)
		if err == nil && s.Seal(byName, m) != cursor {
			t.Errorf("a cursor that was never sealed opens")
		}
	})
}

func TestCutRankedKeepsPlaces(t *testing.T) {
	hits := make([]*ieum.School, 10)
	for i := range hits {
		hits[i] = &ieum.School{Head: ieum.Head{ID: ieum.ID(fmt.Sprint("id", (i*7)%10))}}
	}
	first := relay.CutRanked(hits, ieum.Page{Limit: 4})
	if !slices.Equal(first.Rows, hits[:4]) || first.Before || !first.After {
		t.Errorf("first = %+v", first)
	}
	next := relay.CutRanked(hits, ieum.Page{Limit: 4, After: first.Marks[3]})
	if !slices.Equal(next.Rows, hits[4:8]) {
		t.Errorf("next = %+v", next)
	}
	without := slices.Delete(slices.Clone(hits), 3, 4)
	if gone := relay.CutRanked(without, ieum.Page{Limit: 4, After: first.Marks[3]}); !slices.Equal(gone.Rows, hits[4:8]) {
		t.Errorf("after a row that is gone: %+v", gone)
	}
	if back := relay.CutRanked(hits, ieum.Page{Limit: 2, Before: next.Marks[0], Backward: true}); !slices.Equal(back.Rows, hits[2:4]) || !back.Before {
		t.Errorf("back = %+v", back)
	}
}

// One mark has one cursor: not another last character whose bits say the same,
// and no line breaks in it.
func TestACursorIsTheOnlySpelling(t *testing.T) {
	s := sealer(t, 1)
	cursor := s.Seal(byName, mark)
	opens := func(cursor string) bool {
		_, err := s.Open(byName, cursor)
		return err == nil
	}
	for _, last := range "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_" {
		if other := cursor[:len(cursor)-1] + string(last); opens(other) != (other == cursor) {
			t.Errorf("with the last character %c the cursor opens: %v", last, opens(other))
		}
	}
	for at := range len(cursor) + 1 {
		for _, line := range []string{"\n", "\r", "\r\n"} {
			if opens(cursor[:at] + line + cursor[at:]) {
				t.Fatalf("with %q at %d it opens", line, at)
			}
		}
	}
}

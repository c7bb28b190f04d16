package storetest

import (
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ieum/internal/ieum"
)

// RunArchive checks the archive of the store that open returns, which must
// be an [ieum.Archive]. It calls open as [Run] does, never for two at once.
func RunArchive(t *testing.T, open func(t *testing.T) ieum.Store) {
	for _, c := range []conformance{
		{"what was put comes in the order of the kind table, then by id", testEverything},
		{"only the partitions that were asked for come", testPartitions},
		{"what was filled in is the same, versions kept", testFill},
		{"what was filled in can be written on, and is found", testFilledWorks},
		{"a store that holds anything is not filled", testFillTwice},
		{"a reference to nothing, no version or a double fills nothing", testFillWrong},
		{"a source that fails leaves a store that can be filled", testFillFails},
		{"who follows the network learns that it was filled", testFillFollowed},
	} {
		t.Run(c.name, func(t *testing.T) { c.test(t, open(t)) })
	}
}

func readAll(t *testing.T, s ieum.Store, partitions ...ieum.Partition) []ieum.Entity {
	t.Helper()
	var all []ieum.Entity
	err := archive(t, s).Everything(t.Context(), partitions, func(e ieum.Entity) error {
		all = append(all, e)
		return nil
	})
	if err != nil {
		t.Fatalf("everything: %v", err)
	}
	return all
}

func archive(t *testing.T, s ieum.Store) ieum.Archive {
	t.Helper()
	a, ok := s.(ieum.Archive)
	if !ok {
		t.Fatal("the store is no archive")
	}
	return a
}

func fillWith(t *testing.T, s ieum.Store, rows []ieum.Entity) error {
	t.Helper()
	return archive(t, s).Fill(t.Context(), func(yield func(ieum.Entity) error) error {
		for _, e := range rows {
			if err := yield(e); err != nil {
				return err
			}
		}
		return nil
	})
}

// assorted are rows of every kind with random fields and versions, in order.
func assorted() []ieum.Entity {
	random := rand.New(rand.NewPCG(3, 4))
	anchors := map[ieum.Kind]ieum.Entity{}
	for _, e := range everyKind() {
		anchors[ieum.KindOf(e)] = e
	}
	var all []ieum.Entity
	for _, info := range ieum.Kinds() {
		anchor, other := anchors[info.Kind], info.New()
		head := other.Meta()
		head.ID = named(info.Kind, "other")
		head.Root = rootFor(random, info, head.ID)
		scatter(random, info, other, 1)
		anchor.Meta().Version, head.Version = 1, 2+random.IntN(9)
		if anchor.Meta().ID > head.ID {
			anchor, other = other, anchor
		}
		all = append(all, anchor, other)
	}
	return all
}

func testEverything(t *testing.T, s ieum.Store) {
	same(t, "of an empty store", len(readAll(t, s, ieum.Partitions()...)), 0)
	rows := assorted()
	anchors := everyKind()
	put(t, s, anchors...)
	var want, got []ieum.ID
	for _, e := range rows {
		if e.Meta().ID == named(ieum.KindOf(e), "anchor") {
			want = append(want, e.Meta().ID)
		}
	}
	for _, e := range readAll(t, s, ieum.Partitions()...) {
		got = append(got, e.Meta().ID)
		same(t, "reach", e.Meta().Reach, ieum.Reach(0))
	}
	same(t, "ids", got, want)
	stop := errors.New("stop")
	err := archive(t, s).Everything(t.Context(), ieum.Partitions(), func(ieum.Entity) error { return stop })
	fails(t, "an error of yield", err, stop)
}

func testPartitions(t *testing.T, s ieum.Store) {
	put(t, s, village()...)
	for _, partition := range ieum.Partitions() {
		rows := readAll(t, s, partition)
		same(t, "some rows", len(rows) > 0, true)
		for _, e := range rows {
			same(t, "partition", ieum.InfoOf(ieum.KindOf(e)).Partition, partition)
		}
	}
}

func testFill(t *testing.T, s ieum.Store) {
	rows := assorted()
	if err := fillWith(t, s, rows); err != nil {
		t.Fatal(err)
	}
	got := readAll(t, s, ieum.Partitions()...)
	if diff := cmp.Diff(rows, got); diff != "" {
		t.Errorf("(-filled +read):\n%s", diff)
	}
	before, after := ieum.NewDigest(), ieum.NewDigest()
	for i := range rows {
		before.Add(rows[i])
		after.Add(got[i])
	}
	same(t, "digest", after.String(), before.String())
}

func testFilledWorks(t *testing.T, s ieum.Store) {
	rows := village()
	for _, e := range rows {
		head := e.Meta()
		head.Version = 3
		if head.Root == "" {
			head.Root = head.ID
		}
	}
	if err := fillWith(t, s, rows); err != nil {
		t.Fatal(err)
	}
	mina := fetch(t, s, program(), student("mina"))[student("mina")]
	if mina == nil {
		t.Fatal("a student is not found")
	}
	put(t, s, mina)
	same(t, "version", mina.Meta().Version, 4)
	list, err := s.View(program()).Students(t.Context(), ieum.StudentFilter{}, ieum.Page{Limit: 50})
	same(t, "students", []any{list.Total, err}, []any{3, nil})
	records, err := s.View(program()).Records(t.Context(), []ieum.ID{student("mina")}, "Case")
	same(t, "records", []any{len(ieum.Part[ieum.Case](records[student("mina")])), err}, []any{1, nil})
}

func testFillTwice(t *testing.T, s ieum.Store) {
	put(t, s, &ieum.Agency{Head: own("Agency", "wee")})
	fails(t, "fill", fillWith(t, s, assorted()), ieum.ErrConflict)
	same(t, "rows", len(readAll(t, s, ieum.Partitions()...)), 1)
}

func testFillWrong(t *testing.T, s ieum.Store) {
	agency := func() *ieum.Agency {
		a := &ieum.Agency{Head: own("Agency", "wee")}
		a.Version = 1
		return a
	}
	dangling := &ieum.Service{Head: on(named("Agency", "nowhere"), "Service", "talk")}
	dangling.Version = 1
	unwritten := agency()
	unwritten.Version = 0
	for name, rows := range map[string][]ieum.Entity{
		"a root that is nowhere": {agency(), dangling}, "no version": {unwritten}, "a double": {agency(), agency()},
	} {
		err := fillWith(t, s, rows)
		if !errors.Is(err, ieum.ErrInvalid) && !errors.Is(err, ieum.ErrConflict) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := fillWith(t, s, assorted()); err != nil {
		t.Errorf("after what was refused: %v", err)
	}
}

func testFillFails(t *testing.T, s ieum.Store) {
	stop, rows := errors.New("stop"), assorted()
	err := archive(t, s).Fill(t.Context(), func(yield func(ieum.Entity) error) error {
		return errors.Join(yield(rows[0]), stop)
	})
	fails(t, "fill", err, stop)
	if err := fillWith(t, s, rows); err != nil {
		t.Fatal(err)
	}
	same(t, "rows", len(readAll(t, s, ieum.Partitions()...)), len(rows))
}

func testFillFollowed(t *testing.T, s ieum.Store) {
	before, err := s.Feed().Revisions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := fillWith(t, s, assorted()); err != nil {
		t.Fatal(err)
	}
	_, _, err = s.Feed().Changes(t.Context(), before.Network)
	fails(t, "changes since before", err, ieum.ErrNotFound)
	after, err := s.Feed().Network(t.Context(), func(ieum.Entity) error { return nil })
	same(t, "a newer revision", []any{after > before.Network, err}, []any{true, nil})
	same(t, "accounts that are to be read anew", revisions(t, s).Accounts > before.Accounts, true)
	changes, _, err := s.Feed().Changes(t.Context(), after)
	same(t, "changes since", []any{len(changes), err}, []any{0, nil})
}

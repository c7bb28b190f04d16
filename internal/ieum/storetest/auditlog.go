package storetest

import (
	"context"
	"fmt"
	"testing"
	"time"

	"ieum/internal/ieum"
)

func auditLogCases() []conformance {
	return []conformance{
		{"entries make one chain, whoever writes them", testChain},
		{"what was not written leaves no gap in the chain", testChainWithoutGaps},
		{"the trail finds whose data it was, by whom and when", testTrailOfMany},
		{"whose data an account, a session or an address reached", testReached},
		{"what accounts did, hour by hour", testWork},
		{"entries age out from the beginning of their chain", testAgeOut},
		{"a copy has the chains and the trails", testCopiedAudit},
	}
}

// unlinked is an entry without its place in a chain.
func unlinked(e *ieum.AuditEntry) *ieum.AuditEntry {
	bare := *e
	bare.Server, bare.Number, bare.Hash = "", 0, ""
	return &bare
}

// auditLog is the log of a store: every store has one.
func auditLog(t *testing.T, s ieum.Store) ieum.AuditLog {
	t.Helper()
	log, ok := s.(ieum.AuditLog)
	if !ok {
		t.Fatal("the store has no audit log")
	}
	return log
}

// checkChain holds the entries of the store's one chain against each other, and
// returns it with them.
func checkChain(t *testing.T, s ieum.Store) (*ieum.AuditChain, []*ieum.AuditEntry) {
	t.Helper()
	log := auditLog(t, s)
	chains, err := log.AuditChains(t.Context())
	if err != nil || len(chains) != 1 {
		t.Fatalf("%d chains, %v", len(chains), err)
	}
	chain := chains[0]
	var entries []*ieum.AuditEntry
	number, hash := chain.Removed, chain.RemovedHash
	err = log.AuditEntries(t.Context(), chain.Server, func(e *ieum.AuditEntry) error {
		number++
		if e.Number != number || e.Server != chain.Server || e.Hash != e.Sum(hash) {
			return fmt.Errorf("entry %d of %d: %+v", number, chain.Number, e)
		}
		hash = e.Hash
		entries = append(entries, e)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "where the chain ends", []any{chain.Number, chain.Hash}, []any{number, hash})
	gaps, err := log.AuditGaps(t.Context())
	same(t, "gaps", []any{gaps, err}, []any{ieum.AuditGaps{}, nil})
	return chain, entries
}

func testChain(t *testing.T, s ieum.Store) {
	errs := contend(func(n int) error {
		for i := range 10 {
			name := fmt.Sprint(n, "-", i)
			if i%2 == 0 {
				if err := s.Audit(t.Context(), []ieum.AuditEntry{entry(name), entry(name + "too")}); err != nil {
					return err
				}
				continue
			}
			err := s.Update(t.Context(), []ieum.ID{student(name)}, func(ctx context.Context, tx ieum.Tx) error {
				if err := tx.Audit(ctx, entry(name)); err != nil {
					return err
				}
				return tx.Put(ctx, pupil(name, "", ""))
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	tally(t, errs, nil)
	_, entries := checkChain(t, s)
	same(t, "entries in the chain", len(entries), writers*15)
}

func testChainWithoutGaps(t *testing.T, s ieum.Store) {
	write := func(name string, reason error) error {
		return s.Update(t.Context(), []ieum.ID{student(name)}, func(ctx context.Context, tx ieum.Tx) error {
			if err := tx.Put(ctx, pupil(name, "", "")); err != nil {
				return err
			}
			if err := tx.Audit(ctx, entry(name)); err != nil {
				return err
			}
			return reason
		})
	}
	same(t, "a first one", write("a", nil), nil)
	fails(t, "one that is given up", write("b", errOwn), errOwn)
	fails(t, "an id that is taken", s.Audit(t.Context(), []ieum.AuditEntry{entry("c"), entry("a")}), ieum.ErrConflict)
	same(t, "a last one", s.Audit(t.Context(), []ieum.AuditEntry{entry("d")}), nil)
	chain, entries := checkChain(t, s)
	same(t, "the chain", []any{chain.Number, chain.ID, nameOf(entries[0]), nameOf(entries[1])}, []any{2, ieum.AuditChainID(chain.Server), "a", "d"})
}

// looked is an entry about some students.
func looked(name string, minutes int, by ieum.ID, of ...ieum.ID) ieum.AuditEntry {
	e := entry(name)
	e.At, e.Actor, e.Subjects = made(minutes), by, of
	e.Session, e.Address = "token-of-"+string(by), "192.0.2.1"
	return e
}

func testTrailOfMany(t *testing.T, s ieum.Store) {
	mina, jun := student("mina"), student("jun")
	nobody := looked("nobody", 3, "", mina)
	nobody.Session, nobody.Address = "", ""
	denied := looked("denied", 4, staff("bom"), mina)
	denied.Denied, denied.Misses, denied.Fields = true, 1, nil
	err := s.Audit(t.Context(), []ieum.AuditEntry{
		looked("both", 1, staff("ari"), jun, mina), looked("again", 2, staff("ari"), mina), nobody, denied,
		looked("jun", 5, staff("ari"), jun), looked("next day", 24*60+1, staff("ari"), mina), looked("none", 6, staff("ari")),
	})
	if err != nil {
		t.Fatal(err)
	}
	trail := func(of ieum.ID, from, until time.Time) (names []string) {
		t.Helper()
		slice, err := s.View(ieum.Scope{}).AuditTrail(t.Context(), ieum.AuditFilter{Subject: of, From: from, Until: until}, everything)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range slice.Rows {
			names = append(names, nameOf(row))
		}
		return names
	}
	same(t, "of one", trail(mina, time.Time{}, time.Time{}), []string{"both", "again", "nobody", "denied", "next day"})
	same(t, "of the other", trail(jun, time.Time{}, time.Time{}), []string{"both", "jun"})
	same(t, "of one day", trail(mina, made(24*60), time.Time{}), []string{"next day"})
	same(t, "until a moment", trail(mina, time.Time{}, made(4)), []string{"both", "again", "nobody"})
	same(t, "of whom nobody looked at", trail(student("sol"), time.Time{}, time.Time{}), nil)
}

func testReached(t *testing.T, s ieum.Store) {
	put(t, s, &ieum.Staff{Head: own("Staff", "ari")}, &ieum.Staff{Head: own("Staff", "bom")})
	mina, jun := student("mina"), student("jun")
	named := looked("named", 3, staff("bom"), mina)
	named.Fields, named.Address = []string{"staff", "personal"}, "192.0.2.2"
	denied := looked("denied", 4, staff("bom"), student("sol"))
	denied.Denied = true
	err := s.Audit(t.Context(), []ieum.AuditEntry{looked("a", 1, staff("ari"), jun, mina), looked("b", 2, staff("bom"), mina), named, denied})
	if err != nil {
		t.Fatal(err)
	}
	reach := func(selection ieum.AuditSelection) map[ieum.ID]ieum.AuditReach {
		t.Helper()
		found, err := s.View(ieum.Scope{}).AuditReached(t.Context(), selection)
		if err != nil {
			t.Fatal(err)
		}
		byID := map[ieum.ID]ieum.AuditReach{}
		for i, r := range found {
			if i > 0 && found[i-1].Subject >= r.Subject {
				t.Errorf("%s comes after %s", r.Subject, found[i-1].Subject)
			}
			byID[r.Subject] = r
		}
		return byID
	}
	both := []string{"personal", "sensitive"}
	same(t, "of an account", reach(ieum.AuditSelection{Account: staff("ari")}), map[ieum.ID]ieum.AuditReach{
		jun: {Subject: jun, Classes: both, Times: 1, First: made(1), Last: made(1)}, mina: {Subject: mina, Classes: both, Times: 1, First: made(1), Last: made(1)},
	})
	same(t, "of a session", reach(ieum.AuditSelection{Session: "token-of-" + string(staff("bom"))}), map[ieum.ID]ieum.AuditReach{
		mina: {Subject: mina, Classes: []string{"personal", "sensitive", "staff"}, Times: 2, First: made(2), Last: made(3)},
	})
	same(t, "of an address", reach(ieum.AuditSelection{Address: "192.0.2.1"})[mina], ieum.AuditReach{Subject: mina, Classes: both, Times: 2, First: made(1), Last: made(2)})
	same(t, "of an account at an address, from a moment", reach(ieum.AuditSelection{Account: staff("bom"), Address: "192.0.2.1", From: made(3)}), map[ieum.ID]ieum.AuditReach{})
	same(t, "until a moment", len(reach(ieum.AuditSelection{Address: "192.0.2.1", Until: made(2)})), 2)
	_, err = s.View(ieum.Scope{}).AuditReached(t.Context(), ieum.AuditSelection{From: made(1)})
	fails(t, "a selection of nothing", err, ieum.ErrInvalid)
}

func testWork(t *testing.T, s ieum.Store) {
	put(t, s, &ieum.Staff{Head: own("Staff", "ari")}, &ieum.Staff{Head: own("Staff", "bom")})
	denied := looked("denied", 61, staff("ari"), student("sol"))
	denied.Denied, denied.Misses = true, 7
	err := s.Audit(t.Context(), []ieum.AuditEntry{
		looked("a", 2, staff("ari"), student("jun"), student("mina")), looked("b", 3, staff("ari"), student("mina")), denied,
		looked("c", 1, "", student("mina")), looked("late", 600, staff("bom"), student("mina")),
	})
	if err != nil {
		t.Fatal(err)
	}
	work, err := s.View(ieum.Scope{}).AuditWork(t.Context(), made(0), made(600))
	if err != nil {
		t.Fatal(err)
	}
	hour := made(1).Truncate(time.Hour)
	same(t, "work", work, []ieum.AuditWork{
		{Subjects: 1, Hours: []ieum.AuditHour{{From: hour, Entries: 1}}},
		{Actor: staff("ari"), Subjects: 2, Hours: []ieum.AuditHour{{From: hour, Entries: 2}, {From: hour.Add(time.Hour), Entries: 1, Denied: 1, Misses: 7}}},
	})
}

func testAgeOut(t *testing.T, s ieum.Store) {
	mina := student("mina")
	err := s.Audit(t.Context(), []ieum.AuditEntry{
		looked("a", 1, staff("ari"), mina), looked("b", 2, staff("ari"), mina), looked("late", 9, staff("ari"), mina), looked("c", 3, staff("ari"), mina),
		looked("d", 24*60, staff("ari"), student("jun")),
	})
	if err != nil {
		t.Fatal(err)
	}
	log := auditLog(t, s)
	out := func(before time.Time, limit int) int {
		t.Helper()
		chains, err := log.AuditChains(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		n, err := log.AgeOut(t.Context(), chains[0].Server, before, limit)
		if err != nil {
			t.Fatal(err)
		}
		checkChain(t, s)
		return n
	}
	same(t, "nothing is so old", out(made(1), 10), 0)
	same(t, "one at most", out(made(9), 1), 1)
	same(t, "up to the first that is younger", out(made(9), 10), 1)
	chain, left := checkChain(t, s)
	same(t, "what is left", []any{len(left), nameOf(left[0]), chain.Removed, chain.RemovedAt}, []any{3, "late", 2, made(2)})
	same(t, "the rest of the day", out(made(24*60), 10), 2)
	trail, err := s.View(ieum.Scope{}).AuditTrail(t.Context(), ieum.AuditFilter{Subject: mina}, everything)
	same(t, "the trail", []any{trail.Total, err}, []any{0, nil})
	same(t, "all", out(made(48*60), 10), 1)
	if err := s.Audit(t.Context(), []ieum.AuditEntry{looked("e", 50*60, staff("ari"), mina)}); err != nil {
		t.Fatal(err)
	}
	chain, left = checkChain(t, s)
	same(t, "it goes on", []any{len(left), chain.Number, chain.Removed}, []any{1, 6, 5})
	n, err := log.AgeOut(t.Context(), "", made(100*60), 10)
	same(t, "without a chain", []any{n, err}, []any{0, nil})
}

func testCopiedAudit(t *testing.T, s ieum.Store) {
	archive, ok := s.(ieum.Archive)
	if !ok {
		t.Fatal("the store is no archive")
	}
	chain := ieum.NewAuditChain("elsewhere")
	one, two := looked("a", 1, "", student("mina")), looked("b", 2, "", student("mina"))
	for _, e := range []*ieum.AuditEntry{&one, &two} {
		e.Root, e.Version = e.ID, 1
		chain.Append(e)
	}
	chain.Version = 1
	err := archive.Fill(t.Context(), func(yield func(ieum.Entity) error) error {
		for _, e := range []ieum.Entity{&one, &two, chain} {
			if err := yield(e); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	checkChain(t, s)
	trail, err := s.View(ieum.Scope{}).AuditTrail(t.Context(), ieum.AuditFilter{Subject: student("mina")}, everything)
	same(t, "the trail", []any{trail.Total, err}, []any{2, nil})
	if err := s.Audit(t.Context(), []ieum.AuditEntry{looked("c", 3, "", student("mina"))}); err != nil {
		t.Fatal(err)
	}
	chains, err := auditLog(t, s).AuditChains(t.Context())
	same(t, "chains", []any{len(chains), err}, []any{2, nil})
}

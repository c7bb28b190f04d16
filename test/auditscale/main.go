// Command auditscale fills an empty store with entries of the audit and measures what
// is asked of them: the scope of a breach, the trail of a student, the month's work,
// and the check of the chain.
//
//	go run ./test/auditscale -store file:PATH | neo4j://HOST [-entries N] [-filled]
//
// A file is made; a Neo4j database must be migrated and empty.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"time"

	"ieum/internal/audit"
	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
	"ieum/internal/store/neo4j"
)

// What the log is of: two years of an office.
const (
	accounts = 200
	students = 6000
	days     = 730
	// most is how many students an operation tells of at most.
	most = 5
)

// store is what is measured.
type store interface {
	ieum.Store
	ieum.Archive
	ieum.AuditLog
}

func main() {
	at := flag.String("store", "", "file:PATH or neo4j://HOST")
	entries := flag.Int("entries", 1_000_000, "how many entries")
	filled := flag.Bool("filled", false, "the store was filled before, if only in part: measure what there is")
	flag.Parse()
	if *filled {
		*entries = 0
	}
	if err := run(context.Background(), *at, *entries); err != nil {
		fmt.Fprintln(os.Stderr, "auditscale:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, at string, entries int) (err error) {
	s, err := open(ctx, at)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	if entries == 0 {
		return measure(ctx, s)
	}
	began := time.Now()
	if err := s.Fill(ctx, func(yield func(ieum.Entity) error) error { return log(entries, yield) }); err != nil {
		return err
	}
	fmt.Printf("%-52s %8.2f s\n", fmt.Sprintf("fill with %d entries", entries), time.Since(began).Seconds())
	return measure(ctx, s)
}

func open(ctx context.Context, at string) (store, error) {
	if path, ok := strings.CutPrefix(at, "file:"); ok {
		return embedded.Open(ctx, path, embedded.Options{})
	}
	return neo4j.Open(ctx, neo4j.Options{URL: at, ReadTimeout: 5 * time.Minute})
}

func account(n int) ieum.ID { return ieum.DerivedID("Staff", "auditscale", fmt.Sprint(n)) }
func student(n int) ieum.ID { return ieum.DerivedID("Student", "auditscale", fmt.Sprint(n)) }

// first is the moment of the first entry.
func first() time.Time { return time.Date(2024, 11, 30, 0, 0, 0, 0, time.UTC) }

// log makes the accounts and their entries: each account sees the students of its own
// over and over, from an address that ten accounts share.
func log(entries int, yield func(ieum.Entity) error) error {
	for n := range accounts {
		if err := yield(&ieum.Staff{Head: ieum.Head{ID: account(n), Root: account(n), Version: 1}, Active: true}); err != nil {
			return err
		}
	}
	chain := ieum.NewAuditChain(ieum.UnnamedServer)
	step := days * 24 * time.Hour / time.Duration(entries)
	for n := range entries {
		who := n * 7 % accounts
		e := &ieum.AuditEntry{
			At: first().Add(time.Duration(n) * step), Actor: account(who), Role: ieum.RoleCaseManager, Action: "student", Purpose: "CASEWORK",
			Fields: []string{"personal", "sensitive"}, Request: fmt.Sprint("request-", n),
			Session: fmt.Sprint("token_", who, "_", n*days/entries/30), Address: fmt.Sprint("192.0.2.", who/10),
		}
		for i := range 1 + n/accounts%most {
			e.Subjects = append(e.Subjects, student(who*(students/accounts)+(n/accounts+i)%(students/accounts)))
		}
		e.ID = ieum.DerivedID("AuditEntry", "auditscale", fmt.Sprint(n))
		e.Root, e.Version = e.ID, 1
		chain.Append(e)
		if err := yield(e); err != nil {
			return err
		}
	}
	chain.Version = 1
	return yield(chain)
}

// measure asks each question twice, and tells both times.
func measure(ctx context.Context, s store) error {
	v := s.View(ieum.ProgramScope())
	last := first().AddDate(0, 0, days)
	month := last.AddDate(0, -1, 0)
	reached := func(a ieum.AuditSelection) func() (int, error) {
		return func() (int, error) {
			found, err := v.AuditReached(ctx, a)
			return len(found), err
		}
	}
	for _, q := range []struct {
		name string
		ask  func() (int, error)
	}{
		{"scope of an account, two years", reached(ieum.AuditSelection{Account: account(3)})},
		{"scope of an account, a month", reached(ieum.AuditSelection{Account: account(3), From: month, Until: last})},
		{"scope of a session", reached(ieum.AuditSelection{Session: "token_3_20"})},
		{"scope of an address of ten accounts, two years", reached(ieum.AuditSelection{Address: "192.0.2.4"})},
		{"scope of an address, a month", reached(ieum.AuditSelection{Address: "192.0.2.4", From: month, Until: last})},
		{"trail of a student, two years", func() (int, error) {
			page, err := v.AuditTrail(ctx, ieum.AuditFilter{Subject: student(100)}, ieum.Page{Limit: 20})
			return page.Total, err
		}},
		{"trail of a student, a month", func() (int, error) {
			page, err := v.AuditTrail(ctx, ieum.AuditFilter{Subject: student(100), From: month}, ieum.Page{Limit: 20})
			return page.Total, err
		}},
		{"work of all accounts, a month", func() (int, error) {
			work, err := v.AuditWork(ctx, month, last)
			return len(work), err
		}},
		{"verify", func() (int, error) {
			r, err := audit.Verify(ctx, s, nil, func(int) {})
			if err == nil && r.Bad != nil {
				err = fmt.Errorf("%+v", r.Bad)
			}
			return r.Checked, err
		}},
	} {
		var took [2]time.Duration
		found := 0
		for round := range took {
			began := time.Now()
			n, err := q.ask()
			if err != nil {
				return fmt.Errorf("%s: %w", q.name, err)
			}
			took[round], found = time.Since(began), n
		}
		fmt.Printf("%-52s %8.2f s, then %.2f s: %d\n", q.name, took[0].Seconds(), took[1].Seconds(), found)
	}
	return nil
}

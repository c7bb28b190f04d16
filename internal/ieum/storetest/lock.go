package storetest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"ieum/internal/ieum"
)

func lockCases() []conformance {
	return []conformance{
		{"of writers that read the same version one wins", testOneWins},
		{"writers that read under the lock lose nothing", testNothingLost},
		{"a referral is accepted once", testDoubleAccept},
		{"two siblings are not referred to one service at once", testOverlapping},
		{"locks in any order do not stand still", testLockOrder},
	}
}

// writers is how many goroutines contend.
const writers = 8

// contend runs fn in several goroutines at once and returns their errors.
func contend(fn func(n int) error) []error {
	errs := make([]error, writers)
	var start, done sync.WaitGroup
	start.Add(1)
	for n := range writers {
		done.Go(func() {
			start.Wait()
			errs[n] = fn(n)
		})
	}
	start.Done()
	done.Wait()
	return errs
}

// tally counts errors: nil, those that are want, and others.
func tally(t *testing.T, errs []error, want error) (fine, refused int) {
	t.Helper()
	for _, err := range errs {
		switch {
		case err == nil:
			fine++
		case errors.Is(err, want):
			refused++
		default:
			t.Errorf("a writer failed: %v", err)
		}
	}
	return fine, refused
}

func testOneWins(t *testing.T, s ieum.Store) {
	put(t, s, village()...)
	errs := contend(func(n int) error {
		mine := pupil("mina", "hill", "nest")
		mine.Version, mine.DisplayName = 1, fmt.Sprint(n)
		return s.Update(t.Context(), []ieum.ID{mine.ID}, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, mine) })
	})
	fine, refused := tally(t, errs, ieum.ErrConflict)
	same(t, "winners and losers", []int{fine, refused}, []int{1, writers - 1})
	same(t, "version", kept[*ieum.Student](t, s, student("mina")).Version, 2)
}

func testNothingLost(t *testing.T, s ieum.Store) {
	put(t, s, village()...)
	const rounds = 5
	errs := contend(func(int) error {
		for range rounds {
			if err := raiseGrade(t.Context(), s); err != nil {
				return err
			}
		}
		return nil
	})
	tally(t, errs, nil)
	same(t, "grade", kept[*ieum.Student](t, s, student("mina")).Grade, writers*rounds)
}

func raiseGrade(ctx context.Context, s ieum.Store) error {
	id := student("mina")
	return s.Update(ctx, []ieum.ID{id}, func(ctx context.Context, tx ieum.Tx) error {
		found, err := tx.View(program()).Entities(ctx, []ieum.ID{id})
		if err != nil {
			return err
		}
		mina := found[id].(*ieum.Student)
		mina.Grade++
		return tx.Put(ctx, mina)
	})
}

func testDoubleAccept(t *testing.T, s ieum.Store) {
	mina := student("mina")
	referral := &ieum.Referral{Head: on(mina, "Referral", "r"), Student: mina, Service: service("counsel"), State: ieum.ReferralRequested}
	put(t, s, append(village(), referral)...)
	errs := contend(func(n int) error {
		accepted := enrolment(fmt.Sprint(n), mina, mina, service("counsel"), today, "")
		return s.Update(t.Context(), []ieum.ID{mina}, func(ctx context.Context, tx ieum.Tx) error {
			found, err := tx.View(program()).Entities(ctx, []ieum.ID{referral.ID})
			if err != nil {
				return err
			}
			asked := found[referral.ID].(*ieum.Referral)
			if asked.State != ieum.ReferralRequested {
				return errOwn
			}
			asked.State = ieum.ReferralAccepted
			return tx.Put(ctx, asked, accepted)
		})
	})
	fine, refused := tally(t, errs, errOwn)
	same(t, "accepted and refused", []int{fine, refused}, []int{1, writers - 1})
	records, err := s.View(program()).Records(t.Context(), []ieum.ID{mina}, "Enrolment")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "enrolments", len(ieum.Part[ieum.Enrolment](records[mina])), 1)
}

func testOverlapping(t *testing.T, s ieum.Store) {
	put(t, s, village()...)
	siblings := []ieum.ID{student("mina"), student("jun")}
	errs := contend(func(n int) error {
		who := siblings[n%2]
		asked := &ieum.Referral{
			Head: on(who, "Referral", fmt.Sprint(n)), Student: who, Service: service("meals"), State: ieum.ReferralRequested,
		}
		return s.Update(t.Context(), []ieum.ID{who, household("nest")}, func(ctx context.Context, tx ieum.Tx) error {
			records, err := tx.View(program()).Records(ctx, siblings, "Referral")
			if err != nil {
				return err
			}
			for _, record := range records {
				if len(ieum.Part[ieum.Referral](record)) > 0 {
					return errOwn
				}
			}
			return tx.Put(ctx, asked)
		})
	})
	fine, refused := tally(t, errs, errOwn)
	same(t, "referred and refused", []int{fine, refused}, []int{1, writers - 1})
}

func testLockOrder(t *testing.T, s ieum.Store) {
	put(t, s, village()...)
	roots := []ieum.ID{student("mina"), student("jun"), household("nest")}
	errs := contend(func(n int) error {
		for round := range 5 {
			turned := []ieum.ID{roots[(n+round)%3], roots[(n+round+1)%3], roots[(n+round+2)%3], roots[n%3]}
			row := need("mina", fmt.Sprint(n, "-", round))
			err := s.Update(t.Context(), turned, func(ctx context.Context, tx ieum.Tx) error { return tx.Put(ctx, row) })
			if err != nil {
				return err
			}
		}
		return nil
	})
	tally(t, errs, nil)
}

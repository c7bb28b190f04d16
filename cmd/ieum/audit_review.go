package main

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// auditReview lists what accounts did.
type auditReview struct {
	officeStore

	From string `help:"The first day, as 2026-11-01; by default that of a month ago." placeholder:"DAY"`
	To   string `help:"The day that ends it and is left out; by default today." placeholder:"DAY"`
}

// Help implements kong's longer help.
func (auditReview) Help() string {
	return `For the monthly review (월간 점검): a line for each account that did anything, what deserves a look first, and why: data of three
times as many people as is usual, nights (21 to 6 o'clock), Saturdays and Sundays, ten that were denied or looked for in vain.
Public holidays are not known here. Nobody is accused by it. That somebody asked is an entry of the audit: a file that is being
served is in use (75), and an auditor asks auditReview.`
}

// Run implements the command.
func (r auditReview) Run(ctx context.Context, c console) error {
	year, month, day := time.Now().In(koreanTime()).Date()
	until := time.Date(year, month, day, 0, 0, 0, 0, koreanTime())
	from := until.AddDate(0, -1, 0)
	for flag, given := range map[string]struct {
		text string
		into *time.Time
	}{"--from": {r.From, &from}, "--to": {r.To, &until}} {
		at, err := momentOf(flag, given.text)
		if err != nil {
			return err
		}
		if !at.IsZero() {
			*given.into = at
		}
	}
	if !from.Before(until) {
		return fmt.Errorf("%w: --to is not after --from", errUsage)
	}
	return r.onRecord(ctx, c, "audit review", func(s *desk.Session) error {
		looks, err := s.AuditReviewOnStore(ctx, from, until)
		if err != nil {
			return err
		}
		return showReview(c.out, looks)
	})
}

// showReview prints a line for each account.
func showReview(w io.Writer, looks []*desk.AccountLook) error {
	rows := [][]string{{"account", "name", "people", "entries", "nights", "days off", "denied", "missed", "deserves a look"}}
	for _, l := range looks {
		why := make([]string, len(l.Because))
		for i, because := range l.Because {
			why[i] = string(because)
		}
		row := []string{orDash(l.Look.Account), accountName(l.Account)}
		for _, n := range []int{l.Subjects, l.Entries, l.Nights, l.DaysOff, l.Denied, l.Misses} {
			row = append(row, strconv.Itoa(n))
		}
		rows = append(rows, append(row, orDash(strings.Join(why, " "))))
	}
	return showTable(w, rows)
}

// accountName is the name of an account in a table of the audit.
func accountName(account *ieum.Staff) string {
	if account == nil {
		return "(a command on the store)"
	}
	return account.DisplayName
}

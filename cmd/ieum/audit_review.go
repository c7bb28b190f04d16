package main

import (
	"context"
	"fmt"
	"strings"
	"text/tabwriter"
	"time"

	"ieum/internal/audit"
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
Public holidays are not known here. Nobody is accused by it.`
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
	return r.onLog(ctx, c, func(log ieum.AuditLog) error {
		store, ok := log.(ieum.Store)
		if !ok {
			return ieum.ErrInvalid
		}
		return showReview(ctx, c, store.View(ieum.ProgramScope()), from, until)
	})
}

// showReview prints a line for each account.
func showReview(ctx context.Context, c console, v ieum.View, from, until time.Time) error {
	work, err := v.AuditWork(ctx, from, until)
	if err != nil {
		return err
	}
	looks := audit.Review(work, koreanTime())
	ids := make([]ieum.ID, len(looks))
	for i, l := range looks {
		ids[i] = l.Account
	}
	accounts, err := v.Entities(ctx, ids)
	if err != nil {
		return err
	}
	table := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "account\tname\tpeople\tentries\tnights\tdays off\tdenied\tmissed\tdeserves a look")
	for _, l := range looks {
		name := "(a command on the store)"
		if staff, ok := accounts[l.Account].(*ieum.Staff); ok {
			name = staff.DisplayName
		}
		why := make([]string, len(l.Because))
		for i, because := range l.Because {
			why[i] = string(because)
		}
		fmt.Fprintf(table, "%s\t%s\t%d\t%d\t%d\t%d\t%d\t%d\t%s\n",
			orDash(l.Account), name, l.Subjects, l.Entries, l.Nights, l.DaysOff, l.Denied, l.Misses, orDash(strings.Join(why, " ")))
	}
	return table.Flush()
}

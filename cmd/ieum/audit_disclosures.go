package main

import (
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"ieum/internal/audit"
	"ieum/internal/ieum"
)

// auditDisclosures lists who had a student's data.
type auditDisclosures struct {
	officeStore

	Student string `required:"" help:"The student, by its id." placeholder:"ID"`
	From    string `help:"The first day, as 2026-11-01; by default that of a year ago." placeholder:"DAY"`
	To      string `help:"The day that ends it and is left out; by default tomorrow." placeholder:"DAY"`
	Format  string `enum:"table,csv" default:"table" help:"table or csv."`
}

// Help implements kong's longer help.
func (auditDisclosures) Help() string {
	return `For the student, or who stands for one, who asks (개인정보 보호법 제35조, within ten days): who read or wrote of the student's data,
day by day, for which purpose, as what, and of which classes; and to which agencies referrals went. What must not reach a guardian,
and what would lead to who reported an abuse, is left out. Print it as it stands.`
}

// Run implements the command.
func (d auditDisclosures) Run(ctx context.Context, c console) error {
	from, until, err := d.days()
	if err != nil {
		return err
	}
	return d.onLog(ctx, c, func(log ieum.AuditLog) error {
		store, ok := log.(ieum.Store)
		if !ok {
			return ieum.ErrInvalid
		}
		rows, err := disclosureRows(ctx, store.View(ieum.ProgramScope()), ieum.ID(d.Student), from, until)
		if err != nil {
			return err
		}
		if d.Format == "csv" {
			return csv.NewWriter(c.out).WriteAll(rows)
		}
		return showTable(c.out, rows)
	})
}

func (d auditDisclosures) days() (from, until time.Time, err error) {
	if from, err = momentOf("--from", d.From); err != nil {
		return from, until, err
	}
	if until, err = momentOf("--to", d.To); err != nil {
		return from, until, err
	}
	year, month, day := time.Now().In(koreanTime()).Date()
	if until.IsZero() {
		until = time.Date(year, month, day+1, 0, 0, 0, 0, koreanTime())
	}
	if from.IsZero() {
		from = until.AddDate(-1, 0, 0)
	}
	if !from.Before(until) {
		err = fmt.Errorf("%w: --to is not after --from", errUsage)
	}
	return from, until, err
}

// disclosureRows are the rows of the table, with its head.
func disclosureRows(ctx context.Context, v ieum.View, student ieum.ID, from, until time.Time) ([][]string, error) {
	var entries []*ieum.AuditEntry
	err := everyPage(func(page ieum.Page) (ieum.Slice[*ieum.AuditEntry], error) {
		page.Limit = 1000
		return v.AuditTrail(ctx, ieum.AuditFilter{Subject: student, From: from, Until: until}, page)
	}, func(e *ieum.AuditEntry) { entries = append(entries, e) })
	if err != nil {
		return nil, err
	}
	records, err := v.Records(ctx, []ieum.ID{student}, "Referral")
	if err != nil {
		return nil, err
	}
	record := records[student]
	if record == nil {
		return nil, fmt.Errorf("there is no such student: %w", ieum.ErrNotFound)
	}
	list := audit.Disclosures(entries, koreanTime())
	sent, err := sentRows(ctx, v, record, ieum.DateOf(from.In(koreanTime())), ieum.DateOf(until.In(koreanTime())))
	if err != nil {
		return nil, err
	}
	ids := make([]ieum.ID, len(list))
	for i, l := range list {
		ids[i] = l.By
	}
	accounts, err := v.Entities(ctx, ids)
	if err != nil {
		return nil, err
	}
	rows := [][]string{{"day 날짜", "purpose 목적", "who 누가", "as 역할", "classes 정보 등급", "times 횟수"}}
	for _, l := range list {
		name := "(a command on the store)"
		if staff, ok := accounts[l.By].(*ieum.Staff); ok {
			name = staff.DisplayName
		}
		classes := make([]string, len(l.Classes))
		for i, class := range l.Classes {
			classes[i] = string(class)
		}
		rows = append(rows, []string{string(l.On), l.Purpose, name, orDash(l.Role), strings.Join(classes, " "), strconv.Itoa(l.Times)})
	}
	return append(rows, sent...), nil
}

// sentRows are the referrals that went to agencies.
func sentRows(ctx context.Context, v ieum.View, record *ieum.Record, from, until ieum.Date) ([][]string, error) {
	var rows [][]string
	for _, r := range ieum.Part[ieum.Referral](record) {
		if r.RequestedOn == "" || r.RequestedOn < from || r.RequestedOn >= until {
			continue
		}
		found, err := v.Entities(ctx, []ieum.ID{r.Service})
		if err != nil {
			return nil, err
		}
		service, _ := found[r.Service].(*ieum.Service)
		if service == nil {
			continue
		}
		if found, err = v.Entities(ctx, []ieum.ID{service.Agency}); err != nil {
			return nil, err
		}
		if agency, ok := found[service.Agency].(*ieum.Agency); ok {
			rows = append(rows, []string{string(r.RequestedOn), "REFERRAL 의뢰", agency.Name.In(ieum.Korean), "-", service.Name.In(ieum.Korean), "1"})
		}
	}
	return rows, nil
}

// showTable prints rows in columns.
func showTable(w io.Writer, rows [][]string) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, row := range rows {
		fmt.Fprintln(table, strings.Join(row, "\t"))
	}
	return table.Flush()
}

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

	"ieum/internal/desk"
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
what would lead to who reported an abuse, and agencies whose place must not be known are left out. Print it as it stands. That
somebody asked is an entry of the audit: a file that is being served is in use (75), and the case team asks disclosures.`
}

// Run implements the command.
func (d auditDisclosures) Run(ctx context.Context, c console) error {
	from, until, err := d.days()
	if err != nil {
		return err
	}
	return d.onRecord(ctx, c, "audit disclosures", func(s *desk.Session) error {
		list, err := s.DisclosuresOnStore(ctx, ieum.ID(d.Student), from, until)
		if err != nil {
			return err
		}
		rows := disclosureRows(list)
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
func disclosureRows(list []*desk.DisclosureEntry) [][]string {
	rows := [][]string{{"day 날짜", "purpose 목적", "who 누가", "as 역할", "what 내용", "times 횟수"}}
	for _, d := range list {
		row := []string{string(d.On), d.Purpose, accountName(d.Account), orDash(d.Role), "", strconv.Itoa(d.Times)}
		classes := make([]string, len(d.Classes))
		for i, class := range d.Classes {
			classes[i] = string(class)
		}
		row[4] = strings.Join(classes, " ")
		if d.Agency != nil {
			row[2], row[4] = d.Agency.Name.In(ieum.Korean), d.Service.Name.In(ieum.Korean)
		}
		rows = append(rows, row)
	}
	return rows
}

// showTable prints rows in columns.
func showTable(w io.Writer, rows [][]string) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, row := range rows {
		fmt.Fprintln(table, strings.Join(row, "\t"))
	}
	return table.Flush()
}

package neo4j

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"ieum/internal/ieum"
)

var _ ieum.AuditLog = (*Store)(nil)

// everMore follows every moment.
const everMore = "~"

// AuditReached implements [ieum.AuditReader].
func (v *view) AuditReached(ctx context.Context, a ieum.AuditSelection) ([]ieum.AuditReach, error) {
	if !a.Named() {
		return nil, fmt.Errorf("neo4j: an audit selection that names nothing: %w", ieum.ErrInvalid)
	}
	first, last := "staff_", "staff`" // all accounts
	if a.Account != "" {
		first, last = string(a.Account), string(a.Account)
	}
	record, err := v.ask(ctx, "audit_reached", parameters{
		"first": first, "last": last, "session": a.Session, "address": a.Address,
		"from": ieum.MomentText(a.From), "until": cmp.Or(ieum.MomentText(a.Until), everMore),
	})
	if err != nil {
		return nil, err
	}
	rows, err := columnItems(record, "rows", 5)
	if err != nil {
		return nil, err
	}
	var found []ieum.AuditReach
	for _, row := range rows {
		part, err := reachOf(row)
		if err != nil {
			return nil, err
		}
		found = ieum.JoinReach(found, part)
	}
	return found, nil
}

// reachOf reads a row of audit_reached.
func reachOf(row []any) (part ieum.AuditReach, err error) {
	r := reader{where: "rows", row: row}
	part = ieum.AuditReach{Subject: ieum.ID(r.text(0)), Times: r.number(2)}
	classes := read[[]any](&r, 1)
	first, last := r.text(3), r.text(4)
	if r.err != nil {
		return part, r.err
	}
	for _, class := range classes {
		name, err := as[string]("rows", class)
		if err != nil {
			return part, err
		}
		part.Classes = append(part.Classes, name)
	}
	if part.First, err = ieum.ParseMoment(first); err == nil {
		part.Last, err = ieum.ParseMoment(last)
	}
	return part, err
}

// AuditWork implements [ieum.AuditReader].
func (v *view) AuditWork(ctx context.Context, from, until time.Time) ([]ieum.AuditWork, error) {
	record, err := v.ask(ctx, "audit_work", parameters{"from": ieum.MomentText(from), "until": ieum.MomentText(until)})
	if err != nil {
		return nil, err
	}
	rows, err := columnItems(record, "rows", 3)
	if err != nil {
		return nil, err
	}
	var work []ieum.AuditWork
	for _, row := range rows {
		r := reader{where: "rows", row: row}
		actor, subjects := ieum.ID(r.text(0)), r.number(1)
		hours, err := items("rows", row[2], 4)
		if r.err != nil || err != nil {
			return nil, cmp.Or(r.err, err)
		}
		for _, hour := range hours {
			r := reader{where: "rows", row: hour}
			h, at := ieum.AuditHour{Entries: r.number(1), Denied: r.number(2), Misses: r.number(3)}, r.text(0)
			if r.err != nil {
				return nil, r.err
			}
			if work, err = ieum.JoinHour(work, actor, at, h); err != nil {
				return nil, err
			}
		}
		work[len(work)-1].Subjects = subjects
	}
	return work, nil
}

// AuditChains implements [ieum.AuditLog].
func (s *Store) AuditChains(ctx context.Context) ([]*ieum.AuditChain, error) {
	record, err := s.ask(ctx, "audit_chains", parameters{})
	if err != nil {
		return nil, err
	}
	rows, _ := record.Get("rows")
	list, err := entities("rows", rows)
	if err != nil {
		return nil, err
	}
	var chains []*ieum.AuditChain
	for _, e := range list {
		if chain, ok := e.(*ieum.AuditChain); ok {
			chains = append(chains, chain)
		}
	}
	return chains, nil
}

// AuditEntries implements [ieum.AuditLog], in parts. A number that stands twice is
// never parted.
func (s *Store) AuditEntries(ctx context.Context, server string, yield func(*ieum.AuditEntry) error) error {
	after := 0
	for limit := part; ; {
		record, err := s.ask(ctx, "audit_entries", parameters{"server": server, "after": after, "limit": limit})
		if err != nil {
			return err
		}
		rows, _ := record.Get("rows")
		list, err := entities("rows", rows)
		if err != nil {
			return err
		}
		entries := make([]*ieum.AuditEntry, len(list))
		for i, e := range list {
			entry, ok := e.(*ieum.AuditEntry)
			if !ok {
				return errShape("rows", e)
			}
			entries[i] = entry
		}
		whole := len(entries) < limit
		if !whole { // more of the last number may be to come
			last := entries[len(entries)-1].Number
			for len(entries) > 0 && entries[len(entries)-1].Number == last {
				entries = entries[:len(entries)-1]
			}
			if len(entries) == 0 {
				limit *= 2
				continue
			}
		}
		for _, entry := range entries {
			if err := yield(entry); err != nil {
				return err
			}
			after = entry.Number
		}
		if whole {
			return nil
		}
	}
}

// AuditGaps implements [ieum.AuditLog].
func (s *Store) AuditGaps(ctx context.Context) (gaps ieum.AuditGaps, err error) {
	chains, err := s.AuditChains(ctx)
	if err != nil {
		return gaps, err
	}
	servers := make([]string, len(chains))
	for i, c := range chains {
		servers[i] = c.Server
	}
	record, err := s.ask(ctx, "audit_gaps", parameters{"servers": servers})
	if err != nil {
		return gaps, err
	}
	var row []any
	for _, name := range []string{"unchained", "newest", "strays", "first", "unmarked"} {
		value, _ := record.Get(name)
		row = append(row, value)
	}
	r := reader{where: "gaps", row: row}
	newest := r.text(1)
	gaps = ieum.AuditGaps{Unchained: r.number(0), Strays: r.number(2), FirstStray: ieum.ID(r.text(3)), Unmarked: r.number(4)}
	if r.err != nil {
		return gaps, r.err
	}
	gaps.Newest, err = ieum.ParseMoment(newest)
	return gaps, err
}

// AgeOut implements [ieum.AuditLog].
func (s *Store) AgeOut(ctx context.Context, server string, before time.Time, limit int) (removed int, err error) {
	if err := s.calls.Begin(); err != nil {
		return 0, err
	}
	defer s.calls.End()
	err = s.write(ctx, func(t *tx) error {
		name, values := statement("audit_age_out"), parameters{
			"chain": string(ieum.AuditChainID(server)), "server": server, "before": ieum.MomentText(before), "limit": limit,
		}
		if server == "" {
			name, values = "audit_age_out_unchained", parameters{"before": ieum.MomentText(before), "limit": limit}
		}
		record, err := t.ask(ctx, name, values)
		if err != nil {
			return err
		}
		n, err := column[int64](record, "removed")
		if err != nil || n == 0 {
			return err
		}
		removed = int(n)
		days, err := daysOf(record.AsMap()["days"])
		if err != nil || len(days) == 0 {
			return err
		}
		_, err = t.ask(ctx, "audit_forget_days", parameters{"days": days})
		return err
	})
	return removed, err
}

// daysOf reads a list of lists of keys, each once.
func daysOf(value any) ([]string, error) {
	lists, err := as[[]any]("days", value)
	if err != nil {
		return nil, err
	}
	var days []string
	for _, list := range lists {
		keys, err := as[[]any]("days", list)
		if err != nil {
			return nil, err
		}
		for _, key := range keys {
			text, err := as[string]("days", key)
			if err != nil {
				return nil, err
			}
			days = append(days, text)
		}
	}
	slices.Sort(days)
	return slices.Compact(days), nil
}

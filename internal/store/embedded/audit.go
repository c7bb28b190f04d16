package embedded

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"ieum/internal/ieum"
)

var _ ieum.AuditLog = (*Store)(nil)

// reached finds whose data left by the entries that fit, of which classes. The
// entries are found in an index that holds all that is compared.
const reached = `
WITH hit(entry) AS MATERIALIZED (SELECT o.rowid FROM audit_entry o WHERE 1%s)
SELECT j.value, e.fields, count(*), min(e.at), max(e.at)
FROM hit CROSS JOIN audit_entry e ON e.rowid = hit.entry, json_each(e.subjects) j
WHERE NOT COALESCE(e.denied, 0)
GROUP BY j.value, e.fields ORDER BY j.value`

// AuditReached implements [ieum.AuditReader].
func (v *view) AuditReached(ctx context.Context, a ieum.AuditSelection) ([]ieum.AuditReach, error) {
	if !a.Named() {
		return nil, fmt.Errorf("embedded: an audit selection that names nothing: %w", ieum.ErrInvalid)
	}
	var c conditions
	c.add("account", string(a.Account), "o.actor = :account")
	c.add("session", a.Session, "o.session = :session")
	c.add("address", a.Address, "o.address = :address")
	c.add("from", ieum.MomentText(a.From), "o.at >= :from")
	c.add("until", ieum.MomentText(a.Until), "o.at < :until")
	var found []ieum.AuditReach
	err := v.read(ctx, "read whose data was reached", func(ctx context.Context, q *session) error {
		found = nil
		return q.query(ctx, func(row []any) error {
			part, err := reachOf(row)
			if err == nil {
				found = ieum.JoinReach(found, part)
			}
			return err
		}, fmt.Sprintf(reached, c.text.String()), c.args...)
	})
	return found, err
}

// reachOf reads one row of [reached].
func reachOf(row []any) (part ieum.AuditReach, err error) {
	part = ieum.AuditReach{Subject: ieum.ID(asText(row[0])), Times: int(asNumber(row[2]))}
	if part.First, err = ieum.ParseMoment(asText(row[3])); err != nil {
		return part, err
	}
	if part.Last, err = ieum.ParseMoment(asText(row[4])); err != nil {
		return part, err
	}
	if row[1] != nil {
		err = json.Unmarshal([]byte(asText(row[1])), &part.Classes)
	}
	return part, err
}

// doneBetween are the entries of every account, and of whoever runs commands, between
// two moments.
const doneBetween = `
FROM (SELECT id FROM staff UNION ALL SELECT NULL) a
CROSS JOIN audit_entry o ON o.actor IS a.id AND o.at >= :from AND o.at < :until`

// AuditWork implements [ieum.AuditReader].
func (v *view) AuditWork(ctx context.Context, from, until time.Time) ([]ieum.AuditWork, error) {
	between := []any{sql.Named("from", ieum.MomentText(from)), sql.Named("until", ieum.MomentText(until))}
	var work []ieum.AuditWork
	err := v.read(ctx, "read what was done", func(ctx context.Context, q *session) error {
		work = nil
		err := q.query(ctx, func(row []any) error {
			hour := ieum.AuditHour{Entries: int(asNumber(row[2])), Denied: int(asNumber(row[3])), Misses: int(asNumber(row[4]))}
			var err error
			work, err = ieum.JoinHour(work, ieum.ID(asText(row[0])), asText(row[1]), hour)
			return err
		}, "SELECT COALESCE(o.actor, ''), substr(o.at, 1, 13), count(*), sum(COALESCE(o.denied, 0)), sum(COALESCE(o.misses, 0))"+
			doneBetween+" GROUP BY 1, 2 ORDER BY 1, 2", between...)
		if err != nil {
			return err
		}
		return q.query(ctx, func(row []any) error {
			actor := ieum.ID(asText(row[0]))
			if i := slices.IndexFunc(work, func(w ieum.AuditWork) bool { return w.Actor == actor }); i >= 0 {
				work[i].Subjects = int(asNumber(row[1]))
			}
			return nil
		}, "SELECT COALESCE(o.actor, ''), count(DISTINCT j.value)"+doneBetween+" CROSS JOIN json_each(o.subjects) j WHERE NOT COALESCE(o.denied, 0) GROUP BY 1", between...)
	})
	return work, err
}

// AuditChains implements [ieum.AuditLog].
func (s *Store) AuditChains(ctx context.Context) ([]*ieum.AuditChain, error) {
	var chains []*ieum.AuditChain
	err := s.read(ctx, "read the chains of the audit", func(q *session) error {
		chains = nil
		return s.tables["AuditChain"].each(ctx, q, func(e ieum.Entity) error {
			if chain, ok := e.(*ieum.AuditChain); ok {
				chains = append(chains, chain)
			}
			return nil
		}, "ORDER BY k.server")
	})
	return chains, err
}

// AuditEntries implements [ieum.AuditLog]. It holds one of the readers while yield
// runs.
func (s *Store) AuditEntries(ctx context.Context, server string, yield func(*ieum.AuditEntry) error) error {
	return s.read(ctx, "read the audit", func(q *session) error {
		return s.tables["AuditEntry"].each(ctx, q, func(e ieum.Entity) error {
			if entry, ok := e.(*ieum.AuditEntry); ok {
				return yield(entry)
			}
			return nil
		}, "WHERE k.server = ? AND k.number > 0 ORDER BY k.number, k.id", server)
	})
}

// each hands on the rows of the table that a condition keeps.
func (t *table) each(ctx context.Context, q *session, yield func(ieum.Entity) error, condition string, args ...any) error {
	return q.query(ctx, func(row []any) error {
		e, err := t.entity(row, 0)
		if err != nil {
			return err
		}
		return yield(e)
	}, "SELECT "+t.columns+" FROM "+t.name+" k "+condition, args...)
}

// AuditGaps implements [ieum.AuditLog].
func (s *Store) AuditGaps(ctx context.Context) (gaps ieum.AuditGaps, err error) {
	err = s.read(ctx, "read what no chain holds", func(q *session) error {
		err := q.query(ctx, func(row []any) (err error) {
			gaps.Unchained = int(asNumber(row[0]))
			gaps.Newest, err = ieum.ParseMoment(asText(row[1]))
			return err
		}, "SELECT count(*), max(at) FROM audit_entry WHERE server IS NULL")
		if err != nil {
			return err
		}
		err = q.query(ctx, func(row []any) error {
			gaps.Strays, gaps.FirstStray = int(asNumber(row[0])), ieum.ID(asText(row[1]))
			return nil
		}, `SELECT count(*), min(id) FROM audit_entry WHERE server IS NOT NULL
  AND (server NOT IN (SELECT server FROM audit_chain WHERE server IS NOT NULL) OR COALESCE(number, 0) <= 0)`)
		if err != nil {
			return err
		}
		unmarked, err := q.number(ctx, `SELECT count(*) FROM audit_entry e, json_each(e.subjects) j WHERE NOT EXISTS (SELECT 1 FROM `+auditDays+` m
  WHERE m.subject = j.value AND m.day = substr(COALESCE(e.at, ''), 1, 10) AND m.actor = COALESCE(e.actor, ''))`)
		gaps.Unmarked = int(unmarked)
		return err
	})
	return gaps, err
}

// AgeOut implements [ieum.AuditLog].
func (s *Store) AgeOut(ctx context.Context, server string, before time.Time, limit int) (removed int, err error) {
	if err := s.calls.Begin(); err != nil {
		return 0, err
	}
	defer s.calls.End()
	err = s.write(ctx, func(q *session) error {
		removed, err = s.ageOut(context.WithoutCancel(ctx), q, server, ieum.MomentText(before), limit)
		return failure(ctx, "let the audit age out", err)
	})
	return removed, err
}

func (s *Store) ageOut(ctx context.Context, q *session, server, before string, limit int) (int, error) {
	condition := "WHERE k.server IS NULL AND k.at < :before ORDER BY k.at LIMIT :limit + 0"
	args := []any{sql.Named("before", before), sql.Named("limit", limit)}
	if server != "" {
		condition = `WHERE k.server = :server AND k.number < COALESCE(
  (SELECT min(y.number) FROM audit_entry y WHERE y.server = :server AND y.at >= :before), 1 << 62) ORDER BY k.number LIMIT :limit + 0`
		args = append(args, sql.Named("server", server))
	}
	table := s.tables["AuditEntry"]
	var ids, days []string
	var last *ieum.AuditEntry
	err := q.query(ctx, func(row []any) error {
		e, err := table.entity(row, 0)
		if entry, ok := e.(*ieum.AuditEntry); ok {
			ids, last = append(ids, string(entry.ID)), entry
			for _, subject := range entry.Subjects {
				days = append(days, strings.Join([]string{string(subject), entry.Day(), string(entry.Actor)}, " "))
			}
		}
		return err
	}, "SELECT "+table.columns+" FROM "+table.name+" k "+condition, args...)
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	if err := q.exec(ctx, "DELETE FROM audit_entry WHERE id IN (SELECT value FROM json_each(?))", listText(ids)); err != nil {
		return 0, err
	}
	if err := forgetDays(ctx, q, days); err != nil || server == "" {
		return len(ids), err
	}
	return len(ids), s.moveStart(ctx, q, last)
}

// forgetDays drops the days on which nothing is left.
func forgetDays(ctx context.Context, q *session, days []string) error {
	slices.Sort(days)
	for _, key := range slices.Compact(days) {
		parts := strings.Split(key, " ")
		err := q.exec(ctx, `DELETE FROM `+auditDays+` WHERE subject = :subject AND day = :day AND actor = :actor AND NOT EXISTS (
  SELECT 1 FROM audit_entry o WHERE o.actor IS NULLIF(:actor, '') AND o.at >= :day AND o.at < :day || 'U'
    AND EXISTS (SELECT 1 FROM json_each(o.subjects) WHERE value = :subject))`,
			sql.Named("subject", parts[0]), sql.Named("day", parts[1]), sql.Named("actor", parts[2]))
		if err != nil {
			return err
		}
	}
	return nil
}

// moveStart notes that a chain begins after an entry.
func (s *Store) moveStart(ctx context.Context, q *session, last *ieum.AuditEntry) error {
	table := s.tables["AuditChain"]
	var chain *ieum.AuditChain
	err := table.each(ctx, q, func(e ieum.Entity) error {
		if kept, ok := e.(*ieum.AuditChain); ok && kept.Server == last.Server {
			chain = kept
		}
		return nil
	}, "")
	if err != nil {
		return err
	}
	if chain == nil {
		return fmt.Errorf("a chain of the audit is not there: %w", ieum.ErrInvalid)
	}
	chain.Removed, chain.RemovedHash, chain.RemovedAt = last.Number, last.Hash, last.At
	return s.keepChain(ctx, q, chain)
}

package embedded

import (
	"context"
	"fmt"

	"ieum/internal/ieum"
)

// migrate brings the file behind q to the schema in one transaction. A file
// of a newer version is [ieum.ErrNewerFile], one that is not Ieum's
// [ieum.ErrInvalid]; both are left as they are.
func migrate(ctx context.Context, q *session, want schema) error {
	version, empty, err := fileVersion(ctx, q)
	switch {
	case err != nil:
		return err
	case version > want.version:
		return newerFile()
	}
	// Only now is anything written, this switch of the journal included.
	if err := q.script(ctx, "PRAGMA journal_mode = WAL"); err != nil {
		return failure(ctx, "turn on the write-ahead log", err)
	}
	if !empty && version == want.version && hasDigest(ctx, q, want) {
		return nil
	}
	if err := q.script(ctx, "BEGIN IMMEDIATE"); err != nil {
		return failure(ctx, "begin the migration", err)
	}
	if err := change(ctx, q, want, version, empty); err != nil {
		q.script(context.WithoutCancel(ctx), "ROLLBACK") //nolint:errcheck // the first error counts
		return failure(ctx, "migrate the store file", err)
	}
	return failure(ctx, "commit the migration", q.script(context.WithoutCancel(ctx), "COMMIT"))
}

// fileVersion tells whose file it is. 0 is an empty file.
func fileVersion(ctx context.Context, q *session) (version int, empty bool, err error) {
	application, err := q.number(ctx, "PRAGMA application_id")
	if err != nil {
		return 0, false, failure(ctx, "open the store file", err)
	}
	tables, err := q.number(ctx, "SELECT count(*) FROM sqlite_schema")
	if err != nil {
		return 0, false, failure(ctx, "read the store file", err)
	}
	if tables == 0 {
		return 0, true, nil
	}
	if application != applicationID {
		return 0, false, fmt.Errorf("embedded: not an Ieum file: %w", ieum.ErrInvalid)
	}
	kept, err := q.number(ctx, "SELECT max(version) FROM ieum_ledger")
	if err != nil {
		return 0, false, failure(ctx, "read the ledger of the store file", err)
	}
	return int(kept), false, nil
}

func hasDigest(ctx context.Context, q *session, want schema) bool {
	n, err := q.number(ctx, "SELECT count(*) FROM ieum_ledger WHERE version = ? AND digest = ?", want.version, want.digest())
	return err == nil && n == 1
}

// change runs inside the transaction of migrate.
func change(ctx context.Context, q *session, want schema, from int, empty bool) error {
	for _, t := range want.tables {
		if err := t.complete(ctx, q, empty); err != nil {
			return err
		}
	}
	for _, s := range want.steps {
		if s.version <= from || empty {
			continue
		}
		if err := s.run(ctx, q); err != nil {
			return fmt.Errorf("step to version %d: %w", s.version, err)
		}
	}
	for _, text := range want.indexes {
		if err := q.script(ctx, text); err != nil {
			return err
		}
	}
	return sign(ctx, q, want)
}

// complete makes the table, or adds the columns that it lacks.
func (t tableShape) complete(ctx context.Context, q *session, fresh bool) error {
	if err := q.script(ctx, t.create()); err != nil || fresh {
		return err
	}
	has, err := t.has(ctx, q)
	if err != nil {
		return err
	}
	for _, c := range t.columns {
		if has[c.name] {
			continue
		}
		if err := q.script(ctx, fmt.Sprintf("ALTER TABLE %s ADD COLUMN %s %s", t.name, quote(c.name), c.definition)); err != nil {
			return err
		}
	}
	return nil
}

// has returns the columns that the table has in the file, none if it is not
// there.
func (t tableShape) has(ctx context.Context, q *session) (map[string]bool, error) {
	has := map[string]bool{}
	err := q.query(ctx, func(row []any) error {
		has[asText(row[0])] = true
		return nil
	}, "SELECT name FROM pragma_table_info(?)", t.name[1:len(t.name)-1])
	return has, err
}

// sign writes the version into the ledger and into the file's header, where
// tools look for it.
func sign(ctx context.Context, q *session, want schema) error {
	err := q.exec(ctx, "INSERT OR REPLACE INTO ieum_ledger (version, digest) VALUES (?, ?)", want.version, want.digest())
	if err != nil {
		return err
	}
	if err := q.exec(ctx, "INSERT INTO ieum_network (revision, floor) SELECT 0, 0 WHERE NOT EXISTS (SELECT 1 FROM ieum_network)"); err != nil {
		return err
	}
	return q.script(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, want.version))
}

// Package embeddedtest inserts rows into a store file with nothing between
// them and SQLite: what writing through the store is measured against.
package embeddedtest

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"

	_ "modernc.org/sqlite" // registers the driver that sql.Open names
)

// Rows are those of one table.
type Rows struct {
	table   string
	columns []string
	values  [][]any
}

// connect opens a file on one connection, set as the store's writer is.
func connect(path string) (*sql.DB, error) {
	pragmas := url.Values{"_pragma": {"synchronous(FULL)", "cache_size(-16384)", "temp_store(MEMORY)", "journal_size_limit(67108864)"}}
	db, err := sql.Open("sqlite", "file:"+path+"?"+pragmas.Encode())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	return db, nil
}

// ReadAll returns all rows of a store file that nobody has open.
func ReadAll(ctx context.Context, path string) (all []Rows, err error) {
	db, err := connect(path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	names, err := read(ctx, db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
	if err != nil {
		return nil, err
	}
	for _, name := range names.values {
		table := `"` + name[0].(string) + `"`
		rows, err := read(ctx, db, "SELECT * FROM "+table+" ORDER BY rowid") //nolint:unqueryvet // a copy takes what is there
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", table, err)
		}
		rows.table = table
		all = append(all, rows)
	}
	return all, nil
}

func read(ctx context.Context, db *sql.DB, query string) (Rows, error) {
	rows, err := db.QueryContext(ctx, query)
	if err != nil {
		return Rows{}, err
	}
	defer rows.Close()
	var r Rows
	if r.columns, err = rows.Columns(); err != nil {
		return Rows{}, err
	}
	targets := make([]any, len(r.columns))
	for rows.Next() {
		row := make([]any, len(r.columns))
		for i := range row {
			targets[i] = &row[i]
		}
		if err := rows.Scan(targets...); err != nil {
			return Rows{}, err
		}
		r.values = append(r.values, row)
	}
	return r, rows.Err()
}

// InsertAll inserts rows into a store file that was just made and that nobody
// has open, by prepared statements, in one transaction. What the making of
// the file put there is replaced.
func InsertAll(ctx context.Context, path string, all []Rows) (err error) {
	db, err := connect(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	for _, r := range all {
		if err := insert(ctx, tx, r); err != nil {
			return errors.Join(fmt.Errorf("insert into %s: %w", r.table, err), tx.Rollback())
		}
	}
	return tx.Commit()
}

func insert(ctx context.Context, tx *sql.Tx, r Rows) error {
	if len(r.values) == 0 {
		return nil
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM "+r.table); err != nil {
		return err
	}
	marks := strings.Join(slices.Repeat([]string{"?"}, len(r.columns)), ", ")
	text := "INSERT INTO " + r.table + ` ("` + strings.Join(r.columns, `", "`) + `") VALUES (` + marks + ")"
	statement, err := tx.PrepareContext(ctx, text)
	if err != nil {
		return err
	}
	defer statement.Close()
	for _, row := range r.values {
		if _, err := statement.ExecContext(ctx, row...); err != nil {
			return err
		}
	}
	return nil
}

package embedded

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// session is one connection with the statements that it has prepared. One
// goroutine uses it at a time.
type session struct {
	db    *sql.DB
	conn  *sql.Conn // nil until first used
	ready map[string]*sql.Stmt
	count *counters
	// first are statements that every connection begins with.
	first []string
}

// connect opens the connection if it is not open yet.
func (q *session) connect(ctx context.Context) error {
	if q.conn != nil {
		return nil
	}
	conn, err := q.db.Conn(ctx)
	if err != nil {
		return err
	}
	for _, text := range q.first {
		if _, err := conn.ExecContext(ctx, text); err != nil {
			return errors.Join(err, conn.Close())
		}
	}
	q.conn, q.ready = conn, map[string]*sql.Stmt{}
	return nil
}

// prepare returns the statement for a text. The texts of this package are a
// closed set, so what is prepared is kept for good.
func (q *session) prepare(ctx context.Context, text string) (*sql.Stmt, error) {
	q.count.statements.Add(1)
	if stmt, ok := q.ready[text]; ok {
		return stmt, nil
	}
	if err := q.connect(ctx); err != nil {
		return nil, err
	}
	stmt, err := q.conn.PrepareContext(ctx, text)
	if err != nil {
		return nil, err
	}
	q.ready[text] = stmt
	return stmt, nil
}

// exec runs a statement without rows.
func (q *session) exec(ctx context.Context, text string, args ...any) error {
	stmt, err := q.prepare(ctx, text) //nolint:sqlclosecheck // kept prepared until close
	if err != nil {
		return err
	}
	_, err = stmt.ExecContext(ctx, args...)
	return err
}

// script runs a text once, without keeping it prepared.
func (q *session) script(ctx context.Context, text string) error {
	if err := q.connect(ctx); err != nil {
		return err
	}
	q.count.statements.Add(1)
	_, err := q.conn.ExecContext(ctx, text)
	return err
}

// query runs a statement and hands every row to each. The values are nil,
// int64, float64, string or []byte; the slice is used again for the next row.
func (q *session) query(ctx context.Context, each func(row []any) error, text string, args ...any) error {
	stmt, err := q.prepare(ctx, text) //nolint:sqlclosecheck // kept prepared until close
	if err != nil {
		return err
	}
	rows, err := stmt.QueryContext(ctx, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return err
	}
	row, targets := make([]any, len(columns)), make([]any, len(columns))
	for i := range row {
		targets[i] = &row[i]
	}
	for rows.Next() {
		if err := rows.Scan(targets...); err != nil {
			return err
		}
		if err := each(row); err != nil {
			return err
		}
	}
	return rows.Err()
}

// asText reads one value of a row. The tables are strict, so a column holds
// one type; NULL is the empty text.
func asText(value any) string {
	text, _ := value.(string)
	return text
}

// asNumber is [asText] for whole numbers; NULL is 0, which as ways is hidden.
func asNumber(value any) int64 {
	n, _ := value.(int64)
	return n
}

// lookUp is query for what a few keys lead to through indexes. Such a
// statement is over before it could be stopped, so it is only asked between
// statements and rows whether the context has ended: to have each watched
// costs more than most of them do.
func (q *session) lookUp(ctx context.Context, each func(row []any) error, text string, args ...any) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	return q.query(context.WithoutCancel(ctx), func(row []any) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		return each(row)
	}, text, args...)
}

// number runs a statement that answers with one number.
func (q *session) number(ctx context.Context, text string, args ...any) (int64, error) {
	var n int64
	found := false
	err := q.query(ctx, func(row []any) error {
		n, found = row[0].(int64)
		return nil
	}, text, args...)
	if err == nil && !found {
		err = fmt.Errorf("no number in the answer")
	}
	return n, err
}

func (q *session) close() {
	for _, stmt := range q.ready {
		stmt.Close()
	}
	if q.conn != nil {
		q.conn.Close()
	}
}

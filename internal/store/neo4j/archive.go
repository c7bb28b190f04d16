package neo4j

import (
	"context"
	"fmt"
	"slices"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ieum/internal/ieum"
)

var _ ieum.Archive = (*Store)(nil)

// Everything implements [ieum.Archive], in parts: the server has no reading
// as of one moment, so what is written meanwhile may come or not.
func (s *Store) Everything(ctx context.Context, lanes []ieum.Lane, yield func(ieum.Entity) error) error {
	for _, info := range ieum.Kinds() {
		if !slices.Contains(lanes, info.Lane) {
			continue
		}
		if err := s.everyRow(ctx, info.Prefix, yield); err != nil {
			return err
		}
	}
	return nil
}

// everyRow hands on the rows of a kind in order of id.
func (s *Store) everyRow(ctx context.Context, prefix string, yield func(ieum.Entity) error) error {
	// '`' follows '_': all ids of the kind lie between.
	after, end := prefix+"_", prefix+"`"
	for {
		rows, err := readPart(ctx, s, after, end)
		if err != nil {
			return err
		}
		for _, e := range rows {
			if err := yield(e); err != nil {
				return fmt.Errorf("neo4j: read everything: %w", err)
			}
		}
		if len(rows) < part {
			return nil
		}
		after = string(rows[part-1].Meta().ID)
	}
}

// Fill implements [ieum.Archive]. A district is too much for one transaction
// of the server, so a node marks the store while it is being filled; the next
// Fill clears what one that was cut off has left, and a store with the mark
// is refused, see [Unfinished]. Of two at the same time the later goes on. No
// other writer may be at work, which only the caller can know.
func (s *Store) Fill(ctx context.Context, each func(yield func(ieum.Entity) error) error) error {
	if err := s.gate.enter(); err != nil {
		return err
	}
	defer s.gate.leave()
	if s.inside(ctx) {
		return fmt.Errorf("neo4j: a fill inside an update: %w", ieum.ErrInvalid)
	}
	turn, err := s.mark(ctx)
	if err != nil {
		return err
	}
	f := filling{store: s, turn: turn}
	if err := f.clear(ctx); err != nil {
		return err
	}
	ties := ieum.NewTies()
	if err := f.rows(ctx, each, ties); err != nil {
		return err
	}
	if err := ties.Err(); err != nil {
		return err
	}
	if err := f.links(ctx, each); err != nil {
		return err
	}
	return f.finish(ctx)
}

// The statements about the mark. It is a counter, whose id is unique: of two
// that make it one fails.
const (
	findMark = `RETURN EXISTS {MATCH (n:Entity)} OR EXISTS {MATCH (n:Key)} AS holds, EXISTS {MATCH (c:Counter {id: 'fill'})} AS marked`
	setMark  = `MERGE (c:Counter {id: 'fill'}) ON CREATE SET c.turn = 0
SET c.turn = c.turn + 1
RETURN c.turn AS turn`
	holdMark = `OPTIONAL MATCH (c:Counter {id: 'fill', turn: $turn})
SET c.lock = true
RETURN count(c) AS held`
	clearPart = `MATCH (n:Entity) WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS removed`
	// A reader of changes that has an older revision reads the network anew.
	dropMark = `MERGE (n:Counter {id: 'network'})
SET n.revision = coalesce(n.revision, 0) + 1
WITH n
SET n.floor = n.revision
WITH n
MATCH (c:Counter {id: 'fill'})
DELETE c
RETURN count(*) AS dropped`
)

// Unfinished reports whether the store was being filled when that was cut
// off, or is being filled now. It must be filled anew before it is used.
func (s *Store) Unfinished(ctx context.Context) (marked bool, err error) {
	if err := s.gate.enter(); err != nil {
		return false, err
	}
	defer s.gate.leave()
	err = s.write(ctx, func(t *tx) error {
		record, err := t.tell(ctx, findMark, nil)
		if err != nil {
			return err
		}
		marked, err = column[bool](record, "marked")
		return err
	})
	return marked, err
}

// mark marks the store if it holds nothing, or is marked already.
func (s *Store) mark(ctx context.Context) (turn int64, err error) {
	err = s.write(ctx, func(t *tx) error {
		record, err := t.tell(ctx, findMark, nil)
		if err != nil {
			return err
		}
		holds, err := column[bool](record, "holds")
		if err != nil {
			return err
		}
		marked, err := column[bool](record, "marked")
		if err != nil {
			return err
		}
		if holds && !marked {
			return fmt.Errorf("neo4j: the store is not empty: %w", ieum.ErrConflict)
		}
		if record, err = t.tell(ctx, setMark, nil); err != nil {
			return err
		}
		turn, err = column[int64](record, "turn")
		return err
	})
	return turn, err
}

// filling is a fill under way: turn is the number under which it marked the
// store, and whoever fills later has a higher one.
type filling struct {
	store *Store
	turn  int64
}

// write runs fn in a transaction that the mark is still this filling's.
func (f filling) write(ctx context.Context, fn func(*tx) error) error {
	return f.store.write(ctx, func(t *tx) error {
		record, err := t.tell(ctx, holdMark, parameters{"turn": f.turn})
		if err != nil {
			return err
		}
		if held, err := column[int64](record, "held"); err != nil || held != 1 {
			return fmt.Errorf("neo4j: another fills the store: %w", ieum.ErrConflict)
		}
		return fn(t)
	})
}

// clear removes what a fill that was cut off has left.
func (f filling) clear(ctx context.Context) error {
	for {
		var removed int64
		err := f.write(ctx, func(t *tx) error {
			record, err := t.tell(ctx, clearPart, parameters{"limit": batch})
			if err == nil {
				removed, err = column[int64](record, "removed")
			}
			return err
		})
		if err != nil || removed == 0 {
			return err
		}
	}
}

// rows makes the nodes.
func (f filling) rows(ctx context.Context, each func(yield func(ieum.Entity) error) error, ties *ieum.Ties) error {
	return f.batches(ctx, "create", each, func(e ieum.Entity) []any {
		ties.Add(e)
		info := ieum.InfoOf(ieum.KindOf(e))
		return []any{map[string]any{"label": string(info.Kind), "row": properties(info, e, e.Meta().Version)}}
	})
}

// links makes the relationships, once all nodes are there.
func (f filling) links(ctx context.Context, each func(yield func(ieum.Entity) error) error) error {
	return f.batches(ctx, "link", each, func(e ieum.Entity) []any {
		info := ieum.InfoOf(ieum.KindOf(e))
		rows := linkRows(linksOf(info, e))
		if info.Tie {
			if from, to := ends(info, e); from != "" && to != "" {
				rows = append(rows, map[string]any{
					"from": string(from), "type": tieType(info.Kind), "to": string(to), "row": properties(info, e, e.Meta().Version),
				})
			}
		}
		return rows
	})
}

// batches sends what rowsOf makes of every entity, a batch a transaction.
func (f filling) batches(
	ctx context.Context, name statement, each func(yield func(ieum.Entity) error) error, rowsOf func(ieum.Entity) []any,
) error {
	var rows []any
	send := func() error {
		err := f.write(ctx, func(t *tx) error { return t.writeRows(ctx, name, rows) })
		rows = nil
		return err
	}
	err := each(func(e ieum.Entity) error {
		if rows = append(rows, rowsOf(e)...); len(rows) < batch {
			return nil
		}
		return send()
	})
	if err != nil || len(rows) == 0 {
		return err
	}
	return send()
}

// finish gives the network a revision and takes the mark away.
func (f filling) finish(ctx context.Context) error {
	return f.write(ctx, func(t *tx) error {
		t.accounts = true
		if err := t.advance(ctx); err != nil {
			return err
		}
		_, err := t.tell(ctx, dropMark, nil)
		return err
	})
}

// tell sends a statement of the archive's own and returns its one record.
func (t *tx) tell(ctx context.Context, text string, values parameters) (*neo4j.Record, error) {
	if err := t.usable(ctx); err != nil {
		return nil, err
	}
	plain, done := untimed(ctx)
	defer done()
	t.store.count.statements.Add(1)
	result, err := t.native.Run(plain, text, values)
	if err != nil {
		t.failed = failure(ctx, "fill", err)
		return nil, t.failed
	}
	record, err := result.Single(plain)
	if err != nil {
		t.failed = failure(ctx, "fill", err)
		return nil, t.failed
	}
	return record, nil
}

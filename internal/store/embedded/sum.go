package embedded

import (
	"context"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"
	"slices"

	"ieum/internal/ieum"
)

// sumColumn holds the checksum of a row of an entity. It is NULL where another
// program wrote the row, and nothing is known then.
const sumColumn = "ieum_sum"

// sum is the checksum of a row as it is kept: CRC-32C over the columns that
// hold something, each with its name, so that a column that is added later
// changes nothing. values are those of t.stored, in that order.
func (t *table) sum(buffer []byte, values []any) (sum int64, reused []byte) {
	b := buffer[:0]
	for i, value := range values {
		if value == nil {
			continue
		}
		b = append(append(b, t.stored[i]...), 0)
		switch v := value.(type) {
		case string:
			b = append(binary.BigEndian.AppendUint64(b, uint64(len(v))), v...)
		case int64:
			b = binary.BigEndian.AppendUint64(b, uint64(v))
		case float64:
			b = binary.BigEndian.AppendUint64(b, math.Float64bits(v))
		default:
			// What a strict table cannot hold; the file is damaged.
			b = fmt.Append(b, v)
		}
	}
	return int64(crc32.Checksum(b, crc32.MakeTable(crc32.Castagnoli))), b
}

// sumPart is how many rows are read before their checksums are written.
const sumPart = 1000

// sumRows gives every row of the table its checksum, as it is, or only those
// that have none.
func (t *table) sumRows(ctx context.Context, q *session, missing bool) error {
	condition := "k.rowid > ?"
	if missing {
		condition += " AND k." + quote(sumColumn) + " IS NULL"
	}
	read := "SELECT k.rowid, " + t.columns + " FROM " + t.name + " k WHERE " + condition + " ORDER BY k.rowid LIMIT ?"
	write := "UPDATE " + t.name + " SET " + quote(sumColumn) + " = ? WHERE rowid = ?"
	var buffer []byte
	for last := int64(math.MinInt64); ; {
		var rows, sums []int64
		err := q.query(ctx, func(row []any) error {
			var sum int64
			sum, buffer = t.sum(buffer, row[1:])
			rows, sums = append(rows, asNumber(row[0])), append(sums, sum)
			return nil
		}, read, last, sumPart)
		if err != nil || len(rows) == 0 {
			return err
		}
		for i, rowid := range rows {
			if err := q.exec(ctx, write, sums[i], rowid); err != nil {
				return err
			}
		}
		last = rows[len(rows)-1]
	}
}

// Damage is what [Store.Examine] found.
type Damage struct {
	// Places are those in the file that SQLite itself finds wrong, 100 at most.
	Places int
	// Rows are rows that do not hold what Ieum wrote, by kind.
	Rows map[ieum.Kind]int
	// Unknown are rows without a checksum, by kind: another program wrote them,
	// or an older version of Ieum whose schema has not been brought up to date.
	Unknown map[ieum.Kind]int
}

// Found reports whether anything is wrong. Rows without a checksum are not.
func (d Damage) Found() bool { return d.Places > 0 || len(d.Rows) > 0 }

// Examine looks for damage: in the structure of the file and its indexes, and
// in every row by its checksum. It reads the whole file.
func (s *Store) Examine(ctx context.Context) (Damage, error) {
	places := 0
	err := s.read(ctx, "examine the file", func(q *session) (err error) {
		places, err = checkPages(ctx, q, "PRAGMA integrity_check")
		return err
	})
	if err != nil {
		return Damage{}, err
	}
	d, err := s.ExamineRows(ctx)
	d.Places = places
	return d, err
}

// ExamineRows is the part of [Store.Examine] that looks at rows.
func (s *Store) ExamineRows(ctx context.Context) (Damage, error) {
	d := Damage{Rows: map[ieum.Kind]int{}, Unknown: map[ieum.Kind]int{}}
	for _, info := range ieum.Kinds() {
		err := s.read(ctx, "examine the rows", func(q *session) error { return s.tables[info.Kind].checkRows(ctx, q, d) })
		if err != nil {
			return d, err
		}
	}
	return d, nil
}

// checkRows holds every row of the table against its checksum.
func (t *table) checkRows(ctx context.Context, q *session, d Damage) error {
	var buffer []byte
	return q.query(ctx, func(row []any) error {
		var sum int64
		sum, buffer = t.sum(buffer, row[1:])
		switch kept, ok := row[0].(int64); {
		case !ok:
			d.Unknown[t.info.Kind]++
		case kept != sum:
			d.Rows[t.info.Kind]++
		}
		return nil
	}, "SELECT k."+quote(sumColumn)+", "+t.columns+" FROM "+t.name+" k")
}

// CheckPages looks at the structure of every page, and not at what rows hold:
// quick enough to be done at each start. A damaged file is [ErrDamaged].
func (s *Store) CheckPages(ctx context.Context) error {
	return s.read(ctx, "check the pages", func(q *session) error {
		places, err := checkPages(ctx, q, "PRAGMA quick_check(1)")
		if err == nil && places > 0 {
			return ErrDamaged
		}
		return err
	})
}

// checkPages counts what SQLite finds wrong.
func checkPages(ctx context.Context, q *session, pragma string) (places int, err error) {
	err = q.query(ctx, func(row []any) error {
		if asText(row[0]) != "ok" {
			places++
		}
		return nil
	}, pragma)
	return places, err
}

// columnNames are those of a row as it is kept, in the order of t.columns. A
// student's also has the folded name.
func columnNames(info *ieum.Info) []string {
	names := slices.Grow([]string{"id", "root", "version"}, len(info.Fields)+1)
	for i := range info.Fields {
		names = append(names, info.Fields[i].Column)
	}
	if info.Kind == "Student" {
		names = append(names, foldedColumn)
	}
	return names
}

package directory

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"unicode"
	"unicode/utf8"
)

// maxRecord bounds one row in bytes, and maxText one field in bytes: a quote
// that is never closed must not draw a whole file into memory.
const (
	maxRecord = 1 << 20
	maxText   = 4 << 10
)

// row is a row of a file: the columns of the mapping, in its order.
type row struct {
	place
	cells []string
}

// place is where a row stands.
type place struct {
	// line is counted from 1; record too, without the header.
	line, record int
}

// rowError is an error that refuses one row; the next can be read.
type rowError struct {
	place
	column string
	reason Reason
}

func (f *rowError) Error() string { return string(f.reason) }

// brokenError is an error after which nothing more of the file can be trusted.
type brokenError struct {
	place
	column string
	reason Reason
}

func (f *brokenError) Error() string { return string(f.reason) }

// rowReader hands out rows until io.EOF. A *rowError refuses one row, any
// other error ends the file.
type rowReader interface{ next() (row, error) }

// newRows reads rows by the plan.
func newRows(p *plan, file io.Reader) (rowReader, *meter, error) {
	m := &meter{from: file, digest: sha256.New()}
	buffered := bufio.NewReaderSize(m, 64<<10)
	if mark, err := buffered.Peek(3); err == nil && bytes.Equal(mark, []byte("\ufeff")) && p.Encoding == "utf-8" {
		_, _ = buffered.Discard(3) // peeked: it cannot fail
	}
	if p.Format == "json" {
		rows, err := newJSONRows(p, buffered, m)
		return rows, m, err
	}
	rows, err := newCSVRows(p, buffered, m)
	return rows, m, err
}

var errRecordTooLong = errors.New("a row is too long")

// meter counts and hashes what is read, and ends a row that grows too long.
type meter struct {
	from   io.Reader
	digest hash.Hash
	total  int64
	// start is where the current row began, at the latest.
	start int64
}

func (m *meter) Read(p []byte) (int, error) {
	if m.total-m.start > maxRecord {
		return 0, errRecordTooLong
	}
	n, err := m.from.Read(p)
	m.total += int64(n)
	m.digest.Write(p[:n])
	return n, err
}

// begin notes that a new row begins.
func (m *meter) begin() { m.start = m.total }

// sum is the digest of all that was read.
func (m *meter) sum() [32]byte { return [32]byte(m.digest.Sum(nil)) }

// readFault tells an ordinary failure to read from a row without end.
func readFault(at place, err error) error {
	if errors.Is(err, errRecordTooLong) {
		return &brokenError{at, "", RowTooLong}
	}
	return fmt.Errorf("directory: read: %w", err)
}

// checkText returns why a text cannot stand in a directory, or "".
func checkText(text string) Reason {
	if len(text) > maxText {
		return TextTooLong
	}
	if !utf8.ValidString(text) {
		return BadEncoding
	}
	for _, r := range text {
		switch {
		case r == '\ufeff':
			return ByteOrderMark
		case r == utf8.RuneError:
			return BadEncoding
		case unicode.IsControl(r) && r != '\t' && r != '\n' && r != '\r':
			return ControlCharacter
		}
	}
	return ""
}

package directory

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
)

// csvRows reads a csv file. Rows are split as bytes and then decoded: no
// second byte of the code page is a quote, a comma or a line break, and so a
// bad byte spoils its own row only.
type csvRows struct {
	plan    *plan
	meter   *meter
	reader  *csv.Reader
	decoder *encoding.Decoder
	// columns are where the mapping's columns stand, and width is that of the
	// header.
	columns []int
	width   int
	record  int
	// from and into are room for decoding.
	from, into []byte
}

func newCSVRows(p *plan, file io.Reader, m *meter) (*csvRows, error) {
	c := &csvRows{plan: p, meter: m, reader: csv.NewReader(file), decoder: p.decoder()}
	c.reader.FieldsPerRecord = -1
	c.reader.ReuseRecord = true
	if p.Delimiter != "" {
		c.reader.Comma = rune(p.Delimiter[0])
	}
	header, err := c.reader.Read()
	if err != nil {
		return nil, &brokenError{place{1, 0}, "", BadHeader}
	}
	c.width = len(header)
	found := map[string]int{}
	for i, name := range header {
		text, reason := c.decode(name)
		if reason != "" {
			return nil, &brokenError{place{1, 0}, "", reason}
		}
		text = strings.TrimSpace(text)
		if _, twice := found[text]; twice {
			return nil, &brokenError{place{1, 0}, "", BadHeader}
		}
		found[text] = i
	}
	for _, name := range p.Columns {
		i, ok := found[name]
		if !ok {
			return nil, &brokenError{place{1, 0}, name, BadHeader}
		}
		c.columns = append(c.columns, i)
	}
	return c, nil
}

func (c *csvRows) next() (row, error) {
	c.meter.begin()
	fields, err := c.reader.Read()
	if errors.Is(err, io.EOF) {
		return row{}, io.EOF
	}
	c.record++
	if err != nil {
		return row{}, c.fault(err)
	}
	line, _ := c.reader.FieldPos(0)
	at := place{line, c.record}
	if last, _ := c.reader.FieldPos(len(fields) - 1); last != line && !c.plan.Multiline || c.spans(fields) {
		return row{}, &brokenError{at, "", OpenQuote}
	}
	if len(fields) != c.width {
		return row{}, &rowError{at, "", WrongWidth}
	}
	r := row{at, make([]string, len(c.columns))}
	for i, column := range c.columns {
		text, reason := c.decode(fields[column])
		if reason != "" {
			return row{}, &rowError{at, c.plan.Columns[i], reason}
		}
		r.cells[i] = text
	}
	return r, nil
}

// spans reports whether a field holds a line break that it may not hold.
func (c *csvRows) spans(fields []string) bool {
	if c.plan.Multiline {
		return false
	}
	for _, f := range fields {
		if strings.ContainsRune(f, '\n') {
			return true
		}
	}
	return false
}

// fault judges an error of the splitter: one within a line refuses the row;
// one that runs over lines means that rows were swallowed.
func (c *csvRows) fault(err error) error {
	var parse *csv.ParseError
	if !errors.As(err, &parse) {
		line, _ := c.reader.FieldPos(0)
		return readFault(place{line + 1, c.record}, err)
	}
	at := place{parse.StartLine, c.record}
	if parse.Line != parse.StartLine {
		return &brokenError{at, "", OpenQuote}
	}
	return &rowError{at, "", BadQuote}
}

// decode turns the bytes of a field into a text.
func (c *csvRows) decode(bytes string) (string, Reason) {
	if c.decoder == nil {
		return compose(bytes), checkText(bytes)
	}
	if foreign(bytes) {
		return "", MixedEncoding
	}
	c.from = append(c.from[:0], bytes...)
	if room := 2*len(bytes) + utf8.UTFMax; cap(c.into) < room { // two bytes become three at most
		c.into = make([]byte, room)
	}
	c.decoder.Reset()
	n, _, err := c.decoder.Transform(c.into[:cap(c.into)], c.from, true)
	if err != nil {
		return "", BadEncoding
	}
	text := string(c.into[:n])
	return text, checkText(text)
}

// foreign reports whether the bytes of a field in the Korean code page are in
// fact UTF-8: Hangul in UTF-8 starts with bytes that lead Chinese characters
// there, so that whole fields of it are never valid in both by chance.
func foreign(bytes string) bool {
	hangul := false
	for i := 0; i < len(bytes); {
		if bytes[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(bytes[i:])
		if r == utf8.RuneError {
			return false
		}
		hangul = hangul || unicode.Is(unicode.Hangul, r)
		i += size
	}
	return hangul
}

package directory

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
)

// jsonRows reads one array of flat objects.
type jsonRows struct {
	plan    *plan
	meter   *meter
	lines   *lineCounter
	decoder *json.Decoder
	record  int
	element json.RawMessage
	// seen are the names of one row.
	seen map[string]bool
}

func newJSONRows(p *plan, file io.Reader, m *meter) (*jsonRows, error) {
	lines := &lineCounter{from: file}
	j := &jsonRows{plan: p, meter: m, lines: lines, decoder: json.NewDecoder(lines), seen: map[string]bool{}}
	if token, err := j.decoder.Token(); err != nil || token != json.Delim('[') {
		return nil, &brokenError{place{1, 0}, "", NotAnArray}
	}
	return j, nil
}

func (j *jsonRows) next() (row, error) {
	j.meter.begin()
	if !j.decoder.More() {
		return row{}, j.end()
	}
	j.record++
	at := place{j.lines.at(j.decoder.InputOffset()), j.record}
	if err := j.decoder.Decode(&j.element); err != nil {
		return row{}, j.fault(at, err)
	}
	if j.element[0] != '{' {
		return row{}, &rowError{at, "", NotAnObject}
	}
	return j.object(at)
}

// object takes the columns of the mapping out of a row. What is wrong first
// refuses it.
func (j *jsonRows) object(at place) (row, error) {
	r := row{at, make([]string, len(j.plan.Columns))}
	clear(j.seen)
	var first *rowError
	refuse := func(column string, reason Reason) {
		if first == nil && reason != "" {
			first = &rowError{at, column, reason}
		}
	}
	eachMember(j.element, func(name, value []byte) {
		key, reason := plainText(name)
		refuse("", reason)
		if j.seen[key] {
			refuse("", TwiceInRow)
		}
		j.seen[key] = true
		column := slices.Index(j.plan.Columns, key)
		if column < 0 {
			return
		}
		text, reason := plainText(value)
		refuse(key, reason)
		r.cells[column] = text
	})
	for _, column := range j.plan.Columns {
		if !j.seen[column] {
			refuse(column, ColumnMissing)
		}
	}
	if first != nil {
		return row{}, first
	}
	return r, nil
}

// eachMember walks the members of an object that the decoder has found to be
// sound. It is here because the decoder keeps the last of two members of one
// name without a word.
func eachMember(object []byte, each func(name, value []byte)) {
	for i := skipTo(object, 1); object[i] != '}'; i = skipTo(object, i) {
		end := valueEnd(object, i)
		name := object[i:end]
		i = skipTo(object, end)
		end = valueEnd(object, i)
		each(name, object[i:end])
		i = end
	}
}

// skipTo passes white space, commas and colons.
func skipTo(text []byte, i int) int {
	for text[i] == ' ' || text[i] == '\t' || text[i] == '\n' || text[i] == '\r' || text[i] == ',' || text[i] == ':' {
		i++
	}
	return i
}

// valueEnd returns where the value that starts at i ends.
func valueEnd(text []byte, i int) int {
	depth := 0
	for {
		switch text[i] {
		case '"':
			for i++; text[i] != '"'; i++ {
				if text[i] == '\\' {
					i++
				}
			}
			i++
		case '{', '[':
			depth++
			i++
		case '}', ']':
			depth--
			i++
		default:
			i += max(bytes.IndexAny(text[i:], " \t\n\r,:}]{[\""), 1)
		}
		if depth == 0 {
			return i
		}
	}
}

// plainText writes a JSON value as a text; null is empty.
func plainText(value []byte) (string, Reason) {
	switch {
	case value[0] == '"' && bytes.IndexByte(value, '\\') < 0:
		text := string(value[1 : len(value)-1])
		return compose(text), checkText(text)
	case value[0] == '"':
		var text string
		if err := json.Unmarshal(value, &text); err != nil {
			return "", BadEncoding
		}
		return compose(text), checkText(text)
	case value[0] == '{', value[0] == '[':
		return "", NotPlain
	case value[0] == 'n':
		return "", ""
	}
	return string(value), ""
}

// end makes sure that the array is closed and nothing follows.
func (j *jsonRows) end() error {
	at := place{j.lines.at(j.decoder.InputOffset()), j.record + 1}
	if _, err := j.decoder.Token(); err != nil {
		return j.fault(at, err)
	}
	if _, err := j.decoder.Token(); !errors.Is(err, io.EOF) {
		return &brokenError{at, "", AfterTheEnd}
	}
	return io.EOF
}

// fault judges an error of the decoder: after one nothing can be read.
func (j *jsonRows) fault(at place, err error) error {
	var syntax *json.SyntaxError
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return &brokenError{at, "", BreaksOff}
	case errors.As(err, &syntax):
		return &brokenError{at, "", BadSyntax}
	}
	return readFault(at, err)
}

// lineCounter remembers where lines end in what the decoder has read ahead.
type lineCounter struct {
	from   io.Reader
	offset int64
	line   int
	ends   []int64
}

func (l *lineCounter) Read(p []byte) (int, error) {
	n, err := l.from.Read(p)
	for i, b := range p[:n] {
		if b == '\n' {
			l.ends = append(l.ends, l.offset+int64(i))
		}
	}
	l.offset += int64(n)
	return n, err
}

// at returns the line of an offset. Offsets must not go back.
func (l *lineCounter) at(offset int64) int {
	passed := 0
	for passed < len(l.ends) && l.ends[passed] < offset {
		passed++
	}
	l.line += passed
	l.ends = l.ends[passed:]
	return l.line + 1
}

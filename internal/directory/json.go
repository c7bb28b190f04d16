package directory

import (
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
}

func newJSONRows(p *plan, file io.Reader, m *meter) (*jsonRows, error) {
	lines := &lineCounter{from: file}
	j := &jsonRows{plan: p, meter: m, lines: lines, decoder: json.NewDecoder(lines)}
	j.decoder.UseNumber()
	if token, err := j.decoder.Token(); err != nil || token != json.Delim('[') {
		return nil, &fileFault{place{1, 0}, "", NotAnArray}
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
	token, err := j.decoder.Token()
	if err != nil {
		return row{}, j.fault(at, err)
	}
	if token != json.Delim('{') {
		return row{}, j.skipOver(at, token)
	}
	return j.object(at)
}

// object reads the members of a row up to its end, whatever is wrong with
// them, so that the next row can be read.
func (j *jsonRows) object(at place) (row, error) {
	r := row{at, make([]string, len(j.plan.Columns))}
	seen := make([]bool, len(j.plan.Columns))
	others := map[string]bool{}
	var first *rowFault
	refuse := func(column string, reason Reason) {
		if first == nil && reason != "" {
			first = &rowFault{at, column, reason}
		}
	}
	for j.decoder.More() {
		name, err := j.decoder.Token()
		if err != nil {
			return row{}, j.fault(at, err)
		}
		key, _ := name.(string) // a member's name is always a string
		var member any
		if err := j.decoder.Decode(&member); err != nil {
			return row{}, j.fault(at, err)
		}
		column := slices.Index(j.plan.Columns, key)
		if column < 0 {
			if others[key] {
				refuse("", TwiceInRow)
			}
			others[key] = true
			continue
		}
		if seen[column] {
			refuse(key, TwiceInRow)
		}
		seen[column] = true
		text, reason := plainText(member)
		refuse(key, reason)
		r.cells[column] = text
	}
	if _, err := j.decoder.Token(); err != nil {
		return row{}, j.fault(at, err)
	}
	if missing := slices.Index(seen, false); missing >= 0 {
		refuse(j.plan.Columns[missing], ColumnMissing)
	}
	if first != nil {
		return row{}, first
	}
	return r, nil
}

// plainText writes a JSON value as a text; null is empty.
func plainText(member any) (string, Reason) {
	switch v := member.(type) {
	case nil:
		return "", ""
	case string:
		return v, checkText(v)
	case json.Number:
		return v.String(), ""
	case bool:
		if v {
			return "true", ""
		}
		return "false", ""
	}
	return "", NotPlain
}

// skipOver passes an element that is no object.
func (j *jsonRows) skipOver(at place, token json.Token) error {
	depth := 0
	for {
		if d, ok := token.(json.Delim); ok {
			if d == '[' || d == '{' {
				depth++
			} else {
				depth--
			}
		}
		if depth == 0 {
			return &rowFault{at, "", NotAnObject}
		}
		var err error
		if token, err = j.decoder.Token(); err != nil {
			return j.fault(at, err)
		}
	}
}

// end makes sure that the array is closed and nothing follows.
func (j *jsonRows) end() error {
	at := place{j.lines.at(j.decoder.InputOffset()), j.record + 1}
	if _, err := j.decoder.Token(); err != nil {
		return j.fault(at, err)
	}
	if _, err := j.decoder.Token(); !errors.Is(err, io.EOF) {
		return &fileFault{at, "", AfterTheEnd}
	}
	return io.EOF
}

// fault judges an error of the decoder: after one nothing can be read.
func (j *jsonRows) fault(at place, err error) error {
	var syntax *json.SyntaxError
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return &fileFault{at, "", BreaksOff}
	case errors.As(err, &syntax):
		return &fileFault{at, "", BadSyntax}
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

package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"ieum/internal/directory"
	"ieum/internal/ieum"
)

// reportTitle begins a report in text, so that an older report can be told
// from any other file.
const reportTitle = "# ieum import\n"

// reportFile is where the rows of a report go: written aside, and renamed
// when it is whole. The zero reportFile is none.
type reportFile struct {
	path  string
	aside *os.File
}

// openReport makes the file for the rows, before anything is written to the
// store. It refuses a path that would destroy the store, an input, a mapping,
// or anything else that is no older report.
func openReport(path string, store address, inputs []string) (*reportFile, error) {
	if path == "" {
		return &reportFile{}, nil
	}
	taken := inputs
	if file, ok := store.file(); ok {
		for _, suffix := range []string{"", "-wal", "-shm", "-journal", ".lock"} {
			taken = append(taken, file+suffix)
		}
	}
	for _, other := range taken {
		if same(path, other) {
			return nil, fmt.Errorf("%w: --report would destroy %s, which this import needs: name another file", errUsage, other)
		}
	}
	if err := mayReplace(path); err != nil {
		return nil, err
	}
	aside, err := os.CreateTemp(filepath.Dir(path), ".ieum-report-")
	if err != nil {
		return nil, fmt.Errorf("make the report: %w", err)
	}
	return &reportFile{path, aside}, nil
}

// same reports whether two paths are of one file, also by a link, and also
// before it is made.
func same(a, b string) bool {
	one, err := os.Stat(a)
	if other, err2 := os.Stat(b); err == nil && err2 == nil {
		return os.SameFile(one, other)
	}
	return resolved(a) == resolved(b)
}

// resolved follows the links of the folder that a file lies in.
func resolved(path string) string {
	folder, err := filepath.EvalSymlinks(filepath.Dir(path))
	if err != nil {
		folder = filepath.Dir(path)
	}
	whole, err := filepath.Abs(filepath.Join(folder, filepath.Base(path)))
	if err != nil {
		return path
	}
	return whole
}

// mayReplace refuses a file that is there, unless it is empty or an older
// report.
func mayReplace(path string) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("--report: %w", err)
	case !info.Mode().IsRegular():
		return fmt.Errorf("%w: --report %s is no file", errUsage, path)
	}
	file, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("--report: %w", err)
	}
	defer file.Close()
	head := make([]byte, len(reportTitle))
	n, err := io.ReadFull(file, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return fmt.Errorf("--report: %w", err)
	}
	if head = head[:n]; n == 0 || bytes.Equal(head, []byte(reportTitle)) || bytes.HasPrefix(head, []byte("{\n  \"dryRun\"")) {
		return nil
	}
	return fmt.Errorf("%w: --report %s is there already, and is no report: name another file", errUsage, path)
}

// write writes the report and gives it its name.
func (r *reportFile) write(report *directory.Report) error {
	if r.aside == nil {
		return nil
	}
	to := bufio.NewWriter(r.aside)
	var err error
	if strings.HasSuffix(r.path, ".json") {
		err = report.WriteJSON(to)
	} else {
		_, err = to.WriteString(reportTitle)
		err = errors.Join(err, report.WriteText(to, ieum.Korean))
	}
	err = errors.Join(err, to.Flush(), r.aside.Close())
	if err == nil {
		err = os.Rename(r.aside.Name(), r.path)
	}
	if err != nil {
		return fmt.Errorf("write the report: %w", err)
	}
	r.aside = nil
	return nil
}

// discard removes what was begun and not written.
func (r *reportFile) discard() error {
	if r.aside == nil {
		return nil
	}
	_ = r.aside.Close() // it may be closed
	return os.Remove(r.aside.Name())
}

// tell prints what happened, and writes the rows to the file that was asked
// for.
func tell(c console, report *directory.Report, rows *reportFile) error {
	summary := *report
	summary.Findings = nil
	err := summary.WriteText(c.out, ieum.English)
	if n := len(report.Findings); rows.aside == nil && n > 0 {
		fmt.Fprintf(c.out, "%d rows were refused, repaired or noted; --report FILE writes each with its line and reason\n", n)
	}
	return errors.Join(err, rows.write(report))
}

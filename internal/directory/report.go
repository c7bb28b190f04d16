package directory

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"ieum/internal/ieum"
)

// Action says what became of a row that a [Finding] is about.
type Action string

// The actions. A row that was noted was written as it is.
const (
	Refused  Action = "REFUSED"
	Repaired Action = "REPAIRED"
	Noted    Action = "NOTED"
)

// Finding is one thing about one row. It never holds what the row says.
type Finding struct {
	// File is the file's name without its folder.
	File string `json:"file"`
	// Line is counted from 1, Record too but without a header: a JSON file may
	// be one line.
	Line   int    `json:"line"`
	Record int    `json:"record"`
	Column string `json:"column,omitempty"`
	Reason Reason `json:"reason"`
	Action Action `json:"action"`
}

// Count of what happened to entities of a kind.
type Count struct {
	Added     int `json:"added"`
	Changed   int `json:"changed"`
	Unchanged int `json:"unchanged"`
}

// SourceReport tells about one file of one source.
type SourceReport struct {
	Source string `json:"source"`
	File   string `json:"file"`
	// Read = Added + Changed + Unchanged + Refused + Skipped, in rows.
	Read    int `json:"read"`
	Refused int `json:"refused"`
	Skipped int `json:"skipped"`
	Count
	// Entities are counts by kind, those that no row of its own stands for
	// among them: districts, services inferred, new areas of the renames.
	Entities map[ieum.Kind]*Count `json:"entities"`
	// Reasons counts the findings.
	Reasons map[Reason]int `json:"reasons,omitempty"`
	// Placed counts schools and agencies by the level of the area that was
	// found for them.
	Placed map[ieum.AreaLevel]int `json:"placed,omitempty"`
	// Hidden counts the agencies that the file, or their type, says are hidden.
	Hidden int `json:"hidden,omitempty"`
	// Missing are entities of the register that the file no longer has. They
	// stay as they are.
	Missing []ieum.ID `json:"missing,omitempty"`
}

// Reconciles reports whether every row that was read is accounted for. It
// means nothing for a run that failed, which has counted no row as written.
func (s *SourceReport) Reconciles() bool {
	return s.Read == s.Added+s.Changed+s.Unchanged+s.Refused+s.Skipped
}

// nothingRead reports whether a file has no rows, or none but refused ones.
// Rows that were skipped by rule were read: they are what was expected.
func (s *SourceReport) nothingRead() bool {
	return s.Read == 0 || s.Refused > 0 && s.Refused == s.Read-s.Skipped
}

// Report tells what a run did.
type Report struct {
	DryRun bool `json:"dryRun"`
	// Failed is true when the run was given up; nothing was written then, and
	// no source has a batch or counts of what was written.
	Failed bool `json:"failed"`
	// Batch is what to undo, for all files of the run; empty when nothing was
	// written.
	Batch   ieum.ID         `json:"batch,omitempty"`
	Sources []*SourceReport `json:"sources"`
	// Derived counts entries that no file of the run lists and that were written
	// anew because of what it brought: districts whose areas or neighbours, and
	// agencies whose district, are other ones now.
	Derived map[ieum.Kind]int `json:"derived,omitempty"`
	// Ignored are files of the folders, with the folder's name, that are of no
	// source.
	Ignored  []string  `json:"ignored,omitempty"`
	Findings []Finding `json:"findings"`
}

// fail takes back the counts of what a run had put before it was given up.
func (r *Report) fail() {
	r.Failed, r.Batch, r.Derived = true, "", nil
	for _, s := range r.Sources {
		s.Count, s.Entities, s.Missing = Count{}, map[ieum.Kind]*Count{}, nil
	}
}

// changes reports whether a run wrote anything.
func (r *Report) changes() bool {
	for _, s := range r.Sources {
		for _, c := range s.Entities {
			if c.Added+c.Changed > 0 {
				return true
			}
		}
	}
	return len(r.Derived) > 0
}

// WriteJSON writes the report as JSON, each finding with its texts.
func (r *Report) WriteJSON(w io.Writer) error {
	type explained struct {
		Finding
		Text ieum.Text `json:"text"`
	}
	out := struct {
		*Report
		Findings []explained `json:"findings"`
	}{Report: r, Findings: make([]explained, len(r.Findings))}
	for i, f := range r.Findings {
		out.Findings[i] = explained{f, f.Reason.Text()}
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(out)
}

// WriteText writes the report for people: a summary, then every finding.
func (r *Report) WriteText(w io.Writer, language ieum.Language) error {
	p := &page{language: language, dryRun: r.DryRun}
	switch {
	case r.Failed:
		p.line("가져오기를 멈추었습니다. 아무것도 저장하지 않았습니다.\n", "The import was given up. Nothing was written.\n")
	case r.DryRun:
		p.line("시험 실행입니다. 아무것도 저장하지 않았습니다.\n", "This was a dry run. Nothing was written.\n")
	}
	for _, s := range r.Sources {
		if r.Failed {
			p.line("%s (%s): 읽음 %d, 거부 %d, 제외 %d\n", "%s (%s): read %d, refused %d, skipped %d\n",
				s.Source, s.File, s.Read, s.Refused, s.Skipped)
		} else {
			p.written(s)
		}
		for _, reason := range sortedKeys(s.Reasons) {
			fmt.Fprintf(p, "  %s %d: %s\n", reason, s.Reasons[reason], reason.Text().In(language))
		}
		if s.Hidden > 0 {
			p.line("  숨긴 기관 %d: 쉼터처럼 위치를 알리면 안 되는 곳\n", "  hidden agencies %d: places that must not be known, such as shelters\n", s.Hidden)
		}
		if len(s.Missing) > 0 {
			p.line("  파일에 없는 기존 항목 %d개 (지우지 않음)\n", "  %d entries are no longer in the file (kept)\n", len(s.Missing))
		}
	}
	r.tellRest(p)
	for _, f := range r.Findings {
		p.line("%s:%d (%d번째 행) %s %s %s %s\n", "%s:%d (row %d) %s %s %s %s\n",
			f.File, f.Line, f.Record, f.Action, f.Column, f.Reason, f.Reason.Text().In(language))
	}
	_, err := io.WriteString(w, p.String())
	return err
}

// tellRest tells what is of no single file.
func (r *Report) tellRest(p *page) {
	for _, kind := range sortedKeys(r.Derived) {
		p.line("이 파일들에는 없지만 다시 계산한 %s: %d\n", "%s worked out anew, though of none of these files: %d\n", kind, r.Derived[kind])
	}
	if len(r.Ignored) > 0 {
		p.line("어느 자료원도 아니어서 읽지 않은 파일: %s\n", "files of no source, which were not read: %s\n", strings.Join(r.Ignored, ", "))
	}
	if r.Batch != "" && !r.DryRun {
		p.line("되돌리려면 배치 %s\n", "to undo all of it: batch %s\n", r.Batch)
	}
}

// page is a report for people while it is being written.
type page struct {
	strings.Builder
	language ieum.Language
	dryRun   bool
}

// line writes one line in the language of the page. Both formats take the
// same arguments in the same order.
func (p *page) line(ko, en string, args ...any) {
	fmt.Fprintf(p, ieum.Text{Ko: ko, En: en}.In(p.language), args...)
}

// written tells what became of the rows of a file, or what would: a dry run
// has added nothing, and there is nothing to undo after it.
func (p *page) written(s *SourceReport) {
	added, changed := ieum.Text{Ko: "추가", En: "added"}, ieum.Text{Ko: "변경", En: "changed"}
	if p.dryRun {
		added, changed = ieum.Text{Ko: "추가 예정", En: "to be added"}, ieum.Text{Ko: "변경 예정", En: "to be changed"}
	}
	add, change := added.In(p.language), changed.In(p.language)
	p.line("%s (%s): 읽음 %d = %s %d + %s %d + 그대로 %d + 거부 %d + 제외 %d\n",
		"%s (%s): read %d = %s %d + %s %d + unchanged %d + refused %d + skipped %d\n",
		s.Source, s.File, s.Read, add, s.Added, change, s.Changed, s.Unchanged, s.Refused, s.Skipped)
	for _, kind := range sortedKeys(s.Entities) {
		c := s.Entities[kind]
		p.line("  %s: %s %d, %s %d, 그대로 %d\n", "  %s: %s %d, %s %d, unchanged %d\n", kind, add, c.Added, change, c.Changed, c.Unchanged)
	}
	for _, level := range sortedKeys(s.Placed) {
		p.line("  지역 %s: %d\n", "  area %s: %d\n", level, s.Placed[level])
	}
}

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

package desk

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"

	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// ReportDirectoryErrorInput says what is wrong with an entry of the directory.
type ReportDirectoryErrorInput struct {
	// Node is the entry.
	Node ieum.ID `input:"subject=Area|District|School|Agency|Service|Worker|CaseManager"`
	// Field is the name of what is wrong in it, as the API names it.
	Field string `input:"word,required"`
	// Note says what is wrong.
	Note           string `input:"text,required"`
	IdempotencyKey string `input:"key"           json:"-"`
}

// ReportDirectoryErrorPayload is what came of it.
type ReportDirectoryErrorPayload struct{ Report *ieum.DirectoryReport }

// maxReports is how many entries and fields an account may report in a day:
// more than anybody finds, and too few to fill a disk with.
const maxReports = 50

var reportDirectoryError = mutation[ReportDirectoryErrorInput, *ieum.DirectoryReport]{
	name: "reportDirectoryError", right: policy.ReportDirectoryError,
	// The reports of an account are counted, so that they are written in turn.
	lock:    func(s *Session) ieum.ID { return s.principal.ID() },
	earlier: func(o *occasion, _ *ReportDirectoryErrorInput) []ieum.ID { return reportsOfDay(o.By, o.Today) },
	rule:    report,
}

// ReportDirectoryError writes down that an entry is wrong, for the editors of
// the directory. A second report of the day on the same field of the same
// entry takes the place of the first, as long as nobody has judged that one.
// Errors are those of [mutation.run], [*Invalid] for a field that such an
// entry does not show, and [ieum.ErrLimit] after 50 reports on a day.
func (s *Session) ReportDirectoryError(ctx context.Context, in ReportDirectoryErrorInput) (*ReportDirectoryErrorPayload, error) {
	written, err := reportDirectoryError.run(ctx, s, in)
	return &ReportDirectoryErrorPayload{written}, err
}

// report is the rule.
func report(o *occasion, in *ReportDirectoryErrorInput) (*ieum.DirectoryReport, error) {
	if !publicField(ieum.KindOf(o.subject), in.Field) {
		return nil, &Invalid{Argument: "input.field", What: "is no public field of such an entry"}
	}
	for _, id := range reportsOfDay(o.By, o.Today) {
		made, ok := o.kept[id].(*ieum.DirectoryReport)
		switch {
		case !ok:
			return &ieum.DirectoryReport{
				Head: ieum.Head{ID: id, Root: id}, Node: in.Node, Field: in.Field, Note: in.Note, State: ieum.ReportOpen, By: o.By, At: o.At,
			}, nil
		case made.Node == in.Node && made.Field == in.Field && made.State == ieum.ReportOpen:
			again := *made
			again.Note, again.At = in.Note, o.At
			return &again, nil
		}
	}
	return nil, fmt.Errorf("an account reports %d errors on a day at most: %w", maxReports, ieum.ErrLimit)
}

// reportsOfDay returns the ids of the reports that an account may make on a
// day, in the order in which they are used.
func reportsOfDay(by ieum.ID, day ieum.Date) []ieum.ID {
	ids := make([]ieum.ID, maxReports)
	for i := range ids {
		ids[i] = ieum.DerivedID("DirectoryReport", string(by), string(day)+" "+strconv.Itoa(i))
	}
	return ids
}

// apiFields are names of the API that differ from the fields they stand for.
var apiFields = map[ieum.Kind][]string{
	"Agency":  {"services", "agreements"},
	"Service": {"resourceClass", "requiredDocuments", "eligibility", "capacity"},
}

// inside are public fields that the API does not show.
var inside = []string{"Batch", "Confidential"}

// publicField reports whether the API shows a public field of that name on
// the kind.
func publicField(kind ieum.Kind, name string) bool {
	if slices.Contains(apiFields[kind], name) {
		return true
	}
	return slices.ContainsFunc(ieum.InfoOf(kind).Fields, func(f ieum.Field) bool {
		return f.Class == ieum.ClassPublic && !slices.Contains(inside, f.Go) && lowerFirst(f.Go) == name
	})
}

func lowerFirst(name string) string {
	first, size := utf8.DecodeRuneInString(name)
	return string(unicode.ToLower(first)) + name[size:]
}

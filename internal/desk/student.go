package desk

import (
	"context"

	"ieum/internal/casework"
	"ieum/internal/ieum"
	"ieum/internal/policy"
)

// CorrectStudentInput says what was written down wrongly of a student. What is
// empty stays as it is.
type CorrectStudentInput struct {
	Student        ieum.ID   `input:"subject=Student"`
	Version        int       `input:"version"`
	FamilyName     string    `input:"name"`
	GivenName      string    `input:"name"`
	BirthDate      ieum.Date `input:"born"`
	Grade          int       `input:"grade"`
	HomeArea       ieum.ID   `input:"ref=Area"`
	IdempotencyKey string    `input:"key"             json:"-"`
}

// CorrectStudentPayload is what came of it.
type CorrectStudentPayload struct{ Student *ieum.Student }

var correctStudent = mutation[CorrectStudentInput, *ieum.Student]{
	name: "correctStudent", right: policy.WriteRecords,
	earlier: func(o *occasion, _ *CorrectStudentInput) []ieum.ID { return []ieum.ID{o.student().School} },
	rule: func(o *occasion, in *CorrectStudentInput) (*ieum.Student, error) {
		school, _ := o.kept[o.student().School].(*ieum.School)
		return casework.CorrectStudent(o.Act, o.student(), school, casework.Correction{
			FamilyName: in.FamilyName, GivenName: in.GivenName, BirthDate: in.BirthDate, Grade: in.Grade, HomeArea: in.HomeArea,
		})
	},
}

// student is the subject of a use case whose input takes no other kind.
func (o *occasion) student() *ieum.Student {
	return o.subject.(*ieum.Student) //nolint:errcheck,forcetypeassert // the input takes no other kind
}

// CorrectStudent puts right what was written down wrongly of a student. Errors
// are those of [mutation.run] and [casework.CorrectStudent].
func (s *Session) CorrectStudent(ctx context.Context, in CorrectStudentInput) (*CorrectStudentPayload, error) {
	mended, err := correctStudent.run(ctx, s, in)
	return &CorrectStudentPayload{mended}, err
}

// TransferStudentInput says to which school a student goes from now on.
type TransferStudentInput struct {
	Student ieum.ID `input:"subject=Student"`
	Version int     `input:"version"`
	School  ieum.ID `input:"ref=School,required"`
	// Grade and HomeArea stay as they are where they are absent.
	Grade          int     `input:"grade"`
	HomeArea       ieum.ID `input:"ref=Area"`
	IdempotencyKey string  `input:"key"      json:"-"`
}

// TransferStudentPayload is what came of it.
type TransferStudentPayload struct{ Student *ieum.Student }

var transferStudent = mutation[TransferStudentInput, *ieum.Student]{
	name: "transferStudent", right: policy.WriteRecords, load: []ieum.Kind{"Teaches"},
	earlier: func(o *occasion, _ *TransferStudentInput) []ieum.ID {
		var workers []ieum.ID
		for _, tie := range ieum.Part[ieum.Teaches](o.record) {
			workers = append(workers, tie.Worker)
		}
		return workers
	},
	rule: func(o *occasion, in *TransferStudentInput) (*ieum.Student, error) {
		school := o.kept[in.School].(*ieum.School) //nolint:errcheck,forcetypeassert // the input takes no other kind
		moved, left, err := casework.TransferStudent(o.Act, o.student(), ieum.Part[ieum.Teaches](o.record), o.kept, casework.NewAttendance{
			School: school, Grade: in.Grade, HomeArea: in.HomeArea,
		})
		for _, tie := range left {
			o.also(tie)
		}
		return moved, err
	},
}

// TransferStudent takes a student to another school. Errors are those of
// [mutation.run] and [casework.TransferStudent].
func (s *Session) TransferStudent(ctx context.Context, in TransferStudentInput) (*TransferStudentPayload, error) {
	moved, err := transferStudent.run(ctx, s, in)
	return &TransferStudentPayload{moved}, err
}

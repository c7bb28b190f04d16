package desk

import (
	"slices"

	"ieum/internal/ieum"
)

// reportableKinds are the entries of the directory that errors are reported
// in: the subjects of [ReportDirectoryErrorInput].
var reportableKinds = []ieum.Kind{"Area", "District", "School", "Agency", "Service", "Worker", "CaseManager"}

// Reportable reports whether an error in a field of an entry of the directory
// can be reported, by the name that the API gives it.
func Reportable(kind ieum.Kind, field string) bool {
	return slices.Contains(reportableKinds, kind) && publicField(kind, field)
}

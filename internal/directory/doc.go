// Package directory imports public directories: areas, schools with their
// education offices, and agencies.
//
// There is one importer and no code per source. A source is a mapping, a
// JSON file in the folder sources, or an operator's own: how the file is
// encoded, which columns it has, which rows are left out, what a row makes,
// and how a column becomes a field, by one of a closed set of ways. To add a
// source, add a mapping; docs/mapping.md tells what it may say.
//
// A run reads every file twice. The first reading judges each row and learns
// what is needed to write: the ids to lock, the tree of areas, where the
// schools of each district lie. The second writes, in one transaction: a run
// that fails has written nothing. Rows are streamed; what is held is the
// tree of areas, the ids, the places of schools and agencies, and the
// findings. What follows from where schools lie is worked out from all that
// are known then, and again after an undo.
package directory

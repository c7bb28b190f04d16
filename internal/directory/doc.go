// Package directory imports public directories: areas, schools with their
// education offices, and agencies.
//
// There is one importer and no code per source. A source is a mapping, a
// JSON file in the folder sources that an operator can read: how the file is
// encoded, which columns it has, which rows are left out, what a row makes,
// and how a column becomes a field, by one of a closed set of ways. To add a
// source, add a mapping; see [Mapping] for what it may say.
//
// A run reads every file twice. The first reading judges each row and learns
// what is needed to write: the ids to lock, the tree of areas, where the
// schools of each district lie. The second writes, in one transaction: a run
// that fails has written nothing. Rows are streamed; what is held is the
// tree of areas, the ids, the places of schools, and the findings.
package directory

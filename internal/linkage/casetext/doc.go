// Package casetext reads cases of linkage from text that a social worker can read and extend: people, ties
// and services, questions, and the answers expected of them. It is for tests. The notation is explained in
// testdata/README.md of package linkage.
package casetext

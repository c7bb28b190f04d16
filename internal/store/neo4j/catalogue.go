package neo4j

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

//go:embed queries
var queryFiles embed.FS

// statement names a file in queries.
type statement string

// parameters are the values of a statement's $names.
type parameters = map[string]any

// partMark is a line that stands for a file in queries/parts. What several
// statements share, the scope above all, is written once.
const partMark = "// with "

// readCatalogue returns the texts of all statements, without their comments.
func readCatalogue() (map[statement]string, error) {
	names, err := fs.Glob(queryFiles, "queries/*.cypher")
	if err != nil {
		return nil, fmt.Errorf("neo4j: list the statements: %w", err)
	}
	texts := make(map[statement]string, len(names))
	for _, name := range names {
		text, err := readStatement(name)
		if err != nil {
			return nil, err
		}
		texts[statement(strings.TrimSuffix(path.Base(name), ".cypher"))] = text
	}
	return texts, nil
}

func readStatement(name string) (string, error) {
	bytes, err := queryFiles.ReadFile(name)
	if err != nil {
		return "", fmt.Errorf("neo4j: read a statement: %w", err)
	}
	var b strings.Builder
	for line := range strings.Lines(string(bytes)) {
		part, marked := strings.CutPrefix(strings.TrimSpace(line), partMark)
		switch {
		case marked:
			text, err := readStatement("queries/parts/" + part + ".cypher")
			if err != nil {
				return "", err
			}
			b.WriteString(text)
		case !strings.HasPrefix(line, "//"):
			b.WriteString(line)
		}
	}
	return b.String(), nil
}

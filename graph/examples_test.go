package graph

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/vektah/gqlparser/v2"

	"ieum/graph/guard"
)

// The operations that GraphiQL opens with, and those that the usual clients are
// tested with, can be run.
func TestExamplesFitTheSchema(t *testing.T) {
	for _, pattern := range []string{"../web/graphiql/examples/*.graphql", "../test/clients/documents/*.graphql", "../test/clients/genqlient/operations.graphql"} {
		paths, err := filepath.Glob(pattern)
		if err != nil || len(paths) == 0 {
			t.Fatalf("%s: nothing there: %v", pattern, err)
		}
		for _, path := range paths {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if _, errs := gqlparser.LoadQueryWithRules(servedSchema(), string(text), validationRules(false)); len(errs) > 0 {
				t.Errorf("%s: %v", path, errs)
			}
			if _, err := guard.Default().Check(string(text), nil); err != nil {
				t.Errorf("%s: %v", path, err)
			}
		}
	}
}

package neo4j_test

import (
	"fmt"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"golang.org/x/sync/errgroup"

	"ieum/internal/ieum"
	"ieum/internal/store/neo4j"
)

// statistics are databases that make the planner think differently of what is
// rare and what is not.
func statistics() map[string][]ieum.Entity {
	own := func(kind ieum.Kind, n int) ieum.Head {
		id := ieum.DerivedID(kind, "plan", fmt.Sprint(n))
		return ieum.Head{ID: id, Root: id}
	}
	var office, children []ieum.Entity
	for n := range 600 {
		office = append(office, &ieum.Team{Head: own("Team", n)},
			&ieum.Staff{Head: own("Staff", n), Active: true, Team: ieum.DerivedID("Team", "plan", fmt.Sprint(n%20))})
		children = append(children, &ieum.Student{Head: own("Student", n), DisplayName: "학생"})
	}
	network := slices.DeleteFunc(village(200), func(e ieum.Entity) bool {
		return ieum.InfoOf(ieum.KindOf(e)).Partition == ieum.People
	})
	return map[string][]ieum.Entity{
		"nothing": nil, "a village": village(200), "an office without people": append(office, network...), "only students": children,
		"one family": village(2),
	}
}

// The plan of a statement must not depend on what the database happens to
// hold, nor on when the server counted it: on each of the statistics it starts
// where it should.
func TestEveryStatementStartsAtAnIndexWhateverThereIs(t *testing.T) {
	server := shared.Server(t)
	s := open(t, neo4j.Options{}) // makes the schema
	d, err := driver.NewDriverWithContext(server.URL, auth(server.User, server.Password))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close(t.Context())
	explain := func(text string) (string, error) {
		// Planned anew for each of the statistics. Clearing the server's cache would
		// do so too, but cost all tests that come after.
		result, err := driver.ExecuteQuery(t.Context(), d, "CYPHER replan=force EXPLAIN "+text, map[string]any{"p": map[string]any{}},
			driver.EagerResultTransformer)
		if err != nil {
			return "", err
		}
		// The driver's tree of the plan repeats the last child of an operator, so
		// the server's own picture of it is read.
		plan, _ := result.Summary.Plan().Arguments()["string-representation"].(string)
		return plan, nil
	}
	planned := map[string]string{}
	for held, rows := range statistics() {
		if err := server.Wipe(t.Context()); err != nil {
			t.Fatal(err)
		}
		if len(rows) > 0 {
			load(t, s, rows)
		}
		if err := server.Do(t.Context(), "CALL db.resampleOutdatedIndexes()"); err != nil {
			t.Fatal(err)
		}
		for name, plan := range sideBySide(t, catalogue(t), explain) {
			checkPlan(t, name+" on "+held, plan, slices.Contains(onlyMake, name))
			now := strings.Join(startsOf(plan), "\n")
			if before, seen := planned[name]; seen && before != now {
				t.Errorf("%s starts otherwise on %s:\n%s\nand elsewhere:\n%s", name, held, now, before)
			} else {
				planned[name] = now
			}
		}
	}
}

// sideBySide plans texts by name, as many at once as there are processors.
func sideBySide(t *testing.T, texts map[string]string, explain func(string) (string, error)) map[string]string {
	t.Helper()
	var mu sync.Mutex
	plans := make(map[string]string, len(texts))
	var work errgroup.Group
	work.SetLimit(runtime.GOMAXPROCS(0))
	for name, text := range texts {
		work.Go(func() error {
			plan, err := explain(text)
			if err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			mu.Lock()
			defer mu.Unlock()
			plans[name] = plan
			return nil
		})
	}
	if err := work.Wait(); err != nil {
		t.Error(err)
	}
	return plans
}

// checkPlan makes sure that a plan starts at an index, unless it looks for no
// node, and reads no whole kind.
func checkPlan(t *testing.T, what, plan string, makes bool) {
	t.Helper()
	for _, bad := range []string{"AllNodesScan", "LabelScan", "IndexScan", "RelationshipTypeScan"} {
		if strings.Contains(plan, bad) {
			t.Errorf("%s reads a whole kind:\n%s", what, plan)
			return
		}
	}
	if !start.MatchString(plan) && !makes {
		t.Errorf("%s starts at no index:\n%s", what, plan)
	}
}

// onlyMake are statements that look for no node.
var onlyMake = []string{"create", "remember", "fill_nodes"}

// startsOf are the operators of a plan that find nodes, each with its index.
func startsOf(plan string) []string {
	var starts []string
	for _, found := range start.FindAllStringSubmatch(plan, -1) {
		starts = append(starts, found[1]+" "+found[2])
	}
	slices.Sort(starts)
	return slices.Compact(starts)
}

// start is an operator that finds nodes, and what it finds them by.
var start = regexp.MustCompile(`(Node\w*(?:Seek|Scan)\w*)(?:[^|]*\|[^|]*\| (?:UNIQUE |RANGE )*INDEX (\w+:\w+\([^)]*\)))?`)

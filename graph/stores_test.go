package graph_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"go.uber.org/goleak"

	"ieum/internal/ieum"
	"ieum/internal/store/embedded"
	"ieum/internal/store/neo4j"
	"ieum/internal/store/neo4j/neo4jtest"
)

// shared is the Neo4j server of all tests here.
var shared = neo4jtest.Shared{Getenv: os.Getenv}

func TestMain(m *testing.M) { goleak.VerifyTestMain(thenStop{m}) }

// thenStop ends the server before what is left running is looked for.
type thenStop struct{ *testing.M }

func (m thenStop) Run() int {
	defer shared.Stop()
	return m.M.Run()
}

// openStore makes an empty store.
type openStore func(t testing.TB) ieum.Store

// overStores are the tests that hold on every kind of store: the same
// operations, the same answers to the byte.
var overStores = []struct {
	name string
	test func(*testing.T, openStore)
}{
	{"folders", runFolders},
	{"hidden and absent are one answer", hiddenAndAbsentAreOneAnswer},
	{"a role reads its classes", aRoleReadsItsClasses},
	{"a part alone is the same", aPartAloneIsTheSame},
	{"withheld is what is redacted", withheldIsWhatIsRedacted},
	{"a client reads its own writes anywhere", ownWritesAnywhere},
	{"a mutation is taken once", mutationsAreTakenOnce},
	{"subscriptions tell what is seen", bothWays(subscriptionsTell)},
	{"subscriptions tell of cases and due days", bothWays(subscriptionsTellOfCasesAndDueDays)},
	{"subscriptions tell of other servers", bothWays(subscriptionsTellOfOtherServers)},
	{"a thousand subscribers", aThousandSubscribers},
	{"subscriptions end with the sign-in and the right", bothWays(subscriptionsEnd)},
	{"subscriptions follow roles and teams", bothWays(subscriptionsFollowRoles)},
	{"subscriptions go on where they were", bothWays(subscriptionsGoOn)},
	{"an auditor reads the trail", anAuditorReadsTheTrail},
	{"an agency answers by a link", anAgencyAnswersByALink},
	{"the papers come with the link", thePapersComeWithTheLink},
	{"what the demo costs", demoCosts},
	{"questions that clients ask", clientQuestions},
	{"objects are the same from everywhere", objectsAreTheSame},
}

func TestAPIOnFile(t *testing.T) { runOverStore(t, embeddedStore) }

func TestAPIOnNeo4j(t *testing.T) {
	shared.Server(t)
	runOverStore(t, neo4jStore)
}

func runOverStore(t *testing.T, open openStore) {
	t.Helper()
	for _, each := range overStores {
		t.Run(each.name, func(t *testing.T) { each.test(t, open) })
	}
}

func embeddedStore(t testing.TB) ieum.Store {
	t.Helper()
	s, err := embedded.Open(t.Context(), filepath.Join(t.TempDir(), "test.db"), embedded.Options{Logger: quiet(), Now: atNoon})
	if err != nil {
		t.Fatal(err)
	}
	return closing(t, s)
}

func neo4jStore(t testing.TB) ieum.Store {
	t.Helper()
	server := shared.Server(t)
	options := neo4j.Options{URL: server.URL, User: server.User, Password: server.Password, Now: atNoon}
	if err := server.Wipe(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := neo4j.Migrate(t.Context(), options); err != nil {
		t.Fatal(err)
	}
	return openNeo4j(t, options)
}

func openNeo4j(t testing.TB, options neo4j.Options) ieum.Store {
	t.Helper()
	s, err := neo4j.Open(t.Context(), options)
	if err != nil {
		t.Fatal(err)
	}
	return closing(t, s)
}

// again opens the store of a second server on the same data. A file has one
// program at a time: there both servers are in it.
func again(t testing.TB, s ieum.Store) ieum.Store {
	t.Helper()
	if _, ok := s.(*neo4j.Store); !ok {
		return s
	}
	server := shared.Server(t)
	return openNeo4j(t, neo4j.Options{URL: server.URL, User: server.User, Password: server.Password, Now: atNoon})
}

func atNoon() time.Time { return noon }

// closing closes the store with the test.
func closing(t testing.TB, s ieum.Store) ieum.Store {
	t.Helper()
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// work is what a store was asked to do: reads outside of a transaction, and
// transactions that were committed. statements are what it sent for both.
type work struct{ reads, statements, commits uint64 }

// workOf returns what a store has done so far.
func workOf(t testing.TB, s ieum.Store) work {
	t.Helper()
	switch s := s.(type) {
	case *embedded.Store:
		n := s.Stats()
		return work{n.Reads, n.Statements, n.Commits}
	case *neo4j.Store:
		n := s.Stats()
		return work{n.Reads, n.Statements, n.Commits}
	}
	t.Fatalf("a %T counts nothing", s)
	return work{}
}

// during returns what the store of a house does while fn runs.
func (h *house) during(t testing.TB, fn func()) work {
	t.Helper()
	before := workOf(t, h.store)
	fn()
	after := workOf(t, h.store)
	return work{after.reads - before.reads, after.statements - before.statements, after.commits - before.commits}
}

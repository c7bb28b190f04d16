package archtest

// rule is the name of a rule and the reason that is printed with a breach.
type rule struct{ name, why string }

// floor is a storey of the house. A room imports rooms of lower floors.
type floor int

// The floors, from the ground up.
const (
	ground   floor = iota // the vocabulary: standard library only
	network               // the directory in memory
	judgment              // pure rules
	service               // one method per use case
	edge                  // what talks to the world: HTTP, stores, files
	program               // what is started
)

// room is one folder of the house with all folders below it, unless one of
// those has a row of its own.
type room struct {
	dir    string
	floor  floor
	beside []string // rooms of its own floor that it may import
	only   []string // if set, the only rooms it may import, whatever their floor
	pure   bool     // no net/http, and no module but those in modules
	// modules are the third-party modules that a pure room may import.
	modules []string
}

// house is the plan: every package belongs to the row with the longest
// matching folder. A package without a row is a breach, so that a new room
// gets its place by decision.
var house = []room{
	{dir: "internal/ieum", floor: ground, pure: true},
	{dir: "internal/fold", floor: network, pure: true, modules: []string{"golang.org/x/text"}},
	{dir: "internal/atlas", floor: network, pure: true, beside: []string{"internal/fold"}, modules: []string{"github.com/tidwall/rtree", "golang.org/x/text"}},

	// What tells subscribers that something of the people has moved: ids alone.
	{dir: "internal/follow", floor: network, pure: true},

	{dir: "internal/policy", floor: judgment, pure: true},
	{dir: "internal/consent", floor: judgment, pure: true, beside: []string{"internal/policy"}},
	{dir: "internal/casework", floor: judgment, pure: true, beside: []string{"internal/policy", "internal/consent"}},
	{dir: "internal/linkage", floor: judgment, pure: true, beside: []string{"internal/policy", "internal/consent"}},
	{dir: "internal/audit", floor: judgment, beside: []string{"internal/policy"}},
	{dir: "internal/picture", floor: judgment, pure: true},
	{dir: "internal/insight", floor: judgment, pure: true, beside: []string{"internal/policy"}},
	{dir: "internal/disclosure", floor: judgment, pure: true, modules: []string{"rsc.io/qr"}, beside: []string{"internal/policy", "internal/consent"}},

	{dir: "internal/desk", floor: service},

	{dir: "internal/store/embedded", floor: edge, only: []string{"internal/ieum", "internal/policy", "internal/fold"}},
	{dir: "internal/store/neo4j", floor: edge, only: []string{"internal/ieum", "internal/policy", "internal/fold"}},
	{dir: "internal/directory", floor: edge},
	{dir: "internal/auth", floor: edge},
	{dir: "internal/demo", floor: edge, beside: []string{"internal/auth", "internal/directory"}},
	// The GraphQL door and, behind it, the resolvers, which do not know the door.
	{dir: "graph/scalar", floor: edge},
	{dir: "graph/relay", floor: edge},
	{dir: "graph/selection", floor: edge},
	{dir: "graph/guard", floor: edge},
	{dir: "graph/socket", floor: edge},
	{dir: "graph/coerce", floor: edge},
	{dir: "graph/explain", floor: edge},
	{dir: "graph/inturn", floor: edge},
	{dir: "graph/shape", floor: edge, beside: []string{"graph/relay"}},
	{dir: "graph/generated", floor: edge, beside: []string{"graph/scalar", "graph/relay", "graph/shape", "graph/inturn"}},
	{dir: "graph/resolver", floor: edge, beside: []string{"graph/generated", "graph/relay", "graph/selection", "graph/shape"}},
	{dir: "graph", floor: edge, beside: []string{"internal/auth", "graph/coerce", "graph/explain", "graph/generated", "graph/guard", "graph/relay", "graph/resolver", "graph/selection", "graph/socket"}},
	// What browsers are given: files, handed to the server by the command.
	{dir: "web", floor: edge, only: []string{}},
	// The pages that the program itself shows; a text, and no code.
	{dir: "docs", floor: edge},
	// What of a running server is counted, for a collector of metrics.
	{dir: "internal/metrics", floor: edge, beside: []string{"graph"}},
	{dir: "internal/server", floor: edge, beside: []string{"graph", "internal/auth"}},

	{dir: "cmd", floor: program},
	{dir: "graph/generate", floor: program},
	{dir: "bench", floor: program},
	{dir: "test", floor: program},
	{dir: "internal/archtest", floor: program},
}

// bans are imports that the floors forbid anyway; each has a sharper reason.
var bans = []struct {
	from, to string
	rule     rule
}{
	{"internal/store", "internal/store", rule{"no-store-to-store", "a store that leans on another cannot be replaced, and the conformance suite would test one of them twice"}},
	{"graph", "internal/directory", rule{"no-graph-to-directory", "an import is a use case: the API calls the desk for it, so that rights and audit stand in one place"}},
}

// The rules on imports.
var (
	ruleOneWay    = rule{"one-way", "imports point one way: cmd -> {server, graph, directory, demo, auth, store/*} -> desk -> {linkage, casework, consent, policy, audit} -> atlas -> ieum -> standard library; rooms of one floor meet one floor up, and stores see only ieum and policy's scope"}
	ruleUnplanned = rule{"unplanned-room", "every package has its place in the house; give it a row in internal/archtest/house.go and say in docs/adr why it exists"}
	ruleGround    = rule{"ground-is-stdlib", "the vocabulary is what everything rests on: standard library only, so that nothing outside can move them"}
	rulePureHTTP  = rule{"pure-room", "a pure room computes: it neither listens nor calls, so that its rules can be tested by tables and be right on every store"}
	rulePureMods  = rule{"pure-room-modules", "a pure room takes only the modules listed for it in internal/archtest/house.go, so that no input or output comes in by the back door"}
	ruleTestCode  = rule{"test-code-ships", "what is made for tests (fixtures, oracles, property engines) never becomes part of the program"}
)

// owners are modules that belong to some folders only.
var owners = []struct {
	module string
	homes  []string
	rule   rule
}{
	// bench/bolt is what Ieum is measured against: the driver with nothing of Ieum round it.
	{"github.com/neo4j/neo4j-go-driver", []string{"internal/store/neo4j", "bench/bolt"}, rule{"neo4j-at-home", "the driver stays in internal/store/neo4j: the rest of Ieum must not know which store it runs on"}},
	{"modernc.org", []string{"internal/store/embedded"}, rule{"sqlite-at-home", "SQLite stays in internal/store/embedded: the rest of Ieum must not know which store it runs on"}},
	{"database/sql", []string{"internal/store/embedded"}, rule{"sqlite-at-home", "SQL stays in internal/store/embedded: the rest of Ieum must not know which store it runs on"}},
	{"github.com/coder/websocket", []string{"graph/socket"}, rule{"websocket-at-home", "frames, their limits and the order of messages stand in one place"}},
	{"github.com/prometheus", []string{"internal/metrics"}, rule{"metrics-at-home", "what is counted, and under which labels, stands in one place, where it can be seen that none of it is personal"}},
	{"github.com/99designs/gqlgen", []string{"graph"}, rule{"gqlgen-at-home", "GraphQL stays in graph: the desk serves pages, imports and the command line as well"}},
	{"github.com/vektah/gqlparser", []string{"graph"}, rule{"gqlgen-at-home", "GraphQL stays in graph: the desk serves pages, imports and the command line as well"}},
}

// testModules are modules and packages for test code only.
var testModules = []string{
	"testing", "net/http/httptest",
	"pgregory.net/rapid", "github.com/google/go-cmp", "go.uber.org/goleak", "github.com/Shopify/toxiproxy",
}

// The rules on names and on the tree.
var (
	ruleVague = rule{"vague-name", "a package is named for what it provides; a drawer for everything grows without end"}
	ruleStray = rule{"stray-model", "gqlgen writes graph/stray when a type of the schema is bound to no Go type: write the type, bind it, delete the folder"}
)

// vagueNames are package names that say nothing.
var vagueNames = []string{"util", "utils", "common", "helper", "helpers", "misc"}

// The rules on what a room does behind its callers' backs.
var (
	ruleInit    = rule{"no-init", "init runs unasked and unordered, in tests too: construct things where they are used and pass them on"}
	ruleState   = rule{"no-package-state", "package state is shared by every test and every request; pass it as an argument, or use a form that package archtest documents as read-only"}
	ruleProcess = rule{"process-only-in-cmd", "arguments, environment, exit and standard streams belong to the command; everyone else gets values and writers as arguments"}
	ruleClock   = rule{"clock-is-an-argument", "the clock is a constructor argument, so that a test, a demo and a replay can set the day"}
	ruleLogger  = rule{"logger-is-an-argument", "the logger is a constructor argument; a default one cannot be silenced in a test, nor kept free of personal data"}
)

// reserved are names of the standard library that only programs may use. An
// entry that ends in "*" stands for every name with that start.
var reserved = []struct {
	path  string
	names []string
	rule  rule
}{
	{"os", []string{"Args", "Getenv", "LookupEnv", "Environ", "ExpandEnv", "Setenv", "Exit", "Stdin", "Stdout", "Stderr"}, ruleProcess},
	{"fmt", []string{"Print", "Printf", "Println", "Scan*"}, ruleProcess},
	{"flag", []string{"Parse", "CommandLine", "Args", "Arg", "String*", "Bool*", "Int*", "Duration*", "Var"}, ruleProcess},
	{"time", []string{"Now", "Since", "Until"}, ruleClock},
	{"log", []string{"Print*", "Fatal*", "Panic*", "Default", "Set*", "Output", "Writer"}, ruleLogger},
	{"log/slog", []string{"Default", "SetDefault", "Debug*", "Info*", "Warn*", "Error*", "Log", "LogAttrs", "With"}, ruleLogger},
}

// sentinels are functions whose result may be an exported variable.
var sentinels = []string{"errors.New", "fmt.Errorf"}

// frozen are functions whose result no caller can change.
var frozen = []string{
	"regexp.MustCompile",
	"text/template.Must", "html/template.Must",
	"strings.NewReplacer",
	"sync.OnceValue", "sync.OnceValues",
	"reflect.TypeFor", "reflect.TypeOf",
	"time.FixedZone",
	"net/netip.MustParseAddr", "net/netip.MustParsePrefix",
	"encoding/base32.NewEncoding", "encoding/base64.NewEncoding",
	"hash/crc32.MakeTable", "hash/crc64.MakeTable",
	"golang.org/x/text/language.MustParse", "golang.org/x/text/language.NewMatcher",
}

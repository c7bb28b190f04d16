package ieum

// Kind names a kind of entity; it is also its label in the graph.
type Kind string

// Partition is the kind of data that an entity is: who reads it, and how.
type Partition string

// The three partitions of design.
const (
	// Network: the directory; kept whole in memory.
	Network Partition = "network"
	// People: personal; read through a scope, never kept.
	People Partition = "people"
	// Office: accounts, audit, batches; read where needed.
	Office Partition = "office"
)

// Class says how confidential a field is. Every field has one: its own, from
// its tag, or its kind's.
type Class string

// The classes, from the most open down.
const (
	ClassPublic    Class = "public"
	ClassStaff     Class = "staff"
	ClassPersonal  Class = "personal"
	ClassSensitive Class = "sensitive"
	// ClassWithheld must not reach a guardian, who may be the danger.
	ClassWithheld Class = "withheld-from-guardian"
	// ClassReporter would lead to who reported an abuse.
	ClassReporter Class = "reporter"
)

// Info is a row of the kind table.
type Info struct {
	Kind      Kind
	Prefix    string
	Partition Partition
	// Class is the class of the fields that name none.
	Class Class
	// Roots are the kinds that a row may hang on: what is locked before it is
	// written, and whose visibility it follows. A kind that is its own root
	// names itself.
	Roots []Kind
	// Tie tells that the kind is a relationship with properties, from its
	// first reference to its second.
	Tie bool
	// New makes an empty entity.
	New func() Entity
	// Fields are the kept fields after id, root and version, in order.
	Fields []Field
}

// Entity is anything that is kept: a pointer to a struct of this package
// that embeds [Head].
type Entity interface {
	// Meta returns the part that every entity has.
	Meta() *Head
}

// Head is the part that every entity has.
type Head struct {
	// ID is the entity's own; a store refuses a row without one.
	ID ID
	// Root is the entity it hangs on: a student, a household, an agency. For a
	// kind that is its own root it equals ID.
	Root ID
	// Version counts the writes: 0 before the first, then 1, 2, 3 ... A write
	// names the version it has read.
	Version int
	// Reach tells by which ways the viewer sees a row of the people partition. It
	// is set by the view that read it and never kept.
	Reach Reach
	// Redacted names the Go fields that were emptied because the viewer may
	// not read them. It is set by the desk and never kept.
	Redacted []string
}

// Meta implements [Entity].
func (h *Head) Meta() *Head { return h }

// kind describes one row of the table before its fields are read from the
// struct's tags.
func kind[T any, P interface {
	*T
	Entity
}](prefix string, partition Partition, class Class, roots ...Kind,
) Info {
	return Info{
		Kind: kindName[T](), Prefix: prefix, Partition: partition, Class: class, Roots: roots,
		New:    func() Entity { return P(new(T)) },
		Fields: fieldsOf[T](class),
	}
}

func tie(info Info) Info {
	info.Tie = true
	return info
}

// kinds is the kind table (docs/adr/0001): read-only, partition by partition.
var kinds = []Info{
	kind[Area]("area", Network, ClassPublic, "Area"),
	kind[District]("district", Network, ClassPublic, "District"),
	kind[School]("school", Network, ClassPublic, "School"),
	kind[Agency]("agency", Network, ClassPublic, "Agency"),
	kind[Service]("service", Network, ClassPublic, "Agency"),
	kind[EligibilityRule]("rule", Network, ClassPublic, "Agency"),
	kind[Capacity]("capacity", Network, ClassPublic, "Agency"),
	kind[Worker]("worker", Network, ClassStaff, "Agency", "School", "District"),
	kind[CaseManager]("manager", Network, ClassStaff, "Agency", "School", "District"),
	kind[Agreement]("agreement", Network, ClassPublic, "Agency"),
	tie(kind[Knows]("knows", Network, ClassStaff, "Worker", "CaseManager")),
	tie(kind[ObservedFlow]("flow", Network, ClassStaff, "Agency")),

	kind[Student]("student", People, ClassPersonal, "Student"),
	kind[Household]("household", People, ClassPersonal, "Household"),
	kind[Person]("person", People, ClassPersonal, "Household", "Student"),
	tie(kind[Family]("family", People, ClassPersonal, "Household", "Student")),
	tie(kind[Teaches]("teaches", People, ClassPersonal, "Student")),
	tie(kind[Supports]("supports", People, ClassPersonal, "Student")),
	tie(kind[Manages]("manages", People, ClassPersonal, "Student")),
	kind[Offer]("offer", People, ClassPersonal, "Student", "Household"),
	kind[Need]("need", People, ClassSensitive, "Student", "Household"),
	kind[Strength]("strength", People, ClassSensitive, "Student", "Household"),
	kind[Fact]("fact", People, ClassSensitive, "Student", "Household"),
	kind[Selection]("selection", People, ClassPersonal, "Student"),
	kind[Enrolment]("enrolment", People, ClassSensitive, "Student", "Household"),
	kind[Consent]("consent", People, ClassSensitive, "Student"),
	kind[Signature]("signature", People, ClassSensitive, "Student"),
	kind[Restriction]("restriction", People, ClassWithheld, "Student"),
	kind[Referral]("referral", People, ClassSensitive, "Student"),
	kind[Case]("case", People, ClassSensitive, "Student"),
	kind[StageEntry]("stage", People, ClassSensitive, "Student"),
	kind[Assessment]("assessment", People, ClassSensitive, "Student"),
	kind[Score]("score", People, ClassSensitive, "Student"),
	kind[Goal]("goal", People, ClassSensitive, "Student"),
	kind[Task]("task", People, ClassSensitive, "Student"),
	kind[Contact]("contact", People, ClassSensitive, "Student"),
	kind[SafetyAction]("safety", People, ClassWithheld, "Student"),
	kind[Relationship]("relationship", People, ClassSensitive, "Student"),
	kind[Conference]("conference", People, ClassSensitive, "Student"),
	kind[Evaluation]("evaluation", People, ClassSensitive, "Student"),
	kind[FollowUp]("followup", People, ClassSensitive, "Student"),

	kind[Staff]("staff", Office, ClassStaff, "Staff"),
	kind[Team]("team", Office, ClassStaff, "Team"),
	kind[Token]("token", Office, ClassStaff, "Token"),
	kind[Login]("login", Office, ClassStaff, "Login"),
	kind[AnswerLink]("answer", Office, ClassStaff, "AnswerLink"),
	kind[RightChange]("right", Office, ClassStaff, "RightChange"),
	kind[AuditEntry]("audit", Office, ClassStaff, "AuditEntry"),
	kind[AuditChain]("chain", Office, ClassStaff, "AuditChain"),
	kind[AuditReview]("review", Office, ClassStaff, "AuditReview"),
	kind[EmergencyAccess]("emergency", Office, ClassStaff, "EmergencyAccess"),
	kind[DirectoryReport]("report", Office, ClassStaff, "DirectoryReport"),
	kind[Nomination]("nomination", Office, ClassStaff, "Nomination"),
	kind[ImportBatch]("batch", Office, ClassStaff, "ImportBatch"),
}

// kindByName and kindByPrefix index the kind table; read-only.
var (
	kindByName   = indexKinds(func(i Info) string { return string(i.Kind) })
	kindByPrefix = indexKinds(func(i Info) string { return i.Prefix })
)

func indexKinds(key func(Info) string) map[string]*Info {
	index := make(map[string]*Info, len(kinds))
	for i := range kinds {
		index[key(kinds[i])] = &kinds[i]
	}
	return index
}

// Kinds returns the kind table in its fixed order. The caller must not
// change the rows.
func Kinds() []Info { return kinds }

// InfoOf returns the row of a kind. It panics on a kind that the table does
// not hold: kinds are constants of this package, not input.
func InfoOf(kind Kind) *Info {
	info, ok := kindByName[string(kind)]
	if !ok {
		panic("ieum: no such kind: " + string(kind))
	}
	return info
}

// KindOf returns the kind of an entity.
func KindOf(e Entity) Kind { return kindOfValue(e) }

// OwnRoot reports whether the kind is its own root.
func (i *Info) OwnRoot() bool { return len(i.Roots) == 1 && i.Roots[0] == i.Kind }

// Account reports whether servers keep the row of the kind in memory to know who
// signs in. Teams are not kept: who sees what by a team is judged by the store, in
// the statement that reads. Neither are logins, which are read anew each time.
func (i *Info) Account() bool { return i.Kind == "Staff" || i.Kind == "Token" }

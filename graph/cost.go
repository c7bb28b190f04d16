package graph

import (
	"reflect"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"ieum/graph/relay"
	"ieum/graph/selection"
	"ieum/internal/desk"
)

// maxCost is the price of the dearest operation that a client may ask for:
// three times that of the dearest one that clients are known to send, a hundred
// schools with a hundred people each. TestLimitsAndOperations prints the prices
// and holds this number to them. Hardly a list is as long as its page, so that
// the price says little of what an operation does.
const maxCost = 305_000

// maxWork is how much of that an operation may do: about three times what any
// of these did at its largest page in the synthetic district, 11,500 units, and
// less than 50 ms of a processor.
const maxWork = 36_000

// Prices are in units of one field of an answer, which is about a microsecond
// of a processor. A field costs 1, a list as many times its fields as it may
// have rows, and a field of one of these tables what the desk has to do for it
// besides. BenchmarkPrice measures them.
var (
	// work is what reading and computing cost.
	work = map[string]int{
		"Query.linkage":      1000,
		"Query.linkageFor":   500,
		"Query.linkagePlan":  3000,
		"Query.mediation":    1000,
		"Query.eligibility":  1000,
		"Query.agencies":     60,
		"Query.agencyCounts": 150,
		"Query.services":     100,
		"Query.schools":      40,
		"Query.areas":        40,
		"Query.districts":    10,
		"Area.children":      5,
		"Area.agencies":      20,
		"Area.schools":       10,
		"District.schools":   40,
		"District.workers":   5,
		"School.workers":     5,
		"Agency.workers":     5,
		"Query.search":       750,

		"Subscription.referralChanged": 450,
		"Subscription.caseChanged":     450,
		"Subscription.dueChanged":      900,

		"Query.students":       700,
		"Query.studentCounts":  600,
		"Query.cases":          700,
		"Query.caseCounts":     600,
		"Query.referrals":      700,
		"Query.referralCounts": 600,
		"Query.tasks":          700,
		"Query.conferences":    700,
		"Query.caseManagers":   60,
		"CaseManager.caseload": 60,
		"CaseManager.students": 200,
		"Query.student":        450,
		"Query.node":           450,
		"Query.nodes":          450,
		"Viewer.due":           1500,
		"Viewer.caseload":      3500,
		"Viewer.supported":     3500,
		"Service.candidates":   20,
		"LinkageOption.paths":  100,
		"Student.servedBy":     5,
		"Student.ecomap":       700,
		"Student.genogram":     700,
		"Enrolment.stillFits":  300,
		"Need.services":        20,

		"Query.household":          450,
		"Query.namesakes":          3000,
		"Referral.missingConsents": 200,
		"MissingConsent.form":      30,
		"Agency.enrolments":        10,
		"Agency.referrals":         10,
		"Service.enrolments":       10,
		"Service.referrals":        10,
		"School.students":          10,
		"Household.enrolments":     10,
		"Household.overlaps":       150,
		"Household.lead":           150,

		"Query.directoryReports":  400,
		"Query.emergencyAccesses": 700,
		"Query.accounts":          400,
		"Query.teams":             400,
		"Query.accessTokens":      400,
		"Query.rightChanges":      400,
		"Query.auditTrail":        900,
		"Query.auditReview":       4000,
		"Query.auditReviews":      100,
		"Query.disclosures":       4000,
		"Viewer.auditReviewDue":   50,

		"Entity.ties":      150,
		"Area.ties":        150,
		"District.ties":    150,
		"School.ties":      150,
		"Agency.ties":      150,
		"Service.ties":     150,
		"Worker.ties":      150,
		"CaseManager.ties": 150,
		"Student.ties":     150,
		"Person.ties":      150,
		"Offer.ties":       150,

		"Query.network":      6000,
		"Query.unmetNeeds":   4000,
		"Query.referralFlow": 1000,
		"Query.endingSoon":   1000,
	}
	// asked is the work for each element of an argument, and the argument. The
	// list has as many rows.
	asked = map[string]perElement{
		"Query.nodes": {argument: "ids", work: 25},
	}
	// rows is how many rows a list without a page is reckoned to have.
	rows = map[string]int{
		"Query.unmetNeeds":              100,
		"Query.referralFlow":            50,
		"Query.disclosures":             100,
		"Query.auditReviews":            12,
		"ReferralFlow.states":           4,
		"Query.referralCounts":          13,
		"Query.agencyCounts":            60,
		"District.areas":                3,
		"Query.studentCounts":           30,
		"Query.caseCounts":              8,
		"Query.codes":                   40,
		"Query.factCodes":               20,
		"FactCode.choices":              10,
		"Query.enumLabels":              60,
		"EnumLabels.values":             8,
		"Query.reportableFields":        20,
		"Query.needDomains":             11,
		"NeedDomain.children":           2,
		"Path.steps":                    6,
		"LinkageOption.reasons":         10,
		"LinkageOption.fit":             5,
		"Student.servedBy":              10,
		"Viewer.supported":              30,
		"Fitting.failures":              3,
		"Case.stages":                   8,
		"Linkage.now":                   9,
		"LinkagePlan.parts":             6,
		"LinkagePlan.agencies":          4,
		"LinkagePlan.uncovered":         2,
		"LinkagePlan.order":             4,
		"LinkagePlan.missingConsents":   8,
		"SearchConnection.now":          3,
		"LinkageOption.questions":       3,
		"MissingConsent.items":          7,
		"MissingConsent.signableBy":     3,
		"AskFirst.choices":              10,
		"Question.choices":              10,
		"Household.members":             6,
		"Household.students":            4,
		"Household.overlaps":            3,
		"HouseholdOverlap.agencies":     3,
		"HouseholdLead.caseManagers":    2,
		"Student.teachers":              3,
		"Student.relatives":             6,
		"Assessment.domains":            11,
		"Path.missingConsents":          3,
		"Blocked.failures":              3,
		"Failure.unblock":               2,
		"LinkageOption.coordinateFirst": 2,
	}
)

// sized are fields whose `first` is no page of a list, with bounds of its own and
// the number that holds where none is asked for. The lists of what they answer
// have as many rows, or so many times as many.
var sized = map[string]bounds{
	"Query.network": {least: 1, most: desk.MaxNetworkNodes, usual: 200, rows: map[string]int{"nodes": 1, "ties": 4}},
}

// bounds are those of a number of rows.
type bounds struct {
	least, most, usual int
	rows               map[string]int
}

// perElement is what a field costs by the length of an argument.
type perElement struct {
	argument string
	work     int
}

// judging is what it costs to look whether a service is for one student, and
// reading what it costs to read some whose turn it is. Nobody knows beforehand
// how many the viewer sees: it is counted while they are judged.
const judging, reading = 150, 500

// looking is how many entries of the directory a list takes together for one
// unit. It is counted when they are there, since nobody knows beforehand how
// many fit; the price of the field covers the directory of a district.
const looking = 4

// writing is what any mutation costs: a commit that is on the disk.
const writing = 1000

// worksOf returns what resolving the fields of a schema costs besides the
// field itself.
func worksOf(schema *ast.Schema) map[*ast.FieldDefinition]fieldWork {
	works := map[*ast.FieldDefinition]fieldWork{}
	if schema.Mutation != nil {
		for _, f := range schema.Mutation.Fields {
			works[f] = fieldWork{units: writing}
		}
	}
	for name, units := range work {
		object, field, _ := strings.Cut(name, ".")
		works[schema.Types[object].Fields.ForName(field)] = fieldWork{units, asked[name]}
	}
	return works
}

// fieldWork is what resolving a field costs: so many units, and more for each
// element of an argument.
type fieldWork struct {
	units int
	each  perElement
}

// with returns the units for the arguments of a field.
func (w fieldWork) with(arguments map[string]any) int {
	if w.each.work == 0 {
		return w.units
	}
	return w.units + w.each.work*elements(arguments[w.each.argument])
}

// elements is how many a list holds. What is no list stands for one of it.
func elements(list any) int {
	if v := reflect.ValueOf(list); v.Kind() == reflect.Slice {
		return v.Len()
	}
	return 1
}

// usualRows is how many rows any other list is reckoned to have.
const usualRows = 5

// bill reckons what an operation costs, and refuses numbers of rows that no
// field takes.
type bill struct {
	variables map[string]any
}

// of returns the price of a selection set; page is the size of the page if it
// is a connection's.
func (b bill) of(selections ast.SelectionSet, path string, page int) (int, error) {
	total := 0
	for _, selection := range selections {
		price, err := b.selection(selection, path, page)
		if err != nil {
			return 0, err
		}
		total += price
	}
	return total, nil
}

func (b bill) selection(selection ast.Selection, path string, page int) (int, error) {
	switch s := selection.(type) {
	case *ast.Field:
		return b.field(s, path, page)
	case *ast.InlineFragment:
		return b.of(s.SelectionSet, path, page)
	case *ast.FragmentSpread:
		return b.of(s.Definition.SelectionSet, path, page)
	}
	return 0, nil
}

func (b bill) field(f *ast.Field, path string, page int) (int, error) {
	if strings.HasPrefix(f.Name, "__") || f.ObjectDefinition == nil || f.Definition == nil {
		return 1, nil
	}
	path += f.Name
	size, err := b.page(f, path)
	if err != nil {
		return 0, err
	}
	name := f.ObjectDefinition.Name + "." + f.Name
	below, err := b.of(f.SelectionSet, path+".", size)
	if err != nil {
		return 0, err
	}
	each, ids := asked[name], 0
	if each.work > 0 {
		ids = elements(f.ArgumentMap(b.variables)[each.argument])
	}
	units := work[name]
	if f.ObjectDefinition.Name == "Mutation" {
		units = writing
	}
	return 1 + units + ids*each.work + times(f, name, size, page, ids)*below, nil
}

// times is how often the fields below may stand in the answer.
func times(f *ast.Field, name string, size, page, ids int) int {
	connection := strings.HasSuffix(f.ObjectDefinition.Name, "Connection")
	switch {
	case f.Definition.Type.Elem == nil:
		return 1
	case connection && (f.Name == "edges" || f.Name == "nodes"):
		return page
	case f.ObjectDefinition.Name == "Network":
		return page * sized["Query.network"].rows[f.Name]
	case f.Definition.Arguments.ForName("first") != nil:
		return size
	case asked[name].work > 0:
		return ids
	case rows[name] > 0:
		return rows[name]
	}
	return usualRows
}

// page returns the number of rows that a field is asked for, and refuses one
// below 0, one above 100, and two at once. A field without such arguments has
// none.
func (b bill) page(f *ast.Field, path string) (int, error) {
	if f.Definition.Arguments.ForName("first") == nil {
		return 0, nil
	}
	arguments := f.ArgumentMap(b.variables)
	first, hasFirst := selection.Number(arguments["first"])
	last, hasLast := selection.Number(arguments["last"])
	if hasFirst && hasLast {
		return 0, &relay.ArgumentError{Argument: path + ".last"}
	}
	if hasLast {
		return last, relay.Rows(last, path+".last")
	}
	if of, ok := sized[f.ObjectDefinition.Name+"."+f.Name]; ok {
		if !hasFirst {
			first = of.usual
		}
		if first < of.least || first > of.most {
			return 0, &relay.ArgumentError{Argument: path + ".first", Limit: of.most}
		}
		return first, nil
	}
	if !hasFirst {
		first = relay.DefaultRows
	}
	return first, relay.Rows(first, path+".first")
}

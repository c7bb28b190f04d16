package shape

import (
	"ieum/graph/relay"
	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// StudentFilter is the input of that name. What is nil keeps all.
type StudentFilter struct {
	School      *ieum.ID
	Need        *string
	Needs       []string
	Level       *ieum.Level
	Grades      []int
	CaseManager *ieum.ID
	Area        *ieum.ID
	ServedBy    *ieum.ID
	Unserved    *bool
	Stage       *ieum.Stage
	Text        *string
}

// StudentOrderField is what students can be ordered by.
type StudentOrderField string

// studentOrders are the orders of the vocabulary by their names in the schema.
var studentOrders = map[StudentOrderField]ieum.StudentOrder{
	"NAME": ieum.ByName, "GRADE": ieum.ByGrade, "NEED_LEVEL": ieum.ByNeedLevel,
}

// By returns what students are ordered by; nil is by name.
func (o *StudentOrder) By() ieum.StudentOrder {
	if o == nil {
		return ieum.ByName
	}
	return studentOrders[o.Field]
}

// OrderDirection is which way a list is ordered.
type OrderDirection string

// Descending is the falling order; any other is the rising one.
const Descending OrderDirection = "DESC"

// StudentOrder is the input of that name.
type StudentOrder struct {
	Field     StudentOrderField
	Direction OrderDirection
}

// CaseOrderField is what cases can be ordered by.
type CaseOrderField string

// CaseOrder is the input of that name.
type CaseOrder struct {
	Field     CaseOrderField
	Direction OrderDirection
}

// Descends reports whether the order is the falling one; nil is the rising one.
func (o *CaseOrder) Descends() bool { return o != nil && o.Direction == Descending }

// ReferralOrderField is what referrals can be ordered by.
type ReferralOrderField string

// ReferralOrder is the input of that name.
type ReferralOrder struct {
	Field     ReferralOrderField
	Direction OrderDirection
}

// Descends reports whether the order is the falling one; nil is the rising one.
func (o *ReferralOrder) Descends() bool { return o != nil && o.Direction == Descending }

// AgencyFilter is the input of that name. What is nil keeps all.
type AgencyFilter struct {
	Need           *string
	Needs          []string
	Area           *ieum.ID
	Type           *string
	Types          []string
	Accepting      *ieum.Date
	VerifiedBefore *ieum.Date
	Text           *string
}

// AgencyOrder is the input of that name.
type AgencyOrder struct {
	Field     atlas.AgencyOrder
	Direction OrderDirection
}

// ServiceFilter is the input of that name. What is nil keeps all.
type ServiceFilter struct {
	Needs, Types  []string
	Area          *ieum.ID
	Accepting     *ieum.Date
	ResourceClass *ieum.ResourceClass
	Text          *string
}

// AreaFilter is the input of that name. What is nil keeps all.
type AreaFilter struct {
	Level  *ieum.AreaLevel
	System *ieum.AreaSystem
	Parent *ieum.ID
	Code   *string
	Text   *string
}

// BoxInput is the input of that name.
type BoxInput struct{ South, West, North, East float64 }

// PointInput is the input of that name.
type PointInput struct {
	Latitude, Longitude float64
	WithinMetres        *int
}

// FactInput is the input of that name.
type FactInput struct{ Fact, Value string }

// ProfileInput is the input of that name.
type ProfileInput struct {
	Grade    *int
	Age      *int
	HomeArea *ieum.ID
	School   *ieum.ID
	Facts    []FactInput
	On       *ieum.Date
}

// CodeList names a list of codes.
type CodeList string

// Descends reports whether the order is the falling one; nil is the rising one.
func (o *StudentOrder) Descends() bool { return o != nil && o.Direction == Descending }

// Directed reads a page of a list that is kept in rising order, in that order
// or in the falling one.
func Directed[T any](descends bool, page ieum.Page, read func(ieum.Page) (ieum.Slice[T], error)) (ieum.Slice[T], error) {
	if !descends {
		return read(page)
	}
	slice, err := read(relay.Turn(page))
	return relay.Reverse(slice), err
}

package shape

import (
	"ieum/graph/relay"
	"ieum/internal/ieum"
)

// StudentFilter is the input of that name. What is nil keeps all.
type StudentFilter struct {
	School *ieum.ID
	Need   *string
	Stage  *ieum.Stage
	Text   *string
}

// StudentOrderField is what students can be ordered by.
type StudentOrderField string

// OrderDirection is which way a list is ordered.
type OrderDirection string

// Descending is the falling order; any other is the rising one.
const Descending OrderDirection = "DESC"

// StudentOrder is the input of that name.
type StudentOrder struct {
	Field     StudentOrderField
	Direction OrderDirection
}

// AgencyFilter is the input of that name. What is nil keeps all.
type AgencyFilter struct {
	Need      *string
	Area      *ieum.ID
	Type      *string
	Accepting *ieum.Date
	Text      *string
}

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

// Read reads a page of a list that is kept in rising order in this order; nil
// is the rising one.
func (o *StudentOrder) Read(page ieum.Page, read func(ieum.Page) (ieum.Slice[*ieum.Student], error)) (ieum.Slice[*ieum.Student], error) {
	if o == nil || o.Direction != Descending {
		return read(page)
	}
	slice, err := read(relay.Turn(page))
	return relay.Reverse(slice), err
}

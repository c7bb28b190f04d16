package shape

import (
	"ieum/graph/relay"
	"ieum/internal/atlas"
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

// SchoolFilter is the input of that name. What is nil keeps all.
type SchoolFilter struct {
	District *ieum.ID
	Level    *ieum.SchoolLevel
	Area     *ieum.ID
	Text     *string
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

// Read reads a page of a list that is kept in rising order in this order; nil
// is the rising one.
func (o *StudentOrder) Read(page ieum.Page, read func(ieum.Page) (ieum.Slice[*ieum.Student], error)) (ieum.Slice[*ieum.Student], error) {
	if o == nil || o.Direction != Descending {
		return read(page)
	}
	slice, err := read(relay.Turn(page))
	return relay.Reverse(slice), err
}

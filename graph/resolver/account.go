package resolver

import (
	"context"
	"fmt"
	"reflect"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"ieum/graph/shape"
	"ieum/internal/desk"
	"ieum/internal/ieum"
	"ieum/internal/linkage"
)

// The account of an answer: whose data stands in it, and of which classes. It
// is kept by the interceptor around every field ([Redact]), so that nothing of
// a type of the people is answered without it.

// place is a field of a type of the schema.
type place struct{ object, field string }

// places are the classes of the fields of the types of the people, by place;
// peopled those of the types themselves: what it tells that there is such a
// thing. Read-only.
var (
	peopled = indexPeopled()
	places  = indexPlaces()
)

// indexPeopled lists the types of the schema that are about somebody.
func indexPeopled() map[string]ieum.Class {
	index := map[string]ieum.Class{}
	for _, info := range ieum.Kinds() {
		if info.Partition == ieum.People {
			index[string(info.Kind)] = info.Class
		}
	}
	for object, kind := range kindOf {
		if info := ieum.InfoOf(kind); info.Partition == ieum.People {
			index[object] = info.Class
		}
	}
	return index
}

func indexPlaces() map[place]ieum.Class {
	index := map[place]ieum.Class{}
	for object := range peopled {
		kind, ok := kindOf[object]
		if !ok {
			kind = ieum.Kind(object)
		}
		for _, f := range ieum.InfoOf(kind).Fields {
			index[place{object, strings.ToLower(f.Go[:1]) + f.Go[1:]}] = f.Class
		}
	}
	for name, source := range derived {
		if object, field, _ := strings.Cut(name, "."); peopled[object] != "" {
			index[place{object, field}] = source.class()
		}
	}
	return index
}

// account tells the session that a field is answered with v, if that tells
// something of somebody: the field's class of whoever its type is about, and
// the class of each of the people that v hands out. A field whose subject
// cannot be told is not answered.
func account(ctx context.Context, fc *graphql.FieldContext, parent, v any) error {
	if class, ok := peopled[fc.Object]; ok {
		subject := subjectOf(parent)
		if subject == "" {
			return fmt.Errorf("resolver: nobody knows whose %s.%s is", fc.Object, fc.Field.Name)
		}
		if own, ok := places[place{fc.Object, fc.Field.Name}]; ok {
			class = own
		}
		sessionFrom(ctx).Left(subject, class)
	}
	if inverseFields[fc.Object+"."+fc.Field.Name] {
		sessionFrom(ctx).Listed(counted[fc.Field.Definition.Type.Name()])
	}
	if t, ok := parent.(telling); ok {
		for _, told := range t.Tells() {
			sessionFrom(ctx).Left(told.Subject, told.Class)
		}
	}
	switch v := v.(type) {
	case nil, string, *string, bool, ieum.Date:
	case int:
		if c, ok := parent.(counting); ok && fc.Field.Name == "totalCount" {
			for _, class := range c.Counts() {
				sessionFrom(ctx).Left("", class)
			}
		}
		if class, ok := counted[fc.Object]; ok && fc.Field.Name == "totalCount" {
			sessionFrom(ctx).Left("", class)
		}
	case ieum.Entity:
		hand(ctx, v)
	default:
		if list := reflect.ValueOf(v); list.Kind() == reflect.Slice && list.Type().Elem().Implements(entityType) {
			for i := range list.Len() {
				if e, ok := reflect.TypeAssert[ieum.Entity](list.Index(i)); ok {
					hand(ctx, e)
				}
			}
		}
	}
	return nil
}

// telling is a value of which only the value itself knows whom it tells of: a tie
// may be one of people or of the network, and a picture shows many.
type telling interface{ Tells() []ieum.Telling }

// counting is a list of such rows.
type counting interface{ Counts() []ieum.Class }

// counted are the lists of people whose length tells something of nobody in
// particular.
var counted = map[string]ieum.Class{
	"StudentConnection": ieum.ClassPersonal, "DueConnection": ieum.ClassSensitive, "CandidateConnection": ieum.ClassSensitive,
	"CaseConnection": ieum.ClassSensitive, "EnrolmentConnection": ieum.ClassSensitive, "ReferralConnection": ieum.ClassSensitive,
	"EndingConnection": ieum.ClassSensitive,
}

// entityType is what lists of entities hold.
var entityType = reflect.TypeFor[ieum.Entity]()

// hand tells the session that one of the people stands in the answer. Of the
// others there is nothing to tell.
func hand(ctx context.Context, e ieum.Entity) {
	if v := reflect.ValueOf(e); !v.IsValid() || v.Kind() == reflect.Pointer && v.IsNil() {
		return
	}
	if class, ok := peopled[string(ieum.KindOf(e))]; ok {
		sessionFrom(ctx).Left(subjectOf(e), class)
	}
}

// subjectOf returns whom a value of a type of the people is about, or none.
func subjectOf(v any) ieum.ID {
	switch v := v.(type) {
	case *desk.Candidate:
		return v.Student.ID
	case *ieum.Due:
		return v.Student
	case *linkage.HouseholdOverlap:
		return v.Household
	case *linkage.HouseholdLead:
		return v.Household
	case *shape.Relative:
		return v.From // a tie hangs on the household, and tells of the student
	case ieum.Entity:
		return desk.SubjectOf(v)
	}
	return ""
}

// parentOf returns what a field is answered of. The element of a list is known
// by its address.
func parentOf(fc *graphql.FieldContext) any {
	if fc.Parent == nil || fc.Parent.Result == nil {
		return nil
	}
	v := reflect.ValueOf(fc.Parent.Result)
	if v.Kind() == reflect.Pointer && (v.Elem().Kind() == reflect.Pointer || v.Elem().Kind() == reflect.Interface) {
		return v.Elem().Interface()
	}
	return fc.Parent.Result
}

package ieum

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash"
	"math"
	"slices"
)

// Archive is what a store offers beside the port so that a district can be
// taken from one store to another. What was remembered under keys, and the
// changes of the network, belong to the store and are not part of it.
type Archive interface {
	// Everything calls yield with every entity of the partitions, whatever a scope
	// would hide, in the order of the kind table and within a kind by id. A file
	// is read as of one moment; a server has no such reading, so a caller who
	// must know reads twice and compares. No entity has a Reach. An error of
	// yield ends it.
	Everything(ctx context.Context, partitions []Partition, yield func(Entity) error) error
	// Fill takes over what each hands it, heads as they are, into a store that
	// holds nothing; one that holds anything is [ErrConflict]. It may call each
	// more than once, which must hand over the same then. An entity without a
	// version, one on a root or with a reference that is not handed over, and an
	// id that comes twice are [ErrInvalid] or [ErrConflict]. After an error the
	// store is empty, or is refused until it is filled anew.
	Fill(ctx context.Context, each func(yield func(Entity) error) error) error
}

// Partitions returns all partitions.
func Partitions() []Partition { return []Partition{Network, People, Office} }

// Digest is a content hash that grows entity by entity, and counts them. Two
// stores with the same entities in the same order have the same one, whatever
// kind of store they are.
type Digest struct {
	sum    hash.Hash
	buffer []byte
	// Counts are the entities so far, by kind.
	Counts map[Kind]int
	// Total is their sum.
	Total int
}

// NewDigest returns the digest of nothing.
func NewDigest() *Digest { return &Digest{sum: sha256.New(), Counts: map[Kind]int{}} }

// Add takes in an entity: id, root, version and the kept fields.
func (d *Digest) Add(e Entity) {
	kind, head := KindOf(e), e.Meta()
	b := appendText(d.buffer[:0], string(head.ID))
	b = appendText(b, string(head.Root))
	b = binary.BigEndian.AppendUint64(b, uint64(head.Version))
	for _, value := range InfoOf(kind).Encode(e) {
		b = appendValue(b, value)
	}
	d.sum.Write(b) // a hash never fails
	d.buffer = b
	d.Counts[kind]++
	d.Total++
}

// String is the hash so far in hexadecimal.
func (d *Digest) String() string { return hex.EncodeToString(d.sum.Sum(nil)) }

func appendText(b []byte, text string) []byte {
	return append(binary.BigEndian.AppendUint64(b, uint64(len(text))), text...)
}

// appendValue writes a value as [Info.Encode] gives it so that no two are
// alike: a letter for its type, then its length or bits.
func appendValue(b []byte, value any) []byte {
	switch v := value.(type) {
	case nil:
		return append(b, '0')
	case string:
		return appendText(append(b, 's'), v)
	case int64:
		return binary.BigEndian.AppendUint64(append(b, 'i'), uint64(v))
	case float64:
		return binary.BigEndian.AppendUint64(append(b, 'r'), math.Float64bits(v))
	case bool:
		if v {
			return append(b, 't')
		}
		return append(b, 'f')
	case []string:
		b = binary.BigEndian.AppendUint64(append(b, 'l'), uint64(len(v)))
		for _, item := range v {
			b = appendText(b, item)
		}
		return b
	}
	panic(fmt.Sprintf("ieum: a kept value of type %T", value)) // a codec of this package, not input
}

// PeopleFree returns what of an entity may leave the office in a copy for
// analysts: a row of the network without references to people and accounts.
// It is false for rows of other partitions, for acquaintance that somebody wrote by
// hand and did not share, and for who does not get on with whom.
func PeopleFree(e Entity) (Entity, bool) {
	info := InfoOf(KindOf(e))
	if info.Partition != Network {
		return nil, false
	}
	if k, ok := e.(*Knows); ok && (k.Conflict || k.Author != "" && !k.Shared) {
		return nil, false
	}
	values := info.Encode(e)
	for i := range info.Fields {
		if info.Fields[i].Ref != nil {
			values[i] = networkOnly(values[i])
		}
	}
	free, err := info.Decode(values)
	if err != nil {
		return nil, false // what was just encoded decodes
	}
	head := e.Meta()
	*free.Meta() = Head{ID: head.ID, Root: head.Root, Version: head.Version}
	return free, true
}

// networkOnly leaves out references to other partitions.
func networkOnly(value any) any {
	elsewhere := func(text string) bool {
		kind, ok := ID(text).Kind()
		return !ok || InfoOf(kind).Partition != Network
	}
	switch v := value.(type) {
	case string:
		if elsewhere(v) {
			return nil
		}
	case []string:
		return slices.DeleteFunc(v, elsewhere)
	}
	return value
}

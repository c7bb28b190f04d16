package desk

import (
	"context"
	"maps"
	"sync"

	"ieum/internal/ieum"
)

// looks are the ids that one session has looked for. A miss is looked for once:
// who asks for an id again and again learns nothing from the time it takes.
type looks struct {
	mu   sync.Mutex
	made map[look]*outcome
}

// look is an id, looked for in one of the ways of a reader and in one scope.
type look struct {
	method string
	ways   ieum.Reach
	id     ieum.ID
}

// outcome is what came of a look. missed counts once done is closed.
type outcome struct {
	done   chan struct{}
	missed bool
}

// reader is a view of the store in which an id is read once however often it
// is named, and nobody is looked for in a scope that sees nobody.
type reader struct {
	ieum.View
	scope ieum.Scope
	looks *looks
}

// reading returns the reader of a scope.
func (s *Session) reading(scope ieum.Scope) ieum.View {
	return &reader{View: s.desk.Store.View(scope), scope: scope, looks: s.looks}
}

// Entities implements [ieum.Reader].
func (r *reader) Entities(ctx context.Context, ids []ieum.ID) (map[ieum.ID]ieum.Entity, error) {
	return readOnce(ctx, r, "entities", ids, func(ids []ieum.ID) (map[ieum.ID]ieum.Entity, error) {
		return r.View.Entities(ctx, ids)
	})
}

// Records implements [ieum.Reader].
func (r *reader) Records(ctx context.Context, ids []ieum.ID, kinds ...ieum.Kind) (map[ieum.ID]*ieum.Record, error) {
	return readOnce(ctx, r, "records", ids, func(ids []ieum.ID) (map[ieum.ID]*ieum.Record, error) {
		return r.View.Records(ctx, ids, kinds...)
	})
}

// Surroundings implements [ieum.Reader].
func (r *reader) Surroundings(ctx context.Context, ids []ieum.ID) (map[ieum.ID]*ieum.Surroundings, error) {
	return readOnce(ctx, r, "surroundings", ids, func(ids []ieum.ID) (map[ieum.ID]*ieum.Surroundings, error) {
		return r.View.Surroundings(ctx, ids)
	})
}

// Homes implements [ieum.Inverses].
func (r *reader) Homes(ctx context.Context, ids []ieum.ID) (map[ieum.ID]*ieum.Home, error) {
	return readOnce(ctx, r, "homes", ids, func(ids []ieum.ID) (map[ieum.ID]*ieum.Home, error) {
		return r.View.Homes(ctx, ids)
	})
}

// readOnce reads the ids that may be there: each once, those first that nobody of
// the session has looked for, then those that somebody found meanwhile.
func readOnce[V any](ctx context.Context, r *reader, method string, ids []ieum.ID, read func([]ieum.ID) (map[ieum.ID]V, error)) (map[ieum.ID]V, error) {
	all := map[ieum.ID]V{}
	mine, others := r.claim(method, ids)
	if len(mine) > 0 {
		found, err := read(mine)
		r.settle(method, mine, func(id ieum.ID) bool { _, ok := found[id]; return err == nil && !ok })
		if err != nil {
			return nil, err
		}
		all = found
	}
	var again []ieum.ID
	for id, o := range others {
		select {
		case <-o.done:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
		if !o.missed {
			again = append(again, id)
		}
	}
	if len(again) > 0 {
		found, err := read(again)
		if err != nil {
			return nil, err
		}
		maps.Copy(all, found)
	}
	return all, nil
}

// claim sorts ids into those to look for, and those that somebody of the
// session has looked for or is looking for. Whom nobody could see is in
// neither.
func (r *reader) claim(method string, ids []ieum.ID) (mine []ieum.ID, others map[ieum.ID]*outcome) {
	others = map[ieum.ID]*outcome{}
	taken := make(map[ieum.ID]bool, len(ids))
	r.looks.mu.Lock()
	defer r.looks.mu.Unlock()
	for _, id := range ids {
		kind, ok := id.Kind()
		if taken[id] || !ok || r.scope.Ways == 0 && ieum.InfoOf(kind).Partition == ieum.People {
			continue
		}
		taken[id] = true
		key := look{method, r.scope.Ways, id}
		if o := r.looks.made[key]; o != nil {
			others[id] = o
			continue
		}
		r.looks.made[key] = &outcome{done: make(chan struct{})}
		mine = append(mine, id)
	}
	return mine, others
}

// settle says which of the claimed ids were missed.
func (r *reader) settle(method string, ids []ieum.ID, missed func(ieum.ID) bool) {
	r.looks.mu.Lock()
	defer r.looks.mu.Unlock()
	for _, id := range ids {
		o := r.looks.made[look{method, r.scope.Ways, id}]
		o.missed = missed(id)
		close(o.done)
	}
}

package graph

import (
	"context"
	"encoding/json"
	"net/http"

	"ieum/graph/relay"
	"ieum/internal/desk"
	"ieum/internal/ieum"
)

// bookmarkHeader is the header by which an answer to a mutation says how new a
// later one must be to hold what it wrote, and by which a request demands
// that of another server. Its value is sealed: nobody but a server with the
// same key makes one, and it tells nothing.
const bookmarkHeader = "Ieum-Bookmark"

// maxBookmark bounds a bookmark; one that is longer is not given out, nor
// read.
const maxBookmark = 4096

// bookmarking gives bookmarks out and waits for those that are brought back.
type bookmarking struct {
	desk *desk.Desk
	seal *relay.Sealer
}

// await returns when the server is as new as the request demands. A bookmark
// that cannot be opened demands nothing: it was sealed by a server with a key
// that is used no more, or by nobody, and the answer is the one that those get
// who bring none.
func (b bookmarking) await(ctx context.Context, h http.Header) error {
	if wanted, ok := b.open(h.Get(bookmarkHeader)); ok {
		return b.desk.Await(ctx, wanted)
	}
	return nil
}

// open returns what a bookmark stands for, and whether it is one.
func (b bookmarking) open(text string) (wanted desk.Bookmark, ok bool) {
	if text == "" || len(text) > maxBookmark {
		return wanted, false
	}
	mark, err := b.seal.Open(bookmarks(), text)
	if err != nil {
		return wanted, false
	}
	err = json.Unmarshal([]byte(mark.Value), &wanted)
	return wanted, err == nil // else it is of another version of this program
}

// mark puts a bookmark into the header of an answer. Without one the client
// reads its own writes here at least, so one that cannot be had costs nobody
// an answer.
func (b bookmarking) mark(ctx context.Context, h http.Header) {
	at, err := b.desk.Bookmark(ctx)
	if err != nil {
		return
	}
	plain, err := json.Marshal(at)
	if err != nil {
		panic("graph: a bookmark that is no JSON: " + err.Error()) // numbers and texts
	}
	if text := b.seal.Seal(bookmarks(), ieum.Mark{Value: string(plain)}); len(text) <= maxBookmark {
		h.Set(bookmarkHeader, text)
	}
}

// bookmarks keeps bookmarks and cursors apart: neither opens as the other.
func bookmarks() relay.List { return relay.Bind("bookmark") }

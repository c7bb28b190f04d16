package server

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"
)

// file is one that is served as it is, whoever asks.
type file struct {
	plain []byte
	// packed returns it as gzip, or nil where that is not worth it. It is packed
	// when somebody first asks.
	packed func() []byte
	media  string
	// lasts is how long a browser may keep it, for Cache-Control.
	lasts string
	tag   string
}

// How long a browser may keep a file: one whose name tells its content for
// ever, any other as long as it is found unchanged, and the page itself not at
// all, so that nothing of it is left in the cache of a shared machine.
const (
	lastsForever = "public, max-age=31536000, immutable"
	lastsAsIs    = "no-cache"
	lastsNot     = "no-store"
)

// zero is the weight of what is not taken.
var zero = regexp.MustCompile(`^q=0(\.0*)?$`)

// mediaTypes are those of the files of a build. A fixed table: what the machine
// has in its own differs.
var mediaTypes = map[string]string{
	".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8", ".json": "application/json", ".geojson": "application/geo+json", ".svg": "image/svg+xml",
	".txt": "text/plain; charset=utf-8", ".graphqls": "text/plain; charset=utf-8", ".webmanifest": "application/manifest+json",
	".png": "image/png", ".webp": "image/webp", ".ico": "image/vnd.microsoft.icon", ".woff2": "font/woff2", ".wasm": "application/wasm",
}

// dense are the types that are packed already.
var dense = map[string]bool{".png": true, ".webp": true, ".woff2": true}

// newFile makes a file of a name that ends as its type does.
func newFile(name string, content []byte, lasts string) *file {
	sum := sha256.Sum256(content)
	ending := path.Ext(name)
	f := &file{plain: content, lasts: lasts, media: mediaTypes[ending], tag: base64.RawURLEncoding.EncodeToString(sum[:12])}
	if f.media == "" {
		f.media = "application/octet-stream"
	}
	f.packed = sync.OnceValue(func() []byte {
		if dense[ending] {
			return nil
		}
		return pack(content)
	})
	return f
}

// pack returns the content as gzip, or nil if that is hardly smaller.
func pack(content []byte) []byte {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		panic("server: " + err.Error()) // a level of the library's own
	}
	_, _ = w.Write(content) // into memory
	_ = w.Close()
	if b.Len() > len(content)*9/10 {
		return nil
	}
	return b.Bytes()
}

// ServeHTTP implements [http.Handler].
func (f *file) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Type", f.media)
	h.Set("Cache-Control", f.lasts)
	h.Add("Vary", "Accept-Encoding")
	body, tag := f.plain, f.tag
	if takesGzip(r.Header) {
		if packed := f.packed(); packed != nil {
			body, tag = packed, f.tag+"-gzip"
			h.Set("Content-Encoding", "gzip")
		}
	}
	if f.lasts != lastsNot {
		h.Set("ETag", `"`+tag+`"`)
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
}

// takesGzip reports whether the client unpacks gzip. Who names it with a weight
// of 0 does not.
func takesGzip(h http.Header) bool {
	for part := range strings.SplitSeq(strings.Join(h.Values("Accept-Encoding"), ","), ",") {
		coding, weight, _ := strings.Cut(part, ";")
		if strings.EqualFold(strings.TrimSpace(coding), "gzip") {
			return !zero.MatchString(strings.TrimSpace(weight))
		}
	}
	return false
}

// readFiles reads the files of a build but for those left out. Files below
// assets have names that tell their content.
func readFiles(build fs.FS, without ...string) (map[string]*file, error) {
	files := map[string]*file{}
	err := fs.WalkDir(build, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || slices.Contains(without, name) {
			return err
		}
		content, err := fs.ReadFile(build, name)
		if err != nil {
			return err
		}
		lasts := lastsAsIs
		switch {
		case strings.HasPrefix(name, assets):
			lasts = lastsForever
		case path.Ext(name) == ".html":
			lasts = lastsNot
		}
		files[name] = newFile(name, content, lasts)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("server: the files for browsers: %w", err)
	}
	return files, nil
}

// assets is the folder of files whose names tell their content.
const assets = "assets/"

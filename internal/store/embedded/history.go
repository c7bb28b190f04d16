package embedded

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"ieum/internal/ieum"
)

// history tells how a store was left. It is kept in the lock file, and what
// it says is held against the store file and the write-ahead log before
// SQLite opens them: SQLite takes a log that is missing for an empty one, and
// applies one that belongs to another file.
//
// A lock file without a history (new, copied without it, or of a process that
// was killed while it opened or closed the store) tells nothing, and then
// everything is taken as it is.
type history struct {
	State state `json:"state"`
	// Nonce was drawn when the store was opened and written to the page of the
	// store file at Offset, of Size bytes; Size 0 if it got no further than the log.
	Nonce  string `json:"nonce"`
	Offset int64  `json:"offset"`
	Size   int64  `json:"size"`
	// Log is what [logIdentity] says of the write-ahead log.
	Log uint32 `json:"log"`
}

type state string

const (
	// opened is kept while a store is open, and when its process was killed:
	// there is a log then, and it is the store's.
	opened state = "open"
	// closed is a store whose log was folded into the file.
	closed state = "closed"
)

// maxHistory bounds what is read of a lock file.
const maxHistory = 4096

// readHistory reads what a lock file tells; what cannot be read tells nothing.
func readHistory(lock io.ReaderAt) history {
	text := make([]byte, maxHistory)
	n, err := lock.ReadAt(text, 0)
	var h history
	if err != nil && !errors.Is(err, io.EOF) || json.Unmarshal(text[:n], &h) != nil {
		return history{}
	}
	return h
}

// write makes the history durable. The zero history is an empty file.
func (h history) write(lock *os.File) error {
	var text []byte
	if h != (history{}) {
		text = fmt.Appendf(nil, `{"state": %q, "nonce": %q, "offset": %d, "size": %d, "log": %d}`+"\n", h.State, h.Nonce, h.Offset, h.Size, h.Log)
	}
	err := lock.Truncate(0)
	if err == nil {
		_, err = lock.WriteAt(text, 0)
	}
	if err == nil {
		err = lock.Sync()
	}
	if err != nil {
		return fmt.Errorf("embedded: write the lock file: %w: %w", ieum.ErrUnavailable, withoutPath(err))
	}
	return nil
}

// What a history can refuse. The way out is in each, because whoever reads it
// stands before a server that does not start.
var (
	errLostLog = fmt.Errorf("embedded: the store was not closed, and its write-ahead log (the file that ends in -wal) is gone: "+
		"what was written last went with it. Put the log back, or restore a backup. If another program has folded it into the file, "+
		"or to go on with what is left, delete the file that ends in .lock: %w", ieum.ErrInvalid)
	errForeignLog = fmt.Errorf("embedded: the write-ahead log beside the store file (the file that ends in -wal) is not its own, and would damage it. "+
		"If the file was put there from a backup, delete the files that end in -wal, -shm and .lock; otherwise put the right file back: %w", ieum.ErrInvalid)
)

// judge holds the history against what lies there. It must be asked before
// SQLite opens the file, and reads through data, which is nil if there is no
// file.
func (h history) judge(data io.ReaderAt, log string) error {
	identity, present, err := logIdentity(log)
	if err != nil {
		return err
	}
	switch {
	case h.State == closed && present, h.State == opened && present && identity != h.Log:
		return errForeignLog
	case h.State != opened, h.Size == 0 && present:
		return nil
	}
	switch own := h.Size == 0 || h.inFile(data); {
	case own && !present:
		return errLostLog
	case !own && present:
		return errForeignLog
	}
	return nil // the log is the store's, or another file without a log was put there
}

// inFile reports whether the nonce stands where it was written.
func (h history) inFile(data io.ReaderAt) bool {
	page := make([]byte, min(max(h.Size, 0), 1<<16)) // SQLite's largest page
	_, err := data.ReadAt(page, h.Offset)
	return err == nil && h.Nonce != "" && bytes.Contains(page, []byte(h.Nonce))
}

// logIdentity returns what stays the same in the header of a write-ahead log
// while a store is open, and differs between logs: SQLite draws the first
// salt and adds one to it whenever it starts the log over, which it also
// counts. A log without a header is absent.
func logIdentity(path string) (identity uint32, present bool, err error) {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return 0, false, nil
	}
	if err != nil {
		return 0, false, fmt.Errorf("embedded: open the write-ahead log: %w: %w", ieum.ErrUnavailable, withoutPath(err))
	}
	defer file.Close()
	header := make([]byte, 32)
	if _, err := io.ReadFull(file, header); err != nil {
		return 0, false, nil // shorter than a header: nothing was written to it
	}
	started, salt := binary.BigEndian.Uint32(header[12:]), binary.BigEndian.Uint32(header[16:])
	return salt - started, true, nil
}

// begin draws a nonce, writes it through the log into the store file, and
// notes both in the lock file.
func (s *Store) begin(ctx context.Context) error {
	h := history{State: opened, Nonce: rand.Text()}
	q := s.writer
	write := fmt.Sprintf("INSERT OR REPLACE INTO ieum_opening (only, nonce) VALUES (1, '%s')", h.Nonce)
	for _, text := range []string{write, "PRAGMA wal_checkpoint(PASSIVE)"} {
		if err := q.script(ctx, text); err != nil {
			return failure(ctx, "note that the store is open", err)
		}
	}
	page, err := q.number(ctx, "SELECT rootpage FROM sqlite_schema WHERE name = 'ieum_opening'")
	if err == nil {
		h.Size, err = q.number(ctx, "PRAGMA page_size")
	}
	if err != nil {
		return failure(ctx, "note that the store is open", err)
	}
	h.Offset = (page - 1) * h.Size
	if !h.inFile(s.data) { // a backup under way keeps the log from being folded in
		h.Offset, h.Size = 0, 0
	}
	if h.Log, _, err = logIdentity(s.path + logEnd); err != nil {
		return err
	}
	s.history = h
	return h.write(s.lock)
}

// end notes that the store was closed, unless a process that was reading has
// kept the log from being folded into the file.
func (s *Store) end() error {
	_, present, err := logIdentity(s.path + logEnd)
	if err != nil {
		return err
	}
	h := s.history
	if !present {
		h = history{State: closed}
	}
	return h.write(s.lock)
}

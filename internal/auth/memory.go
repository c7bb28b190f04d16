package auth

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io"
	"sync"
	"time"

	"ieum/internal/ieum"
)

// maxSessions bounds the sessions in memory. Where there is no room, the one
// that was not used for longest ends.
const maxSessions = 1000

// MemoryConfig says how long sessions in memory last.
type MemoryConfig struct {
	// Idle is how long a session lasts unused, Longest how long it lasts at most.
	Idle, Longest time.Duration
	// Clock tells the time, Random gives the chance that ids are made of.
	Clock  func() time.Time
	Random io.Reader
}

// Memory keeps sessions in memory only, by the hash of their id, for a demo: they
// end with the server.
type Memory struct {
	config MemoryConfig

	mu   sync.Mutex
	kept map[[sha256.Size]byte]*session
}

var _ Keeper = (*Memory)(nil)

type session struct {
	staff       ieum.ID
	began, used time.Time
}

// NewMemory returns a memory without sessions.
func NewMemory(c MemoryConfig) *Memory {
	return &Memory{config: c, kept: map[[sha256.Size]byte]*session{}}
}

// Begin implements [Keeper].
func (m *Memory) Begin(_ context.Context, staff ieum.ID) (string, error) {
	var chance [tokenBytes]byte
	if _, err := io.ReadFull(m.config.Random, chance[:]); err != nil {
		return "", fmt.Errorf("auth: no randomness for a session: %w", err)
	}
	text := base64.RawURLEncoding.EncodeToString(chance[:])
	now := m.config.Clock()
	m.mu.Lock()
	defer m.mu.Unlock()
	m.makeRoom(now)
	m.kept[sha256.Sum256([]byte(text))] = &session{staff: staff, began: now, used: now}
	return text, nil
}

// End implements [Keeper].
func (m *Memory) End(_ context.Context, text string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	delete(m.kept, sha256.Sum256([]byte(text)))
	return nil
}

// EndAll implements [Keeper].
func (m *Memory) EndAll(_ context.Context, staff ieum.ID) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	for hash, kept := range m.kept {
		if kept.staff == staff {
			delete(m.kept, hash)
		}
	}
	return nil
}

// Staff implements [Keeper].
func (m *Memory) Staff(_ context.Context, text string) (ieum.ID, bool, error) {
	return m.staff(text, true)
}

// Still implements [Keeper].
func (m *Memory) Still(_ context.Context, text string) (ieum.ID, bool, error) {
	return m.staff(text, false)
}

func (m *Memory) staff(text string, use bool) (ieum.ID, bool, error) {
	hash, now := sha256.Sum256([]byte(text)), m.config.Clock()
	m.mu.Lock()
	defer m.mu.Unlock()
	kept, ok := m.kept[hash]
	if !ok {
		return "", false, nil
	}
	if m.over(kept, now) {
		delete(m.kept, hash)
		return "", false, nil
	}
	if use {
		kept.used = now
	}
	return kept.staff, true, nil
}

func (m *Memory) over(kept *session, now time.Time) bool {
	return now.Sub(kept.used) >= m.config.Idle || now.Sub(kept.began) >= m.config.Longest
}

// makeRoom takes out what is over and, if that is not enough, what was not
// used for longest.
func (m *Memory) makeRoom(now time.Time) {
	if len(m.kept) < maxSessions {
		return
	}
	var oldest [sha256.Size]byte
	at := now
	for hash, kept := range m.kept {
		if m.over(kept, now) {
			delete(m.kept, hash)
		} else if !kept.used.After(at) {
			oldest, at = hash, kept.used
		}
	}
	if len(m.kept) >= maxSessions {
		delete(m.kept, oldest)
	}
}

package desk

import (
	"log/slog"
	"time"

	"ieum/internal/atlas"
	"ieum/internal/ieum"
)

// Config is what a desk is made from. All of it is needed.
type Config struct {
	Store ieum.Store
	Atlas *atlas.Atlas
	Codes *ieum.Codes
	// Clock tells the time.
	Clock func() time.Time
	Mint  ieum.Mint
	// Logger takes what goes wrong, without personal data.
	Logger *slog.Logger
	// Zone is where days are counted.
	Zone     *time.Location
	Settings Settings
}

// Desk answers use cases. Its methods may be called from several goroutines.
type Desk struct {
	Config

	emergencies emergencyCounts
}

// New returns a desk.
func New(c Config) *Desk { return &Desk{Config: c} }

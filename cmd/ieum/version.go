package main

import (
	"fmt"
	"runtime/debug"
)

// versionCommand prints what this program was built from.
type versionCommand struct{}

// Run implements the command.
func (versionCommand) Run(c console) error {
	_, err := fmt.Fprintln(c.out, "ieum", version())
	return err
}

// version is the module's version, or the commit it was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 {
			return "commit " + s.Value[:12]
		}
	}
	return "development"
}

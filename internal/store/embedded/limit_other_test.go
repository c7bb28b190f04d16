//go:build !unix

package embedded_test

import "errors"

// childLimit is for systems that can bound the size of files.
func childLimit(string) error { return errors.ErrUnsupported }

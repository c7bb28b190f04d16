package resolver

import (
	"context"

	"ieum/internal/ieum"
)

// acquaintance answers the fields of Acquaintance.
type acquaintance struct{}

// Worker answers Acquaintance.worker.
func (acquaintance) Worker(ctx context.Context, k *ieum.Knows) (*ieum.Worker, error) {
	return get[ieum.Worker](ctx, k.To), nil
}

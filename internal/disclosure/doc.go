// Package disclosure says what one recipient gets of one referral, and puts it into
// a page and on paper. What may be told is decided in one place, [Of], by consent or
// by the ground that stands in for it; what is shown is made from its answer alone.
// It is pure.
package disclosure

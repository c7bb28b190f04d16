package desk

// Count is how many rows of a list have something in common: a code, an id or
// a number as text, what people read for it, and the number of rows.
type Count struct {
	Key, Label string
	Count      int
}

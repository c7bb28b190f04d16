package neo4j

// Listen makes a store tell of every statement that it sends; for tests.
func (o Options) Listen(to func(name, text string, values map[string]any)) Options {
	texts, err := readCatalogue()
	if err != nil {
		panic(err)
	}
	o.listen = func(name statement, values parameters) { to(string(name), texts[name], values) }
	return o
}

// Unlocked leaves the roots of updates unlocked; for tests.
func (o Options) Unlocked() Options {
	o.unlocked = true
	return o
}

// With returns other options for the same server, heard by the same listener
// if they have none of their own; for tests.
func (o Options) With(other Options) Options {
	other.URL, other.User, other.Password, other.unlocked = o.URL, o.User, o.Password, o.unlocked
	if other.listen == nil {
		other.listen = o.listen
	}
	return other
}

// Catalogue returns the texts of all statements by name; for tests.
func Catalogue() (map[string]string, error) {
	texts, err := readCatalogue()
	plain := make(map[string]string, len(texts))
	for name, text := range texts {
		plain[string(name)] = text
	}
	return plain, err
}

// LockSchema is the schema command that comes before all migrations; for
// tests.
const LockSchema = lockSchema

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

// Listens reports whether somebody is told of the statements; for tests.
func (o Options) Listens() bool { return o.listen != nil }

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

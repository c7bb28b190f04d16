// What: the newest revision of the people of every district that has one.
// Parameters: none.
// Columns: rows (list of [district, revision]).
MATCH (c:Counter) WHERE c.id > 'people' AND c.id < 'people;'
RETURN collect([c.district, c.revision]) AS rows

// Spaces as names have them; every later write folds the name in full.
MATCH (s:Student) WHERE s.display_name_folded IS NULL
CALL (s) {
  SET s.display_name_folded = reduce(name = toLower(normalize(coalesce(s.display_name, ''), NFC)), space IN [' ', '\t', '\n', '\r', '\u00a0', '\u2003', '\u200b', '\u3000', '\ufeff'] | replace(name, space, ''))
} IN TRANSACTIONS OF 10000 ROWS

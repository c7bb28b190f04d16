MATCH (s:Student) WHERE s.display_name_order IS NULL
CALL (s) { SET s.display_name_order = '' } IN TRANSACTIONS OF 10000 ROWS

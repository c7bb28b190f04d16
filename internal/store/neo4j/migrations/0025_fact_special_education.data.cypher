// Special education was a value of the fact that is now of registered disability alone.
MATCH (f:Fact) WHERE f.fact = 'DISABILITY' AND f.value IN ['SPECIAL_EDUCATION', 'BORDERLINE']
CALL (f) { SET f.fact = 'SPECIAL_EDUCATION' } IN TRANSACTIONS OF 10000 ROWS

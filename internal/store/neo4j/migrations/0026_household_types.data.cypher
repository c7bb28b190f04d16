// A household had one type.
MATCH (h:Household) WHERE h.type IS NOT NULL
CALL (h) { SET h.types = CASE h.type WHEN '' THEN NULL ELSE [h.type] END REMOVE h.type } IN TRANSACTIONS OF 10000 ROWS

// An entry had one subject, and no session and address.
MATCH (n:AuditEntry) WHERE n.session IS NULL
CALL (n) {
  WITH n, CASE WHEN coalesce(n.subject, '') = '' THEN NULL ELSE [n.subject] END AS subjects
  SET n.actor = coalesce(n.actor, ''), n.session = '', n.address = '', n.subjects = subjects
  FOREACH (subject IN coalesce(subjects, []) |
    MERGE (:AuditDay {key: subject + ' ' + left(coalesce(n.at, ''), 10) + ' ' + n.actor}))
  REMOVE n.subject
} IN TRANSACTIONS OF 10000 ROWS

CREATE INDEX audit_entry_work IF NOT EXISTS FOR (n:AuditEntry) ON (n.actor, n.at, n.session, n.address)

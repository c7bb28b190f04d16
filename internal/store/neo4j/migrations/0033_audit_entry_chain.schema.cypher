CREATE INDEX audit_entry_chain IF NOT EXISTS FOR (n:AuditEntry) ON (n.server, n.number)

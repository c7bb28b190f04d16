CREATE INDEX audit_day_key IF NOT EXISTS FOR (n:AuditDay) ON (n.key)

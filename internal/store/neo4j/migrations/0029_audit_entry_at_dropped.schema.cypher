DROP INDEX audit_entry_at IF EXISTS

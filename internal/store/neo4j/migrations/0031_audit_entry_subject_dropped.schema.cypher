DROP INDEX audit_entry_subject IF EXISTS

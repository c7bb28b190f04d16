DROP INDEX audit_entry_actor IF EXISTS

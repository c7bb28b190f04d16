CREATE INDEX staff_approved_until IF NOT EXISTS FOR (n:Staff) ON (n.approved_until)

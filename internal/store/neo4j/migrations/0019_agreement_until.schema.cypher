CREATE INDEX agreement_until IF NOT EXISTS FOR (n:Agreement) ON (n.until)

CREATE INDEX agency_type IF NOT EXISTS FOR (n:Agency) ON (n.type)

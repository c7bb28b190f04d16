CREATE INDEX case_stage IF NOT EXISTS FOR (n:Case) ON (n.stage)

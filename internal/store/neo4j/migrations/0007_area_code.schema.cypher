CREATE INDEX area_code IF NOT EXISTS FOR (n:Area) ON (n.code)

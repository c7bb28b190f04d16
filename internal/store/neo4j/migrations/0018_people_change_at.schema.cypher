CREATE INDEX people_change_at IF NOT EXISTS FOR (n:PeopleChange) ON (n.at)

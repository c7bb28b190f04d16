CREATE INDEX need_domain IF NOT EXISTS FOR (n:Need) ON (n.domain)

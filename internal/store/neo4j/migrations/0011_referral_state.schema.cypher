CREATE INDEX referral_state IF NOT EXISTS FOR (n:Referral) ON (n.state)

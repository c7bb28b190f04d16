// What: the newest revisions of the network and of the accounts.
// Parameters: none.
// Columns: network, accounts (numbers).
OPTIONAL MATCH (n:Counter {id: 'network'})
OPTIONAL MATCH (a:Counter {id: 'accounts'})
RETURN coalesce(n.revision, 0) AS network, coalesce(a.revision, 0) AS accounts

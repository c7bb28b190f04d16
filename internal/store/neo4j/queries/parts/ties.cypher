WITH subject, own, collect({root: root, ways: ways, home: root:Household}) AS ties
WHERE any(tie IN ties WHERE tie.root = own AND tie.ways > 0)

CREATE CONSTRAINT people_change_revision IF NOT EXISTS FOR (n:PeopleChange) REQUIRE (n.district, n.revision) IS UNIQUE

CREATE INDEX student_of_school IF NOT EXISTS FOR (n:Student) ON (n.school, n.display_name_order, n.id)

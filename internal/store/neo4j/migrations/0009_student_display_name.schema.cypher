CREATE INDEX student_display_name IF NOT EXISTS FOR (n:Student) ON (n.display_name)

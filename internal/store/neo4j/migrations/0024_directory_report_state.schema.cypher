CREATE INDEX directory_report_state IF NOT EXISTS FOR (n:DirectoryReport) ON (n.state)

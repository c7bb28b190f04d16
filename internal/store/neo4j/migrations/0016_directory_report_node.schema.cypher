CREATE INDEX directory_report_node IF NOT EXISTS FOR (n:DirectoryReport) ON (n.node)

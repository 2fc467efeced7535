// 21. Đề án "Làng an toàn…" đã qua những giai đoạn nào?
// Which phases did the "safe village" scheme have?

MATCH (m:Milestone)-[:SUBJECT]->(p:Program {programType: 'SCHEME'})
RETURN m.action AS action, m.period AS period
ORDER BY period IS NULL, period, action

// 2. Ai làm Trưởng đoàn các cuộc kiểm tra đó, giữ chức vụ gì?
// Who led them, holding which post?

MATCH (i:Inspection)-[:COVERED]->(:Document {number: '44-KL/TW'})
MATCH (i)-[:HAS_SESSION]->(m:Meeting)-[:LED_BY]->(p:Person)
RETURN p.name AS head, m.startsOn AS day, m.headBasis AS basis,
  COLLECT { MATCH (o:Occupancy)-[:PERSON]->(p) RETURN DISTINCT o.title ORDER BY o.title } AS posts
ORDER BY day IS NULL, day

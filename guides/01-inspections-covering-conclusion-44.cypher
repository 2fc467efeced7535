// 1. Những cuộc kiểm tra nào về Kết luận 44-KL/TW?
// Which inspections covered Conclusion 44-KL/TW?

MATCH (i:Inspection)-[:COVERED]->(:Document {number: '44-KL/TW'})
MATCH (i)-[:HAS_SESSION]->(m:Meeting)
OPTIONAL MATCH (i)-[:SENT_BY]->(sender:Body)
RETURN sender.name AS sentBy, m.startsOn AS day, m.notAfter AS notAfter, m.startsOnBasis AS basis, m.partOfDay AS part,
  COLLECT { MATCH (m)-[:VISITED]->(b:Body) RETURN b.name ORDER BY b.name } AS visited
ORDER BY day IS NULL, day, visited

// 11. Cán bộ nào có cấp bậc hàm?
// Which officials are given with a rank?

MATCH (o:Occupancy)-[:PERSON]->(p:Person)
WHERE o.rank IS NOT NULL
RETURN o.rank AS rank, p.name AS person, o.title AS title
ORDER BY person

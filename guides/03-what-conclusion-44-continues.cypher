// 3. Kết luận 44 tiếp tục đẩy mạnh thực hiện văn bản nào?
// Which document does it continue?

MATCH (r:DocumentRelation {relation: 'CONTINUES'})-[:FROM]->(:Document {number: '44-KL/TW'})
MATCH (r)-[:TO]->(d:Document)
MATCH (r)-[:EVIDENCED_BY]->(:Passage)-[:FROM]->(s:Source)
WITH d, s ORDER BY s.name
RETURN d.number AS document, d.issuedOn AS issuedOn, d.term AS term, collect(DISTINCT left(s.name, 3)) AS pages

// 7. Bài về Chỉ thị 10 còn dẫn những văn bản nào?
// Which other documents are cited with Directive 10?

MATCH (:Document {number: '10/CT-UBND'})<-[:MENTIONS]-(s:Source)-[:MENTIONS]->(other:Document)
WHERE other.number <> '10/CT-UBND' OR other.number IS NULL
RETURN DISTINCT coalesce(other.number, other.title) AS document
ORDER BY document

// 15. Mỗi tỉnh có bao nhiêu mô hình?
// How many models does each province report?

MATCH (o:Observation)-[:INDICATOR]->(:Indicator {key: 'mo-hinh-phong-trao-antq/mo-hinh'})
MATCH (o)-[:PLACE]->(p:Place)
WHERE NOT (o)-[:PART_OF]->()
RETURN p.name AS place, o.value AS value
ORDER BY value DESC

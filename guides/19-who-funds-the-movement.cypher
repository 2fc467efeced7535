// 19. Ai cấp kinh phí cho phong trào, bao nhiêu mỗi năm?
// Who funds the movement, with how much a year?

MATCH (o:Observation {recurrence: 'YEARLY'})-[:ACTOR]->(b:Body)
RETURN b.name AS funder, o.comparator AS comparator, o.value AS value, o.unit AS unit

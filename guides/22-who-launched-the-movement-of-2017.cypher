// 22. Phong trào năm 2017 do ai phát động, ở đâu?
// Who launched the movement of 2017, and where?

MATCH (m:Milestone {action: 'LAUNCHED', period: '2017'})-[:SUBJECT]->(movement:Movement)
MATCH (m)-[:BY]->(by), (m)-[:AT]->(at:Meeting)
RETURN movement.name AS movement, by.caption AS launchedBy, at.startsOn AS day

// 8. Ai là Bí thư Tỉnh ủy Hải Dương, được xác nhận vào ngày nào?
// Who is attested as Party secretary of Hải Dương, and when?

MATCH (o:Occupancy)-[:POST]->(post:Post)-[:AT]->(:Body {key: 'hai-duong.tinh-uy'})
MATCH (o)-[:PERSON]->(p:Person)
WHERE post.titleFolded STARTS WITH 'bi thu'
RETURN p.name AS person, o.attestedOn AS attestedOn, o.startsOn AS since, o.endsOn AS until
ORDER BY attestedOn

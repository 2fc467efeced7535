// 9. Nguyễn Mạnh Hiển giữ những chức vụ gì ngày 07/3/2017?
// Which posts did Nguyễn Mạnh Hiển hold on 07/3/2017?

MATCH (o:Occupancy {attestedOn: '2017-03-07'})-[:PERSON]->(p:Person {name: 'Nguyễn Mạnh Hiển'})
RETURN p.name AS person, o.title AS title
ORDER BY title

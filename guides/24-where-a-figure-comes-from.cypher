// 24. Con số 7.173 lấy từ đâu?
// Where does the figure 7.173 come from?

MATCH (o:Observation {value: 7173})-[e:EVIDENCED_BY]->(p:Passage)-[:FROM]->(s:Source)
RETURN left(s.name, 3) AS page, e.start AS start, e.end AS end, s.authorNames AS authors, s.publishedOn AS published

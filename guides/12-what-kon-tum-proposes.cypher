// 12. Kon Tum đề nghị gì, với cơ quan nào?
// What does Kon Tum propose, to whom?

MATCH (r:Recommendation {mode: 'PROPOSES'})-[:BY]->(:Body {key: 'kon-tum.tinh-uy'})
MATCH (r)-[e:EVIDENCED_BY]->(p:Passage)
RETURN e.start AS start, COLLECT { MATCH (r)-[:TO]->(to) RETURN to.caption ORDER BY to.caption } AS to, r.basis AS basis,
  coalesce(p.quote, e.excerpt) <> '' AS hasWords
ORDER BY start

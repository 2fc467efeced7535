// 14. Thanh Hoá thừa nhận hạn chế nào?
// Which limitations does Thanh Hoá admit?

MATCH (f:Finding {polarity: 'LIMITATION'})-[:PLACE]->(:Place {name: 'Thanh Hóa'})
MATCH (f)-[e:EVIDENCED_BY]->(:Passage)
RETURN f.capacity AS capacity, e.start AS start
ORDER BY start

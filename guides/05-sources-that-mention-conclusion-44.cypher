// 5. Bài nào nhắc đến Kết luận 44?
// Which sources mention it?

MATCH (s:Source)-[m:MENTIONS]->(:Document {number: '44-KL/TW'})
RETURN left(s.name, 3) AS page, count(m) > 0 AS mentioned
ORDER BY page

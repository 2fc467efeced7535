// 25. Bài nào thiếu ngày đăng hoặc có ngày không tin cậy?
// Which sources have no or no reliable date?

MATCH (s:Source)
RETURN left(s.name, 3) AS page, s.publishedOn AS published, s.dateStatus AS dateStatus
ORDER BY page

// 10. Ai (nêu tên) dự buổi làm việc về phía Kon Tum?
// Who, by name, took part for Kon Tum?

MATCH (m:Meeting {startsOn: '2023-03-28'})<-[a:ATTENDED]-(p:Person)
WHERE a.role = 'ATTENDEE'
RETURN p.name AS person
ORDER BY person

// 10. Ai (nêu tên) dự buổi làm việc về phía Kon Tum?
// Who, by name, took part for Kon Tum?

MATCH (m:Meeting {startsOn: '2023-03-28'})<-[a:ATTENDED]-(p:Person)
WHERE 'ATTENDEE' IN a.role
RETURN p.name AS person
ORDER BY person

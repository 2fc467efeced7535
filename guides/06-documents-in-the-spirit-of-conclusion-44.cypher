// 6. Văn bản nào yêu cầu thực hiện theo tinh thần Kết luận 44?
// Which document asks for work in its spirit?

MATCH (from:Document)-[:IN_SPIRIT_OF]->(:Document {number: '44-KL/TW'})
RETURN from.number AS document, from.issuedOn AS issuedOn, from.issuedBetween AS issuedBetween

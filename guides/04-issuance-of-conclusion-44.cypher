// 4. Ai ban hành Kết luận 44, khi nào, khóa nào?
// Who issued it, when, in which term?

MATCH (f:Issuance)-[:DOCUMENT]->(d:Document {number: '44-KL/TW'})
MATCH (d)-[:ISSUED_BY]->(b:Body)
RETURN DISTINCT d.number AS document, b.name AS issuer, d.issuedOn AS issuedOn, d.term AS term, d.termBasis AS termBasis

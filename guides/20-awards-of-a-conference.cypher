// 20. Ai được khen thưởng tại hội nghị 07/3/2017?
// Who was rewarded at the conference of 07/3/2017?

MATCH (a:AwardGrant)-[:AT]->(:Meeting {startsOn: '2017-03-07'})
OPTIONAL MATCH (a)-[:GRANTED_BY]->(by)
RETURN a.award AS award, a.count AS count, a.recipientType AS recipients, by.caption AS grantedBy,
  EXISTS { (a)-[:CONTRADICTS]-() } AS contradicted
ORDER BY grantedBy, award, recipients, count

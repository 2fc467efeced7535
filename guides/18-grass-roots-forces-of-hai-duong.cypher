// 18. Hải Dương có bao nhiêu người trong ba lực lượng ở cơ sở, và luật nào hợp nhất các lực lượng đó?
// How many serve in the three grass-roots forces of Hải Dương, and which law merges them?

MATCH (f:Provision {effect: 'MERGES'})-[:DOCUMENT]->(law:Document)
RETURN law.title AS law, f.objects AS forces, f.inForceOn AS inForceOn

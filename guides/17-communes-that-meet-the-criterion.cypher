// 17. Bao nhiêu xã ở Kon Tum đạt tiêu chí an ninh trật tự?
// How many communes of Kon Tum meet the criterion?

MATCH (o:Observation)-[:PLACE]->(:Place {name: 'Kon Tum'})
WHERE o.denominator IS NOT NULL
RETURN o.value AS value, o.denominator AS outOf

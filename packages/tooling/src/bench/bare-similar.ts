/** Open complaints of the same customer or product, or with these words; what the program asks while somebody types. */
export const bareSimilar = `
  WITH hit AS (
    (SELECT c."id", 2 AS "bit" FROM "Complaint" c
     WHERE c."isOpen" AND c."customerId" = $1::uuid ORDER BY c."receivedAt" DESC LIMIT 50)
    UNION ALL
    (SELECT c."id", 4 FROM "ComplaintLine" x JOIN "Complaint" c ON c."id" = x."complaintId"
     WHERE c."isOpen" AND x."productId" = $2::uuid ORDER BY c."receivedAt" DESC LIMIT 50)
    UNION ALL
    (SELECT c."id", 1 FROM "Complaint" c
     WHERE c."isOpen" AND $3::text IS NOT NULL AND to_tsvector('simple', c."searchWords") @@ to_tsquery('simple', $3::text) LIMIT 50)
  ), scored AS (SELECT "id", bit_or("bit") AS "score" FROM hit GROUP BY "id")
  SELECT c."number", c."subject", c."companyName", c."step", c."receivedAt", s."score", l."productText", l."batchText"
  FROM scored s JOIN "Complaint" c ON c."id" = s."id"
  LEFT JOIN "ComplaintLine" l ON l."complaintId" = c."id" AND l."position" = 1
  ORDER BY s."score" DESC, c."receivedAt" DESC LIMIT 6`

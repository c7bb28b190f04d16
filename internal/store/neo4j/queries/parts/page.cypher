CALL (hits) {
  UNWIND hits AS hit
  WITH hit WHERE NOT $backward
    AND ($afterID = '' OR hit.value > $afterValue OR hit.value = $afterValue AND hit.id > $afterID)
    AND ($beforeID = '' OR hit.value < $beforeValue OR hit.value = $beforeValue AND hit.id < $beforeID)
  WITH hit ORDER BY hit.value, hit.id LIMIT $limit
  RETURN collect(hit) AS front
}
CALL (hits) {
  UNWIND hits AS hit
  WITH hit WHERE $backward
    AND ($afterID = '' OR hit.value > $afterValue OR hit.value = $afterValue AND hit.id > $afterID)
    AND ($beforeID = '' OR hit.value < $beforeValue OR hit.value = $beforeValue AND hit.id < $beforeID)
  WITH hit ORDER BY hit.value DESC, hit.id DESC LIMIT $limit
  RETURN collect(hit) AS back
}
RETURN size(hits) AS total,
  size([hit IN hits WHERE $afterID <> '' AND (hit.value < $afterValue OR hit.value = $afterValue AND hit.id <= $afterID)]) AS before,
  size([hit IN hits WHERE $beforeID <> '' AND (hit.value > $beforeValue OR hit.value = $beforeValue AND hit.id >= $beforeID)]) AS after,
  [hit IN front + reverse(back) | [hit.ways, properties(hit.n), hit.value]] AS rows

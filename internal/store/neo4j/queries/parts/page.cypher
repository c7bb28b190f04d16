CALL (hits) {
  UNWIND hits AS hit
  WITH hit WHERE NOT $p.backward
    AND ($p.afterID = '' OR hit.value > $p.afterValue OR hit.value = $p.afterValue AND hit.id > $p.afterID)
    AND ($p.beforeID = '' OR hit.value < $p.beforeValue OR hit.value = $p.beforeValue AND hit.id < $p.beforeID)
  WITH hit ORDER BY hit.value, hit.id LIMIT $p.limit
  RETURN collect(hit) AS front
}
CALL (hits) {
  UNWIND hits AS hit
  WITH hit WHERE $p.backward
    AND ($p.afterID = '' OR hit.value > $p.afterValue OR hit.value = $p.afterValue AND hit.id > $p.afterID)
    AND ($p.beforeID = '' OR hit.value < $p.beforeValue OR hit.value = $p.beforeValue AND hit.id < $p.beforeID)
  WITH hit ORDER BY hit.value DESC, hit.id DESC LIMIT $p.limit
  RETURN collect(hit) AS back
}
RETURN size(hits) AS total,
  size([hit IN hits WHERE $p.afterID <> '' AND (hit.value < $p.afterValue OR hit.value = $p.afterValue AND hit.id <= $p.afterID)]) AS before,
  size([hit IN hits WHERE $p.beforeID <> '' AND (hit.value > $p.beforeValue OR hit.value = $p.beforeValue AND hit.id >= $p.beforeID)]) AS after,
  [hit IN front + reverse(back) | [hit.ways, properties(hit.n)]] AS rows

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

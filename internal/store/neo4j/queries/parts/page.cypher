// with cut
WITH hits, front + reverse(back) AS shown,
  size([hit IN hits WHERE $p.afterID <> '' AND (hit.value < $p.afterValue OR hit.value = $p.afterValue AND hit.id <= $p.afterID)]) AS earlier,
  size([hit IN hits WHERE $p.beforeID <> '' AND (hit.value > $p.beforeValue OR hit.value = $p.beforeValue AND hit.id >= $p.beforeID)]) AS later
WITH hits, shown, earlier, later, size(hits) - earlier - later > size(shown) AS cut
RETURN size(hits) AS total, earlier > 0 OR cut AND $p.backward AS before, later > 0 OR cut AND NOT $p.backward AS after,
  [hit IN shown | [hit.ways, properties(hit.n), hit.value]] AS rows

WITH of, hits, front + reverse(back) AS shown,
  size([hit IN hits WHERE $p.afterID <> '' AND (hit.value < $p.afterValue OR hit.value = $p.afterValue AND hit.id <= $p.afterID)]) AS earlier,
  size([hit IN hits WHERE $p.beforeID <> '' AND (hit.value > $p.beforeValue OR hit.value = $p.beforeValue AND hit.id >= $p.beforeID)]) AS later
WITH of, hits, shown, earlier, later, size(hits) - earlier - later > size(shown) AS cut
RETURN collect([of, size(hits), earlier > 0 OR cut AND $p.backward, later > 0 OR cut AND NOT $p.backward,
  [hit IN shown | [hit.ways, properties(hit.n), hit.value]]]) AS found

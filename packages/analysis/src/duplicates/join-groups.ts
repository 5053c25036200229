/**
 * Joins ids along links into groups of two or more, ids and groups in the order of `ids` (union by the earlier id,
 * paths halved: R. E. Tarjan, 1975).
 */
export function joinGroups(
  ids: readonly string[],
  links: readonly (readonly [string, string])[],
): string[][] {
  const place = new Map(ids.map((id, at) => [id, at]))
  const parents = Int32Array.from(ids, (_, at) => at)
  for (const [one, other] of links) {
    const first = rootOf(parents, place.get(one) ?? 0)
    const second = rootOf(parents, place.get(other) ?? 0)
    parents[Math.max(first, second)] = Math.min(first, second)
  }
  const groups = new Map<number, string[]>()
  for (const [at, id] of ids.entries()) {
    const root = rootOf(parents, at)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [id])
    else group.push(id)
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

function rootOf(parents: Int32Array, from: number): number {
  let at = from
  while (parents[at] !== at) {
    parents[at] = parents[parents[at]]
    at = parents[at]
  }
  return at
}

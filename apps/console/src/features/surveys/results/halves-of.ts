type Days = { from: string; to: string }

const dayMs = 86_400_000

/** The later and the earlier half of a period; undefined where it is a single day. */
export function halvesOf({ from, to }: Days): { later: Days; earlier: Days } | undefined {
  const [first, last] = [Date.parse(from), Date.parse(to)]
  const days = Math.round((last - first) / dayMs) + 1
  if (!(days > 1)) return undefined
  const middle = first + Math.floor(days / 2) * dayMs
  return {
    earlier: { from, to: dayText(middle - dayMs) },
    later: { from: dayText(middle), to },
  }
}

function dayText(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

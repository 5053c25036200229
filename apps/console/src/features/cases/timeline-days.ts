export type TimelineDay<Item> = { day: string; items: Item[] }

/** Items, oldest first, under the days on which they happened; `dayOf` says a day as the shop counts it. */
export function timelineDays<Item extends { at: string }>(
  items: readonly Item[],
  dayOf: (instant: string) => string,
): TimelineDay<Item>[] {
  const days: TimelineDay<Item>[] = []
  for (const item of items) {
    const day = dayOf(item.at)
    const last = days.at(-1)
    if (last?.day === day) last.items.push(item)
    else days.push({ day, items: [item] })
  }
  return days
}

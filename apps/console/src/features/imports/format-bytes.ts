const units = ['B', 'KB', 'MB', 'GB', 'TB']

/** A size for people: 0 B, 12 KB, 3.4 MB; by thousands, as files are shown on most machines. */
export function formatBytes(bytes: number): string {
  let value = bytes
  let place = 0
  while (value >= 999.5 && place < units.length - 1) {
    value /= 1000
    place += 1
  }
  const digits = place > 0 && value < 9.95 ? 1 : 0
  return `${value.toFixed(digits)} ${units[place] ?? ''}`
}

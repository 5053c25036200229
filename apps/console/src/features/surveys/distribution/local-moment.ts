/** A moment as a field of day and time wants it, in the time zone of whoever looks: `2026-06-01T18:00`. */
export function localMoment(iso: string): string {
  const at = new Date(iso)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}

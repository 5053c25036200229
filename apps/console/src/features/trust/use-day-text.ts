import { useFormat } from '../../words/use-format.ts'

/** Writes the day of an instant in the shop's time zone. */
export function useDayText(): (instant: string) => string {
  const format = useFormat()
  return (instant) => format.dayOf(instant)
}

import type { Remedy } from '@echoloop/contract'
import type { ConsoleWords } from '@echoloop/locales/console'
import { formatMoney } from '../orders/format-money.ts'

type Words = ConsoleWords['remedies']
type Told = Pick<Remedy, 'kind' | 'amountCents' | 'currency' | 'points' | 'lines'>

/** A remedy in a few words: what, and how much of it. */
export function describeRemedy(words: Words, remedy: Told, language: string): string {
  const { amountCents, currency, points, lines } = remedy
  const number = new Intl.NumberFormat(language)
  const amount = amountCents === null ? '' : formatMoney({ cents: amountCents, currency, language })
  const given = points === null ? '' : words.points(number.format(points))
  const items = lines
    .map(({ sku, quantity }) => words.line({ sku, quantity: number.format(quantity) }))
    .join(words.lineJoin)
  // Points say by their unit what they are.
  const kind = points === null ? words.kinds[remedy.kind] : ''
  return [kind, amount, given, items].filter((part) => part !== '').join(' ')
}

/** How it stands, in words: who does it decides how the same state is called. */
export function describeState(words: Words, remedy: Pick<Remedy, 'state' | 'handling'>): string {
  if (remedy.handling === 'hand' && remedy.state === 'approved') return words.toDoByHand
  if (remedy.handling === 'hand' && remedy.state === 'refused') return words.refusedByHand
  return words.states[remedy.state]
}

/** What the door met last, in words. */
export function describeTrouble(words: Words, trouble: string): string {
  const status = /^http (\d+)$/.exec(trouble)?.[1]
  if (status) return words.answered(status)
  const troubles: Record<string, string | undefined> = words.troubles
  return troubles[trouble] ?? trouble
}

import type { MailItem } from '@echoloop/contract'
import type { PlannedMail } from './plan-mails.ts'

export type Judged = {
  missing: string[]
  doubled: string[]
  wrongKind: string[]
  wrongWords: string[]
  /** Mails after the first of their thread: in its case, in that of another thread, in a case of their own. */
  placed: { right: number; elsewhere: number; alone: number }
  /** Traits of the mails in wrong places, with how many. */
  errors: Map<string, number>
  /** Threads whose first mails share a case. */
  joinedFirsts: number
}

/** Compares what became of the mails with what was planned. */
export function judgeMails(planned: readonly PlannedMail[], found: readonly MailItem[]): Judged {
  const byToken = groupBy(found, ({ excerpt }) => /\bref[a-z]{12}\b/.exec(excerpt ?? '')?.[0] ?? '')
  const items = (mail: PlannedMail): MailItem[] => byToken.get(mail.token) ?? []
  const label = (mail: PlannedMail) => `${mail.trait} ${mail.token}`
  const messages = planned.filter(({ trait }) => trait !== 'loop')
  const placed = messages.flatMap((mail) => {
    const [item] = items(mail)
    return mail.thread !== null && item?.caseId ? [{ mail, caseId: item.caseId, thread: mail.thread }] : []
  })
  return {
    missing: planned.filter((mail) => items(mail).length === 0).map(label),
    doubled: planned.filter((mail) => items(mail).length > 1).map(label),
    wrongKind: messages.filter((mail) => items(mail).some(({ kind }) => kind !== mail.kind)).map(label),
    wrongWords: messages
      .filter(({ words }) => words !== undefined)
      .filter((mail) => !items(mail).every(({ excerpt }) => excerpt?.includes(`${mail.words} ${mail.token}`)))
      .map(label),
    ...judgeThreads(placed),
  }
}

type Placed = { mail: PlannedMail; caseId: string; thread: string }

/** The case that the first mail of a thread opened is its home: who follows belongs there. */
function judgeThreads(placed: readonly Placed[]): Pick<Judged, 'placed' | 'errors' | 'joinedFirsts'> {
  const counts = { right: 0, elsewhere: 0, alone: 0 }
  const errors = new Map<string, number>()
  const homes = new Map<string, string>()
  let joinedFirsts = 0
  for (const { thread, caseId } of placed) {
    if (homes.has(thread)) continue
    if ([...homes.values()].includes(caseId)) joinedFirsts += 1
    homes.set(thread, caseId)
  }
  const seen = new Set<string>()
  for (const { mail, thread, caseId } of placed) {
    const isFirst = !seen.has(thread)
    seen.add(thread)
    if (isFirst) continue
    const outcome =
      homes.get(thread) === caseId ? 'right' : [...homes.values()].includes(caseId) ? 'elsewhere' : 'alone'
    counts[outcome] += 1
    if (outcome === 'right') continue
    const name = `${mail.trait}, ${outcome}`
    errors.set(name, (errors.get(name) ?? 0) + 1)
  }
  return { placed: counts, errors, joinedFirsts }
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

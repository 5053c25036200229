import type { RemedyKind, RemedyLimit, RemedyPolicy, Role } from '@echoloop/contract'

/** What holds in a shop that has set nothing. */
export const usualPolicy: RemedyPolicy = {
  currency: 'CNY',
  hundredPointsCents: 100,
  invitesFollowUp: true,
  followUpDays: 7,
}

type Most = Pick<RemedyLimit, 'onceMax' | 'caseMax' | 'dayMax'>

const boundless: Most = { onceMax: null, caseMax: null, dayMax: null }
const never: Most = { onceMax: 0, caseMax: 0, dayMax: 0 }
const upTo = (onceMax: number, caseMax: number, dayMax: number): Most => ({ onceMax, caseMax, dayMax })

const words: Partial<Record<RemedyKind, Most>> = { apology: boundless, explanation: boundless }

const usual: Partial<Record<Role, Partial<Record<RemedyKind, Most>>>> = {
  manager: {
    refund: upTo(500_000, 1_000_000, 5_000_000),
    exchange: upTo(500_000, 1_000_000, 5_000_000),
    repair: upTo(500_000, 1_000_000, 5_000_000),
    resend: upTo(500_000, 1_000_000, 5_000_000),
    coupon: upTo(50_000, 100_000, 500_000),
    points: upTo(50_000, 100_000, 500_000),
  },
  agent: {
    refund: upTo(10_000, 20_000, 100_000),
    exchange: upTo(30_000, 60_000, 300_000),
    repair: upTo(30_000, 60_000, 300_000),
    resend: upTo(30_000, 60_000, 300_000),
    coupon: upTo(2_000, 4_000, 40_000),
    points: upTo(2_000, 4_000, 40_000),
  },
}

/** Up to what a role decides alone where the shop has set nothing. An apology costs nobody's approval. */
export function usualLimit(role: Role, kind: RemedyKind): RemedyLimit {
  if (role === 'owner') return { role, kind, ...boundless }
  return { role, kind, ...(words[kind] ?? usual[role]?.[kind] ?? never) }
}

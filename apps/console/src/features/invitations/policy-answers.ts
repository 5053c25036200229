import type { InvitationPolicy } from '@echoloop/contract'
import type { KnownCategory } from './CategoryDays.tsx'

type OwnDays = { domesticDays?: number | null; internationalDays?: number | null }

/** The policy as a form holds it: days of every category under its code, empty where the shop's count. */
export type PolicyAnswers = Omit<InvitationPolicy, 'categories'> & {
  categories?: { code: string; days?: OwnDays }[]
}

export function answersOfPolicy(policy: InvitationPolicy, known: readonly KnownCategory[]): PolicyAnswers {
  const set = new Map(policy.categories.map(({ code, ...days }) => [code, days]))
  const codes = [...new Set([...known.map(({ code }) => code), ...set.keys()])]
  return { ...policy, categories: codes.map((code) => ({ code, days: set.get(code) })) }
}

export function policyOfAnswers({ categories = [], ...rest }: PolicyAnswers): InvitationPolicy {
  const own = categories.map(({ code, days }) => ({
    code,
    domesticDays: days?.domesticDays ?? null,
    internationalDays: days?.internationalDays ?? null,
  }))
  return {
    ...rest,
    categories: own.filter((one) => one.domesticDays !== null || one.internationalDays !== null),
  }
}

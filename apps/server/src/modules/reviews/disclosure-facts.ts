import { type Disclosure, type ReviewTrait, reviewIncentives, traitFact } from '@echoloop/contract'

type Given = { incentive?: string; byStaff?: boolean; traits?: Record<string, string> }
type Facts = Record<string, string | number | boolean>

/** What an author says about the own interest and person, as facts of the voice. Nothing said leaves no fact. */
export function disclosureFacts({ incentive, byStaff, traits = {} }: Given): Facts {
  const told = Object.entries(traits).filter(([, value]) => value !== '')
  return {
    ...(incentive === undefined ? {} : { incentive }),
    ...(byStaff ? { byStaff } : {}),
    ...Object.fromEntries(told.map(([code, value]) => [`${traitFact}${code}`, value])),
  }
}

/** The same, read back. Facts also come from imports and programs, so that other values count for nothing. */
export function disclosureOf(facts: Facts, traits: readonly ReviewTrait[]): Disclosure {
  return {
    incentive: reviewIncentives.find((one) => one === facts.incentive) ?? null,
    byStaff: facts.byStaff === true,
    traits: traits.flatMap(({ code, name, nameEn, values }) => {
      const value = values.find((one) => one === facts[`${traitFact}${code}`])
      return value === undefined ? [] : [{ code, name, nameEn, value }]
    }),
  }
}

/** True when a submission discloses exactly what was disclosed before. */
export function isSameDisclosure({ facts }: { facts: Facts }, given: Given): boolean {
  return sorted(facts) === sorted(disclosureFacts(given))
}

function sorted(facts: Facts): string {
  const disclosed = Object.entries(facts).filter(
    ([name]) => name === 'incentive' || name === 'byStaff' || name.startsWith(traitFact),
  )
  return JSON.stringify(disclosed.sort(([left], [right]) => (left < right ? -1 : 1)))
}

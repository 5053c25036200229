import { endpoints } from '@echoloop/contract'
import { useCall } from '../../call/use-call.ts'
import { useWordsChoice } from '../../words/words-context.ts'

/** The names of the shop's tiers by their codes, lowest first; the usual ones until the shop's are known. */
export function useTierNames(): Readonly<Record<string, string>> {
  const { language, words } = useWordsChoice()
  const tiers = useCall(endpoints.readTiers)
  if (!tiers.data) return words.cases.tiers
  return Object.fromEntries(tiers.data.rule.tiers.map(({ code, name }) => [code, name[language]]))
}

import { endpoints } from '@echoloop/contract'
import { useCall } from '../../call/use-call.ts'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'
import { nameOf } from '../feedback/name-of.ts'

type Option = { value: string; label: string }

export type SkillNames = {
  topics: { label: string; options: Option[] }[]
  languages: Option[]
  tiers: Option[]
  channels: Option[]
  /** The name of any of these codes. */
  nameOf: (code: string) => string
}

/** Languages as people say them; a script makes no difference to who answers. */
const languageCodes = ['zh', 'en', 'ja', 'ko', 'fr', 'de', 'es', 'ru'] as const

/** Codes that skills and routing rules name, in words: topics by group, languages, tiers, kinds of feedback. */
export function useSkillNames(): SkillNames {
  const { codes } = useWords()
  const { language } = useWordsChoice()
  const tiers = useCall(endpoints.readTiers)
  const display = new Intl.DisplayNames(language, { type: 'language' })
  const languages = languageCodes.map((value) => ({ value, label: display.of(value) ?? value }))
  const tierNames = (tiers.data?.rule.tiers ?? []).map(({ code, name }) => ({
    value: code,
    label: name[language],
  }))
  const channels = optionsOf(codes.kinds)
  const topics = Object.entries(codes.aspectGroups).map(([group, label]) => ({
    label,
    options: [
      { value: group, label },
      ...optionsOf(codes.aspects).filter(({ value }) => value.startsWith(`${group}.`)),
    ],
  }))
  const others = [...languages, ...tierNames, ...channels]
  return {
    topics,
    languages,
    tiers: tierNames,
    channels,
    nameOf: (code) =>
      others.find(({ value }) => value === code)?.label ??
      nameOf({ ...codes.aspects, ...codes.aspectGroups }, code),
  }
}

function optionsOf(names: Readonly<Record<string, string>>): Option[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }))
}

import { endpoints, type ServiceLevel, type ServiceLevels } from '@echoloop/contract'
import { useCall } from '../../call/use-call.ts'
import { useWords } from '../../words/use-words.ts'
import { useWordsChoice } from '../../words/words-context.ts'

export type Choice = { value: string; label: string }

export type LevelWords = {
  tiers: Choice[]
  topics: Choice[]
  departments: Choice[]
  severities: Choice[]
  /** Whom a level is for, in words. */
  who(scope: Pick<ServiceLevel, 'tier' | 'severity' | 'topic' | 'departmentId'>): string
  calendarName(id: string | null): string
}

/** Names of all that a service level may be for. */
export function useLevelWords({ departments, calendars }: ServiceLevels): LevelWords {
  const words = useWords()
  const { language } = useWordsChoice()
  const tiers = useCall(endpoints.readTiers)
  const { aspectGroups, aspects } = words.codes
  const choices = {
    tiers: (tiers.data?.rule.tiers ?? []).map(({ code, name }) => ({ value: code, label: name[language] })),
    topics: Object.entries({ ...aspectGroups, ...aspects })
      .filter(([value]) => value !== 'overall')
      .map(([value, label]) => ({ value, label }))
      .sort((left, right) => left.value.localeCompare(right.value)),
    departments: departments.map(({ id, name }) => ({ value: id, label: name })),
    severities: Object.entries(words.clocks.severities).map(([value, label]) => ({ value, label })),
  }
  return {
    ...choices,
    who({ tier, severity, topic, departmentId }) {
      const parts = [
        labelOf(choices.tiers, tier),
        labelOf(choices.severities, severity),
        labelOf(choices.topics, topic),
        labelOf(choices.departments, departmentId),
      ].filter((part) => part !== undefined)
      return parts.length === 0 ? words.clocks.levels.everyone : parts.join(' · ')
    },
    calendarName: (id) => calendars.find((one) => one.id === id)?.name ?? words.clocks.levels.ownCalendar,
  }
}

function labelOf(choices: readonly Choice[], value: string | null): string | undefined {
  if (value === null) return undefined
  return choices.find((choice) => choice.value === value)?.label ?? value
}

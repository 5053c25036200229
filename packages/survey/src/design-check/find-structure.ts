import type { SurveyDefinition } from '@echoloop/contract'
import { entryOf } from '../entry-of.ts'
import { findPipingFaults } from '../faults/find-piping-faults.ts'
import { findUnreachable } from '../faults/find-unreachable.ts'
import { minutesOf } from '../minutes-of.ts'
import { slotsIn } from '../slots.ts'
import { textIn } from '../text-in.ts'
import { textsOf } from '../texts-of.ts'
import type { DesignFinding } from './design-finding.ts'

/** A shopper on a phone gives up about here, in minutes. */
const minutesMax = 5

type Look = {
  definition: SurveyDefinition
  language: string
  ready: { open: string; fallback: string } | undefined
}

/** What any survey can get wrong whatever its language: too long, nothing open, dead branches and slots. */
export function findStructure(look: Look): DesignFinding[] {
  return [...findTooLong(look), ...findNothingOpen(look), ...findDeadBranches(look), ...findDeadPiping(look)]
}

const nowhere = { question: null, part: 'title', words: '', start: 0, end: 0 } as const

function findTooLong({ definition, language }: Look): DesignFinding[] {
  const minutes = minutesOf(definition, language)
  if (minutes <= minutesMax) return []
  const facts = { minutes, most: minutesMax, questions: definition.questions.length }
  return [{ rule: 'too-long', level: 'warn', ...nowhere, mend: { code: 'shorten', texts: [] }, facts }]
}

/** A pulse of one or two questions may do without. */
function findNothingOpen({ definition, ready }: Look): DesignFinding[] {
  const asked = definition.questions.filter(({ kind }) => kind !== 'statement' && kind !== 'consent')
  if (asked.length < 3 || asked.some(({ kind }) => kind === 'long-text' || kind === 'short-text')) return []
  const texts = ready === undefined ? [] : [ready.open]
  return [
    {
      rule: 'no-open-question',
      level: 'hint',
      ...nowhere,
      mend: { code: 'add-open-question', texts },
      facts: {},
    },
  ]
}

function findDeadBranches({ definition, language }: Look): DesignFinding[] {
  return findUnreachable(definition).flatMap(({ question }) => {
    const asked = definition.questions.find(({ key }) => key === question)
    if (asked === undefined) return []
    const words = textIn(asked.text, definition.languages, language)
    const place = { question: asked.key, part: 'text' as const, words, start: 0, end: words.length }
    return [
      {
        rule: 'unreachable-branch',
        level: 'warn',
        ...place,
        mend: { code: 'mend-the-branch', texts: [] },
        facts: {},
      },
    ]
  })
}

/** Slots that nothing can fill, and slots without a fallback whose question may go unanswered. */
function findDeadPiping({ definition, language, ready }: Look): DesignFinding[] {
  const faults = findPipingFaults(definition)
  return textsOf(definition).flatMap(({ part, question, key: entry, texts }) => {
    const text = entryOf(texts, language) ?? ''
    return slotsIn(text).flatMap((slot): DesignFinding[] => {
      const isDead = faults.some(
        (fault) =>
          fault.language === language &&
          fault.question === question &&
          fault.facts.part === part &&
          fault.facts.target === slot.key,
      )
      if (!isDead && (slot.fallback !== undefined || isSure(slot.key, definition))) return []
      const { start, end } = slot
      const filled =
        ready === undefined
          ? []
          : [`${text.slice(0, start)}{{${slot.key}|${ready.fallback}}}${text.slice(end)}`]
      const without = `${text.slice(0, start)}${text.slice(end)}`.replace(/ {2,}/g, ' ').trim()
      const mend = isDead
        ? { code: 'take-out' as const, texts: [without] }
        : { code: 'add-fallback' as const, texts: filled }
      const place = {
        question: question ?? null,
        part,
        ...(entry !== undefined && { entry }),
        words: text.slice(start, end),
        start,
        end,
      }
      return [
        { rule: 'dead-piping', level: isDead ? 'warn' : 'hint', ...place, mend, facts: { target: slot.key } },
      ]
    })
  })
}

/** Whether everybody who comes past it has answered: required, always shown, and no jump may pass over it. */
function isSure(key: string, definition: SurveyDefinition): boolean {
  const at = definition.questions.findIndex((question) => question.key === key)
  const asked = definition.questions[at]
  if (asked === undefined || !asked.isRequired || asked.mayNotApply || asked.showIf !== undefined)
    return false
  return definition.questions
    .slice(0, at)
    .every(({ jumps }) => jumps === undefined || jumps.every(({ to }) => 'end' in to))
}

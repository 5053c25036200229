import { readFileSync } from 'node:fs'
import {
  type AnsweredPart,
  answerQuestion,
  createHelpIndex,
  createTermReader,
  type HelpDecision,
  type HelpPassage,
  type HelpTrace,
} from '@echoloop/analysis'
import { readModels } from '@echoloop/analysis/models'
import { z } from 'zod'
import { readDemoHelp } from '../src/demo/demo-files.ts'
import { usualBot } from '../src/modules/library/bot/bot-settings.ts'
import { passagesOf, readMood } from '../src/modules/library/bot/help-desk.ts'

const written = z.object({
  id: z.string(),
  language: z.enum(['zh-CN', 'en']),
  question: z.string(),
  /** Where the answer stands, `returns/0` for what stands before the first heading; or `none`, or `person`. */
  right: z.array(z.string()).min(1),
})

export type WrittenQuestion = z.output<typeof written>

export type JudgedQuestion = WrittenQuestion & {
  outcome: 'right' | 'handed-over' | 'asked-back' | 'wrong'
  /** The places that are quoted or offered. */
  places: string[]
  decision: HelpDecision
  trace: HelpTrace
}

export function readBotQuestions(): WrittenQuestion[] {
  return readFileSync(new URL('./bot-questions.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => written.parse(JSON.parse(line)))
}

/** Asks the help pages of the demo shop and judges the answers by the places where they should stand. */
export async function openDemoPages(): Promise<(question: WrittenQuestion) => JudgedQuestion> {
  const { categories, pages } = await readDemoHelp()
  const names = new Map(categories.map(({ code, name }) => [code, name]))
  const sections = new Map<HelpPassage, string>()
  for (const { slug, category, texts } of pages)
    for (const { body, ...text } of texts) {
      const shown = { ...text, pageId: slug, body: body.join('\n\n') }
      passagesOf(shown, names.get(category) ?? {}).forEach((passage, at) => {
        sections.set(passage, `${slug}/${at}`)
      })
    }
  const { dictionary, en } = readModels()
  const reader = createTermReader({ dictionary, vocabulary: en.vocabulary })
  const tools = { index: createHelpIndex([...sections.keys()], reader), reader }
  const placeOf = ({ pageId, language, heading }: AnsweredPart) =>
    [...sections].find(
      ([one]) => one.pageId === pageId && one.language === language && one.heading === heading,
    )?.[1] ?? pageId
  return (asked) => {
    const { question: text, language } = asked
    const { threshold } = usualBot
    const { decision, trace } = answerQuestion({ text, language, threshold, mood: readMood(text) }, tools)
    const parts = decision.kind === 'answer' ? decision.parts : []
    const places =
      decision.kind === 'choose' ? decision.pages.map(({ pageId }) => pageId) : parts.map(placeOf)
    return { ...asked, outcome: judge(decision, { places, right: asked.right }), places, decision, trace }
  }
}

type Judging = { places: readonly string[]; right: readonly string[] }

function judge(decision: HelpDecision, { places, right }: Judging): JudgedQuestion['outcome'] {
  if (decision.kind === 'hand-over') return 'handed-over'
  if (decision.kind === 'choose') return 'asked-back'
  return places.some((place) => right.includes(place)) ? 'right' : 'wrong'
}

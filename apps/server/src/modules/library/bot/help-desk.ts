import {
  type Analyser,
  createAnalyser,
  createHelpIndex,
  createTermReader,
  type HelpIndex,
  type HelpPassage,
  type Mood,
  type TermReader,
} from '@echoloop/analysis'
import { readModels } from '@echoloop/analysis/models'
import { helpSections } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { findCategories, findShownTexts, readShownState, type ShownText } from '../help/help-queries.ts'

/** What is published of a shop, read and ready to be searched. */
export type HelpDesk = { index: HelpIndex; reader: TermReader; texts: readonly ShownText[] }

type Kept = { state: string; desk: HelpDesk }

/** Desks of shops that were asked lately; what is published decides whether one is still true. */
const kept = new Map<string, Kept>()
const keptMax = 50

let tools: { reader: TermReader; analyser: Analyser } | undefined

/** The models are loaded when the first question is asked. */
function openTools(): { reader: TermReader; analyser: Analyser } {
  if (!tools) {
    const models = readModels()
    tools = {
      reader: createTermReader({ dictionary: models.dictionary, vocabulary: models.en.vocabulary }),
      analyser: createAnalyser(models),
    }
  }
  return tools
}

/** The desk of the shop, made anew once something else is published. */
export async function openHelpDesk(scope: Scope): Promise<HelpDesk> {
  const state = await readShownState(scope)
  const known = kept.get(scope.shopId)
  if (known?.state === state) return known.desk
  const texts = await findShownTexts(scope)
  const categories = new Map((await findCategories(scope)).map(({ id, names }) => [id, names]))
  const { reader } = openTools()
  const passages = texts.flatMap((text) => passagesOf(text, categories.get(text.categoryId ?? '') ?? {}))
  const desk = { index: createHelpIndex(passages, reader), reader, texts }
  kept.delete(scope.shopId)
  kept.set(scope.shopId, { state, desk })
  const oldest = kept.keys().next()
  if (kept.size > keptMax && !oldest.done) kept.delete(oldest.value)
  return desk
}

/** Each heading of a page is a passage of its own; what stands before the first is one without. */
export function passagesOf(
  {
    pageId,
    language,
    title,
    body,
    askedAs,
  }: Pick<ShownText, 'pageId' | 'language' | 'title' | 'body' | 'askedAs'>,
  names: Partial<Record<string, string>>,
): HelpPassage[] {
  const category = names[language] ?? ''
  return helpSections(body).map(({ heading, sentences }) => ({
    pageId,
    language,
    title,
    heading,
    askedAs,
    category,
    sentences,
  }))
}

/** How urgent and how angry the words are. */
export function readMood(text: string): Mood {
  const { urgency, intents, sentiment } = openTools().analyser.analyse({ text })
  const isComplaint =
    intents.includes('complaint') && sentiment.label === 'negative' && sentiment.confidence > 0.8
  return { urgency, isComplaint }
}

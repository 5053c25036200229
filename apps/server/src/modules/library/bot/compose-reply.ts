import type { AnsweredPart, HelpDecision, NearPage } from '@echoloop/analysis'
import {
  type BotReply,
  type BotSettings,
  type HelpLanguage,
  helpLanguages,
  toPublicId,
} from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import type { ShownText } from '../help/help-queries.ts'

export type Composing = {
  language: LocaleName
  bot: BotSettings
  texts: readonly ShownText[]
  shopId: string
  /** Address under which shoppers reach the server; empty for addresses within it. */
  publicUrl: string
}

/** Puts what was decided into words: the frame is ours or the shop's, all else stands on a page. Pure. */
export function composeReply(decision: HelpDecision, given: Composing): BotReply {
  const words = locales[given.language].helpBot
  if (decision.kind === 'small-talk') {
    const greeting = wordsOfShop(given, 'greeting') || words.greeting
    const text = decision.what === 'greeting' ? greeting : words.smallTalk[decision.what]
    return { kind: 'answer', form: 'small-talk', text, sources: [], quoted: [], confidence: 1 }
  }
  if (decision.kind === 'choose') {
    const sources = decision.pages.map((page) => sourceOf(page, given))
    const lines = [words.choose, ...sources.map(({ title }) => words.choice(title))]
    const { confidence } = decision
    return { kind: 'answer', form: 'choose', text: lines.join('\n'), sources, quoted: [], confidence }
  }
  return decision.kind === 'answer' ? composeAnswer(decision, given) : composeHandOver(decision, given)
}

function composeAnswer(
  { parts, unanswered, confidence }: Extract<HelpDecision, { kind: 'answer' }>,
  given: Composing,
): BotReply {
  const words = locales[given.language].helpBot
  const lines = [words.bot]
  for (const [at, part] of parts.entries()) {
    const quoted = quote(part, given)
    // Two passages of one page stand together above its name.
    lines.push(...(parts[at + 1]?.pageId === part.pageId ? quoted.slice(0, -1) : quoted))
  }
  for (const question of unanswered) lines.push(words.unanswered(question))
  lines.push(wordsOfShop(given, 'closing') || words.closing)
  return {
    kind: 'answer',
    form: 'told',
    text: lines.join('\n'),
    sources: sourcesOf(parts, given),
    quoted: parts.flatMap(({ sentences }) => [...sentences]),
    confidence,
  }
}

function composeHandOver(
  { reason, related, near }: Extract<HelpDecision, { kind: 'hand-over' }>,
  given: Composing,
): BotReply {
  const words = locales[given.language].helpBot
  const own = wordsOfShop(given, reason === 'not-found' ? 'notFound' : 'handOver')
  // What is dangerous, forbidden or about one order keeps its own sentence; the shop's comes after it.
  const isPlain = reason === 'not-found' || reason === 'person'
  const lines = isPlain && own !== '' ? [own] : [words.handOver[reason], own]
  if (related) lines.push(words.inGeneral, ...quote(related, given))
  const others = near.filter(({ pageId }) => pageId !== related?.pageId)
  const shown = [...(related ? [related] : []), ...others]
  if (!related && others.length > 0) lines.push(words.near)
  if (!related) for (const page of others) lines.push(words.choice(page.title))
  return {
    kind: 'hand-over',
    reason,
    text: lines.filter((line) => line !== '').join('\n'),
    sources: sourcesOf(shown, given),
    quoted: related ? [...related.sentences] : [],
  }
}

function quote(part: AnsweredPart, given: Composing): string[] {
  const words = locales[given.language].helpBot
  const isForeign = part.language !== given.language
  const joint = /^(?:zh|ja)/.test(part.language) ? '' : ' '
  return [
    ...(isForeign ? [words.foreign(languageName(part.language, given.language))] : []),
    part.sentences.join(joint),
    words.source(part.title),
  ]
}

/** A language in the reader's words; its code where no name is known. */
export function languageName(language: string, reader: LocaleName): string {
  const known = helpLanguages.find((one) => one === language)
  return known ? locales[reader].helpBot.languages[known] : language
}

type Named = Pick<NearPage, 'pageId' | 'title' | 'language'>

function sourcesOf(parts: readonly Named[], given: Composing): BotReply['sources'] {
  const sources = parts.map((part) => sourceOf(part, given))
  return sources.filter((source, at) => sources.findIndex(({ id }) => id === source.id) === at)
}

function sourceOf({ pageId, title, language }: Named, given: Composing): BotReply['sources'][number] {
  const slug = given.texts.find((text) => text.pageId === pageId)?.slug ?? ''
  const shop = toPublicId('shop', given.shopId)
  return {
    id: toPublicId('helpPage', pageId),
    title,
    url: `${given.publicUrl}/help/${slug}?shop=${shop}&lang=${given.language}`,
    language: languageOf(language),
  }
}

function languageOf(language: string): HelpLanguage {
  return helpLanguages.find((known) => known === language) ?? 'en'
}

function wordsOfShop({ bot, language }: Composing, name: keyof BotSettings['words']): string {
  return bot.words[name][language]
}

import type { LocaleName } from '@echoloop/locales'
import { z } from 'zod'
import { type Asking, askProvider } from './ask-provider.ts'
import { composeReply, type ReplyOccasion } from './compose-reply.ts'
import { masked, safeText } from './masked.ts'

/** A draft that a person reads, changes and sends; `by` says who wrote it. */
export type ReplyDraft = { text: string; by: 'model' | 'built-in'; language: LocaleName }

const draftShape = z.object({ reply: safeText(1200) })
const answerTokensMax = 600
const textMax = 4000

const languageNames: Record<LocaleName, string> = { en: 'English', 'zh-CN': 'Simplified Chinese' }

/** Drafts a reply to a customer; with the language model off, silent or wrong, the built-in engine writes it. */
export async function draftReply(
  asking: Asking,
  occasion: ReplyOccasion & { text: string },
): Promise<ReplyDraft> {
  const { language } = occasion
  const reply = await askProvider(asking, {
    task: [
      `You draft a shop's public reply to a customer's feedback, in ${languageNames[language]}, two to five sentences.`,
      'Thank or apologise for what the customer names, in plain words. Promise nothing: no refund, gift or date.',
      'Never mention stars or ask for another rating. No links, numbers of people, names or addresses.',
      'Shape: {"reply": "…"}',
    ].join('\n'),
    material: {
      feedback: masked(occasion.text.slice(0, textMax)),
      stars: occasion.rating,
      praised: occasion.praised,
      criticised: occasion.criticised,
      isUrgent: occasion.isUrgent,
    },
    answer: draftShape,
    answerTokensMax,
  })
  if (reply.kind === 'answered') return { text: reply.answer.reply, by: 'model', language }
  return { text: composeReply(occasion), by: 'built-in', language }
}

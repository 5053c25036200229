import type { AspectCode } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { readVoices } from '../../feedback/index.ts'
import { readSpoken } from '../insights-queries.ts'
import { textOf } from '../understand-voice.ts'
import type { ReplyOccasion } from './compose-reply.ts'

/** What a voice says, as far as a reply to it needs to know; refuses voices that are not analysed yet. */
export async function readOccasion(
  scope: Scope,
  feedbackId: string,
): Promise<ReplyOccasion & { text: string }> {
  const [voice] = await readVoices(scope, [feedbackId])
  if (!voice) throw new AppError('feedback/not-found')
  const said = await readSpoken(scope, feedbackId)
  if (!said) throw new AppError('feedback/not-analysed-yet')
  const named = (polarity: string): AspectCode[] => [
    ...new Set(said.aspects.filter((aspect) => aspect.polarity === polarity).map(({ code }) => code)),
  ]
  return {
    text: textOf(voice),
    language: said.language === 'en' || said.language === 'other' ? 'en' : 'zh-CN',
    rating: voice.rating,
    sentiment: said.sentiment,
    praised: named('positive'),
    criticised: named('negative'),
    isUrgent: said.urgency === 2,
  }
}

import { type SurveyAnswer, type SurveyAnswers, surveyAnswerSchema } from '@echoloop/contract'
import { answersOnPath } from '@echoloop/survey'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import type { Scope } from '../../../platform/scope.ts'
import { personKey } from '../../customers/index.ts'
import { type Accepted, type AcceptOptions, acceptFeedback } from '../../feedback/index.ts'
import { readKnownVersion } from '../answering/version-memory.ts'
import { attachPictures } from './attach-pictures.ts'
import {
  externalIdOf,
  helpKey,
  type SpokenResponse,
  type SpokenVoice,
  surveySource,
  voicesOf,
} from './voice-of-answers.ts'
import {
  type AnswerRow,
  claimDue,
  type DueResponse,
  findComplaint,
  linkVoices,
  listAnswers,
  markHandedOver,
  readSpoken,
} from './voice-store.ts'

type Spoken = {
  due: DueResponse
  answers: SurveyAnswers
  isAnonymous: boolean
  isUnlinked: boolean
  voice: SpokenVoice
}

/**
 * Hands open answers over as voices: of responses that ended, and of those left open for a day. Voices and mark commit
 * together, and a voice is known by response and question: whoever is killed in between has handed over nothing, and
 * twice is once.
 */
export async function handOverVoices(scope: Scope, limit: number): Promise<number> {
  const due = await claimDue(scope, limit)
  if (due.length > 0) await handOver(scope, due)
  return due.length
}

/** What became of somebody's wish for help. */
export type HelpVoice = { feedbackId: string; email: string; language: string }

/**
 * Hands over what a response waits to say, so that whoever asked for help can be told at once where its answer will
 * stand. Undefined where none was asked for; asked again it is the same voice, without the address.
 */
export async function handOverHelp(scope: Scope, responseId: string): Promise<HelpVoice | undefined> {
  const due = await readSpoken(scope, responseId)
  if (!due?.wantsHelp) return undefined
  if (due.voicesDueAt) await handOver(scope, [due])
  const { definition } = await readKnownVersion(scope, due)
  const { id, surveyId, language } = due
  const aliases = [undefined, aliasOf(scope, id)]
  const keys = [...definition.questions.map(({ key }) => key), helpKey]
  const feedbackId = await findComplaint(scope, {
    source: surveySource(surveyId),
    externalIds: aliases.flatMap((alias) => keys.map((key) => externalIdOf({ id, alias }, key))),
  })
  return feedbackId === undefined ? undefined : { feedbackId, email: openEmail(scope, due), language }
}

async function handOver(scope: Scope, due: readonly DueResponse[]): Promise<void> {
  const answers = Map.groupBy(
    await listAnswers(
      scope,
      due.map(({ id }) => id),
    ),
    ({ responseId }) => responseId,
  )
  const spoken: Spoken[] = []
  for (const response of due)
    spoken.push(...(await voicesFrom(scope, response, answers.get(response.id) ?? [])))
  for (const isAnonymous of [true, false])
    await accept(scope, { spoken: spoken.filter((one) => one.isAnonymous === isAnonymous), isAnonymous })
  await markHandedOver(
    scope,
    due.map(({ id }) => id),
  )
}

function openEmail(scope: Scope, { helpSealed }: DueResponse): string {
  return helpSealed ? scope.keys.open(helpSealed).toString() : ''
}

function aliasOf(scope: Scope, responseId: string): string {
  return keyed(scope, `survey voice\n${responseId}`)
}

async function voicesFrom(scope: Scope, due: DueResponse, rows: readonly AnswerRow[]): Promise<Spoken[]> {
  const { definition } = await readKnownVersion(scope, due)
  const { isAnonymous } = definition
  const email = openEmail(scope, due)
  // Whoever stays unnamed and asks for help: what is said there must not lead to the other answers.
  const isUnlinked = isAnonymous && due.wantsHelp
  const state = {
    answers: Object.fromEntries(rows.map(({ question, value }) => [question, value])),
    readings: Object.fromEntries(
      rows.flatMap(({ question, reading }) => (reading ? [[question, reading]] : [])),
    ),
    hidden: due.hidden,
    seed: due.seed,
  }
  const response: SpokenResponse = {
    ...due,
    definition,
    answers: await originalsOf(scope, due, rows),
    known: { ...state, answers: answersOnPath(definition, state) },
    answeredAt: due.endedAt ?? due.answeredAt ?? due.startedAt,
    help: due.wantsHelp
      ? { email, authorId: keyed(scope, `survey help\n${email.toLowerCase() || due.id}`) }
      : undefined,
    isKnown: due.customerId !== null || due.orderId !== null,
    spoken: new Set(rows.flatMap(({ question, feedbackId }) => (feedbackId ? [question] : []))),
    alias: isUnlinked ? aliasOf(scope, due.id) : undefined,
  }
  return voicesOf(response).map((voice) => ({
    due,
    answers: response.answers,
    isAnonymous,
    isUnlinked,
    voice,
  }))
}

function keyed(scope: Scope, text: string): string {
  return scope.keys.lookup(scope.shopId, text).toString('base64url')
}

/** The answers as they came: `acceptFeedback` masks them itself, and keeps originals sealed. */
async function originalsOf(
  scope: Scope,
  { customerId }: DueResponse,
  rows: readonly AnswerRow[],
): Promise<Record<string, SurveyAnswer>> {
  const isSealed = rows.some(({ sealed }) => sealed !== null)
  const key = isSealed && customerId ? await personKey(scope, customerId) : undefined
  return Object.fromEntries(
    rows.map(({ question, value, sealed }) => [
      question,
      sealed ? openedOr(scope, { value, sealed, key }) : value,
    ]),
  )
}

type Sealed = { value: SurveyAnswer; sealed: Buffer; key: Uint8Array | undefined }

/** Where the key of a person is gone, the masked words are all there is: one such answer must not hold up the others. */
function openedOr(scope: Scope, { value, sealed, key }: Sealed): SurveyAnswer {
  try {
    return surveyAnswerSchema.parse(JSON.parse(scope.keys.open(sealed, key).toString()))
  } catch (error) {
    scope.log.warn({ err: error }, 'a sealed answer cannot be opened; its masked words are handed over')
    return value
  }
}

/** What a voice is about may be gone since: its words count without it. */
async function acceptSaid(
  scope: Scope,
  records: SpokenVoice['record'][],
  options: AcceptOptions,
): Promise<Accepted[]> {
  const results = await acceptFeedback(scope, records, options)
  const refused = results.flatMap(({ status }, index) => (status === 'refused' ? [index] : []))
  if (refused.length === 0) return results
  const bare = refused.map((index) => {
    const { productId: _product, orderId: _order, touchpoint: _touchpoint, ...record } = records[index] ?? {}
    return record
  })
  const again = await acceptFeedback(scope, bare, options)
  refused.forEach((index, position) => {
    const result = again[position]
    if (result) results[index] = result
  })
  return results
}

async function accept(
  scope: Scope,
  { spoken, isAnonymous }: { spoken: readonly Spoken[]; isAnonymous: boolean },
): Promise<void> {
  if (spoken.length === 0) return
  const knownCustomers = new Map(
    spoken.flatMap(({ due, voice }) => (due.customerId ? [[voice.record.externalId, due.customerId]] : [])),
  )
  const results = await acceptSaid(
    scope,
    spoken.map(({ voice }) => voice.record),
    { channel: 'page', isAnonymous, knownCustomers },
  )
  const became = spoken.flatMap(({ due, isUnlinked, voice: { question } }, index) => {
    const result = results[index]
    if (result === undefined || result.status === 'refused' || question === null || isUnlinked) return []
    return [{ responseId: due.id, question, feedbackId: uuidOf('feedback', result.id) }]
  })
  const refused = results.filter(({ status }) => status === 'refused').length
  if (refused > 0) scope.log.warn({ refused }, 'open answers did not become voices')
  await linkVoices(scope, became)
  // The first voice of a response keeps its pictures.
  const firsts = new Map(became.toReversed().map(({ responseId, feedbackId }) => [responseId, feedbackId]))
  for (const { due, answers } of spoken) {
    const feedbackId = firsts.get(due.id)
    if (feedbackId) await attachPictures(scope, { feedbackId, responseId: due.id, answers })
    firsts.delete(due.id)
  }
}

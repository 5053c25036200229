import { problemCodes, toPublicId } from '@echoloop/contract'
import { type PortalStatus, renderFindPage, renderPortalStatus } from '@echoloop/storefront'
import { z } from 'zod'
import { AppError } from '../../../platform/app-error.ts'
import { visitOf } from '../../../platform/http/visitor-of.ts'
import {
  addWords,
  findSubmission,
  portalSource,
  readStatus,
  type Status,
  showReceiptNumber,
  statusLink,
} from '../../portal/index.ts'
import { fieldProblems } from '../field-problems.ts'
import { type PageVisit, redirectTo, sendOn, sendPrivate } from '../page-visit.ts'
import { plain, shopIdOf, withShop } from './portal-visit.ts'

const findingSchema = z.object({
  number: z.string().max(100).default(''),
  email: z.string().max(300).default(''),
})
const wordsSchema = z.object({ text: z.string().default('') })
const querySchema = z.object({ done: z.literal('words').optional().catch(undefined) })

/** GET /voice/status?shop=… */
export async function showFindPage(
  visit: PageVisit,
  wrong?: { number: string; email: string },
): Promise<void> {
  const { frame, shop } = await withShop(visit, shopIdOf(visit), () => Promise.resolve())
  const body = renderFindPage(frame, {
    shop,
    isWrong: wrong !== undefined,
    ...(wrong ? { values: wrong } : {}),
  })
  sendPrivate(visit, { status: wrong ? 404 : 200, body })
}

/** POST /voice/status?shop=…: on to the status page, or the same words for a wrong number and a wrong address. */
export async function takeFinding(visit: PageVisit): Promise<void> {
  const shopId = shopIdOf(visit)
  const read = findingSchema.safeParse(visit.request.body ?? {})
  if (!read.success) return showFindPage(visit, { number: '', email: '' })
  const token = await findSubmission(visit.platform, { shopId, ...read.data })
  if (token === undefined) return showFindPage(visit, read.data)
  sendOn(visit, `/voice/s/${token}`)
}

type Refused = { text: string; problems: { field: string; message: string }[]; status: number }

/** GET /voice/s/:token */
export async function showStatusPage(visit: PageVisit, token: string, refused?: Refused): Promise<void> {
  const { shopId, id } = statusLink(visit.platform.keys, token)
  const { frame, shop, found } = await withShop(visit, shopId, (scope) =>
    readStatus(scope, id, visit.language),
  )
  const { done } = querySchema.parse(visit.request.query)
  const body = renderPortalStatus(frame, {
    ...statusOf(found, visit),
    shop,
    path: `/voice/s/${token}`,
    wasAdded: !refused && done === 'words',
    problems: refused?.problems ?? [],
    added: refused?.text ?? '',
  })
  sendPrivate(visit, { status: refused?.status ?? 200, body })
}

function statusOf({ submission, words, replies, plans, ...status }: Status, { language }: PageVisit) {
  const { outcome, reason, decidedAt, sentAt, answers, item } = { ...submission, ...status }
  const lookedAt = submission.lookedAt ?? decidedAt ?? replies[0]?.at
  return {
    number: showReceiptNumber(submission.number),
    kind: submission.kind,
    text: submission.text ?? '',
    answers: answers.map(({ label, answer }) => ({ label: label[language], answer })),
    media: status.media,
    words: saidSince({ words, replies }),
    sentAt: sentAt.toISOString(),
    lookedAt: lookedAt?.toISOString() ?? null,
    decision: outcome && reason && decidedAt ? { outcome, reason, at: decidedAt.toISOString() } : null,
    plans: plans.map(({ said, did, shippedAt }) => ({ said, did, shippedAt: shippedAt.toISOString() })),
    toldAt: status.toldAt?.toISOString() ?? null,
    isInWork: status.isInWork,
    isReachable: submission.emailLookup !== null,
    isOfSurvey: submission.source !== portalSource,
    noticeVersion: submission.noticeVersion,
    item: item && placeOf(item),
  }
}

/** What was said after the first words, by whom and on which way, oldest first. */
function saidSince({ words, replies }: Pick<Status, 'words' | 'replies'>): PortalStatus['words'] {
  const said = [
    ...words.map(({ by, text, at }) => ({ by, text: text ?? '', at })),
    ...replies.map(({ text, channel, authorName, at }) => ({
      by: 'shop' as const,
      name: authorName,
      text: text ?? '',
      ...(text === null && channel !== 'page' && channel !== 'public' ? { sentBy: channel } : {}),
      at,
    })),
  ]
  return said
    .sort((left, right) => left.at.getTime() - right.at.getTime())
    .map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() }))
}

/** What was kept off the board is nowhere to be seen, and neither is that it was. */
function placeOf({ id, state }: { id: string; state: string }): { id: string | null } | null {
  if (state === 'refused') return null
  return { id: state === 'waiting' ? null : toPublicId('boardItem', id) }
}

/** POST /voice/s/:token/words */
export async function takeMoreWords(visit: PageVisit, token: string): Promise<void> {
  const read = wordsSchema.safeParse(visit.request.body ?? {})
  if (!read.success) throw new AppError('request/wrong-content-type')
  const text = plain(read.data.text)
  try {
    await addWords(visit.platform, { token, text, visitor: visitOf(visit.request) })
    redirectTo(visit, `/voice/s/${token}?lang=${visit.language}&done=words`)
  } catch (error) {
    if (!(error instanceof AppError) || error.fields.length === 0) throw error
    const problems = fieldProblems(visit.language, error)
    await showStatusPage(visit, token, { problems, text, status: problemCodes[error.code] })
  }
}

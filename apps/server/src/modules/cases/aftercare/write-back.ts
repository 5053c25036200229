import { normaliseText } from '@echoloop/analysis'
import { caseReplyLimits } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { sha256 } from '../../../platform/crypto/keys.ts'
import type { Platform, Scope } from '../../../platform/scope.ts'
import { noteCustomerWrote } from '../note-customer-wrote.ts'
import { caseFamily } from '../replies/case-of-reply.ts'
import { countAgain, insertWords, listWords } from './customer-words-store.ts'
import { changeOwnCase, type OwnCase } from './with-own-case.ts'

const dayMs = 86_400_000

/** So many different texts one person may write in one case within a day. */
const perDayMax = 20

/**
 * Takes words of a person on the own page to those who handle the case; what was resolved is open again within its
 * time. The same words once more, with no answer between, are counted and disturb nobody. Refuses `case/words-empty`,
 * `case/words-too-long`, `case/too-many-words`, `case/reopen-closed`, and links as `withOwnCase` does.
 */
export async function writeBack(platform: Platform, token: string, words: string): Promise<void> {
  const text = ownWords(words)
  if (text === '') throw new AppError('case/words-empty', {}, fieldsOf('case/words-empty'))
  await changeOwnCase(platform, token, (scope, own) => takeWords(scope, own, text))
}

/**
 * Takes a resolved case up again, with words or without. Once it is open this changes nothing but brings the words.
 * Refuses as `writeBack` does.
 */
export async function reopenOwnCase(platform: Platform, token: string, words: string): Promise<void> {
  const text = ownWords(words)
  await changeOwnCase(platform, token, async (scope, own) => {
    if (text !== '') return takeWords(scope, own, text)
    if (own.case.resolvedAt !== null) await tell(scope, own)
  })
}

/** Words as they are kept. Refuses what is too long before anything else looks at it. */
export function ownWords(words: string): string {
  const isLong = (text: string, max: number) => text.length > max
  if (isLong(words, caseReplyLimits.text * 2)) throw tooLong()
  const text = normaliseText(words).trim()
  if (isLong(text, caseReplyLimits.text)) throw tooLong()
  return text
}

/** Within a transaction that has the case locked. */
export async function takeWords(scope: Scope, own: OwnCase, text: string): Promise<void> {
  const { id: caseId } = own.case
  const { customerId } = own
  const caseIds = await caseFamily(scope, caseId)
  const since = new Date(scope.now.getTime() - dayMs)
  const digest = sha256(text)
  const isSettled = own.case.resolvedAt !== null
  const sinceReply = own.case.lastRepliedAt && own.case.lastRepliedAt > since ? own.case.lastRepliedAt : since
  if (!isSettled && (await countAgain(scope, { caseIds, customerId, digest, since: sinceReply }))) return
  const today = (await listWords(scope, { caseIds, customerId })).filter(({ writtenAt }) => writtenAt > since)
  if (today.length >= perDayMax)
    throw new AppError('case/too-many-words', {}, fieldsOf('case/too-many-words'))
  await insertWords(scope, { caseId, customerId, text, digest })
  await tell(scope, own, text)
}

async function tell(scope: Scope, own: OwnCase, text?: string): Promise<void> {
  const outcome = await noteCustomerWrote(scope, own.case.id, { at: scope.now, text })
  if (outcome === 'too-late') throw new AppError('case/reopen-closed', {}, fieldsOf('case/reopen-closed'))
}

function tooLong(): AppError {
  return new AppError('case/words-too-long', {}, fieldsOf('case/words-too-long'))
}

type WordsProblem = 'case/words-empty' | 'case/words-too-long' | 'case/too-many-words' | 'case/reopen-closed'

/** Named as a field, so that the page shows it beside the words, which stay in the form. */
function fieldsOf(code: WordsProblem): { fields: { path: string; code: string }[] } {
  return { fields: [{ path: 'text', code }] }
}

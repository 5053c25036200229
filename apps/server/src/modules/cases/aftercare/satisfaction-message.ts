import { chooseLocale } from '@echoloop/locales'
import { type RenderedMail, renderSatisfactionMail } from '@echoloop/storefront'
import type { Scope } from '../../../platform/scope.ts'
import { readContacts } from '../../customers/index.ts'
import type { MessageEnd, MessageKind } from '../../outreach/index.ts'
import { readShopRow } from '../../shops/index.ts'
import { caseUrl } from '../replies/case-link.ts'
import { type AnsweredCase, followCase } from '../replies/case-of-reply.ts'
import { changeQuestion, findQuestion } from './satisfaction-store.ts'

export const satisfactionPurpose = 'satisfaction'

type Question = { caseId: string; resolution: number }

/** Names one question in a message. */
export function subjectOf({ caseId, resolution }: Question): string {
  return `${caseId} ${resolution}`
}

function questionOf(subjectId: string): Question {
  const [caseId = '', resolution = ''] = subjectId.split(' ')
  return { caseId, resolution: Number(resolution) }
}

/** Asks how content a person was. `publicUrl`: address under which people reach this server. */
export function satisfactionMessage({ publicUrl }: { publicUrl: string }): MessageKind {
  return {
    purpose: satisfactionPurpose,
    clock: 'request',
    async prepare(scope, { subjectId, customerId }) {
      const question = await findQuestion(scope, questionOf(subjectId))
      if (!question) return { kind: 'drop', reason: 'gone' }
      if (question.answeredAt) return { kind: 'drop', reason: 'already-answered' }
      const settled = await followCase(scope, question.caseId)
      if (settled.resolvedAt === null) return { kind: 'drop', reason: 'reopened' }
      return { kind: 'send', ...(await writeMail(scope, { settled, customerId, publicUrl })) }
    },
    ended: noteEnd,
  }
}

async function writeMail(
  scope: Scope,
  given: { settled: AnsweredCase; customerId: string; publicUrl: string },
): Promise<RenderedMail> {
  const { settled, customerId, publicUrl } = given
  const shop = await readShopRow(scope)
  const person = await readContacts(scope, customerId)
  const language = chooseLocale(person?.language ?? settled.language)
  const link = { shopId: scope.shopId, caseId: settled.id, customerId, language }
  return renderSatisfactionMail(
    { language, shopName: shop.name, isDemo: shop.isDemo, timeZone: shop.timeZone },
    { number: settled.number, url: caseUrl(scope.keys, publicUrl, link) },
  )
}

/** Told until it commits; telling it again writes the same. */
async function noteEnd(scope: Scope, { subjectId, state }: MessageEnd): Promise<void> {
  const message = state === 'sent' || state === 'unknown' ? state : 'not-sent'
  await changeQuestion(scope, questionOf(subjectId), { message })
}

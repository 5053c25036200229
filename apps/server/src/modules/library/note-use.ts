import { replyWords } from '@echoloop/analysis'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { nameOfActor } from '../shops/index.ts'
import { type Adoption, countAdoption, findOpenUse } from './kept-case-queries.ts'
import { insertUse, settleUse } from './kept-case-store.ts'
import { isTemplate } from './template-queries.ts'

/** What was taken into the composer of a case. */
export type OfferTaken =
  | { kind: 'template'; caseId: string; templateId: string }
  | { kind: 'suggestion'; caseId: string; libraryCaseId: string }
  | { kind: 'draft'; caseId: string }

/** Notes that a person took an offer; refuses a template that is not there. */
export async function noteOfferTaken(scope: Scope, offer: OfferTaken): Promise<void> {
  if (offer.kind === 'template' && !(await isTemplate(scope, offer.templateId))) {
    throw new AppError('template/not-found')
  }
  await insertUse(scope, {
    caseId: offer.caseId,
    kind: offer.kind,
    byName: nameOfActor(scope.actor),
    templateId: offer.kind === 'template' ? offer.templateId : null,
    libraryCaseId: offer.kind === 'suggestion' ? offer.libraryCaseId : null,
  })
}

/** Notes that a reply was sent: the offer taken last for its case counts as used, with the share that was kept. */
export async function noteReplySent(
  scope: Scope,
  reply: { caseId: string; replyId: string; text: string },
): Promise<void> {
  const use = await findOpenUse(scope, reply.caseId)
  if (!use) return
  const shares = use.texts.map((text) => sharedShare(text, reply.text))
  const keptShare = shares.length === 0 ? null : Math.max(...shares)
  await settleUse(scope, use.id, { replyId: reply.replyId, keptShare })
}

/** Offers taken and sent in a time, by kind; `to` is excluded. */
export function adoptionOf(scope: Scope, time: { from: Date; to: Date }): Promise<Adoption[]> {
  return countAdoption(scope, time)
}

// How much of the offered words stands in the words sent, 0–1; slots do not count.
function sharedShare(offered: string, sent: string): number {
  const words = replyWords(offered.replace(/\{\{[^}]*\}\}/g, ' '))
  if (words.length === 0) return 0
  const kept = new Set(replyWords(sent))
  return words.filter((word) => kept.has(word)).length / words.length
}

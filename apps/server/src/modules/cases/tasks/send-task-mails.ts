import { toPublicId } from '@echoloop/contract'
import { renderTaskMail } from '@echoloop/storefront'
import type { Platform, Scope } from '../../../platform/scope.ts'
import { type LetterEnd, type LetterKind, type LetterMailing, sendLetters } from '../../outreach/index.ts'
import { outsideWords } from './outside-words.ts'
import { findPartner } from './partner-store.ts'
import { linkOf } from './task-link.ts'
import {
  type ClaimedMail,
  claimTaskMail,
  endTaskMail,
  giveUpForgotten,
  putTaskMailBack,
  taskMailStage,
} from './task-mail-store.ts'
import { isFinished } from './task-step.ts'
import { addTaskEntry, lockTask } from './task-store.ts'

/** Sends the links of tasks to partners; one whose end nobody knows is left to a person. Returns how many were taken. */
export function sendTaskMails(platform: Platform, mailing: LetterMailing): Promise<number> {
  return sendLetters(platform, taskMail, mailing)
}

const taskMail: LetterKind<ClaimedMail> = {
  stage: taskMailStage,
  giveUpForgotten,
  claim: claimTaskMail,
  /** A task that needs no letter any more ends here. */
  async write(scope, claim, { shop, publicUrl }) {
    const task = await lockTask(scope, claim.id)
    const partner = task?.partnerId ? await findPartner(scope, task.partnerId) : undefined
    if (!task || isFinished(task.state) || !partner?.email) {
      await end(scope, claim, { state: 'failed', reason: partner?.email ? 'finished' : 'no-address' })
      return undefined
    }
    const { token } = await linkOf(scope, task)
    const words = await outsideWords(scope, task)
    const { language } = partner
    const { subject, text, html } = renderTaskMail(
      { language, shopName: shop.name, isDemo: shop.isDemo, timeZone: shop.timeZone },
      {
        ...words,
        dueAt: task.dueAt.toISOString(),
        askedBy: task.createdByName,
        asked: partner.name,
        url: `${publicUrl}/task/${token}?lang=${language}`,
      },
    )
    const to = { name: partner.name, address: partner.email }
    return { id: `${toPublicId('task', task.id)}.${task.version}`, to, subject, text, html, language }
  },
  end,
  putBack: putTaskMailBack,
}

async function end(scope: Scope, claim: ClaimedMail, how: LetterEnd): Promise<void> {
  if (!(await endTaskMail(scope, claim, how))) return
  const kind = how.state === 'sent' ? 'mailed' : 'mail-failed'
  const detail = how.reason === null ? {} : { reason: how.reason }
  await addTaskEntry(scope, claim.id, { kind, detail, by: { kind: 'system', id: null, name: null } })
  await scope.tellLive({ kind: 'task.changed', id: toPublicId('task', claim.id) })
}

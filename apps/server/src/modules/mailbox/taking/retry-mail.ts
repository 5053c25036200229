import { toPublicId } from '@echoloop/contract'
import { AppError } from '../../../platform/app-error.ts'
import { noteWork } from '../../../platform/jobs/shops-with-work.ts'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { mailStage } from '../mail-stage.ts'
import { changeMail, lockMail } from '../mail-store.ts'

/**
 * Has a mail taken whatever it looks like: stuck, stopped, or held to be automatic. Refuses `mail/not-found` and
 * `mail/nothing-to-retry` for what hangs on a case already or is forgotten.
 */
export async function retryMail(scope: Scope, id: string): Promise<void> {
  const mail = await lockMail(scope, id)
  if (!mail) throw new AppError('mail/not-found')
  if (mail.state === 'taken' || mail.sealedContent === null) throw new AppError('mail/nothing-to-retry')
  await changeMail(scope, id, {
    state: 'waiting',
    isWanted: true,
    attempts: 0,
    notBefore: scope.now,
    reason: null,
  })
  await noteWork(scope, mailStage)
  await scope.wakeWorkers(mailStage)
  await audit(scope, { action: 'mail.wanted', subject: toPublicId('mail', id) })
}

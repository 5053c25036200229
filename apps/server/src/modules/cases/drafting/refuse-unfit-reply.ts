import { AppError } from '../../../platform/app-error.ts'
import type { Scope } from '../../../platform/scope.ts'
import { checkReplyTo } from './check-reply-to.ts'
import type { MatterKey } from './read-matter.ts'

/**
 * Refuses words that must not be sent, and words that should be mended unless a person sends them all the same.
 * `reply/check-failed` names each finding in its fields, with the place in `message` as `start–end`.
 */
export async function refuseUnfitReply(
  scope: Scope,
  reply: { matter: MatterKey; text: string; channel: 'public' | 'private'; sendAnyway: boolean },
): Promise<void> {
  const { findings } = await checkReplyTo(scope, reply)
  const stopping = findings.filter(
    ({ severity }) => severity === 'block' || (severity === 'warn' && !reply.sendAnyway),
  )
  if (stopping.length === 0) return
  throw new AppError(
    'reply/check-failed',
    { mayBeSentAnyway: stopping.every(({ severity }) => severity === 'warn') },
    {
      fields: stopping.map(({ code, start, end }) => ({ path: 'text', code, message: `${start}–${end}` })),
    },
  )
}

import { toPublicId } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'

/** Notes what somebody did with a post, and tells open consoles. */
export async function tellPosts(scope: Scope, { id, action }: { id: string; action: string }): Promise<void> {
  await audit(scope, { action, subject: toPublicId('listeningPost', id) })
  await scope.tellLive({ kind: 'listening.changed' })
}

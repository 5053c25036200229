import type { MessageKind } from '../../outreach/index.ts'
import { endRequest } from './end-request.ts'
import { prepareRequest } from './prepare-request.ts'
import { invitationPurpose, reminderPurpose } from './queue-request.ts'

/** The messages that ask for reviews. `publicUrl`: where buyers reach this server, without a slash at its end. */
export function reviewMessageKinds({ publicUrl }: { publicUrl: string }): MessageKind[] {
  return [invitationPurpose, reminderPurpose].map((purpose) => ({
    purpose,
    clock: 'request',
    prepare: (scope, message) => prepareRequest(scope, message, { publicUrl }),
    ended: endRequest,
  }))
}

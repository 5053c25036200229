import type { Listener } from '../../platform/scope.ts'
import { feedbackUnderstood } from '../insights/index.ts'
import { findWaiting } from './reply-queries.ts'
import { insertWaits } from './reply-store.ts'

export const caseListeners: Listener[] = [
  {
    module: 'cases',
    event: feedbackUnderstood,
    when: 'later',
    // Harmless when run twice: a voice waits once, enforced by its key, and not when it was answered meanwhile.
    async run(scope, payload) {
      const { ids } = feedbackUnderstood.payload.parse(payload)
      await insertWaits(scope, await findWaiting(scope, ids))
      await scope.tellLive({ kind: 'feedback.changed' })
    },
  },
]

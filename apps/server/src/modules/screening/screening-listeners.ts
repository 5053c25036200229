import type { Listener } from '../../platform/scope.ts'
import { feedbackReceived, readVoices } from '../feedback/index.ts'
import { screenVoices } from './screen-voices.ts'

export const screeningListeners: Listener[] = [
  {
    module: 'screening',
    event: feedbackReceived,
    when: 'inline',
    // Harmless when run twice: a review has one first decision, enforced by its key.
    async run(scope, payload) {
      const { ids, isSingle } = feedbackReceived.payload.parse(payload)
      if (isSingle) await screenVoices(scope, await readVoices(scope, ids))
    },
  },
]

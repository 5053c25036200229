import type { Listener } from '../../platform/scope.ts'
import { feedbackUnderstood } from '../insights/index.ts'
import { hearImported } from './items/hear-imported.ts'

export const listeningListeners: Listener[] = [
  {
    module: 'listening',
    event: feedbackUnderstood,
    when: 'later',
    // Harmless when run twice: an item is there once by network and id, and a voice has one item.
    async run(scope, payload) {
      const { ids } = feedbackUnderstood.payload.parse(payload)
      await hearImported(scope, ids)
    },
  },
]

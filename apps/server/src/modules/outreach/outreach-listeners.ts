import { z } from 'zod'
import type { Listener } from '../../platform/scope.ts'
import { consentChanged, consentOf, personOf } from '../customers/index.ts'
import { dropWaiting } from './message-store.ts'

const payload = z.object({ customerId: z.uuid(), purpose: z.enum(['requests', 'notices']) })

/** Ends what waits for a person who no longer wants it. Twice is harmless: it ends what waits, nothing more. */
export const outreachListeners: Listener[] = [
  {
    module: 'outreach',
    event: consentChanged,
    when: 'later',
    async run(scope, input) {
      const { customerId, purpose } = payload.parse(input)
      const consent = await consentOf(scope, customerId)
      if (consent[purpose] !== 'withdrawn') return
      const { customerIds } = await personOf(scope, customerId)
      const clock = purpose === 'requests' ? 'request' : 'notice'
      await dropWaiting(scope, { customerIds, clock }, 'withdrawn')
    },
  },
]

import type { Listener } from '../../platform/scope.ts'
import { feedbackUnderstood, followUpUnderstood } from '../insights/index.ts'
import { reviewBroughtBack, reviewWithdrawn } from '../reviews/index.ts'
import { reviewPublished, reviewRefused } from '../screening/index.ts'
import { memberLeft, shopTimeZoneChanged } from '../shops/index.ts'
import { noteForRules } from './automatic/index.ts'
import { settlePublicClocks } from './clocks/index.ts'
import { rebuildFigures } from './figures/count-milestones.ts'
import { noteFollowUps } from './note-follow-ups.ts'
import { refreshCases } from './refresh-cases.ts'
import { findUnhappyFollowUps, findWaiting } from './reply-queries.ts'
import { beginWaitsAgain, endWithdrawnWaits, insertWaits } from './reply-store.ts'
import { handOverDesk } from './routing/index.ts'
import { catchFollowUps, catchVoices } from './rules/catch-voices.ts'

export const caseListeners: Listener[] = [
  {
    module: 'cases',
    event: feedbackUnderstood,
    when: 'later',
    // Harmless when run twice: a voice waits once, enforced by its key, and belongs to one case.
    async run(scope, payload) {
      const { ids } = feedbackUnderstood.payload.parse(payload)
      await insertWaits(scope, await findWaiting(scope, ids))
      // Before new cases open: those that are open already were weighed without this reading.
      await refreshCases(scope, ids)
      await catchVoices(scope, ids)
      // After the cases: what is for people is left to them.
      await noteForRules(scope, ids)
      await scope.tellLive({ kind: 'feedback.changed' })
    },
  },
  {
    module: 'cases',
    event: followUpUnderstood,
    when: 'later',
    // Harmless when run twice: a wait begins once with a follow-up, and a case notes each follow-up once.
    async run(scope, payload) {
      const { ids } = followUpUnderstood.payload.parse(payload)
      await beginWaitsAgain(scope, await findUnhappyFollowUps(scope, ids))
      await noteFollowUps(scope, ids)
      await catchFollowUps(scope, ids)
      await scope.tellLive({ kind: 'feedback.changed' })
    },
  },
  {
    module: 'cases',
    event: memberLeft,
    when: 'later',
    // Harmless when run twice: the second time the desk is empty.
    async run(scope, payload) {
      const { memberId } = memberLeft.payload.parse(payload)
      while ((await handOverDesk(scope, { memberId, because: 'left' })) > 0);
    },
  },
  {
    module: 'cases',
    event: reviewRefused,
    when: 'later',
    // Harmless when run twice: a voice belongs to one case. Who needs help is helped, published or not.
    async run(scope, payload) {
      const { ids } = reviewRefused.payload.parse(payload)
      await catchVoices(scope, ids)
      await settlePublicClocks(scope, ids)
    },
  },
  {
    module: 'cases',
    event: reviewPublished,
    when: 'later',
    // Harmless when run twice: it looks at where the review stands now.
    async run(scope, payload) {
      const { ids } = reviewPublished.payload.parse(payload)
      await settlePublicClocks(scope, ids)
      await noteForRules(scope, ids)
    },
  },
  {
    module: 'cases',
    event: shopTimeZoneChanged,
    when: 'later',
    // Harmless when run twice: the figures are counted from their milestones each time.
    run: (scope) => rebuildFigures(scope),
  },
  settleWaits(reviewWithdrawn),
  settleWaits(reviewBroughtBack),
]

/** Nobody waits under a review that its author took back. */
function settleWaits(event: typeof reviewWithdrawn): Listener {
  return {
    module: 'cases',
    event,
    when: 'later',
    // Harmless when run twice, and in any order: it looks at where the review stands now.
    async run(scope, payload) {
      const { ids } = event.payload.parse(payload)
      await endWithdrawnWaits(scope, ids)
      await insertWaits(scope, await findWaiting(scope, ids))
      await settlePublicClocks(scope, ids)
    },
  }
}

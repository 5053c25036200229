import { findPersonalData } from '@echoloop/analysis'
import type { IncidentReview } from '@echoloop/contract'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { forgetLesson, keepLesson } from '../library/index.ts'
import { stopLines } from './answer-order-store.ts'
import { lockAnyIncident, lockIncident, updateIncident } from './incident-store.ts'
import { noteEntry } from './note-entry.ts'
import { endNoticesOf } from './post-notice.ts'

/** Closes with a review, which the library keeps; notices end, and answers that wait for their turn stop. Refuses `incident/personal-data`. */
export async function closeIncident(
  scope: Scope,
  id: string,
  { version, review }: { version: number; review: IncidentReview },
): Promise<void> {
  const incident = await lockIncident(scope, id, version)
  refusePersonalData(review)
  await endNoticesOf(scope, id)
  await stopLines(scope, { incidentId: id })
  await updateIncident(scope, incident, { state: 'closed', closedAt: scope.now, review })
  const { number, kind, title } = incident
  await keepLesson(scope, { incidentId: id, incidentNumber: number, kind, title, ...review })
  await noteEntry(scope, id, { kind: 'closed' })
}

/** Opens it again; its lesson leaves the library until it is closed once more. Refuses `incident/is-open`. */
export async function reopenIncident(scope: Scope, id: string, reason: string): Promise<void> {
  const incident = await lockAnyIncident(scope, id)
  if (incident.state === 'open') throw new AppError('incident/is-open')
  await updateIncident(scope, incident, {
    state: 'open',
    closedAt: null,
    reopenings: incident.reopenings + 1,
  })
  await forgetLesson(scope, id)
  await noteEntry(scope, id, { kind: 'reopened', text: reason })
}

/** Lessons are read for years by people who had nothing to do with it. */
function refusePersonalData(review: IncidentReview): void {
  const fields = Object.entries(review)
    .filter(([, text]) => findPersonalData(text).length > 0)
    .map(([name]) => ({ path: `review.${name}`, code: 'personal_data' }))
  if (fields.length > 0) throw new AppError('incident/personal-data', {}, { fields })
}

import { behaviourLimits, type JourneySettings } from '@echoloop/contract'
import { sql } from 'kysely'
import { AppError } from '../../platform/app-error.ts'
import type { Scope } from '../../platform/scope.ts'
import { audit, contextKeyMadeAt } from '../shops/index.ts'
import { journeyChanged } from './journey-events.ts'
import { type KeptSettings, readSettings, saveSettings } from './setting-store.ts'

/** What is taken of visitors, with what the event door turned away of late. */
export async function presentSettings(scope: Scope): Promise<JourneySettings> {
  const turnedAway = await sql<{ reason: string; count: number }>`
    select reason, sum(count)::int as count
    from behaviour_refusal
    where shop_id = ${scope.shopId}
      and day > (${scope.now}::timestamptz - interval '7 days')::date
    group by reason
    order by reason`.execute(scope.db)
  return {
    ...(await readSettings(scope)),
    keptDays: behaviourLimits.keptDays,
    contextKeyAt: (await contextKeyMadeAt(scope))?.toISOString() ?? null,
    turnedAway: turnedAway.rows,
  }
}

/** Keeps settings; refuses those that came from an older version. */
export async function changeSettings(scope: Scope, settings: KeptSettings): Promise<void> {
  if (!(await saveSettings(scope, settings))) throw new AppError('journey/changed-meanwhile')
  const { version, ...fields } = settings
  await audit(scope, { action: 'journey.changed', detail: { version: version + 1, ...fields } })
  await scope.announce(journeyChanged, {})
}

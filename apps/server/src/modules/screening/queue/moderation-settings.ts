import type { ModerationSettings } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { findModerationSettings, saveModerationSettings } from './moderation-setting-store.ts'

/** What holds in a shop that has set nothing. */
export const usualModeration: ModerationSettings = { targetHours: 24, blindPercent: 5 }

export async function readModerationSettings(scope: Scope): Promise<ModerationSettings> {
  return (await findModerationSettings(scope)) ?? usualModeration
}

/** Both count from now on; decisions made before keep the target that stood then. */
export async function putModerationSettings(
  scope: Scope,
  settings: ModerationSettings,
): Promise<ModerationSettings> {
  await saveModerationSettings(scope, settings)
  await audit(scope, { action: 'moderation.settings', detail: { ...settings } })
  return readModerationSettings(scope)
}

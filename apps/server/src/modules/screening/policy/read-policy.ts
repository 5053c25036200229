import { isEditable, policyCodes, type ScreeningPolicy } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import type { Scope } from '../../../platform/scope.ts'
import { findPolicy } from './policy-store.ts'

/** What counts for shops that have set nothing. */
const builtIn = { version: 0, publishUnverified: false, texts: {}, changedAt: null }

/** What of the policy decisions depend on. */
export async function readPolicy(scope: Scope): Promise<{ publishUnverified: boolean }> {
  return (await findPolicy(scope)) ?? builtIn
}

/** The whole policy with its words: the shop's own where it has written some, else the built-in ones. */
export async function presentPolicy(scope: Scope): Promise<ScreeningPolicy> {
  const { version, publishUnverified, texts, changedAt } = (await findPolicy(scope)) ?? builtIn
  const own = new Map(Object.entries(texts))
  return {
    version,
    changedAt: changedAt?.toISOString() ?? null,
    publishUnverified,
    rules: policyCodes.map((code) => ({
      code,
      isEditable: isEditable(code),
      name: { en: locales.en.codes.policies[code], zh: locales['zh-CN'].codes.policies[code] },
      text: own.get(code) ?? {
        en: locales.en.screening.rules[code],
        zh: locales['zh-CN'].screening.rules[code],
      },
      isOwn: own.has(code),
    })),
  }
}

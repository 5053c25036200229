import type { PhoneTemplate } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import type { Scope } from '../../../platform/scope.ts'
import { audit } from '../../shops/index.ts'
import { listTemplates, replaceTemplates } from './phone-template-store.ts'

export type Templates = { items: PhoneTemplate[]; areUsual: boolean }

/** Words kept ready for notes of calls: the shop's own, else the usual ones in the reader's language. */
export async function readPhoneTemplates(scope: Scope, locale: 'zh-CN' | 'en'): Promise<Templates> {
  const rows = await listTemplates(scope)
  if (rows.length > 0) return { items: rows, areUsual: false }
  return { items: Object.values(locales[locale].phone.usualTemplates).map(asTemplate), areUsual: true }
}

function asTemplate({ name, kind, text }: { name: string; kind: string; text: string }): PhoneTemplate {
  return { name, text, kind: kind === 'complaint' || kind === 'question' ? kind : 'message' }
}

/** Sets the shop's own; none of them brings the usual ones back. */
export async function putPhoneTemplates(scope: Scope, items: readonly PhoneTemplate[]): Promise<void> {
  await replaceTemplates(scope, items)
  await audit(scope, { action: 'phone-templates.changed', detail: { count: items.length } })
}

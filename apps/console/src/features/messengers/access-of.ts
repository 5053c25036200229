import type { MessengerKind } from '@echoloop/contract'
import type { ConsoleWords } from '@echoloop/locales/console'

type Label = keyof ConsoleWords['messengers']['door']['fields']

/** What the form holds: every field of every platform, by its name. */
export type AccessAnswers = {
  appId?: string
  appSecret?: string
  isSafe?: boolean
  corpId?: string
  corpSecret?: string
  openKfId?: string
  phoneNumberId?: string
  accessToken?: string
  templateName?: string
  templateLanguage?: string
  channelSecret?: string
  channelAccessToken?: string
}

type Field = {
  name: keyof AccessAnswers
  label: Label
  isSecret?: boolean
  isOptional?: boolean
  isSwitch?: boolean
  hint?: Label
}

/** What is entered for each platform, in the order in which one comes by it. */
export const fieldsOf: Record<MessengerKind, readonly Field[]> = {
  webhook: [],
  wechat: [
    { name: 'appId', label: 'appId' },
    { name: 'appSecret', label: 'appSecret', isSecret: true },
    { name: 'isSafe', label: 'isSafe', isSwitch: true },
  ],
  wecom: [
    { name: 'corpId', label: 'corpId' },
    { name: 'corpSecret', label: 'corpSecret', isSecret: true },
    { name: 'openKfId', label: 'openKfId' },
  ],
  whatsapp: [
    { name: 'phoneNumberId', label: 'phoneNumberId' },
    { name: 'accessToken', label: 'accessToken', isSecret: true },
    { name: 'appSecret', label: 'whatsappSecret', isSecret: true },
    { name: 'templateName', label: 'templateName', isOptional: true, hint: 'templateHelp' },
    { name: 'templateLanguage', label: 'templateLanguage', isOptional: true },
  ],
  line: [
    { name: 'channelSecret', label: 'channelSecret', isSecret: true },
    { name: 'channelAccessToken', label: 'channelAccessToken', isSecret: true },
  ],
}

/** The keys of one platform as the server takes them. */
export function accessOf(kind: MessengerKind, answers: AccessAnswers): Record<string, unknown> {
  const { templateName, templateLanguage, isSafe, ...words } = answers
  const names = fieldsOf[kind].map(({ name }) => name)
  const own = Object.entries(words).filter(([name]) => names.some((known) => known === name))
  const name = templateName?.trim() ?? ''
  return {
    kind,
    ...Object.fromEntries(own),
    ...(kind === 'wechat' ? { isSafe: isSafe ?? true } : {}),
    ...(kind === 'whatsapp'
      ? { template: name === '' ? null : { name, language: templateLanguage?.trim() || 'zh_CN' } }
      : {}),
  }
}

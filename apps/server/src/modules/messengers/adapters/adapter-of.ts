import type { MessengerKind } from '@echoloop/contract'
import { lineAdapter } from './line-adapter.ts'
import type { MessengerAdapter } from './messenger-adapter.ts'
import { webhookAdapter } from './webhook-adapter.ts'
import { wechatAdapter } from './wechat-adapter.ts'
import { wecomAdapter } from './wecom-adapter.ts'
import { whatsappAdapter } from './whatsapp-adapter.ts'

const adapters: Record<MessengerKind, MessengerAdapter> = {
  webhook: webhookAdapter,
  wechat: wechatAdapter,
  wecom: wecomAdapter,
  whatsapp: whatsappAdapter,
  line: lineAdapter,
}

export function adapterOf(kind: MessengerKind): MessengerAdapter {
  return adapters[kind]
}

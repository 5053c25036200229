import { endpoints, type MessengerAccess, type MessengerDoor } from '@echoloop/contract'
import { pullWaiting } from '../src/modules/messengers/index.ts'
import { hookOf } from './call-as-platform.ts'
import { type FakePlatform, fakeKeys, startFakePlatform } from './start-fake-platform.ts'
import { type ReplyStage, startReplyStage } from './start-reply-stage.ts'

export type StageDoor = { door: MessengerDoor; url: string; now: Date; secret: string | null }

/** A shop with a fake of all platforms; what is due leaves or is asked for when the test says so. */
export type MessengerStage = ReplyStage & {
  fake: FakePlatform
  open(kind: MessengerAccess['kind'], changes?: Partial<MessengerAccess>): Promise<StageDoor>
  /** The door as of now: calls of platforms carry the time. */
  at(moment: Date | string): void
  pull(): Promise<void>
}

export const accesses: Record<MessengerAccess['kind'], MessengerAccess> = {
  webhook: { kind: 'webhook' },
  wechat: { kind: 'wechat', appId: fakeKeys.appId, appSecret: fakeKeys.appSecret, isSafe: true },
  wecom: {
    kind: 'wecom',
    corpId: fakeKeys.corpId,
    corpSecret: fakeKeys.corpSecret,
    openKfId: fakeKeys.openKfId,
  },
  whatsapp: {
    kind: 'whatsapp',
    phoneNumberId: fakeKeys.phoneNumberId,
    appSecret: fakeKeys.whatsappSecret,
    accessToken: fakeKeys.accessToken,
    template: null,
  },
  line: {
    kind: 'line',
    channelSecret: fakeKeys.channelSecret,
    channelAccessToken: fakeKeys.channelAccessToken,
  },
}

export async function startMessengerStage(): Promise<MessengerStage> {
  const fake = await startFakePlatform()
  const stage = await startReplyStage({ DOOR_PRIVATE: 'true' })
  return Object.assign(stage, {
    fake,
    async open(kind: MessengerAccess['kind'], changes: object = {}) {
      const body = {
        name: `${kind} account`,
        access: { ...accesses[kind], ...changes },
        baseUrl: kind === 'webhook' ? null : fake.url,
        departmentId: null,
      }
      const { door, secret } = await stage.shop.client.call(endpoints.createMessenger, { body })
      return {
        door,
        secret,
        url: hookOf(door, stage.api.url),
        get now() {
          return stage.now()
        },
      }
    },
    pull: async () => {
      await pullWaiting(stage.api.app.platform, { mayBePrivate: true, isStopping: () => false })
    },
    stop: stopBoth(stage, fake),
  })
}

function stopBoth(stage: ReplyStage, fake: FakePlatform): () => Promise<void> {
  const { stop } = stage
  return async () => {
    await stop()
    await fake.close()
  }
}

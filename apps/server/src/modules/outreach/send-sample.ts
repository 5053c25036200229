import { toPublicId } from '@echoloop/contract'
import { chooseLocale, locales } from '@echoloop/locales'
import { AppError } from '../../platform/app-error.ts'
import { newUuid } from '../../platform/crypto/new-uuid.ts'
import { type Actor, type Platform, runInShop, type Scope } from '../../platform/scope.ts'
import { memberEmailOf, readShopRow } from '../shops/index.ts'
import { listDoors, noteDoorError, noteDoorGood } from './door-store.ts'
import type { Doors } from './doors.ts'
import { handedOver } from './hand-over.ts'
import type { HandedOver } from './handed-over.ts'
import type { DoorKind } from './outreach-tables.ts'
import { readPolicy } from './policy-store.ts'
import { postMessage, type ShortParcel } from './post-message.ts'

export type SampleOrder = { kind: DoorKind; phone?: string; doors: Doors; language: string }

/**
 * Sends a sample to whoever asks: a member by mail, otherwise to the number given. No customer is written to and no
 * budget is touched. Refuses `door/no-mail`, `door/not-found`, `door/nobody-to-send-to`, and `door/not-taken`, after
 * which the settings show what was answered.
 */
export async function sendSample(
  platform: Platform,
  caller: { shopId: string; actor: Actor },
  order: SampleOrder,
): Promise<void> {
  const packed = await runInShop(platform, caller, (scope) => packSample(scope, order))
  const outcome =
    order.kind === 'mail' ? await mailSample(packed, order) : await postSample(platform, packed, order)
  await runInShop(platform, caller, (scope) =>
    outcome.kind === 'sent'
      ? noteDoorGood(scope, order.kind)
      : noteDoorError(scope, order.kind, outcome.reason),
  )
  if (outcome.kind !== 'sent') throw new AppError('door/not-taken', { reason: outcome.reason })
}

type Packed = Awaited<ReturnType<typeof packSample>>

async function packSample(scope: Scope, { kind, phone, doors, language }: SampleOrder) {
  const rows = await listDoors(scope)
  if (kind === 'mail' && !doors.mail) throw new AppError('door/no-mail')
  if (kind !== 'mail' && !rows.some((row) => row.kind === kind)) throw new AppError('door/not-found')
  const { actor } = scope
  const email = kind === 'mail' && actor.kind === 'member' ? await memberEmailOf(scope, actor.id) : undefined
  if (kind === 'mail' ? email === undefined : phone === undefined)
    throw new AppError('door/nobody-to-send-to')
  const shop = await readShopRow(scope)
  const policy = await readPolicy(scope)
  const name = actor.kind === 'member' ? actor.name : null
  const { sample } = locales[chooseLocale(language)].outreach
  return {
    rows,
    now: scope.now,
    email: email ?? '',
    name,
    sender: { name: policy.senderName ?? shop.name, replyTo: policy.replyTo },
    shopName: shop.name,
    words: { subject: sample.subject(shop.name), text: sample.text(shop.name) },
  }
}

async function mailSample(packed: Packed, { doors, language }: SampleOrder): Promise<HandedOver> {
  const { mail } = doors
  if (!mail) throw new AppError('door/no-mail')
  const { sender, words } = packed
  return handedOver(
    await mail.send({
      messageId: `${toPublicId('message', newUuid(packed.now.getTime()))}@${mail.address.split('@')[1]}`,
      from: { name: sender.name, address: mail.address },
      ...(sender.replyTo === null ? {} : { replyTo: sender.replyTo }),
      to: { name: packed.name, address: packed.email },
      subject: words.subject,
      text: words.text,
      html: '',
      language,
    }),
  )
}

function postSample(platform: Platform, packed: Packed, order: SampleOrder): Promise<HandedOver> {
  const { kind, phone, doors, language } = order
  const row = packed.rows.find((one) => one.kind === kind)
  if (kind === 'mail' || !row) throw new AppError('door/not-found')
  const destination = { door: kind, phone: phone ?? null, lookup: null }
  const parcel: ShortParcel = {
    publicId: toPublicId('message', newUuid(packed.now.getTime())),
    purpose: 'sample',
    customerId: null,
    name: packed.name,
    identities: [],
    language,
    shopName: packed.shopName,
    words: { kind: 'send', subject: packed.words.subject, text: '', html: '', shortText: packed.words.text },
  }
  return postMessage(parcel, { keys: platform.keys, doors, row, destination, endUrl: null, now: packed.now })
}

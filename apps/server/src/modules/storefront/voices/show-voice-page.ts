import { toPublicId } from '@echoloop/contract'
import { renderVoicePage } from '@echoloop/storefront'
import { AppError } from '../../../platform/app-error.ts'
import { runInShop } from '../../../platform/scope.ts'
import { plansOfReceipt } from '../../improvements/index.ts'
import { readShopRow } from '../../shops/index.ts'
import { frameOf, type PageVisit, sendPrivate } from '../page-visit.ts'
import { readVoiceLink } from './voice-link.ts'
import { findVoiceOfReceipt, type VoiceOfPage } from './voice-queries.ts'

/** GET /tell/:token: what became of words for the shop alone, for the one who wrote them. */
export async function showVoicePage(visit: PageVisit, token: string): Promise<void> {
  const link = readVoiceLink(visit.platform.keys, token)
  if (!link) throw new AppError('review/link-invalid')
  const { shopId, receiptId } = link
  const who = { shopId, actor: { kind: 'author' as const } }
  const { shop, voice, plans } = await runInShop(visit.platform, who, async (scope) => ({
    shop: await readShopRow(scope),
    voice: await findVoiceOfReceipt(scope, receiptId),
    plans: await plansOfReceipt(scope, receiptId, visit.language),
  }))
  if (!voice) throw new AppError('review/link-invalid')
  if (voice.erasedAt) throw new AppError('feedback/erased')
  const body = renderVoicePage(frameOf(visit, shop), {
    state: stateOf(voice),
    kind: voice.kind,
    text: voice.text ?? '',
    sentAt: voice.sentAt.toISOString(),
    isReachable: voice.isReachable,
    receipt: toPublicId('receipt', receiptId),
    plans: plans.map(({ said, did, shippedAt }) => ({ said, did, shippedAt: shippedAt.toISOString() })),
  })
  sendPrivate(visit, { status: 200, body })
}

function stateOf({ caseState }: VoiceOfPage): 'received' | 'open' | 'settled' {
  if (caseState === null) return 'received'
  return caseState === 'resolved' || caseState === 'closed' ? 'settled' : 'open'
}

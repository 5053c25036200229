import { toPublicId } from '@echoloop/contract'
import { chooseLocale, type LocaleName } from '@echoloop/locales'
import { type RenderedMail, renderPlanMail } from '@echoloop/storefront'
import type { Scope } from '../../platform/scope.ts'
import { personOf, readContacts } from '../customers/index.ts'
import type { MessageKind, MessageRef, Prepared } from '../outreach/index.ts'
import { receiptUrl } from '../reviews/index.ts'
import { readShopRow } from '../shops/index.ts'
import { endNotice } from './notice-store.ts'
import { productOf } from './plan-queries.ts'
import { listStatements } from './statement-store.ts'
import { planPurpose } from './tell-linked.ts'
import { newestVoiceOf } from './voice-queries.ts'
import { wordsIn } from './words-in.ts'

/** Tells those who spoke of it that a plan took effect. `publicUrl`: address under which shoppers reach this server. */
export function planMessage({ publicUrl }: { publicUrl: string }): MessageKind {
  return {
    purpose: planPurpose,
    clock: 'notice',
    prepare: (scope, message) => prepareLetter(scope, message, publicUrl),
    // Harmless when told twice: the end is written over itself.
    ended: (scope, { customerId, subjectId, state, reason }) =>
      endNotice(scope, { planId: subjectId, customerId, state, reason }),
  }
}

/** Everything may have changed since it shipped: the words, and whether the person's own still stand. */
async function prepareLetter(
  scope: Scope,
  { customerId, subjectId }: MessageRef,
  publicUrl: string,
): Promise<Prepared> {
  const [statement] = await listStatements(scope, subjectId)
  if (!statement) return { kind: 'drop', reason: 'gone' }
  const { customerIds } = await personOf(scope, customerId)
  const voice = await newestVoiceOf(scope, { planId: subjectId, customerIds })
  if (!voice) return { kind: 'drop', reason: 'voice-gone' }
  const shop = await readShopRow(scope)
  const person = await readContacts(scope, customerId)
  const language = chooseLocale(person?.language ?? spokenOf(voice.language) ?? shop.language)
  const ownUrl =
    voice.receiptId === null ? null : `${receiptUrl(scope, publicUrl, voice.receiptId)}?lang=${language}`
  const letter = await writeLetter(scope, {
    planId: subjectId,
    statement,
    language,
    name: person?.name ?? null,
    ownUrl,
    publicUrl,
  })
  return { kind: 'send', ...letter, language }
}

/** Who wrote in Chinese or English is answered in it; of other words nobody can tell. */
function spokenOf(language: string): string | undefined {
  return language.startsWith('zh') || language === 'en' ? language : undefined
}

type Letter = {
  planId: string
  statement: {
    said: { 'zh-CN': string; en: string }
    did: { 'zh-CN': string; en: string }
    isPublic: boolean
  }
  language: LocaleName
  name: string | null
  ownUrl: string | null
  publicUrl: string
}

/** The letter in one language; the preview shows the same one without a name. */
export async function writeLetter(scope: Scope, letter: Letter): Promise<RenderedMail> {
  const { planId, statement, language, publicUrl } = letter
  const shop = await readShopRow(scope)
  const product = await productOf(scope, planId)
  const page = `${publicUrl}/said-and-done?shop=${toPublicId('shop', scope.shopId)}&lang=${language}`
  return renderPlanMail(
    { language, shopName: shop.name, isDemo: shop.isDemo, timeZone: shop.timeZone },
    {
      name: letter.name,
      productName: (language === 'en' ? product?.nameEn : null) ?? product?.name ?? null,
      said: wordsIn(statement.said, language).text,
      did: wordsIn(statement.did, language).text,
      pageUrl: statement.isPublic ? `${page}#${toPublicId('plan', planId)}` : null,
      ownUrl: letter.ownUrl,
    },
  )
}

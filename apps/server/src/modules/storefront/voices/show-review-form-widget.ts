import { type LocaleName, locales } from '@echoloop/locales'
import { renderFormWidget, renderNotice, renderWidget } from '@echoloop/storefront'
import type { Visit } from '../../../platform/http/route.ts'
import { type Invitation, noteFormOpened, readInvitation } from '../../reviews/index.ts'
import { frameOf, nameIn } from '../page-visit.ts'

type Asked = { token: string; publicUrl: string; language: LocaleName }

/** The review form of a link as a fragment; where it takes no review, a line and the way to its page. */
export async function showReviewFormWidget({ platform, reply }: Visit, asked: Asked): Promise<undefined> {
  reply.header('cache-control', 'no-store')
  const { token, publicUrl, language } = asked
  const invitation = await readInvitation(platform, token)
  const origin = { origin: publicUrl, assets: `${publicUrl}/storefront` }
  const frame = { ...frameOf({ language, publicUrl }, invitation.shop), ...origin }
  if (invitation.state.kind === 'ok') await noteFormOpened(platform, token)
  const body = renderWidget(frame, { name: 'form', body: contentOf(frame, { invitation, ...asked }) })
  reply.type('text/html; charset=utf-8').send(body.toString())
  return undefined
}

type Content = Asked & { invitation: Invitation }

function contentOf(frame: Parameters<typeof renderFormWidget>[0], { invitation, ...asked }: Content) {
  const { token, publicUrl, language } = asked
  const names: Record<string, string> = locales[language].start.dimensions
  const pageUrl = `${publicUrl}/r/${token}?lang=${language}`
  if (invitation.state.kind !== 'ok')
    return renderNotice({ words: wordsFor(invitation, language), url: pageUrl })
  return renderFormWidget(frame, {
    token,
    product: { name: nameIn(language, invitation.product) },
    order: invitation.order,
    dimensions: invitation.dimensions.map((code) => ({ code, name: names[code] ?? code })),
    traits: invitation.traits,
    pageUrl,
  })
}

function wordsFor({ state }: Invitation, language: LocaleName): string {
  const { problems } = locales[language]
  if (state.kind === 'closed') return problems[state.code].title
  return problems[state.kind === 'expired' ? 'review/link-expired' : 'review/already-written'].title
}

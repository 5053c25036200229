import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from './page-frame.ts'

export type Signed = {
  /** Canonical JSON with its signature. */
  body: string
  /** Raw Ed25519 public key, base64url. */
  publicKey: string
  /** Under which name the reader’s browser remembers the key. */
  signer: string
  /** What the page is about: the browser refuses what was signed about another shop or product. */
  shop: string
  product?: string
}

/** The line in which the reader’s own browser says whether a signature fits, and whether the log tells of it. */
export function renderSigned(frame: PageFrame, { body, publicKey, signer, shop, product }: Signed): Html {
  const words = locales[frame.language].proofs.check
  const good = product === undefined ? words.goodAndLogged : words.good
  return html`<p class="signed" role="status" data-signed="${body}" data-key="${publicKey}" data-signer="${signer}" data-shop="${shop}" data-product="${product ?? ''}" data-busy="${words.busy}" data-good="${good}" data-bad="${words.bad}" data-foreign="${words.foreign}" data-unlogged="${words.unlogged}" data-unread="${words.unread}" data-changed="${words.changed}" data-unsupported="${words.unsupported}">${words.without}</p>`
}

/** A key's or hash's digits in groups that a person can compare. */
export function renderDigits(digits: string): Html {
  return html`<code class="digits">${(digits.match(/.{1,4}/g) ?? []).join(' ')}</code>`
}

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
}

/** The line in which the reader’s own browser says whether a signature fits. */
export function renderSigned(frame: PageFrame, { body, publicKey, signer }: Signed): Html {
  const words = locales[frame.language].proofs.check
  return html`<p class="signed" role="status" data-signed="${body}" data-key="${publicKey}" data-signer="${signer}" data-busy="${words.busy}" data-good="${words.good}" data-bad="${words.bad}" data-changed="${words.changed}" data-unsupported="${words.unsupported}">${words.without}</p>`
}

/** A key's or hash's digits in groups that a person can compare. */
export function renderDigits(digits: string): Html {
  return html`<code class="digits">${(digits.match(/.{1,4}/g) ?? []).join(' ')}</code>`
}

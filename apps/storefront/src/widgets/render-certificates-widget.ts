import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from '../page-frame.ts'
import {
  renderAuditBadge,
  renderCertificates,
  type ShownCertificate,
  type SignedAttestation,
} from '../render-proofs.ts'
import { voiceWordsOf } from '../voices/render-ask-link-form.ts'

export type CertificatesWidget = {
  product: string
  certificates: readonly ShownCertificate[]
  audit: { newest: SignedAttestation; auditsUrl: string } | null
  /** The page on which the reader's browser checks the signatures: what does it is too large for a shop's page. */
  checkUrl: string
}

/** What institutions and auditors outside say, each with a way to check that they said it. */
export function renderCertificatesWidget(frame: PageFrame, data: CertificatesWidget): Html {
  const { certificates, audit, product, checkUrl } = data
  if (certificates.length === 0 && audit === null)
    return html`<p class="quiet">${voiceWordsOf(frame).certificates.none}</p>`
  return html`${audit !== null && renderAuditBadge(frame, { ...audit, checkUrl })}
${renderCertificates(frame, { certificates, product, checkUrl })}`
}

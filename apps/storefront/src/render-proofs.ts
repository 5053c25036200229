import type { Attestation, Certificate } from '@echoloop/contract'
import { locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from './page-frame.ts'
import { renderDate } from './render-date.ts'
import { renderDigits, renderSigned, type Signed } from './render-signed.ts'
import { webAddress } from './web-address.ts'

/** `shop`: that of the page, by which the browser tells whether it was signed about this one. */
export type SignedAttestation = { attestation: Attestation; body: string; publicKey: string; shop: string }
export type ShownCertificate = Certificate & { body: string; shop: string }

/** The badge of the newest audit, with what it found and how sure that is. */
export function renderAuditBadge(
  frame: PageFrame,
  { newest, auditsUrl, checkUrl }: { newest: SignedAttestation; auditsUrl: string; checkUrl?: string },
): Html {
  const words = locales[frame.language].proofs.badge
  const { attestation } = newest
  return html`<section class="proof" aria-labelledby="audit-badge"><h2 id="audit-badge">${words.title}</h2>
${renderAgreement(frame, attestation)}
${renderCheck(frame, signedOf(newest), checkUrl)}
<p><a href="${webAddress(auditsUrl)}">${words.more}</a> · ${renderDate(frame, attestation.signedAt)}</p></section>`
}

/** The line that tells whether a signature fits, or the way to the page that has it. */
function renderCheck(frame: PageFrame, signed: Signed, checkUrl: string | undefined): Html {
  if (checkUrl === undefined) return renderSigned(frame, signed)
  return html`<p class="signed"><a href="${webAddress(checkUrl)}">${locales[frame.language].voices.certificates.check}</a></p>`
}

/** What the reader’s browser needs to check an attestation. */
export function signedOf({ attestation, body, publicKey, shop }: SignedAttestation): Signed {
  return { body, publicKey, shop, signer: `${shop} auditor ${attestation.auditor}` }
}

/** What an audit found: the share with its interval, never a bare figure. */
export function renderAgreement(frame: PageFrame, { auditor, agreement, findings }: Attestation): Html {
  const words = locales[frame.language].proofs.badge
  const { correct, of, low, high } = agreement
  if (of === 0 || low === null || high === null) return html`<p>${words.none(auditor)}</p>`
  const percent = (share: number) =>
    share.toLocaleString(frame.language, { style: 'percent', maximumFractionDigits: 1 })
  return html`<p dir="auto">${words.line({ auditor, correct, of })}</p>
<p class="quiet">${words.interval(percent(low), percent(high))}${findings.unclear > 0 && ` ${words.unclear(findings.unclear)}`}</p>`
}

/** `checkUrl`: the page that checks signatures, where this one does not. */
type Place = { product: string; checkUrl?: string }

/** Certificates of outside institutions, each with who says so. They never touch the stars. */
export function renderCertificates(
  frame: PageFrame,
  { certificates, ...place }: Place & { certificates: readonly ShownCertificate[] },
): Html | null {
  const words = locales[frame.language].proofs.certificates
  if (certificates.length === 0) return null
  return html`<section class="certificates" aria-labelledby="certificates"><h2 id="certificates">${words.title}</h2>
<p class="quiet">${words.intro}</p>
<ul>${certificates.map((certificate) => html`<li>${renderCertificate(frame, certificate, place)}</li>`)}</ul></section>`
}

function renderCertificate(frame: PageFrame, shown: ShownCertificate, { product, checkUrl }: Place): Html {
  const words = locales[frame.language].proofs.certificates
  const { certificate, publicKey, body, file, shop } = shown
  const number = (value: number) => value.toLocaleString(frame.language)
  const { institution, title, statement, rating, reference, validFrom, validUntil } = certificate
  return html`<article class="proof">
<p class="by" dir="auto">${words.by(institution)}</p>
<h3 dir="auto">${title}</h3>
${rating !== null && html`<p><strong>${words.rating(number(rating.value), number(rating.of))}</strong> <span class="quiet">${words.ratingBy}</span></p>`}
${statement !== '' && html`<p class="text" dir="auto">${statement}</p>`}
${renderCheck(frame, { body, publicKey, shop, product, signer: `institution ${institution.toLowerCase()}` }, checkUrl)}
<dl class="facts"><div><dt>${words.valid}</dt><dd>${renderDate(frame, validFrom)} – ${renderDate(frame, validUntil)}</dd></div>
${reference !== null && html`<div><dt>${words.reference}</dt><dd dir="auto">${reference}</dd></div>`}
${file !== null && html`<div><dt>${words.file}</dt><dd><a href="${webAddress(`${frame.origin ?? ''}${file.url}`)}" rel="nofollow">${fileKind(frame, file.mediaType)}, ${Math.max(1, Math.round(file.byteSize / 1024))} KB</a></dd></div>`}</dl>
<details><summary>${words.who}</summary><p>${words.key}: ${renderDigits(certificate.keyId)}</p><p class="quiet">${words.since(dayOf(frame, shown.pinnedAt))}</p></details>
</article>`
}

function fileKind(frame: PageFrame, mediaType: string): string {
  const kinds: Record<string, string> = locales[frame.language].proofs.certificates.kinds
  return kinds[mediaType] ?? mediaType
}

function dayOf(frame: PageFrame, at: string): string {
  return new Date(at).toLocaleDateString(frame.language, { timeZone: frame.timeZone, dateStyle: 'medium' })
}

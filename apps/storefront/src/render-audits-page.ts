import type { Attestation, AuditorKey, AuditState } from '@echoloop/contract'
import { type LocaleName, locales } from '@echoloop/locales'
import { type Html, html } from '@echoloop/markup'
import type { PageFrame } from './page-frame.ts'
import { renderDate } from './render-date.ts'
import { renderPage } from './render-page.ts'
import { renderAgreement, type SignedAttestation, signedOf } from './render-proofs.ts'
import { renderDigits, renderSigned } from './render-signed.ts'
import { renderText } from './render-text.ts'
import { webAddress } from './web-address.ts'

export type AuditsPage = {
  attestations: readonly SignedAttestation[]
  keys: readonly AuditorKey[]
  unsigned: readonly { audit: string; state: AuditState; committedAt: string }[]
  fileUrl: string
  shopUrl: string
  languageUrls: Record<LocaleName, string>
}

/** Every audit of a shop that was begun: what was signed, checked in the reader’s browser, and what was not. */
export function renderAuditsPage(frame: PageFrame, data: AuditsPage): string {
  const words = locales[frame.language].proofs.page
  return renderPage(frame, {
    title: words.title(frame.shopName),
    description: words.intro,
    assets: ['trust.css', 'check-signed.js'],
    languageUrls: data.languageUrls,
    main: html`<h1>${words.heading}</h1>
<p>${words.intro}</p>
${data.attestations.length === 0 ? html`<p class="quiet">${words.empty}</p>` : html`<ol class="proofs">${data.attestations.map((one) => html`<li>${renderAttestation(frame, one)}</li>`)}</ol>`}
${renderUnsigned(frame, data)}
${renderKeys(frame, data)}
<p><a href="${webAddress(data.fileUrl)}">${words.file} (JSON)</a> · <a href="${webAddress(data.shopUrl)}">${words.back}</a></p>`,
  })
}

function renderAttestation(frame: PageFrame, one: SignedAttestation): Html {
  const words = locales[frame.language].proofs.page
  const { attestation } = one
  const { period, findings, population, statement, signedAt } = attestation
  const judged = findings.correct + findings.incorrect + findings.unclear
  const whole = population.toLocaleString(frame.language)
  return html`<article class="proof" id="${attestation.audit}"><h2 dir="auto">${attestation.auditor}</h2>
${renderAgreement(frame, attestation)}
${renderSigned(frame, signedOf(one))}
<dl class="facts"><div><dt>${words.period}</dt><dd>${renderDate(frame, period.from)} – ${renderDate(frame, period.to)}</dd></div>
<div><dt>${words.drawn}</dt><dd>${words.drawnOf(judged, whole)}</dd></div>
<div><dt>${words.findings}</dt><dd>${words.correct(findings.correct)}, ${words.incorrect(findings.incorrect)}, ${words.unclear(findings.unclear)}</dd></div>
<div><dt>${words.signed}</dt><dd>${renderDate(frame, signedAt)}</dd></div></dl>
${statement !== '' && html`<section><p class="addition-title">${words.statement}</p><div class="text" dir="auto">${renderText(frame, statement)}</div></section>`}
${renderTechnical(frame, attestation)}</article>`
}

function renderTechnical(frame: PageFrame, { draw, head, keyId }: Attestation): Html {
  const words = locales[frame.language].proofs.page
  const number = (value: number) => value.toLocaleString(frame.language)
  return html`<details><summary>${words.technical}</summary><dl class="facts">
<div><dt>${words.nonceHash}</dt><dd>${renderDigits(draw.nonceHash)} ${words.index} ${number(draw.index)}</dd></div>
<div><dt>${words.seed}</dt><dd>${renderDigits(draw.seed)}</dd></div>
<div><dt>${words.head}</dt><dd>${words.entries(number(head.size))}, ${renderDigits(head.root)}</dd></div>
<div><dt>${words.key}</dt><dd>${renderDigits(keyId)}</dd></div></dl></details>`
}

function renderUnsigned(frame: PageFrame, { unsigned }: AuditsPage): Html | null {
  const words = locales[frame.language].proofs.page
  if (unsigned.length === 0) return null
  return html`<section><h2>${words.unsigned}</h2><p class="quiet">${words.unsignedNote}</p>
<ul class="plain">${unsigned.map(({ state, committedAt }) => html`<li>${renderDate(frame, committedAt)} · ${words.states[state]}</li>`)}</ul></section>`
}

function renderKeys(frame: PageFrame, { keys }: AuditsPage): Html | null {
  const words = locales[frame.language].proofs.page
  if (keys.length === 0) return null
  return html`<section><h2>${words.keys}</h2><p class="quiet">${words.keysNote}</p>
<ul class="plain">${keys.map(({ auditor, keyId, pinnedAt, revokedAt }) => html`<li><span dir="auto">${auditor}</span> ${renderDigits(keyId)}<br><span class="quiet">${pinnedAt !== null && words.pinned(dayOf(frame, pinnedAt))}${revokedAt !== null && ` · ${words.revoked(dayOf(frame, revokedAt))}`}</span></li>`)}</ul></section>`
}

function dayOf(frame: PageFrame, at: string): string {
  return new Date(at).toLocaleDateString(frame.language, { timeZone: frame.timeZone, dateStyle: 'medium' })
}

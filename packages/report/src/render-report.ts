import { type LocaleName, locales } from '@echoloop/locales'
import { html, styleBlock } from '@echoloop/markup'
import { createFormat } from './format.ts'
import { pageStyle } from './page-style.ts'
import { renderVersion } from './render-version.ts'
import type { ReportFindings } from './report-findings.ts'

const languages = [
  { locale: 'en', id: 'show-en' },
  { locale: 'zh-CN', id: 'show-zh' },
] as const

/**
 * One self-contained page in both languages: no script, nothing loaded from elsewhere. `locale` is the language that it
 * opens in; readers change it by a switch that works without script.
 */
export function renderReport(findings: ReportFindings, locale: LocaleName): string {
  const { report } = locales[locale]
  const choices = languages.map(
    (one) =>
      html`<input class="choice" type="radio" name="language" id="${one.id}" aria-label="${report.otherLanguages[one.locale]}"${
        one.locale === locale ? html` checked` : html``
      }>`,
  )
  const labels = languages.map(
    (one) => html`<label for="${one.id}" lang="${one.locale}">${report.otherLanguages[one.locale]}</label>`,
  )
  const page = html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"><meta name="referrer" content="no-referrer"><title>${report.page(findings.fileName)}</title>${styleBlock(pageStyle)}</head><body>${choices}<div class="languages">${labels}</div>${languages.map((one) => renderVersion(findings, wordingOf(one.locale)))}</body></html>
`
  return page.toString()
}

function wordingOf(locale: LocaleName): Parameters<typeof renderVersion>[1] {
  return { locale, words: locales[locale], format: createFormat(locale) }
}

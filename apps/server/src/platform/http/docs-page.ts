import { type Endpoint, problemCodes } from '@echoloop/contract'
import { locales } from '@echoloop/locales'

/** The API's documentation as one plain page: every endpoint with its permission, every refusal with its words. */
export function renderDocsPage(endpoints: Record<string, Endpoint>): string {
  const rows = Object.entries(endpoints).map(
    ([name, endpoint]) =>
      `<tr id="${name}"><td><code>${endpoint.method}</code></td><td><code>${escapeHtml(endpoint.path)}</code></td><td>${escapeHtml(endpoint.summary)}</td><td><code>${endpoint.permission}</code></td></tr>`,
  )
  const problems = Object.entries(problemCodes).map(([code, status]) => {
    const words = Object.entries(locales.en.problems).find(([known]) => known === code)?.[1]
    return `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${escapeHtml(words?.title ?? '')} ${escapeHtml(words?.mend ?? '')}</td></tr>`
  })
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Echoloop API</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/docs/style.css"></head><body><main>
<h1>Echoloop API</h1><p>Machine-readable: <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1).
Send an API key as <code>Authorization: Bearer …</code>. Errors are RFC 9457 problem documents in the language of
<code>Accept-Language</code> (en, zh-CN). <code>Idempotency-Key</code> makes a repeat give the first answer.</p>
<h2>Endpoints</h2><table><thead><tr><th>Method</th><th>Path</th><th>What</th><th>Permission</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>
<h2>Refusals</h2><table><thead><tr><th>Code</th><th>Status</th><th>Meaning</th></tr></thead><tbody>${problems.join('\n')}</tbody></table>
</main></body></html>`
}

export const docsStyle = `:root{color-scheme:light dark}body{font:14px/1.6 system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:0}
main{max-width:1000px;margin:0 auto;padding:24px}table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:6px 12px 6px 0;border-bottom:1px solid #8884;vertical-align:top}
code{font:13px ui-monospace,monospace}`

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

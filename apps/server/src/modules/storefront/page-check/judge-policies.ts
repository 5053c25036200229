import type { PageFinding } from '@echoloop/contract'
import { allows, type ContentPolicy, directives, readPolicies, wantsTrustedTypes } from './content-policy.ts'
import type { JudgedPage } from './judged-page.ts'

/** What a page's policies, by header and in its head, would block of the elements, and what to add to which line. */
export function judgePolicies(page: JudgedPage, nonce: string | undefined): PageFinding[] {
  const policies = policiesOf(page)
  if (policies.length === 0) return [{ code: 'policy-none', level: 'good', facts: {} }]
  const { origin } = new URL(page.publicUrl)
  const blocked = directives.filter((directive) => {
    const url = new URL(`${page.publicUrl}/storefront/${samples[directive]}`)
    return policies.some((policy) => !allows(policy, { directive, url, page: page.url, nonce }))
  })
  const findings = blocked.map((directive): PageFinding => {
    return { code: 'policy-blocks', level: 'fault', facts: { directive, source: origin } }
  })
  if (policies.some(wantsTrustedTypes))
    findings.push({ code: 'policy-trusted-types', level: 'fault', facts: {} })
  return findings.length > 0 ? findings : [{ code: 'policy-fits', level: 'good', facts: {} }]
}

/** What of each kind is loaded; only a source with a path cares for the name. */
const samples = {
  'script-src': 'echoloop.js',
  'style-src': 'themes/theme.css',
  'connect-src': '../v1/storefront/products',
  'img-src': '../media/picture',
  'media-src': '../media/film',
} as const

function policiesOf({ policies, tags }: JudgedPage): ContentPolicy[] {
  const inHead = tags
    .filter(
      ({ name, attributes }) =>
        name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy',
    )
    .map(({ attributes }) => attributes.get('content') ?? '')
  return [...policies, ...inHead].flatMap(readPolicies)
}

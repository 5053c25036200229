import { isIP } from 'node:net'
import type { Deliverability, SenderCheck, SenderFinding } from '@echoloop/contract'

/** Asks DNS for text records. `missing`: there are none of that name. */
export type AskDns = (
  name: string,
) => Promise<{ kind: 'found'; texts: string[] } | { kind: 'missing' } | { kind: 'failed' }>

type Checked = Deliverability['checks'][number]

/** Names under which the usual services keep their DKIM keys. */
const usualSelectors = [
  'default',
  'mail',
  'google',
  'selector1',
  'selector2',
  's1',
  's2',
  'k1',
  'dkim',
  'qqmail',
  's110527',
]

/**
 * What the domain of a sender says about its mail. Receivers that miss any of the three put mail aside or refuse it.
 * `sendingHost`: the mail server that must be allowed, where it is known.
 */
export async function checkDeliverability(
  { address, selector, sendingHost }: { address: string; selector?: string; sendingHost: string | null },
  ask: AskDns,
): Promise<Deliverability> {
  const domain = address.slice(address.lastIndexOf('@') + 1)
  const [spf, dkim, dmarc] = await Promise.all([
    checkSpf(domain, sendingHost, ask),
    checkDkim(domain, selector, ask),
    checkDmarc(domain, ask),
  ])
  return { domain, checks: [spf, dkim, dmarc] }
}

type Facts = { name: string; record?: string; example?: string }

function found(check: SenderCheck, finding: SenderFinding, { name, record, example }: Facts): Checked {
  const isGood = finding === 'good'
  return {
    check,
    finding,
    name,
    record: record?.slice(0, 500) ?? null,
    example: isGood ? null : (example ?? null),
  }
}

/** RFC 7208: exactly one record; `+all` lets anybody send in this name; without `all` it says nothing about the rest. */
async function checkSpf(domain: string, sendingHost: string | null, ask: AskDns): Promise<Checked> {
  const isName = sendingHost !== null && isIP(sendingHost) === 0
  const example = `v=spf1 mx ${isName ? `a:${sendingHost} ` : ''}~all`
  const facts = { name: domain, example }
  const answer = await ask(domain)
  if (answer.kind === 'failed') return found('spf', 'unreachable', facts)
  const records = answer.kind === 'found' ? answer.texts.filter((text) => /^v=spf1(?:\s|$)/iu.test(text)) : []
  const [record] = records
  if (record === undefined) return found('spf', 'missing', facts)
  if (records.length > 1) return found('spf', 'several', { ...facts, record: records.join(' | ') })
  if (/\s\+?all(?:\s|$)/iu.test(record)) return found('spf', 'too-open', { ...facts, record })
  if (!/\s(?:[-~?]all|redirect=\S+)(?:\s|$)/iu.test(record))
    return found('spf', 'does-not-end', { ...facts, record })
  return found('spf', 'good', { ...facts, record })
}

/** RFC 6376: a key under the name that the mail server signs with; an empty one was taken back. */
async function checkDkim(domain: string, selector: string | undefined, ask: AskDns): Promise<Checked> {
  const selectors = selector === undefined ? usualSelectors : [selector]
  const answers = await Promise.all(
    selectors.map(async (one) => ({
      name: `${one}._domainkey.${domain}`,
      answer: await ask(`${one}._domainkey.${domain}`),
    })),
  )
  for (const { name, answer } of answers) {
    const record =
      answer.kind === 'found' ? answer.texts.find((text) => /(?:^|;)\s*p=/iu.test(text)) : undefined
    if (record === undefined) continue
    const hasKey = /(?:^|;)\s*p=[A-Za-z0-9+/\s]{40,}/u.test(record)
    return found('dkim', hasKey ? 'good' : 'broken', { name, record })
  }
  const name = answers[0]?.name ?? domain
  if (answers.every(({ answer }) => answer.kind === 'failed')) return found('dkim', 'unreachable', { name })
  return found('dkim', selector === undefined ? 'not-found' : 'missing', { name })
}

/** RFC 7489: at the domain itself or at the one above it. */
async function checkDmarc(domain: string, ask: AskDns): Promise<Checked> {
  const above = domain.split('.').length > 2 ? [domain.slice(domain.indexOf('.') + 1)] : []
  const example = `v=DMARC1; p=quarantine; rua=mailto:postmaster@${domain}`
  const name = `_dmarc.${domain}`
  for (const one of [domain, ...above]) {
    const answer = await ask(`_dmarc.${one}`)
    if (answer.kind === 'failed') return found('dmarc', 'unreachable', { name, example })
    const record =
      answer.kind === 'found' ? answer.texts.find((text) => /^v=DMARC1\s*;/iu.test(text)) : undefined
    if (record === undefined) continue
    const policy = /;\s*p=(\w+)/iu.exec(record)?.[1]?.toLowerCase()
    const facts = { name: `_dmarc.${one}`, record, example }
    if (policy === 'none') return found('dmarc', 'only-watching', facts)
    return found('dmarc', policy === 'quarantine' || policy === 'reject' ? 'good' : 'broken', facts)
  }
  return found('dmarc', 'missing', { name, example })
}

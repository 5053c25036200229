import type { ScreeningDecision, ScreeningReason, ScreeningVerdict } from './screening-verdict.ts'
import type { Finding, FindingKind } from './trace.ts'

/** Log-odds that a review is not genuine before anything is known of it. */
const priorNats = -4
const reasonMin = 0.3
/** A hint of its own, strong enough to stand beside another. */
const countsFrom = 0.7
/** Below the bound of holding: what one structural hint can reach at most. */
const alone = -0.7

const speaksForItself = new Set<FindingKind>([
  'copy',
  'copied',
  'contact-copy',
  'patchwork',
  'refrain',
  'template',
  'content',
  'flood',
])

/**
 * Adds the findings up (log-odds, as in naive Bayes). Observations of one thing count once: a device implies its network.
 * However heavy, a single structural hint never holds a review; two independent ones may.
 */
export function weighFindings(
  findings: readonly Finding[],
  credit: number,
): { verdict: ScreeningVerdict; nats: number } {
  const weights = new Map<FindingKind, number>()
  let content = 0
  for (const { kind, weight } of findings) {
    if (kind === 'content') content += weight
    else weights.set(kind, Math.max(weights.get(kind) ?? 0, weight))
  }
  const of = (kind: FindingKind) => weights.get(kind) ?? 0
  const words =
    Math.max(of('copy'), of('copied'), of('contact-copy'), of('template'), of('patchwork'), of('refrain')) +
    of('handle')
  const places = of('device') + of('network') * (of('device') > 0 ? 0.35 : 1)
  const structure = [
    places,
    of('together'),
    of('places'),
    of('birth'),
    of('shelf'),
    of('company'),
    of('burst'),
    of('crowd'),
    Math.max(of('gap'), of('pattern')),
  ]
  const isAlone = structure.filter((weight) => weight >= countsFrom).length < 2
  const standing = structure.reduce((sum, weight) => sum + weight, 0) + of('no-order')
  const bounded = words + of('flood') === 0 && isAlone ? Math.min(standing, alone - priorNats) : standing
  const others = of('flood') + words + bounded
  // A known order does not excuse what the text itself does, nor that others used it, too.
  const nats = priorNats + content + of('order') + Math.max(0, others - credit)
  return {
    verdict: {
      decision: decide(nats, findings),
      score: 1 / (1 + Math.exp(-nats)),
      reasons: reasonsOf(findings),
    },
    nats,
  }
}

function decide(nats: number, findings: readonly Finding[]): ScreeningDecision {
  if (nats < 0) return 'accept'
  const isCertain = findings.some(({ refuses, kind }) => refuses === true && speaksForItself.has(kind))
  return isCertain && nats >= 1 ? 'refuse' : 'hold'
}

function reasonsOf(findings: readonly Finding[]): ScreeningReason[] {
  return findings
    .filter(({ weight }) => weight >= reasonMin)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ code, weight, detail, facts, related }) => ({
      code,
      weight: Math.round(weight * 100) / 100,
      detail,
      facts,
      related,
    }))
}

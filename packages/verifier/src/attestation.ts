import { bytesOf, fromHex, joinBytes } from './bytes.ts'
import { canonicalJson } from './canonical-json.ts'
import { sha256 } from './hash-tree.ts'
import {
  type Members,
  readCount,
  readHash,
  readMembers,
  readPattern,
  readText,
  readTime,
  Unreadable,
} from './read-outside.ts'

/** What an auditor signed about decisions of a shop, and how the sample was drawn. */
export type Attestation = {
  shop: string
  audit: string
  auditor: string
  period: { from: string; to: string }
  draw: { nonceHash: string; nonce: string; index: number; size: number; root: string; seed: string }
  population: number
  sampleSize: number
  sampleHash: string
  findings: { correct: number; incorrect: number; unclear: number }
  head: { size: number; root: string; at: string }
  signedAt: string
  keyId: string
  document: Members
}

/** Reads an attestation; throws Unreadable for anything else. Its signature is not checked here. */
export function readAttestation(value: unknown): Attestation {
  const document = readMembers(value, 'attestation')
  if (document.kind !== 'echoloop-attestation' || document.version !== 1)
    throw new Unreadable('attestation.kind')
  if (document.method !== 'echoloop-sample-1') throw new Unreadable('attestation.method')
  const period = readMembers(document.period, 'attestation.period')
  const findings = readMembers(document.findings, 'attestation.findings')
  const head = readMembers(document.head, 'attestation.head')
  return {
    shop: readPattern(document.shop, /^shp_[0-9a-f]{32}$/, 'attestation.shop'),
    audit: readText(document.audit, 'attestation.audit'),
    auditor: readText(document.auditor, 'attestation.auditor'),
    period: {
      from: readTime(period.from, 'attestation.period.from'),
      to: readTime(period.to, 'attestation.period.to'),
    },
    draw: readDraw(document.draw),
    population: readCount(document.population, 'attestation.population'),
    sampleSize: readCount(document.sampleSize, 'attestation.sampleSize'),
    sampleHash: readHash(document.sampleHash, 'attestation.sampleHash'),
    findings: {
      correct: readCount(findings.correct, 'attestation.findings.correct'),
      incorrect: readCount(findings.incorrect, 'attestation.findings.incorrect'),
      unclear: readCount(findings.unclear, 'attestation.findings.unclear'),
    },
    head: {
      size: readCount(head.size, 'attestation.head.size'),
      root: readHash(head.root, 'attestation.head.root'),
      at: readTime(head.at, 'attestation.head.at'),
    },
    signedAt: readTime(document.signedAt, 'attestation.signedAt'),
    keyId: readPattern(document.keyId, /^[0-9a-f]{32}$/, 'attestation.keyId'),
    document,
  }
}

function readDraw(value: unknown): Attestation['draw'] {
  const draw = readMembers(value, 'attestation.draw')
  return {
    nonceHash: readHash(draw.nonceHash, 'attestation.draw.nonceHash'),
    nonce: readHash(draw.nonce, 'attestation.draw.nonce'),
    index: readCount(draw.index, 'attestation.draw.index'),
    size: readCount(draw.size, 'attestation.draw.size'),
    root: readHash(draw.root, 'attestation.draw.root'),
    seed: readHash(draw.seed, 'attestation.draw.seed'),
  }
}

/** Whether nonce, hash and seed fit each other: seed = SHA-256(nonce ‖ root). */
export async function isDrawSound({ draw }: Attestation): Promise<boolean> {
  const { nonce, nonceHash, root, seed, index, size } = draw
  const [nonceBytes, rootBytes] = [fromHex(nonce), fromHex(root)]
  if (!nonceBytes || !rootBytes || index >= size) return false
  return (await sha256(nonceBytes)) === nonceHash && (await sha256(joinBytes(nonceBytes, rootBytes))) === seed
}

/** The reviews of a population that a seed draws: those with the smallest SHA-256 of `seed:review`. */
export async function drawSample(
  reviews: readonly string[],
  { seed, sampleSize }: { seed: string; sampleSize: number },
): Promise<string[]> {
  const ranked = await Promise.all(
    reviews.map(async (review) => ({ review, rank: await sha256(bytesOf(`${seed}:${review}`)) })),
  )
  return ranked
    .toSorted((left, right) => (left.rank < right.rank ? -1 : 1))
    .slice(0, sampleSize)
    .map(({ review }) => review)
}

/** The fingerprint of a sample, whatever its order. */
export function hashSample(reviews: readonly string[]): Promise<string> {
  return sha256(bytesOf(canonicalJson([...reviews].sort())))
}

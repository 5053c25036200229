// Checks signatures in the reader's own browser with Web Crypto, and remembers whose key it has seen.

for (const place of document.querySelectorAll('[data-signed]'))
  if (place instanceof HTMLElement) void show(place)

/** @param {HTMLElement} place */
async function show(place) {
  const { signed = '', key = '', signer = '' } = place.dataset
  place.textContent = place.dataset.busy ?? ''
  const verdict = await checkSigned(signed, key)
  const told = verdict === 'good' && isOtherKey(signer, key) ? 'changed' : verdict
  place.textContent = place.dataset[told] ?? ''
  place.dataset.verdict = told
}

/**
 * 'good', 'bad', or 'unsupported'. Whether a certificate counts today is said by its dates beside it.
 * @param {string} text the signed JSON
 * @param {string} publicKey raw, base64url
 */
async function checkSigned(text, publicKey) {
  try {
    const { signature, ...content } = JSON.parse(text)
    const raw = bytesOf(publicKey)
    const key = await importKey(raw)
    if (!key) return 'unsupported'
    if (hex(await hash(raw)).slice(0, 32) !== content.keyId) return 'bad'
    const signed = new TextEncoder().encode(canonical(content))
    if (!(await crypto.subtle.verify('Ed25519', key, bytesOf(signature), signed))) return 'bad'
    const isRight = content.kind !== 'echoloop-attestation' || (await isDrawnRight(content))
    return isRight ? 'good' : 'bad'
  } catch {
    return 'bad'
  }
}

/** @param {Uint8Array<ArrayBuffer>} raw */
async function importKey(raw) {
  try {
    return await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify'])
  } catch {
    return undefined
  }
}

/**
 * @typedef {{
 *   draw: { nonce: string, nonceHash: string, root: string, seed: string },
 *   findings: { correct: number, incorrect: number },
 *   agreement: { correct: number, of: number, share: number | null, low: number, high: number },
 * }} Attestation
 */

/**
 * The commitment fits the nonce, the seed fits both, and the share and its Wilson interval fit the counts.
 *
 * @param {Attestation} attestation
 */
async function isDrawnRight({ draw, findings, agreement }) {
  const nonce = fromHex(draw.nonce)
  const joined = new Uint8Array([...nonce, ...fromHex(draw.root)])
  if (hex(await hash(nonce)) !== draw.nonceHash || hex(await hash(joined)) !== draw.seed) return false
  const of = findings.correct + findings.incorrect
  if (agreement.correct !== findings.correct || agreement.of !== of) return false
  if (of === 0) return agreement.share === null
  const z = 1.959963984540054
  const middle = (agreement.correct + (z * z) / 2) / (of + z * z)
  const reach =
    (z * Math.sqrt((agreement.correct * (of - agreement.correct)) / of + (z * z) / 4)) / (of + z * z)
  const isClose = (/** @type {number} */ left, /** @type {number} */ right) => Math.abs(left - right) < 0.0002
  return (
    isClose(agreement.share ?? Number.NaN, agreement.correct / of) &&
    isClose(agreement.low, Math.max(0, middle - reach)) &&
    isClose(agreement.high, Math.min(1, middle + reach))
  )
}

/**
 * RFC 8785: sorted names, nothing between.
 *
 * @param {unknown} value
 * @returns {string}
 */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`
}

/** The first key seen of a signer stays the known one. */
function isOtherKey(/** @type {string} */ signer, /** @type {string} */ key) {
  try {
    const name = `echoloop-key ${signer}`
    const known = localStorage.getItem(name)
    if (known === null) localStorage.setItem(name, key)
    return known !== null && known !== key
  } catch {
    return false
  }
}

async function hash(/** @type {BufferSource} */ bytes) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

function bytesOf(/** @type {string} */ base64url) {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}

function fromHex(/** @type {string} */ digits) {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

function hex(/** @type {Uint8Array} */ bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

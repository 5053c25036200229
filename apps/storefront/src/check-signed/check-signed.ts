// Checks signatures in the reader's own browser, whether they are about what the page shows, and whether the shop's log
// tells of them; remembers whose key it has seen.
import { canCheckSignatures, fetchLog } from '@echoloop/verifier'
import { judgeSigned, type Verdict } from './judge-signed.ts'
import { serverUrl } from './server-url.ts'

for (const place of document.querySelectorAll<HTMLElement>('[data-signed]')) void show(place)

/** The log takes some seconds; an attestation that is new on the page is asked about again. */
const triesMax = 6
const pauseMs = 2500

async function show(place: HTMLElement): Promise<void> {
  const { signer = '', key = '' } = place.dataset
  tell(place, 'busy')
  const verdict = await judge(place)
  const isOther = (verdict === 'good' || verdict === 'unread') && isOtherKey(signer, key)
  tell(place, isOther ? 'changed' : verdict)
}

function tell(place: HTMLElement, said: Verdict | 'busy' | 'changed'): void {
  place.textContent = place.dataset[said] ?? ''
  if (said !== 'busy') place.dataset.verdict = said
}

async function judge({ dataset }: HTMLElement): Promise<Verdict> {
  if (!(await canCheckSignatures())) return 'unsupported'
  const { signed: text = '', key: publicKey = '', shop = '', product = '' } = dataset
  const source = fetchLog({ url: serverUrl(), shop })
  for (let tries = 1; ; tries += 1) {
    const verdict = await judgeSigned({ text, publicKey, shop, product }, source)
    if (verdict !== 'unread' || tries === triesMax) return verdict
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}

/** The first key seen of a signer stays the known one. */
function isOtherKey(signer: string, key: string): boolean {
  try {
    const name = `echoloop-key ${signer}`
    const known = localStorage.getItem(name)
    if (known === null) localStorage.setItem(name, key)
    return known !== null && known !== key
  } catch {
    return false
  }
}

// Checks a shop's log in the reader's own browser, with the same library as the command line.
import {
  canCheckSignatures,
  contradictsKept,
  type Finding,
  fetchLog,
  type Receipt,
  readJson,
  readReceipt,
  Unreadable,
  type Verified,
  verifyLog,
} from '@echoloop/verifier'
import { serverUrl } from '../check-signed/server-url.ts'
import { type HeadStore, openHeadStore } from './head-store.ts'
import { fillIn, type PageData, readPageData } from './page-data.ts'
import { formatOf, type Places, say, showContradiction, showFindings, showKept } from './show-findings.ts'

const root = document.querySelector('[data-check]')
const data = root && readPageData(root)
if (root && data) enhance(root, data)

type Page = { data: PageData; places: Places; store: HeadStore; form: HTMLFormElement }

function enhance(section: Element, pageData: PageData): void {
  const form = section.querySelector('form')
  const places = placesIn(section)
  if (!form || !places) return
  const page = { data: pageData, places, store: openHeadStore(pageData.shop), form }
  form.hidden = false
  showKept(places, pageData, page.store.read())
  takeFiles(page)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void check(page)
  })
}

function placesIn(section: Element): Places | undefined {
  const [status, list, contradiction, kept] = ['status', 'findings', 'contradiction', 'kept'].map((name) =>
    section.querySelector<HTMLElement>(`[data-${name}]`),
  )
  return status && list && contradiction && kept ? { status, list, contradiction, kept } : undefined
}

/** A chosen or dropped file goes into the field, where the reader sees what will be checked. */
function takeFiles({ form }: Page): void {
  const field = form.querySelector('textarea')
  const chooser = form.querySelector<HTMLInputElement>('input[type="file"]')
  const zone = form.querySelector('.drop')
  if (!field || !chooser || !zone) return
  const take = async (file: File | undefined): Promise<void> => {
    if (file && file.size < 100_000) field.value = await file.text()
  }
  chooser.addEventListener('change', () => void take(chooser.files?.[0]))
  for (const kind of ['dragover', 'dragleave', 'drop'] as const)
    zone.addEventListener(kind, (event) => {
      if (!(event instanceof DragEvent)) return
      event.preventDefault()
      zone.classList.toggle('over', kind === 'dragover')
      if (kind === 'drop') void take(event.dataTransfer?.files[0])
    })
}

async function check(page: Page): Promise<void> {
  const { data: words, places, form } = page
  const button = form.querySelector('button')
  if (!button || button.disabled) return
  button.disabled = true
  places.list.hidden = true
  showContradiction(places, words, undefined)
  say(places.status, words.page.busy)
  try {
    await checkNow(page)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    say(places.status, fillIn(words.page.noAnswer, { reason }), true)
  } finally {
    button.disabled = false
  }
}

async function checkNow(page: Page): Promise<void> {
  const { data: words, places, store, form } = page
  if (!(await canCheckSignatures())) return say(places.status, words.page.noSignatures, true)
  const asked = readAsked(form)
  if (asked === undefined) return say(places.status, words.page.noReceipt, true)
  const kept = store.read()
  const { count } = formatOf(words)
  const verified = await verifyLog(fetchLog({ url: serverUrl(), shop: words.shop }), {
    shop: words.shop,
    ...asked,
    ...(kept && { kept }),
    onProgress: (done, size) =>
      say(places.status, fillIn(words.page.progress, { done: count(done), size: count(size) })),
  })
  showFindings(places, words, verified.findings.map(named(form)))
  keep(page, verified)
}

/** Products are called by their names, which the page has and the log does not. */
function named(form: HTMLFormElement): (finding: Finding) => Finding {
  const chosen = form.querySelector('select')?.selectedOptions[0]
  return (finding) =>
    chosen && finding.facts.product === chosen.value
      ? { ...finding, facts: { ...finding.facts, product: chosen.text } }
      : finding
}

type Asked = { isWhole: boolean; product?: string; receipt?: Receipt }

/** What the reader asked for; undefined when the receipt is none. */
function readAsked(form: HTMLFormElement): Asked | undefined {
  const fields = new FormData(form)
  const product = String(fields.get('product') ?? '')
  const text = String(fields.get('receipt') ?? '').trim()
  const asked = { isWhole: fields.has('whole'), ...(product !== '' && { product }) }
  if (text === '') return asked
  try {
    return { ...asked, receipt: readReceipt(readJson(text, 'receipt')) }
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

/** A head that failed never takes the place of the kept one. */
function keep({ data: words, places, store }: Page, verified: Verified): void {
  const kept = store.read()
  if (verified.keep) {
    store.write(verified.keep)
    showKept(places, words, store.read())
  } else if (kept && verified.now && contradictsKept(verified.findings)) {
    showContradiction(places, words, { kept, now: verified.now })
  }
}

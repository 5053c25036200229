import { describeFinding, type Finding, hasFailed, type KeptHead, writeKeptHead } from '@echoloop/verifier'
import { fillIn, type PageData } from './page-data.ts'

/** The places of the page that results go to. */
export type Places = {
  status: HTMLElement
  list: HTMLElement
  contradiction: HTMLElement
  kept: HTMLElement
}

/** One line for each finding, failures first in colour and sign, and one sentence about all of them. */
export function showFindings(places: Places, data: PageData, findings: readonly Finding[]): void {
  const format = formatOf(data)
  const rows = findings.map((finding) => {
    const row = document.createElement('li')
    row.className = finding.verdict
    const verdict = document.createElement('b')
    verdict.textContent = data.verdicts[finding.verdict]
    const sentence = document.createElement('span')
    const said = describeFinding(finding, { words: data.words, format })
    sentence.textContent = finding.facts.isPresent === 0 ? `${said} ${data.changedSince}` : said
    row.append(verdict, sentence)
    return row
  })
  places.list.replaceChildren(...rows)
  places.list.hidden = rows.length === 0
  const failed = hasFailed(findings)
  say(places.status, failed ? data.page.bad : data.page.good, failed)
}

/** One sentence for the eyes and for whoever listens. */
export function say(place: HTMLElement, sentence: string, isBad = false): void {
  const line = document.createElement('p')
  line.className = isBad ? 'outcome failed' : 'outcome'
  line.textContent = sentence
  place.replaceChildren(line)
}

/** What this browser keeps of the shop's log, and the way to keep it elsewhere too. */
export function showKept(places: Places, data: PageData, kept: KeptHead | undefined): void {
  if (kept === undefined) {
    places.kept.textContent = data.page.keptNone
    return
  }
  const { count, time } = formatOf(data)
  const facts = { size: count(kept.head.size), at: time(kept.head.at) }
  places.kept.replaceChildren(
    `${fillIn(data.page.kept, facts)} `,
    downloadOf(kept, { name: `${data.shop}.json`, label: data.page.save }),
  )
}

/** Two heads that cannot both be true, as files: nobody but the shop can have signed them. */
export function showContradiction(
  places: Places,
  data: PageData,
  heads: { kept: KeptHead; now: KeptHead } | undefined,
): void {
  places.contradiction.hidden = heads === undefined
  if (heads === undefined) return
  const line = document.createElement('p')
  line.textContent = data.page.contradiction
  const old = downloadOf(heads.kept, { name: `${data.shop}-kept.json`, label: data.page.saveOld })
  const today = downloadOf(heads.now, { name: `${data.shop}-today.json`, label: data.page.saveNew })
  const ways = document.createElement('p')
  ways.append(old, ' ', today)
  places.contradiction.replaceChildren(line, ways)
}

function downloadOf(head: KeptHead, { name, label }: { name: string; label: string }): HTMLAnchorElement {
  const link = document.createElement('a')
  link.download = name
  link.textContent = label
  link.href = URL.createObjectURL(new Blob([writeKeptHead(head)], { type: 'application/json' }))
  return link
}

/** Times and numbers as the page writes them elsewhere. */
export function formatOf({ language, timeZone }: PageData): {
  time: (iso: string) => string
  count: (value: number) => string
} {
  const locale = language === 'en' ? 'en-GB' : language
  const times = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone })
  const counts = new Intl.NumberFormat(locale)
  return { time: (iso) => times.format(new Date(iso)), count: (value) => counts.format(value) }
}

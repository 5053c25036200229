import {
  createDuplicateIndex,
  type DuplicateIndex,
  groupCopies,
} from '../../packages/analysis/src/duplicates/index.ts'
import { type Disguise, disguises, disguiseText, type Script } from './disguise-text.ts'
import { percent, type Read, type Run, type Text } from './duplicate-corpora.ts'
import { seededRandom, shuffled } from './seeded-random.ts'
import type { Tally } from './tally.ts'

const disguisedCopies = 400
const falseAlarmsMax = 0.005
const foundMin = 0.9
/** Everything at half strength at once; harder than what was promised, so that a loss is seen. */
const foundMixedMin = 0.7
/** Copies with contact inserted that the phone reviews are known to hold at least. */
const contactsMin = 10
/** Letters of a text that is worth disguising; shorter ones say what everybody says. */
const lettersMin: Record<Script, number> = { zh: 20, en: 80 }

/** Names of inserted contacts: copies in the phone reviews carry advertisements. */
export function checkInsertedContacts({ corpus, texts }: Read, { tally }: Run): void {
  const { groups, passages } = groupCopies(texts)
  const members = groups.flatMap((group) => group.members)
  const contacts = members.filter(({ inserted }) =>
    inserted.some(({ contact }) => contact !== undefined),
  ).length
  const repeated = passages.filter(({ contact }) => contact !== undefined).length
  const told = `${contacts} of ${members.length} copies in ${groups.length} groups; ${repeated} in several texts`
  tally.check(`${corpus.name}: inserted contacts named`, contacts >= contactsMin, told)
}

/** Copies in disguise and false alarms among honest texts. */
export function checkDisguisedCopies({ corpus, texts }: Read, { order, tally }: Run): void {
  const random = seededRandom(order.seed + 1)
  const index = createDuplicateIndex()
  checkFalseAlarms({ corpus, texts }, { index, tally })
  const worth = texts.filter(({ text }) => lettersOf(text) >= lettersMin[corpus.script])
  for (const disguise of disguises) {
    const chosen = shuffled(worth, random).slice(0, disguisedCopies)
    const found = chosen.filter((source) =>
      isFound({ index, source, disguise, script: corpus.script, random }),
    ).length
    const share = found / chosen.length
    tally.check(
      `${corpus.name}: copies by ${disguise}`,
      share >= (disguise === 'mixed' ? foundMixedMin : foundMin),
      `${percent(share)} of ${chosen.length}`,
    )
  }
}

type Hunt = { index: DuplicateIndex; source: Text; disguise: Disguise; script: Script; random: () => number }

function isFound({ index, source, disguise, script, random }: Hunt): boolean {
  const copy = disguiseText(source.text, { disguise, script, random })
  return index.find(copy).some(({ id, isCommonplace }) => id === source.id && !isCommonplace)
}

/** An alarm counts as false when both texts have no long run of letters in common, however they were typed. */
function checkFalseAlarms(
  { corpus, texts }: Read,
  { index, tally }: { index: DuplicateIndex; tally: Tally },
): void {
  const byId = new Map(texts.map((text) => [text.id, text.text]))
  let alarms = 0
  let wrong = 0
  for (const { id, text } of texts) {
    const [match] = index.add(id, text).filter(({ isCommonplace }) => !isCommonplace)
    if (match === undefined) continue
    alarms++
    if (!shareRun({ one: text, other: byId.get(match.id) ?? '', letters: runMin[corpus.script] })) wrong++
  }
  const share = wrong / texts.length
  const told = `${wrong} of ${texts.length}; ${percent(alarms / texts.length)} are copies or alarms`
  tally.check(`${corpus.name}: false alarms`, share <= falseAlarmsMax, `${percent(share)}: ${told}`)
}

const runMin: Record<Script, number> = { zh: 10, en: 30 }

function shareRun({ one, other, letters }: { one: string; other: string; letters: number }): boolean {
  const [first, second] = [bare(one), bare(other)]
  for (let at = 0; at + letters <= first.length; at++)
    if (second.includes(first.slice(at, at + letters))) return true
  return false
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function lettersOf(text: string): number {
  return bare(text).length
}

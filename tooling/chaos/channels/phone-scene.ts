import { setTimeout as sleep } from 'node:timers/promises'
import { endpoints, toUuid } from '@echoloop/contract'
import type pg from 'pg'
import { numberOf } from '../../checks/open-database.ts'
import type { Tally } from '../../checks/tally.ts'
import type { ChannelScene, RunningScene, ScenePlace } from './channel-scene.ts'
import { untilHeard } from './until-heard.ts'

type Written = { id: string; text: string; phone: string; isUndone: boolean }

const callers = 4
const pauseMs = 400
const answerMs = 15_000

/** Staff write calls down, each button tapped twice until both taps are answered, and take every fifth note back. */
export const phoneScene: ChannelScene = { name: 'phone notes', begin }

async function begin({ shop }: ScenePlace): Promise<RunningScene> {
  const written: Written[] = []
  const refusals = new Set<string>()
  let isEnding = false
  const seats = Array.from({ length: callers }, async (_, caller) => {
    for (let round = 0; !isEnding; round++) {
      const note = await writeDown({ shop, caller, round, refusals })
      if (note) written.push(note)
      await sleep(pauseMs)
    }
  })
  return {
    heard: () => written.length,
    async end() {
      isEnding = true
      await Promise.all(seats)
      return [...refusals]
    },
    left: (client) => numberOf(client, `select count(*) from phone_note where state = 'kept'`),
    check: (client, tally) => checkNotes(client, { tally, written }),
    async close() {},
  }
}

type Call = { shop: ScenePlace['shop']; caller: number; round: number; refusals: Set<string> }

async function writeDown({ shop, caller, round, refusals }: Call): Promise<Written | undefined> {
  const text = `来电 ${'甲乙丙丁'[caller] ?? caller} 第 ${round} 次：盖子有一点紧。`
  const phone = `+4930123456${caller}`
  const body = {
    key: `note-${caller}-${String(round).padStart(4, '0')}`,
    phone,
    direction: 'in',
    kind: 'complaint',
    text,
    opensCase: true,
    startedAt: new Date().toISOString(),
    durationSeconds: 60,
    callBackAt: null,
  } as const
  const tap = () =>
    untilHeard(refusals, () =>
      shop.client.call(endpoints.savePhoneNote, { body, signal: AbortSignal.timeout(answerMs) }),
    )
  const [first, second] = await Promise.all([tap(), tap()])
  if (!first || first.id !== second?.id) {
    refusals.add('two taps are two notes')
    return undefined
  }
  if (round % 5 !== 4) return { id: first.id, text, phone, isUndone: false }
  // Whoever takes a note back may be too late, or not hear that it worked: what is kept tells.
  const tooLate = new Set<string>()
  await untilHeard(tooLate, () =>
    shop.client.call(endpoints.undoPhoneNote, {
      params: { id: first.id },
      signal: AbortSignal.timeout(answerMs),
    }),
  )
  return { id: first.id, text, phone, isUndone: true }
}

type KeptNote = { id: string; state: string; voices: number; case: string | null }

async function checkNotes(
  client: pg.Client,
  { tally, written }: { tally: Tally; written: readonly Written[] },
): Promise<void> {
  const { rows } = await client.query<KeptNote>(
    `select phone_note.id::text, state, case_id::text as case,
       (select count(*)::int from feedback
        where feedback.shop_id = phone_note.shop_id and source = 'phone' and external_id = phone_note.id::text) as voices
     from phone_note`,
  )
  const kept = new Map(rows.map((row) => [row.id, row]))
  const noteOf = ({ id }: Written) => kept.get(toUuid('phoneNote', id) ?? '')
  tally.check(
    'phone: every note that was answered is there once, and no other',
    rows.length === written.length && written.every((one) => noteOf(one) !== undefined),
    `${written.length} answered, ${rows.length} stored`,
  )
  const wrong = rows.filter(({ state, voices }) => voices !== (state === 'taken' ? 1 : 0) || state === 'kept')
  const lost = written.filter((one) => !one.isUndone && noteOf(one)?.state !== 'taken')
  tally.check(
    'phone: each note is one voice, and none that was taken back is',
    wrong.length === 0 && lost.length === 0,
    `${rows.filter(({ state }) => state === 'undone').length} taken back, ${wrong.length} wrong, ${lost.length} lost`,
  )
  const phones = [...new Set(written.map(({ phone }) => phone))]
  const torn = phones.filter((phone) => {
    const own = written.filter((one) => one.phone === phone).flatMap((one) => noteOf(one)?.case ?? [])
    return new Set(own).size > 1
  })
  tally.check(
    'phone: each caller has one case',
    torn.length === 0,
    `${phones.length} callers, ${torn.length} with several`,
  )
}

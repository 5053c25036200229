import { setTimeout as sleep } from 'node:timers/promises'
import { createClient, ProblemError } from '@echoloop/client'
import { endpoints, type SurveyAnswer } from '@echoloop/contract'

/** One person as they know it: what the server said it has. */
export type AnsweredPerson = {
  responseId: string
  answers: Record<string, SurveyAnswer>
  state: 'open' | 'complete' | 'screened-out' | 'quota-full'
}

export type Answering = {
  /** How many have ended so far. */
  ended(): number
  /** Begins with nobody new; resolves when everybody is through. */
  end(): Promise<{ people: AnsweredPerson[]; refusals: string[] }>
}

const answerMs = 15_000
const atOnce = 8

type Room = { url: string; publicShop: string; surveyId: string }

/** People who answer one after the other, each repeating whatever the server did not acknowledge. */
export function keepAnswering(room: Room): Answering {
  const people: AnsweredPerson[] = []
  const refusals = new Set<string>()
  let isEnding = false
  let number = 0
  const seat = async () => {
    while (!isEnding) {
      number += 1
      await answer(room, { number, people, refusals })
    }
  }
  const seats = Promise.all(Array.from({ length: atOnce }, seat))
  return {
    ended: () => people.filter(({ state }) => state !== 'open').length,
    async end() {
      isEnding = true
      await seats
      return { people, refusals: [...refusals] }
    },
  }
}

type Visit = { number: number; people: AnsweredPerson[]; refusals: Set<string> }

async function answer(room: Room, { number, people, refusals }: Visit): Promise<void> {
  const { url, publicShop, surveyId } = room
  const client = createClient({
    baseUrl: url,
    fetch: (input, init) => {
      const headers = new Headers(init?.headers)
      headers.set('x-forwarded-for', `198.18.${(number >> 8) & 255}.${number & 255}`)
      return fetch(input, { ...init, headers })
    },
  })
  const signal = () => AbortSignal.timeout(answerMs)
  const body = {
    shop: publicShop,
    version: 1,
    language: 'zh-CN',
    channel: 'kiosk' as const,
    clientKey: `chaos-person-${String(number).padStart(8, '0')}`,
  }
  const begun = await untilHeard(refusals, () =>
    client.call(endpoints.startSurveyResponse, { params: { surveyId }, body, signal: signal() }),
  )
  const person: AnsweredPerson = { responseId: begun.id, answers: {}, state: 'open' }
  people.push(person)
  const params = { surveyId, responseId: begun.id }
  const known = { shop: publicShop, token: begun.token }
  const steps: Record<string, SurveyAnswer> = {
    side: { choice: number % 2 === 0 ? 'left' : 'right' },
    words: { text: `第 ${number} 位顾客：杯盖有点紧，其他都好。` },
  }
  for (const [question, given] of Object.entries(steps)) {
    const put = () =>
      client.call(endpoints.putSurveyAnswers, {
        params,
        body: { ...known, answers: { [question]: given } },
        signal: signal(),
      })
    const { isQuotaFull } = await untilHeard(refusals, put)
    // Whoever ended because of a quota may have been told after the answer was kept.
    person.answers[question] = given
    if (isQuotaFull) {
      person.state = 'quota-full'
      return
    }
  }
  // Every seventh closes the page before the end.
  if (number % 7 === 0) return
  const ending = await untilHeard(refusals, () =>
    client.call(endpoints.endSurveyResponse, {
      params,
      body: { ...known, end: 'complete' },
      signal: signal(),
    }),
  )
  person.state = ending.state
}

async function untilHeard<T>(refusals: Set<string>, ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status > 0)
        refusals.add(`${error.problem.status} ${error.problem.code}`)
      await sleep(200)
    }
  }
}

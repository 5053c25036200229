import { setTimeout as sleep } from 'node:timers/promises'
import { ProblemError } from '@echoloop/client'
import { endpoints } from '@echoloop/contract'
import sharp from 'sharp'
import { z } from 'zod'
import type { Mailbox } from '../../../apps/server/test/start-mailbox.ts'
import type { SetUpShop } from '../../checks/set-up-shop.ts'

/** A buyer's review that was answered: the reply to each of its two taps. */
export type WrittenReview = { to: string; ids: string[]; receipts: string[] }

/** Buyers who open their letter, send a picture, and tap send twice until both are answered. */
export type Writers = {
  /** Waits until every letter that came has its review; resolves with all of them. */
  end(): Promise<{ written: WrittenReview[]; refusals: string[] }>
}

const answerMs = 15_000
const pauseMs = 200
const uploadSchema = z.object({ id: z.string() })

export async function beginWriting(shop: SetUpShop, mailbox: Mailbox): Promise<Writers> {
  const picture = await sharp({ create: { width: 320, height: 240, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer()
  const written: WrittenReview[] = []
  const refusals = new Set<string>()
  let isEnding = false
  let done = 0
  const loop = (async () => {
    for (;;) {
      const letters = mailbox.received()
      if (done >= letters.length) {
        if (isEnding) return
        await sleep(pauseMs)
        continue
      }
      const letter = letters[done]
      done++
      const token = tokenIn(String(letter?.mail.html ?? ''))
      if (!letter || !token) throw new Error('a letter holds no review link')
      const order = { shop, token, picture, refusals }
      written.push({ to: letter.to[0] ?? '', ...(await writeReview(order)) })
    }
  })()
  return {
    async end() {
      isEnding = true
      await loop
      return { written, refusals: [...refusals] }
    },
  }
}

function tokenIn(html: string): string | undefined {
  return /\/r\/([A-Za-z0-9_.-]+)/.exec(html)?.[1]
}

type Writing = { shop: SetUpShop; token: string; picture: Buffer; refusals: Set<string> }

async function writeReview(order: Writing): Promise<{ ids: string[]; receipts: string[] }> {
  const attachment = await untilAnswered(order, () => sendPicture(order))
  const body = {
    token: order.token,
    rating: 4,
    text: '杯壁不烫手，盖子有一点紧。',
    attachmentIds: [attachment],
    isAnonymous: false,
  }
  const tap = () =>
    untilAnswered(order, () =>
      order.shop.client.call(endpoints.submitReview, { body, signal: AbortSignal.timeout(answerMs) }),
    )
  const taps = await Promise.all([tap(), tap()])
  return { ids: taps.map(({ id }) => id), receipts: taps.map(({ receiptUrl }) => receiptUrl) }
}

async function sendPicture({ shop, token, picture }: Writing): Promise<string> {
  const address = shop.client.urlOf(endpoints.putUpload, { query: { token } })
  const reply = await fetch(address, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(picture),
    signal: AbortSignal.timeout(answerMs),
  })
  if (!reply.ok) throw new Error(`${reply.status} to a picture`)
  return uploadSchema.parse(await reply.json()).id
}

/** Asks again until there is an answer; what was refused for good is noted and asked again all the same. */
async function untilAnswered<T>({ refusals }: Writing, ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status > 0)
        refusals.add(`${error.problem.status} ${error.problem.code}`)
      else if (error instanceof Error && /^\d{3} to/.test(error.message)) refusals.add(error.message)
      await sleep(300)
    }
  }
}

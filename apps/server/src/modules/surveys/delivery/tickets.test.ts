import { endpoints } from '@echoloop/contract'
import jsqr from 'jsqr'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DeliveryStage, shortSurvey, startDeliveryStage } from '../../../../test/start-delivery-stage.ts'

let stage: DeliveryStage

beforeAll(async () => {
  stage = await startDeliveryStage()
})
afterAll(() => stage.stop())

async function ask(path: string): Promise<Response> {
  return fetch(`${stage.api.url}${path}`, {
    headers: { authorization: `Bearer ${stage.shop.key}` },
    redirect: 'manual',
  })
}

async function linksOf(surveyId: string, count: number): Promise<{ listId: string; tickets: string[] }> {
  const { id } = await stage.shop.client.call(endpoints.createSurveyLinks, {
    params: { surveyId },
    body: { name: 'parcels', count, expiresAt: null },
  })
  const csv = await (await ask(`/v1/surveys/${surveyId}/lists/${id}/links.csv`)).text()
  return { listId: id, tickets: [...csv.matchAll(/\/survey\/t\/([\w.-]+)/g)].map(([, token = '']) => token) }
}

test('the code is read by a camera as the open link with its language and hidden fields', async () => {
  const surveyId = await stage.survey()
  const hidden = encodeURIComponent(JSON.stringify({ place: '柜台', unknown: 'x' }))
  const png = Buffer.from(
    await (await ask(`/v1/surveys/${surveyId}/qr.png?language=zh-CN&hidden=${hidden}`)).arrayBuffer(),
  )
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const url = new URL(jsqr.default(new Uint8ClampedArray(data), info.width, info.height)?.data ?? '')
  expect(url.pathname).toBe(`/survey/${surveyId}`)
  expect(Object.fromEntries(url.searchParams)).toEqual({
    shop: stage.shop.publicId,
    lang: 'zh-CN',
    via: 'qr',
    place: '柜台',
  })
  const svg = await ask(`/v1/surveys/${surveyId}/qr.svg`)
  expect([svg.headers.get('content-type'), (await svg.text()).startsWith('<svg')]).toEqual([
    'image/svg+xml',
    true,
  ])
  for (const [size, box] of [
    ['poster', '595.28 841.89'],
    ['card', '297.64 419.53'],
  ]) {
    const pdf = await (await ask(`/v1/surveys/${surveyId}/poster.pdf?size=${size}`)).text()
    expect(pdf).toContain(`/MediaBox [0 0 ${box}]`)
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1)
  }
  expect((await ask(`/v1/surveys/${surveyId}/qr.svg?hidden=nonsense`)).status).toBe(400)
})

test('a link takes one response, also when two open it at once, and tells so afterwards', async () => {
  const surveyId = await stage.survey()
  const { tickets } = await linksOf(surveyId, 3)
  const [ticket = '', other = ''] = tickets
  expect(new Set(tickets).size).toBe(3)

  const ids = await Promise.all([1, 2, 3, 4].map(() => stage.answer(surveyId, ticket, 9).catch(() => 'late')))
  expect(new Set(ids.filter((id) => id !== 'late')).size).toBe(1)
  await expect(stage.answer(surveyId, ticket, 1)).rejects.toMatchObject({
    problem: { code: 'survey/ticket-used' },
  })
  await stage.answer(surveyId, other, 5)

  const used = await ask(`/survey/t/${ticket}?lang=zh-CN`)
  expect([used.status, (await used.text()).includes('这个链接已经用过了')]).toEqual([410, true])
  const fresh = await ask(`/survey/t/${tickets[2]}?lang=zh-CN`)
  expect([fresh.status, fresh.headers.get('location')]).toEqual([
    303,
    expect.stringContaining(`/survey/${surveyId}?`),
  ])
  const [list] = (await stage.shop.client.call(endpoints.listSurveyLists, { params: { surveyId } })).items
  expect(list).toMatchObject({ size: 3, answered: 2 })
})

test('links of a stopped list, of another survey or altered ones take nothing', async () => {
  const surveyId = await stage.survey()
  const elsewhere = await stage.survey()
  const { listId, tickets } = await linksOf(surveyId, 2)
  const [ticket = ''] = tickets
  const codeOf = (survey: string, token: string) =>
    stage.answer(survey, token, 1).catch(({ problem }: { problem: { code: string } }) => problem.code)
  expect(await codeOf(elsewhere, ticket)).toBe('survey/ticket-invalid')
  expect(await codeOf(surveyId, `${ticket.slice(0, -2)}AA`)).toBe('survey/ticket-invalid')
  await stage.shop.client.call(endpoints.stopSurveyList, { params: { surveyId, listId } })
  expect(await codeOf(surveyId, ticket)).toBe('survey/ticket-ended')
  expect((await ask(`/survey/t/${ticket}`)).status).toBe(410)
  const door = await stage.shop.client.call(endpoints.readSurveyTicket, { params: { ticket } })
  expect(door).toMatchObject({ survey: surveyId, state: 'ended' })
})

test('an anonymous response keeps no way back to its link once it has ended', async () => {
  const surveyId = await stage.survey({ ...shortSurvey, isAnonymous: true })
  const { tickets } = await linksOf(surveyId, 1)
  await stage.answer(surveyId, tickets[0] ?? '', 7)
  const rows = await stage.shop.run(async (scope) => ({
    uses: await scope.db
      .selectFrom('surveyTicketUse')
      .select('responseId')
      .where('shopId', '=', scope.shopId)
      .execute(),
    used: await scope.db
      .selectFrom('surveyInvitation')
      .select(['responseId', 'answeredAt'])
      .where('shopId', '=', scope.shopId)
      .where('state', '=', 'answered')
      .orderBy('createdAt', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  }))
  expect(rows.uses).toEqual([])
  expect(rows.used.responseId).toBeNull()
  expect(rows.used.answeredAt?.toISOString()).toMatch(/T00:00:00.000Z$/)
})

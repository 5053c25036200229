import { createClient } from '@echoloop/client'
import { endpoints } from '@echoloop/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi } from './start-api.ts'

let api: TestApi

beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const owner = { name: '林老板', email: 'lin@example.com', password: 'tea and kettles' }
const shop = { shopName: '小店', language: 'zh-CN', timeZone: 'Asia/Shanghai' } as const

/** A client that keeps cookies, as a browser does. */
function browser(headers: Record<string, string> = {}) {
  let cookie = ''
  const send: typeof fetch = async (input, init) => {
    const all = new Headers(init?.headers)
    if (cookie) all.set('cookie', cookie)
    for (const [name, value] of Object.entries(headers)) all.set(name, value)
    const response = await fetch(input, { ...init, headers: all, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) cookie = line.split(';')[0] ?? ''
    return response
  }
  const signIn = (email: string, password: string) =>
    send(`${api.url}/v1/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
  return { client: createClient({ baseUrl: api.url, fetch: send }), signIn, send }
}

describe('sign-in', () => {
  test('begins with the set-up of an empty server, which happens once however often it is asked', async () => {
    const visitor = createClient({ baseUrl: api.url })
    expect(await visitor.call(endpoints.readSetup)).toEqual({ isNeeded: true })
    const wrong = visitor.call(endpoints.setUp, { body: { ...owner, ...shop, timeZone: 'Mars/Olympus' } })
    await expect(wrong).rejects.toMatchObject({ problem: { code: 'shop/unknown-time-zone' } })
    const tries = await Promise.allSettled(
      Array.from({ length: 5 }, () => visitor.call(endpoints.setUp, { body: { ...owner, ...shop } })),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await visitor.call(endpoints.readSetup)).toEqual({ isNeeded: false })
  })

  test('takes the right password and refuses a wrong one', async () => {
    const person = browser()
    expect((await person.signIn(owner.email, 'something else')).status).toBe(401)
    await expect(person.client.call(endpoints.readSession)).rejects.toMatchObject({
      problem: { code: 'session/needed' },
    })
    expect((await person.signIn(owner.email, owner.password)).status).toBe(200)
    expect(await person.client.call(endpoints.readSession)).toMatchObject({
      person: { email: owner.email },
      shop: { name: '小店', role: 'owner' },
    })
    const changed = await person.client.call(endpoints.changeSession, { body: { language: 'en' } })
    expect(changed.person.language).toBe('en')
  })

  test('by cookie refuses a change from another site, and a key needs no cookie', async () => {
    const person = browser()
    await person.signIn(owner.email, owner.password)
    const evil = { origin: 'https://evil.example', 'content-type': 'application/json' }
    const change = (headers: Record<string, string>) =>
      person.send(`${api.url}/v1/shop`, { method: 'PATCH', headers, body: '{"name":"Stolen"}' })
    expect((await change(evil)).status).toBe(403)
    expect((await change({ ...evil, origin: 'null' })).status).toBe(403)
    expect((await change({ ...evil, origin: api.url })).status).toBe(200)
  })

  test('by a one-time link works once, and a role taken away is gone at once', async () => {
    const boss = browser()
    await boss.signIn(owner.email, owner.password)
    const added = await boss.client.call(endpoints.addMember, {
      body: { name: 'Ann', email: 'ann@example.com', role: 'agent' },
    })
    const path = added.signInLink.slice('http://localhost:3000'.length)
    const ann = browser()
    expect((await ann.send(`${api.url}${path}`)).status).toBe(302)
    expect(await ann.client.call(endpoints.readSession)).toMatchObject({ shop: { role: 'agent' } })
    const second = browser()
    await second.send(`${api.url}${path}`)
    await expect(second.client.call(endpoints.readSession)).rejects.toMatchObject({
      problem: { status: 401 },
    })
    await boss.client.call(endpoints.removeMember, { params: { id: added.member.id } })
    await expect(ann.client.call(endpoints.readShop)).rejects.toMatchObject({
      problem: { code: 'shop/not-found' },
    })
  })

  test('lets a person set a password, and change it only with the old one', async () => {
    const boss = browser()
    await boss.signIn(owner.email, owner.password)
    const { signInLink } = await boss.client.call(endpoints.addMember, {
      body: { name: 'Bo', email: 'bo@example.com', role: 'analyst' },
    })
    const bo = browser()
    await bo.send(`${api.url}${signInLink.slice('http://localhost:3000'.length)}`)
    await bo.client.call(endpoints.setPassword, { body: { password: 'first password' } })
    const wrong = bo.client.call(endpoints.setPassword, {
      body: { password: 'second password', currentPassword: 'no idea' },
    })
    await expect(wrong).rejects.toMatchObject({ problem: { code: 'session/wrong-password' } })
    await bo.client.call(endpoints.setPassword, {
      body: { password: 'second password', currentPassword: 'first password' },
    })
    expect((await browser().signIn('bo@example.com', 'first password')).status).toBe(401)
    expect((await browser().signIn('bo@example.com', 'second password')).status).toBe(200)
  })
})

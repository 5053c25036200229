import { type Client, createClient } from '@echoloop/client'
import { endpoints, type Member, type Role } from '@echoloop/contract'
import type { TestApi, TestShop } from './start-api.ts'

export type TestMember = { id: string; name: string; member: Member; client: Client }

let count = 0

/** Adds a member to a shop and signs in by the one-time link, as a colleague does in a browser. */
export async function signInMember(
  api: TestApi,
  shop: TestShop,
  facts: { name: string; role: Role },
  takeCookie: (cookie: string) => void = () => {},
): Promise<TestMember> {
  count += 1
  const { member, signInLink } = await shop.client.call(endpoints.addMember, {
    body: { ...facts, email: `member-${count}-${shop.shopId}@example.com` },
  })
  const { pathname, search } = new URL(signInLink)
  const answer = await fetch(`${api.url}${pathname}${search}`, { redirect: 'manual' })
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  takeCookie(cookie)
  const send: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers)
    headers.set('cookie', cookie)
    return fetch(input, { ...init, headers })
  }
  return { id: member.id, name: facts.name, member, client: createClient({ baseUrl: api.url, fetch: send }) }
}

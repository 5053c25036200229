import { endpoints } from '@echoloop/contract'
import type { TestShop } from './start-api.ts'

/** A source, a monitor, an account and a post that all carry this name. Ids by the prefix of their kind. */
export async function fillListening(
  { client }: TestShop,
  name: string,
): Promise<Record<'lis' | 'mon' | 'lac' | 'lpo', string>> {
  const { source } = await client.call(endpoints.createListeningSource, {
    body: { kind: 'webhook', name, network: 'walk', isOn: true },
  })
  const rule = {
    keywords: [name],
    hashtags: [],
    exclusions: [],
    languages: [],
    competitors: [],
    sourceIds: [],
  }
  const monitor = await client.call(endpoints.createMonitor, { body: { name, rule, isOn: true } })
  const { account } = await client.call(endpoints.addListeningAccount, {
    body: { kind: 'adapter', name, network: 'walk', address: 'https://adapter.example/', charactersMax: 100 },
  })
  const post = await client.call(endpoints.draftListeningPost, {
    body: { accountId: account.id, text: name, visibility: 'public' },
  })
  return { lis: source.id, mon: monitor.id, lac: account.id, lpo: post.id }
}

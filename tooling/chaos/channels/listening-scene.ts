import { endpoints, type SourceSettings } from '@echoloop/contract'
import {
  type FakeMastodon,
  mastodonToken,
  startFakeMastodon,
} from '../../../apps/server/test/start-fake-mastodon.ts'
import { startWebServer, type WebServer } from '../../../apps/server/test/start-web-server.ts'
import { numberOf } from '../../checks/open-database.ts'
import type { ChannelScene, RunningScene, ScenePlace } from './channel-scene.ts'
import { checkListening } from './check-listening.ts'
import {
  answerPosts,
  deliver,
  type ListeningStage,
  postInForum,
  postOnMastodon,
  readAgainAndAgain,
} from './listening-seats.ts'

const feedMs = 150

/**
 * A feed and a time line grow while they are read, an adapter delivers what it is not sure of again, and staff answer at
 * the source, each button tapped twice. Some of the network's words are lost on the way back.
 */
export const listeningScene: ChannelScene = { name: 'listening', begin }

async function begin(place: ScenePlace): Promise<RunningScene> {
  const feed: string[] = []
  const forum = await startForum(feed)
  const mastodon = await startFakeMastodon()
  const stage = await openStage(place, { feed, forum, mastodon })
  const { facts, refusals } = stage
  const reading = readAgainAndAgain(stage)
  const seats = [postInForum(stage), postOnMastodon(stage), deliver(stage), answerPosts(stage)]
  return {
    heard: () => facts.delivered.length + facts.answers.length,
    async end() {
      stage.isEnding = true
      await Promise.all(seats)
      return [...refusals]
    },
    left: async (client) => {
      const kept = await numberOf(client, 'select count(*) from listening_item')
      const waiting = await numberOf(client, `select count(*) from listening_post where state = 'waiting'`)
      return Math.max(0, facts.posted.length + facts.delivered.length - kept) + waiting
    },
    check: (client, tally) =>
      checkListening({
        client,
        tally,
        facts,
        asked: mastodon.asked.filter((path) => path === 'POST /api/v1/statuses').length,
        arrived: [...mastodon.posted.values()].map(({ status }) => String(status)),
      }),
    async close() {
      stage.isClosed = true
      await reading
      await mastodon.close()
      await forum.close()
    },
  }
}

/** A feed that takes its time, so that a kill may fall between asking and keeping. */
function startForum(feed: readonly string[]): Promise<WebServer> {
  return startWebServer((_request, response) => {
    const items = feed.map(
      (words, at) =>
        `<item><guid>forum-${at}</guid><title>${words}</title><pubDate>${new Date().toUTCString()}</pubDate></item>`,
    )
    setTimeout(() => {
      response.setHeader('etag', `"${feed.length}"`).end(`<rss><channel>${items.join('')}</channel></rss>`)
    }, feedMs)
  })
}

type Ground = { feed: string[]; forum: WebServer; mastodon: FakeMastodon }

async function openStage(place: ScenePlace, { feed, forum, mastodon }: Ground): Promise<ListeningStage> {
  const { client } = place.shop
  const rule = {
    keywords: ['回声杯'],
    hashtags: [],
    exclusions: [],
    languages: [],
    competitors: [],
    sourceIds: [],
  }
  await client.call(endpoints.createMonitor, { body: { name: '杯子', isOn: true, rule } })
  const addSource = (body: SourceSettings) => client.call(endpoints.createListeningSource, { body })
  const shared = { isOn: true, everyMinutes: 15 } as const
  const ofForum = await addSource({
    ...shared,
    kind: 'feed',
    name: '论坛',
    network: 'forum',
    address: `${forum.url}/feed`,
  })
  const ofMaker = await addSource({
    ...shared,
    kind: 'mastodon-account',
    name: '长毛象',
    address: mastodon.url,
    subject: 'maker',
  })
  const { source, secret } = await addSource({ kind: 'webhook', name: '微博', isOn: true, network: '微博' })
  const { account } = await client.call(endpoints.addListeningAccount, {
    body: { kind: 'mastodon', name: '茶店', address: mastodon.url, token: mastodonToken },
  })
  return {
    place,
    mastodon,
    feed,
    accountId: account.id,
    inbox: { source, secret: secret ?? '' },
    sourceIds: [ofForum.source.id, ofMaker.source.id],
    facts: { posted: [], delivered: [], answers: [] },
    refusals: new Set(),
    isEnding: false,
    isClosed: false,
  }
}

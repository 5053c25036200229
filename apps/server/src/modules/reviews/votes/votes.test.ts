import { endpoints, voteLimits } from '@echoloop/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInMember } from '../../../../test/sign-in-member.ts'
import { type Own, type ReviewGround, startReviewGround } from '../../../../test/start-review-ground.ts'
import { type VoteGround, voteGroundOf } from '../../../../test/vote-ground.ts'

let ground: ReviewGround
let readers: VoteGround
beforeAll(async () => {
  ground = await startReviewGround()
  readers = voteGroundOf(ground)
})
afterAll(() => ground.api.stop())

const minute = 60_000
const later = (ms: number) => {
  ground.api.app.platform.clockOffsetMs += ms
}

/** Votes of so many readers, each in a network of the own. */
async function voteFromNetworks(own: Own, votes: readonly boolean[]): Promise<void> {
  for (const isHelpful of votes) await readers.vote(own.id, isHelpful, { ip: readers.newNetwork() })
}

/** Asks for the figures without changing them: a vote taken back that was never given. */
async function shown(own: Own): Promise<string> {
  const { helpful, of } = await readers.vote(own.id, null, { ip: readers.newNetwork() })
  return `${helpful} of ${of}`
}

/** Ids and votes of the product's reviews, most helpful first. */
async function mostHelpful(own: Own): Promise<{ id: string; votes: string }[]> {
  const { product } = await ground.read(own)
  const { items } = await ground.shop.client.call(endpoints.listProductReviews, {
    params: { productId: product.id },
    query: { shop: ground.shop.publicId, order: 'helpful', limit: 50 },
  })
  return items.map(({ id, votes }) => ({ id, votes: `${votes.helpful} of ${votes.of}` }))
}

/** The order follows in a job of its own. */
async function expectFirst(own: Own, votes: string): Promise<void> {
  let [first] = await mostHelpful(own)
  for (let round = 0; round < 100 && (first?.id !== own.id || first.votes !== votes); round++) {
    await new Promise((done) => setTimeout(done, 100))
    ;[first] = await mostHelpful(own)
  }
  expect(first).toEqual({ id: own.id, votes })
}

test('three readers in networks of their own move the order, and a script in one network moves neither order nor figures', async () => {
  const [liked, pushed] = [await ground.newReview(), await ground.newReview()]
  await voteFromNetworks(liked, [true, true, true])
  await expectFirst(liked, '3 of 3')
  await voteFromNetworks(pushed, [true, true, false])
  for (let sent = 0; sent < 60; sent++)
    await readers.vote(pushed.id, true, { ip: `18.0.0.${sent + 1}`, browser: `script ${sent}` })
  await expectFirst(liked, '3 of 3')
  expect(await shown(pushed)).toBe('2 of 3')
})

describe('a vote on a review', () => {
  test('shows once readers in three networks have voted', async () => {
    const own = await ground.newReview()
    await voteFromNetworks(own, [true, true])
    expect(await shown(own)).toBe('0 of 0')
    await voteFromNetworks(own, [false])
    expect(await shown(own)).toBe('2 of 3')
  })

  test('counts once in a network: the oldest, which its reader may change and take back', async () => {
    const own = await ground.newReview()
    await voteFromNetworks(own, [true, true, true])
    const first = { ip: '13.7.7.1', browser: 'first' }
    expect(await readers.vote(own.id, true, first)).toMatchObject({ helpful: 4, of: 4 })
    const neighbour = { ip: '13.7.7.200', browser: 'second' }
    expect(await readers.vote(own.id, false, neighbour)).toMatchObject({ helpful: 4, of: 4 })
    expect(await readers.vote(own.id, false, first)).toMatchObject({ helpful: 3, of: 4 })
    expect(await readers.vote(own.id, null, first)).toMatchObject({ helpful: 3, of: 4 })
    expect(await readers.vote(own.id, null, neighbour)).toMatchObject({ helpful: 3, of: 3 })
  })

  test('is taken from one connection of IPv6 as from one network', async () => {
    const own = await ground.newReview()
    for (const part of ['1', '2', '3', 'ffff:1'])
      await readers.vote(own.id, true, { ip: `2400:cb00:1:2::${part}` })
    expect(await shown(own)).toBe('0 of 0')
    for (const net of ['3', '4']) await readers.vote(own.id, true, { ip: `2400:cb00:1:${net}::1` })
    expect(await shown(own)).toBe('3 of 3')
  })

  test('is refused on a review that is not public, and to those who cannot be neutral', async () => {
    const own = await ground.newReview()
    const stranger = { ip: readers.newNetwork() }
    await ground.decide(own, { decision: 'refuse', code: 'spam' })
    expect(await readers.vote(own.id, true, stranger)).toMatchObject({
      status: 404,
      code: 'feedback/not-found',
    })
    await ground.decide(own, { decision: 'publish' })
    const { api, shop } = ground
    const key = { authorization: `Bearer ${shop.key}` }
    expect(await readers.vote(own.id, true, { ...stranger, headers: key })).toMatchObject({
      status: 403,
      code: 'vote/of-shop',
    })
    const other = await api.newShop()
    const foreign = { authorization: `Bearer ${other.key}` }
    expect((await readers.vote(own.id, true, { ...stranger, headers: foreign })).status).toBe(200)
  })

  test('is refused to a signed-in member of the shop, and not to one of another shop', async () => {
    const own = await ground.newReview()
    const cookieOf = async (shop: ReviewGround['shop']) => {
      const sent: string[] = []
      const { client } = await signInMember(ground.api, shop, { name: '小王', role: 'agent' }, (cookie) =>
        sent.push(cookie),
      )
      expect(client).toBeDefined()
      return { cookie: sent[0] ?? '' }
    }
    const mine = await cookieOf(ground.shop)
    const answer = await readers.vote(own.id, true, { ip: readers.newNetwork(), headers: mine })
    expect(answer).toMatchObject({ status: 403, code: 'vote/of-shop' })
    const theirs = await cookieOf(await ground.api.newShop())
    expect((await readers.vote(own.id, true, { ip: readers.newNetwork(), headers: theirs })).status).toBe(200)
  })

  test('is refused from the connection that the review was written on', async () => {
    const own = await ground.newReview({}, '14.5.6.7')
    expect(await readers.vote(own.id, true, { ip: '14.5.6.7' })).toMatchObject({
      status: 403,
      code: 'vote/own-review',
    })
    expect((await readers.vote(own.id, true, { ip: '14.5.6.8' })).status).toBe(200)
  })

  test('without a script leads back to the review', async () => {
    const own = await ground.newReview()
    await voteFromNetworks(own, [true, true])
    const { product } = await ground.read(own)
    const path = `/p/${product.id}/reviews/${own.id}/votes?shop=${ground.shop.publicId}`
    const response = await fetch(`${ground.api.url}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'x-forwarded-for': readers.newNetwork() },
      body: new URLSearchParams({ isHelpful: 'true' }),
    })
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      `/p/${product.id}?shop=${ground.shop.publicId}#${own.id}`,
    ])
    expect(await shown(own)).toBe('3 of 3')
  })
})

describe('stuffing', () => {
  test('a thousand scripted votes from one network move nothing, also on what it voted for before', async () => {
    const [early, target] = [await ground.newReview(), await ground.newReview()]
    await voteFromNetworks(early, [true, false, true])
    await voteFromNetworks(target, [true, false, true])
    expect(await readers.vote(early.id, true, { ip: '15.0.0.1', browser: 'person' })).toMatchObject({
      helpful: 3,
      of: 4,
    })
    later(2 * minute)
    for (let wave = 0; wave < 40; wave++) {
      const script = Array.from({ length: 25 }, (_, index) => wave * 25 + index)
      const answers = await Promise.all(
        script.map((sent) =>
          readers.vote(target.id, true, { ip: `15.0.0.${1 + (sent % 250)}`, browser: `script ${sent}` }),
        ),
      )
      expect(answers.map(({ status }) => status)).toEqual(script.map(() => 200))
    }
    expect([await shown(early), await shown(target)]).toEqual(['2 of 3', '2 of 3'])
    later(40 * 24 * 60 * minute)
    await readers.vote(target.id, true, { ip: '15.0.0.77', browser: 'long after' })
    expect(await shown(target)).toBe('2 of 3')
    await voteFromNetworks(target, [true])
    expect(await shown(target)).toBe('3 of 4')
  })

  test('a script with one browser is ruled out too, while thirty votes a day are a busy office', async () => {
    const [target, ...others] = [await ground.newReview(), await ground.newReview()]
    await voteFromNetworks(target, [true, true, true])
    const office = { ip: '16.0.0.1' }
    for (let sent = 0; sent < voteLimits.perNetworkAndDay; sent++)
      await readers.vote(target.id, sent % 2 === 1, office)
    expect(await shown(target)).toBe('4 of 4')
    await readers.vote(others[0]?.id ?? '', true, office)
    expect(await shown(target)).toBe('3 of 3')
  })

  test('many networks within a minute count as few', async () => {
    const own = await ground.newReview()
    const start = Math.ceil((Date.now() + ground.api.app.platform.clockOffsetMs) / minute) * minute
    ground.api.app.platform.clockOffsetMs = start - Date.now()
    await voteFromNetworks(
      own,
      Array.from({ length: 40 }, () => true),
    )
    const { of = 0 } = await readers.vote(own.id, null, { ip: readers.newNetwork() })
    expect(of).toBeGreaterThanOrEqual(voteLimits.networksMin)
    expect(of).toBeLessThanOrEqual(2 * voteLimits.networksPerMinute)
    later(5 * minute)
    await voteFromNetworks(own, [true])
    expect(await shown(own)).toBe(`${of + 1} of ${of + 1}`)
  })
})

type Raw = { review: string; voter: string; network: string; isHelpful: boolean; at: Date; isOut: boolean }

/** A recount of the raw votes, written apart from the product's own statement. */
function recount(votes: readonly Raw[]): Record<string, string> {
  const sorted = [...votes].sort(
    (one, two) => one.at.getTime() - two.at.getTime() || (one.voter < two.voter ? -1 : 1),
  )
  const found: Record<string, string> = {}
  for (const review of new Set(votes.map((vote) => vote.review))) {
    const networks = new Set<string>()
    const minutes = new Map<number, number>()
    let [helpful, voted] = [0, 0]
    for (const vote of sorted) {
      if (vote.review !== review || vote.isOut || networks.has(vote.network)) continue
      networks.add(vote.network)
      const within = Math.floor(vote.at.getTime() / minute)
      const place = (minutes.get(within) ?? 0) + 1
      minutes.set(within, place)
      if (place > voteLimits.networksPerMinute) continue
      voted += 1
      if (vote.isHelpful) helpful += 1
    }
    found[review] = voted < voteLimits.networksMin ? '0/0' : `${helpful}/${voted}`
  }
  return found
}

test('what is kept equals a recount of the raw votes, after any mix of readers, scripts and second thoughts', async () => {
  const reviews = [await ground.newReview(), await ground.newReview(), await ground.newReview()]
  let state = 20_261_122
  const pick = (count: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * count)
  }
  for (let step = 0; step < 400; step++) {
    const review = reviews[pick(3)]
    const network = pick(4) === 0 ? 0 : 1 + pick(40)
    const isHelpful = [true, true, false, null][pick(4)] ?? null
    await readers.vote(review?.id ?? '', isHelpful, {
      ip: `17.0.${network}.${1 + pick(50)}`,
      browser: `browser ${pick(3)}`,
    })
    if (pick(3) === 0) later(pick(90_000))
  }
  const { raw, kept } = await ground.shop.run(async ({ db, shopId }) => ({
    raw: (
      await sql<Raw>`
        select feedback_id as review, encode(voter, 'hex') as voter, encode(review_vote.network, 'hex') as network,
          is_helpful, at, ruled_out_at is not null as "isOut"
        from review_vote
        left join voting_network
          on voting_network.shop_id = ${shopId} and voting_network.network = review_vote.network
        where review_vote.shop_id = ${shopId}`.execute(db)
    ).rows,
    kept: (
      await sql<{ review: string; figures: string }>`
        select feedback_id as review, helpful || '/' || voted as figures
        from review_helpfulness
        where shop_id = ${shopId}`.execute(db)
    ).rows,
  }))
  expect(raw.some(({ isOut }) => isOut)).toBe(true)
  const counted = recount(raw)
  expect(Object.fromEntries(kept.map(({ review, figures }) => [review, figures]))).toEqual({
    ...Object.fromEntries(kept.map(({ review }) => [review, '0/0'])),
    ...counted,
  })
})

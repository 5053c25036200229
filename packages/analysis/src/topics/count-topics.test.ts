import { describe, expect, it } from 'vitest'
import { textsOfAShop } from '../../test/texts-of-a-shop.ts'
import { seededRandom } from '../statistics/index.ts'
import { countTopics } from './count-topics.ts'
import { countTopicsByPeriod } from './count-topics-by-period.ts'
import { discoverTopics } from './discover-topics.ts'

const texts = textsOfAShop({ count: 400, random: seededRandom(6) }).map((text, index) => ({
  ...text,
  day: index % 70,
}))
const model = discoverTopics({ texts })

describe('countTopics', () => {
  it('puts every text of a group into a topic of it or among its others', () => {
    const { groups, texts: all, inGroups, inTopics } = countTopics(model, texts)
    expect(all).toBe(400)
    expect(inTopics).toBeLessThanOrEqual(inGroups)
    for (const { group, texts: spoken, other, topics } of groups) {
      const said = texts.filter(({ analysis }) => analysis.aspects.some(({ code }) => code === group))
      expect(spoken).toBe(said.length)
      const most = Math.max(0, ...topics.map((topic) => topic.texts))
      expect(most + other.texts).toBeLessThanOrEqual(spoken)
      expect(topics.reduce((sum, topic) => sum + topic.texts, other.texts)).toBeGreaterThanOrEqual(spoken)
    }
  })

  it('tells praise from blame', () => {
    const { groups } = countTopics(model, texts)
    const sound = groups.flatMap(({ topics }) => topics).find(({ topic }) => topic.name.includes('低音'))
    expect(sound?.positive).toBe(sound?.texts)
    expect(sound?.negative).toBe(0)
  })
})

describe('countTopicsByPeriod', () => {
  it('counts weeks back from the last day and leaves out what came later', () => {
    const { firstDay, volumes, topics } = countTopicsByPeriod({ model, texts, lastDay: 62, days: 7 })
    expect(firstDay).toBe(0)
    expect(volumes.length).toBe(9)
    expect(volumes.reduce((sum, volume) => sum + volume, 0)).toBe(texts.filter(({ day }) => day <= 62).length)
    for (const { counts } of topics) {
      expect(counts.length).toBe(9)
      for (const [period, count] of counts.entries()) expect(count).toBeLessThanOrEqual(volumes[period])
    }
  })

  it('counts only complaints when asked for them', () => {
    const options = { model, texts, lastDay: 69, days: 7 }
    const total = (counts: ReturnType<typeof countTopicsByPeriod>): number =>
      counts.topics.flatMap((topic) => topic.counts).reduce((sum, count) => sum + count, 0)
    const all = countTopicsByPeriod(options)
    const complaints = countTopicsByPeriod({ ...options, polarity: 'negative' })
    expect(total(complaints)).toBeGreaterThan(0)
    expect(total(complaints)).toBeLessThan(total(all))
  })
})

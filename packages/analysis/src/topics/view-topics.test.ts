import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analysedText, textsOfAShop } from '../../test/texts-of-a-shop.ts'
import { seededRandom } from '../statistics/index.ts'
import { assignTopics } from './assign-topics.ts'
import { countTopics } from './count-topics.ts'
import { discoverTopics } from './discover-topics.ts'
import type { TopicEdit } from './topic-edits.ts'
import type { TopicModel } from './topic-model.ts'
import { applyTopicEdits, viewTopics } from './view-topics.ts'

const texts = textsOfAShop({ count: 600, random: seededRandom(3) })
const model = discoverTopics({ texts })
const battery = topicOf(model, '电池太掉电')
const software = topicOf(model, '软件老是卡顿')

function topicOf(from: TopicModel, span: string): string {
  const part = {
    code: 'product.performance' as const,
    polarity: 'negative' as const,
    span,
    noun: '',
    opinion: '',
  }
  return assignTopics(from, analysedText({ id: 'probe', parts: [part] }))[0].topic ?? 'none'
}

function nameOf(from: TopicModel, id: string): string | undefined {
  return viewTopics(from).topics.find((topic) => topic.id === id)?.name
}

const ids = fc.constantFrom(...model.topics.map(({ id }) => id), 'nobody')
const edit: fc.Arbitrary<TopicEdit> = fc.oneof(
  fc.record({ kind: fc.constant('rename' as const), topic: ids, name: fc.string() }),
  fc.record({ kind: fc.constant('merge' as const), topic: ids, into: ids }),
  fc.record({ kind: fc.constantFrom('hide' as const, 'show' as const, 'pin' as const), topic: ids }),
  fc.record({
    kind: fc.constant('move-word' as const),
    word: fc.constantFrom('电池', '卡顿', 'battery', '', '新词'),
    into: ids,
  }),
  fc.record({
    kind: fc.constantFrom('hide-group' as const, 'show-group' as const),
    group: fc.constantFrom('product.fit', 'x'),
  }),
)

describe('viewTopics', () => {
  it('renames a topic, and the name stays when the topic is found again', () => {
    const renamed = applyTopicEdits(model, [{ kind: 'rename', topic: battery, name: '电池与续航' }])
    expect(nameOf(renamed, battery)).toBe('电池与续航')
    expect(nameOf(discoverTopics({ texts, previous: renamed }), battery)).toBe('电池与续航')
    expect(nameOf(model, battery)).not.toBe('电池与续航')
  })

  it('counts what is merged for the other topic, in later texts too', () => {
    const merged = applyTopicEdits(model, [{ kind: 'merge', topic: software, into: battery }])
    expect(topicOf(merged, '软件老是卡顿')).toBe(battery)
    const later = discoverTopics({ texts: texts.slice(0, 400), previous: merged })
    expect(topicOf(later, '系统迟钝')).toBe(battery)
  })

  it('joins languages when a topic in one is merged into its like in the other', () => {
    const english = topicOf(model, 'the display flickers')
    const merged = applyTopicEdits(model, [{ kind: 'merge', topic: english, into: software }])
    expect(english).not.toBe(software)
    expect(topicOf(merged, 'the display flickers')).toBe(software)
    expect(topicOf(merged, '软件老是卡顿')).toBe(software)
  })

  it('leaves the mentions of a hidden topic among the others of its group', () => {
    const hidden = applyTopicEdits(model, [{ kind: 'hide', topic: battery }])
    expect(topicOf(hidden, '电池太掉电')).toBe('none')
    const before = countTopics(model, texts).groups.find(({ group }) => group === 'product.performance')
    const after = countTopics(hidden, texts).groups.find(({ group }) => group === 'product.performance')
    expect(after?.texts).toBe(before?.texts)
    expect(after?.other.texts).toBeGreaterThan(before?.other.texts ?? 0)
  })

  it('moves a word to another topic', () => {
    const moved = applyTopicEdits(model, [{ kind: 'move-word', word: '迟钝', into: battery }])
    expect(topicOf(model, '迟钝')).toBe(software)
    expect(topicOf(moved, '迟钝')).toBe(battery)
  })

  it('renames and hides a whole group', () => {
    const edits: TopicEdit[] = [
      { kind: 'rename-group', group: 'service.attitude', name: '客服' },
      { kind: 'hide-group', group: 'product.fit' },
    ]
    const { groups } = countTopics(applyTopicEdits(model, edits), texts)
    expect(groups.find(({ group }) => group === 'service.attitude')?.name).toBe('客服')
    expect(groups.map(({ group }) => group)).not.toContain('product.fit')
  })

  it('undoes an edit exactly by leaving it out, whatever the edits are', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), edit, (edits, last) => {
        const before = applyTopicEdits(model, edits)
        const after = applyTopicEdits(before, [...edits, last])
        expect(applyTopicEdits(after, edits)).toEqual(before)
        expect(viewTopics(applyTopicEdits(after, []))).toEqual(viewTopics(model))
      }),
    )
  })

  it('never shows a topic twice nor assigns one that is not shown', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const edited = applyTopicEdits(model, edits)
        const shown = viewTopics(edited).topics.filter(({ isHidden }) => !isHidden)
        const known = new Set(shown.map(({ id }) => id))
        expect(known.size).toBe(shown.length)
        for (const text of texts.slice(0, 30))
          for (const { topic } of assignTopics(edited, text))
            expect(topic === null || known.has(topic)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})

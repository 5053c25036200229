import { expect, test } from 'vitest'
import { bannedComments } from './banned-comments.ts'
import { fixtureProject, told } from './fixture-project.ts'

const path = 'packages/records/src/a.ts'

test('comments that switch checks off or promise work are refused', () => {
  const text = [
    '// @ts-ignore',
    '// @ts-expect-error: because',
    '/* eslint-disable no-console */',
    '// biome-ignore lint: because',
    '// later: TODO write this',
    '/** FIXME */',
  ].join('\n')
  expect(
    told(bannedComments(fixtureProject({ [path]: text }))).map((line) => line.slice(path.length + 1)),
  ).toEqual([
    '1 a comment that switches a check off',
    '2 a comment that switches a check off',
    '3 a comment that switches a check off',
    '4 a comment that switches a check off',
    '5 a note for later',
    '6 a note for later',
  ])
})

test('comments that say why, and the same words in strings, are fine', () => {
  const text = "// The list of todos of a shopkeeper is sorted by day.\nconst words = '// @ts-ignore TODO'\n"
  expect(told(bannedComments(fixtureProject({ [path]: text })))).toEqual([])
})

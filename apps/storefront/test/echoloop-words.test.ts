import { localeNames, locales } from '@echoloop/locales'
import { expect, test } from 'vitest'
import { words } from '../src/assets/echoloop-words.js'

test.each(localeNames)('the elements say in %s what the locales say', (language) => {
  expect(spoken(words[language])).toEqual(spoken(locales[language].storefront.widget))
})

/** Words as people would see them; those with numbers for a few numbers. */
function spoken(said: (typeof words)['en']): object {
  const counts = [0, 1, 2, 12_345]
  const { count, stars, followUp, ...plain } = said
  return {
    ...plain,
    count: counts.map((number) => count(number)),
    followUp: counts.map((number) => followUp(number)),
    stars: stars('4.2'),
  }
}

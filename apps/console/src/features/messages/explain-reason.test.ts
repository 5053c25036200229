import { consoleLocales } from '@echoloop/locales/console'
import { expect, test } from 'vitest'
import { explainReason } from './explain-reason.ts'

const english = consoleLocales.en.messages

test.each([
  ['withdrawn', 'The person no longer wants such messages.'],
  ['550 5.1.1', 'The address does not exist. Code 550 5.1.1'],
  ['452 4.2.2', 'The mailbox is full. Code 452 4.2.2'],
  ['550 5.7.1', 'The mail server refuses mail from this shop, perhaps as unwanted. Code 550 5.7.1'],
  ['451', 'The mail server asked for a later try. Code 451'],
  ['554', 'The mail server refused the message. Code 554'],
  ['sender 550 5.1.1', 'The mail server refuses the sender’s address (MAIL_FROM). Code 550 5.1.1'],
  ['http 429', 'The adapter answered with status 429.'],
  ['of-a-later-version', 'Code of-a-later-version'],
])('%s reads: %s', (reason, words) => {
  expect(explainReason(english, reason)).toBe(words)
})

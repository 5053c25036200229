import { speaksOfOwnOrder } from './own-order.ts'
import { smallTalk, wishPatterns } from './wish-patterns.ts'

/** Why a person should read this. */
export const handOverReasons = [
  'danger',
  'medical',
  'legal',
  'person',
  'complaint',
  'abuse',
  'own-order',
  'not-allowed',
  'not-found',
  'not-understood',
] as const

export type HandOverReason = (typeof handOverReasons)[number]

export type SmallTalk = keyof typeof smallTalk

/** What the analysis of the same words says; optional, since patterns carry the plain cases. */
export type Mood = { urgency: 0 | 1 | 2; isComplaint: boolean }

export type Wish =
  | { kind: 'person'; reason: Exclude<HandOverReason, 'not-found' | 'not-understood'> }
  | { kind: 'small-talk'; what: SmallTalk }
  | { kind: 'question' }

/** What a message wants, before any page is looked at. `folded` as `TermReader.fold` gives it. */
export function readWish(folded: string, mood: Mood | undefined): Wish {
  const bare = folded
    .replace(/[^\p{L}\p{N}\s]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const what = talkOf(bare)
  if (what) return { kind: 'small-talk', what }
  const reason = reasonOf(folded, mood)
  return reason ? { kind: 'person', reason } : { kind: 'question' }
}

// Courtesy is short; a longer message is never nothing but that.
const talkMax = 60

function talkOf(bare: string): SmallTalk | undefined {
  if (bare.length > talkMax) return undefined
  const tight = bare.replace(/(?<=[\u3400-\u9fff]) | (?=[\u3400-\u9fff])/g, '')
  if (smallTalk.bot.test(tight)) return 'bot'
  if (smallTalk.able.test(tight)) return 'able'
  if (smallTalk.thanks.test(tight)) return 'thanks'
  if (smallTalk.bye.test(tight)) return 'bye'
  return smallTalk.greeting.test(tight) ? 'greeting' : undefined
}

function reasonOf(
  folded: string,
  mood: Mood | undefined,
): Exclude<HandOverReason, 'not-found' | 'not-understood'> | undefined {
  if (wishPatterns.danger.test(folded)) return 'danger'
  if (wishPatterns.medical.test(folded)) return 'medical'
  if (wishPatterns.legal.test(folded)) return 'legal'
  if (wishPatterns.rules.test(folded)) return 'not-allowed'
  if (wishPatterns.abuse.test(folded)) return 'abuse'
  if (wishPatterns.complaint.test(folded)) return 'complaint'
  if (asksForPerson(folded)) return 'person'
  if (mood?.urgency === 2) return 'danger'
  return speaksOfOwnOrder(folded) ? 'own-order' : undefined
}

/** Who asks how people can be reached asks a question; who asks for one wants one. */
function asksForPerson(folded: string): boolean {
  if (!wishPatterns.person.test(folded)) return false
  return !/(?:电话|几点|上班|时间|邮箱|how (?:do|can|to)|what (?:is|are|time)|phone number|hours|email)/.test(
    folded,
  )
}

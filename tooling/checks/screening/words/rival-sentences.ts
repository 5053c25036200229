import type { Language } from '../real-texts.ts'
import { wordList } from './word-list.ts'

/** Ways to send readers to a competitor. */
export const rivalSentences: Record<Language, string[]> = {
  zh: wordList(
    '还不如去买{rival}家的|劝大家直接选{rival}|后来换了{rival}，好太多|{rival}同价位强多了|早知道就买{rival}了|别犹豫，去{rival}|' +
      '朋友买的{rival}一点问题没有|同样的钱可以买{rival}的正品|我已经转去{rival}了',
  ),
  en: wordList(
    'Just get {rival} instead.|I switched to {rival} and it is so much better.|Do yourself a favor and buy from {rival}.|' +
      '{rival} sells a better one for the same money.|Should have bought {rival}.|My friend has the {rival} one, no problems.|' +
      'Go to {rival}, you will thank me.|Everyone should try {rival}.',
  ),
}

import type { LanguageRules } from '../language-rules.ts'
import { absoluteWords } from './absolute-words.ts'
import { appliesToAll, experiences, wayOut } from './event-words.ts'
import { findJoined } from './find-joined.ts'
import { leadingWords } from './leading-words.ts'
import { loadedWords } from './loaded-words.ts'
import { otherWords } from './other-words.ts'
import { demographic, describesOneself, sensitive } from './personal-words.ts'
import { presumingWords } from './presuming-words.ts'
import { scaleWords } from './scale-words.ts'

export const chineseRules: LanguageRules = {
  words: [...leadingWords, ...presumingWords, ...loadedWords, ...absoluteWords, ...otherWords],
  names: /[“"「『《‘][^”"」』》’？?]{1,12}[”"」』》’]/g,
  isName: () => false,
  findJoined,
  polish: (text) =>
    text
      .replace(/^[，。、,\s]+/, '')
      .replace(/([，,])[，,]+/g, '$1')
      .replace(/的的/g, '的')
      .replace(/[，,；;]$/, '？')
      .trim(),
  scale: scaleWords,
  wayOut,
  experiences,
  appliesToAll,
  sensitive,
  demographic,
  describesOneself,
  ready: {
    notApplicable: '不适用',
    preferNot: '不方便透露',
    open: '您最希望我们改进的一点是什么？',
    fallback: '您的选择',
  },
}

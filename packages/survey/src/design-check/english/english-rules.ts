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

export const englishRules: LanguageRules = {
  words: [...leadingWords, ...presumingWords, ...loadedWords, ...absoluteWords, ...otherWords],
  names: /[“"‘][^”"’?]{1,30}[”"’](?!\w)/g,
  isName: (text, at) =>
    /^\p{Lu}/u.test(text.slice(at)) && !/(?:^|[.?!:;–—-]\s*|["“‘(]\s*)$/.test(text.slice(0, at)),
  findJoined,
  polish: (text) =>
    text
      .replace(/ {2,}/g, ' ')
      .replace(/\b([Aa])n(?= (?!hour|honest|heir)[^aeiouAEIOU\W])/g, '$1')
      .replace(/\b([Aa])(?= (?!uni|use|one|eu)[aeio])/g, '$1n')
      .replace(
        /^(were|are) ((?:the|our|your|this) [a-z-]*[^s\s](?= [a-z]))/i,
        (_all, verb: string, rest: string) => `${singular(verb)} ${rest}`,
      )
      .replace(/(?<=^How often )(?:Do|Does|Are|Is|Were|Was)\b/, (verb) => verb.toLowerCase())
      .replace(
        /^((?:did|do|does|was|were|is|are|have|has|will|would|can|could|how|what|which|where|when|who|why) [^.?!]*[^.?!,\s]),?$/i,
        '$1?',
      )
      .replace(/\s+([,.?!])/g, '$1')
      .replace(/ {2,}/g, ' ')
      .trim()
      .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
  scale: scaleWords,
  wayOut,
  experiences,
  appliesToAll,
  sensitive,
  demographic,
  describesOneself,
  ready: {
    notApplicable: 'Does not apply to me',
    preferNot: 'Prefer not to say',
    open: 'What is the one thing we should do better?',
    fallback: 'your answer',
  },
}

function singular(verb: string): string {
  const small = verb.toLowerCase() === 'were' ? 'was' : 'is'
  return /^[A-Z]/.test(verb) ? `${small.slice(0, 1).toUpperCase()}${small.slice(1)}` : small
}

import type { ContentHint } from './content-hint.ts'

const severe =
  /杀(?:你|了你|死你)|弄死你|砍死|死全家|全家(?:都)?(?:死|去死|遭报应)|杀你全家|操你|草你[妈马]|艹你|日你[妈娘]|干你娘|肏|nmsl|(?<![a-z])cnm|婊子|(?:你|他|她)妈(?:死|逼)|狗杂种|杂种|支那|黑鬼|不得好死|下地狱|吃屎去|去吃屎|\b(?:kill you|kill yourself|kys|hope you die|drop dead|rot in hell|burn in hell|nigg(?:er|a)s?|faggots?|chinks?|motherfuck(?:er|ers|ing)?|cunts?|f(?:uck|\*+|ck|uk|u c k) (?:you|off|your)|fuck(?:you|off)|screw you|eat sh[i*]t)(?![a-z])/u
const insult =
  /傻[逼比bx叉×]|煞笔|沙比|脑残|弱智|智障|王八蛋|畜生|人渣|贱(?:人|货)|狗(?:东西|日的|娘养)|臭不要脸|(?<![a-z])sb(?![a-z0-9])|滚犊子|滚出去|去死|白痴/gu
const englishInsult =
  'morons?|m0rons?|idiots?|imbeciles?|retards?|jackass(?:es)?|dumbass(?:es)?|a(?:ss|\\*\\*)holes?|scumbags?|bastards?|bitch(?:es)?|dickheads?|pigs?|pieces? of sh[i*]t'
/** Said of people of the shop or of other readers, not of a hero in a book. */
const aimed = new RegExp(
  `(?:\\byou(?:'re| are)?|\\bseller|\\bowners?|\\bmanager|\\bdriver|\\bsupport \\w+|\\bstaff|\\bwhoever|\\beveryone who|\\bbunch of|\\bkind of|\\bcustomer service|\\bcompany)[^.!?]{0,32}?\\b(?:${englishInsult})(?![a-z])|^(?:${englishInsult})(?![a-z])|\\b(?:${englishInsult})(?:s)? (?:runs?|who sell)`,
  'gu',
)

/** Threats, slurs and insults to people. Hard words about a product are free. */
export function detectAbuse(plain: string): ContentHint | undefined {
  if (severe.test(plain)) {
    return { code: 'abuse', weight: 4.6, detail: 'The text threatens or insults people gravely.' }
  }
  const insults = (plain.match(insult)?.length ?? 0) + (plain.match(aimed)?.length ?? 0)
  if (insults === 0) return undefined
  return {
    code: 'abuse',
    weight: insults > 1 || plain.length < 60 ? 4.2 : 3.2,
    detail: `The text insults people (${insults} times).`,
  }
}

import type { ContentHint } from './content-hint.ts'

const severe =
  /杀(?:你|了你|死你)|弄死你|砍死|死全家|全家(?:都)?(?:死|去死|遭报应)|杀你全家|操你|草你[妈马]|艹你|日你[妈娘]|干你娘|肏|nmsl|(?<![a-z])cnm|婊子|(?:你|他|她)妈(?:死|逼)|狗杂种|杂种|支那|黑鬼|小日[子z]过?|日本鬼子|(?:你|尼|伱)(?:妈|玛|马|吗|麻)(?:没|死|丝|s|炸)|全家(?:爆炸|s光|死光|暴毙|升天)|(?:该|给我|滚|都)去\s?(?:死|s)(?![a-z])|绿\s?茶\s?(?:婊|b)(?![a-z])|不得好死|下地狱|吃屎去|去吃屎|\b(?:k\W?y\W?s(?= you| u|\W|$)|worthless (?:bitch|cunt|slut)|inbreds?|trash human|kill you|kill yourself|kys|hope you die|drop dead|rot in hell|burn in hell|nigg(?:er|a)s?|faggots?|chinks?|motherfuck(?:er|ers|ing)?|cunts?|f(?:uck|\*+|ck|uk|u c k) (?:you|off|your)|fuck(?:you|off)|screw you|eat sh[i*]t)(?![a-z])/u
const insult =
  /(?:是|个|就|你)(?:nc|2b|傻b|sb|脑残)(?![a-z0-9])|傻[逼比bx叉×]|煞笔|沙比|脑残|弱智|智障|王八蛋|畜生|人渣|贱(?:人|货)|狗(?:东西|日的|娘养)|臭不要脸|(?<![a-z])sb(?![a-z0-9])|滚犊子|滚出去|去死|白痴/gu
const englishInsult =
  'morons?|m0rons?|idiots?|imbeciles?|retards?|jackass(?:es)?|dumbass(?:es)?|a(?:ss|\\*\\*)holes?|scumbags?|bastards?|bitch(?:es)?|dickheads?|pigs?|pieces? of sh[i*]t'
/** Said of people of the shop or of other readers, not of a hero in a book. */
const aimed = new RegExp(
  `(?:\\byou(?:'re| are)?|\\bseller|\\bowners?|\\bmanager|\\bdriver|\\bsupport \\w+|\\bstaff|\\bwhoever|\\beveryone who|\\bbunch of|\\bkind of|\\bcustomer service|\\bcompany)[^.!?]{0,32}?\\b(?:${englishInsult})(?![a-z])|^(?:${englishInsult})(?![a-z])|\\b(?:${englishInsult})(?:s)? (?:runs?|who sell)`,
  'gu',
)

const leet: Record<string, string> = { '@': 'a', '!': 'i', $: 's', '*': '' }

/** Words spelt with signs for letters, f@t, or with signs between them, f.a.t. */
function unmasked(plain: string): string {
  if (!/[a-z][@!$*.][a-z]/.test(plain)) return plain
  return plain
    .replace(/(?<=[a-z])[@!$](?=[a-z])/g, (sign) => leet[sign] ?? sign)
    .replace(/(?<![a-z])[a-z](?:\.[a-z](?![a-z])){2,}/g, (word) => word.replaceAll('.', ''))
}

/** Threats, slurs and insults to people. Hard words about a product are free. */
export function detectAbuse(read: string): ContentHint | undefined {
  const plain = unmasked(read)
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

import type { Language } from '../real-texts.ts'
import type { Slots } from './fill-slots.ts'
import { wordList } from './word-list.ts'

/** Insults as they are really posted; the detector is measured on them. */
export const abusePatterns: Record<Language, string[]> = {
  zh: wordList(
    '{whom}{insult}|{whom}都是{insult}，{curse}|{curse}吧{whom}|{whom}你{curse}|一群{insult}|{insult}{whom}，{curse}|' +
      '{whom}是不是{insult}|见过{insult}没见过这么{insult}的{whom}',
  ),
  en: wordList(
    '{whom} is a {insult}|{whom}, {curse}|You {insult}, {curse}|Bunch of {insult}s|{curse} you {insult}|' +
      'What kind of {insult} runs this place|{whom} must be a complete {insult}',
  ),
}

export const abuseSlots: Record<Language, Slots> = {
  zh: {
    whom: wordList('客服|卖家|店主|老板娘|送货的|写好评的|你们店员|那个客服小姑娘'),
    insult: wordList(
      '傻逼|脑残|智障|狗东西|王八蛋|贱人|畜生|人渣|煞笔|傻X|sb|脑 残|弱智|白痴|狗杂种|臭不要脸的|傻b',
    ),
    curse: wordList('去死|死全家|不得好死|滚出去|妈的|操你妈|nmsl|吃屎去|全家遭报应|早点下地狱'),
  },
  en: {
    whom: wordList(
      'The seller|The owner|Whoever packed this|The support girl|The driver|Everyone who likes this|The manager',
    ),
    insult: wordList(
      'moron|idiot|scumbag|retard|piece of sh*t|jackass|dumbass|a**hole|pig|imbecile|m0ron|bastard|bitch',
    ),
    curse: wordList(
      'go to hell|drop dead|rot in hell|f*** you|kill yourself|screw you|eat sh*t|f u c k off|burn in hell',
    ),
  },
}

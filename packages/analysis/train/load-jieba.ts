import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

/** Loads jieba with its whole dictionary: what the segmenter learns from and is measured against. */
export function loadJieba(): Jieba {
  return Jieba.withDict(dict)
}

import { findWords } from './match-words.ts'
import type { Place, ReplyReading } from './read-reply.ts'
import { bargainWords, reviewGivenWords, rewardWords, starWishWords } from './star-words.ts'

/** Sentences that offer something of worth for a review, a better one or none. */
export function findBargains(reading: ReplyReading): Place[] {
  const given = [...findWords(reading, starWishWords), ...findWords(reading, reviewGivenWords)]
  if (given.length === 0) return []
  const rewards = findWords(reading, rewardWords)
  const ties = findWords(reading, bargainWords)
  return reading.sentences.filter((sentence) => {
    const inside = ({ start, end }: Place): boolean => start >= sentence.start && end <= sentence.end
    const reviews = given.filter(inside)
    if (reviews.length === 0 || !ties.some(inside)) return false
    return rewards.some((reward) => inside(reward) && !reviews.some((review) => covers(review, reward)))
  })
}

/** Places that ask for better stars; within a bargain only those that want a review changed or taken down. */
export function findStarWishes(reading: ReplyReading, bargains: readonly Place[]): Place[] {
  return findWords(reading, starWishWords).filter(
    (wish) =>
      !bargains.some((bargain) => covers(bargain, wish)) ||
      changing.test(reading.folded.slice(wish.start, wish.end)),
  )
}

const changing =
  /改|删|撤|更新|调整|隐藏|折叠|chang|updat|edit|amend|revis|remov|delet|tak|rais|upgrad|turn|disappear|vanish/

function covers(outer: Place, inner: Place): boolean {
  return outer.start <= inner.start && outer.end >= inner.end
}

import { checkDisguisedCopies, checkInsertedContacts } from './check-disguised-copies.ts'
import { checkNearDuplicates } from './check-near-duplicates.ts'
import { corpora, type DuplicatesOrder, missingCorpora, readTexts } from './duplicate-corpora.ts'
import { createTally } from './tally.ts'

/** Near-duplicates against brute force, disguised copies and false alarms on real reviews. Returns the failures. */
export async function checkDuplicates(order: DuplicatesOrder): Promise<number> {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  const missing = missingCorpora()
  if (missing.length > 0) {
    say(`duplicates: skipped, these are not there: ${missing.join(', ')}`)
    return 0
  }
  const tally = createTally(say)
  for (const corpus of corpora) {
    const read = { corpus, texts: readTexts(corpus, order.rows) }
    say(`duplicates: ${corpus.name}, ${read.texts.length} texts, seed ${order.seed}`)
    checkNearDuplicates(read, { order, tally })
    checkDisguisedCopies(read, { order, tally })
    if (corpus.name === 'zh-jd-phones') checkInsertedContacts(read, { order, tally })
  }
  say(`duplicates: ${tally.summary()}`)
  return tally.failed()
}

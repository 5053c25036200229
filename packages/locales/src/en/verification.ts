/** What checking a log from outside came to. A name in braces stands for a fact of the finding. */
export const verification = {
  verdicts: { proven: 'Proven', failed: 'Failed', open: 'Not shown', note: 'Note' },
  findings: {
    'head-signed':
      'The shop signed a head of {size} entries on {at} (key {keyId}, root {root}). It cannot deny that it did.',
    'head-first':
      'This is the first look: there is no older head to compare with. Keep this one; the next look proves that nothing before it was changed.',
    'head-same': 'The log is the one of the last look: {size} entries, the same root.',
    'head-continues':
      'The log of {oldSize} entries of the last look ({oldAt}) is the beginning of today’s {size}: nothing in it was changed, moved or taken out.',
    'head-unsigned': 'The signature of the newest head does not fit ({size} entries, {at}, key {keyId}).',
    'head-of-other-shop': 'The head is of another shop ({shop}).',
    'head-stale':
      'The newest head is of {at}, more than three hours ago, although the shop signs every hour. Later entries may be held back.',
    'head-older':
      'The head that is shown is of {at}, older than the one of {oldAt} that was kept. Later entries are held back.',
    'head-shrunk':
      'The log had {oldSize} entries on {oldAt} and has only {size} now. Entries were taken out.',
    'head-forked':
      'The shop signed two different logs of {size} entries: the one kept since {oldAt} and today’s. Both heads together prove it.',
    'head-rewritten':
      'The log of {oldSize} entries that the shop signed on {oldAt} is not the beginning of today’s {size}. Its past was rewritten.',
    'head-withheld':
      'The shop signed {size} entries on {at} and does not give today what it takes to check them.',
    'head-absent': 'The shop has no signed log yet.',
    'head-kept-unsigned':
      'The kept head ({size} entries, {at}) does not have a good signature by its key {keyId}. It was not used: what is kept here was changed.',
    'key-unknown': 'The shop publishes no key {keyId}, by which the head was signed.',
    'key-misnamed': 'The key that the shop publishes as {keyId} does not have that name.',
    'key-gone': 'The key {keyId} of the last look is not published any more. Keys have to stay for ever.',
    'key-new': 'The shop signs with a new key since the last look: {keyId} instead of {oldKeyId}.',
    'log-whole':
      'All {size} entries were read and hashed anew: none is missing, none was changed, inserted or moved after the head of {at} was signed.',
    'log-not-walked': 'The single entries were not read. The head and its history were checked.',
    'log-kept-prefix': 'The first {size} entries are those of the head kept since {at}.',
    'log-rewritten':
      'The first {size} entries are not those that the shop signed on {at}. Its past was rewritten.',
    'log-changed':
      'The {size} entries do not give the root that the shop signed on {at}. Entries were changed, inserted or moved.',
    'log-short': 'The shop signed {size} entries and hands out only {found}. Entries are missing.',
    'log-shorter-than-signed':
      'The log is shorter than a head that was signed before: {size} entries were signed, {found} are shown.',
    'log-withheld':
      'From entry {position} on the shop does not hand out what it signed (answer {status}). Entries are missing or cannot be read.',
    'entry-unreadable': 'Entry {position} is none.',
    'entry-not-canonical': 'Entry {position} is not written in the one form that is agreed (RFC 8785).',
    'entry-later-than-head': 'Entry {position} bears a time ({at}) after that of the head that holds it.',
    'entry-backdated':
      '{count} entries bear a time more than a day before entries that stand before them; the first is entry {position} ({at}).',
    'reviews-undecided':
      'Waiting: {undecided} reviews without a decision about their newest words, {held} held for a person. The oldest waits since {oldest}.',
    'witness-agrees':
      'The witness {witness} kept a head of {size} entries of {at}; it is the beginning of this log.',
    'witness-has-none': 'The witness {witness} keeps no head of this shop.',
    'witness-disagrees':
      'The witness {witness} kept a head of {size} entries, signed by the shop on {at}, that is not the beginning of this log. The shop showed different logs.',
    'witness-key-unknown':
      'The witness {witness} keeps heads in the name of this shop signed by the key {keyId}, which the shop does not publish. They were not counted. Either the shop has hidden a key, or somebody else made them.',
    'attestation-good':
      '{auditor} examined a sample drawn from {population} reviews and signed on {at}: {correct} of {judged} decisions right, {unclear} unclear. Signature by the key that you know ({keyId}); the sample was drawn by chance that neither side could choose.',
    'attestation-good-by-shop':
      '{auditor} examined a sample drawn from {population} reviews and signed on {at}: {correct} of {judged} decisions right, {unclear} unclear. The sample was drawn by chance that neither side could choose. That the key {keyId} is the auditor’s, only the shop says: ask the auditor.',
    'attestation-of-log': 'The head of {size} entries that {auditor} names is the beginning of this log.',
    'attestation-of-other-log':
      'The head of {size} entries that {auditor} names is not the beginning of this log.',
    'attestation-beyond-log':
      'The head of {size} entries that {auditor} names is larger than this log. Either the log was shortened, or the auditor examined another one.',
    'attestation-unfounded':
      'The attestation of {auditor} ({at}) rests on a head that is not the beginning of this log; its figures say nothing about it.',
    'attestation-unsigned': 'The attestation of {auditor} is not signed by the key {keyId} that it names.',
    'attestation-key-other':
      'The attestation of {auditor} is signed by the key {keyId}, which is none of those that you know.',
    'attestation-not-logged':
      'The log does not tell of this attestation of {auditor} ({at}): it has another document under the same audit, or none a day later.',
    'attestation-not-logged-yet':
      'The log does not tell of the attestation of {auditor} ({at}) yet. Look again tomorrow.',
    'attestation-key-unannounced':
      'The attestation of {auditor} ({at}) is signed by the key {keyId}, which the log had not announced before, or had taken back.',
    'attestation-draw-wrong':
      'The sample of {auditor} ({at}) was not drawn as agreed: its seed does not follow from the log.',
    'attestation-sample-wrong':
      'The sample of {auditor} ({at}) is not the one that its seed draws from the log.',
    'audit-without-result':
      'The log says of {count} audits that they were begun and of none of them how it ended, neither attested nor given up; of {drawn} the sample was drawn. The oldest was begun on {oldest}.',
    'audits-unsigned': '{count} audits were begun and have no signed result.',
    'receipt-signed':
      'The receipt is good: shop {shop} took the review in on {submittedAt} and signed it (key {keyId}).',
    'receipt-unsigned': 'The signature does not fit. The receipt was changed after the shop signed it.',
    'receipt-key-unknown': 'The shop publishes no key {keyId}, which the receipt names.',
    'receipt-key-misnamed': 'The key that the shop publishes as {keyId} does not fit its name.',
    'receipt-of-other-shop': 'The receipt is not of this shop but of {shop}.',
    'receipt-logged':
      'The review is in the log: entry {position} of {at} commits to exactly its words and stars.',
    'receipt-not-logged-yet': 'The review is not in the log yet. The shop promised to enter it by {logBy}.',
    'receipt-never-logged':
      'The shop promised to enter the review by {logBy}; the log that it shows does not have it. The receipt proves the promise, a head of that time or a later one that it was not kept.',
    'receipt-without-salt':
      'This receipt has no salt, so that nobody can show which words the log commits to.',
    'receipt-proof-wrong': '{count} proofs of the shop about this review do not lead to the signed root.',
    'receipt-proof-foreign':
      'The shop was asked for the entries about this review and gave {count} of the log that are about something else.',
    'receipt-decided':
      'Decision in the log, as far as the shop shows: {decision}, entry {position} of {at}{reason}. Only reading the whole log shows that none came after it.',
    'receipt-decided-in-whole':
      'Last decision in the whole log: {decision}, entry {position} of {at}{reason}.',
    'receipt-waits': 'Received and not decided yet.',
    'receipt-never-decided':
      'Received and never decided: the promised time was over on {logBy}, and the log of {headAt} has no decision.',
    'receipt-answer': 'The shop’s own answer: {answer}',
    'receipt-lost':
      'The shop signed this receipt and says now that it knows no such review. Keep the receipt. The log has {logged} entries about it.',
    'receipt-denied': 'The shop says that it did not sign this receipt, although its published key says so.',
    'receipt-answer-differs': 'The shop answers “{decision}”; its log says “{logged}”.',
    'product-agrees':
      'The stars of {product} are those of the log: {shown} for 1 to 5 stars, {count} reviews, mean {mean}.',
    'product-differs':
      'The shop shows {shown} for 1 to 5 stars of {product} (mean {shownMean}); the log gives {logged} (mean {mean}).',
    'product-absent': 'The shop has no product {product}.',
  },
  decisions: {
    published: 'published',
    held: 'waits for a person',
    refused: 'not published',
    withdrawn: 'withdrawn by its author',
    removed: 'taken down',
    restored: 'published again',
  },
  because: ', reason: {reason}',
  answers: {
    pending: 'not decided yet.',
    held: 'it waits for a person.',
    published: 'published{on}.',
    refused: 'not published{on}{reason}.',
    withdrawn: 'withdrawn by its author{on}.',
    erased: 'erased{on}, as its author may ask.',
    unknown: 'unknown.',
  },
  on: ', on {at}',
  changedSince: 'The author has changed the words since; the receipt is of the earlier ones.',
  limits: {
    heading: 'What this does not prove',
    items: [
      'That orders are real: a shop can invent them, and reviews of them. Deliveries are entered when they happen, so that they cannot be invented afterwards.',
      'That every reader is shown the same log, unless somebody compares: keep heads, ask a witness, compare with others.',
      'That the times are right to the minute: they are the shop’s clock. A head kept by others bounds them.',
      'Anything about a review that the shop never took in: no receipt, no proof.',
    ],
  },
}

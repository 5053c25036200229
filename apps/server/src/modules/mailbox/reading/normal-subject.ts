const prefix =
  /^(?:(?:re|r|fw|fwd|aw|wg|sv|vs|antw|tr|rv|回复|回覆|答复|答覆|转发|轉寄|轉發|回信)\s*(?:\[\d+\]|\(\d+\)|[:：]\d+)?\s*[:：]|\[(?:external|外部|spam|垃圾邮件)\]|【外部邮件】)\s*/iu

/** The subject of a conversation: without the marks that mail programs put before it, nor differences of width and case. */
export function normalSubject(subject: string): string {
  let rest = subject.normalize('NFKC').trim()
  for (let turn = 0; turn < 20; turn++) {
    const shorter = rest.replace(prefix, '')
    if (shorter === rest) break
    rest = shorter
  }
  return rest.replaceAll(/\s+/gu, ' ').trim().toLowerCase().slice(0, 300)
}

/**
 * Whether a subject by itself names a matter: `咨询` and `Question` begin many conversations, and say nothing of which.
 * An ideograph counts for two letters.
 */
export function isTellingSubject(subject: string): boolean {
  const normal = normalSubject(subject)
  const ideographs = [...normal].filter((letter) => /\p{Script=Han}/u.test(letter)).length
  return normal.length + ideographs >= 12
}

/** Whether the sender's program says that this answers or passes on something. */
export function isAnswerSubject(subject: string): boolean {
  return prefix.test(subject.normalize('NFKC').trim())
}

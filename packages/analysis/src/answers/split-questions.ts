const questionsMax = 3
const opening =
  /^(?:(?:你好|您好|亲|亲亲|老板|哈喽|嗨|在吗|hi|hello|hey|hi there|good (?:morning|afternoon|evening)|dear (?:sir|team|shop)|请问一下|请问|想问一下|想问下|问一下|问下|麻烦问下|那个|不好意思|打扰了|excuse me|sorry|quick question|just wondering)[\s,.!~:]*)+/
const joints =
  /[?\n;]+|(?<=[\u3400-\u9fff])[.!]+|[.!]+(?=\s|$)|[,\s](?=(?:还有|另外|顺便问|顺便|以及|再问|还想问|also|and also|another question|one more thing|second|plus)(?:[\s,:]|[\u3400-\u9fff]))/

/**
 * The questions of one message, at most three, without greetings. Pieces that ask nothing are joined to the question
 * they stand by: "I bought a kettle. How do I clean it" is one.
 */
export function splitQuestions(folded: string): string[] {
  const plain = folded.trim().replace(opening, '')
  const marks = plain.split(joints).map((piece) => piece.trim().replace(opening, ''))
  const questions: string[] = []
  let lead = ''
  for (const piece of marks) {
    if (piece === '') continue
    if (asksSomething(piece)) {
      questions.push(lead === '' ? piece : `${lead} ${piece}`)
      lead = ''
    } else lead = lead === '' ? piece : `${lead} ${piece}`
  }
  if (lead !== '') {
    const last = questions.pop()
    questions.push(last === undefined ? lead : `${last} ${lead}`)
  }
  return questions.slice(0, questionsMax)
}

const asking =
  /[吗呢么]|怎么|怎样|如何|多久|多少|几|哪|什么|啥|能不能|可不可以|可以|是否|有没有|是不是|能|咋|要不要|会不会|^(?:(?:and|but|so|then|well|also|ok|now)[\s,]+)*(?:is|are|does|do|did|will|would|should|shall|may|must|has|have|when|where|which|who|whom|whose|any|am|was|were)\b|\b(?:how|what|why|can|could|which|may i|do (?:i|you|we)|is (?:it|there)|are (?:there|you)|will (?:you|it|there)|would (?:you|it)|should i|when (?:do|does|will|can|is|are)|where (?:do|does|can|is|are))\b/

/** Whether a piece of a message has the words or the shape of a question. */
export function asksSomething(piece: string): boolean {
  return asking.test(piece)
}

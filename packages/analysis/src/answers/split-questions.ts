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
    if (isAsking(piece)) {
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

function isAsking(piece: string): boolean {
  return /[吗呢么]|怎么|怎样|如何|多久|多少|几|哪|什么|啥|能不能|可不可以|可以|是否|有没有|是不是|能|咋|要不要|会不会|\b(?:how|what|when|where|which|who|why|can|could|do|does|is|are|will|would|may|should|any)\b/.test(
    piece,
  )
}

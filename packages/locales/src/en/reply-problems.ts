/** Refusals around replies in a case, and on the page of the person it is about. */
export const replyProblems = {
  'reply/too-long': {
    title: 'The reply is longer than 5,000 characters.',
    mend: 'Nothing was sent. Shorten it; what does not fit can go in a second reply.',
  },
  'reply/not-a-review': {
    title: 'Nothing in this case is public, so there is nothing to answer in public.',
    mend: 'Answer in private instead.',
  },
  'reply/review-withdrawn': {
    title: 'The author has withdrawn this review. Nobody sees it any more, nor a reply under it.',
    mend: 'Answer in private instead; your words are kept.',
  },
  'reply/review-refused': {
    title: 'This review is not published, so a reply under it would be seen by nobody.',
    mend: 'Answer in private instead; your words are kept.',
  },
  'reply/no-person': {
    title: 'It is not known who said this.',
    mend: 'Answer in public under the review where there is one; there is no other way to this person.',
  },
  'reply/no-address': {
    title: 'This way does not reach the person: no address or number is known.',
    mend: 'Choose another way, or write on the person’s own page.',
  },
  'reply/no-door': {
    title: 'This way of sending is not set up.',
    mend: 'Choose another way, or set it up in the settings under messages to customers.',
  },
  'reply/already-left': {
    title: 'This reply has left already.',
    mend: 'It can no longer be taken back or changed. Write another one if something must be put right.',
  },
  'reply/changed-meanwhile': {
    title: 'Somebody else changed this reply meanwhile.',
    mend: 'Look at their words, then change it again if needed. Yours are still in the form.',
  },
  'reply/nothing-to-retry': {
    title: 'This reply does not wait for another try.',
    mend: 'Only what failed, bounced or is not certain can be sent once more.',
  },
  'case/link-invalid': {
    title: 'This link is not valid.',
    mend: 'Open it again from the message you got, whole and unchanged.',
  },
  'case/words-empty': { title: 'Nothing is written yet.', mend: 'Write a sentence, then send it.' },
  'case/words-too-long': {
    title: 'This is longer than 5,000 characters.',
    mend: 'Nothing was sent. Shorten it, or send it in two parts.',
  },
  'case/too-many-words': {
    title: 'You have written a lot today, and all of it has arrived.',
    mend: 'Someone reads it. You can write again tomorrow.',
  },
  'case/reopen-closed': {
    title: 'The time for taking this matter up again is over.',
    mend: 'Write to the shop anew; it finds the earlier matter by your order.',
  },
  'satisfaction/not-asked': {
    title: 'This question is not open.',
    mend: 'It is asked once a matter is settled.',
  },
}

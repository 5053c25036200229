export const questions = {
  intro: 'What shoppers ask those who bought. Nothing is public before you have looked at it.',
  tabs: { pending: 'To look at', unanswered: 'Without an answer', published: 'Public', refused: 'Refused' },
  askedBy: (name: string) => `Asked by ${name}`,
  someone: 'a shopper',
  erased: 'The words were erased.',
  invited: (count: number) =>
    count === 0
      ? 'No buyer could be asked: none has had this product for 3 to 180 days.'
      : count === 1
        ? '1 buyer asked'
        : `${count} buyers asked`,
  publish: 'Publish',
  refuse: 'Refuse',
  restore: 'Publish after all',
  refuseTitle: 'By which rule?',
  published: 'Published. A few buyers are asked to answer.',
  refused: 'Refused. The asker sees the reason on the own page.',
  undo: 'Undo',
  answer: 'Answer as the shop',
  answerLabel: 'The shop’s answer',
  answerHint: 'Public, marked as the shop’s. Phone numbers and addresses are blanked out.',
  send: 'Send answer',
  sent: 'The answer is public.',
  byShop: 'The shop',
  buyer: 'A buyer',
  hide: 'Take off the page',
  hidden: 'Off the page',
  show: 'Put back',
  helpful: (count: number) => `${count} found it helpful`,
  emptyTitle: {
    pending: 'Nothing waits to be looked at',
    unanswered: 'Every question has an answer',
    published: 'No public questions yet',
    refused: 'No refused questions',
  },
  emptyText:
    'Shoppers ask on a product’s page. You look at the question, recent buyers are asked to answer within their contact budget, and their answers stand under it.',
  seeProducts: 'See the products’ pages',
}

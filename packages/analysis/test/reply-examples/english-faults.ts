import type { ReplyExample } from './reply-example.ts'

const limit = { refundLimitCents: 10_000 }

/** Answers that lack something or promise what must not be promised. */
export const englishFaults: ReplyExample[] = [
  // Missing things.
  {
    said: 'The pan lost its coating in a week.',
    reply:
      'Thank you for your feedback. The coating came off because this batch was baked at too low a temperature. A new pan is on its way and arrives within three days.',
    wrong: ['no-apology'],
  },
  {
    said: 'Detergent leaked everywhere.',
    reply:
      'Hi, thanks for letting us know. The cap on your detergent had not been tightened, so it leaked. We will send a new bottle tomorrow.',
    wrong: ['no-apology'],
  },
  {
    said: 'The book is missing ten pages.',
    reply:
      'Thank you for your message. We are so sorry about the missing pages. We will send you a new copy today and it should arrive on Friday.',
    wrong: ['no-cause'],
  },
  {
    said: 'The umbrella snapped the first time I opened it.',
    reply:
      'Thanks for getting in touch, and apologies for the snapped umbrella. A replacement will ship tomorrow.',
    wrong: ['no-cause'],
  },
  {
    said: 'Dead pixels on the screen.',
    reply:
      'Thank you for your feedback. We apologise for the dead pixels, which were missed at our final inspection. We always strive to improve the quality of our products and value customers like you.',
    wrong: ['no-remedy'],
    optional: ['no-time'],
  },
  {
    said: 'Driver left my parcel in the rain.',
    reply:
      'Thank you for the feedback. We are sorry the driver left your parcel in the rain; he was in a hurry because his round was overloaded. We hope you understand.',
    wrong: ['no-remedy'],
    optional: ['no-time'],
  },
  {
    said: 'The coffee machine leaks.',
    reply:
      'Thank you for telling us about the leak, and we apologise. It is caused by a worn seal. Our team will repair it as soon as possible.',
    wrong: ['no-time'],
  },
  {
    said: 'The cake arrived melted.',
    reply:
      'So sorry the cake arrived melted, and thanks for the photo. The cool box was not closed properly. We will bake you another one and be in touch soon.',
    wrong: ['no-time'],
  },
  {
    said: 'Several keys on the keyboard do not work.',
    reply:
      'We are sorry about the dead keys. A batch of switches was faulty. A new keyboard ships today and reaches you by Thursday.',
    wrong: ['no-thanks'],
  },
  {
    said: 'Had to pay return postage myself.',
    reply:
      'Sorry you were charged for the return postage. Our agent overlooked that faulty items go back for free. We will refund the $8 to your card today.',
    wrong: ['no-thanks'],
    ...limit,
  },
  {
    said: 'The jacket smells of chemicals and sheds.',
    reply:
      'Dear customer, thank you for your feedback. We sincerely apologise for the unpleasant experience. It was due to an oversight on our side. A specialist will contact you within 24 hours.',
    wrong: ['problem-not-named'],
  },
  {
    said: 'The watch loses ten minutes a day.',
    reply:
      'Thanks for your review. Sorry for the inconvenience, which happened because we were very busy. We will call you tomorrow to resolve it.',
    wrong: ['problem-not-named'],
  },
  {
    said: 'Shipping was slow and the glass was broken.',
    reply:
      'Thank you for your patience. We are sorry the shipping was slow; the courier had a backlog after the holiday. We have refunded the postage today.',
    wrong: ['problem-not-named'],
  },
  {
    said: 'The zipper is broken.',
    reply: 'Noted.',
    wrong: ['problem-not-named', 'no-thanks', 'no-apology', 'no-cause', 'no-remedy'],
  },
  {
    said: 'The speaker crackles and support does nothing.',
    reply:
      'Dear customer, your comments have been received. We constantly strive for excellence and wish you a pleasant day.',
    wrong: ['problem-not-named', 'no-thanks', 'no-apology', 'no-cause', 'no-remedy'],
  },
  {
    said: 'Towels shed a lot of lint.',
    reply: 'Shedding is completely normal for new towels and stops after a few washes.',
    wrong: ['no-thanks', 'no-apology', 'no-remedy'],
    optional: ['no-cause', 'no-time'],
  },
  // Stars and rewards.
  {
    said: 'Broke after one use.',
    reply:
      'Thank you, and we are sorry it broke after one use; a motor batch was faulty. A new one ships today. Once you have it, please consider changing your review to five stars.',
    wrong: ['asks-for-stars'],
  },
  {
    said: 'Slow to dispatch.',
    reply:
      'Thanks for your patience and sorry for the slow dispatch: we moved warehouse and lost two days. Your order left today. We would be grateful if you could update your rating.',
    wrong: ['asks-for-stars'],
  },
  {
    said: 'Lid leaks.',
    reply:
      'Thanks, and sorry the lid leaks; the silicone ring was not fitted. A new lid ships today. Delete your negative review and we will send you a $20 gift card.',
    wrong: ['reward-for-stars', 'asks-for-stars'],
  },
  {
    said: 'Pretty, I like it.',
    reply: 'Thank you! Leave a 5-star review with a photo and get a $5 voucher.',
    wrong: ['reward-for-stars'],
  },
  {
    said: 'So-so quality, thread is coarse.',
    reply:
      'Thank you for the review. The thread is coarse because we changed supplier, sorry about that. We will exchange it this week. If you raise your rating to 5 stars, we will add a 50% discount code.',
    wrong: ['reward-for-stars', 'asks-for-stars'],
  },
  {
    said: 'Good, would recommend.',
    reply: 'Thanks! Don’t forget to give us five stars!',
    wrong: ['asks-for-stars'],
  },
  // Promises and law.
  {
    said: 'The heating blanket burned a hole in my sheet.',
    reply:
      'Thank you for telling us at once. We are sorry the blanket burned your sheet. The product was defective and we admit that we were negligent and are legally liable. Someone will visit you tomorrow.',
    wrong: ['legal-admission'],
  },
  {
    said: 'This is a fake, the hologram is missing.',
    reply:
      'Thank you, and we apologise about the missing hologram. We sold you a counterfeit item because our supplier cheated us. You will be refunded in full today.',
    wrong: ['legal-admission'],
  },
  {
    said: 'The baby formula was expired.',
    reply:
      'Thanks for letting us know and sorry for the expired formula; a shelf check was missed. We will pay you $2,000 in compensation tomorrow.',
    wrong: ['promise-over-limit'],
    ...limit,
  },
  {
    said: 'Trousers split at the seam.',
    reply:
      'Thanks, and sorry the seam split; a needle broke at the factory and nobody noticed. A new pair ships today, and you get a lifetime replacement on anything you ever buy from us.',
    wrong: ['promise-over-limit'],
    ...limit,
  },
  {
    said: 'Pot bottom is warped.',
    reply:
      'Sorry about the warped pot and thanks for the pictures. It was crushed in transit. We will refund triple the price today.',
    wrong: ['promise-over-limit'],
    ...limit,
  },
  {
    said: 'Five eggs were broken.',
    reply:
      'Thank you for the photo and so sorry about the five broken eggs. We tried a thinner tray this week, which was a mistake. $5 will be back on your card tonight.',
    wrong: [],
    ...limit,
  },
  {
    said: 'Sheets pilled after a week.',
    reply:
      'Thanks for telling us, and we are sorry the sheets pilled. This fabric lot was lighter than it should be. We have refunded you in full today, plus a coupon for 10% off orders over $200.',
    wrong: [],
    ...limit,
  },
  // Personal data.
  {
    said: 'Says delivered but I never got it.',
    reply:
      'Dear John Miller, thank you and sorry your parcel says delivered though you never got it: the driver left it at the wrong door. We will redeliver to 42 Maple Street tomorrow morning.',
    wrong: ['personal-data'],
  },
  {
    said: 'Refund has not arrived.',
    reply:
      'Thanks for your note and sorry the refund has not arrived; our bank file failed. We will call you on 555-234-5678 this afternoon and it will be there today.',
    wrong: ['personal-data'],
  },
  {
    said: 'My order never ships.',
    reply:
      'Sorry that order #20261122987 has not shipped; the item was out of stock. Thank you for waiting. It leaves tomorrow.',
    wrong: ['personal-data'],
  },
  {
    said: 'The seam came open.',
    reply:
      'Thank you for telling us and sorry about the open seam, our factory missed it. Please email us at support@harbourgoods.com and we will replace it within 24 hours.',
    wrong: [],
  },
  {
    said: 'Tracking has not moved for three days.',
    reply:
      'Hello Ms Lee, thank you for the nudge and sorry the tracking stood still. The parcel was missed in a scan at the depot; we have chased the courier and it is due for delivery tomorrow.',
    wrong: [],
  },
  // Copies.
  {
    said: 'Sweater is itchy.',
    reply:
      'Thank you for your feedback. We are sorry the sweater is itchy; the wool was not softened enough. We will exchange it today and it arrives in two days.',
    last: [
      'Thank you for your feedback. We are sorry the sweater is itchy; the wool was not softened enough. We will exchange it today and it arrives in three days.',
    ],
    wrong: ['copied'],
  },
  {
    said: 'Tasty.',
    reply:
      'Thank you for your support and trust. We wish you and your family good health and hope to see you again soon!',
    last: [
      'Thank you for your support and trust. We wish you and your family good health and hope to see you again soon!',
    ],
    wrong: ['copied'],
  },
  {
    said: 'Tasty, kids love it.',
    reply: 'Thank you! Kids are the strictest judges, so that means a lot.',
    last: [
      'Thank you for your support and trust. We wish you and your family good health and hope to see you again soon!',
    ],
    wrong: [],
  },
]

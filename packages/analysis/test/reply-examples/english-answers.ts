import type { ReplyExample } from './reply-example.ts'

const limit = { refundLimitCents: 10_000 }

/** Fine answers, and such that blame or insult. */
export const englishAnswers: ReplyExample[] = [
  // Fine answers to complaints.
  {
    said: 'The mug arrived in pieces.',
    reply:
      "Hi Sarah, I'm so sorry your mug turned up in pieces, and thanks for the photo. It left us with only one layer of bubble wrap, which clearly wasn't enough. A replacement went out this morning and should be with you by Thursday. No need to send the broken one back.",
    wrong: [],
  },
  {
    said: 'Delivery took three weeks. Unacceptable.',
    reply:
      'Dear customer, please accept our sincere apologies for the delay in your delivery. Our carrier’s hub was closed by flooding, and the parcel was held there for nine days. We have refunded your shipping fee today; it will appear on your statement within 3–5 business days. Thank you for bringing this to our attention.',
    wrong: [],
  },
  {
    said: 'Customer service was rude and hung up on me.',
    reply:
      "Thank you for telling us about the call. Nobody should be hung up on, and we apologise. We've listened to the recording: our agent was covering two lines and lost patience. She has been coached, and our service lead Tom will ring you tomorrow before noon to sort out what you called about.",
    wrong: [],
  },
  {
    said: 'Shirt shrank after one wash, terrible quality.',
    reply:
      "Really sorry about the shrunken shirt! We checked with the mill and this lot wasn't pre-washed properly. We'd like to send you a new one from the next lot, or refund you in full, whichever you prefer. Just reply here and we'll do it within a day. Appreciate you letting us know.",
    wrong: [],
  },
  {
    said: 'Missing two screws and no instructions in the box.',
    reply:
      'Oh no, sorry about that! A picking error on our side: the bag with screws and the leaflet never made it into the box. Both are in the post today, first class, so you should have them by Friday. Thanks for flagging it.',
    wrong: [],
  },
  {
    said: 'The colour looks nothing like the picture.',
    reply:
      'Thank you for your honest feedback, and we apologise that the colour looked so different. The photo was taken under warm studio light. We have replaced it with a daylight picture today, and a prepaid return label is on its way to you; your refund will follow within two days of collection.',
    wrong: [],
  },
  {
    said: 'Battery dies after an hour, useless.',
    reply:
      "Thanks for reaching out. One hour of battery is nowhere near what it should be and I'm sorry. A faulty cell in the March production run is the cause. I've arranged a free swap: the courier will collect yours and hand you a new unit on Monday.",
    wrong: [],
  },
  {
    said: 'Still waiting for my refund after two weeks!',
    reply:
      'I apologise for the wait on your refund, and thank you for your patience. It got stuck because the return was scanned under the wrong reference. I have pushed it through by hand just now and you will see it in your account by Wednesday.',
    wrong: [],
  },
  {
    said: 'Strawberries were mouldy.',
    reply:
      'So sorry about the mouldy strawberries, that is grim. The cold van broke down for an hour on Tuesday and yours were on it. We have credited you the full amount this afternoon. Cheers for letting us know so quickly.',
    wrong: [],
  },
  {
    said: 'Price dropped by $20 the day after I bought it.',
    reply:
      'We understand how annoying that is, and we are sorry for the bad timing. The price change came from a supplier promotion that started overnight. We will refund the $20 difference to your card by tomorrow evening. Thank you for asking.',
    wrong: [],
    ...limit,
  },
  {
    said: 'I got a rash from this cream.',
    reply:
      "We're very sorry to hear about the rash. Please stop using the cream and see a doctor if it does not settle. Our lab is checking the batch to find out what happened. A specialist will call you today, and we'll refund the cream straight away. Thank you for telling us so promptly.",
    wrong: [],
  },
  {
    said: 'Technician never showed up for the repair.',
    reply:
      'Thank you for letting us know, and apologies that you waited in for nothing. The appointment was dropped when our scheduling system was updated. We have rebooked you as first visit on Tuesday at 9 am and waived the call-out fee.',
    wrong: [],
  },
  {
    said: 'Shoes run way too small.',
    reply:
      'Thanks for the feedback on sizing. We are sorry they pinch: this last runs narrow and our size chart does not say so yet. We will exchange them for a half size up free of charge, with pick-up tomorrow.',
    wrong: [],
  },
  {
    said: 'Headphones keep disconnecting.',
    reply:
      "Thank you for writing in, and sorry for the dropouts. They come from a firmware bug with newer phones. The fix is out on Friday; if you'd rather not wait, we'll swap them for a pair that's already updated. Tell us which and it's done the same day.",
    wrong: [],
  },
  {
    said: 'Box was crushed, could not give it as a present.',
    reply:
      "Sorry, that's a miserable thing to happen to a present. We used a thin outer box and something heavy sat on it. A fresh gift box is leaving here today by express and will reach you tomorrow. Thanks for giving us the chance to put it right.",
    wrong: [],
  },
  {
    said: 'Sent the wrong size, asked for L got S.',
    reply:
      'Thank you for your message. We picked an S instead of an L, our mistake, and we are sorry. The right size ships tonight, arriving Saturday; keep the S or hand it to the driver.',
    wrong: [],
  },
  {
    said: 'Had to explain my problem to five different people.',
    reply:
      "I'm sorry you were passed around five people; our teams did not share notes, which is why you had to start over each time. I'm taking your case myself and will email you a solution by 5 pm today. Thank you for hanging in there.",
    wrong: [],
  },
  {
    said: 'Stitching came loose on day two.',
    reply:
      'We appreciate you telling us about the loose stitching and we apologise. The seam was sewn with the wrong thread tension at the factory. A new one is being made for you and ships next Monday.',
    wrong: [],
  },
  // Fine answers to praise.
  {
    said: 'Love it, great quality and fast shipping!',
    reply: 'Thank you so much! So glad you love it.',
    wrong: [],
  },
  {
    said: 'Delicious, the whole family enjoyed it.',
    reply: "That's wonderful to read, thank you! Keep it in a cool place once opened and it will stay crisp.",
    wrong: [],
  },
  {
    said: 'Third time buying, never disappoints.',
    reply: 'Welcome back, and thank you for sticking with us. We will keep doing what we do.',
    wrong: [],
  },
  {
    said: 'Emma from support was so helpful choosing a size.',
    reply: 'Thanks for the kind words. Emma has seen your note and is grinning from ear to ear.',
    wrong: [],
  },
  {
    said: 'Beautiful packaging, perfect gift.',
    reply:
      'We are delighted that the gift went down well. Many thanks for your order and for taking the time to review.',
    wrong: [],
  },
  {
    said: 'Runs smoothly, great camera, five stars.',
    reply:
      'Thank you for the five stars and the lovely review! If you ever have a question, our team is here for you.',
    wrong: [],
  },
  {
    said: 'Gorgeous colour and fits perfectly.',
    reply: 'Thank you! It really is a gorgeous colour. Enjoy wearing it!',
    wrong: [],
  },
  {
    said: 'Arrived a day early, very pleased.',
    reply: 'Thanks a million for letting us know, we will pass it on to the drivers.',
    wrong: [],
  },
  // Blame.
  {
    said: 'It shrank in the wash.',
    reply:
      'Thank you for your feedback. We are sorry, but you should have read the care label; the shirt shrank because you washed it too hot. As a gesture we will send a voucher today.',
    wrong: ['blames-customer'],
  },
  {
    said: 'Wrong size, too big.',
    reply:
      'Thanks for the review, sorry it is too big. This happened because you did not check the size chart, which is clearly stated in the listing. We can exchange it this week.',
    wrong: ['blames-customer'],
  },
  {
    said: 'Remote does not work.',
    reply:
      'Thanks for writing. No other customer has complained about the remote, so you must have dropped it. Sorry. The remote stops working due to misuse, but send it in and we will test it within a week.',
    wrong: ['blames-customer'],
  },
  {
    said: 'Parcel ten days late.',
    reply:
      'Thank you. Sorry the parcel was late, but that is not our fault, take it up with the courier. It was delayed because of snow. We will give you $5 off tomorrow.',
    wrong: ['blames-customer'],
  },
  {
    said: 'Holes do not line up, cannot assemble the shelf.',
    reply:
      'Thank you for contacting us. We apologise. The holes do line up if you follow the manual; you have obviously assembled it the wrong way round because of not reading step 3. We will send you a video today.',
    wrong: ['blames-customer'],
  },
  // Impolite.
  {
    said: 'Way too expensive for what it is.',
    reply: 'You get what you pay for. If you cannot afford it, shop elsewhere.',
    wrong: ['impolite', 'no-thanks', 'no-apology', 'no-cause', 'no-remedy'],
    optional: ['problem-not-named', 'no-apology', 'no-cause', 'no-remedy'],
  },
  {
    said: 'Bad service.',
    reply: 'Whatever. We have better things to do than read your whining about service.',
    wrong: ['impolite', 'no-thanks', 'no-apology', 'no-cause', 'no-remedy'],
  },
  {
    said: 'Sock has a hole.',
    reply:
      'Thanks, sorry about the hole, one slipped through our check. But honestly, what did you expect for that price? New pair ships tomorrow. Stop complaining.',
    wrong: ['impolite'],
  },
  {
    said: 'Power bank does not charge.',
    reply:
      'Thanks for the note and sorry it does not charge; a batch had a bad port. We will replace it today. You are being ridiculous about it though.',
    wrong: ['impolite'],
  },
]

import type { ReplyExample } from './reply-example.ts'

/** Written by whoever mended the rules, before mending them: fine replies with words that faults have, too. */
export const englishPracticeAnswers: ReplyExample[] = [
  {
    said: 'Ordered a size 9, shoes marked 9 but clearly a 7.',
    reply:
      "Thanks for measuring them against your old pair. You ordered correctly; the factory stamped 9 on a run of sevens, and we should have checked before shelving them. Sorry about that. A true 9 leaves today by courier and arrives tomorrow, and he'll take the sevens with him.",
    wrong: [],
    rating: 2,
  },
  {
    said: 'Wrong bulb in the box, does not fit the lamp.',
    reply:
      "You did nothing wrong, the bulb really doesn't fit: lamp and bulb come from two suppliers, and one of them changed the socket. Sorry for the dark evening and thank you for the photo. The right bulb will be in tonight's post, first class, so Thursday at the latest.",
    wrong: [],
    kind: 'complaint',
    channel: 'private',
  },
  {
    said: 'Cast iron pan arrived with rust spots.',
    reply:
      'Thank you, and sorry for the rust. Our packing room was damp last month and the oil film had been wiped too thin. As soon as possible means today here: a fresh pan is with the courier and reaches you on Friday.',
    wrong: [],
    rating: 2,
  },
  {
    said: 'Support told me to read the manual. I did. The manual is wrong.',
    reply:
      "Thank you for standing your ground. You were told to read the manual when the manual itself has steps 4 and 5 swapped, and I'm sorry for that answer. Our agent was working from the old edition. The corrected pages are attached to my message from this morning, and I'll ring you at 3 pm to make sure it runs.",
    wrong: [],
    rating: 1,
  },
  {
    said: 'Hammock rope frayed within days.',
    reply:
      "Thanks for the close-up. A rope that frays within days isn't safe to lie in, and we're sorry. It rubs on a burr inside the ring, which should have been filed off. Please don't use it. A new hammock with a smooth ring goes out on Monday and will be with you by Wednesday.",
    wrong: [],
    rating: 2,
  },
  {
    said: 'Espresso cups smaller than expected but pretty.',
    reply:
      "Thank you for the kind word about the glaze, and sorry that they came up small. They hold 60 ml, which the page only says at the very bottom. I've moved it to the top today. If you'd like the 90 ml ones instead, tell me by Sunday and they'll be posted on Monday.",
    wrong: [],
    rating: 3,
  },
  {
    said: 'Courier left the parcel in the bin on collection day. Gone.',
    reply:
      "Oh dear, thank you for letting us know, and I'm sorry your parcel went out with the rubbish. The driver confirms he used the bin as a safe place, which he isn't allowed to do. I've packed the same order again this morning; it comes with a signature on Tuesday.",
    wrong: [],
    rating: 1,
  },
  {
    said: 'Bluetooth keeps cutting out when my phone is in my back pocket.',
    reply:
      "Thanks for testing it pocket by pocket! Sorry about the dropouts. The antenna is in the left cup and a body in between is often enough to block it. Firmware 2.1, out this Thursday, raises the transmit power. If that doesn't cure it, we'll take the headphones back any time before Christmas.",
    wrong: [],
    rating: 3,
  },
  {
    said: 'The ferment kit lid does not seal.',
    reply:
      "Thanks for the report, and sorry that your lid won't seal. Two of us have just tried lids from the same box and one in five is warped, so it's the mould and not you. New lid in tomorrow's post, two to three days to you. Leave the review just as it is, it's fair.",
    wrong: [],
    rating: 2,
  },
  {
    said: 'I was charged for gift wrap and got none.',
    reply:
      "Sorry, that's annoying, especially for a present. Thanks for raising it. The wrap option prints on a second sheet and yours got left on the printer. The £4 went back to your card a few minutes ago and banks show it within three days.",
    wrong: [],
    kind: 'complaint',
    channel: 'private',
    refundLimitCents: 2000,
  },
  {
    said: 'Knife was blunt out of the box.',
    reply:
      "Thank you for being frank. A blunt new knife is embarrassing for a knife shop, sorry. It skipped the last stone: our sharpener was off sick and the box was packed anyway. I'll send a label tonight, and your knife comes back within a week with an edge you can shave with.",
    wrong: [],
    rating: 2,
  },
  {
    said: 'Jumper smells of mothballs.',
    reply:
      "Hello Ada, thanks for writing and sorry for the whiff. The wool spent the summer in a store with cedar and camphor, and we ought to have aired it before folding. Hang it outside for two days; if you can still smell it on Sunday, reply here and we'll refund you on Monday.",
    wrong: [],
    rating: 3,
    customerName: 'Ada',
  },
  {
    said: 'The puzzle box says 12+ but my 14 year old gave up, too hard.',
    reply:
      'Thank you, and our apologies to your teenager! The age on the box is about small parts, not about difficulty, and we see that it misleads. A sheet of three hints is in your inbox now, and the next print run will carry a difficulty scale.',
    wrong: [],
    rating: 3,
  },
  {
    said: 'Arrived. Fine.',
    reply: 'Thanks for letting us know! Give us a shout if anything comes up.',
    wrong: [],
    rating: 3,
  },
  {
    said: 'Brilliant fountain pen, writes like a dream!',
    reply:
      "Thank you, that's lovely to hear! Rinse the nib once a month with plain water and it'll outlive us all.",
    wrong: [],
    rating: 5,
  },
  {
    said: 'Five stars from me and my cat.',
    reply: 'Thank you both for the five stars! Please scratch her behind the ears from us.',
    wrong: [],
    rating: 5,
  },
  {
    said: 'Love it. Third one I bought, two as gifts.',
    reply:
      "Three! Thank you, that means the world to a two-person workshop. I've tucked a little something into your next parcel, no strings attached.",
    wrong: [],
    kind: 'praise',
  },
  {
    said: 'Great customer service, they replaced a broken strap in two days.',
    reply: 'Thanks for coming back to tell us! Marta at the bench did the strap, she will be delighted.',
    wrong: [],
    rating: 5,
  },
  {
    said: 'Does the jacket run small? I am between sizes.',
    reply:
      'It does run a little small in the shoulders, so take the larger one. If it turns out wrong, you have thirty days to exchange it.',
    wrong: [],
    kind: 'question',
  },
  {
    said: 'Can I return this if it does not fit my car?',
    reply:
      'Yes, within 30 days, unused and in its box. Tell me the model and year and I can check the fit for you beforehand.',
    wrong: [],
    kind: 'question',
    channel: 'private',
  },
  {
    said: 'How long does delivery to Norway take?',
    reply:
      'Between five and eight working days by tracked post. Import VAT is already in the price you see at checkout.',
    wrong: [],
  },
  {
    said: 'Is the strap replaceable if it breaks?',
    reply: 'Yes, it clips on, and spare straps are £6 in three colours.',
    wrong: [],
  },
  {
    said: 'My old one leaked after a year, is the new model any better?',
    reply:
      'We think so: the new one has a double gasket and comes with a three-year guarantee. The old gasket fits as well if you want to keep yours.',
    wrong: [],
    kind: 'question',
  },
  {
    said: 'Flour arrived with weevils. Disgusting.',
    reply:
      "Disgusting is the word, and I'm sorry. Thank you for telling me so quickly. The mill had a warm week and our sack stood next to an infested one; I've thrown out the whole lot. Your money is already on its way back and I'm milling yours fresh on Tuesday, if you'll still have it.",
    wrong: [],
    rating: 1,
    refundLimitCents: 5000,
  },
  {
    said: 'Garden chair wobbles on a flat floor.',
    reply:
      "Thanks for checking on a flat floor first, that saved a step. Sorry it wobbles: the rear legs are cut three millimetres short on this one. You'll receive screw-in feet on Wednesday; if you'd rather have a new chair, just say so and it will be picked up the same week.",
    wrong: [],
    rating: 3,
  },
  {
    said: 'Voucher code does not work, checkout rejects it.',
    reply:
      "Thank you for trying twice, and sorry the code bounced. It was set up with yesterday's date as its last day instead of the last of the month. It works again as of ten minutes ago, and I've added free postage to your basket until Sunday.",
    wrong: [],
    kind: 'complaint',
    channel: 'private',
  },
  {
    said: 'Sent a men’s watch instead of the ladies one.',
    reply:
      "Thanks for spotting it and apologies for the mix of boxes: the two models differ by a single letter on the label. The ladies' watch travels today, insured, arriving before noon tomorrow. Keep the other until the courier asks for it.",
    wrong: [],
    rating: 2,
  },
  {
    said: 'Matcha tastes like grass and is more brown than green.',
    reply:
      "Thank you for your honesty, and sorry for the brown cup. The tin sat on a sunny shelf at our reseller and matcha doesn't forgive light. We'll replace it from the cold store: off tomorrow, yours on Friday. If you have questions, write to hello@greenbowl.example or ring our shop on 020 7946 0011.",
    wrong: [],
    rating: 2,
  },
  {
    said: 'Took four messages to get an answer about my deposit.',
    reply:
      'Four messages is three too many, and I apologise. Thank you for persisting. Deposits were handled by a colleague on leave and nobody had her inbox; it is now shared by three of us. Your deposit was paid out at noon and will show within two working days.',
    wrong: [],
    rating: 2,
  },
  {
    said: 'The glue set cracked my grandmother’s vase further.',
    reply:
      "I'm so sorry about your grandmother's vase, and grateful that you wrote. This glue shrinks a little as it cures, and on thin porcelain that can pull; the label doesn't say so yet. A restorer we work with will look at it free of charge. Would Thursday or Friday suit you for a collection?",
    wrong: [],
    rating: 1,
  },
]

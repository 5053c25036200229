import type { ReplyExample } from './reply-example.ts'

/** Written by a third writer who had not seen the rules; scored once, and no rule was mended by them. */
export const englishThirdExamples: ReplyExample[] = [
  {
    said: 'Spent 40 minutes on hold to your helpline and then got cut off. Twice.',
    reply:
      "Thanks for getting in touch. Being kept on hold for forty minutes and then cut off, twice over, is maddening, and we're sorry. Our phone system had a fault that morning which dropped a lot of calls. We hope you'll bear with us.",
    wrong: ['no-remedy'],
    channel: 'private',
    kind: 'complaint',
    customerName: 'Bernard',
    last: ['Your router firmware is up to date, Helen.', 'Thanks for the kind words about Sam.'],
    refundLimitCents: 3000,
  },
  {
    said: 'Are the oat cookies safe for someone with a nut allergy?',
    reply:
      "Hello there! The oat cookies have no nuts in the recipe, but they're baked in the same kitchen as our almond biscotti, so we can't call them nut-free. For a nut allergy we'd advise giving them a miss. Do shout if you'd like the full ingredient list.",
    wrong: [],
    channel: 'public',
    kind: 'question',
    customerName: 'crumbs_everywhere',
    last: ['We open at eight on Sundays, see you then!'],
    refundLimitCents: 2000,
  },
  {
    said: 'The sole came away from the left boot on its second outing. Walked home with one wet foot.',
    reply:
      "Thank you for letting us know. We're sorry the sole parted company with your left boot so early on and left you with a wet foot. It looks as though the glue on that batch never cured properly. We'll send you a fresh pair from a different batch, and you can bin the old ones.",
    wrong: ['no-time'],
    channel: 'public',
    rating: 2,
    customerName: 'soggysock',
    last: ['Dubbin works best on this leather.'],
    refundLimitCents: 9000,
  },
  {
    said: 'The blender leaked all over my counter the first time I used it.',
    reply:
      "Thank you for writing in, and we're sorry about the leak across your counter. It happened because you did not tighten the base ring as the manual asks, so this one is down to you rather than to the blender. We'll post you a new seal tomorrow all the same.",
    wrong: ['blames-customer'],
    channel: 'private',
    kind: 'complaint',
    customerName: 'smoothie_sue',
    last: ['The jug is dishwasher safe, top rack only.'],
    refundLimitCents: 5000,
  },
  {
    said: "The guy at the returns counter rolled his eyes and told me to 'come back when I'd learned to read'. Unbelievable.",
    reply:
      "Nobody should be told to go away and learn to read, least of all over a simple return. We owe you an apology, and here it is: we are sorry. We've heard your side but not yet his; the store manager is sitting down with him this afternoon to find out how it came to that. She will message you with the outcome by 5 pm tomorrow and will handle your return herself. Thank you for not letting it slide.",
    wrong: [],
    channel: 'public',
    rating: 1,
    customerName: 'Walkerboy77',
    last: ['Thanks for the heads-up about the car park sign.', 'Happy hiking!'],
    refundLimitCents: 5000,
  },
  {
    said: 'Returned a $60 coat five weeks ago, still no refund. What are you waiting for?',
    reply:
      "Thank you for your review. We're very sorry that you still haven't had your refund for the coat you sent back five weeks ago. We will put the $60 back on the card you used.",
    wrong: ['no-cause', 'no-time'],
    channel: 'public',
    rating: 1,
    customerName: 'coldshoulder',
    last: ['Thank you! The scarf comes in green as well.'],
    refundLimitCents: 8000,
  },
  {
    said: "The mattress smells so strongly of chemicals that we've been sleeping in the living room for a week.",
    reply:
      'Hi there, thank you for your valuable feedback. We apologise for any inconvenience caused. A member of our team will be in touch by Friday to arrange an exchange.',
    wrong: ['problem-not-named', 'no-cause'],
    channel: 'public',
    rating: 2,
    customerName: 'lightsleeper',
    last: ['Thank you for choosing us, sleep well!'],
    refundLimitCents: 20000,
  },
  {
    said: "The heater's plug melted and scorched our skirting board. We could have had a fire!",
    reply:
      'Dear Gwen, thank you for alerting us. We are deeply sorry that the plug melted and scorched your skirting board. A contact inside the plug was too thin for the current and overheated. In selling it to you we broke product safety law, and we accept full legal liability. Please leave it unplugged; our engineer will call on Tuesday morning to collect it and bring you a different model.',
    wrong: ['legal-admission'],
    channel: 'private',
    kind: 'complaint',
    customerName: 'Gwen',
    last: ['The timer can be set in half-hour steps.'],
    refundLimitCents: 10000,
  },
  {
    said: 'Parcel was chucked over the fence into a puddle. Three hardbacks soaked through.',
    reply:
      "Thank you for telling us, and we're so sorry your three hardbacks ended up in a puddle. The depot says a relief driver was on your round and ignored the leave-in-porch note. Three dry copies go out this afternoon with a different courier and will reach you tomorrow. As the matter is being dealt with, please could you now take this review down.",
    wrong: ['asks-for-stars'],
    channel: 'public',
    rating: 1,
    customerName: 'inkblot',
    last: ['The paperback is out in May.', 'Thanks for the lovely photo of your shelf!'],
    refundLimitCents: 6000,
  },
  {
    said: 'Ordered for four, got food for three. The lamb biryani never showed up and my father-in-law sat there with a naan.',
    reply:
      "Oh no. Our apologies to your father-in-law and to all of you at that table. The lamb biryani was cooked and bagged, then left sitting on the pass because two orders carried the same ticket number that night. £13.50 for the dish goes back on your card by close of business today. We're grateful you wrote to us rather than just writing us off.",
    wrong: [],
    channel: 'private',
    kind: 'complaint',
    customerName: 'Priti S',
    last: ['Hi, yes, we can do the korma without cream.'],
    refundLimitCents: 2000,
  },
  {
    said: "Gorgeous yarn, fast post and a sweet little note in the parcel. I'll be back.",
    reply:
      'Thank you so much, Margaret Holloway! Notes like yours are why we love this job. We hope the new jumper keeps you snug at 14 Birch Lane all winter.',
    wrong: ['personal-data'],
    channel: 'public',
    kind: 'praise',
    customerName: 'knit_and_purl',
    last: ['Yes, the merino can be hand washed cool.', 'Happy casting on!'],
    refundLimitCents: 3000,
  },
  {
    said: "My tracking hasn't moved in nine days. Is anyone even looking for my lamp?",
    reply:
      "Thanks for chasing this, and apologies that tracking on your lamp has been stuck for nine days. Order 88213-B was sorted into the wrong cage at the hub and sat there unscanned. It's back on the van and due with you on Saturday; the driver will text you on 555-0142 an hour ahead.",
    wrong: ['personal-data'],
    channel: 'public',
    kind: 'complaint',
    customerName: 'brightside',
    last: ['Bulbs are sold separately, sorry for the confusion.'],
    refundLimitCents: 7000,
  },
  {
    said: 'We stood at the harbour for an hour and the tour guide never turned up. Whole morning of our trip gone.',
    reply:
      "We're dreadfully sorry that nobody came to meet you at the harbour and that a whole morning was lost. Your guide had been rostered for the afternoon by mistake and was never told of the change. We will refund you $200 by Friday. Thank you for letting us know, and we hope the rest of the trip was kinder to you.",
    wrong: ['promise-over-limit'],
    channel: 'public',
    rating: 1,
    customerName: 'twoweeksoff',
    last: ['Bring a windproof jacket, it gets breezy out there!'],
    refundLimitCents: 5000,
  },
  {
    said: 'Does the X20 come with a charger in the box, and will it work with a US SIM?',
    reply:
      "Thanks for asking! There's a cable in the box but no plug, so you'd want a USB-C charger of 25 W or more. And yes, it comes unlocked and covers the main US bands, so your SIM will work in it.",
    wrong: [],
    channel: 'public',
    kind: 'question',
    customerName: 'jetlagged_joe',
    last: ['The case fits both the X20 and X20 Plus.'],
    refundLimitCents: 5000,
  },
  {
    said: "The kids haven't put the train set down since Christmas. Best toy shop in town!",
    reply:
      'Glad to hear the train set is such a hit. The signal box and the level crossing fit the same track, by the way. Best wishes to the young drivers from all of us at the shop.',
    wrong: ['no-thanks'],
    channel: 'public',
    kind: 'praise',
    customerName: 'choochoo',
    last: ["So sorry about the missing bridge, it's in today's post."],
    refundLimitCents: 3000,
  },
  {
    said: 'Desk is nice, but the box looked like it had been kicked down a staircase and one corner is chipped.',
    reply:
      "Cheers for the honest write-up. Glad the desk itself suits you, but a battered box and a chipped corner isn't how it should've turned up, and we're sorry. The corner guards we used were too thin for something this heavy; we've since moved to thicker ones. A new top panel goes out on Monday and should be with you by Thursday.",
    wrong: [],
    channel: 'public',
    rating: 3,
    customerName: 'homeoffice_hal',
    last: ['Thank you, enjoy the new lamp!', 'The drawers come fully assembled.'],
    refundLimitCents: 6000,
  },
  {
    said: 'Lukewarm coffee, stale croissant, £9. Never again.',
    reply:
      "Thank you for your review. Lukewarm coffee and a stale croissant for £9, yes, yes, we got the message, no need for all the drama. The oven packed up at seven and the machine was off for an hour. Come in on Saturday and we'll give you the same again for free, so you can finally stop whining.",
    wrong: ['impolite', 'no-apology'],
    channel: 'public',
    rating: 1,
    customerName: 'beanthere',
    last: ['Thanks, the oat milk is from a farm down the road.'],
    refundLimitCents: 1500,
  },
  {
    said: 'Our airport transfer never came. It was midnight, we had two tired kids, and we ended up paying €48 for a taxi.',
    reply:
      'Dear Ms Okafor, thank you for your message about booking TR-40917. I am very sorry that no driver was waiting and that you had to hunt for a taxi at midnight with two tired children. The driver had been given your original landing time; the change you sent us was saved but never passed on to him. The €48 fare will be in your account by Friday, and I have confirmed your return transfer with the driver myself.',
    wrong: [],
    channel: 'private',
    kind: 'complaint',
    customerName: 'N. Okafor',
    last: ['Good morning, your vouchers for the boat trip are attached.'],
    refundLimitCents: 5000,
  },
  {
    said: 'Wore these jeans once and the back seam split while I was at work. Mortifying. £45 down the drain.',
    reply:
      "A seam giving way at work is nobody's idea of a good day, and we're so sorry ours did it to you. Thank you for flagging it. We've pulled the same size off the rail and found that the stitching on that run was set too loose. A re-checked pair in your size leaves us tomorrow morning, no charge, and there's no need to post the old ones back.",
    wrong: [],
    channel: 'public',
    rating: 2,
    customerName: 'DenimDebs',
    last: [
      'Thanks for stopping by, the belt looks great on you!',
      'Our large is roughly a UK 14, hope that helps.',
    ],
    refundLimitCents: 3000,
  },
  {
    said: 'Found a signed first edition here at a very fair price, and the chap at the till talked me through the whole series.',
    reply:
      "You've made Tom's week; he'd happily talk about that series till closing time. Many thanks for the kind words, and enjoy the signed copy.",
    wrong: [],
    channel: 'public',
    kind: 'praise',
    customerName: 'dogeared',
    last: ["We're sorry about the torn jacket, a new copy is on its way today."],
    refundLimitCents: 3000,
  },
  {
    said: 'You sent me the screen protector for the wrong phone. Mine is the Mini.',
    reply:
      "Hello Tariq, we see that you received the protector for the Max rather than the Mini. The two share the start of their barcode and our scanner picked the wrong one. The Mini version ships tomorrow, and you're welcome to keep the other. Kind regards, the support team",
    wrong: ['no-apology', 'no-thanks'],
    channel: 'private',
    kind: 'complaint',
    customerName: 'Tariq',
    last: ['Hi, the cable is two metres long.'],
    refundLimitCents: 2000,
  },
  {
    said: "The eye came off the teddy and my 18-month-old had it in her mouth. I'm still shaking. It cost $24.99 and it could have choked her.",
    reply:
      "I'm a parent myself and my stomach turned reading this. I am truly sorry that the eye came off the bear and that your daughter got hold of it, and I'm thankful you told us. We don't know yet why it came loose. Our safety team is pull-testing the rest of that batch now, and I'll write to you with what they find by noon tomorrow. Please keep the bear well away from her. A prepaid bag for it will reach you on Wednesday, and your $24.99 is being refunded today.",
    wrong: [],
    channel: 'private',
    kind: 'complaint',
    customerName: 'Rosa M',
    last: ['Yes, the rabbit is machine washable at 30 degrees.'],
    refundLimitCents: 3000,
  },
  {
    said: "Our nervous rescue dog came home calm and smelling of lavender. Can't recommend these groomers enough.",
    reply:
      "What a lovely thing to read over the morning coffee, thank you! He was a star once he'd made his peace with the hairdryer. Give him a scratch behind the ears from all of us.",
    wrong: [],
    channel: 'public',
    rating: 5,
    customerName: 'muddypaws',
    last: ['Nail trims are walk-in, no need to book.'],
    refundLimitCents: 4000,
  },
  {
    said: 'Asked for Rose Nude, got Brick Red, I look like a clown lol. Sort it out pls',
    reply:
      "Definitely not the look you ordered! Really sorry for sending Brick Red instead of Rose Nude. The two trays got swapped on the shelf and nobody clocked it until you did, so thanks a million. Rose Nude is going in tonight's post. Hang on to the red one for Halloween, on us.",
    wrong: [],
    channel: 'public',
    kind: 'complaint',
    customerName: 'glossboss',
    last: ['The mini size is back on Friday, set an alarm!'],
    refundLimitCents: 2500,
  },
  {
    said: "Quoted £120 for the boiler visit, billed £185. No one told me about any 'call-out supplement' until the invoice.",
    reply:
      'You were quoted £120 and billed £185, and nobody mentioned the supplement beforehand. You have every right to be annoyed and we apologise without reservation. Our booking page hides the evening supplement behind a link, and the engineer assumed it had been explained to you. The £65 difference will be back on the card you paid with inside three working days. From the first of next month the supplement will be read out on the phone before any visit is confirmed. We appreciate your taking the time to tell us.',
    wrong: [],
    channel: 'public',
    rating: 1,
    customerName: 'Kettle_Black',
    last: [
      "Thank you for having us, glad the radiator's warm again.",
      'We cover all postcodes inside the ring road.',
    ],
    refundLimitCents: 6500,
  },
]

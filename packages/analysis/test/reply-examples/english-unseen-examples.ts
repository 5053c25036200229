import type { ReplyExample } from './reply-example.ts'

/** Written by somebody who had not seen the rules; scored once, and looked at when the rules were mended later. */
export const englishUnseenExamples: ReplyExample[] = [
  {
    said: 'Does what it says. Used it on the bike chain, no more squeak.',
    reply: 'Silence is golden. Thanks Gary, happy riding!',
    wrong: [],
    channel: 'public',
    rating: 5,
    customerName: 'gravelgary',
    last: ['Thanks! Wipe off the excess for best results.'],
    refundLimitCents: 1000,
  },
  {
    said: 'Puzzle had 997 pieces. Guess how fun that was after three weeks.',
    reply:
      "Oh Jean. Three weeks of work and three holes in the picture, that's heartbreaking, and we're sorry. Thank you for being such a good sport about it. We hope the next one will be complete!",
    wrong: ['no-cause', 'no-remedy'],
    channel: 'public',
    rating: 2,
    customerName: 'jigsawjean',
    last: ['Thanks Jean, the harbour one is a tough cookie!'],
    refundLimitCents: 2500,
  },
  {
    said: 'The blender jug is cracked at the base, leaks everywhere.',
    reply:
      'I apologize for the cracked jug and the mess it made. The crack at the base points to an impact in transit; we are raising it with the carrier. A new jug ships today via UPS 2nd Day and will reach you by Thursday. You may discard the damaged one.',
    wrong: ['no-thanks'],
    channel: 'private',
    kind: 'complaint',
    customerName: 'J. Whitcombe',
    refundLimitCents: 6000,
  },
  {
    said: 'Two of the six wine glasses arrived smashed.',
    reply:
      'Thanks for the photos. The two glasses broke because the inner divider was missing from the carton, which is a packing slip on our side. Two replacements go out tomorrow morning, with you by Friday. No need to send the broken ones back.',
    wrong: ['no-apology'],
    channel: 'private',
    kind: 'complaint',
    customerName: 'Greta',
    last: ["Hi Greta, they're dishwasher safe on the glass programme."],
    refundLimitCents: 4000,
  },
  {
    said: 'Lamp flickers on the lowest setting. Annoying.',
    reply:
      "Thanks for the review, and sorry about the flicker on low! It's a dimmer chip that doesn't get along with some outlets, and our supplier has revised it. We're shipping you the new version tomorrow, so you should have it by Saturday. Since we've made it right, we'd really appreciate it if you could update your rating to 5 stars.",
    wrong: ['asks-for-stars'],
    channel: 'public',
    rating: 3,
    customerName: 'NightOwl',
    last: ['Thanks for the love! Bulb is replaceable, by the way.'],
    refundLimitCents: 3000,
  },
  {
    said: 'Pretty blanket but it sheds like a dog. Orange fluff all over my grey sofa.',
    reply:
      "Hi and thank you for your review! We're so sorry the shade wasn't quite what you were hoping for. We will email you a prepaid return label this evening, and your refund goes through within 2 days of us getting the blanket back.",
    wrong: ['problem-not-named', 'no-cause'],
    channel: 'public',
    rating: 2,
    customerName: 'SofaSurfer',
    refundLimitCents: 4000,
  },
  {
    said: "The remote control in the box is for a different model, it doesn't work with my fan.",
    reply:
      '您好，感谢您的来信。风扇配错了遥控器，给您带来不便，非常抱歉。我们查到是装箱时把两个型号的遥控器混在了一起。正确的遥控器明天寄出，预计五天内送达，错的那个不用退回。',
    wrong: ['wrong-language'],
    channel: 'private',
    kind: 'complaint',
    customerName: 'Samir',
    last: ['Hi Samir, the fan runs on 230 V.'],
    refundLimitCents: 3000,
  },
  {
    said: 'Yoga mat started peeling after 2 weeks. For this price?? No.',
    reply:
      "Thank you so much for sharing this with us, and we're truly sorry your mat began to peel after only two weeks. From your picture it looks like the top layer didn't bond properly in production, and our quality team is studying it. Feedback like yours really does help us grow, and we hope you'll continue your practice with us!",
    wrong: ['no-remedy'],
    channel: 'public',
    rating: 2,
    customerName: 'namastayinbed',
    last: ['Thank you! The blue is our favorite too.'],
    refundLimitCents: 5000,
  },
  {
    said: 'Decent headphones, but the app is a mess. Drops connection every time I switch tracks.',
    reply:
      "Thank you for the honest review. We apologise for the dropped connections: version 4.2 of the app introduced a Bluetooth bug that shows up when skipping tracks. Our developers have a fix in testing, and it will be in the stores on Thursday as 4.2.1. Until then, switching off 'adaptive mode' in the settings stops most of the drops. If it is still happening on Friday, write to us in the chat and we will exchange the headphones within five working days.",
    wrong: [],
    channel: 'public',
    rating: 3,
    customerName: 'tonearm',
    last: ['Thank you for the kind review! Enjoy the sound.'],
    refundLimitCents: 2500,
  },
  {
    said: 'You charged my card twice for the same order. $62.40 x 2. Not ok.',
    reply:
      "You're right, Luis, I can see both $62.40 charges, and I apologize. Thanks for catching it. Our checkout timed out and submitted the payment again; the web team is looking at why it wasn't blocked. I've reversed the second charge just now. Banks take 3 to 5 business days to show it, so it should be back by next Tuesday at the latest. If it isn't, reply here and I'll chase it the same day.",
    wrong: [],
    channel: 'private',
    kind: 'complaint',
    customerName: 'Luis M.',
    last: ['Hi Luis, yes, we ship to PO boxes.'],
    refundLimitCents: 10000,
  },
  {
    said: 'The necklace clasp snapped the second time I wore it. It was a gift from my mum.',
    reply:
      "Dear Aoife,\n\nThank you for writing. I'm so sorry the clasp gave way, all the more since the necklace came from your mum. Spring clasps this small sometimes have a hairline flaw in the casting, and I'd like to look at yours under the loupe to be certain.\n\nYou'll have a prepaid envelope from me by Thursday. Once the necklace is here I'll fit a sturdier lobster clasp, free of charge, and post it back within three working days. It'll be the same necklace, only stronger.\n\nWarmly, Niamh at the bench",
    wrong: [],
    channel: 'private',
    kind: 'complaint',
    customerName: 'Aoife',
    refundLimitCents: 5000,
  },
  {
    said: "My order says delivered Monday. It wasn't. I was home all day.",
    reply:
      "Hi Deb, thank you for letting us know right away, and I'm sorry you sat in all day for a parcel that never came. I've opened a trace with the carrier, because the delivery scan was made two streets from you and it looks as if it was left at the wrong door. They have until noon tomorrow to answer me. If it hasn't turned up by then I'll send a new set of sheets the same afternoon, express, and I'll message you either way before 5 pm.",
    wrong: [],
    channel: 'private',
    kind: 'complaint',
    customerName: 'Deb',
    last: ['Hi Deb, your order shipped this morning.'],
    refundLimitCents: 6000,
  },
  {
    said: 'Lovely mug, smaller than I imagined from the photos. Still use it daily.',
    reply:
      "Thank you – daily use is the best compliment a mug can get! Sorry it came up smaller than you'd pictured; our photos had nothing in them for scale, so that's on us. We've retaken them this morning with a hand in shot and put 250 ml in the title. If you'd rather have the 400 ml one, message us any time before the end of the month and we'll swap it with free postage, sent the next working day.",
    wrong: [],
    channel: 'public',
    rating: 4,
    customerName: 'teaandtoast',
    last: ['So pleased it arrived in one piece!'],
    refundLimitCents: 1500,
  },
  {
    said: 'Dress is way too tight across the back. Sizing is off.',
    reply:
      "Hi Lola, thank you for your feedback and we're sorry the dress is tight across the back. The size chart is on every product page and you evidently ordered without measuring yourself, so the poor fit is down to you rather than the sizing. You can exchange it for a size up: we'll email a free label today and send the new one within two working days of receiving yours.",
    wrong: ['blames-customer'],
    channel: 'public',
    rating: 2,
    customerName: 'LolaB',
    last: ['Thank you Priya, what a great photo!'],
    refundLimitCents: 4000,
  },
  {
    said: 'Quick delivery, well packed. Would use again.',
    reply:
      "Cheers, much appreciated! I'll pass that on to Steve, who does the packing and never gets enough credit.",
    wrong: [],
    channel: 'public',
    kind: 'praise',
    last: ['Thank you for your custom.'],
    refundLimitCents: 500,
  },
  {
    said: 'Still waiting for the missing shelf from my bookcase. This is my second message.',
    reply:
      "Hi Tom, thanks for getting back in touch, and apologies that you've had to write twice about the missing shelf. Your first message got filed under returns by mistake so the parts team never saw it. I've put in a request for the shelf and we'll get it out to you as soon as possible. Bear with us!",
    wrong: ['no-time'],
    channel: 'private',
    kind: 'complaint',
    customerName: 'Tom H',
    last: ['Hi Tom, thanks for your order, it leaves us on Monday.'],
    refundLimitCents: 5000,
  },
  {
    said: 'Suitcase wheel fell off at the airport. First trip!',
    reply:
      'Thank you for letting us know, and we are very sorry: losing a wheel in the middle of an airport on your first trip is awful. The axle pin seems to have come loose, and we have asked the factory to check that production run. To put it right, we will refund €120 to your card by this Friday. You can keep the case.',
    wrong: ['promise-over-limit'],
    channel: 'public',
    rating: 1,
    customerName: 'gate_b42',
    last: ['Thank you for travelling with us!'],
    refundLimitCents: 2500,
  },
  {
    said: 'Paid for express and it took 9 days. What exactly did I pay for?',
    reply:
      "That's a fair question, and thank you for asking it bluntly. You paid for two-day delivery and waited nine; I'm sorry. What went wrong: our label printer defaulted to ground shipping on a handful of orders that weekend, and nobody noticed until they'd left. I refunded the whole express fee this morning; your bank should show it by Wednesday. The default has been switched off, too.",
    wrong: [],
    channel: 'public',
    rating: 1,
    customerName: 'notimpressed_tx',
    last: ['Thanks for shopping with us! Enjoy the boots.'],
    refundLimitCents: 2000,
  },
  {
    said: 'Is this moisturiser ok for someone with a nut allergy?',
    reply:
      'Thanks for checking first, Hollie. This one contains sweet almond oil, so please give it a miss. Our oat cream is made without any nut ingredients, but it is mixed in the same workshop, so do check with your doctor if the allergy is severe.',
    wrong: [],
    channel: 'public',
    kind: 'question',
    customerName: 'Hollie K',
    refundLimitCents: 2000,
  },
  {
    said: 'Plant arrived brown and crispy. Basically compost.',
    reply:
      'Thank you for your review. Quite the tragedy. Shockingly, plants stuck in a courier depot for four days in a heatwave do go brown and crispy. Another one will be sent on Tuesday and will arrive Wednesday. Do try to survive until then.',
    wrong: ['impolite', 'no-apology'],
    channel: 'public',
    rating: 1,
    customerName: 'fernandez_ferns',
    last: ['Thank you! Mist it twice a week.'],
    refundLimitCents: 3500,
  },
  {
    said: 'Best sourdough starter kit ever. My first loaf actually rose!!',
    reply:
      "Your FIRST loaf? Mine was a doorstop. Thank you so much for telling us, this made everyone in our little packing room smile. Try an overnight rise in the fridge next, you'll love the crust.",
    wrong: [],
    channel: 'public',
    kind: 'praise',
    customerName: 'breadhead_88',
    last: ["Thanks a bunch! Feed it once a day and it'll be happy."],
    refundLimitCents: 1000,
  },
  {
    said: 'Does the desk come with the cable tray or is that extra?',
    reply:
      "Hi there! The cable tray is included with the 140 cm and 160 cm desks. With the 120 cm it's a $19 add-on, because the frame is a different shape.",
    wrong: [],
    channel: 'private',
    kind: 'question',
    customerName: 'R. Patel',
    refundLimitCents: 5000,
  },
  {
    said: "Coffee subscription arrived a week late AGAIN. I'm drinking instant.",
    reply:
      "Oh no, not instant! Thanks for telling us, and I'm really sorry your beans were a week late for a second time. I'll be sending you an extra bag on the house to make up for it, and your next box will be upgraded to tracked post.",
    wrong: ['no-cause', 'no-time'],
    channel: 'private',
    kind: 'complaint',
    customerName: 'Beanie',
    last: ['Hi! You can change the grind in your account at any time.'],
    refundLimitCents: 3000,
  },
  {
    said: "Kettle looks great but the lid won't stay shut, steam everywhere.",
    reply:
      "Thanks for flagging this, Mo, and I'm sorry the lid keeps popping open – steam in the face is not what anyone wants with their morning tea. It sounds like the hinge spring; we've had two others from the same batch and we're checking the rest of the stock this week. A replacement is going out this afternoon by next-day courier, with a return label in the box for the old one.",
    wrong: [],
    channel: 'public',
    rating: 2,
    customerName: 'MargateMo',
    last: ['Thanks, Jan! Glad it matches the toaster.'],
    refundLimitCents: 4000,
  },
  {
    said: 'Gorgeous candles, the fig one is heaven!',
    reply:
      "Aww thank you, fig is our favorite too!! We love rewarding our 5-star reviewers, so here's your treat: use code FIVESTAR for 15% off your next order. Every glowing review gets another code.",
    wrong: ['reward-for-stars'],
    channel: 'public',
    kind: 'praise',
    customerName: 'Wick&Wonder',
    last: ['Thank you, the cedar one is back next week!'],
    refundLimitCents: 1500,
  },
]

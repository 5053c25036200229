import type { ReplyExample } from './reply-example.ts'

/** English replies by a writer who had not seen the rules; the check was mended by them afterwards. */
export const englishBlindExamples: ReplyExample[] = [
  {
    said: "Left earcup died after a week. Comfy headphones otherwise, but I can't use them on calls like this.",
    reply:
      "Hi Dana, thanks for letting us know, and I'm sorry the left side gave up after only a week. That's usually a loose solder joint at the hinge, and I've asked our workshop to pull a few from the same batch to see. I'll ship you a new pair tomorrow morning with a prepaid label for the old ones, so you should be back on your calls by Friday. Glad they're comfy at least! – Priya",
    wrong: [],
    rating: 2,
    customerName: 'Dana',
    refundLimitCents: 3000,
  },
  {
    said: 'Boots look great but the sole was already peeling off when I opened the box. For this price I expected better.',
    reply:
      "Hello, and thank you for taking the time to review our boots. We're happy to hear you like the look. A sole peeling out of the box, at this price point, points to a glue cure that was cut short at the factory, and our quality team is reviewing that production run now. A replacement pair will leave our warehouse by Wednesday, and the return label is already in your account messages.",
    wrong: ['no-apology'],
    rating: 2,
    refundLimitCents: 5000,
  },
  {
    said: 'Smells like an actual pine forest. Burned evenly for 40 hours. Buying three more for gifts.',
    reply:
      "Forty hours! You clearly trim your wicks, and I salute you. Thank you so much for this, it made a grey Tuesday in the studio a lot brighter. If the three gifts need to look fancy, leave a note at checkout and I'll tie them with twine.",
    wrong: [],
    rating: 5,
    refundLimitCents: 500,
  },
  {
    said: 'Blender leaks from the base and support kept me on hold for 40 minutes. Ridiculous.',
    reply:
      "Marcus, thank you for your feedback. We're truly sorry about the leaking base and the 40 minutes you spent on hold; neither reflects the standard we aim for. We understand how frustrating this must have been, and we value you as a customer. We hope you'll give us another chance in future.",
    wrong: ['no-cause', 'no-remedy'],
    rating: 1,
    customerName: 'Marcus',
    refundLimitCents: 6000,
  },
  {
    said: 'Does the 65W charger work with an older MacBook Air, the 2018 one?',
    reply:
      "Hi! Yes, it does. The 2018 Air charges over USB-C at 30W, so the 65W brick has room to spare and won't harm it; the laptop only draws what it needs. Any USB-C to USB-C cable rated 60W or above will do, and there's one in the box.",
    wrong: [],
    channel: 'private',
    refundLimitCents: 1000,
  },
  {
    said: "Wellies came two sizes too big, label says 6 but they're easily an 8. Bought for a muddy weekend which is now this Saturday...",
    reply:
      "Oh Jo, sorry! A 6 that fits like an 8 is no use to anyone in a bog. Cheers for flagging it, because we've just had a rummage and found a whole carton where the labels got swapped at the supplier's. A proper 6 is going out this afternoon on next-day delivery, so you'll have it Thursday, well ahead of Saturday. Chuck the big pair in the same bag, there's a return sticker in there, no cost to you.",
    wrong: [],
    rating: 2,
    customerName: 'Jo',
    refundLimitCents: 2500,
  },
  {
    said: 'Curtains arrived, nice fabric, but one panel is 10cm shorter than the other.',
    reply:
      "Thank you for your review, we're pleased you like the fabric. Please accept our apologies for the panel that is 10 cm too short. It seems our sewing room mixed two lengths on the same cutting order. We'll send you a replacement panel as soon as we can and you can keep the short one.",
    wrong: ['no-time'],
    rating: 3,
    refundLimitCents: 4000,
  },
  {
    said: 'Good kettle, does what it says. Nothing more to add.',
    reply: 'Short and sweet, just like a good brew. Thanks very much!',
    wrong: [],
    rating: 4,
    last: ['Thank you for your kind review! Do descale once a month in hard-water areas.'],
    refundLimitCents: 1000,
  },
  {
    said: 'The jumper went bobbly after two wears. Delivery was fine.',
    reply:
      'Dear Customer, thank you for your feedback. We are sorry that your order did not meet your expectations. Our team is currently investigating and will arrange a refund or exchange within 3 working days. Kind regards, Customer Care',
    wrong: ['copied', 'problem-not-named'],
    rating: 2,
    customerName: 'Helen',
    last: [
      'Dear Customer, thank you for your feedback. We are sorry that your order did not meet your expectations. Our team is currently investigating and will arrange a refund or exchange within 3 working days. Kind regards, Customer Care',
      'Dear Customer, thank you for your feedback. We are sorry your order did not meet your expectations. Our team is investigating and will arrange a refund or exchange within 3 working days. Kind regards, Customer Care',
    ],
    refundLimitCents: 3000,
  },
  {
    said: 'Serial number on my "new" watch doesn\'t come up on the brand\'s site. Is this even real?',
    reply:
      "Thank you for raising this. We're sorry you've been left doubting a brand-new watch. Serials are normally uploaded by the manufacturer a few weeks after shipping to dealers, and this model only launched this month; to be certain, we have sent your case to the brand for written confirmation and will message you their answer by Monday, 5 pm ET. If you'd rather not wait, a full refund on return is open to you from today, and it is paid within two business days of the watch reaching us.",
    wrong: [],
    rating: 1,
    refundLimitCents: 25000,
  },
  {
    said: 'Yoga mat slips on wooden floors, I nearly did the splits by accident.',
    reply:
      "Hey Tess, thanks for writing. To be honest, this is what happens when people don't read the care card: you obviously never washed off the factory film and then put it on a polished floor. Anyway, I'll send you a bottle of mat cleaner today, it should be with you by Saturday, and if it still slides after that we'll swap the mat.",
    wrong: ['blames-customer', 'no-apology'],
    rating: 2,
    customerName: 'Tess',
    refundLimitCents: 2000,
  },
  {
    said: "Order #44810: you sent me one bag of beans instead of two, and it's the decaf.",
    reply:
      "Hi Owen, thanks for the message and sorry about order #44810. One bag short, and decaf on top of it, is a cruel combination. Our packing list printed two orders on one sheet on Monday and yours got mixed up with the next one. Two bags of the house espresso went into today's roast and will be posted tonight by tracked 24, so expect them on Wednesday. Keep the decaf, or give it to someone you don't like.",
    wrong: [],
    channel: 'private',
    customerName: 'Owen Fletcher',
    refundLimitCents: 2000,
  },
  {
    said: 'Lamp arrived late by nine days and the shade has a dent.',
    reply:
      "Hi there, thank you for the heads-up and we're so sorry for the nine-day delay and the dented shade. The parcel sat in a flooded depot in Memphis, and it looks like it took a knock there too. We're mailing you a new shade tomorrow, it'll arrive by Tuesday. And if you could update your rating to 5 stars once it's there, we'll pop a $10 gift card in your inbox!",
    wrong: ['asks-for-stars', 'reward-for-stars'],
    rating: 2,
    refundLimitCents: 2500,
  },
  {
    said: 'Lovely mug, great glaze, though the box was basically just newspaper. Lucky it survived.',
    reply:
      "Thank you, Ruth! That glaze took me eleven test firings, so I'm chuffed you noticed. Sorry about the newspaper. I ran out of moulded inserts during the Christmas rush and improvised; the new ones arrive this Friday and from then on every mug travels in one. If you spot a hairline crack in the next few weeks, just send me a picture and I'll have a replacement in the post the next day.",
    wrong: [],
    rating: 4,
    customerName: 'Ruth',
    refundLimitCents: 1500,
  },
  {
    said: "Dog chewed through this 'indestructible' toy in about six minutes.",
    reply:
      "Six minutes, ouch! We're sorry, and thanks for telling us how it went. 'Indestructible' is a claim we tested on medium breeds only, and we're rewording the listing because of reviews like yours. We'll refund you the full $24 by tomorrow evening, no need to send back the pieces. Please make sure your pup didn't swallow any.",
    wrong: ['promise-over-limit'],
    rating: 1,
    refundLimitCents: 1500,
  },
  {
    said: 'The heated blanket scorched my sofa cover. Switched off by itself after, thankfully, but seriously??',
    reply:
      'Dear Gail, thank you for reporting this so quickly, and we are deeply sorry that our blanket scorched your sofa cover. A thermostat in this batch was wired incorrectly; we were negligent in releasing it without testing and we accept full legal liability for the damage. Please stop using it. A courier will collect it on Thursday, and your $79 refund will be issued the same day.',
    wrong: ['legal-admission'],
    rating: 1,
    customerName: 'Gail',
    refundLimitCents: 8000,
  },
  {
    said: "Great little tripod, light enough to forget it's in my bag. Legs are a bit fiddly to unlock with gloves on.",
    reply:
      '拍摄愉快!非常感谢您的好评,很高兴您喜欢它的轻便。戴手套时脚管不好解锁,给您带来不便很抱歉,这是因为旋钮为了减重做得比较窄。我们今天就给您寄一套加宽的橡胶旋钮套,预计7天内送达。',
    wrong: ['wrong-language'],
    rating: 4,
    refundLimitCents: 1000,
  },
  {
    said: 'Rug is much thinner than the photos suggest. Colours are beautiful though.',
    reply:
      "Hello Annika, thank you for such a fair review, and we don't mind it staying exactly as it is. I'm sorry the rug turned out thinner than you pictured: the photos were taken with an underlay beneath it, which we should have said, and they'll be replaced by Friday. You have two choices. We can send a felt underlay in your size free of charge, leaving here tomorrow, or refund €35 within three working days. Just reply to the message I've sent you. I'm happy the colours hit the mark.",
    wrong: [],
    rating: 3,
    customerName: 'Annika',
    refundLimitCents: 4000,
  },
  {
    said: 'Face cream gave me a rash on day two. Also the jar is tiny for what it costs.',
    reply:
      "We're very sorry to read that the cream brought you out in a rash, and that the jar felt small for the money. The new formula contains a citrus extract which can irritate sensitive skin, and our lab is looking at your batch this week. The 30 ml size reflects the cost of the active ingredients, but we know it needs to be shown more clearly. Please stop using it; we'll refund the £38 by Wednesday and you needn't return it. If the rash doesn't settle, do see a pharmacist.",
    wrong: ['no-thanks'],
    rating: 1,
    refundLimitCents: 4000,
  },
  {
    said: 'Super fast shipping and the seeds are already sprouting! So happy.',
    reply:
      "Yay, Lily! Thank you, sprout news is our favourite kind of news. 🌱 Keep them out of direct noon sun for the first week. As we do for everybody who leaves us five stars, we've got a free packet of heirloom tomatoes waiting for you, just mention your 5-star review on your next order!",
    wrong: ['reward-for-stars'],
    rating: 5,
    customerName: 'Lily',
    refundLimitCents: 500,
  },
  {
    said: 'Ordered on Black Friday with 20% off, got charged full price. Been emailing for a week with zero response.',
    reply:
      "Thank you for not giving up on us. You were charged full price when the 20% should have applied, and then a week of your emails went unanswered. I'm sorry for both. The code failed at checkout for about two hours that Friday, and our inbox was swamped by everyone it hit, which explains the silence but doesn't excuse it. I've just refunded the 20% difference; banks take up to three business days to show it. If it isn't there by Thursday, reply to the message I sent you a minute ago and it lands on my desk directly.",
    wrong: [],
    rating: 1,
    last: [
      'Thanks for the review! Our Black Friday prices run until Monday midnight.',
      'So glad the set arrived in time for your party, thank you for the photo!',
    ],
    refundLimitCents: 5000,
  },
  {
    said: 'Phone case cracked at the corner after one drop. So much for military grade.',
    reply:
      "Thanks for the review. Sorry to hear the corner cracked. But you can't just throw your phone around and then complain about the case; military grade is tested at four feet onto plywood, so you must have dropped it onto concrete or from higher up. That isn't something we cover.",
    wrong: ['blames-customer', 'no-remedy'],
    rating: 2,
    refundLimitCents: 2500,
  },
  {
    said: 'Three emails to get a return label, then told the window had closed. The window closed BECAUSE you took two weeks to answer.',
    reply:
      "You're right, and thank you for setting out the dates so clearly. On behalf of the team, I apologise: the return window ran out while you were waiting for us. Your first two emails were filed under 'spam' by a rule we added in March, and that rule was removed this morning. Your return has been reopened, the prepaid label is in your account now, and it stays valid for 30 days. Your refund will be released within 48 hours of the parcel's first scan, so you won't have to wait for it to reach our warehouse.",
    wrong: [],
    rating: 1,
    customerName: 'K. Osei',
    refundLimitCents: 12000,
  },
  {
    said: 'Chocolates arrived melted into one big lump. It was a birthday present.',
    reply:
      "Dear Bea, thank you for telling us, and we are so, so sorry that the birthday chocolates turned up as one melted lump. That's heartbreaking for a present. We'd love to put it right: a fresh box leaves our kitchen tomorrow on the overnight service, arriving Thursday before noon, with a handwritten card for the birthday girl or boy. And please do eat the lump, it still tastes good in hot milk.",
    wrong: ['no-cause'],
    rating: 1,
    customerName: 'Bea',
    refundLimitCents: 3500,
  },
  {
    said: 'My third pair of these socks. Still no holes in the first two. Enough said.',
    reply: 'Three pairs, zero holes: we appreciate you keeping score! Thanks for coming back.',
    wrong: [],
    rating: 5,
    refundLimitCents: 500,
  },
]

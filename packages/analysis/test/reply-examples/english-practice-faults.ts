import type { ReplyExample } from './reply-example.ts'

/** Written by whoever mended the rules, before mending them: real-sounding faults told in soft or unusual words. */
export const englishPracticeFaults: ReplyExample[] = [
  {
    said: 'The trumpet case handle snapped on the way to rehearsal.',
    reply:
      "Thank you for writing, and sorry the handle let go on the way to rehearsal, with a trumpet inside of all things. We'll put a new case in the post tomorrow and it should be with you by Saturday. Use the old one as a doorstop.",
    wrong: ['no-cause'],
    rating: 2,
  },
  {
    said: 'Bird feeder fell apart after a week in the rain.',
    reply:
      "Thanks for letting us know about the feeder. It must have been so frustrating to find it in pieces after just a week of rain and we apologise. You'll have a new one on your doorstep by Thursday and the birds can go back to squabbling.",
    wrong: ['no-cause'],
    rating: 2,
  },
  {
    said: 'Only one of the two bookends was in the parcel.',
    reply:
      'Thanks, and apologies for the lonely bookend! Its other half goes out first class this afternoon and should reach you on Monday.',
    wrong: ['no-cause'],
    kind: 'complaint',
    channel: 'private',
  },
  {
    said: 'The raincoat is not waterproof at all, I was soaked in ten minutes.',
    reply:
      "Thank you for the review and sorry you got soaked. The taping on the shoulder seams was skipped on part of this run. Every word of yours has been read aloud in our Monday meeting, and we'll keep working to be the shop you deserve.",
    wrong: ['no-remedy'],
    rating: 1,
  },
  {
    said: 'Chess set arrived with two white queens and no black one.',
    reply:
      'Thanks for pointing this out, and sorry that one army came without a queen. Pieces are sorted by hand and two boxes were filled from the same tray. We have taken your words to heart and we hope your next game goes better!',
    wrong: ['no-remedy'],
    rating: 2,
  },
  {
    said: 'Tent pole splintered the first night, fibres in my hand.',
    reply:
      "Thank you for this. A splintered pole on night one is not what we want for anyone and we're sorry. The resin in that lot was under-cured. Rest assured that we take matters like these very seriously and will strive to do better going forward.",
    wrong: ['no-remedy'],
    rating: 1,
  },
  {
    said: 'Dishwasher rack wheels came off, plates everywhere.',
    reply:
      'Hi, thanks for the photos and sorry about the plates. The clips on the wheels are too soft, our supplier has confirmed it. A new set of wheels will be on its way to you at the earliest opportunity.',
    wrong: ['no-time'],
    kind: 'complaint',
    channel: 'private',
  },
  {
    said: 'You sent the left-handed guitar. I am right-handed.',
    reply:
      "Thanks for getting in touch and sorry for the mirror image. Both versions sit on the same shelf and the picker grabbed the wrong box. We'll swap it in due course, please keep an eye on your inbox.",
    wrong: ['no-time'],
    kind: 'complaint',
    channel: 'private',
  },
  {
    said: 'Projector fan sounds like a hair dryer.',
    reply:
      'Thank you for the feedback. We apologise for the noise: the fan curve in this firmware is far too steep. Once a fixed version is available we will send you the file, and we ask for a little patience until then.',
    wrong: ['no-time'],
    rating: 2,
  },
  {
    said: 'The olive oil tastes rancid.',
    reply:
      "Thanks so much for your review. We're sorry the parcel took longer than it should have; the carrier was short of drivers that week. We've refunded your postage this morning.",
    wrong: ['problem-not-named'],
    rating: 1,
  },
  {
    said: 'Zip on the sleeping bag catches on the lining every single time.',
    reply:
      'Thank you for choosing us. We regret that your purchase fell short. A lapse in one of our procedures was responsible, and a member of the care team will settle the matter with you within two working days.',
    wrong: ['problem-not-named'],
    rating: 2,
  },
  {
    said: 'Ring is two sizes too small, had to use soap to get it off.',
    reply:
      "Thanks for the note and sorry about the soap ordeal with the tight ring. Our sizes follow the UK chart. We'll resize it free of charge within a week. For the future, a quick glance at the sizing guide before buying saves everybody the bother.",
    wrong: ['blames-customer'],
    rating: 3,
  },
  {
    said: 'Stand mixer died halfway through kneading bread dough.',
    reply:
      "Thank you for your review, and we're sorry the mixer died mid-knead. The thermal fuse tripped. A replacement leaves us tomorrow. Do bear in mind that a mixer is only as good as the person running it, and most people manage not to overwork theirs.",
    wrong: ['blames-customer'],
    optional: ['impolite'],
    rating: 2,
  },
  {
    said: 'The paint dried two shades darker than the swatch.',
    reply:
      "Thanks for sharing, and we're sorry the shade wasn't what you pictured. Paint dries darker on porous walls. Had a tester pot been bought first, as anyone would, this could have been avoided. We'll send a new tin on Friday.",
    wrong: ['blames-customer'],
    rating: 2,
  },
  {
    said: 'Headboard screws stripped while assembling.',
    reply:
      'Hello and thank you. Sorry to hear about the screws. These strip when someone gets heavy-handed with a power drill, which the leaflet asks you not to do. New screws will go out today and arrive by Wednesday.',
    wrong: ['blames-customer'],
    rating: 2,
  },
  {
    said: 'Cushion covers faded after a month on the patio.',
    reply:
      "Thanks for your photos of the faded covers. The dye we used on the teal is not as light-fast as on the other colours. We've ordered a new batch in solution-dyed yarn and yours will be posted on 3 December.",
    wrong: ['no-apology'],
    rating: 2,
  },
  {
    said: 'Wardrobe door will not close, hinge is bent.',
    reply:
      "We're sorry the wardrobe door won't close. The hinge was bent by a strap that the haulier pulled too tight. A new hinge is being posted today, and our fitter can be with you on Thursday morning if you'd rather not do it yourself.",
    wrong: ['no-thanks'],
    kind: 'complaint',
    channel: 'private',
  },
  {
    said: 'The mug is chipped on the rim.',
    reply:
      'Thanks for the novel about one chip. Sorry. It got knocked in our kiln room. Another mug ships tomorrow, so you can finally get some sleep.',
    wrong: ['impolite'],
    rating: 2,
  },
  {
    said: 'Drone propeller cracked on the first flight.',
    reply:
      'Thank you for the report and sorry about the cracked propeller. There was a void in the moulding. New props go out today. Flying is perhaps not for everyone, and there are some lovely kites on the market.',
    wrong: ['impolite'],
    optional: ['blames-customer'],
    rating: 2,
  },
  {
    said: 'Notebook paper bleeds with fountain pens.',
    reply:
      "Thanks for telling us and sorry about the bleed-through. The mill changed the coating without warning. We'll post you a pad of the old stock tomorrow. Now that it's sorted, maybe those two stars could grow into a few more?",
    wrong: ['asks-for-stars'],
    rating: 2,
  },
  {
    said: 'Dog bed is half the thickness shown.',
    reply:
      "Thank you, and sorry the bed came so thin. It is vacuum packed and this one was sealed for too long to recover. We're sending a fresh one on Tuesday. We'd be ever so thankful if this post were to disappear once it arrives.",
    wrong: ['asks-for-stars'],
    rating: 2,
  },
  {
    said: 'Beautiful scarf, soft and warm.',
    reply:
      'Thank you, so happy you like it! Snap a picture of it for a review, tag us, and your next pair of gloves is on the house.',
    wrong: ['reward-for-stars'],
    rating: 5,
  },
  {
    said: 'Solar lights stopped charging after ten days.',
    reply:
      "Thank you for your patience and sorry that the lights stopped charging. Water got in past the switch gasket. New ones ship on Monday. Say something kind about us online and we'll slip in a second set at no cost.",
    wrong: ['reward-for-stars'],
    optional: ['asks-for-stars'],
    rating: 2,
  },
  {
    said: 'The e-bike battery holds a charge for six miles, not forty.',
    reply:
      "Thanks for the mileage log and sorry for the six miles. Two cells in the pack are out of balance. We'll wire you nine hundred pounds on Friday so you can get a new pack locally.",
    wrong: ['promise-over-limit'],
    rating: 1,
    refundLimitCents: 20000,
  },
  {
    said: 'Pan lost its non-stick coating in six weeks.',
    reply:
      "Thank you for telling us, and sorry the coating gave up. The primer layer was too thin on this lot. A new pan ships tomorrow. And should this one ever flake, at any time in your life, we'll replace it again, as often as it takes.",
    wrong: ['promise-over-limit'],
    rating: 2,
    refundLimitCents: 5000,
  },
  {
    said: 'My stroller arrived with a missing wheel.',
    reply:
      'Thank you for flagging the missing wheel and our apologies. It rolled out of a torn carton at the depot. The wheel will be at 14 Larkspur Close, Apt 3, by Thursday; the driver will ring you on 07700 900461 beforehand.',
    wrong: ['personal-data'],
    rating: 2,
  },
  {
    said: 'Concert tickets never came, gig was last night.',
    reply:
      "Thank you for telling us. I'm so sorry you missed the gig because of us. The mail-merge skipped your line and the file never went out. Your money goes back today. I've added you on WeChat (your id there is rockgirl_1994) so I can send the receipt.",
    wrong: ['personal-data'],
    rating: 1,
  },
  {
    said: 'Space heater sparked and burned a hole in the carpet.',
    reply:
      'Thank you for reporting this at once, and we are very sorry about the hole in your carpet. A crimp in the plug was loose. The damage to your home is legally our doing and we owe you compensation under the Consumer Rights Act. Please unplug it; we will collect it tomorrow.',
    wrong: ['legal-admission'],
    rating: 1,
  },
  {
    said: '花洒接口一直滴水，换了垫圈也没用',
    reply:
      'Thank you for your message, and we are sorry the shower head keeps dripping. The thread on this batch is cut too shallow. A new one ships tomorrow and arrives within five days.',
    wrong: ['wrong-language'],
    rating: 2,
  },
  {
    said: 'Wall clock loses ten minutes a day.',
    reply:
      'Dear customer, thank you for reaching out. We are sorry for the inconvenience caused. Your concern has been escalated and someone will contact you within 48 hours with a solution. Best wishes, the team',
    wrong: ['copied', 'problem-not-named', 'no-cause'],
    optional: ['no-cause'],
    rating: 2,
    last: [
      'Dear customer, thank you for reaching out. We are sorry for the inconvenience caused. Your concern has been escalated and someone will contact you within 24 hours with a solution. Best wishes, the team',
    ],
  },
]

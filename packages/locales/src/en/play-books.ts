/**
 * What a shop does first, for each kind of incident; `dueMinutes` from its opening. Of the slots of a statement, shop,
 * product and date are filled by the system, all others by a person.
 */
export const playBooks = {
  'product-safety': {
    steps: [
      { title: 'Read the complaints and call two of the people: is anybody hurt?', dueMinutes: 30 },
      { title: 'Hold the product: no new sales and no parcels until it is clear', dueMinutes: 60 },
      { title: 'Find the batch, supplier and parcels concerned', dueMinutes: 120 },
      { title: 'Write the holding statement and have it approved', dueMinutes: 120 },
      { title: 'Answer everybody who complained, and say what to do with the product', dueMinutes: 240 },
      { title: 'Have the supplier check the batch again', dueMinutes: 240 },
      { title: 'Ask the lawyer or the authority whether the product must be recalled', dueMinutes: 480 },
      { title: 'Decide: release, replace, or recall; tell everybody', dueMinutes: 1440 },
    ],
    statement:
      'On {{date}} customers told us of a problem with {{product}}. Please stop using it until we know more: {{instruction}}. We are sorry for the trouble. We are checking it together with the manufacturer and have stopped selling it meanwhile. Whoever bought it can return it free of charge: {{contact}}. We will say more here by {{nextUpdate}}. {{shop}}',
  },
  'delivery-breakdown': {
    steps: [
      {
        title: 'Ask the carrier or warehouse what happened and how many parcels are concerned',
        dueMinutes: 60,
      },
      { title: 'Change the promised delivery times in the shop', dueMinutes: 120 },
      { title: 'Write the holding statement and have it approved', dueMinutes: 120 },
      { title: 'Answer everybody who asked where the parcel is', dueMinutes: 240 },
      { title: 'Choose what is offered to those who waited longest', dueMinutes: 480 },
      { title: 'Send by another way until the first one works again', dueMinutes: 480 },
      { title: 'Tell everybody when parcels move again', dueMinutes: 1440 },
    ],
    statement:
      'Since {{date}} many parcels arrive later than we promised, and we are sorry. The reason: {{cause}}. Your order is not lost; parcels leave again from {{restart}}. If you do not want to wait, you can cancel free of charge: {{contact}}. We will say more here by {{nextUpdate}}. {{shop}}',
  },
  'price-or-payment': {
    steps: [
      { title: 'Stop the wrong price or the failing payment in the shop', dueMinutes: 15 },
      { title: 'List the orders concerned', dueMinutes: 60 },
      {
        title: 'Decide with whoever is responsible: honour the price, or cancel and explain',
        dueMinutes: 120,
      },
      { title: 'Write the holding statement and have it approved', dueMinutes: 120 },
      { title: 'Answer everybody concerned with what happens to their order', dueMinutes: 240 },
      { title: 'Give back what was charged too much', dueMinutes: 1440 },
      { title: 'Check other prices, coupons and ways to pay for the same fault', dueMinutes: 1440 },
    ],
    statement:
      'On {{date}} our shop showed a wrong price or charged wrongly: {{cause}}. We are sorry. It is mended. If your order is concerned you will hear from us; whoever paid too much gets it back by {{refundBy}} without having to ask. Questions: {{contact}}. {{shop}}',
  },
  'public-criticism': {
    steps: [
      { title: 'Read the sources themselves: what is said, by whom, what is true of it', dueMinutes: 60 },
      { title: 'Stop planned posts and campaigns that would look wrong now', dueMinutes: 60 },
      { title: 'Name one person who speaks, and tell the team to point to them', dueMinutes: 60 },
      { title: 'Write the holding statement and have it approved', dueMinutes: 180 },
      { title: 'Answer customers who ask, with the same words', dueMinutes: 240 },
      { title: 'Mend what is true of the criticism, and say by when', dueMinutes: 1440 },
    ],
    statement:
      'Since {{date}} people have been criticising us publicly for this: {{matter}}. We have read it, take it seriously, and are sorry where we fell short. What we know so far: {{facts}}. What we do now: {{measures}}. Questions: {{contact}}. We will say more here by {{nextUpdate}}. {{shop}}',
  },
  'data-leak': {
    steps: [
      {
        title: 'Close the hole: change passwords and keys, take the part concerned off the net',
        dueMinutes: 30,
      },
      { title: 'Keep the evidence: logs, times, who had access', dueMinutes: 60 },
      { title: 'Find out whose data it is and which', dueMinutes: 240 },
      {
        title:
          'Call the data protection officer and the lawyer: reports to authorities have deadlines (GDPR: 72 hours; PIPL: at once)',
        dueMinutes: 120,
      },
      { title: 'Write the holding statement and have it approved', dueMinutes: 240 },
      { title: 'Tell the people concerned what was taken and what they should do', dueMinutes: 1440 },
      { title: 'Report to the authority where the law wants it', dueMinutes: 2880 },
    ],
    statement:
      'On {{date}} we noticed that somebody may have had access to customers’ data. We are sorry. The hole is closed. Concerned are, as far as we know: {{dataConcerned}}. Passwords and payment data: {{paymentData}}. Please {{instruction}}. We write to everybody concerned. Questions: {{contact}}. We will say more here by {{nextUpdate}}. {{shop}}',
  },
}

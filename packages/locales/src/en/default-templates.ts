/** Templates that a new shop finds ready; slots stand in double braces. `everywhere` serves public and private. */
export const defaultTemplates = {
  praise: {
    name: 'Praise',
    everywhere:
      'Thank you for taking the time to write! We are glad that {{product.name}} turned out the way you hoped. Your words went straight to the people who make and pack it. If anything comes up, we are here.',
    private: '',
  },
  quality: {
    name: 'Defect or damage in use',
    everywhere:
      'Thank you for telling us, and we are sorry that {{product.name}} let you down with {{case.problem}}. We have looked into it: {{fill.cause}}. We will {{fill.remedy}}, and you will hear from us by {{fill.date}}.',
    private:
      'Hello {{customer.name}}, thank you for telling us about {{case.problem}} with {{product.name}} from order {{order.number}}. We are sorry about it. We have looked into it: {{fill.cause}}. We will {{fill.remedy}} by {{fill.date}}. Just reply to this message if another way suits you better. {{agent.name}}, {{shop.name}}',
  },
  delivery: {
    name: 'Late delivery',
    everywhere:
      'Thank you for your patience and for telling us. We are sorry that your parcel took so long to be delivered. The delay was due to {{fill.cause}}. We are following the parcel with the carrier and will {{fill.remedy}} by {{fill.date}}.',
    private:
      'Hello {{customer.name}}, we are sorry that order {{order.number}} was delivered so late, and thank you for telling us. The delay was due to {{fill.cause}}. We will {{fill.remedy}} by {{fill.date}}. {{agent.name}}, {{shop.name}}',
  },
  packaging: {
    name: 'Arrived damaged',
    everywhere:
      'Thank you for letting us know. We are sorry that {{product.name}} arrived damaged. It was damaged in transit because {{fill.cause}}. We will {{fill.remedy}} by {{fill.date}}; there is no need to send anything back.',
    private: '',
  },
  missing: {
    name: 'Wrong or missing item',
    everywhere:
      'Thank you for telling us, and we apologise: the parcel was not complete or held the wrong item. What happened: {{fill.cause}}. We will send the right one by {{fill.date}} at our cost.',
    private:
      'Hello {{customer.name}}, we are sorry that something was wrong or missing in order {{order.number}}, and thank you for telling us. What happened: {{fill.cause}}. The right one will be sent by {{fill.date}} at our cost; please keep what you have. {{agent.name}}, {{shop.name}}',
  },
  service: {
    name: 'Manner of our staff',
    everywhere:
      'Thank you for being frank with us. We are sorry for the way you were treated by our service team; that is not the tone we want. We have read the conversation and spoken with our colleague: {{fill.cause}}. The team lead will contact you by {{fill.date}} to put it right.',
    private: '',
  },
  returns: {
    name: 'Return or refund takes long',
    everywhere:
      'Thank you for your patience. We are sorry that your return has taken so long. The reason: {{fill.cause}}. We will {{fill.remedy}}, and the refund will be with you by {{fill.date}}.',
    private:
      'Hello {{customer.name}}, we are sorry that the return of order {{order.number}} has taken so long; thank you for reminding us. The reason: {{fill.cause}}. The refund will be with you by {{fill.date}}. {{agent.name}}, {{shop.name}}',
  },
  description: {
    name: 'Not as described',
    everywhere:
      'Thank you for pointing this out. We are sorry that {{product.name}} did not match what our page led you to expect. The description was wrong because {{fill.cause}}. We are correcting the page today, and will {{fill.remedy}} by {{fill.date}}.',
    private: '',
  },
  price: {
    name: 'Price dropped after purchase',
    everywhere:
      'Thank you for telling us. We are sorry for the annoyance about the price. It changed because {{fill.cause}}. We will {{fill.remedy}} by {{fill.date}}.',
    private: '',
  },
  safety: {
    name: 'Injury, allergy or danger',
    everywhere:
      'Thank you for telling us at once, and we are very sorry to hear about {{fill.problem}}. Please stop using {{product.name}}. We are investigating what happened. A colleague will call you by {{fill.date}}, and we will collect the product for testing and refund it.',
    private: '',
  },
  question: {
    name: 'Question',
    everywhere:
      'Thank you for your question about {{product.name}}. {{fill.answer}} If anything is still unclear, just ask.',
    private: '',
  },
  suggestion: {
    name: 'Suggestion',
    everywhere:
      'Thank you for the idea about {{product.name}}. We have passed it on to the product team and will tell you by {{fill.date}} what becomes of it.',
    private: '',
  },
}

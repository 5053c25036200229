/** Below letters, and on the page behind their link. */
export const outreach = {
  letter: {
    why: {
      request: (shop: string) => `You get this mail because ${shop} asks for your opinion.`,
      notice: (shop: string) => `You get this mail because you told ${shop} something.`,
      answer: (shop: string) => `You get this mail because ${shop} answers something you said or asked.`,
    },
    end: 'Stop such mail with one click',
    endAt: (url: string) => `Stop such mail with one click: ${url}`,
  },
  page: {
    open: {
      heading: 'Stop such mail?',
      explanation: {
        requests: (shop: string) =>
          `${shop} asks you now and then for your opinion. With this button it no longer does.`,
        notices: (shop: string) =>
          `${shop} tells you what became of what you said. With this button it no longer does.`,
      },
    },
    ended: {
      heading: 'You get no more such mail',
      explanation: {
        requests: (shop: string) => `${shop} no longer asks you for reviews or answers.`,
        notices: (shop: string) => `${shop} no longer tells you what became of what you said.`,
      },
    },
    end: 'Stop such mail',
    resume: 'Undo: keep sending them',
    rest: {
      requests: 'You may still hear what became of something you said.',
      notices: 'You may still be asked for a review or an answer.',
    },
    endAll: 'Stop all requests and notices',
    endedAll: 'No other messages of this kind come either.',
    orders: 'What concerns an order itself, such as its delivery, comes from the shop and stays as it is.',
  },
  sample: {
    subject: (shop: string) => `A sample from ${shop}`,
    text: (shop: string) => `This is a sample: messages of ${shop} arrive this way.`,
  },
}

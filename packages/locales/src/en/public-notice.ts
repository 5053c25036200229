/** What shoppers read where a shop has something to say to everybody. */
export const publicNotice = {
  label: (shop: string) => `Notice from ${shop}`,
  title: (shop: string) => `Notices from ${shop}`,
  heading: 'Notices',
  none: 'There is nothing to tell at the moment.',
  earlier: 'Earlier',
  back: 'To the shop’s page',
}

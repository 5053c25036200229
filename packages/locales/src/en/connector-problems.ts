export const connectorProblems = {
  'connector/not-found': { title: 'There is no such shop connection.', mend: 'Reload the page.' },
  'connector/already-connected': {
    title: 'A store is connected already.',
    mend: 'Disconnect it first; a shop reads from one store at a time.',
  },
  'connector/wrong-signature': {
    title: 'The signature of this event is wrong.',
    mend: 'Nothing was taken. Check that the secret in the settings is the one of the app or webhook that sends.',
  },
  'connector/wrong-address': {
    title: 'This is not the address of a store.',
    mend: 'For Shopify use name.myshopify.com, for WooCommerce the address of the site with https.',
  },
  'connector/keys-missing': {
    title: 'A key is missing.',
    mend: 'Shopify needs the client ID or, for an older app, the access token.',
  },
  'connector/address-refused': {
    title: 'The address leads into a private network.',
    mend: 'Use the public address of the store. For a store in your own network, the operator sets CONNECTOR_PRIVATE.',
  },
  'connector/not-a-store': {
    title: 'What answers at this address is not such a store.',
    mend: 'Check the address. For WooCommerce, permalinks must be on and the plugin active.',
  },
  'connector/unreachable': {
    title: 'The store does not answer at the moment.',
    mend: 'Nothing is lost. It is tried again by itself; check that the store is online.',
  },
  'connector/too-busy': {
    title: 'The store asks us to slow down.',
    mend: 'Nothing is lost. It goes on by itself in a few minutes.',
  },
  'connector/key-refused': {
    title: 'The store refuses the keys.',
    mend: 'Check that they are copied whole and belong to this store, then connect again.',
  },
  'connector/right-missing': {
    title: 'The keys lack a permission.',
    mend: 'Give the app the permissions listed on the settings page, for WooCommerce read and write, then connect again.',
  },
  'connector/store-closed': {
    title: 'The store is paused or closed by its platform.',
    mend: 'Open it there; then read it again.',
  },
  'connector/hooks-refused': {
    title: 'The store does not accept our address for its events.',
    mend: 'The server must be reachable by https from the internet; check PUBLIC_URL.',
  },
  'connector/public-address-needed': {
    title: 'The store cannot reach this server.',
    mend: 'The operator sets PUBLIC_URL to an https address that can be reached from the internet.',
  },
  'connector/event-unreadable': {
    title: 'An event did not have the documented shape.',
    mend: 'It was set aside. Read the store again to fetch what it was about.',
  },
  'connector/event-refused': {
    title: 'An event could not be taken in.',
    mend: 'It was tried for several days and set aside. Read the store again to fetch what it was about.',
  },
  'connector/entry-refused': {
    title: 'Some of the store’s entries could not be read.',
    mend: 'All others were taken in. Look for orders with dates in the future or without lines.',
  },
  'connector/not-leaving': { title: 'The connection is not being ended.', mend: 'Reload the page.' },
  'connector/ended': { title: 'This connection has ended.', mend: 'Connect the store anew.' },
  'connector/wish-not-found': { title: 'There is no such open wish.', mend: 'Reload the page.' },
}

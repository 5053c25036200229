/** “Is it working?”: what was found on a page of the shop, in words. */
export const windowCheck = {
  introduction:
    'Give the address of a page of your shop. The server fetches it as a visitor would and says what it finds.',
  address: 'Address of a page of your shop',
  placeholder: 'https://shop.example/products/teapot',
  start: 'Look at the page',
  looking: 'Looking at the page…',
  looked: (url: string) => `Looked at ${url}`,
  allGood: 'Everything this look can see is as it should be.',
  faults: (count: number) => (count === 1 ? 'One thing needs mending.' : `${count} things need mending.`),
  levels: { good: 'In order', note: 'Worth knowing', fault: 'To mend' },
  limits:
    'The look reads the page as it is sent. What a script adds afterwards it cannot see; open your browser’s console for that.',
  findings: {
    unreachable: (_: WindowFacts) => 'The page does not answer. Check the address, and that it is public.',
    timeout: (_: WindowFacts) =>
      'The page took longer than ten seconds and was given up. Try again, or a lighter page.',
    'too-large': (_: WindowFacts) => 'The page is larger than 3 MB; only smaller ones are read.',
    'too-many-redirects': (_: WindowFacts) => 'The address leads on and on. Give the address it ends at.',
    status: ({ status }: WindowFacts) =>
      `The page answers with status ${status}, not 200. Visitors see an error there.`,
    'not-html': ({ type }: WindowFacts) => `This is no web page but ${type}.`,
    'loader-present': (_: WindowFacts) => 'The loader is in the page.',
    'loader-missing': ({ loader }: WindowFacts) =>
      `The loader is missing. Add it to the head of the page: ${loader}`,
    'loader-elsewhere': ({ source, loader }: WindowFacts) =>
      `The loader comes from another server (${source}). For this shop it is ${loader}`,
    'loader-not-module': (_: WindowFacts) =>
      'The loader’s script tag lacks type="module"; browsers then refuse it.',
    'element-present': ({ element, count }: WindowFacts) =>
      `<${element}> is in the page${Number(count) > 1 ? `, ${count} times` : ''}.`,
    'element-missing': (_: WindowFacts) =>
      'No Echoloop element is in the page as it is sent. If a script adds it later, look in the browser; otherwise paste the snippet.',
    'shop-missing': ({ element }: WindowFacts) => `<${element}> has no shop. Add shop="…" from the snippet.`,
    'shop-unknown': ({ element, shop }: WindowFacts) =>
      `<${element}> names the shop “${shop}”, which is not this one. Copy the snippet again.`,
    'product-missing': ({ element }: WindowFacts) => `<${element}> has no product. Add product="prd_…".`,
    'product-unknown': ({ element, product }: WindowFacts) =>
      `<${element}> names the product “${product}”, which this shop does not have. Choose it under Embed and copy the snippet.`,
    'product-template': ({ element, product }: WindowFacts) =>
      `<${element}> still holds “${product}”: the variable of your page was not filled in.`,
    'theme-missing': (_: WindowFacts) =>
      'Your look is not linked. Without it the elements have their usual colours.',
    'theme-present': (_: WindowFacts) => 'Your look is linked.',
    'policy-none': (_: WindowFacts) => 'The page has no Content-Security-Policy: nothing is blocked.',
    'policy-fits': (_: WindowFacts) => 'The page’s Content-Security-Policy lets the elements through.',
    'policy-blocks': ({ directive, source }: WindowFacts) =>
      `The page’s Content-Security-Policy blocks ${directive}. Add: ${directive} ${source}`,
    'policy-trusted-types': (_: WindowFacts) =>
      'The page demands trusted types. Add the policy name: trusted-types echoloop',
    'mixed-content': (_: WindowFacts) =>
      'The page is https but the loader is asked for by http; browsers block that. Write https:// in the snippet.',
    'server-http': (_: WindowFacts) =>
      'The page is https, this server is reached by http. Put TLS in front of it and set PUBLIC_URL to https://…',
    'page-http': (_: WindowFacts) => 'The page is http: anybody on the way can read and change it.',
  },
}

type WindowFacts = Record<string, string>

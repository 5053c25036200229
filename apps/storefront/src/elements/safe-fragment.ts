type Policy = { createHTML(text: string): string }
type PolicyFactory = { createPolicy(name: string, rules: Policy): Policy }

declare global {
  // Chromium and Safari know it; elsewhere text goes in as it is.
  var trustedTypes: PolicyFactory | undefined
}

let policy: Policy | undefined

/** The one place where text becomes markup. Our own server wrote and escaped it; scripts in it would never run. */
export function safeFragment(text: string): DocumentFragment {
  policy ??= globalThis.trustedTypes?.createPolicy('echoloop', { createHTML: (markup) => markup })
  const template = document.createElement('template')
  template.innerHTML = policy ? policy.createHTML(text) : text
  return template.content
}

import type { windowCheck as source } from '../en/window-check.ts'

export const windowCheck: typeof source = {
  introduction: '填写店铺里一个页面的地址。服务器会像访客一样打开它，并告诉您看到了什么。',
  address: '店铺页面的地址',
  placeholder: 'https://shop.example/products/teapot',
  start: '检查页面',
  looking: '正在检查页面…',
  looked: (url) => `已检查 ${url}`,
  allGood: '能检查到的部分都正常。',
  faults: (count) => `有 ${count} 处需要修改。`,
  levels: { good: '正常', note: '请留意', fault: '需要修改' },
  limits: '这里只读取页面发送时的内容。脚本之后添加的部分看不到，请打开浏览器的控制台查看。',
  findings: {
    unreachable: () => '页面没有响应。请核对地址，并确认它可以公开访问。',
    timeout: () => '页面超过十秒没有打开，已停止。请重试，或换一个更轻的页面。',
    'too-large': () => '页面超过 3 MB，只检查更小的页面。',
    'too-many-redirects': () => '这个地址一直在跳转。请填写最终的地址。',
    status: ({ status }) => `页面返回状态 ${status}，而不是 200，访客看到的是错误页。`,
    'not-html': ({ type }) => `这不是网页，而是 ${type}。`,
    'loader-present': () => '页面里有加载脚本。',
    'loader-missing': ({ loader }) => `缺少加载脚本。请加到页面的 head 里：${loader}`,
    'loader-elsewhere': ({ source, loader }) => `加载脚本来自别的服务器（${source}）。本店的是 ${loader}`,
    'loader-not-module': () => '加载脚本的标签缺少 type="module"，浏览器会拒绝它。',
    'element-present': ({ element, count }) =>
      `页面里有 <${element}>${Number(count) > 1 ? `，共 ${count} 处` : ''}。`,
    'element-missing': () =>
      '页面发送的内容里没有 Echoloop 组件。如果由脚本稍后添加，请在浏览器里查看；否则请粘贴代码。',
    'shop-missing': ({ element }) => `<${element}> 没有写店铺。请按代码补上 shop="…"。`,
    'shop-unknown': ({ element, shop }) => `<${element}> 写的店铺是「${shop}」，不是本店。请重新复制代码。`,
    'product-missing': ({ element }) => `<${element}> 没有写商品。请补上 product="prd_…"。`,
    'product-unknown': ({ element, product }) =>
      `<${element}> 写的商品是「${product}」，本店没有这个商品。请在「嵌入」里选择商品并复制代码。`,
    'product-template': ({ element, product }) => `<${element}> 里还是「${product}」：页面的变量没有被替换。`,
    'theme-missing': () => '没有引用您的外观样式，组件会使用默认颜色。',
    'theme-present': () => '已引用您的外观样式。',
    'policy-none': () => '页面没有内容安全策略（CSP），不会拦截任何内容。',
    'policy-fits': () => '页面的内容安全策略（CSP）允许这些组件。',
    'policy-blocks': ({ directive, source }) =>
      `页面的内容安全策略（CSP）会拦截 ${directive}。请加上：${directive} ${source}`,
    'policy-trusted-types': () => '页面要求 Trusted Types。请加上策略名：trusted-types echoloop',
    'mixed-content': () => '页面是 https，加载脚本却用 http，浏览器会拦截。请把代码里的地址改为 https://。',
    'server-http': () => '页面是 https，而本服务器是 http。请在前面加上 TLS，并把 PUBLIC_URL 设为 https://…',
    'page-http': () => '页面是 http，途中任何人都能读取和修改它。',
  },
}

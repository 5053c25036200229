import type { connectorProblems as source } from '../en/connector-problems.ts'

export const connectorProblems: typeof source = {
  'connector/not-found': { title: '没有这个店铺连接。', mend: '请刷新页面。' },
  'connector/already-connected': {
    title: '已经连接了一家店铺。',
    mend: '请先断开；一个店铺同时只能连接一家外部店铺。',
  },
  'connector/wrong-signature': {
    title: '这个事件的签名不正确。',
    mend: '没有任何改动。请核对设置里的密钥与发送方的应用或 Webhook 是否一致。',
  },
  'connector/wrong-address': {
    title: '这不是店铺地址。',
    mend: 'Shopify 请填 名称.myshopify.com，WooCommerce 请填网站的 https 地址。',
  },
  'connector/keys-missing': { title: '缺少密钥。', mend: 'Shopify 需要 Client ID；旧版应用请填访问令牌。' },
  'connector/address-refused': {
    title: '这个地址指向内部网络。',
    mend: '请填写店铺的公网地址；店铺在自己内网时，由服务器管理员开启 CONNECTOR_PRIVATE。',
  },
  'connector/not-a-store': {
    title: '这个地址上没有对应平台的店铺。',
    mend: '请检查地址；WooCommerce 需要启用插件和固定链接。',
  },
  'connector/unreachable': {
    title: '店铺暂时没有响应。',
    mend: '数据不会丢失，系统会自动重试；请确认店铺能正常访问。',
  },
  'connector/too-busy': { title: '店铺要求放慢速度。', mend: '数据不会丢失，几分钟后自动继续。' },
  'connector/key-refused': {
    title: '店铺不接受这些密钥。',
    mend: '请检查是否完整复制、是否属于这家店铺，然后重新连接。',
  },
  'connector/right-missing': {
    title: '密钥缺少权限。',
    mend: '请按设置页列出的内容授权（WooCommerce 需要读取和写入），然后重新连接。',
  },
  'connector/store-closed': { title: '店铺在平台上已暂停或关闭。', mend: '请先在平台恢复营业，再重新读取。' },
  'connector/hooks-refused': {
    title: '店铺不接受我们的事件地址。',
    mend: '服务器需要能从公网以 https 访问，请检查 PUBLIC_URL。',
  },
  'connector/public-address-needed': {
    title: '店铺无法访问这台服务器。',
    mend: '请服务器管理员把 PUBLIC_URL 设为公网可访问的 https 地址。',
  },
  'connector/event-unreadable': {
    title: '有一个事件的格式与文档不符。',
    mend: '已放在一边；重新读取店铺即可补上相关内容。',
  },
  'connector/event-refused': {
    title: '有一个事件没能处理。',
    mend: '连续几天重试后已放在一边；重新读取店铺即可补上相关内容。',
  },
  'connector/entry-refused': {
    title: '店铺里有些内容没能读取。',
    mend: '其余已全部读入。请留意日期在未来或没有商品的订单。',
  },
  'connector/not-leaving': { title: '这个连接没有在断开。', mend: '请刷新页面。' },
  'connector/ended': { title: '这个连接已经结束。', mend: '请重新连接店铺。' },
  'connector/wish-not-found': { title: '没有这条待处理的请求。', mend: '请刷新页面。' },
}

// 商品评价页：wx.navigateTo({ url: '/pages/reviews/reviews?product=prd_…' })
// 回声服务器的地址必须先在小程序后台登记为业务域名。
const echoloop = { server: 'https://reviews.example.com', shop: 'shp_yourshop' }

Page({
  data: { address: '', failure: '' },

  onLoad({ product = '' }) {
    // 地址由别的页面传来，只接受商品编号，避免被拼成别的网址。
    if (!/^prd_\w+$/.test(product)) {
      this.setData({ failure: '没有找到这个商品的评价。' })
      return
    }
    this.setData({ address: `${echoloop.server}/p/${product}?shop=${echoloop.shop}&lang=zh-CN` })
  },

  showFailure() {
    this.setData({ address: '', failure: '评价没有打开，请稍后再试。' })
  },

  onShareAppMessage({ webViewUrl }) {
    const product = /\/p\/(prd_\w+)/.exec(webViewUrl ?? '')?.[1] ?? ''
    return { title: '大家的评价', path: `/pages/reviews/reviews?product=${product}` }
  },
})

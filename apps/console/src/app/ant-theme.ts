import { type ThemeConfig, theme } from 'antd'

const shared = {
  fontFamily:
    "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
  fontSize: 14,
  borderRadius: 6,
  wireframe: false,
  sizeUnit: 4,
}

/** Ant Design's tokens. The texts' alphas and the state colours are those that pass contrast AA. */
export function antTheme(choice: { isDark: boolean; isStill: boolean }): ThemeConfig {
  return {
    algorithm: choice.isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: { ...shared, ...(choice.isDark ? dark : light), motion: !choice.isStill },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Table: { headerBorderRadius: 0 },
      // The derived one can hardly be told from its ground.
      ...(choice.isDark ? { Segmented: { itemSelectedBg: '#31404f' } } : {}),
    },
  }
}

const light = {
  colorPrimary: '#0958d9',
  // Darker than at rest: the lighter one that is derived leaves white words too faint.
  colorPrimaryHover: '#0747b5',
  colorLink: '#0958d9',
  colorText: '#1c1f24',
  colorTextSecondary: 'rgba(0, 0, 0, 0.72)',
  colorTextTertiary: 'rgba(0, 0, 0, 0.66)',
  colorTextDescription: 'rgba(0, 0, 0, 0.66)',
  colorTextPlaceholder: 'rgba(0, 0, 0, 0.6)',
  colorTextQuaternary: 'rgba(0, 0, 0, 0.6)',
  controlItemBgActive: '#eaf1fd',
  controlItemBgActiveHover: '#dce8fb',
  colorSuccess: '#237804',
  colorSuccessBg: '#f6ffed',
  colorError: '#a8071a',
  colorErrorBg: '#fff2f0',
  colorBorder: '#b9bec7',
  colorBorderSecondary: '#e3e6ea',
  colorBgLayout: '#ffffff',
}

const dark = {
  colorPrimary: '#5b9dff',
  colorPrimaryHover: '#7fb2ff',
  colorLink: '#7fb2ff',
  colorText: '#e6e8eb',
  colorTextLightSolid: '#0b1626',
  colorTextSecondary: 'rgba(255, 255, 255, 0.75)',
  colorTextTertiary: 'rgba(255, 255, 255, 0.68)',
  colorTextDescription: 'rgba(255, 255, 255, 0.68)',
  colorTextPlaceholder: 'rgba(255, 255, 255, 0.6)',
  colorTextQuaternary: 'rgba(255, 255, 255, 0.6)',
  controlItemBgActive: '#1b2a41',
  controlItemBgActiveHover: '#22344f',
  colorSuccess: '#7bd66a',
  colorError: '#ff8f8f',
  colorBgBase: '#15171a',
  colorBgContainer: '#15171a',
  colorBgElevated: '#1f2226',
  colorBgLayout: '#15171a',
  colorBorder: '#4d535c',
  colorBorderSecondary: '#2c3036',
}

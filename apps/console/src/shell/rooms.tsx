import {
  CommentOutlined,
  DashboardOutlined,
  ImportOutlined,
  SettingOutlined,
  ShoppingOutlined,
} from '@ant-design/icons'
import type { Permission } from '@echoloop/contract'
import type { ReactNode } from 'react'

export type Room = {
  name: 'overview' | 'feedback' | 'products' | 'imports' | 'settings'
  to: '/' | '/feedback' | '/products' | '/imports' | '/settings'
  key: string
  icon: ReactNode
  /** Without it the room is not offered. */
  permission?: Permission
}

export const rooms: Room[] = [
  { name: 'overview', to: '/', key: 'g o', icon: <DashboardOutlined />, permission: 'overview.read' },
  { name: 'feedback', to: '/feedback', key: 'g f', icon: <CommentOutlined />, permission: 'feedback.read' },
  { name: 'products', to: '/products', key: 'g p', icon: <ShoppingOutlined />, permission: 'product.read' },
  { name: 'imports', to: '/imports', key: 'g i', icon: <ImportOutlined />, permission: 'import.run' },
  { name: 'settings', to: '/settings', key: 'g s', icon: <SettingOutlined /> },
]

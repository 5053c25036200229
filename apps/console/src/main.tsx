import 'antd/dist/reset.css'
import './styles/base.css'
import './styles/frame.css'
import './styles/parts.css'
import './styles/pages.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Console } from './app/Console.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element #root.')

createRoot(root).render(
  <StrictMode>
    <Console />
  </StrictMode>,
)

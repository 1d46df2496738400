import { isCustomerLanguage } from '@redress/domain/languages/language'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadTexts } from './lib/public-texts.ts'
import '@fontsource-variable/noto-sans/wght.css'
import './public/styles.css'
import { PublicPages } from './routes/public/public-pages.tsx'

// The words are on their way before React has drawn anything.
const language = location.pathname.split('/')[2]
if (isCustomerLanguage(language)) void loadTexts(language).catch(() => undefined)

const root = document.getElementById('root')
if (!root) throw new Error('public.html has no #root')
createRoot(root).render(
  <StrictMode>
    <PublicPages />
  </StrictMode>,
)

import './ui/fonts.ts'
import './ui/mantine-styles.ts'
import './ui/tokens.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { queryClient } from './lib/query-client.ts'
import { StaffRoutes } from './routes/staff/staff-routes.tsx'
import { loadMoreScripts } from './ui/fonts.ts'
import { theme } from './ui/theme.ts'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root')

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <BrowserRouter>
          <StaffRoutes />
        </BrowserRouter>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)

// Safari knows no idle time; a second after the start is late enough there.
if ('requestIdleCallback' in window) requestIdleCallback(() => void loadMoreScripts())
else setTimeout(loadMoreScripts, 1000)

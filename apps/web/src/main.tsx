import './ui/fonts.ts'
import './ui/mantine-styles.ts'
import './ui/tokens.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
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
        <Notifications position="bottom-left" limit={3} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)

void loadMoreScripts()

import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { RouterProvider } from 'react-router'
import { Start } from '#renderer/features/start/public.tsx'
import { askAhead } from './ask-ahead.ts'
import { KeyboardProvider } from './keyboard/keyboard.tsx'
import { createQueryClient } from './query-client.ts'
import { createRouter } from './routes.tsx'

export const App = () => {
  const [queries] = useState(() => askAhead(createQueryClient()))
  const [router] = useState(createRouter)
  return (
    <QueryClientProvider client={queries}>
      <KeyboardProvider>
        <Start>
          <RouterProvider router={router} />
        </Start>
      </KeyboardProvider>
    </QueryClientProvider>
  )
}

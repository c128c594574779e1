/** Runs before anything renders: what the content security policy of the window asks for. */
import { setNonce } from 'get-nonce'
import { z } from 'zod'

// Zod otherwise probes for `new Function`, which the policy reports as a violation.
z.config({ jitless: true })

declare global {
  interface Window {
    trustedTypes?: {
      createPolicy: (name: string, rules: { createHTML: (text: string) => string | null }) => unknown
    }
  }
}

// React and Mantine set plain text through innerHTML; anything that looks like markup is refused.
window.trustedTypes?.createPolicy('default', { createHTML: (text) => (text.includes('<') ? null : text) })

/** Random per load, written into the page by the main process; empty in a page served without one. */
export const styleNonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''

setNonce(styleNonce)

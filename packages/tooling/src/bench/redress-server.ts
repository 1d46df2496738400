import { startServer } from '@redress/api/start'

// The program as it runs in production, in a process of its own; without jobs, unless they are what is measured.
const server = await startServer({
  ...process.env,
  PORT: '0',
  HOST: '127.0.0.1',
  RUN_JOBS: process.env.RUN_JOBS ?? 'false',
  LOG_LEVEL: 'warn',
})
process.send?.({ url: server.url })
process.on('disconnect', () => void server.stop().then(() => process.exit(0)))

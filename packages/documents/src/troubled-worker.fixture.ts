import { parentPort } from 'node:worker_threads'

parentPort?.on('message', ({ data }: { data: { title: string } }) => {
  if (data.title === 'die') process.exit(7)
  while (data.title === 'hang') Math.random()
  parentPort?.postMessage({ document: new TextEncoder().encode(data.title) })
})

import path from 'node:path'
import { Worker } from 'node:worker_threads'

export type RenderTask = {
  template: 'receipt' | 'formal-reply' | 'complaint-card' | 'evidence' | 'eight-d'
  /** Goes to the template as JSON, never as code. */
  data: unknown
  /** Pictures by the names under which the data speak of them. */
  pictures?: Record<string, Uint8Array>
  /** Stands in the PDF as its date, so that the same data give the same bytes. */
  createdAt: Date
  /** The pages as one picture, one below the other, where they are only looked at; a PDF unless said. */
  form?: 'pdf' | 'svg'
}

export type RenderAnswer = { document: Uint8Array<ArrayBuffer> } | { fault: string }

export type RendererLimits = { timeMs: number; waiting: number; documentsPerWorker: number }

/** More documents are waiting than make sense to wait for: try again later. */
export class RendererBusy extends Error {}

/** The document could not be made; the message is for the log. */
export class RenderFailed extends Error {}

const typesetter = path.join(import.meta.dirname, 'render-worker.ts')
const usualLimits: RendererLimits = { timeMs: 30_000, waiting: 200, documentsPerWorker: 200 }

export type Renderer = {
  render(task: RenderTask): Promise<Uint8Array>
  close(): Promise<void>
}

type Job = { task: RenderTask; resolve(pdf: Uint8Array): void; reject(error: Error): void }

/** A queue in front of one worker. The worker is replaced now and then, because the layout engine grows. */
export function createRenderer(limits = usualLimits, workerFile = typesetter): Renderer {
  const queue: Job[] = []
  let current: Job | null = null
  let alarm: NodeJS.Timeout | undefined
  let worker: Worker | null = null
  let made = 0

  function begin(): void {
    if (current) return
    current = queue.shift() ?? null
    if (!current) {
      worker?.unref()
      return
    }
    worker ??= hire()
    worker.ref()
    alarm = setTimeout(() => {
      void dismiss()
      end(new RenderFailed(`The document was not ready after ${limits.timeMs} ms`))
    }, limits.timeMs)
    worker.postMessage(current.task)
  }

  function end(outcome: Uint8Array | Error): void {
    clearTimeout(alarm)
    const job = current
    current = null
    if (outcome instanceof Error) job?.reject(outcome)
    else job?.resolve(outcome)
    made += 1
    if (made >= limits.documentsPerWorker) void dismiss()
    begin()
  }

  function hire(): Worker {
    const hired = new Worker(workerFile, { execArgv: [] })
    const lose = (reason: string) => {
      if (hired !== worker) return
      void dismiss()
      end(new RenderFailed(reason))
    }
    hired.on('message', (answer: RenderAnswer) => {
      if (hired !== worker) return
      end('document' in answer ? answer.document : new RenderFailed(answer.fault))
    })
    hired.on('error', (error) => lose(`The worker broke: ${String(error)}`))
    hired.on('exit', (code) => lose(`The worker ended with code ${code}`))
    return hired
  }

  /** Not waited for where the worker hangs: a thread inside the layout engine ends only when that returns. */
  async function dismiss(): Promise<void> {
    const leaving = worker
    worker = null
    made = 0
    leaving?.unref()
    await leaving?.terminate()
  }

  return {
    render(task) {
      if (queue.length >= limits.waiting) {
        return Promise.reject(new RendererBusy(`${queue.length} documents are waiting`))
      }
      return new Promise((resolve, reject) => {
        queue.push({ task, resolve, reject })
        begin()
      })
    },
    async close() {
      const jobs = current ? [current, ...queue.splice(0)] : queue.splice(0)
      current = null
      clearTimeout(alarm)
      for (const job of jobs) job.reject(new RenderFailed('The renderer was closed'))
      await dismiss()
    },
  }
}

const shared = createRenderer()

export function renderDocument(task: RenderTask): Promise<Uint8Array> {
  return shared.render(task)
}

/** Ends the worker; a later document starts a new one. */
export function closeRenderer(): Promise<void> {
  return shared.close()
}

import path from 'node:path'
import { inspect } from 'node:util'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFolders } from './fonts.ts'
import type { RenderAnswer, RenderTask } from './renderer.ts'

/** Laying out is synchronous work of some ten milliseconds, therefore it has a thread of its own. */

const templates = path.resolve(import.meta.dirname, '../templates')
const documentsBetweenEvictions = 10

const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: fontFolders }] })
let documents = 0

parentPort?.on('message', (task: RenderTask) => {
  const answer = compile(task)
  parentPort?.postMessage(answer, 'pdf' in answer ? [answer.pdf.buffer] : [])
})

function compile(task: RenderTask): RenderAnswer {
  try {
    compiler.mapShadow(path.join(templates, 'data.json'), Buffer.from(JSON.stringify(task.data)))
    const laidOut = compiler.compile({ mainFilePath: path.join(templates, `${task.template}.typ`) })
    if (!laidOut.result) return { fault: wordsOf(laidOut.takeError()) }
    const pdf = compiler.pdf(laidOut.result, {
      pdfStandard: 'a-2b',
      creationTimestamp: Math.floor(task.createdAt.getTime() / 1000),
    })
    return { pdf: new Uint8Array(pdf) }
  } catch (error) {
    return { fault: inspect(error) }
  } finally {
    documents += 1
    if (documents % documentsBetweenEvictions === 0) compiler.evictCache(1)
  }
}

function wordsOf(error: NodeError | null): string {
  return error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'The template was not laid out'
}

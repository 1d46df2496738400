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
  parentPort?.postMessage(answer, 'document' in answer ? [answer.document.buffer] : [])
})

function compile(task: RenderTask): RenderAnswer {
  const pictures = Object.entries(task.pictures ?? {}).map(
    ([name, bytes]) => [path.join(templates, 'pictures', name), bytes] as const,
  )
  try {
    for (const [place, bytes] of pictures) compiler.mapShadow(place, Buffer.from(bytes))
    compiler.mapShadow(path.join(templates, 'data.json'), Buffer.from(JSON.stringify(task.data)))
    const laidOut = compiler.compile({ mainFilePath: path.join(templates, `${task.template}.typ`) })
    if (!laidOut.result) return { fault: wordsOf(laidOut.takeError()) }
    if (task.form === 'svg') return { document: new TextEncoder().encode(compiler.plainSvg(laidOut.result)) }
    const pdf = compiler.pdf(laidOut.result, {
      pdfStandard: 'a-2b',
      creationTimestamp: Math.floor(task.createdAt.getTime() / 1000),
    })
    return { document: new Uint8Array(pdf) }
  } catch (error) {
    return { fault: inspect(error) }
  } finally {
    for (const [place] of pictures) compiler.unmapShadow(place)
    documents += 1
    if (documents % documentsBetweenEvictions === 0) compiler.evictCache(1)
  }
}

function wordsOf(error: NodeError | null): string {
  return error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'The template was not laid out'
}

/** The order of the house: what may import what. Arrows point down the lists only. */

/** A slice may import only slices that stand before it. */
export const slices = [
  'identity',
  'files',
  'catalog',
  'customers',
  'actions',
  'messages',
  'sla',
  'complaints',
  'replies',
  'journal',
  'cars',
  'camera',
  'returns',
  'disputes',
  'surveys',
  'documents',
  'analysis',
] as const

/** Folder of each package and the packages it may import. */
export const packages: Record<string, { folder: string; mayImport: string[]; typesOf?: string[] }> = {
  domain: { folder: 'packages/domain', mayImport: [] },
  contracts: { folder: 'packages/contracts', mayImport: ['domain'] },
  texts: { folder: 'packages/texts', mayImport: ['domain'] },
  prisma: { folder: 'prisma', mayImport: ['domain'] },
  documents: { folder: 'packages/documents', mayImport: ['domain', 'texts'], typesOf: ['contracts'] },
  api: { folder: 'apps/api', mayImport: ['domain', 'contracts', 'texts', 'prisma', 'documents'] },
  web: { folder: 'apps/web', mayImport: ['domain', 'contracts', 'texts'] },
  tooling: { folder: 'packages/tooling', mayImport: ['prisma', 'api'] },
  e2e: { folder: 'apps/e2e', mayImport: ['domain', 'contracts', 'texts', 'prisma', 'tooling'] },
}

/** Folders inside src, lowest first; files directly in src compose everything. */
const layers: Record<string, string[]> = {
  api: ['platform', 'features'],
  // public: building blocks of the pages without sign-in, which load as little as they can.
  web: ['lib', 'ui', 'public', 'features', 'routes'],
}

export type Place = { package: string; layer: number; layerName: string; slice: number; sliceName: string }

export function placeOf(file: string): Place | null {
  const found = Object.entries(packages).find(([, { folder }]) => file.startsWith(`${folder}/`))
  if (!found) return null
  const [name, { folder }] = found
  const [top, ...path] = file.slice(folder.length + 1).split('/')
  const inside = top === 'src' ? path : [top ?? '', ...path]
  const order = layers[name] ?? []
  const layer = order.indexOf(inside[0] ?? '')
  const sliceName = nameOfSlice(order.includes('features') ? (layer >= 0 ? inside.slice(1) : []) : inside)
  return {
    package: name,
    layer: layer < 0 ? order.length : layer,
    layerName: order[layer] ?? 'src',
    slice: (slices as readonly string[]).indexOf(sliceName),
    sliceName,
  }
}

/** Null when the import is allowed, otherwise the rule it breaks. Both are paths from the root. */
export function faultIn(importer: string, imported: string, o: { typeOnly?: boolean } = {}): string | null {
  const from = placeOf(importer)
  const to = placeOf(imported)
  if (!from || !to) return null
  if (from.package !== to.package) return faultBetweenPackages(from, to, o.typeOnly === true)
  // A test and its kit arrange what they like inside the package; the program never leans on them.
  if (isForTests(importer)) return null
  if (isForTests(imported)) return 'the program may not import what is made for tests'
  if (to.layer > from.layer) return `${from.layerName} stands below ${to.layerName} and may not know it`
  if (from.package === 'web' && isForeignFeature(from, to)) {
    return `features of the web application never import each other (${from.sliceName} → ${to.sliceName}); compose them in routes`
  }
  // A page or the wiring composes slices, that is its purpose.
  if (from.slice < 0 || from.layerName === 'routes') return null
  if (to.slice > from.slice)
    return `slice ${to.sliceName} stands above ${from.sliceName} and may not be imported there`
  return null
}

function faultBetweenPackages(from: Place, to: Place, typeOnly: boolean): string | null {
  const rule = packages[from.package]
  if (rule?.mayImport.includes(to.package)) return null
  if (typeOnly && rule?.typesOf?.includes(to.package)) return null
  if (rule?.typesOf?.includes(to.package)) return `${from.package} may import only types of ${to.package}`
  return `${from.package} may not import ${to.package}`
}

function isForeignFeature(from: Place, to: Place): boolean {
  return from.layerName === 'features' && to.layerName === 'features' && from.sliceName !== to.sliceName
}

function isForTests(file: string): boolean {
  return /\.test\.tsx?$|\/testing\/|\/test-[^/]+$/.test(file)
}

/** `complaints/…` and `complaints.ts` both belong to the slice complaints. */
function nameOfSlice(path: string[]): string {
  return (path[0] ?? '').replace(/\..*$/, '')
}
